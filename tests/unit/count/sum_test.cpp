// Sums of signed tallies: a direct election over its units, and the sittings of one unit that were counted apart.
#include "core/count/sum.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "core/count/publication.h"
#include "core/count/stages.h"
#include "core/count/total.h"
#include "tests/unit/count/playing.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const json kDirect = {{"mode", "DIRECT"}, {"seats", 1}};

struct Unit {
  std::string name = "RT 1";
  std::vector<std::tuple<std::string, std::string, int>> votes;  // name, id, votes
  json rules = kDirect;
  int sitting = 1;
  int signedIn = 20;
  int unidentified = 0;
};

// A tally with a paper for each of those who signed in, of 30 adults.
Playing counted(const Unit& unit) {
  Playing p(openRules(unit.rules), 30, unit.name);
  if (unit.sitting > 1) {
    json session = json::parse(p.count.session()->json);
    session["sitting"] = unit.sitting;
    p.take({{"session", session}});
  }
  p.measure(unit.signedIn, unit.signedIn);
  int papers = 0;
  for (const auto& [name, id, number] : unit.votes) {
    if (!id.empty()) {
      p.take({{"person", name}, {"sex", "m"}, {"id", id}});
    }
    p.vote({name}, number);
    papers += number;
  }
  for (int i = 0; i < unit.unidentified; ++i, ++papers) {
    p.take({{"ballot", {{{"name", "Ro"}, {"unidentified", true}}}}});
  }
  p.take({{"blank", unit.signedIn - papers}});
  return p;
}

Sheet signedSheet(const Unit& unit) {
  Playing p = counted(unit);
  p.sign("diketahui");
  return sheetOf(p.count);
}

// A sum that events can be told to.
Playing summing(const std::vector<Sheet>& parts, const std::string& place = "Kelurahan") {
  Playing p;
  p.count = Count();
  const auto events = beginSum(parts, place);
  EXPECT_TRUE(events) << (events ? "" : events.error().message);
  for (const std::string& event : events.value_or(std::vector<std::string>())) {
    p.take(json::parse(event));
  }
  return p;
}

std::vector<std::string> reasonsOf(const Units& units) {
  std::vector<std::string> reasons;
  for (const LeftOut& entry : units.leftOut) {
    reasons.push_back(entry.reason);
  }
  return reasons;
}

TEST(Sum, AddsUpFiguresVotesAndAdults) {
  const Playing p = summing({signedSheet({"RT 2", {{"Achmad", "x1", 4}, {"Sri", "", 8}}}),
                             signedSheet({"RT 1", {{"Ahmad", "x1", 9}, {"Sri", "", 6}}})});
  EXPECT_EQ(p.count.session()->adultsF, 60);
  EXPECT_EQ(p.count.accounting()->inBox, 40);
  const json result = p.result();
  EXPECT_EQ(result["ballots"]["valid"], 27);
  EXPECT_EQ(result["ballots"]["blank"], 13);
  EXPECT_EQ(result["checks"]["box"], true);
  EXPECT_EQ(result["turnout_percent"], 66.7);
  EXPECT_EQ(result["ranking"][0]["name"], "Ahmad");
  EXPECT_EQ(result["ranking"][0]["votes"], 13);
  EXPECT_EQ(result["ranking"][1]["name"], "Sri (RT 2)");
  EXPECT_THAT(result["elected"], ElementsAre("Ahmad"));
}

TEST(Sum, PeopleAreMatchedAcrossUnitsByRulingAndSeparatedAgain) {
  Playing p =
      summing({signedSheet({"RT 1", {{"Sri", "", 6}, {"Udin", "", 9}}}), signedSheet({"RT 2", {{"Sri", "", 8}}})});
  EXPECT_THAT(p.result()["elected"], ElementsAre("Udin (RT 1)"));
  p.take({{"join", {"Sri (RT 1)", "Sri (RT 2)"}}, {"as", "Sri"}, {"by", "warga"}, {"reason", "orang yang sama"}});
  EXPECT_THAT(p.result()["elected"], ElementsAre("Sri"));
  p.take({{"apart", {"Sri (RT 1)", "Sri (RT 2)"}}, {"reason", "ternyata dua orang"}});
  EXPECT_THAT(p.result()["elected"], ElementsAre("Udin (RT 1)"));
}

TEST(Sum, WhomAUnitKeptApartStaysApartForTheyMayShareAPaper) {
  Playing p = summing(
      {signedSheet({"RT 1", {{"Sri", "", 6}, {"Sri Wahyuni", "", 3}}}), signedSheet({"RT 2", {{"Sri", "", 8}}})});
  EXPECT_THAT(p.refusal({{"join", {"Sri (RT 1)", "Sri Wahyuni (RT 1)"}}, {"as", "Sri"}}),
              HasSubstr("kept apart by RT 1"));
  p.take({{"join", {"Sri (RT 1)"}}, {"as", "Sri (RT 2)"}});
  EXPECT_THAT(p.refusal({{"join", {"Sri Wahyuni (RT 1)"}}, {"as", "Sri (RT 2)"}}), HasSubstr("kept apart by RT 1"));
}

TEST(Sum, AnOpenLineOfAUnitIsItsUnitsToIdentifyAndMattersForTheWhole) {
  Playing p = summing({signedSheet({"RT 1", {{"A", "a", 9}, {"B", "b", 7}}, kDirect, 1, 20, 2})});
  EXPECT_EQ(p.result()["undecided"]["affects"], true);
  EXPECT_THAT(p.refusal({{"join", {"Ro (RT 1)"}}, {"as", "A"}}), HasSubstr("correcting record"));
  EXPECT_THAT(p.refusal({{"sign", {{"witnesses", {"Sahdan"}}}}}), HasSubstr("could change who is elected"));
}

TEST(Sum, ATieOfTheWholeHasItsRemedyAndAResignationMovesTheNextUp) {
  const std::vector<Sheet> parts = {signedSheet({"RT 1", {{"A", "a", 9}, {"B", "b", 5}, {"C", "c", 4}}}),
                                    signedSheet({"RT 2", {{"A", "a", 1}, {"B", "b", 5}}})};
  Playing p = summing(parts);
  EXPECT_THAT(p.result()["tie"]["names"], ElementsAre("A", "B"));
  const json runoff = json::parse(*runoffSession(p.count));
  EXPECT_EQ(runoff["runoff"]["among"], (json{"A", "B"}));
  EXPECT_EQ(runoff["round"], 2);
  EXPECT_FALSE(runoff.contains("sum"));
  EXPECT_EQ(readSession(runoff.dump())->rules.seats, 1);
  p.take({{"decide", {{"tie", {"A", "B"}}, {"chosen", {"B"}}, {"by", "LOT"}, {"reason", "undian di depan warga"}}}});
  EXPECT_THAT(p.result()["elected"], ElementsAre("B"));
  p.take({{"resign", {{"person", "B"}, {"reason", "surat 1 November"}}}});
  EXPECT_THAT(p.result()["elected"], ElementsAre("A"));
  p.sign();
  const Sheet sheet = sheetOf(p.count);
  const auto again = recompute(sheet);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->hash, sheet.hash);
  EXPECT_EQ(again->result, sheet.result);
  std::vector<Sheet> all = parts;
  all.push_back(sheet);
  const Units units = settleUnits(all);
  EXPECT_EQ(units.counted.size(), 2U);
  ASSERT_TRUE(units.whole);
  EXPECT_EQ(units.whole->hash, sheet.hash);
  EXPECT_THAT(units.leftOut, IsEmpty());
}

TEST(Sum, HasStagesOfItsOwn) {
  Playing p;
  p.count = Count();
  p.stage("PLANNED");
  const auto events =
      beginSum({signedSheet({"RT 1", {{"A", "", 9}}}), signedSheet({"RT 2", {{"B", "", 5}}})}, "Kelurahan");
  p.take(json::parse((*events)[0]));
  EXPECT_THAT(p.stageRefusal("COUNTED"), HasSubstr("begin the sum again")) << "nothing is in it yet";
  p.take(json::parse((*events)[1]));
  EXPECT_THAT(p.stageRefusal("COUNTED"), HasSubstr("begin the sum again")) << "RT 2 is missing";
  p.take(json::parse((*events)[2]));
  EXPECT_THAT(p.stageRefusal("REGISTER_FROZEN"), HasSubstr("cannot be"));
  p.stage("COUNTED");
  EXPECT_THAT(p.stageRefusal("RECOUNT", "x"), HasSubstr("cannot be"));
  p.stage("NAMES_SETTLED");
  p.sign();
  EXPECT_EQ(p.count.stage(), "SIGNED");
}

TEST(Sum, TakesSignedTalliesOfItsElectionAlone) {
  const Sheet a = signedSheet({"RT 1", {{"A", "", 9}}});
  Playing p = summing({a});
  const auto addOf = [](const Sheet& sheet) { return json::parse(beginSum({sheet}, "x")->at(1)); };
  EXPECT_THAT(p.refusal(addOf(a)), HasSubstr("already"));
  EXPECT_THAT(p.refusal({{"ballot", {"A"}}}), HasSubstr("not papers"));
  EXPECT_THAT(p.refusal({{"accounting", {{"received", 1}}}}), HasSubstr("those of its tallies"));
  EXPECT_THAT(p.refusal(addOf(signedSheet({"RT 2", {}, {{"mode", "DIRECT"}, {"seats", 2}}}))),
              HasSubstr("other rules"));
  const Playing open = counted({"RT 2", {{"B", "", 2}}});
  EXPECT_THAT(p.refusal(addOf(sheetOf(open.count))), HasSubstr("not signed"));
  Sheet changed = signedSheet({"RT 2", {{"B", "", 2}}});
  changed.sheet.replace(changed.sheet.find("\"B\":2"), 5, "\"B\":3");
  EXPECT_THAT(p.refusal(addOf(changed)), HasSubstr("its own result"));
  p.take({{"resign", {{"person", "A (RT 1)"}, {"reason", "surat"}}}});
  EXPECT_THAT(p.refusal(addOf(signedSheet({"RT 2", {{"B", "", 2}}}))), HasSubstr("begin another sum"));
  EXPECT_FALSE(beginSum({}, "Kelurahan"));
  EXPECT_FALSE(begunSum({signedSheet({"RT 1", {}, {{"mode", "TIERED"}}})}, "Kelurahan"))
      << "delegates are elected there";
}

TEST(Sum, ASumIsOldOnceAnotherUnitComesInOrOneIsCorrected) {
  const Sheet a = signedSheet({"RT 1", {{"A", "", 9}}});
  const Sheet b = signedSheet({"RT 2", {{"B", "", 5}}});
  Playing p = summing({a, b});
  p.sign();
  const Sheet sum = sheetOf(p.count);
  EXPECT_TRUE(settleUnits({sum, b, a, sum}).whole);
  EXPECT_THAT(reasonsOf(settleUnits({sum, a})), ElementsAre("OLD_SUM"));
  EXPECT_THAT(reasonsOf(settleUnits({a, b, sum, signedSheet({"RT 3", {{"C", "", 3}}})})), ElementsAre("OLD_SUM"));
  // Somebody who writes other votes into the sum, and hashes it again, is found as well.
  Sheet false_ = sum;
  false_.sheet.replace(false_.sheet.find("\"A (RT 1)\":9"), 12, "\"A (RT 1)\":3");
  false_ = *recompute(false_);
  EXPECT_THAT(reasonsOf(settleUnits({a, b, false_})), ElementsAre("OLD_SUM"));
}

TEST(Sittings, OfAUnitCountOnceTheyAreSummed) {
  const json rules = {{"seats", 1}, {"quorum_percent", 30}};
  const Sheet first = signedSheet({"RT 1", {{"A", "", 3}, {"B", "", 2}}, rules, 1, 6});
  const Sheet second = signedSheet({"RT 1", {{"B", "", 4}}, rules, 2, 5});
  EXPECT_THAT(reasonsOf(settleUnits({second, first})), ElementsAre("NOT_SUMMED", "NOT_SUMMED"))
      << "counted apart, so not a conflict";
  Playing p = summing({second, first}, "");
  EXPECT_EQ(p.count.session()->adultsF, 30) << "one register";
  EXPECT_EQ(p.result()["quorum"], true);
  EXPECT_THAT(p.result()["elected"], ElementsAre("B"));
  EXPECT_THAT(p.result()["warnings"].dump(), HasSubstr("house to house was counted apart"));
  p.sign();
  const Sheet sum = sheetOf(p.count);
  const Units units = settleUnits({first, sum, second});
  ASSERT_EQ(units.counted.size(), 1U);
  EXPECT_EQ(units.counted[0].hash, sum.hash);
  EXPECT_THAT(reasonsOf(units), ElementsAre("IN_SUM", "IN_SUM"));
  EXPECT_EQ(delegatesOf(units).size(), 1U);
  EXPECT_THAT(reasonsOf(settleUnits({first, sum})), UnorderedElementsAre("OLD_SUM", "NOT_SUMMED"));
}

TEST(Sittings, SumUpWithinADirectElection) {
  const Sheet first = signedSheet({"RT 1", {{"A", "", 3}}, kDirect, 1, 6});
  const Sheet second = signedSheet({"RT 1", {{"A", "", 4}}, kDirect, 2, 5});
  const Sheet other = signedSheet({"RT 2", {{"B", "", 5}}});
  EXPECT_FALSE(begunSum({first, second, other}, "Kelurahan"));
  Playing unit = summing({first, second}, "");
  unit.sign();
  Playing whole = summing({sheetOf(unit.count), other});
  EXPECT_EQ(whole.result()["ranking"][0]["name"], "A (RT 1)");
  EXPECT_EQ(whole.result()["ranking"][0]["votes"], 7);
  whole.sign();
  EXPECT_TRUE(settleUnits({first, second, other, sheetOf(unit.count), sheetOf(whole.count)}).whole);
}

// Any order, any copies: the same that counts.
TEST(Sum, AnyOrderOfTalliesAndSumsSettlesTheSame) {
  std::vector<Sheet> all;
  for (int unit = 1; unit <= 5; ++unit) {
    all.push_back(signedSheet({"RT " + std::to_string(unit), {{"A", "a", unit}, {"B", "", 3}}}));
  }
  Playing p = summing(all);
  p.sign();
  all.push_back(sheetOf(p.count));
  all.push_back(signedSheet({"RT 6", {{"A", "a", 1}}, kDirect, 1, 6}));
  all.push_back(signedSheet({"RT 6", {{"A", "a", 2}}, kDirect, 2, 6}));
  const auto said = [](const Units& units) {
    std::string words = units.whole ? units.whole->hash : "none";
    for (const Sheet& sheet : units.counted) {
      words += " " + sheet.hash;
    }
    for (const LeftOut& left : units.leftOut) {
      words += " " + left.hash + left.reason;
    }
    return words;
  };
  const std::string expected = said(settleUnits(all));
  EXPECT_THAT(expected, HasSubstr(sheetOf(p.count).hash));
  std::mt19937 random(11);
  for (int i = 0; i < 30; ++i) {
    std::vector<Sheet> again = all;
    again.push_back(all[random() % all.size()]);
    std::shuffle(again.begin(), again.end(), random);
    EXPECT_EQ(said(settleUnits(again)), expected);
  }
}

}  // namespace
}  // namespace rembug::count
