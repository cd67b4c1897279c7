// What a newer version of a form does with the paths and the answers of an older one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// formXml() with the namespace of rembug:was.
std::string versionXml(const std::string& data, const std::string& binds, const std::string& body) {
  std::string xml = formXml(data, binds, body);
  const std::string mark = "<h:html ";
  return xml.insert(xml.find(mark) + mark.size(), R"(xmlns:rembug="https://rembug.org/xforms" )");
}

std::string problemOf(const std::string& xml) {
  const std::vector<FormProblem> problems = Form::check(xml);
  EXPECT_LE(problems.size(), 1U);
  return problems.empty() ? "" : problems.front().message;
}

TEST(FormerPaths, LeadToWhereThingsStandNow) {
  const auto form = Form::parse(
      versionXml("<kk><nama/></kk><anggota jr:template=\"\"><umur/><usaha><omzet/></usaha></anggota>",
                 "<bind nodeset=\"/data/kk/nama\" rembug:was=\"/data/nama /data/kepala/nama\"/>"
                 "<bind nodeset=\"/data/anggota\" rembug:was=\"/data/orang\"/>"
                 "<bind nodeset=\"/data/anggota/usaha/omzet\" rembug:was=\"/data/orang/omzet\"/>",
                 "<input ref=\"/data/kk/nama\"/><group ref=\"/data/anggota\"><repeat nodeset=\"/data/anggota\">"
                 "<input ref=\"/data/anggota/umur\"/><input ref=\"/data/anggota/usaha/omzet\"/></repeat></group>"));
  ASSERT_TRUE(form) << form.error().message;
  EXPECT_EQ((*form)->current("/data/nama"), "/data/kk/nama");
  EXPECT_EQ((*form)->current("/data/kepala/nama"), "/data/kk/nama");
  EXPECT_EQ((*form)->current("/data/orang"), "/data/anggota");
  EXPECT_EQ((*form)->current("/data/orang/umur"), "/data/anggota/umur") << "what stood below it";
  EXPECT_EQ((*form)->current("/data/orang/gone"), "/data/anggota/gone");
  EXPECT_EQ((*form)->current("/data/orang/omzet"), "/data/anggota/usaha/omzet") << "the longest former path counts";
  EXPECT_EQ((*form)->current("/data/orangtua"), "/data/orangtua");
  EXPECT_EQ((*form)->current("/data/kk/nama"), "/data/kk/nama");
  EXPECT_EQ((*form)->current(""), "");
  EXPECT_THAT((*form)->find("/data/kk/nama")->was, ElementsAre("/data/nama", "/data/kepala/nama"));
}

TEST(FormerPaths, ThatCannotBeMeantAreProblemsWithTheirLine) {
  const std::string body =
      "<input ref=\"/data/a\"/><input ref=\"/data/b\"/><group ref=\"/data/r\"><repeat "
      "nodeset=\"/data/r\"><input ref=\"/data/r/x\"/></repeat></group>";
  const auto with = [&](const std::string& binds) {
    return versionXml("<a/><b/><r jr:template=\"\"><x/></r>", binds, body);
  };
  EXPECT_THAT(problemOf(with("<bind nodeset=\"/data/a\" rembug:was=\"/data/b\"/>")), HasSubstr("still has"));
  EXPECT_THAT(problemOf(with("<bind nodeset=\"/data/a\" rembug:was=\"/data/o\"/><bind nodeset=\"/data/b\" "
                             "rembug:was=\"/data/o\"/>")),
              HasSubstr("/data/a claims as well"));
  EXPECT_THAT(problemOf(with("<bind nodeset=\"/data/a\" rembug:was=\"/data/r/y\"/>")), HasSubstr("rows"));
  EXPECT_THAT(problemOf(with("<bind nodeset=\"/data/r/x\" rembug:was=\"/data/y\"/>")), HasSubstr("rows"));
  EXPECT_THAT(problemOf(with("<bind nodeset=\"/data/r\" rembug:was=\"/data/s\"/><bind nodeset=\"/data/r/x\" "
                             "rembug:was=\"/data/s/y\"/>")),
              "");
  EXPECT_THAT(problemOf(with("<bind nodeset=\"/data/a\" rembug:was=\"o\"/>")), HasSubstr("no path"));
  EXPECT_EQ(Form::check(with("\n\n<bind nodeset=\"/data/a\" rembug:was=\"/data/b\"/>")).front().line, 3U);
  EXPECT_EQ(problemOf(with("<bind nodeset=\"/data/a\" jr:was=\"/data/b\"/>")), "") << "of another namespace";
}

TEST(VersionOrder, CountsNumbersAsNumbers) {
  const VersionOrder before;
  EXPECT_TRUE(before("9", "10"));
  EXPECT_TRUE(before("2026112409", "2026112410"));
  EXPECT_TRUE(before("v1.9", "v1.10"));
  EXPECT_TRUE(before("", "1"));
  EXPECT_TRUE(before("1", "1a"));
  EXPECT_FALSE(before("10", "9"));
  EXPECT_FALSE(before("1", "1"));
  EXPECT_NE(before("1", "01"), before("01", "1")) << "two versions all the same";
}

RC_GTEST_PROP(VersionOrder, IsAStrictOrder, ()) {
  const auto text = rc::gen::container<std::string>(rc::gen::element('0', '1', '2', '9', 'a', '.'));
  const std::string a = *text;
  const std::string b = *text;
  const std::string c = *text;
  const VersionOrder before;
  const bool same = a == b;
  const bool chained = before(a, b) && before(b, c);
  RC_ASSERT((same ? !before(a, b) : before(a, b) != before(b, a)));
  RC_ASSERT((!chained || before(a, c)));
}

// A record of an older version, taken up with a version that would not take its answers.
struct Older : Play {
  Older()
      : Play(formXml("<punya/><jenis/><luas/><bahan/><usaha><omzet/></usaha><ternak jr:template=\"\"><ekor/></ternak>",
                     "<bind nodeset=\"/data/luas\" type=\"int\" required=\"true()\" constraint=\". &lt; 100\"/>"
                     "<bind nodeset=\"/data/jenis\" required=\"true()\"/>"
                     "<bind nodeset=\"/data/usaha\" relevant=\"/data/punya = 'Y'\"/>"
                     "<bind nodeset=\"/data/ternak\" relevant=\"/data/punya = 'Y'\"/>",
                     "<input ref=\"/data/punya\"/><input ref=\"/data/luas\"/>"
                     "<select1 ref=\"/data/jenis\"><item><label>A</label><value>A</value></item></select1>"
                     "<select ref=\"/data/bahan\"><item><label>A</label><value>A</value></item></select>"
                     "<group ref=\"/data/usaha\"><input ref=\"/data/usaha/omzet\"/></group>"
                     "<group ref=\"/data/ternak\"><repeat nodeset=\"/data/ternak\"><input ref=\"/data/ternak/ekor\"/>"
                     "</repeat></group>")) {
    const RecordId row = *RecordId::fromBytes(Bytes(16, 'r'));
    const std::vector<Row> rows = {{"/data/ternak", row, {}}};
    const std::vector<Answer> answers = {{"/data/punya", {}, "T"},         {"/data/jenis", {}, "C"},
                                         {"/data/luas", {}, "sekitar 40"}, {"/data/bahan", {}, "A B"},
                                         {"/data/usaha/omzet", {}, "7"},   {"/data/ternak/ekor", row, "2"}};
    instance.emplace(FormInstance::resume(form, clock, random, rows, answers));
  }
  std::vector<std::string> answers() const {
    std::vector<std::string> all;
    for (const Answer& answer : instance->answers()) {
      all.push_back(answer.path + "=" + answer.value);
    }
    return all;
  }
  std::string past(const std::string& ref) const {
    for (const Item& item : instance->items()) {
      if (item.ref == ref) {
        return item.past;
      }
    }
    return "not shown";
  }
};

TEST(PastAnswers, StayUntilAPersonGivesAnother) {
  Older older;
  EXPECT_THAT(older.answers(), ElementsAre("/data/punya=T", "/data/jenis=C", "/data/luas=sekitar 40", "/data/bahan=A B",
                                           "/data/usaha/omzet=7", "/data/ternak/ekor=2"));
  EXPECT_EQ(older.instance->rows().size(), 1U);
  EXPECT_TRUE(older.violated().empty()) << "the version that they were given to took them";
  EXPECT_EQ(older.past("/data/jenis"), "C");
  EXPECT_EQ(older.past("/data/luas"), "sekitar 40");
  EXPECT_EQ(older.past("/data/bahan"), "A B");
  EXPECT_EQ(older.past("/data/punya"), "");
  EXPECT_EQ(older.past("/data/usaha/omzet"), "not shown");
  EXPECT_THAT(older.instance->toXml(), HasSubstr("<jenis>C</jenis>"));
  EXPECT_THAT(older.instance->toXml(), HasSubstr("<usaha><omzet>7</omzet></usaha><ternak><ekor>2</ekor></ternak>"));

  older.set("/data/jenis", "A");
  older.set("/data/luas", "40");
  older.set("/data/bahan", "");
  EXPECT_THAT(older.answers(), ElementsAre("/data/punya=T", "/data/jenis=A", "/data/luas=40", "/data/usaha/omzet=7",
                                           "/data/ternak/ekor=2"));
  older.set("/data/luas", "400");
  EXPECT_THAT(older.violated(), ElementsAre("/data/luas")) << "a new answer keeps the rules";
}

TEST(PastAnswers, ThatAreTakenAwayAreGone) {
  Older older;
  older.set("/data/jenis", "");
  EXPECT_THAT(older.violated(), ElementsAre("/data/jenis"));
  EXPECT_EQ(older.past("/data/jenis"), "");
}

TEST(PastAnswers, ThatWereHiddenAreLikeAnyOthersOnceTheyWereShown) {
  Older older;
  older.set("/data/punya", "Y");
  EXPECT_EQ(older.past("/data/usaha/omzet"), "");
  older.set("/data/punya", "T");
  EXPECT_THAT(older.answers(),
              ElementsAre("/data/punya=T", "/data/jenis=C", "/data/luas=sekitar 40", "/data/bahan=A B"));
  EXPECT_TRUE(older.instance->rows().empty()) << "a person hid it with the answer that he gave";
}

}  // namespace
}  // namespace rembug::forms
