#include "core/count/units.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "core/count/total.h"
#include "tests/unit/count/playing.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Votes = std::vector<std::tuple<std::string, std::string, int>>;  // name, id, votes

// A signed tally of a unit with 20 papers.
Playing counted(const std::string& unit, const Votes& votes, const json& rules = {}, int unidentified = 0) {
  Playing p(openRules(rules.is_null() ? json::object() : rules), 30, unit);
  p.measure(20, 20);
  int papers = 0;
  for (const auto& [name, id, number] : votes) {
    if (!id.empty()) {
      p.take({{"person", name}, {"sex", "m"}, {"id", id}});
    }
    p.vote({name}, number);
    papers += number;
  }
  for (int i = 0; i < unidentified; ++i, ++papers) {
    p.take({{"ballot", {{{"name", "Ro"}, {"unidentified", true}}}}});
  }
  p.take({{"blank", 20 - papers}});
  return p;
}

Sheet signedSheet(Playing p, const std::string& reason = "") {
  p.sign(reason);
  return sheetOf(p.count);
}

std::vector<std::string> reasonsOf(const std::vector<LeftOut>& leftOut) {
  std::vector<std::string> reasons;
  for (const LeftOut& entry : leftOut) {
    reasons.push_back(entry.unit.unit + " " + entry.reason);
  }
  return reasons;
}

TEST(Units, ASecondCopyIsTheSame) {
  const Sheet a = signedSheet(counted("RT 1", {{"A", "", 9}}));
  const Units units = settleUnits({a, a, a});
  EXPECT_EQ(units.counted.size(), 1U);
  EXPECT_THAT(units.leftOut, IsEmpty());
}

TEST(Units, TwoCountersWhoAgreeAreOneWhateverTheyWroteDown) {
  Playing first = counted("RT 1", {{"A", "", 9}});
  Playing second = counted("RT 1", {{"A", "", 9}});
  second.take({{"counter", "B"}});
  second.take({{"replace", 20}, {"blank", 1}, {"reason", "kertas ke-20 kosong"}});
  second.take({{"sign", {{"witnesses", {"Lalu Rudi"}}}}});
  const Sheet a = signedSheet(first);
  const Sheet b = sheetOf(second.count);
  EXPECT_NE(a.hash, b.hash);
  EXPECT_EQ(settleUnits({a, b}).counted.size(), 1U);
  EXPECT_EQ(settleUnits({a, b}).counted[0].hash, settleUnits({b, a}).counted[0].hash);
}

TEST(Units, OneUnitTwiceWithDifferentContentCountsForNothingUntilPeopleRule) {
  const Sheet a = signedSheet(counted("RT 1", {{"A", "", 9}}));
  const Sheet b = signedSheet(counted("RT 1", {{"A", "", 8}}));
  const Units units = settleUnits({a, b});
  EXPECT_THAT(units.counted, IsEmpty());
  EXPECT_THAT(reasonsOf(units.leftOut), ElementsAre("RT 1 CONFLICT", "RT 1 CONFLICT"));
  // The agreed version names both.
  Playing agreed = counted("RT 1", {{"A", "", 9}});
  agreed.take({{"corrects", {{"hash", {a.hash, b.hash}}, {"reason", "dibaca ulang bersama"}}}});
  const Sheet c = signedSheet(agreed);
  const Units ruled = settleUnits({b, c, a});
  ASSERT_EQ(ruled.counted.size(), 1U);
  EXPECT_EQ(ruled.counted[0].hash, c.hash);
  EXPECT_THAT(reasonsOf(ruled.leftOut), ElementsAre("RT 1 REPLACED", "RT 1 REPLACED"));
}

TEST(Units, ACorrectionOfACorrectionHasOneHead) {
  const Sheet a = signedSheet(counted("RT 1", {{"A", "", 9}}));
  const auto correcting = [](const Sheet& before, int votes) {
    Playing p = counted("RT 1", {{"A", "", votes}});
    p.take({{"corrects", {{"hash", before.hash}, {"reason", "terlewat"}}}});
    return signedSheet(p);
  };
  const Sheet b = correcting(a, 10);
  const Sheet c = correcting(b, 11);
  EXPECT_EQ(settleUnits({c, a, b}).counted[0].hash, c.hash);
  // Corrected twice in two ways: nobody knows which holds.
  const Sheet other = correcting(b, 12);
  EXPECT_THAT(settleUnits({c, a, b, other}).counted, IsEmpty());
  // A correction of something that is not here yet.
  EXPECT_THAT(reasonsOf(settleUnits({c, a}).leftOut), ElementsAre("RT 1 BROKEN_CHAIN", "RT 1 BROKEN_CHAIN"));
}

TEST(Units, OtherRulesAndFalseResultsAreLeftOut) {
  const Sheet a = signedSheet(counted("RT 1", {{"A", "", 9}}));
  const Sheet b = signedSheet(counted("RT 2", {{"A", "", 9}}));
  const Sheet other = signedSheet(counted("RT 3", {{"A", "", 9}}, {{"seats", 2}}));
  Sheet wrong = signedSheet(counted("RT 4", {{"A", "", 9}}));
  wrong.sheet.replace(wrong.sheet.find("\"A\":9"), 5, "\"A\":8");
  const Units units = settleUnits({a, b, other, wrong, Sheet{}});
  EXPECT_EQ(units.counted.size(), 2U);
  EXPECT_THAT(reasonsOf(units.leftOut), ElementsAre(" FALSE_RESULT", "RT 4 FALSE_RESULT", "RT 3 OTHER_RULES"));
  EXPECT_THAT(settleUnits({a, other}).counted, IsEmpty()) << "one against one: nobody knows whose rules hold";
}

TEST(Units, OneContentHasOneText) {
  const Sheet good = signedSheet(counted("RT 1", {{"A", "", 9}}));
  for (std::string Sheet::*part :
       {&Sheet::session, &Sheet::accounting, &Sheet::sheet, &Sheet::decisions, &Sheet::witnesses}) {
    Sheet spaced = good;
    spaced.*part = " " + good.*part;
    EXPECT_FALSE(recompute(spaced));
  }
  Sheet twoEvents = good;
  twoEvents.session += R"(,"stage":"PLANNED")";
  EXPECT_FALSE(recompute(twoEvents));
  Sheet many = good;
  many.sheet.replace(many.sheet.find("\"valid\":9"), 9, "\"valid\":2147483647");
  EXPECT_FALSE(recompute(many));
}

TEST(Delegates, AreTheElectedOfAllUnitsToldApartByUnit) {
  const Sheet a = signedSheet(counted("RT 1", {{"Ahmad", "x1", 9}, {"Sri", "", 5}}, {{"seats", 2}}));
  Playing second = counted("RT 2", {{"Ahmad", "", 9}, {"Budi", "", 6}, {"Udin", "", 3}}, {{"seats", 2}});
  second.take({{"resign", {{"person", "Budi"}, {"reason", "surat"}}}});
  const auto delegates = delegatesOf(settleUnits({signedSheet(second), a}));
  std::vector<std::string> names;
  for (const Delegate& delegate : delegates) {
    names.push_back(delegate.name);
  }
  EXPECT_THAT(names, ElementsAre("Ahmad (RT 1)", "Sri", "Ahmad (RT 2)", "Udin"));
  EXPECT_EQ(delegates[0].id, "x1");
  // The roll of the next tier is a closed list.
  json roll = json::parse(rollJson(delegates));
  roll[3]["present"] = false;
  Count board;
  const json session = {{"village", "52.71.01.1006"},     {"unit", "Kelurahan"},  {"tier", 2},   {"board", true},
                        {"adults", {{"f", 0}, {"m", 4}}}, {"rules", openRules()}, {"roll", roll}};
  ASSERT_TRUE(board.apply(json{{"session", session}}.dump()));
  ASSERT_TRUE(board.apply(json{{"ballot", {"Ahmad (RT 1)", "Sri", "Udin", "Orang lain"}}}.dump()));
  EXPECT_EQ(tally(board).votes, 2) << "Udin is absent, and the rules elect delegates who are present";
  EXPECT_EQ(tally(board).outOfScope, 2);
  EXPECT_EQ(board.session()->rules.seats, 11);
}

TEST(Total, SumsPeopleOverUnitsByTheirIdAndNeverByTheirName) {
  const json direct = {{"mode", "DIRECT"}, {"seats", 1}};
  const Sheet a = signedSheet(counted("RT 1", {{"Ahmad", "x1", 9}, {"Sri", "", 6}}, direct));
  const Sheet b = signedSheet(counted("RT 2", {{"Achmad", "x1", 4}, {"Sri", "", 8}}, direct));
  const auto sum = total({a, b});
  ASSERT_TRUE(sum) << sum.error().message;
  const auto& ranking = sum->outcome.ranking;
  ASSERT_EQ(ranking.size(), 3U);
  EXPECT_EQ(ranking[0].name + " " + std::to_string(ranking[0].votes), "Ahmad 13");
  EXPECT_EQ(ranking[1].name + " " + std::to_string(ranking[1].votes), "Sri (RT 2) 8");
  EXPECT_EQ(ranking[2].name + " " + std::to_string(ranking[2].votes), "Sri (RT 1) 6");
  EXPECT_THAT(sum->outcome.elected, ElementsAre("Ahmad"));
  EXPECT_EQ(sum->outcome.turnoutTenths, 667);
  const json text = json::parse(totalJson(*sum));
  EXPECT_EQ(text["units"].size(), 2U);
  EXPECT_EQ(text["undecided"]["affects"], false);
  EXPECT_FALSE(total({}));
}

TEST(Total, DirectSeatsAreTheBoardsAndUndecidedLinesOfAllUnitsMatter) {
  const json direct = {{"mode", "DIRECT"}, {"seats", 3}, {"board_seats", 1}};
  const Sheet a = signedSheet(counted("RT 1", {{"A", "a", 9}, {"B", "b", 7}}, direct, 2));
  const auto sum = total({a});
  ASSERT_TRUE(sum);
  EXPECT_EQ(sum->facts.session.rules.seats, 1);
  EXPECT_EQ(json::parse(totalJson(*sum))["undecided"]["affects"], true);
}

TEST(Total, ATieOfTheWholeIsDecidedForTheWhole) {
  const json direct = {{"mode", "DIRECT"}, {"seats", 1}};
  const std::vector<Sheet> sheets = {signedSheet(counted("RT 1", {{"A", "a", 9}, {"B", "b", 5}}, direct)),
                                     signedSheet(counted("RT 2", {{"A", "a", 1}, {"B", "b", 5}}, direct))};
  EXPECT_THAT(total(sheets)->outcome.tie->names, ElementsAre("A", "B"));
  EXPECT_THAT(total(sheets, {{{"A", "B"}, {"B"}, "LOT", "undian", ""}})->outcome.elected, ElementsAre("B"));
}

TEST(Total, AnyOrderAndAnyCopiesGiveTheSame) {
  const json direct = {{"mode", "DIRECT"}, {"seats", 3}};
  std::vector<Sheet> sheets;
  for (int unit = 0; unit < 6; ++unit) {
    sheets.push_back(signedSheet(
        counted("RT " + std::to_string(unit), {{"A", "a", 1 + unit}, {"B", "b", 7 - unit}, {"C", "", 3}}, direct)));
  }
  sheets.push_back(signedSheet(counted("RT 0", {{"A", "a", 2}}, direct)));
  const std::string expected = totalJson(*total(sheets));
  EXPECT_THAT(expected, HasSubstr("CONFLICT"));
  std::mt19937 random(7);
  for (int i = 0; i < 50; ++i) {
    std::vector<Sheet> again = sheets;
    for (int copies = 0; copies < 3; ++copies) {
      again.push_back(sheets[random() % sheets.size()]);
    }
    std::shuffle(again.begin(), again.end(), random);
    EXPECT_EQ(totalJson(*total(again)), expected);
  }
}

}  // namespace
}  // namespace rembug::count
