#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

const std::string kTwo = "<input ref=\"/data/a\"/><input ref=\"/data/b\"/>";

TEST(Filling, WhatIsNotRelevantCountsAsEmptyAndComesBackWithItsAnswer) {
  Play play(formXml("<a/><b/><c/>",
                    "<bind nodeset=\"/data/b\" relevant=\"/data/a = 'yes'\"/>"
                    "<bind nodeset=\"/data/c\" calculate=\"concat('[', /data/b, ']')\"/>",
                    kTwo));
  EXPECT_FALSE(play.node("/data/b").relevant);
  play.set("/data/a", "yes");
  play.set("/data/b", "x");
  EXPECT_EQ(play.value("/data/c"), "[x]");
  play.set("/data/a", "no");
  EXPECT_EQ(play.value("/data/c"), "[]");
  EXPECT_EQ(play.instance->toXml().find("<b>"), std::string::npos);
  play.set("/data/a", "yes");
  EXPECT_EQ(play.value("/data/b"), "x");
}

TEST(Filling, AGroupHidesWhatIsInIt) {
  Play play(formXml("<a/><g><b>1</b><h><c>2</c></h></g>", "<bind nodeset=\"/data/g\" relevant=\"/data/a = '1'\"/>",
                    "<input ref=\"/data/a\"/><group ref=\"/data/g\"><input ref=\"/data/g/b\"/></group>"));
  EXPECT_FALSE(play.node("/data/g/h/c").relevant);
  EXPECT_EQ(play.instance->answers().size(), 0U + (play.value("/data/a").empty() ? 0U : 1U));
  play.set("/data/a", "1");
  EXPECT_TRUE(play.node("/data/g/h/c").relevant);
}

TEST(Filling, ConstraintsAndRequiredAreReportedWithTheFormsWords) {
  Play play(formXml(
      "<a/><b/>",
      "<bind nodeset=\"/data/a\" type=\"int\" required=\"true()\" constraint=\". &lt; 10\" jr:constraintMsg=\"small\"/>"
      "<bind nodeset=\"/data/b\" constraint=\". != 'x'\"/>",
      kTwo));
  EXPECT_EQ(play.node("/data/a").violation, Violation::Required);
  play.set("/data/a", "12");
  EXPECT_EQ(play.node("/data/a").violation, Violation::Constraint);
  EXPECT_EQ(play.node("/data/a").message, "small");
  play.set("/data/a", "9");
  EXPECT_TRUE(play.instance->validate().empty());
}

TEST(Filling, AWrongValueIsRefusedAndTheOldOneStays) {
  Play play(formXml(
      "<i/><d/><t/><p/><s/>",
      "<bind nodeset=\"/data/i\" type=\"int\"/><bind nodeset=\"/data/d\" type=\"date\"/><bind nodeset=\"/data/t\" "
      "type=\"time\"/>"
      "<bind nodeset=\"/data/p\" type=\"geopoint\"/>",
      "<input ref=\"/data/i\"/><select1 ref=\"/data/s\"><item><label>A</label><value>a</value></item></select1>"));
  play.set("/data/i", "5");
  EXPECT_NE(play.refusal("/data/i", "five").find("whole number"), std::string::npos);
  EXPECT_NE(play.refusal("/data/i", "1.5"), "");
  EXPECT_EQ(play.value("/data/i"), "5");
  EXPECT_NE(play.refusal("/data/d", "2026-02-30"), "");
  EXPECT_NE(play.refusal("/data/t", "25:00"), "");
  EXPECT_EQ(play.refusal("/data/t", "09:30"), "");
  EXPECT_NE(play.refusal("/data/p", "91 0"), "");
  EXPECT_EQ(play.refusal("/data/p", "-8.58 116.08 12 4.5"), "");
  EXPECT_NE(play.refusal("/data/s", "b").find("does not offer"), std::string::npos);
  EXPECT_NE(play.refusal("/data/none", "1").find("no question"), std::string::npos);
}

TEST(Filling, ReadonlyAndCalculatedQuestionsRefuse) {
  Play play(formXml("<a>1</a><b/>",
                    "<bind nodeset=\"/data/a\" readonly=\"true()\"/><bind nodeset=\"/data/b\" calculate=\"1\"/>",
                    kTwo));
  EXPECT_NE(play.refusal("/data/a", "2"), "");
  EXPECT_NE(play.refusal("/data/b", "2"), "");
}

const std::string kPeople =
    formXml("<p jr:template=\"\"><name/><age/><adult/></p><p><name/><age/><adult/></p><sum/><adults/>",
            "<bind nodeset=\"/data/p/age\" type=\"int\"/><bind nodeset=\"/data/p/adult\" calculate=\"if(/data/p/age "
            "&gt;= 17, 1, 0)\"/>"
            "<bind nodeset=\"/data/sum\" calculate=\"sum(/data/p/age)\"/><bind nodeset=\"/data/adults\" "
            "calculate=\"sum(/data/p/adult)\"/>",
            "<group ref=\"/data/p\"><label>People</label><repeat nodeset=\"/data/p\"><input "
            "ref=\"/data/p/name\"/><input ref=\"/data/p/age\"/></repeat></group>");

TEST(Filling, AnAbsolutePathInsideARepeatMeansTheOwnRow) {
  Play play(kPeople);
  EXPECT_EQ(*play.instance->addRow("/data/p"), "/data/p[2]");
  play.set("/data/p[1]/age", "40");
  play.set("/data/p[2]/age", "9");
  EXPECT_EQ(play.value("/data/p[1]/adult"), "1");
  EXPECT_EQ(play.value("/data/p[2]/adult"), "0");
  EXPECT_EQ(play.value("/data/sum"), "49");
  EXPECT_EQ(play.value("/data/adults"), "1");
  EXPECT_TRUE(play.instance->removeRow("/data/p[1]"));
  EXPECT_EQ(play.value("/data/sum"), "9");
  EXPECT_FALSE(play.instance->removeRow("/data/p[7]"));
}

TEST(Filling, ACountSaysHowManyRowsThereAre) {
  Play play(formXml(
      "<n>2</n><r><x/><i/></r>",
      "<bind nodeset=\"/data/n\" type=\"int\"/><bind nodeset=\"/data/r/i\" calculate=\"position(..)\"/>",
      "<input ref=\"/data/n\"/><repeat nodeset=\"/data/r\" jr:count=\"/data/n\"><input ref=\"/data/r/x\"/></repeat>"));
  EXPECT_EQ(play.value("/data/r[2]/i"), "2");
  play.set("/data/n", "4");
  EXPECT_EQ(play.value("/data/r[4]/i"), "4");
  play.set("/data/n", "1");
  EXPECT_EQ(play.instance->rows().size(), 1U);
  EXPECT_FALSE(play.instance->addRow("/data/r"));
}

TEST(Filling, SetValueActsOnLoadOnANewRowAndOnAChange) {
  Play play(formXml("<a/><b/><c/><r jr:template=\"\"><x/></r>",
                    "<setvalue event=\"odk-instance-first-load\" ref=\"/data/a\" value=\"1 + 1\"/>",
                    "<input ref=\"/data/b\"><setvalue event=\"xforms-value-changed\" ref=\"/data/c\" "
                    "value=\"concat(/data/b, '!')\"/></input>"
                    "<repeat nodeset=\"/data/r\"><setvalue event=\"odk-new-repeat\" "
                    "ref=\"/data/r/x\">new</setvalue><input ref=\"/data/r/x\"/></repeat>"));
  EXPECT_EQ(play.value("/data/a"), "2");
  play.set("/data/b", "hi");
  EXPECT_EQ(play.value("/data/c"), "hi!");
  ASSERT_TRUE(play.instance->addRow("/data/r"));
  EXPECT_EQ(play.value("/data/r[1]/x"), "new");
}

TEST(Filling, AFinishedRecordIsTakenUpAgainAsItWas) {
  Play play(kPeople);
  ASSERT_TRUE(play.instance->addRow("/data/p"));
  play.set("/data/p[1]/name", "Amat");
  play.set("/data/p[1]/age", "40");
  play.set("/data/p[2]/age", "9");
  const auto rows = play.instance->rows();
  const auto answers = play.instance->answers();
  FormInstance again = FormInstance::resume(play.form, play.clock, play.random, rows, answers);
  EXPECT_EQ(again.toXml(), play.instance->toXml());
  EXPECT_EQ(again.rows()[1].row, rows[1].row);
}

TEST(Filling, ItemsShowPagesRowsAndWhatIsMissing) {
  Play play(kPeople);
  const auto items = play.instance->items();
  ASSERT_EQ(items.size(), 4U);
  EXPECT_EQ(items[0].kind, ItemKind::Repeat);
  EXPECT_EQ(items[0].label, "People");
  EXPECT_TRUE(items[0].canAdd);
  EXPECT_EQ(items[1].kind, ItemKind::Row);
  EXPECT_EQ(items[2].ref, "/data/p[1]/name");
}

TEST(Steps, PrintTheEndStateAndTheStepsThatFailed) {
  auto form = Form::parse(kPeople);
  ASSERT_TRUE(form);
  ManualClock clock{Millis(0)};
  SeededRandom random(1);
  const auto result = nlohmann::json::parse(runSteps(*form,
                                                     "{\"set\":\"/data/p[1]/age\",\"value\":\"x\"}\n\n{\"add\":\"/data/"
                                                     "p\"}\n{\"set\":\"/data/p[2]/age\",\"value\":\"3\"}\nnonsense\n",
                                                     clock, random));
  EXPECT_EQ(result["errors"].size(), 2U);
  EXPECT_EQ(result["errors"][0]["step"], 1);
  EXPECT_EQ(result["errors"][1]["step"], 4);
  EXPECT_EQ(result["nodes"].size(), 8U);
  EXPECT_NE(result["xml"].get<std::string>().find("<age>3</age>"), std::string::npos);
}

// Recalculating only what a change touches must leave the same as calculating everything again.
RC_GTEST_PROP(FillingProperty, IncrementalEqualsFromScratch, ()) {
  Play play(formXml(
      "<a>1</a><b/><c/><r><x/><y/><z/></r><s/><t/>",
      "<bind nodeset=\"/data/a\" type=\"int\"/><bind nodeset=\"/data/r/x\" type=\"int\"/>"
      "<bind nodeset=\"/data/b\" calculate=\"/data/a * 2\"/><bind nodeset=\"/data/c\" relevant=\"/data/b &gt; 10\"/>"
      "<bind nodeset=\"/data/r/y\" calculate=\"../x + /data/b\"/><bind nodeset=\"/data/r/z\" "
      "calculate=\"position(..)\" relevant=\"../x != 3\"/>"
      "<bind nodeset=\"/data/s\" calculate=\"sum(/data/r/y)\"/><bind nodeset=\"/data/t\" calculate=\"concat(/data/s, "
      "'/', count(/data/r[x &gt; 2]), '/', /data/c)\"/>",
      "<input ref=\"/data/a\"/><input ref=\"/data/c\"/><repeat nodeset=\"/data/r\"><input "
      "ref=\"/data/r/x\"/></repeat>"));
  const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
      rc::gen::pair(rc::gen::inRange(0, 5), rc::gen::inRange(0, 9)));
  for (const auto& [action, number] : steps) {
    const std::string row = "/data/r[" + std::to_string(number % 3 + 1) + "]";
    tl::expected<void, Error> ignored;
    switch (action) {
      case 0:
        ignored = play.instance->set("/data/a", std::to_string(number));
        break;
      case 1:
        ignored = play.instance->set(row + "/x", std::to_string(number));
        break;
      case 2:
        static_cast<void>(play.instance->addRow("/data/r"));
        break;
      case 3:
        ignored = play.instance->removeRow(row);
        break;
      default:
        ignored = play.instance->set("/data/c", std::to_string(number));
    }
  }
  const FormInstance scratch =
      FormInstance::resume(play.form, play.clock, play.random, play.instance->rows(), play.instance->answers());
  const auto kept = play.instance->answers();
  const auto fresh = scratch.answers();
  RC_ASSERT(kept.size() == fresh.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    RC_ASSERT(kept[i].path == fresh[i].path);
    RC_ASSERT(kept[i].value == fresh[i].value);
  }
}

}  // namespace
}  // namespace rembug::forms
