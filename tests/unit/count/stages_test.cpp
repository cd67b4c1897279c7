#include "core/count/stages.h"

#include <gmock/gmock.h>

#include "core/count/sheet.h"
#include "core/count/tally.h"
#include "tests/unit/count/playing.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::HasSubstr;

void open(Playing& p) {
  for (const char* stage : {"PLANNED", "REGISTER_FROZEN", "OPENED"}) {
    p.stage(stage);
  }
}

TEST(Stages, GoFromPlannedToSigned) {
  Playing p;
  open(p);
  EXPECT_THAT(p.refusal({{"ballot", {"Amat"}}}), HasSubstr("OPENED")) << "nobody reads papers from an open poll";
  p.stage("CLOSED");
  EXPECT_THAT(p.stageRefusal("PAPERS_MATCH"), HasSubstr("figures"));
  p.measure(40, 40);
  p.stage("PAPERS_MATCH");
  p.vote({"Amat", "Sri", "Udin"}, 39);
  EXPECT_THAT(p.stageRefusal("COUNTED"), HasSubstr("in the box"));
  p.vote({"Amat"});
  p.stage("COUNTED");
  EXPECT_THAT(p.refusal({{"sign", {{"witnesses", {"W"}}}}}), HasSubstr("COUNTED"));
  p.stage("NAMES_SETTLED");
  p.sign();
  EXPECT_EQ(p.count.stage(), "SIGNED");
  EXPECT_EQ(p.result()["stage"], "SIGNED");
  EXPECT_THAT(p.refusal({{"ballot", {"Amat"}}}), HasSubstr("signed"));
}

TEST(Stages, DoubtfulPapersAreRuledOnBeforeTheCountEnds) {
  Playing p;
  open(p);
  p.stage("CLOSED");
  p.measure(40, 40);
  p.stage("PAPERS_MATCH");
  p.vote({"Amat"}, 38);
  p.take({{"doubtful", {"Amaq Rina"}}});
  p.take({{"doubtful", nlohmann::json::array()}});
  EXPECT_EQ(tally(p.count).doubtful, 2);
  EXPECT_EQ(tally(p.count).papers(), 40);
  EXPECT_EQ(tally(p.count).bySpelling.count("Amaq Rina"), 0U) << "no vote before the ruling";
  EXPECT_THAT(p.stageRefusal("COUNTED", "tetap"), HasSubstr("doubtful"));
  p.take({{"replace", 39}, {"ballot", {"Amat"}}, {"reason", "suami Inaq Rina"}});
  EXPECT_THAT(p.stageRefusal("COUNTED"), HasSubstr("doubtful"));
  p.take({{"replace", 40}, {"invalid", "UNREADABLE"}, {"reason", "tidak terbaca siapa pun"}});
  p.stage("COUNTED");
  EXPECT_EQ(tally(p.count).bySpelling.at("Amat"), 39);
  EXPECT_EQ(p.count.replacements().size(), 2U);
}

TEST(Stages, WithoutStagesTooNobodySignsOverADoubtfulPaper) {
  Playing p;
  p.measure(2, 2);
  p.vote({"Amat"});
  p.take({{"doubtful", {"Amaq Rina"}}});
  EXPECT_THAT(p.refusal({{"sign", {{"witnesses", {"W"}}, {"reason", "tetap"}}}}), HasSubstr("doubtful"));
}

TEST(Stages, NobodySkipsOne) {
  Playing p;
  EXPECT_THAT(p.stageRefusal("OPENED"), HasSubstr("not begun"));
  p.stage("PLANNED");
  EXPECT_THAT(p.stageRefusal("CLOSED"), HasSubstr("cannot be"));
  EXPECT_THAT(p.stageRefusal("SLEEPING"), HasSubstr("is none"));
  p.stage("REGISTER_FROZEN");
  EXPECT_THAT(p.stageRefusal("CANCELLED"), HasSubstr("reason"));
  p.stage("CANCELLED", "banjir");
  EXPECT_THAT(p.stageRefusal("OPENED"), HasSubstr("cannot be"));
  for (const std::string& stage : stages()) {
    for (const std::string& next : stagesAfter(stage)) {
      EXPECT_NE(std::find(stages().begin(), stages().end(), next), stages().end()) << next;
    }
  }
}

TEST(Stages, WhatChangesWhoWinsIsChosenBeforeOpeningAndFrozenThen) {
  Playing p(json{{"seats", 3}});
  p.stage("PLANNED");
  p.stage("REGISTER_FROZEN");
  EXPECT_THAT(p.stageRefusal("OPENED"), HasSubstr("no_votes"));
  const auto session = [](const json& rules) {
    return json{{"session",
                 {{"village", "52.71.01.1006"},
                  {"unit", "RT 001"},
                  {"tier", 1},
                  {"adults", {{"f", 100}, {"m", 0}}},
                  {"rules", rules}}}};
  };
  p.take(session(openRules()));
  EXPECT_THAT(p.refusal({{"stage", "OPENED"}, {"rules_hash", std::string(64, '0')}}), HasSubstr("hash differs"));
  p.take({{"stage", "OPENED"}, {"rules_hash", p.result()["rules_hash"]}});
  p.take(session(openRules()));
  EXPECT_THAT(p.refusal(session(openRules({{"seats", 5}}))), HasSubstr("frozen"));
}

TEST(Stages, MorePapersThanPeopleStopsTheCount) {
  Playing p;
  open(p);
  p.stage("CLOSED");
  p.measure(41, 40);
  EXPECT_THAT(p.stageRefusal("PAPERS_MATCH", "kelebihan satu"), HasSubstr("more papers"));
  EXPECT_EQ(failedChecks(p.count).front().key, "BOX_DIFFERS");
  EXPECT_EQ(failedChecks(p.count)[1].key, "MORE_PAPERS_THAN_PEOPLE");
  // Counted again: one voter had not signed.
  p.measure(41, 41);
  p.stage("PAPERS_MATCH");
  EXPECT_THAT(p.refusal({{"accounting", {{"received", 1}, {"unused", 0}, {"in_box", 1}}}}), HasSubstr("fixed"))
      << "figures that are measured are not made to fit what was read";
}

TEST(Stages, OrPeopleRuleToGoOnAsDisputed) {
  Playing p;
  open(p);
  p.stage("CLOSED");
  p.measure(41, 40);
  p.stage("DISPUTED", "satu surat lebih, dihitung tiga kali");
  EXPECT_THAT(p.stageRefusal("PAPERS_MATCH"), HasSubstr("more papers"));
  p.stage("PAPERS_MATCH", "warga sepakat dihitung dengan catatan");
  p.vote({"Amat", "Sri", "Udin"}, 41);
  p.stage("COUNTED");
  p.stage("NAMES_SETTLED");
  EXPECT_THAT(p.refusal({{"sign", {{"witnesses", {"W"}}}}}), HasSubstr("check fails"));
  p.sign("satu surat lebih");
  EXPECT_THAT(sheetOf(p.count).decisions, HasSubstr("warga sepakat dihitung dengan catatan"));
}

TEST(Stages, AFailedQuorumKeepsTheBoxSealedForTheHouseToHouseVisit) {
  Playing p;
  open(p);
  p.stage("CLOSED");
  p.take({{"accounting", {{"visit", 1}, {"received", 200}, {"unused", 180}, {"signed_in", {{"f", 20}, {"m", 0}}}}}});
  EXPECT_THAT(p.stageRefusal("PAPERS_MATCH"), HasSubstr("sealed"));
  p.stage("QUORUM_FAILED", "20 dari 100");
  p.stage("OPENED");
  p.stage("CLOSED");
  EXPECT_THAT(
      p.refusal({{"accounting", {{"visit", 4}, {"received", 1}, {"unused", 0}, {"signed_in", {{"f", 0}, {"m", 0}}}}}}),
      HasSubstr("visit"));
  p.take({{"accounting",
           {{"visit", 2},
            {"received", 180},
            {"unused", 165},
            {"in_box", 35},
            {"signed_in", {{"f", 15}, {"m", 0}}},
            {"note", "Sahdan dan Baiq Rohana, gang 1 sampai 4, 16.00-17.30"}}}});
  EXPECT_THAT(p.stageRefusal("QUORUM_FAILED", "?"), HasSubstr("has not failed"));
  p.stage("PAPERS_MATCH");
  p.vote({"Amat", "Sri", "Udin"}, 35);
  p.stage("COUNTED");
  p.stage("NAMES_SETTLED");
  p.sign();
  EXPECT_EQ(p.result()["turnout_percent"], 35.0);
  EXPECT_EQ(p.count.visits().size(), 2U);
  const Sheet sheet = sheetOf(p.count);
  EXPECT_THAT(sheet.accounting, HasSubstr("gang 1 sampai 4"));
  EXPECT_EQ(recompute(sheet)->hash, sheet.hash);
  Sheet changed = sheet;
  changed.accounting.replace(changed.accounting.find("\"in_box\":0"), 10, "\"in_box\":1");
  EXPECT_FALSE(recompute(changed)) << "the visits do not add up";
}

TEST(Stages, ARecountReadsAgainAndKeepsWhatWasReadBefore) {
  Playing p;
  open(p);
  p.stage("CLOSED");
  p.measure(40, 40);
  p.stage("PAPERS_MATCH");
  p.vote({"Amat"}, 40);
  p.stage("COUNTED");
  EXPECT_THAT(p.stageRefusal("RECOUNT"), HasSubstr("reason"));
  p.stage("RECOUNT", "turus dan plano berbeda");
  EXPECT_TRUE(p.count.papers().empty());
  EXPECT_EQ(p.count.earlier().front().papers.size(), 40U);
  p.stage("PAPERS_MATCH");
  p.vote({"Amat", "Sri", "Udin"}, 40);
  p.stage("COUNTED");
  p.stage("NAMES_SETTLED");
  p.sign();
  EXPECT_THAT(sheetOf(p.count).decisions, HasSubstr(R"("earlier":[{"papers":40,"reason":"turus dan plano berbeda"}])"));
  EXPECT_THAT(ballotsPart(p.count), HasSubstr("earlier {"));
}

TEST(Stages, ARunoffSettlesATie) {
  Playing p;
  open(p);
  p.stage("CLOSED");
  p.measure(40, 40);
  p.stage("PAPERS_MATCH");
  p.vote({"A", "B", "C"}, 20);
  p.vote({"A", "B", "D"}, 20);
  p.stage("COUNTED");
  p.stage("NAMES_SETTLED");
  p.stage("RUNOFF");
  const auto next = runoffSession(p.count);
  ASSERT_TRUE(next) << next.error().message;
  Count runoff;
  ASSERT_TRUE(runoff.apply(json{{"session", json::parse(*next)}}.dump()));
  EXPECT_EQ(runoff.session()->round, 2);
  EXPECT_EQ(runoff.session()->rules.seats, 1);
  EXPECT_EQ(runoff.session()->rules.namesMax, 1);
  EXPECT_THAT(runoff.session()->closedList, testing::ElementsAre("C", "D"));
  EXPECT_EQ(runoff.session()->runoffOf, sheetOf(p.count).hash);
  ASSERT_TRUE(runoff.apply(R"({"ballot":["D"]})"));
  ASSERT_TRUE(runoff.apply(R"({"ballot":["A"]})"));
  EXPECT_EQ(tally(runoff).bySpelling, (std::map<std::string, int>{{"D", 1}})) << "A is not among the tied";
  EXPECT_EQ(tally(runoff).outOfScope, 1);
  p.take({{"decide",
           {{"tie", {"C", "D"}},
            {"chosen", json::array()},
            {"by", "DELIBERATION"},
            {"reason", "tidak ada yang mundur"}}}});
  p.take({{"decide", {{"tie", {"C", "D"}}, {"chosen", {"D"}}, {"by", "RUNOFF"}, {"runoff", std::string(64, 'a')}}}});
  p.stage("NAMES_SETTLED");
  p.sign();
  EXPECT_EQ(p.result()["elected"], (json{"A", "B", "D"}));
  EXPECT_FALSE(runoffSession(p.count)) << "nobody is tied any more";
}

TEST(Stages, ASignedTallyIsCorrectedByOneThatNamesIt) {
  Playing p;
  EXPECT_THAT(p.refusal({{"corrects", {{"hash", "abc"}, {"reason", "x"}}}}), HasSubstr("64 digits"));
  EXPECT_THAT(p.refusal({{"corrects", {{"hash", std::string(64, 'a')}}}}), HasSubstr("reason"));
  p.take({{"corrects", {{"hash", std::string(64, 'a')}, {"reason", "dua baris terlewat"}}}});
  p.measure(1, 1);
  p.vote({"A"});
  EXPECT_THAT(sheetOf(p.count).decisions, HasSubstr("dua baris terlewat"));
}

}  // namespace
}  // namespace rembug::count
