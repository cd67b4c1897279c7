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
  EXPECT_EQ(play.instance->answers().size(), 1U) << "the record's id alone";
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

TEST(Filling, ReadonlyQuestionsAndCalculationsThatNobodyAsksForRefuse) {
  Play play(formXml("<a>1</a><b/><c/>",
                    "<bind nodeset=\"/data/a\" readonly=\"true()\"/><bind nodeset=\"/data/c\" calculate=\"1\"/>",
                    kTwo));
  EXPECT_NE(play.refusal("/data/a", "2"), "");
  EXPECT_NE(play.refusal("/data/c", "2"), "");
}

TEST(Filling, AnAnswerInPlaceOfACalculationStaysUntilTheCalculationGivesSomethingElse) {
  Play play(formXml("<a>1</a><b/>", "<bind nodeset=\"/data/b\" calculate=\"/data/a * 10\"/>", kTwo));
  EXPECT_EQ(play.value("/data/b"), "10");
  play.set("/data/b", "12");
  EXPECT_EQ(play.value("/data/b"), "12");
  play.set("/data/a", "2");
  EXPECT_EQ(play.value("/data/b"), "20");
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
  EXPECT_EQ(result["nodes"].size(), 9U);
  EXPECT_NE(result["xml"].get<std::string>().find("<age>3</age>"), std::string::npos);
}

TEST(Filling, ARunningBalanceReadsTheRowBefore) {
  Play play(formXml("<start>100</start><r><in/><open/><close/></r><end/>",
                    "<bind nodeset=\"/data/r/in\" type=\"int\"/>"
                    "<bind nodeset=\"/data/r/open\" calculate=\"if(position(..) = 1, /data/start, "
                    "/data/r[position() = position(current()/..) - 1]/close)\"/>"
                    "<bind nodeset=\"/data/r/close\" calculate=\"../open + coalesce(../in, 0)\"/>"
                    "<bind nodeset=\"/data/end\" calculate=\"/data/r[position() = last()]/close\"/>",
                    "<input ref=\"/data/start\"/><repeat nodeset=\"/data/r\"><input ref=\"/data/r/in\"/></repeat>"));
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(play.instance->addRow("/data/r"));
  }
  play.set("/data/r[2]/in", "5");
  EXPECT_EQ(play.value("/data/end"), "105");
  play.set("/data/r[1]/in", "10");
  EXPECT_EQ(play.value("/data/r[3]/open"), "115");
  play.set("/data/start", "0");
  EXPECT_EQ(play.value("/data/end"), "15");
  ASSERT_TRUE(play.instance->removeRow("/data/r[1]"));
  EXPECT_EQ(play.value("/data/end"), "5");
}

TEST(Filling, RowsThatWaitForEachOtherAreStoppedWithTheirNames) {
  Play play(formXml("<go/><r/><s><a/></s>",
                    "<bind nodeset=\"/data/s/a\" calculate=\"if(/data/go = 'x', sum(/data/s[position() != "
                    "position(current()/..)]/a) + 1, 0)\"/>",
                    "<input ref=\"/data/go\"/><repeat nodeset=\"/data/s\"><input ref=\"/data/s/a\"/></repeat>"));
  ASSERT_TRUE(play.instance->addRow("/data/s"));
  EXPECT_NE(play.refusal("/data/go", "x").find("/data/s/a"), std::string::npos);
  EXPECT_EQ(play.refusal("/data/go", "y"), "") << "and the form can still be used";
  EXPECT_EQ(play.value("/data/s[2]/a"), "0");
}

TEST(Filling, ACircleIsNamedWithTheQuestionsOnIt) {
  const auto problems = Form::check(formXml("<a/><b/><c/><d/>",
                                            "<bind nodeset=\"/data/a\" calculate=\"/data/b + 1\"/>"
                                            "<bind nodeset=\"/data/b\" calculate=\"/data/c + 1\"/>"
                                            "<bind nodeset=\"/data/c\" relevant=\"/data/a &gt; 1\"/>"
                                            "<bind nodeset=\"/data/d\" calculate=\"/data/a\"/>",
                                            kTwo));
  ASSERT_EQ(problems.size(), 1U);
  for (const char* name : {"/data/a", "/data/b", "/data/c"}) {
    EXPECT_NE(problems[0].message.find(name), std::string::npos) << problems[0].message;
  }
  EXPECT_EQ(problems[0].message.find("/data/d"), std::string::npos) << problems[0].message;
}

TEST(Filling, APathThatLeadsNowhereIsAWarning) {
  const auto problems = Form::check(formXml("<a/><b/>", "<bind nodeset=\"/data/a\" calculate=\"/data/bb\"/>", kTwo));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_TRUE(problems[0].warning);
  EXPECT_NE(problems[0].message.find("/data/bb"), std::string::npos);
}

TEST(Filling, AListOfManyRowsIsFilteredByItsIndex) {
  std::string rows;
  for (int i = 0; i < 300; ++i) {
    rows += "<item><name>n" + std::to_string(i) + "</name><label>L" + std::to_string(i) + "</label><in>" +
            std::to_string(i % 7) + "</in><kind>" + (i % 2 == 0 ? "a" : "b") + "</kind></item>";
  }
  Play play(formXml("<in/><kind/><x/>", "",
                    "<input ref=\"/data/in\"/><input ref=\"/data/kind\"/><select1 ref=\"/data/x\"><itemset "
                    "nodeset=\"instance('l')/root/item[in = /data/in and kind = /data/kind]\"><value "
                    "ref=\"name\"/><label ref=\"label\"/></itemset></select1>",
                    "<instance id=\"l\"><root>" + rows + "</root></instance>"));
  EXPECT_TRUE(play.node("/data/x").choices.empty());
  play.set("/data/in", "3");
  play.set("/data/kind", "b");
  const auto choices = play.node("/data/x").choices;
  ASSERT_EQ(choices.size(), 22U);
  EXPECT_EQ(choices[0], (std::pair<std::string, std::string>("n3", "L3")));
  EXPECT_NE(play.refusal("/data/x", "n4"), "");
  play.set("/data/x", "n17");
}

TEST(Filling, ListsComeFromFilesBesideTheForm) {
  const auto files = [](const std::string& name) -> std::optional<std::string> {
    if (name == "c.csv") {
      return "\xEF\xBB\xBF"
             "code,name\r\nk1,\"Two, \"\"quoted\"\"\"\r\nk2,\n\n";
    }
    if (name == "g.geojson") {
      return R"({"type":"FeatureCollection","features":[{"type":"Feature","id":"f1","geometry":{"type":"Point","coordinates":[116.1,-8.5]},"properties":{"title":"Post"}}]})";
    }
    return std::nullopt;
  };
  const std::string xml =
      formXml("<a/><b/><c/>",
              "<bind nodeset=\"/data/a\" calculate=\"instance('c')/root/item[code='k1']/name\"/>"
              "<bind nodeset=\"/data/b\" calculate=\"concat(instance('g')/root/item/geometry, '|', "
              "instance('g')/root/item/title)\"/>"
              "<bind nodeset=\"/data/c\" calculate=\"count(instance('c')/root/item)\"/>",
              kTwo, "<instance id=\"c\" src=\"jr://file-csv/c.csv\"/><instance id=\"g\" src=\"jr://file/g.geojson\"/>");
  const auto form = Form::parse(xml, files);
  ASSERT_TRUE(form) << form.error().message;
  ManualClock clock{Millis(0)};
  SeededRandom random(1);
  const std::string out = FormInstance::create(*form, clock, random).toXml();
  EXPECT_NE(out.find("<a>Two, \"quoted\"</a>"), std::string::npos) << out;
  EXPECT_NE(out.find("<b>-8.5 116.1 0 0|Post</b>"), std::string::npos) << out;
  EXPECT_NE(out.find("<c>2</c>"), std::string::npos) << out;
  const auto without = Form::parse(xml);
  ASSERT_FALSE(without);
  EXPECT_NE(without.error().message.find("c.csv"), std::string::npos);
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

// The same for rows in rows, counts, sums, rows that read others, skipped groups and actions, against a calculation of
// everything after each step.
RC_GTEST_PROP(FillingProperty, NestedRowsIncrementalEqualsFromScratch, ()) {
  const std::string xml = formXml(
      "<n>1</n><g><r><x/><q><y/><z/><w/></q><s/><k><i/></k></r></g><all/><big/><last/><names/>",
      "<bind nodeset=\"/data/g\" relevant=\"/data/n != 5\"/><bind nodeset=\"/data/g/r/x\" type=\"int\"/>"
      "<bind nodeset=\"/data/g/r/q/y\" type=\"int\" required=\"../../x &gt; 2\" constraint=\". &lt; "
      "/data/g/r/x\"/>"
      "<bind nodeset=\"/data/g/r/q/z\" calculate=\"/data/g/r/q/y * 10 + /data/g/r/x\" relevant=\"/data/g/r/q/y != "
      "4\"/><bind nodeset=\"/data/g/r/q/w\" calculate=\"concat(position(..), 'of', count(/data/g/r/q), 'in', "
      "position(../..))\"/>"
      "<bind nodeset=\"/data/g/r/s\" calculate=\"sum(/data/g/r/q/z)\" readonly=\"/data/n = 3\"/>"
      "<bind nodeset=\"/data/g/r/k/i\" calculate=\"position(..) + /data/n\"/>"
      "<bind nodeset=\"/data/all\" calculate=\"sum(/data/g/r/s) + sum(/data/g/r/q/z) + sum(/data/g/r/k/i)\"/>"
      "<bind nodeset=\"/data/big\" calculate=\"count(/data/g/r[x &gt; 3]) * 100 + max(/data/g/r/x)\"/>"
      "<bind nodeset=\"/data/last\" calculate=\"indexed-repeat(/data/g/r/s, /data/g/r, /data/n)\"/>"
      "<bind nodeset=\"/data/names\" calculate=\"join(' ', /data/g/r/q/w)\"/>",
      "<input ref=\"/data/n\"/><group ref=\"/data/g\"><repeat nodeset=\"/data/g/r\"><input ref=\"/data/g/r/x\"/>"
      "<repeat nodeset=\"/data/g/r/q\"><input ref=\"/data/g/r/q/y\"/></repeat><repeat nodeset=\"/data/g/r/k\" "
      "jr:count=\"../x\"><input ref=\"/data/g/r/k/i\"/></repeat></repeat></group>");
  Play play(xml);
  const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
      rc::gen::tuple(rc::gen::inRange(0, 7), rc::gen::inRange(1, 4), rc::gen::inRange(0, 7)));
  const auto state = [](const FormInstance& instance) {
    std::string all;
    for (const NodeState& node : instance.nodes()) {
      all += node.ref + "=" + node.value + (node.relevant ? "" : " hidden") + (node.readonly ? " fixed" : "") +
             (node.required ? " required" : "") + (node.violation == Violation::None ? "" : " violated") + "\n";
    }
    return all;
  };
  for (const auto& [action, place, number] : steps) {
    const std::string row = "/data/g/r[" + std::to_string(place) + "]";
    const std::string inner = row + "/q[" + std::to_string(number % 3 + 1) + "]";
    tl::expected<void, Error> ignored;
    switch (action) {
      case 0:
        ignored = play.instance->set("/data/n", std::to_string(number));
        break;
      case 1:
        ignored = play.instance->set(row + "/x", std::to_string(number));
        break;
      case 2:
        ignored = play.instance->set(inner + "/y", std::to_string(number));
        break;
      case 3:
        static_cast<void>(play.instance->addRow("/data/g/r"));
        break;
      case 4:
        static_cast<void>(play.instance->addRow(row + "/q"));
        break;
      case 5:
        ignored = play.instance->removeRow(inner);
        break;
      default:
        ignored = play.instance->removeRow(row);
    }
  }
  const std::string kept = state(*play.instance);
  play.instance->recalculateAll();
  RC_ASSERT(kept == state(*play.instance));
}

TEST(Filling, MetadataComesFromTheDeviceAndTheClock) {
  const auto form = Form::parse(
      formXml("<who/><device/><mail/><begin/><end/><day/>",
              "<bind nodeset=\"/data/who\" jr:preload=\"property\" jr:preloadParams=\"username\"/>"
              "<bind nodeset=\"/data/device\" jr:preload=\"property\" jr:preloadParams=\"deviceid\"/>"
              "<bind nodeset=\"/data/mail\" jr:preload=\"property\" jr:preloadParams=\"email\"/>"
              "<bind nodeset=\"/data/begin\" type=\"dateTime\" jr:preload=\"timestamp\" jr:preloadParams=\"start\"/>"
              "<bind nodeset=\"/data/end\" type=\"dateTime\" jr:preload=\"timestamp\" jr:preloadParams=\"end\"/>"
              "<bind nodeset=\"/data/day\" type=\"date\" jr:preload=\"date\" jr:preloadParams=\"today\"/>",
              "<input ref=\"/data/mail\"/>"));
  ASSERT_TRUE(form) << form.error().message;
  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random{1};
  FormInstance instance = FormInstance::create(*form, clock, random, {"rembug:1", "Sari", "sari@example.org", ""});
  EXPECT_EQ(*instance.value("/data/who"), "Sari");
  EXPECT_EQ(*instance.value("/data/device"), "rembug:1");
  EXPECT_EQ(*instance.value("/data/mail"), "sari@example.org");
  EXPECT_EQ(*instance.value("/data/begin"), "2026-11-24T10:15:00.000+08:00");
  EXPECT_EQ(*instance.value("/data/end"), "");
  EXPECT_EQ(*instance.value("/data/day"), "2026-11-24");
  clock.advance(Millis(60'000));
  instance.stampEnd();
  EXPECT_EQ(*instance.value("/data/end"), "2026-11-24T10:16:00.000+08:00");
}

TEST(Filling, RowsThatALowerCountLeavesOverComeBackWithTheirAnswers) {
  Play play(formXml("<n>3</n><r jr:template=\"\"><x/></r>", "<bind nodeset=\"/data/n\" type=\"int\"/>",
                    "<input ref=\"/data/n\"/><repeat nodeset=\"/data/r\" jr:count=\"/data/n\"><input "
                    "ref=\"/data/r/x\"/></repeat>"));
  play.set("/data/r[2]/x", "Sri");
  play.set("/data/r[3]/x", "Amat");
  const RecordId third = play.instance->rows().at(2).row;
  play.set("/data/n", "1");
  EXPECT_EQ(play.instance->rows().size(), 1U);
  EXPECT_EQ(play.instance->toXml().find("Amat"), std::string::npos);
  play.set("/data/n", "3");
  EXPECT_EQ(play.value("/data/r[2]/x"), "Sri");
  EXPECT_EQ(play.value("/data/r[3]/x"), "Amat");
  EXPECT_EQ(play.instance->rows().at(2).row, third);
}

TEST(Filling, RulesHoldInRowsThatComeBackAlsoWhereTheyWereHiddenAsTheyWent) {
  Play play(formXml("<n>1</n><r><a/></r>",
                    "<bind nodeset=\"/data/n\" type=\"int\"/>"
                    "<bind nodeset=\"/data/r\" relevant=\"/data/n &gt; 0\"/>"
                    "<bind nodeset=\"/data/r/a\" type=\"int\" constraint=\". &lt; 9\"/>",
                    "<input ref=\"/data/n\"/><group ref=\"/data/r\"><repeat nodeset=\"/data/r\" jr:count=\"/data/n\">"
                    "<input ref=\"/data/r/a\"/></repeat></group>"));
  play.set("/data/r[1]/a", "1");
  play.set("/data/n", "0");
  play.set("/data/n", "1");
  EXPECT_EQ(play.value("/data/r[1]/a"), "1");
  play.set("/data/r[1]/a", "10");
  EXPECT_EQ(play.node("/data/r[1]/a").violation, Violation::Constraint);
}

TEST(Filling, ACountMayDependOnItsOwnRows) {
  // "Is there another one?", as field forms ask it.
  Play play(formXml("<count/><r jr:template=\"\"><more/></r>",
                    "<bind nodeset=\"/data/count\" calculate=\"count(/data/r[more = 'yes']) + 1\"/>",
                    "<repeat nodeset=\"/data/r\" jr:count=\"/data/count\"><input ref=\"/data/r/more\"/></repeat>"));
  EXPECT_EQ(play.instance->rows().size(), 1U);
  play.set("/data/r[1]/more", "yes");
  play.set("/data/r[2]/more", "yes");
  EXPECT_EQ(play.instance->rows().size(), 3U);
  play.set("/data/r[2]/more", "no");
  EXPECT_EQ(play.instance->rows().size(), 2U);
}

TEST(Filling, TheItemsOfOnePageOrOneRowAreShownAlone) {
  Play play(formXml("<a/><g><b/></g><r jr:template=\"\"><x/><y/></r>", "",
                    "<input ref=\"/data/a\"/><group ref=\"/data/g\"><label>G</label><input ref=\"/data/g/b\"/></group>"
                    "<repeat nodeset=\"/data/r\"><input ref=\"/data/r/x\"/><input ref=\"/data/r/y\"/></repeat>"));
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(play.instance->addRow("/data/r"));
  }
  const auto refs = [&](const ItemQuery& query) {
    std::vector<std::string> all;
    for (const Item& item : play.instance->items(query)) {
      all.push_back(item.ref);
    }
    return all;
  };
  EXPECT_EQ(refs({1, "", true}), (std::vector<std::string>{"/data/g", "/data/g/b"}));
  EXPECT_EQ(refs({2, "", false}), (std::vector<std::string>{"/data/r", "/data/r[1]", "/data/r[2]", "/data/r[3]"}));
  EXPECT_EQ(refs({std::nullopt, "/data/r[2]", true}), (std::vector<std::string>{"/data/r[2]/x", "/data/r[2]/y"}));
  EXPECT_EQ(refs({}).size(), 1U + 2U + 1U + 3U * 3U);
}

TEST(Filling, RanksHoldAllChoices) {
  Play play(formXml(
      "<w/><p/>", "<bind nodeset=\"/data/p\" type=\"odk:rank\"/>",
      "<input ref=\"/data/w\"/><rank ref=\"/data/p\"><itemset nodeset=\"instance('l')/root/item[selected(/data/w, "
      "name)]\"><value ref=\"name\"/></itemset></rank>",
      "<instance id=\"l\"><root><item><name>a</name></item><item><name>b</name></item><item><name>c</name>"
      "</item></root></instance>"));
  play.set("/data/w", "a b");
  EXPECT_NE(play.refusal("/data/p", "b"), "") << "one of the choices is missing";
  play.set("/data/p", "b a");
  play.set("/data/w", "a b c");
  EXPECT_EQ(play.value("/data/p"), "b a c");
  play.set("/data/w", "a c");
  EXPECT_EQ(play.value("/data/p"), "a c");
  play.set("/data/w", "a b c");
  EXPECT_EQ(play.value("/data/p"), "b a c") << "what was ranked comes back to its place";
}

}  // namespace
}  // namespace rembug::forms
