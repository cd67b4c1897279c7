#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "core/count/rule_pack.h"
#include "core/count/sheet.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

VillageRules named(const std::string& name, const json& rules, const std::string& reason = "") {
  VillageRules version;
  version.name = name;
  version.json = rules.dump();
  version.units = {"RT 001", "RT 002"};
  version.reason = reason;
  return version;
}

const json kLine = {
    {"validity", "LINE"}, {"no_votes", "RESCHEDULE"}, {"names_min", 1}, {"women_target", {{"percent", 0}}}};

json sessionOf(const std::string& unit, const std::string& rules) {
  return {{"session",
           {{"village", kBintaro}, {"unit", unit}, {"adults", {{"f", 5}, {"m", 5}}}, {"rules", json::parse(rules)}}}};
}

// A unit counted from opening to signing under these rules.
RecordId counted(SampleTablet& s, const std::string& unit, const std::string& rules,
                 const std::string& first = "Amat") {
  auto draft = s.tablet->startCount(kBintaro);
  for (const json& event : std::vector<json>{
           {{"stage", "PLANNED"}},
           sessionOf(unit, rules),
           {{"stage", "REGISTER_FROZEN"}},
           {{"stage", "OPENED"}, {"rules_hash", count::rulesHash(rules)}},
           {{"stage", "CLOSED"}},
           {{"accounting", {{"received", 5}, {"unused", 1}, {"in_box", 4}, {"signed_in", {{"f", 2}, {"m", 2}}}}}},
           {{"stage", "PAPERS_MATCH"}},
           {{"ballot", {first, "Sri", "Budi"}}},
           {{"ballot", {first, "Sri", "Budi"}}},
           {{"ballot", {first, "Sri"}}},
           {{"blank", 1}},
           {{"person", "Sri"}, {"sex", "f"}},
           {{"stage", "COUNTED"}},
           {{"stage", "NAMES_SETTLED"}},
           {{"sign", {{"witnesses", {"W", "V"}}}}}}) {
    const auto applied = (*draft)->apply(event.dump());
    EXPECT_TRUE(applied) << event << (applied ? "" : applied.error().message);
  }
  return *(*draft)->finish();
}

TEST(VillageRules, AreFrozenWhenTheFirstUnitOpens) {
  SampleTablet s("rules");
  EXPECT_THAT(s.tablet->adoptRules(kBintaro, named("Tatib", {{"seats", 0}})).error().message, HasSubstr("seats"));
  EXPECT_FALSE(s.tablet->adoptRules("Bintaro", named("Tatib", kLine)));
  ASSERT_TRUE(s.tablet->adoptRules(kBintaro, named("Rancangan", kLine)));
  s.clock.advance(Millis(1000));
  json five = kLine;
  five["seats"] = 5;
  ASSERT_TRUE(s.tablet->adoptRules(kBintaro, named("Tatib", five))) << "nobody has opened yet";
  auto all = *s.tablet->rules(kBintaro);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, "Tatib");
  EXPECT_TRUE(all[0].current && !all[0].frozen && !all[1].current);
  EXPECT_THAT(all[0].units, ElementsAre("RT 001", "RT 002"));
  EXPECT_THAT(all[0].json, HasSubstr("\"board_seats\":11")) << "every default is written out";

  s.clock.advance(Millis(1000));
  const std::string opened = all[0].json;
  counted(s, "RT 001", opened);
  EXPECT_TRUE((*s.tablet->rules(kBintaro))[0].frozen);
  json seven = kLine;
  seven["seats"] = 7;
  EXPECT_THAT(s.tablet->adoptRules(kBintaro, named("Baru", seven)).error().message, HasSubstr("meeting"));
  s.clock.advance(Millis(1000));
  ASSERT_TRUE(s.tablet->adoptRules(kBintaro, named("Baru", seven, "rembug warga 20 Oktober")));
  all = *s.tablet->rules(kBintaro);
  EXPECT_TRUE(all[0].current && !all[0].frozen);
  EXPECT_TRUE(!all[1].current && all[1].frozen);
  EXPECT_NE(all[0].hash, all[1].hash);
  s.reopen();
  EXPECT_EQ(s.tablet->rules(kBintaro)->size(), 3U);
}

TEST(VillageRules, TwoPeopleWhoChangeThemBothStay) {
  SampleTablet a("rules-a", 1);
  SampleTablet b("rules-b", 2);
  ASSERT_TRUE(a.tablet->adoptRules(kBintaro, named("Tatib", kLine)));
  b.pullFrom(a);
  ASSERT_TRUE(a.tablet->adoptRules(kBintaro, named("Lima", {{"seats", 5}})));
  ASSERT_TRUE(b.tablet->adoptRules(kBintaro, named("Tujuh", {{"seats", 7}})));
  b.pullFrom(a);
  const auto current = [&] {
    const std::vector<VillageRules> all = *b.tablet->rules(kBintaro);
    return std::count_if(all.begin(), all.end(), [](const VillageRules& version) { return version.current; });
  };
  EXPECT_EQ(current(), 2) << "people have to agree on one, which replaces both";
  ASSERT_TRUE(b.tablet->adoptRules(kBintaro, named("Lima", {{"seats", 5}})));
  EXPECT_EQ(current(), 1);
}

TEST(VillageRules, TheReportNamesTheUnitsThatAreMissing) {
  SampleTablet s("roll-up");
  ASSERT_TRUE(s.tablet->adoptRules(kBintaro, named("Tatib", kLine)));
  const std::string rules = (*s.tablet->rules(kBintaro))[0].json;
  const RecordId first = counted(s, "RT 001", rules);
  const auto report = [&] { return json::parse(*s.tablet->report("election", "")); };
  json village = report()["villages"][0];
  EXPECT_EQ(village["planned"], 2);
  EXPECT_EQ(village["tiers"][0]["missing"], (json{"RT 002"}));
  EXPECT_EQ(village["tiers"][0]["turnout_percent"], 40.0);
  EXPECT_EQ(village["tiers"][0]["not_valid_percent"], 25.0);
  EXPECT_EQ(village["tiers"][0]["elected"].size(), 3U);
  EXPECT_EQ(village["tiers"][0]["elected_f_percent"], 33.3);
  EXPECT_EQ(village["tiers"][0]["rules_hash"], (*s.tablet->rules(kBintaro))[0].hash);
  // The same unit again, with another name: neither counts until somebody rules.
  counted(s, "RT 001", rules, "Ahmad");
  village = report()["villages"][0];
  EXPECT_EQ(village["tiers"][0]["units"], 0);
  EXPECT_EQ(village["tiers"][0]["missing"], (json{"RT 001", "RT 002"}));
  EXPECT_EQ(village["tiers"][0]["left_out"][0]["reason"], "CONFLICT");
  EXPECT_EQ(report()["tallies"][0]["differs"], true);
  EXPECT_EQ(json::parse(*s.tablet->report("coverage", ""))["total"]["surveys"], 0) << "rules are nobody's survey";
  EXPECT_EQ(s.tablet->sheet(first)->hash.size(), 64U);
}

TEST(AfterSigning, ObjectionsAndReceivingLeaveTheTallyAlone) {
  SampleTablet s("after");
  ASSERT_TRUE(s.tablet->adoptRules(kBintaro, named("Tatib", kLine)));
  const RecordId id = counted(s, "RT 001", (*s.tablet->rules(kBintaro))[0].json);
  const std::string hash = s.tablet->sheet(id)->hash;
  EXPECT_FALSE(s.tablet->objectTo(id, {{}, "", "salah", ""}));
  const auto row = s.tablet->objectTo(id, {{}, "warga", "nama saya salah dibaca", ""});
  ASSERT_TRUE(row);
  s.clock.advance(std::chrono::hours(48));
  EXPECT_THAT(s.tablet->destroyBallots(id).error().message, HasSubstr("not answered"));
  EXPECT_FALSE(s.tablet->answerObjection(id, "?", "x"));
  ASSERT_TRUE(s.tablet->answerObjection(id, *row, "dihitung ulang, tetap"));
  ASSERT_TRUE(s.tablet->receiveTally(id, "panitia kelurahan"));
  const AfterSigning after = *s.tablet->afterSigning(id);
  ASSERT_EQ(after.objections.size(), 1U);
  EXPECT_EQ(after.objections[0].reply, "dihitung ulang, tetap");
  EXPECT_EQ(after.receivedBy, "panitia kelurahan");
  EXPECT_EQ(s.tablet->sheet(id)->hash, hash);
  EXPECT_EQ(after.ballots, BallotsKey::Here);
  EXPECT_EQ(after.objectionsEnd - after.signedAt, std::chrono::hours(24));
  EXPECT_TRUE(s.tablet->destroyBallots(id));
  const AfterSigning destroyed = *s.tablet->afterSigning(id);
  EXPECT_EQ(destroyed.ballots, BallotsKey::Destroyed);
  EXPECT_EQ(destroyed.destroyedBy, s.tablet->user());
  EXPECT_GT(destroyed.destroyedAt, destroyed.objectionsEnd);
  EXPECT_EQ(s.tablet->destroyBallots(id).error().code, ErrorCode::NotFound) << "it is not here any more";
  EXPECT_EQ(s.tablet->sheet(id)->hash, hash);
  EXPECT_FALSE(s.tablet->afterSigning(s.survey("Amat")));
}

TEST(AfterSigning, EachPrintOfTheBeritaAcaraHasANumber) {
  SampleTablet s("prints");
  ASSERT_TRUE(s.tablet->adoptRules(kBintaro, named("Tatib", kLine)));
  const RecordId id = counted(s, "RT 001", (*s.tablet->rules(kBintaro))[0].json);
  const std::string hash = s.tablet->sheet(id)->hash;
  EXPECT_EQ(s.tablet->tellPrint(id)->number, 1U) << "the original";
  s.clock.advance(Millis(1000));
  const TallyPrint second = *s.tablet->tellPrint(id);
  EXPECT_EQ(second.number, 2U);
  EXPECT_EQ(second.tablet.size(), 4U);
  const AfterSigning after = *s.tablet->afterSigning(id);
  ASSERT_EQ(after.prints.size(), 2U);
  EXPECT_EQ(after.prints[1].number, 2U);
  EXPECT_EQ(after.prints[1].tablet, second.tablet);
  EXPECT_EQ(after.prints[1].by, s.tablet->user());
  EXPECT_EQ(after.next.number, 3U);
  EXPECT_TRUE(s.tablet->afterSigning(id)->objections.empty());
  EXPECT_EQ(s.tablet->sheet(id)->hash, hash);
}

TEST(AfterSigning, TwoTabletsThatPrintBeforeTheySyncPrintNothingThatIsTheSame) {
  SampleTablet a("prints-a", 1);
  SampleTablet b("prints-b", 2);
  ASSERT_TRUE(a.tablet->adoptRules(kBintaro, named("Tatib", kLine)));
  const RecordId id = counted(a, "RT 001", (*a.tablet->rules(kBintaro))[0].json);
  b.pullFrom(a);
  std::set<std::string> marks;
  const auto print = [&](SampleTablet& s, std::size_t number) {
    s.clock.advance(Millis(1000));
    const TallyPrint told = *s.tablet->tellPrint(id);
    EXPECT_EQ(told.number, number);
    EXPECT_TRUE(marks.insert(std::to_string(told.number) + told.tablet).second) << told.number << told.tablet;
  };
  print(a, 1);
  print(b, 1);
  print(a, 2);
  a.pullFrom(b);
  b.pullFrom(a);
  EXPECT_EQ(a.tablet->afterSigning(id)->prints.size(), 3U);
  print(b, 4);
  print(a, 4);
  // The same data folder, brought back from a backup and found to be a copy, is another tablet on paper.
  const std::string tag = a.tablet->afterSigning(id)->next.tablet;
  std::filesystem::remove(a.folder.path() / "instance");
  a.reopen();
  EXPECT_NE(a.tablet->afterSigning(id)->next.tablet, tag);
}

}  // namespace
}  // namespace rembug::tablet
