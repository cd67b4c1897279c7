#include <gtest/gtest.h>

#include "core/forms/form_instance.h"

namespace rembug::forms {
namespace {

const char* const kForm =
    R"xml(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>F</h:title>
<model><instance><data id="f"><n/><who><name/><age/><sum/></who><total/></data></instance>
<bind nodeset="/data/n" type="string" required="true()"/>
<bind nodeset="/data/who/age" type="int"/>
<bind nodeset="/data/who/sum" calculate="position(..)"/>
<bind nodeset="/data/total" calculate="sum(/data/who/age)"/></model></h:head>
<h:body><input ref="/data/n"><label>N</label></input><group ref="/data/who"><label>Who</label><repeat nodeset="/data/who">
<input ref="/data/who/name"><label>Name</label></input><input ref="/data/who/age"><label>Age</label></input></repeat>
</group></h:body></h:html>)xml";

struct Filled {
  Filled() : instance(FormInstance::create(*Form::parse(kForm), clock, random)) {
    EXPECT_TRUE(instance.has("/data/who[1]"));
    for (const char* age : {"10", "20", "30"}) {
      const std::string row = age[0] == '1' ? "/data/who[1]" : *instance.addRow("/data/who");
      EXPECT_TRUE(instance.set(row + "/name", std::string("n") + age));
      EXPECT_TRUE(instance.set(row + "/age", age));
    }
  }
  SystemClock clock;
  SeededRandom random{1};
  FormInstance instance;
};

TEST(RestoreRow, StandsWhereItStoodWithItsAnswersAndItsId) {
  Filled f;
  const std::vector<Row> before = f.instance.rows();
  const std::string xml = f.instance.toXml();
  ASSERT_TRUE(f.instance.removeRow("/data/who[2]"));
  EXPECT_EQ(*f.instance.value("/data/total"), "40");
  const auto back = f.instance.restoreRow("/data/who");
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(*back, "/data/who[2]");
  EXPECT_EQ(f.instance.toXml(), xml);
  ASSERT_EQ(f.instance.rows().size(), before.size());
  EXPECT_EQ(f.instance.rows()[1].row, before[1].row);
}

TEST(RestoreRow, TheLastRemovedComesFirstAndOnlyOnce) {
  Filled f;
  ASSERT_TRUE(f.instance.removeRow("/data/who[1]"));
  ASSERT_TRUE(f.instance.removeRow("/data/who[2]"));
  EXPECT_EQ(*f.instance.restoreRow("/data/who"), "/data/who[2]");
  EXPECT_EQ(*f.instance.value("/data/who[2]/age"), "30");
  EXPECT_EQ(*f.instance.restoreRow("/data/who"), "/data/who[1]");
  EXPECT_EQ(*f.instance.value("/data/total"), "60");
  EXPECT_FALSE(f.instance.restoreRow("/data/who"));
}

TEST(RestoreRow, ItemsOfAPageSayWhatRowsHold) {
  Filled f;
  const std::vector<Item> items = f.instance.items({1, "", /*insideRows=*/false, /*summaries=*/true, 60});
  std::vector<std::string> summaries;
  for (const Item& item : items) {
    EXPECT_NE(item.kind, ItemKind::Question);
    if (item.kind == ItemKind::Row) {
      ASSERT_EQ(item.summary.size(), 2U);
      summaries.push_back(item.summary[0].text + " " + item.summary[1].text);
      EXPECT_FALSE(item.row.empty());
    }
  }
  EXPECT_EQ(summaries, (std::vector<std::string>{"n10 10", "n20 20", "n30 30"}));
  EXPECT_EQ(f.instance.pageOf("/data/who[3]/age"), 1U);
  ASSERT_EQ(f.instance.validate().size(), 1U);
  EXPECT_EQ(f.instance.validate()[0].page, 0U);
}

}  // namespace
}  // namespace rembug::forms
