// The matcher against names of our own that it was not written with: tests/data/names, where each file says how it was
// made. The bar is held by kind, so that a good kind hides no bad one.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include <gtest/gtest.h>

#include "core/count/name_reading.h"
#include "core/count/name_spelling.h"
#include "tests/unit/count/made_roster.h"
#include "tests/unit/count/name_data.h"

namespace rembug::count {
namespace {

constexpr int kPercent = 95;
constexpr std::size_t kKinds = 14;
constexpr int kOfAKind = 100;  // at least; a share of fewer would say little

std::vector<std::vector<std::string>> rowsOf(const std::string& file) {
  return nameRows(std::filesystem::path(REMBUG_SOURCE_DIR) / "tests/data/names" / file);
}

std::string unitOf(const std::string& rt) {
  return "RT 00" + rt + "/RW 005";
}

// Nine units, as make_variants.py deals them out.
std::vector<RosterPerson> people() {
  std::vector<RosterPerson> all;
  for (const auto& row : rowsOf("people.tsv")) {
    all.push_back({row[0], row[1], unitOf(std::to_string(1 + all.size() % 9))});
  }
  return all;
}

struct Variant {
  std::string name;
  std::string written;
  std::string kind;
};

std::vector<Variant> variants() {
  std::vector<Variant> all;
  for (const auto& row : rowsOf("variants.tsv")) {
    all.push_back({row[0], row[1], row[2]});
  }
  return all;
}

bool isJoined(const std::vector<Suggestion>& found) {
  return !found.empty() && found.front().automatic;
}

bool isFound(const NameMatcher& matcher, const std::vector<Suggestion>& found, const std::string& name) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Suggestion& s) { return matcher.roster()[s.person].name == name; });
}

void add(NameFigures& figures, const NameMatcher& matcher, const Variant& variant) {
  const auto found = matcher.suggest(variant.written, 3);
  const bool right = isFound(matcher, found, variant.name);
  const bool first = !found.empty() && matcher.roster()[found.front().person].name == variant.name;
  ++figures.all;
  figures.first += first ? 1 : 0;
  figures.three += right ? 1 : 0;
  figures.automatic += isJoined(found) ? 1 : 0;
  EXPECT_TRUE(!isJoined(found) || first) << variant.written << " is " << variant.name;
  if (!right && std::getenv("REMBUG_SHOW_NAMES") != nullptr) {
    std::cout << variant.kind << ": " << variant.written << " is " << variant.name << "\n";
  }
}

TEST(NamesHeldOut, RightPersonIsAmongTheFirstThreeOfTwoThousandForEachKind) {
  std::map<std::string, NameFigures> kinds;
  for (const unsigned seed : {1U, 2U}) {
    const NameMatcher matcher(madeRoster(2000, seed, people()));
    for (const Variant& variant : variants()) {
      add(kinds[variant.kind], matcher, variant);
    }
  }
  EXPECT_EQ(kinds.size(), kKinds);
  std::cout << "kind all first three automatic\n";
  for (const auto& [kind, f] : kinds) {
    std::cout << kind << " " << f.all << " " << f.first << " " << f.three << " " << f.automatic << "\n";
    EXPECT_GE(f.all, 2 * kOfAKind) << kind;
    EXPECT_GE(f.three * 100, f.all * kPercent) << kind;
  }
}

TEST(NamesHeldOut, WhoIsNotInTheRegisterIsJoinedToNobody) {
  const std::vector<RosterPerson> everybody = people();
  for (const std::size_t half : {0U, 1U}) {
    std::vector<RosterPerson> here;
    std::set<std::string> away;
    for (std::size_t i = 0; i < everybody.size(); ++i) {
      if (i % 2 == half) {
        here.push_back(everybody[i]);
      } else {
        away.insert(everybody[i].name);
      }
    }
    const NameMatcher matcher(madeRoster(2000, 7, here));
    for (const Variant& variant : variants()) {
      if (away.contains(variant.name)) {
        EXPECT_FALSE(isJoined(matcher.suggest(variant.written, 3))) << variant.written << " is " << variant.name;
      }
    }
  }
}

TEST(NamesHeldOut, CallNamesAndTeknonymsAreFoundByTheUnitsAliases) {
  const auto rows = rowsOf("aliases.tsv");
  std::vector<Alias> aliases;
  for (const auto& row : rows) {
    aliases.push_back({row[0], row[1], ""});
  }
  const NameMatcher matcher(madeRoster(2000, 3, people()), aliases);
  std::size_t right = 0;
  for (const auto& row : rows) {
    const auto found = matcher.suggest(row[2], 3);
    right += isFound(matcher, found, row[1]) ? 1U : 0U;
    EXPECT_FALSE(isJoined(found)) << row[2];
    if (row[0] == row[2]) {
      EXPECT_TRUE(isFound(matcher, found, row[1])) << row[2] << " stands in the table";
    }
  }
  EXPECT_GE(rows.size(), 50U);
  EXPECT_GE(right * 100, rows.size() * kPercent);
}

struct Pair {
  RosterPerson a;
  RosterPerson b;
};

std::vector<Pair> differentPersons() {
  std::vector<Pair> all;
  for (const auto& row : rowsOf("different.tsv")) {
    all.push_back({{row[0], row[1], unitOf(row[2])}, {row[3], row[4], unitOf(row[5])}});
  }
  return all;
}

void expectNotJoined(const NameMatcher& matcher, const std::string& written, const std::string& other) {
  for (const std::string unit : {"", "RT 001/RW 005", "RT 002/RW 005"}) {
    const auto found = matcher.suggest(written, 5, unit);
    EXPECT_FALSE(isJoined(found) && matcher.roster()[found.front().person].name == other)
        << written << " is not " << other;
  }
}

void expectNotGrouped(const NameMatcher& matcher, const Pair& pair) {
  for (const NameGroup& group : groupNames(matcher, {pair.a.name, pair.b.name})) {
    EXPECT_FALSE(group.automatic && group.written.size() > 1) << pair.a.name << " and " << pair.b.name;
  }
}

TEST(NamesHeldOut, DifferentPersonsAreNeverJoinedByRule) {
  const std::vector<Pair> pairs = differentPersons();
  EXPECT_GE(pairs.size(), 380U);
  for (const Pair& pair : pairs) {
    const NameMatcher first({pair.a});
    const NameMatcher second({pair.b});
    const NameMatcher both({pair.a, pair.b});
    expectNotJoined(first, pair.b.name, pair.a.name);
    expectNotJoined(second, pair.a.name, pair.b.name);
    expectNotJoined(both, pair.b.name, pair.a.name);
    expectNotJoined(both, pair.a.name, pair.b.name);
    for (const NameMatcher* matcher : {&first, &second, &both}) {
      expectNotGrouped(*matcher, pair);
    }
  }
}

TEST(NamesHeldOut, DifferentPersonsAreNeverJoinedAmongMany) {
  const std::vector<Pair> pairs = differentPersons();
  std::vector<RosterPerson> everybody;
  for (const Pair& pair : pairs) {
    everybody.push_back(pair.a);
  }
  const NameMatcher matcher(madeRoster(2000, 11, everybody));
  for (const Pair& pair : pairs) {
    expectNotJoined(matcher, pair.b.name, pair.a.name);
    expectNotGrouped(matcher, pair);
  }
}

// A third, barer name in the register draws no two together: Mulyadi, SH and Mulyadi, ST where it holds a Mulyadi.
TEST(NamesHeldOut, DifferentPersonsAreNotJoinedByABarerName) {
  for (const Pair& pair : differentPersons()) {
    std::string bare;
    for (const NameWord& word : readName(pair.a.name).words) {
      bare += (bare.empty() ? "" : " ") + word.plain;
    }
    if (plainLetters(pair.a.name) != bare && plainLetters(pair.b.name) != bare) {
      expectNotGrouped(NameMatcher({{bare, pair.a.sex, pair.a.unit}}), pair);
    }
  }
}

TEST(NamesHeldOut, WhatIsNotLookedAtIsNotTakenForTheSame) {
  const std::string start(300, 'a');
  std::string words;
  for (int i = 0; i < 12; ++i) {
    words += "kata" + std::string(1, static_cast<char>('a' + i)) + " ";
  }
  for (const std::string& same : {start, words}) {
    EXPECT_FALSE(isJoined(NameMatcher({{same + "b", "m", ""}}).suggest(same + "c"))) << same;
  }
  EXPECT_FALSE(isJoined(NameMatcher({{"Rusli", "m", ""}}).suggest("Rusli?"))) << "who read it was not sure";
}

}  // namespace
}  // namespace rembug::count
