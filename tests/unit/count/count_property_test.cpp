#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

#include "core/count/total.h"

namespace rembug::count {
namespace {

using nlohmann::json;

using Papers = std::vector<std::vector<int>>;  // names 0..7 as written

rc::Gen<Papers> anyPapers() {
  return rc::gen::container<Papers>(rc::gen::mapcat(rc::gen::inRange(1, 6), [](int lines) {
    return rc::gen::container<std::vector<int>>(static_cast<std::size_t>(lines), rc::gen::inRange(0, 8));
  }));
}

json anyRules() {
  return {{"names_min", *rc::gen::inRange(1, 3)},
          {"names_max", *rc::gen::inRange(3, 5)},
          {"seats", *rc::gen::inRange(1, 5)},
          {"validity", *rc::gen::element<std::string>("BALLOT", "LINE")},
          {"excess", *rc::gen::element<std::string>("FIRST", "NONE")},
          {"women_target", {{"percent", 0}}}};
}

Count countOf(const json& rules, const Papers& papers) {
  Count count;
  const json session = {
      {"session",
       {{"village", "52.71.01.1006"}, {"unit", "RT 1"}, {"adults", {{"f", 50}, {"m", 50}}}, {"rules", rules}}}};
  RC_ASSERT(count.apply(session.dump()).has_value());
  RC_ASSERT(count.apply(R"({"accounting":{"received":100,"unused":0,"in_box":100,"signed_in":{"f":50,"m":50}}})")
                .has_value());
  for (const auto& paper : papers) {
    json lines = json::array();
    for (const int name : paper) {
      lines.push_back("N" + std::to_string(name));
    }
    RC_ASSERT(count.apply(json{{"ballot", lines}}.dump()).has_value());
  }
  return count;
}

// The plainest thing that could count, written without the project's code.
std::map<std::string, int> bruteForce(const json& rules, const Papers& papers) {
  std::map<std::string, int> votes;
  for (const auto& paper : papers) {
    std::vector<int> lines = paper;
    const auto most = rules["names_max"].get<std::size_t>();
    const bool ballot = rules["validity"] == "BALLOT";
    if (lines.size() > most) {
      if (ballot || rules["excess"] == "NONE") {
        continue;
      }
      lines.resize(most);
    }
    const std::set<int> persons(lines.begin(), lines.end());
    if (ballot && persons.size() < rules["names_min"].get<std::size_t>()) {
      continue;
    }
    for (const int person : persons) {
      ++votes["N" + std::to_string(person)];
    }
  }
  return votes;
}

RC_GTEST_PROP(CountProperty, EqualsTheBruteForceModel, ()) {
  const json rules = anyRules();
  const Papers papers = *anyPapers();
  const Count count = countOf(rules, papers);
  const auto expected = bruteForce(rules, papers);
  RC_ASSERT(tally(count).bySpelling == expected);
  std::vector<int> sorted;
  for (const auto& [name, votes] : expected) {
    sorted.push_back(votes);
  }
  std::sort(sorted.rbegin(), sorted.rend());
  const Outcome o = outcome(count);
  for (std::size_t i = 0; i < o.ranking.size(); ++i) {
    RC_ASSERT(o.ranking[i].votes == sorted[i]);
    RC_ASSERT(o.ranking[i].rank ==
              1 + static_cast<int>(std::count_if(sorted.begin(), sorted.end(), [&](int v) { return v > sorted[i]; })));
  }
  RC_ASSERT(o.elected.size() <= rules["seats"].get<std::size_t>());
}

RC_GTEST_PROP(CountProperty, LinesAddUp, ()) {
  const Tally t = tally(countOf(anyRules(), *anyPapers()));
  RC_ASSERT(t.filled == t.votes + t.duplicate + t.outOfScope + t.unreadable + t.ineligible + t.excess);
  RC_ASSERT(t.slots + t.excess >= t.filled);
}

RC_GTEST_PROP(CountProperty, OrderOfReadingMeansNothing, ()) {
  const json rules = anyRules();
  Papers papers = *anyPapers();
  const std::string before = sheetOf(countOf(rules, papers)).hash;
  const Bytes part = ballotsPart(countOf(rules, papers));
  std::shuffle(papers.begin(), papers.end(), std::mt19937(static_cast<unsigned>(*rc::gen::inRange(0, 99999))));
  RC_ASSERT(sheetOf(countOf(rules, papers)).hash == before);
  RC_ASSERT(ballotsPart(countOf(rules, papers)) == part);
}

// Joining spellings moves votes and never makes or loses one, but for two spellings of one person on one paper.
RC_GTEST_PROP(CountProperty, JoiningKeepsTheNumberOfVotesButForDuplicates, ()) {
  const json rules = {{"names_min", 1}, {"names_max", 5}, {"seats", 3}, {"validity", "LINE"}};
  const Papers papers = *anyPapers();
  Count count = countOf(rules, papers);
  const Tally before = tally(count);
  RC_ASSERT(count.apply(R"({"join":["N1","N2"],"as":"N1"})").has_value());
  const Tally after = tally(count);
  int both = 0;
  for (const auto& paper : papers) {
    const bool one = std::find(paper.begin(), paper.end(), 1) != paper.end();
    const bool two = std::find(paper.begin(), paper.end(), 2) != paper.end();
    both += one && two ? 1 : 0;
  }
  RC_ASSERT(before.votes - after.votes == both);
  RC_ASSERT(after.duplicate - before.duplicate == both);
  RC_ASSERT(count.apply(R"({"apart":["N1","N2"]})").has_value());
  RC_ASSERT(tally(count).bySpelling == before.bySpelling);
}

// The same for any number of joins and partings in any order: the lines of the papers stay what they are, and where all
// is parted again nothing has happened.
RC_GTEST_PROP(CountProperty, NoSequenceOfJoiningAndPartingMakesOrLosesALine, ()) {
  const json rules = {{"names_min", 1}, {"names_max", 5}, {"seats", 3}, {"validity", "LINE"}};
  Count count = countOf(rules, *anyPapers());
  const Tally before = tally(count);
  const int steps = *rc::gen::inRange(1, 12);
  for (int i = 0; i < steps; ++i) {
    const std::string one = "N" + std::to_string(*rc::gen::inRange(0, 8));
    const std::string other = "N" + std::to_string(*rc::gen::inRange(0, 8));
    const json event = *rc::gen::inRange(0, 3) == 0 ? json{{"apart", {one}}} : json{{"join", {one}}, {"as", other}};
    static_cast<void>(count.apply(event.dump()));  // parting who is not joined is refused, and changes nothing
    const Tally now = tally(count);
    RC_ASSERT(now.votes + now.duplicate == before.votes + before.duplicate);
    RC_ASSERT(now.filled == before.filled && now.slots == before.slots && now.valid == before.valid);
    int sum = 0;
    for (const Ranked& entry : outcome(count).ranking) {
      sum += entry.votes;
    }
    RC_ASSERT(sum == now.votes);
  }
  const auto joins = count.joins();
  for (const auto& [written, join] : joins) {
    RC_ASSERT(count.apply(json{{"apart", {written}}}.dump()).has_value());
  }
  RC_ASSERT(tally(count).bySpelling == before.bySpelling);
}

// What two counters' tablets and a ruling have signed, for three units, in every state that can come of it.
std::vector<Sheet> signedSheets() {
  std::vector<Sheet> sheets;
  const auto counted = [](int unit, int votes, const json& corrects) {
    Count count;
    const json session = {{"village", "52.71.01.1006"},
                          {"unit", "RT " + std::to_string(unit)},
                          {"adults", {{"f", 50}, {"m", 50}}},
                          {"rules", {{"mode", "DIRECT"}, {"names_min", 1}, {"validity", "LINE"}}}};
    std::vector<json> events = {
        {{"session", session}},
        {{"accounting", {{"received", 100}, {"unused", 60}, {"in_box", 40}, {"signed_in", {{"f", 40}, {"m", 0}}}}}}};
    for (int i = 0; i < 40; ++i) {
      events.push_back({{"ballot", {i < votes ? "A" : "B"}}});
    }
    if (!corrects.empty()) {
      events.push_back({{"corrects", {{"hash", corrects}, {"reason", "dibaca ulang"}}}});
    }
    events.push_back({{"sign", {{"witnesses", {"W"}}}}});
    for (const json& event : events) {
      EXPECT_TRUE(count.apply(event.dump()));
    }
    return sheetOf(count);
  };
  for (int unit = 0; unit < 3; ++unit) {
    const Sheet a = counted(unit, 20, json::array());
    const Sheet b = counted(unit, 21, json::array());
    sheets.insert(sheets.end(), {a, b, counted(unit, 21, {a.hash, b.hash})});
  }
  return sheets;
}

RC_GTEST_PROP(CountProperty, AnyOrderOfArrivingGivesTheSameResult, ()) {
  static const std::vector<Sheet> kSheets = signedSheets();
  const auto arrived = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, kSheets.size()));
  std::vector<Sheet> sheets;
  for (const std::size_t i : arrived) {
    sheets.push_back(kSheets[i]);
  }
  const auto said = [](const std::vector<Sheet>& all) {
    const auto sum = total(all);
    return sum ? totalJson(*sum) : sum.error().message;
  };
  const std::string before = said(sheets);
  std::sort(sheets.begin(), sheets.end(), [](const Sheet& a, const Sheet& b) { return a.hash < b.hash; });
  RC_ASSERT(said(sheets) == before);
  sheets.erase(
      std::unique(sheets.begin(), sheets.end(), [](const Sheet& a, const Sheet& b) { return a.hash == b.hash; }),
      sheets.end());
  RC_ASSERT(said(sheets) == before);
}

RC_GTEST_PROP(CountProperty, TheSheetAloneGivesTheSameResult, ()) {
  const Sheet sheet = sheetOf(countOf(anyRules(), *anyPapers()));
  const auto again = recompute(sheet);
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->hash == sheet.hash);
}

}  // namespace
}  // namespace rembug::count
