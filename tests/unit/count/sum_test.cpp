// Sums of signed tallies: a direct election over its units, and the sittings of one unit that were counted apart.
#include "core/count/sum.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>

#include "core/count/publication.h"
#include "core/count/stages.h"
#include "core/count/tally.h"
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

// "Sri (RT 2)" is how a note taker of RT 1 may well tell two of that name apart.
TEST(Sum, ANameThatLooksLikeAnotherUnitsLabelIsStillAnotherPerson) {
  const Playing p = summing({signedSheet({"RT 1", {{"Sri (RT 2)", "x1", 3}, {"Udin", "", 6}}}),
                             signedSheet({"RT 2", {{"Sri", "", 4}, {"Siti", "x1", 1}}})});
  EXPECT_EQ(p.count.personOf("Sri (RT 2)"), "Sri (RT 2)");
  EXPECT_EQ(p.count.personOf("Siti (RT 2)"), "Sri (RT 2) (RT 1)");
  EXPECT_THAT(p.result()["elected"], ElementsAre("Udin (RT 1)")) << "neither Sri has seven votes";
}

TEST(Sum, UnitsWhoseNamesMakeOneLabelOfTwoPeopleAreRefused) {
  const auto sum =
      begunSum({signedSheet({"RT 1) (RT 2", {{"A", "", 3}}}), signedSheet({"RT 2", {{"A (RT 1)", "", 4}}})}, "Desa");
  ASSERT_FALSE(sum);
  EXPECT_THAT(sum.error().message, HasSubstr("two people would be called"));
}

TEST(Sum, AnIdJoinsNobodyWhomAPartKeptApart) {
  const json rules = {{"seats", 1}};
  const Sheet first = signedSheet({"RT 1", {{"Ahmad", "x1", 3}}, rules, 1, 6});
  const Sheet second = signedSheet({"RT 1", {{"Ahmad", "", 4}, {"Achmad", "x1", 1}}, rules, 2, 6});
  const auto sum = begunSum({first, second}, "");
  ASSERT_FALSE(sum);
  EXPECT_THAT(sum.error().message, HasSubstr("kept apart by RT 1"));
}

TEST(Sittings, RulingsOfASittingThatPeopleAreDifferentHoldForTheSum) {
  const json rules = {{"seats", 1}};
  Playing first = counted({"RT 1", {{"Ahmad", "", 3}}, rules, 1, 6});
  first.take({{"distinct", {"Ahmad", "Achmad"}}, {"by", "warga"}, {"reason", "dua orang"}});
  first.sign("diketahui");
  Playing p = summing({sheetOf(first.count), signedSheet({"RT 1", {{"Achmad", "", 4}}, rules, 2, 6})}, "");
  EXPECT_THAT(p.refusal({{"join", {"Achmad"}}, {"as", "Ahmad"}}), HasSubstr("kept apart by RT 1"));
}

TEST(Sittings, ALineThatMayMeanAnybodyInOneSittingMayInTheSum) {
  const json rules = {{"seats", 1}};
  Playing first = counted({"RT 1", {{"A", "", 3}, {"B", "", 2}}, rules, 1, 6, 1});
  first.take({{"could", {{"Ro", {"Rohana"}}}}});
  first.sign("diketahui");
  const Playing p = summing({sheetOf(first.count), signedSheet({"RT 1", {{"A", "", 1}}, rules, 2, 6, 3})}, "");
  EXPECT_THAT(p.count.could(), IsEmpty());
  EXPECT_EQ(p.result()["undecided"]["affects"], true) << "four lines may all mean B";
}

TEST(Sittings, OneThatPeopleHaveToRuleOnKeepsTheOthersFromCounting) {
  const json rules = {{"seats", 1}};
  const Sheet first = signedSheet({"RT 1", {{"A", "", 3}}, rules, 1, 6});
  const Sheet second = signedSheet({"RT 1", {{"B", "", 4}}, rules, 2, 6});
  const Sheet other = signedSheet({"RT 1", {{"B", "", 5}}, rules, 2, 6});
  const Units units = settleUnits({first, second, other});
  EXPECT_THAT(units.counted, IsEmpty());
  EXPECT_THAT(reasonsOf(units), UnorderedElementsAre("CONFLICT", "CONFLICT", "NOT_SUMMED"));
}

TEST(Sum, ABlankBehindANameMakesNoOtherUnitNorPlace) {
  const Sheet a = signedSheet({"RT 1", {{"A", "", 9}}});
  EXPECT_THAT(reasonsOf(settleUnits({a, signedSheet({"RT 1 ", {{"A", "", 9}}})})), ElementsAre("CONFLICT", "CONFLICT"));
  Playing p = summing({a}, " Kelurahan ");
  p.sign();
  const Sheet sum = sheetOf(p.count);
  EXPECT_EQ(unitOf(sum).unit, "Kelurahan");
  EXPECT_TRUE(settleUnits({a, sum}).whole);
}

TEST(Sum, NothingIsAddedAfterARulingNorArePapersTakenOver) {
  const auto events =
      *beginSum({signedSheet({"RT 1", {{"A", "x", 9}}}), signedSheet({"RT 2", {{"B", "x", 2}}})}, "Desa");
  Playing p;
  p.count = Count();
  p.take(json::parse(events[0]));
  p.take(json::parse(events[1]));
  p.take({{"distinct", {"A", "B (RT 2)"}}});
  EXPECT_THAT(p.refusal(json::parse(events[2])), HasSubstr("begin another sum"));
  const std::string hash(64, 'a');
  p.take({{"corrects", {{"hash", hash}, {"reason", "x"}}}});
  EXPECT_THAT(p.refusal({{"taken", json::array()}, {"from", hash}, {"reason", "x"}}),
              HasSubstr("taken over from a signed tally"));
}

TEST(Sum, TwoThatDifferAreAConflictUntilOneCorrectsBoth) {
  const std::vector<Sheet> parts = {signedSheet({"RT 1", {{"Sri", "", 5}, {"A", "", 1}}}),
                                    signedSheet({"RT 2", {{"Sri", "", 5}, {"B", "", 2}}})};
  Playing apart = summing(parts);
  apart.take({{"decide",
               {{"tie", {"Sri (RT 1)", "Sri (RT 2)"}}, {"chosen", {"Sri (RT 1)"}}, {"by", "LOT"}, {"reason", "-"}}}});
  apart.sign();
  Playing joined = summing(parts);
  joined.take({{"join", {"Sri (RT 1)", "Sri (RT 2)"}}, {"as", "Sri"}});
  joined.sign();
  const Sheet one = sheetOf(apart.count);
  const Sheet two = sheetOf(joined.count);
  Units units = settleUnits({one, parts[0], two, parts[1]});
  EXPECT_FALSE(units.whole);
  EXPECT_THAT(reasonsOf(units), ElementsAre("CONFLICT", "CONFLICT"));
  Playing ruled = summing(parts);
  ruled.take({{"join", {"Sri (RT 1)", "Sri (RT 2)"}}, {"as", "Sri"}});
  ruled.take({{"corrects", {{"hash", {one.hash, two.hash}}, {"reason", "warga memutuskan"}}}});
  ruled.sign();
  units = settleUnits({one, parts[0], two, sheetOf(ruled.count), parts[1]});
  ASSERT_TRUE(units.whole);
  EXPECT_EQ(units.whole->hash, sheetOf(ruled.count).hash);
}

TEST(Sum, RunOffsAreSummedAmongTheSamePeopleAlone) {
  const auto runoff = [](const std::string& unit, const std::vector<std::string>& among) {
    Playing p(openRules(kDirect), 30, unit);
    json session = json::parse(p.count.session()->json);
    session["rules"]["names_max"] = 1;
    session["round"] = 2;
    session["runoff"] = {{"among", among}, {"of", ""}};
    p.take({{"session", session}});
    p.measure(3, 3);
    p.vote({among[0]}, 3);
    p.sign("diketahui");
    return sheetOf(p.count);
  };
  const Sheet one = runoff("RT 1", {"Sri (RT 2)", "Udin"});
  const auto sum = begunSum({one, runoff("RT 2", {"Udin", "Sri (RT 2)"})}, "Desa");
  ASSERT_TRUE(sum);
  EXPECT_EQ(tally(*sum).bySpelling, (std::map<std::string, int>{{"Sri (RT 2)", 3}, {"Udin", 3}})) << "as on the list";
  const auto other = begunSum({one, runoff("RT 2", {"Udin", "Amat"})}, "Desa");
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().message, HasSubstr("run-off among other people"));
}

// What somebody wrote to do harm.
TEST(Sum, HostileTalliesAreRefusedBeforeAnythingIsAdded) {
  const Sheet a = signedSheet({"RT 1", {{"A", "", 9}}});
  const auto changed = [&](std::string Sheet::*part, const auto& change) {
    Sheet sheet = a;
    json value = json::parse(sheet.*part);
    change(value);
    sheet.*part = value.dump();
    return recompute(sheet);
  };
  EXPECT_FALSE(changed(&Sheet::sheet, [](json& sheet) { sheet["parts"] = json::array(); })) << "papers are no sum";
  EXPECT_FALSE(changed(&Sheet::session, [](json& session) { session["sum"] = "UNITS"; })) << "a sum has tallies";
  EXPECT_FALSE(changed(&Sheet::sheet, [](json& sheet) {
    for (int i = 0; i < 5000; ++i) {
      sheet["votes"]["N" + std::to_string(i)] = 1'000'000;
    }
  })) << "more votes than a number holds";
  Sheet deep = a;
  deep.decisions = std::string(1'000'000, '[') + std::string(1'000'000, ']');
  EXPECT_FALSE(recompute(deep));
  Count count;
  EXPECT_FALSE(count.apply("{\"session\":" + std::string(120'000, '[') + std::string(120'000, ']') + "}"));
  EXPECT_FALSE(begunSum(std::vector<Sheet>(kPartsMax + 1, a), "Desa"));
  Playing p = summing({a});
  p.sign();
  Sheet itself = sheetOf(p.count);
  EXPECT_FALSE(sumsUp(itself, {&itself}));
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
