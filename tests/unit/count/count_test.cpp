#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/count/compare.h"
#include "core/count/sheet.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

json rules(const json& changes = json::object()) {
  json all = {{"names_min", 2},
              {"names_max", 3},
              {"validity", "LINE"},
              {"excess", "FIRST"},
              {"quorum_percent", 30},
              {"seats", 3},
              {"women_target", {{"percent", 30}, {"kind", "TARGET"}}}};
  all.update(changes);
  return all;
}

json sessionEvent(const json& changes = json::object(), int f = 78, int m = 70) {
  return {{"session",
           {{"village", "52.71.01.1006"},
            {"unit", "RT 003/RW 005"},
            {"tier", 1},
            {"adults", {{"f", f}, {"m", m}}},
            {"rules", rules(changes)}}}};
}

json accountingEvent(int received, int unused, int spoilt, int inBox, int f, int m) {
  return {{"accounting",
           {{"received", received},
            {"misprinted", 0},
            {"unused", unused},
            {"spoilt", spoilt},
            {"in_box", inBox},
            {"signed_in", {{"f", f}, {"m", m}}},
            {"withdrew", 0}}}};
}

struct Session_ {
  explicit Session_(const json& changes = json::object(), int f = 78, int m = 70) { take(sessionEvent(changes, f, m)); }
  void take(const json& event) {
    const auto result = count.apply(event.dump());
    EXPECT_TRUE(result) << event.dump() << ": " << (result ? "" : result.error().message);
  }
  std::string refusal(const json& event) {
    const auto result = count.apply(event.dump());
    return result ? "" : result.error().message;
  }
  json result() const { return json::parse(resultJson(count)); }
  Count count;
};

// The example of the rule book, ballot by ballot: 54 valid papers with 150 lines, of which 3 name somebody twice, 2 are
// of another unit and 2 cannot be read; persons with 31, 24, 24, 19, 17, 12, 9 and 5 votes, 2 lines unidentified.
void readWorkedExample(Session_& s) {
  // Every paper names different persons, so the votes are dealt out like cards; seven papers get their special line.
  const std::vector<std::pair<std::string, int>> persons = {{"A", 31}, {"B", 24}, {"C", 24}, {"D", 19},
                                                            {"E", 17}, {"F", 12}, {"G", 9},  {"H", 5}};
  std::vector<json> papers(54, json::array());
  std::size_t at = 0;
  for (const auto& [name, votes] : persons) {
    for (int i = 0; i < votes; ++i, ++at) {
      papers[at % 54].push_back(name);
    }
  }
  // 141 lines are dealt: the first 33 papers have three of them, the other 21 two.
  for (std::size_t i = 33; i < 36; ++i) {
    papers[i].push_back(papers[i][0]);
  }
  for (std::size_t i = 36; i < 38; ++i) {
    papers[i].push_back({{"name", "Orang lain"}, {"strike", "OUT_OF_SCOPE"}});
    papers[i + 2].push_back({{"name", ""}, {"strike", "UNREADABLE"}});
    papers[i + 4].push_back({{"name", "Ro"}, {"unidentified", true}});
  }
  for (const json& paper : papers) {
    s.take({{"ballot", paper}});
  }
  for (int i = 0; i < 4; ++i) {
    s.take({{"invalid", "SECRECY"}});
  }
  s.take({{"blank", 2}});
}

TEST(WorkedExample, ComesOutToTheLastFigure) {
  Session_ s;
  s.take(accountingEvent(160, 97, 2, 60, 34, 27));
  readWorkedExample(s);
  s.take({{"sign", {{"witnesses", {"Sahdan", "Inaq Rumenah"}}}}});
  const json r = s.result();
  EXPECT_EQ(r["checks"], (json{{"box", true}, {"paper", true}, {"signed_in", true}}));
  EXPECT_EQ(r["not_returned"], 1);
  EXPECT_EQ(r["ballots"]["valid"], 54);
  EXPECT_EQ(r["ballots"]["invalid"], 4);
  EXPECT_EQ(r["ballots"]["blank"], 2);
  EXPECT_EQ(r["lines"]["slots"], 162);
  EXPECT_EQ(r["lines"]["filled"], 150);
  EXPECT_EQ(r["lines"]["empty"], 12);
  EXPECT_EQ(r["lines"]["votes"], 143);
  EXPECT_EQ(r["lines"]["duplicate"], 3);
  EXPECT_EQ(r["lines"]["out_of_scope"], 2);
  EXPECT_EQ(r["lines"]["unreadable"], 2);
  EXPECT_EQ(r["lines"]["unidentified"], 2);
  EXPECT_EQ(r["turnout_percent"], 41.2);
  EXPECT_EQ(r["quorum"], true);
  std::vector<int> ranks;
  for (const json& entry : r["ranking"]) {
    ranks.push_back(entry["rank"]);
  }
  EXPECT_THAT(ranks, ElementsAre(1, 2, 2, 4, 5, 6, 7, 8));
  EXPECT_EQ(r["elected"], (json{"A", "B", "C"}));
  EXPECT_TRUE(r["tie"].is_null());
  EXPECT_EQ(r["signed"], true);
  EXPECT_EQ(r["hash"].get<std::string>().size(), 64U);
}

TEST(WorkedExample, AWrongSpoiltFigureIsCaught) {
  Session_ s;
  s.take(accountingEvent(160, 97, 3, 60, 34, 27));
  readWorkedExample(s);
  EXPECT_THAT(s.refusal({{"sign", {{"witnesses", {"Sahdan"}}}}}), HasSubstr("check fails"));
  EXPECT_EQ(s.result()["checks"]["paper"], false);
  EXPECT_EQ(s.result()["signed"], false);
  s.take({{"sign", {{"witnesses", {"Sahdan"}}, {"reason", "amplop surat rusak dihitung dua kali"}}}});
  EXPECT_EQ(s.result()["signed"], true);
}

TEST(Checks, MorePapersThanPeopleStopsTheCount) {
  const Checks checks = check(Accounting{100, 0, 40, 0, 62, 30, 30, 0, 0, {}}, 62, 148);
  EXPECT_TRUE(checks.morePapersThanPeople());
  EXPECT_FALSE(checks.paper);
  EXPECT_TRUE(checks.box);
}

TEST(Checks, AVoterWhoWithdrewIsAccountedFor) {
  EXPECT_TRUE(check(Accounting{100, 0, 40, 1, 59, 30, 30, 1, 0, {}}, 59, 148).all());
  EXPECT_FALSE(check(Accounting{100, 0, 40, 1, 59, 30, 30, 0, 0, {}}, 59, 148).all());
}

// Eleven seats, two persons with 9 for the last one.
std::map<std::string, int> elevenSeats() {
  const std::vector<int> votes = {29, 27, 24, 22, 19, 18, 16, 15, 12, 11, 9, 9, 7, 4, 3};
  std::map<std::string, int> bySpelling;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    bySpelling["P" + std::to_string(10 + i)] = votes[i];
  }
  return bySpelling;
}

Session sessionWith(const json& changes) {
  Count count;
  EXPECT_TRUE(count.apply(sessionEvent(changes, 50, 50).dump()));
  return *count.session();
}

TEST(Ties, OnlyTheOneAcrossTheLastSeatMatters) {
  const Outcome o = outcome(sessionWith({{"seats", 11}, {"women_target", {{"percent", 0}}}}),
                            Accounting{0, 0, 0, 0, 45, 25, 20, 0, 0, {}}, elevenSeats(), {}, {}, {});
  EXPECT_EQ(o.elected.size(), 10U);
  ASSERT_TRUE(o.tie);
  EXPECT_THAT(o.tie->names, ElementsAre("P20", "P21"));
  EXPECT_EQ(o.tie->seatsLeft, 1);
  EXPECT_THAT(o.reserve, ElementsAre("P22", "P23", "P24"));
}

TEST(Ties, ADecisionFillsTheSeat) {
  const TieDecision decision{{"P20", "P21"}, {"P21"}, "LOT", "tidak ada yang mundur", ""};
  const Outcome o = outcome(sessionWith({{"seats", 11}, {"women_target", {{"percent", 0}}}}),
                            Accounting{0, 0, 0, 0, 45, 25, 20, 0, 0, {}}, elevenSeats(), {}, {}, {decision});
  EXPECT_FALSE(o.tie);
  EXPECT_EQ(o.elected.back(), "P21");
  EXPECT_THAT(o.reserve, ElementsAre("P20", "P22", "P23", "P24"));
}

TEST(Ties, ARemedyThatTheVillageDidNotNameIsRefused) {
  Session_ s(json{{"tie_rule", {"DELIBERATION"}}});
  EXPECT_THAT(s.refusal({{"decide", {{"tie", {"A", "B"}}, {"chosen", {"A"}}, {"by", "LOT"}}}}),
              HasSubstr("do not name 'LOT'"));
  EXPECT_THAT(s.refusal({{"decide", {{"tie", {"A", "B"}}, {"chosen", {"C"}}, {"by", "DELIBERATION"}}}}),
              HasSubstr("from among"));
}

TEST(WomensTarget, ATargetWarnsAndARequirementReplaces) {
  const std::map<std::string, int> votes = {{"Amat", 9}, {"Budi", 8}, {"Cahya", 7}, {"Dewi", 6}};
  const std::vector<Person> persons = {{"Amat", "m", {}}, {"Budi", "m", {}}, {"Cahya", "m", {}}, {"Dewi", "f", {}}};
  const Accounting a{0, 0, 0, 0, 45, 25, 20, 0, 0, {}};
  const Outcome target = outcome(sessionWith(json::object()), a, votes, persons, {}, {});
  EXPECT_THAT(target.elected, ElementsAre("Amat", "Budi", "Cahya"));
  EXPECT_EQ(target.problems.size(), 1U);
  const Outcome required =
      outcome(sessionWith({{"women_target", {{"percent", 30}, {"kind", "REQUIRED"}}}}), a, votes, persons, {}, {});
  EXPECT_THAT(required.elected, ElementsAre("Amat", "Budi", "Dewi"));
  EXPECT_THAT(required.electedBefore, ElementsAre("Amat", "Budi", "Cahya"));
}

TEST(Quorum, IsExact) {
  const auto quorumOf = [](int voters, int adults) {
    Count count;
    EXPECT_TRUE(count.apply(sessionEvent(json::object(), adults, 0).dump()));
    return outcome(*count.session(), Accounting{0, 0, 0, 0, voters, voters, 0, 0, 0, {}}, {{"A", 1}}, {}, {}, {});
  };
  EXPECT_FALSE(quorumOf(44, 148).quorum);
  EXPECT_TRUE(quorumOf(45, 148).quorum);
  EXPECT_TRUE(quorumOf(30, 100).quorum);
  EXPECT_FALSE(quorumOf(0, 0).turnoutTenths);
  EXPECT_TRUE(quorumOf(44, 148).elected.empty());
}

struct ValidityCase {
  const char* name;
  json rule;
  json paper;
  int valid;
  int votes;
  const char* reason;  // of the paper; empty where it is valid
};

class PaperRules : public testing::TestWithParam<ValidityCase> {};

TEST_P(PaperRules, ComeOut) {
  Session_ s(GetParam().rule);
  s.take({{"ballot", GetParam().paper}});
  const Tally t = tally(s.count);
  EXPECT_EQ(t.valid, GetParam().valid) << GetParam().name;
  EXPECT_EQ(t.votes, GetParam().votes) << GetParam().name;
  EXPECT_EQ(t.reasons.empty() ? "" : t.reasons.begin()->first, GetParam().reason) << GetParam().name;
  EXPECT_EQ(t.filled, t.votes + t.duplicate + t.outOfScope + t.unreadable + t.ineligible + t.excess);
}

const json kBallot = {{"validity", "BALLOT"}};
const json kLine = {{"validity", "LINE"}};
const json kOut = {{"name", "X"}, {"strike", "OUT_OF_SCOPE"}};
const json kUnreadable = {{"name", ""}, {"strike", "UNREADABLE"}};

INSTANTIATE_TEST_SUITE_P(
    All, PaperRules,
    testing::Values(
        ValidityCase{"too few, ballot", kBallot, {"A"}, 0, 0, "TOO_FEW_NAMES"},
        ValidityCase{"too few, line", kLine, {"A"}, 1, 1, ""},
        ValidityCase{"too many, ballot", kBallot, {"A", "B", "C", "D"}, 0, 0, "TOO_MANY_NAMES"},
        ValidityCase{"too many, first", kLine, {"A", "B", "C", "D"}, 1, 3, ""},
        ValidityCase{"too many, none", {{"validity", "LINE"}, {"excess", "NONE"}}, {"A", "B", "C", "D"}, 1, 0, ""},
        ValidityCase{"twice, two left", kBallot, {"A", "A", "B"}, 1, 2, ""},
        ValidityCase{"twice, one left", kBallot, {"A", "A"}, 0, 0, "TOO_FEW_NAMES"},
        ValidityCase{"twice, line", kLine, {"A", "A"}, 1, 1, ""},
        ValidityCase{"other unit, ballot", kBallot, {"A", "B", kOut}, 0, 0, "OUT_OF_SCOPE"},
        ValidityCase{"other unit, line", kLine, {"A", "B", kOut}, 1, 2, ""},
        ValidityCase{"unreadable, enough left", kBallot, {"A", "B", kUnreadable}, 1, 2, ""},
        ValidityCase{"unreadable, too few left", kBallot, {"A", kUnreadable}, 0, 0, "TOO_FEW_NAMES"},
        ValidityCase{"ineligible is still a name", kBallot, {"A", {{"name", "B"}, {"strike", "INELIGIBLE"}}}, 1, 1, ""},
        ValidityCase{"unidentified counts", kBallot, {"A", {{"name", "Ro"}, {"unidentified", true}}}, 1, 2, ""}));

TEST(Names, JoiningMovesVotesAndPartingBringsThemBack) {
  Session_ s;
  s.take({{"ballot", {"Pak Amat", "Sri"}}});
  s.take({{"ballot", {"P. Ahmad", "Sri"}}});
  s.take({{"join", {"Pak Amat", "P. Ahmad"}}, {"as", "Ahmad"}, {"reason", "disepakati warga"}});
  EXPECT_EQ(s.result()["ranking"][0]["votes"], 2);
  EXPECT_EQ(s.result()["ranking"][0]["spellings"], (json{{"P. Ahmad", 1}, {"Pak Amat", 1}}));
  s.take({{"apart", {"P. Ahmad"}}, {"reason", "orang lain"}});
  EXPECT_EQ(s.result()["ranking"].size(), 3U);
  EXPECT_THAT(s.refusal({{"apart", {"P. Ahmad"}}}), HasSubstr("not joined"));
}

TEST(Names, TwoSpellingsOfOnePersonOnOnePaperAreTheOneLegalLoss) {
  Session_ s(kBallot);
  s.take({{"ballot", {"Pak Amat", "P. Ahmad", "Sri"}}});
  EXPECT_EQ(tally(s.count).votes, 3);
  s.take({{"join", {"Pak Amat", "P. Ahmad"}}, {"as", "Ahmad"}});
  EXPECT_EQ(tally(s.count).votes, 2);
  EXPECT_EQ(tally(s.count).duplicate, 1);
  EXPECT_TRUE(s.count.namesSomebodyTwice(s.count.papers()[0]));
}

TEST(Events, UndoTakesBackPapers) {
  Session_ s;
  s.take({{"ballot", {"A", "B"}}});
  s.take({{"blank", 2}});
  s.take({{"undo", 2}});
  EXPECT_EQ(s.count.papers().size(), 1U);
  EXPECT_THAT(s.refusal({{"undo", 2}}), HasSubstr("not so many"));
}

TEST(Events, AfterSigningNothingChanges) {
  Session_ s;
  s.take(accountingEvent(10, 9, 0, 1, 1, 0));
  s.take({{"ballot", {"A", "B"}}});
  EXPECT_THAT(s.refusal({{"sign", json::object()}}), HasSubstr("witness"));
  s.take({{"sign", {{"witnesses", {"W"}}}}});
  const std::string before = resultJson(s.count);
  for (const json& event : {json{{"ballot", {"C"}}}, json{{"undo", 1}}, json{{"join", {"A"}}, {"as", "B"}},
                            json{{"sign", {{"witnesses", {"V"}}}}}}) {
    EXPECT_THAT(s.refusal(event), HasSubstr("signed"));
  }
  EXPECT_EQ(resultJson(s.count), before);
}

TEST(Events, BadOnesAreNamed) {
  Session_ s;
  EXPECT_THAT(s.refusal({{"invalid", "UGLY"}}), HasSubstr("'UGLY'"));
  EXPECT_THAT(s.refusal({{"ballot", "A"}}), HasSubstr("list"));
  EXPECT_THAT(s.refusal({{"accounting", {{"received", -1}}}}), HasSubstr("received"));
  EXPECT_THAT(s.refusal({{"nothing", 1}}), HasSubstr("an event is one of"));
  EXPECT_THAT(s.refusal(sessionEvent({{"names_max", 1}})), HasSubstr("names_max"));
  EXPECT_THAT(s.refusal(sessionEvent({{"quorum_percent", 130}})), HasSubstr("quorum_percent"));
  EXPECT_FALSE(s.count.apply("not json"));
}

TEST(Sheet, IsRecomputedFromItsPublishedPartsAndHidesWhichNamesStoodTogether) {
  Session_ s;
  s.take(accountingEvent(160, 97, 2, 60, 34, 27));
  readWorkedExample(s);
  s.take({{"person", "A"}, {"sex", "f"}});
  s.take({{"join", {"B"}}, {"as", "Budi"}});
  s.take({{"sign", {{"witnesses", {"W"}}}}});
  const Sheet sheet = sheetOf(s.count);
  const auto again = recompute(sheet);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(again->result, sheet.result);
  EXPECT_EQ(again->hash, sheet.hash);
  Sheet changed = sheet;
  const std::size_t at = changed.sheet.find("\"A\":31");
  ASSERT_NE(at, std::string::npos);
  changed.sheet[at + 5] = '2';
  EXPECT_NE(recompute(changed)->hash, sheet.hash);
  changed.sheet = "{}";
  EXPECT_FALSE(recompute(changed));
  changed = sheet;
  changed.witnesses = R"(["V"])";
  EXPECT_NE(recompute(changed)->hash, sheet.hash);
  EXPECT_EQ(sheetFields(s.count).at("/tally/unit"), "RT 003/RW 005");
  EXPECT_NE(ballotsPart(s.count).find("Orang lain"), std::string::npos);
}

TEST(Compare, FindsTheFirstPaperThatDiffers) {
  Session_ a;
  Session_ b;
  for (Session_* s : {&a, &b}) {
    s->take({{"ballot", {"Amat", "Sri"}}});
  }
  a.take({{"ballot", {"Udin", "Sri"}}});
  b.take({{"ballot", {"Sri", "Udin"}}});
  EXPECT_FALSE(firstDifference(a.count, b.count)) << "the order on a paper means nothing";
  a.take({{"blank", 1}});
  const auto difference = firstDifference(a.count, b.count);
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->paper, 3U);
  EXPECT_EQ(difference->first, "blank");
  EXPECT_EQ(difference->second, "");
}

TEST(Compare, MarksFindThePaperWithoutNamingAnybody) {
  Session_ a;
  Session_ b;
  for (int i = 0; i < 40; ++i) {
    a.take({{"ballot", {"Amat", "Sri"}}});
    b.take({{"ballot", {i == 36 ? "Udin" : "Sri", "Amat"}}});
  }
  EXPECT_EQ(paperMarks(a.count).size(), 160U);
  EXPECT_NE(paperMarks(a.count).substr(0, 4), paperMarks(a.count).substr(4, 4)) << "equal papers look different";
  EXPECT_EQ(firstDifferentMark(paperMarks(a.count), paperMarks(b.count)), 37U);
  EXPECT_THAT(b.refusal({{"replace", 37}, {"ballot", {"Amat", "Sri"}}}), HasSubstr("reason"));
  EXPECT_THAT(b.refusal({{"replace", 41}, {"blank", 1}, {"reason", "x"}}), HasSubstr("no paper"));
  b.take({{"replace", 37}, {"ballot", {"Amat", "Sri"}}, {"reason", "plano: Sri"}});
  EXPECT_FALSE(firstDifferentMark(paperMarks(a.count), paperMarks(b.count)));
  b.take({{"blank", 1}});
  EXPECT_EQ(firstDifferentMark(paperMarks(a.count), paperMarks(b.count)), 41U);
  // What was replaced is kept, out of the published part.
  EXPECT_EQ(b.count.replacements().front().before.lines[0].written, "Udin");
  EXPECT_THAT(ballotsPart(b.count), HasSubstr("replaced {\"blank\":false"));
  b.take(accountingEvent(100, 59, 0, 41, 41, 0));
  EXPECT_THAT(sheetOf(b.count).decisions, HasSubstr("\"replaced\":[\"plano: Sri\"]"));
}

TEST(Compare, ReadsTensAloudAndFindsEveryPaperThatDiffers) {
  Session_ a;
  Session_ b;
  for (int i = 0; i < 25; ++i) {
    a.take({{"ballot", {"Amat", "Sri"}}});
    b.take({{"ballot", {i == 12 || i == 13 ? "Udin" : "Sri", "Amat"}}});
  }
  const std::string first = paperMarks(a.count);
  const std::string second = paperMarks(b.count);
  EXPECT_EQ(spokenMark(first, 1, 10), spokenMark(second, 1, 10));
  EXPECT_NE(spokenMark(first, 11, 20), spokenMark(second, 11, 20));
  EXPECT_EQ(spokenMark(first, 21, 25), spokenMark(second, 21, 25));
  EXPECT_NE(spokenMark(first, 13, 13), spokenMark(second, 13, 13));
  EXPECT_EQ(spokenMark(first, 15, 15), spokenMark(second, 15, 15));
  EXPECT_EQ(spokenMark(first, 1, 10).size(), 5U);
  const auto all = differences(a.count, b.count);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].paper, 14U);
  EXPECT_EQ(all[1].second, "Udin, Amat");
}

TEST(Compare, SignedTalliesDifferInFiguresAndPeople) {
  Session_ a;
  Session_ b;
  a.take(accountingEvent(10, 8, 0, 2, 2, 0));
  b.take(accountingEvent(10, 8, 0, 2, 2, 0));
  a.take({{"ballot", {"Amat", "Sri"}}});
  b.take({{"ballot", {"Amat", "Sri"}}});
  EXPECT_TRUE(sheetDifferences(sheetOf(a.count), sheetOf(b.count))->empty());
  a.take({{"ballot", {"Sri", "Udin"}}});
  b.take({{"blank", 1}});
  const auto all = sheetDifferences(sheetOf(a.count), sheetOf(b.count));
  ASSERT_TRUE(all) << all.error().message;
  const auto has = [&](const std::string& key, const std::string& name, int first, int second) {
    return std::any_of(all->begin(), all->end(), [&](const SheetDifference& each) {
      return each.key == key && each.name == name && each.first == first && each.second == second;
    });
  };
  EXPECT_TRUE(has("valid", "", 2, 1));
  EXPECT_TRUE(has("blank", "", 0, 1));
  EXPECT_TRUE(has("", "Sri", 2, 1));
  EXPECT_TRUE(has("", "Udin", 1, 0));
  EXPECT_FALSE(has("in_box", "", 2, 2));
}

TEST(RunCount, PrintsTheResultAndTheLinesThatWereRefused) {
  const std::string events =
      sessionEvent().dump() + "\n" + accountingEvent(10, 9, 0, 1, 1, 0).dump() +
      "\n{\"counter\":\"A\"}\n{\"ballot\":[\"A\",\"B\"]}\n{\"ballot\":7}\n{\"sign\":{\"witnesses\":[\"W\"]}}\n";
  const json r = json::parse(runCount(events));
  EXPECT_EQ(r["signed"], true);
  EXPECT_THAT(r["problems"][0].get<std::string>(), HasSubstr("line 5"));
}

}  // namespace
}  // namespace rembug::count
