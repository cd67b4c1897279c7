// What other records of the village say, as lists in a form.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/forms/form_files.h"
#include "core/tablet/village_lists.h"
#include "forms/shipped.h"
#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kOther = "52.71.03.1014";

const std::string kRules = R"({"rembug-uji.csv": {"form": "lokakarya", "rows": "/data/tanda", "newest": true,
  "where": {"status": "Y"}, "version": {"source": "versi", "question": "versi_tanda"},
  "columns": {"name": "kode", "label": "kata", "nilai": "nilai", "baris": "row", "versi": "versi"}},
 "rembug-semua.csv": {"form": ["lokakarya", "tiada"], "columns": {"name": "record", "label": "title", "v": "versi"}},
 "rembug-isi.csv": {"form": "lokakarya", "newest": true, "answers": true}})";

std::string named(const std::string& xml, const std::string& id) {
  std::string out = xml;
  out.replace(out.find("id=\"rumah\""), 10, "id=\"" + id + "\"");
  return out;
}

std::string workshop() {
  return named(formXml("1", "<kepala><versi/></kepala><tanda jr:template=\"\"><kode/><kata/><nilai/><status/></tanda>",
                       bindXml("/data/kepala/versi", "required=\"true()\""),
                       input("/data/kepala/versi") +
                           repeat("/data/tanda", input("/data/tanda/kode") + input("/data/tanda/kata") +
                                                     input("/data/tanda/nilai") + choice("/data/tanda/status", "YT"))),
               "lokakarya");
}

std::string instance(const std::string& list) {
  return "<instance id=\"" + list + "\" src=\"jr://file-csv/rembug-" + list + ".csv\"/>";
}

// How many of the signs chosen by the household count, and of which version they are.
std::string house() {
  return formXml("1", "<punya/><versi_tanda/><skor/><ada/>",
                 bindXml("/data/versi_tanda", "calculate=\"instance('uji')/root/item[1]/versi\"") +
                     bindXml("/data/skor",
                             "calculate=\"sum(instance('uji')/root/item[selected(/data/punya, "
                             "name)]/nilai)\"") +
                     bindXml("/data/ada", "calculate=\"count(instance('uji')/root/item)\""),
                 "<select ref=\"/data/punya\"><label>P</label><itemset nodeset=\"instance('uji')/root/item\"><value "
                 "ref=\"name\"/><label ref=\"label\"/></itemset></select>",
                 instance("uji"));
}

struct Village : SampleTablet {
  explicit Village(const std::string& name) : SampleTablet(name, 1, kRules) {
    EXPECT_TRUE(tablet->addForm(workshop()));
    const auto added = tablet->addForm(house());
    EXPECT_TRUE(added) << (added ? "" : added.error().message);
  }

  RecordId hold(const std::string& scope, const std::string& version,
                const std::vector<std::array<std::string, 4>>& signs) {
    auto draft = std::move(*tablet->startForm(scope, "lokakarya"));
    EXPECT_TRUE(draft->set("/data/kepala/versi", version));
    for (const auto& [code, words, value, status] : signs) {
      const std::string row = *draft->addRow("/data/tanda");
      EXPECT_TRUE(draft->set(row + "/kode", code));
      EXPECT_TRUE(draft->set(row + "/kata", words));
      EXPECT_TRUE(draft->set(row + "/nilai", value));
      EXPECT_TRUE(draft->set(row + "/status", status));
    }
    clock.advance(Millis(1000));
    return *draft->finish();
  }
  RecordId first() {
    return hold(kBintaro, "1",
                {{"A", "lantai \"tanah\", basah", "2", "Y"}, {"B", "makan 2x", "3", "Y"}, {"C", "x", "9", "T"}});
  }
};

std::string valueOf(const FormDraft& draft, const std::string& ref) {
  return draft.instance().value(ref).value_or("?");
}

TEST(VillageLists, AreMadeOfTheVillagesOwnNewestRecordWhenAFormIsBegun) {
  Village v("lists");
  auto empty = std::move(*v.tablet->startForm(kBintaro, "rumah"));
  EXPECT_EQ(valueOf(*empty, "/data/ada"), "0") << "nothing is known, and the form works all the same";
  v.first();
  v.hold(kOther, "7", {{"Z", "lain", "1", "Y"}});
  auto draft = std::move(*v.tablet->startForm(kBintaro, "rumah"));
  EXPECT_EQ(valueOf(*draft, "/data/ada"), "2") << "what was turned down is none";
  EXPECT_EQ(valueOf(*draft, "/data/versi_tanda"), "1");
  ASSERT_TRUE(draft->set("/data/punya", "A B"));
  EXPECT_EQ(valueOf(*draft, "/data/skor"), "5");
  EXPECT_FALSE(draft->set("/data/punya", "C"));
  const auto items = draft->instance().items();
  ASSERT_FALSE(items.empty());
  EXPECT_EQ(items.front().choices.front().second, "lantai \"tanah\", basah");
  EXPECT_EQ(valueOf(*std::move(*v.tablet->startForm(kOther, "rumah")), "/data/versi_tanda"), "7");
}

TEST(VillageLists, StayWithADraftWhateverComesMeanwhile) {
  Village v("resumed");
  const RecordId workshopRecord = v.first();
  auto draft = std::move(*v.tablet->startForm(kBintaro, "rumah"));
  ASSERT_TRUE(draft->set("/data/punya", "A B"));
  const DraftId id = draft->id();
  draft.reset();
  v.hold(kBintaro, "2", {{"A", "lantai", "10", "Y"}});
  ASSERT_TRUE(v.tablet->voidRecord(workshopRecord, "keliru"));
  v.reopen();
  draft = std::move(*v.tablet->resumeForm(id));
  EXPECT_EQ(valueOf(*draft, "/data/punya"), "A B");
  EXPECT_EQ(valueOf(*draft, "/data/skor"), "5");
  ASSERT_TRUE(draft->discard());
  EXPECT_EQ(valueOf(*std::move(*v.tablet->startForm(kBintaro, "rumah")), "/data/ada"), "1");
}

TEST(VillageLists, OfARecordThatIsCorrectedAreThoseItWasFilledWithWhereTheyAreStillHere) {
  Village v("corrected");
  const RecordId workshopRecord = v.first();
  auto draft = std::move(*v.tablet->startForm(kBintaro, "rumah"));
  ASSERT_TRUE(draft->set("/data/punya", "A"));
  const RecordId house = *draft->finish();
  v.hold(kBintaro, "2", {{"A", "lantai", "10", "Y"}, {"B", "makan", "20", "Y"}});
  draft = std::move(*v.tablet->editRecord(house));
  ASSERT_TRUE(draft->set("/data/punya", "A B"));
  EXPECT_EQ(valueOf(*draft, "/data/skor"), "5") << "scored as the others of its time";
  EXPECT_EQ(valueOf(*draft, "/data/versi_tanda"), "1");
  ASSERT_TRUE(draft->finish());
  EXPECT_THAT(v.tablet->recordXml(house)->xml, HasSubstr("<punya>A B</punya><versi_tanda>1</versi_tanda>"));
  ASSERT_TRUE(v.tablet->voidRecord(workshopRecord, "keliru"));
  draft = std::move(*v.tablet->editRecord(house));
  ASSERT_TRUE(draft->set("/data/punya", "B"));
  EXPECT_EQ(valueOf(*draft, "/data/versi_tanda"), "2");
  EXPECT_EQ(valueOf(*draft, "/data/skor"), "20");
}

TEST(VillageLists, AreNoFilesThatAFormHasToBring) {
  EXPECT_THAT(forms::filesNamed(house()), IsEmpty());
  EXPECT_THAT((*forms::Form::parse(house()))->villageLists(), ElementsAre("rembug-uji.csv"));
  EXPECT_THAT(forms::Form::check(house()), IsEmpty());
  EXPECT_FALSE(forms::isVillageList("rembug-.csv"));
  EXPECT_FALSE(forms::isVillageList("rembug-uji.xml"));
  EXPECT_FALSE(forms::isVillageList("desa.csv"));
  SampleTablet s("unknown");
  ASSERT_TRUE(s.tablet->addForm(house())) << "also where nobody says how the list is made";
  EXPECT_EQ(valueOf(*std::move(*s.tablet->startForm(kBintaro, "rumah")), "/data/ada"), "0");
}

TEST(VillageLists, CanHaveARowForEachRecordOrForEachAnswer) {
  Village v("rows");
  const RecordId id = v.first();
  ASSERT_TRUE(v.tablet->addForm(named(
      formXml(
          "1", "<a/><b/>", "",
          "<select1 ref=\"/data/a\"><label>A</label><itemset nodeset=\"instance('semua')/root/item\"><value "
          "ref=\"name\"/><label ref=\"label\"/></itemset></select1><select1 ref=\"/data/b\"><label>B</label><itemset "
          "nodeset=\"instance('isi')/root/item\"><value ref=\"name\"/><label ref=\"value\"/></itemset></select1>",
          instance("semua") + instance("isi")),
      "lain")));
  const auto draft = std::move(*v.tablet->startForm(kBintaro, "lain"));
  const auto items = draft->instance().items();
  ASSERT_EQ(items.size(), 2U);
  EXPECT_THAT(items[0].choices, ElementsAre(std::pair(id.hex(), std::string("1"))));
  EXPECT_THAT(items[1].choices, testing::Contains(std::pair(std::string("versi"), std::string("1"))));
}

TEST(VillageLists, RulesThatCannotBeReadAreNamed) {
  EXPECT_TRUE(readVillageListRules(forms::shippedVillageLists()));
  EXPECT_EQ(readVillageListRules(R"({"rembug-a.csv": {"form": "x", "columns": {"name": "a"}}})").error().message,
            "the village list 'rembug-a.csv' has no column 'label'");
  EXPECT_EQ(readVillageListRules(R"({"a.csv": {"form": "x", "answers": true}})").error().message,
            "the village list 'a.csv' is not called rembug-….csv");
  EXPECT_FALSE(readVillageListRules(R"({"rembug-a.csv": {"columns": {"name": "a", "label": "b"}}})"));
  EXPECT_FALSE(readVillageListRules("[]"));
}

// A column that a form reads and no list has would count as empty, and every share made of it as 0.
TEST(ShippedVillageLists, HaveEveryColumnThatTheShippedFormsRead) {
  const auto rules = readVillageListRules(forms::shippedVillageLists());
  ASSERT_TRUE(rules) << rules.error().message;
  const auto headers = [&rules](const std::string& name) -> std::optional<std::string> {
    const auto rule = rules->find(name);
    if (rule == rules->end()) {
      return std::nullopt;
    }
    std::string csv = rule->second.answers ? "name,label,value" : "";
    for (const auto& [column, path] : rule->second.columns) {
      csv += (csv.empty() ? "" : ",") + column;
    }
    return csv + "\n" + std::string(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), ',')), ',') + "\n";
  };
  std::size_t lists = 0;
  for (const std::string& xml : forms::shipped()) {
    const auto form = forms::Form::parse(xml, headers);
    ASSERT_TRUE(form) << form.error().message;
    for (const std::string& list : (*form)->villageLists()) {
      EXPECT_TRUE(rules->contains(list)) << (*form)->id() << " reads " << list;
      ++lists;
    }
    for (const forms::FormProblem& problem : forms::Form::check(xml, headers)) {
      ADD_FAILURE() << (*form)->id() << ", line " << problem.line << ": " << problem.message;
    }
  }
  EXPECT_GT(lists, 0U);
}

}  // namespace
}  // namespace rembug::tablet
