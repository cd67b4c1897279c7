#include "core/count/elect.h"

#include <gmock/gmock.h>

#include "core/count/decisive.h"
#include "tests/unit/count/playing.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A count of which only votes, sexes and rules matter.
Playing voted(const json& rules, const std::vector<std::tuple<std::string, std::string, int>>& people) {
  Playing p(openRules(rules));
  p.measure(100, 100);
  for (const auto& [name, sex, votes] : people) {
    p.take({{"person", name}, {"sex", sex}});
    p.vote({name}, votes);
  }
  return p;
}

std::vector<std::string> keysOf(const Outcome& o) {
  std::vector<std::string> keys;
  for (const Finding& finding : o.problems) {
    keys.push_back(finding.key);
  }
  return keys;
}

json decide(const std::vector<std::string>& tie, const std::vector<std::string>& chosen, const std::string& by,
            const std::string& reason = "") {
  return {{"decide", {{"tie", tie}, {"chosen", chosen}, {"by", by}, {"reason", reason}}}};
}

TEST(Elect, TheExampleOfTheRuleBook) {
  const std::vector<int> votes = {29, 27, 24, 22, 19, 18, 16, 15, 12, 11, 9, 9, 7, 4, 3};
  // 45 delegates with five names each; no two of a paper are the same.
  std::vector<std::vector<std::string>> papers(45);
  std::size_t at = 0;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    for (int n = 0; n < votes[i]; ++n, ++at) {
      papers[at % 45].push_back("P" + std::to_string(10 + i));
    }
  }
  EXPECT_EQ(at, 225U);
  Playing p(openRules({{"seats", 11}, {"names_max", 5}}));
  p.measure(45, 45);
  for (const auto& paper : papers) {
    p.vote(paper);
  }
  const json r = p.result();
  EXPECT_EQ(r["lines"]["votes"], 225);
  EXPECT_EQ(r["elected"].size(), 10U);
  EXPECT_EQ(r["tie"], (json{{"names", {"P20", "P21"}}, {"seats_left", 1}}));
  EXPECT_EQ(r["ranking"][11]["rank"], 11);
  EXPECT_EQ(r["ranking"][12]["rank"], 13);
  p.take(decide({"P20", "P21"}, {"P21"}, "DELIBERATION", "P20 mundur dengan sukarela"));
  EXPECT_EQ(p.result()["elected"].size(), 11U);
  EXPECT_EQ(p.result()["reserve"], (json{"P20", "P22", "P23", "P24"}));
}

TEST(Elect, ThreeForTwoSeatsMayBeSettledOneByOne) {
  Playing p = voted({{"seats", 3}}, {{"A", "m", 9}, {"B", "m", 5}, {"C", "m", 5}, {"D", "f", 5}});
  EXPECT_THAT(outcome(p.count).tie->names, ElementsAre("B", "C", "D"));
  EXPECT_EQ(outcome(p.count).tie->seatsLeft, 2);
  p.take(decide({"B", "C", "D"}, {"D"}, "DELIBERATION", "disepakati"));
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("A", "D"));
  EXPECT_THAT(outcome(p.count).tie->names, ElementsAre("B", "C"));
  p.take(decide({"B", "C"}, {"C"}, "DELIBERATION", "B mundur"));
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("A", "D", "C"));
  EXPECT_FALSE(outcome(p.count).tie);
}

TEST(Elect, RemediesAreTriedInTheVillagesOrderAndNoneTwice) {
  Playing p = voted({{"seats", 1}}, {{"A", "m", 5}, {"B", "m", 5}});
  p.take(decide({"A", "B"}, {"A"}, "LOT"));
  EXPECT_THAT(keysOf(outcome(p.count)), ElementsAre("REMEDY_OUT_OF_ORDER"));
  p.take(decide({"A", "B"}, {}, "DELIBERATION", "tidak ada yang mundur"));
  EXPECT_THAT(p.refusal(decide({"A", "B"}, {"B"}, "DELIBERATION")), HasSubstr("next remedy"));
  EXPECT_THAT(p.refusal(decide({"A", "B"}, {}, "RUNOFF")), HasSubstr("reason why"));
  p.take(decide({"A", "B"}, {}, "RUNOFF", "seri lagi 20 lawan 20"));
  p.take(decide({"A", "B"}, {"B"}, "LOT"));
  EXPECT_THAT(keysOf(outcome(p.count)), IsEmpty());
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("B"));
}

TEST(Elect, SeatsAreAddedOnlyWhereTheRulesSaySoAndTheNumberStaysOdd) {
  const std::vector<std::tuple<std::string, std::string, int>> people = {
      {"A", "m", 9}, {"B", "m", 8}, {"C", "m", 5}, {"D", "m", 5}, {"E", "m", 5}};
  Playing p = voted({{"seats", 3}, {"tie_rule", {"ADD_SEATS", "LOT"}}}, people);
  p.take(decide({"C", "D", "E"}, {"C", "D", "E"}, "ADD_SEATS", "tambah dua kursi"));
  EXPECT_EQ(outcome(p.count).elected.size(), 5U);
  Playing even = voted({{"seats", 4}, {"tie_rule", {"ADD_SEATS", "LOT"}}}, people);
  even.take(decide({"C", "D", "E"}, {"C", "D", "E"}, "ADD_SEATS", "tambah"));
  EXPECT_EQ(outcome(even.count).elected.size(), 5U) << "five is odd";
  Playing wrong = voted({{"seats", 1}, {"tie_rule", {"ADD_SEATS", "LOT"}}}, {{"A", "m", 5}, {"B", "m", 5}});
  wrong.take(decide({"A", "B"}, {"A", "B"}, "ADD_SEATS", "tambah"));
  EXPECT_THAT(keysOf(outcome(wrong.count)), ElementsAre("SEATS_NOT_ADDED", "TIE"));
}

TEST(Elect, WhoResignsMakesRoomForTheNext) {
  Playing p = voted({{"seats", 2}}, {{"A", "m", 9}, {"B", "m", 8}, {"C", "f", 7}});
  EXPECT_THAT(p.refusal({{"resign", {{"person", "A"}}}}), HasSubstr("reason"));
  p.take({{"resign", {{"person", "A"}, {"reason", "surat 18 Oktober"}}}});
  const Outcome o = outcome(p.count);
  EXPECT_THAT(o.elected, ElementsAre("B", "C"));
  EXPECT_THAT(o.resigned, ElementsAre("A"));
  EXPECT_THAT(o.reserve, IsEmpty());
  EXPECT_EQ(o.ranking.front().votes, 9) << "votes stay as counted";
  p.take({{"resign", {{"person", "A"}, {"reason", "surat ditarik"}, {"withdrawn", true}}}});
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("A", "B"));
}

TEST(Elect, FewerPersonsThanSeatsLeaveSeatsOpen) {
  Playing p = voted({{"seats", 3}}, {{"A", "m", 1}});
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("A"));
  EXPECT_THAT(keysOf(outcome(p.count)), ElementsAre("FEWER_PERSONS_THAN_SEATS"));
}

const json kRequired = {{"percent", 30}, {"kind", "REQUIRED"}};

TEST(Women, ThirtyPercentOfNineAreThree) {
  std::vector<std::tuple<std::string, std::string, int>> people;
  for (int i = 0; i < 9; ++i) {
    people.emplace_back("M" + std::to_string(i), "m", 12 - i);
  }
  for (int i = 0; i < 3; ++i) {
    people.emplace_back("W" + std::to_string(i), "f", 3 - i);
  }
  Playing p = voted({{"seats", 9}, {"women_target", kRequired}}, people);
  const Outcome o = outcome(p.count);
  EXPECT_THAT(o.elected, ElementsAre("M0", "M1", "M2", "M3", "M4", "M5", "W0", "W1", "W2"));
  EXPECT_EQ(o.electedBefore.size(), 9U);
  EXPECT_THAT(o.reserve, ElementsAre("M6", "M7", "M8"));
}

TEST(Women, EqualsAreNeverToldApartByTheirNames) {
  // Of two women with as many votes, one is needed.
  Playing p = voted({{"seats", 2}, {"women_target", kRequired}},
                    {{"Amat", "m", 9}, {"Budi", "m", 8}, {"Wati", "f", 3}, {"Ani", "f", 3}});
  EXPECT_THAT(outcome(p.count).tie->names, ElementsAre("Ani", "Wati"));
  EXPECT_EQ(outcome(p.count).tie->seatsLeft, 1);
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("Amat", "Budi")) << "nobody gives way before that is decided";
  p.take(decide({"Ani", "Wati"}, {"Wati"}, "DELIBERATION", "disepakati"));
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("Amat", "Wati"));
  // Of two men with as many votes, one gives way: the chosen one keeps his seat.
  Playing q = voted({{"seats", 2}, {"women_target", kRequired}}, {{"Amat", "m", 8}, {"Budi", "m", 8}, {"Ani", "f", 3}});
  EXPECT_THAT(outcome(q.count).tie->names, ElementsAre("Amat", "Budi"));
  q.take(decide({"Amat", "Budi"}, {"Budi"}, "DELIBERATION", "Amat mundur"));
  EXPECT_THAT(outcome(q.count).elected, ElementsAre("Budi", "Ani"));
  EXPECT_THAT(outcome(q.count).electedBefore, ElementsAre("Amat", "Budi"));
}

TEST(Women, WhoseSexNobodyEnteredNeverGivesWay) {
  Playing p = voted({{"seats", 2}, {"women_target", kRequired}}, {{"A", "m", 9}, {"B", "", 8}, {"C", "f", 3}});
  EXPECT_THAT(outcome(p.count).elected, ElementsAre("B", "C"));
  Playing q = voted({{"seats", 1}, {"women_target", kRequired}}, {{"B", "", 8}, {"C", "f", 3}});
  EXPECT_THAT(keysOf(outcome(q.count)), ElementsAre("WOMEN_UNREACHABLE"));
}

void undecided(Playing& p, int lines) {
  for (int i = 0; i < lines; ++i) {
    p.take({{"ballot", {{{"name", "Ro"}, {"unidentified", true}}}}});
  }
}

TEST(Decisive, OnlyWhereARulingCouldChangeWhoIsElected) {
  Playing p = voted({{"seats", 1}}, {{"A", "m", 9}, {"B", "m", 5}});
  undecided(p, 3);
  EXPECT_EQ(decisiveness(p.count).undecided, 3);
  EXPECT_FALSE(decisiveness(p.count).affects) << "nine against eight at the most";
  undecided(p, 1);
  EXPECT_TRUE(decisiveness(p.count).affects) << "nine against nine is a tie";
  EXPECT_THAT(decisiveness(p.count).names, ElementsAre("A", "B"));
  p.measure(18, 40);
  EXPECT_THAT(p.refusal({{"sign", {{"witnesses", {"W"}}}}}), HasSubstr("could change"));
  // They can mean A or C, and never B.
  p.take({{"could", {{"Ro", {"A", "C"}}}}});
  EXPECT_FALSE(decisiveness(p.count).affects);
  p.take({{"join", {"Ro"}}, {"as", "B"}});
  EXPECT_EQ(decisiveness(p.count).undecided, 0);
}

TEST(Decisive, AUnitOfADirectElectionMaySign) {
  Playing p = voted({{"seats", 1}, {"mode", "DIRECT"}}, {{"A", "m", 1}, {"B", "m", 1}});
  undecided(p, 1);
  EXPECT_TRUE(decisiveness(p.count).affects);
  EXPECT_FALSE(undecidedLinesMatter(p.count)) << "the sum of all units decides";
}

TEST(Names, WhoWasRuledToBeSomebodyElseIsNotJoined) {
  Playing p = voted(json::object(), {{"Ahmad", "m", 2}, {"Achmad", "m", 1}});
  p.take({{"distinct", {"Ahmad", "Achmad"}}, {"by", "warga"}, {"reason", "ayah dan anak"}});
  EXPECT_THAT(p.refusal({{"join", {"Achmad"}}, {"as", "Ahmad"}}), HasSubstr("different people"));
  EXPECT_THAT(p.refusal({{"join", {"Achmad", "Ahmad"}}, {"as", "Mat"}}), HasSubstr("different people"));
  p.take({{"join", {"Pak Mat"}}, {"as", "Ahmad"}});
  EXPECT_THAT(p.refusal({{"join", {"Achmad"}}, {"as", "Pak Mat"}}), HasSubstr("different people"));
  p.take({{"distinct", {"Achmad", "Ahmad"}}, {"withdrawn", true}});
  p.take({{"join", {"Achmad"}}, {"as", "Ahmad"}});
  EXPECT_THAT(p.refusal({{"distinct", {"Ahmad", "Achmad"}}}), HasSubstr("not joined"));
}

}  // namespace
}  // namespace rembug::count
