// The matcher against names that others made: variants of one person, and different persons who look alike.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/count/name_reading.h"
#include "core/count/name_spelling.h"
#include "tests/unit/count/made_roster.h"
#include "tests/unit/count/name_data.h"

namespace rembug::count {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::vector<std::string>> rowsOf(const std::string& file) {
  const char* given = std::getenv("REMBUG_SHARED_DATA");
  const std::filesystem::path root = given != nullptr && *given != '\0'
                                         ? std::filesystem::path(given)
                                         : std::filesystem::path(REMBUG_SOURCE_DIR) / "../shared/data";
  return nameRows(root / "names" / file);
}

// As a register has it: the sex that the name's own markers say, else the one that is usual for it.
std::string sexOf(const std::string& name) {
  if (const char sex = readName(name).sex; sex != 0) {
    return std::string(1, sex);
  }
  static const std::vector<std::string> kWomen = {
      "Fatimah", "Husnul", "Rukmini", "Rohan",     "Sri",   "Dewi",    "Nurhas", "Rosmia", "Khadijah", "Halimah",
      "Salimah", "Mariam", "Marni",   "Fatmawati", "Sarah", "Wahyuni", "Nurul",  "Hilmi",  "Khairiyah"};
  const bool woman = std::any_of(kWomen.begin(), kWomen.end(),
                                 [&](const std::string& w) { return name.find(w) != std::string::npos; });
  return woman ? "f" : "m";
}

const std::set<std::string>& kindsThatTextSettles() {
  static const std::set<std::string> kKinds = {"spelling_old", "spelling_alt", "abbrev", "honorific",   "title",
                                               "order_swap",   "spacing",      "typo",   "handwriting", "case_punct",
                                               "rt_suffix",    "added_siti",   "partial"};
  return kKinds;
}

TEST(Names, RightPersonIsAmongTheFirstThreeOfTwoThousand) {
  const auto rows = rowsOf("variants.tsv");
  if (rows.empty()) {
    GTEST_SKIP() << "no given names beside the project";
  }
  std::map<std::string, NameFigures> kinds;
  NameFigures settled;
  for (const unsigned seed : {1U, 2U, 3U}) {
    std::vector<RosterPerson> given;
    for (const auto& row : rows) {
      if (std::none_of(given.begin(), given.end(), [&](const RosterPerson& p) { return p.name == row[1]; })) {
        given.push_back({row[1], sexOf(row[1]), ""});
      }
    }
    const NameMatcher matcher(madeRoster(2000, seed, given));
    for (const auto& row : rows) {
      const auto found = matcher.suggest(row[2], 3);
      const auto isRight = [&](const Suggestion& s) { return matcher.roster()[s.person].name == row[1]; };
      const bool right = std::any_of(found.begin(), found.end(), isRight);
      for (NameFigures* figures : {&kinds[row[3]], kindsThatTextSettles().contains(row[3]) ? &settled : nullptr}) {
        if (figures != nullptr) {
          ++figures->all;
          figures->first += !found.empty() && isRight(found[0]) ? 1 : 0;
          figures->three += right ? 1 : 0;
          figures->automatic += !found.empty() && found[0].automatic ? 1 : 0;
        }
      }
      // Whoever is joined by rule is the right one.
      EXPECT_TRUE(found.empty() || !found[0].automatic || isRight(found[0])) << row[2];
      if (!right && std::getenv("REMBUG_SHOW_NAMES") != nullptr) {
        std::cout << row[3] << ": " << row[2] << " is " << row[1] << ", not "
                  << (found.empty() ? "-" : matcher.roster()[found[0].person].name) << "\n";
      }
    }
  }
  std::cout << "kind all first three automatic\n";
  for (const auto& [kind, f] : kinds) {
    std::cout << kind << " " << f.all << " " << f.first << " " << f.three << " " << f.automatic << "\n";
  }
  std::cout << "settled " << settled.all << " " << settled.first << " " << settled.three << " " << settled.automatic
            << "\n";
  EXPECT_GE(settled.three * 100, settled.all * 95);
}

TEST(Names, CallNamesAndTeknonymsAreFoundByTheUnitsAliases) {
  const auto rows = rowsOf("variants.tsv");
  if (rows.empty()) {
    GTEST_SKIP() << "no given names beside the project";
  }
  std::vector<RosterPerson> given;
  std::vector<Alias> aliases;
  const std::set<std::string> called = {"nickname_alias", "nickname", "teknonym", "kinship", "role"};
  for (const auto& row : rows) {
    if (std::none_of(given.begin(), given.end(), [&](const RosterPerson& p) { return p.name == row[1]; })) {
      given.push_back({row[1], sexOf(row[1]), ""});
    }
    if (called.contains(row[3])) {
      aliases.push_back({row[2], row[1], ""});
    }
  }
  const NameMatcher matcher(madeRoster(2000, 4, given), aliases);
  for (const auto& row : rows) {
    if (called.contains(row[3])) {
      const auto found = matcher.suggest(row[2], 3);
      EXPECT_TRUE(std::any_of(found.begin(), found.end(),
                              [&](const Suggestion& s) { return matcher.roster()[s.person].name == row[1]; }))
          << row[2] << " is " << row[1];
      EXPECT_TRUE(found.empty() || !found[0].automatic) << row[2];
    }
  }
}

TEST(Names, DifferentPersonsAreNeverJoinedByRule) {
  const auto rows = rowsOf("different-persons.tsv");
  if (rows.empty()) {
    GTEST_SKIP() << "no given names beside the project";
  }
  for (const auto& row : rows) {
    for (const auto& [known, written] : {std::pair(row[0], row[1]), std::pair(row[1], row[0])}) {
      // Alone in the register, and among many.
      for (const std::size_t size : {std::size_t{1}, std::size_t{500}}) {
        const NameMatcher matcher(madeRoster(size, 5, {{known, sexOf(known), "RT 001/RW 005"}}));
        for (const std::string unit : {"", "RT 001/RW 005"}) {
          for (const Suggestion& s : matcher.suggest(written, 5, unit)) {
            EXPECT_FALSE(s.automatic && matcher.roster()[s.person].name == known) << written << " is not " << known;
          }
        }
      }
      // Both in the register: each is at most joined to itself.
      const NameMatcher both({{row[0], sexOf(row[0]), ""}, {row[1], sexOf(row[1]), ""}});
      for (const NameGroup& group : groupNames(both, {row[0], row[1]})) {
        EXPECT_FALSE(group.automatic && group.written.size() > 1) << row[0] << " and " << row[1];
      }
    }
  }
}

TEST(Names, WhatStandsAroundANameIsEvidenceAndNoPartOfIt) {
  const NameReading sukarno = readName("Bapak H. Soekarno, S.Pd (RT 02/RW.05)");
  EXPECT_EQ(sukarno.key(), "sukarno");
  EXPECT_EQ(sukarno.sex, 'm');
  EXPECT_EQ(sukarno.rt, 2);
  EXPECT_EQ(sukarno.rw, 5);
  EXPECT_EQ(readName("Bu Hj. St. Aminah").key(), "siti aminah");
  EXPECT_EQ(readName("Lalu Wirajaya, Jr.").key(), "lalu wirajaya jr");
  EXPECT_EQ(readName("Ibrahim bin H. Yusuf").key(), "ibrahim yusuf");
  EXPECT_EQ(readName("M.Saleh").key(), "m saleh");
  EXPECT_TRUE(readName("M.Saleh").hasInitial());
  EXPECT_EQ(readName("Mas \xE2\x80\x99 ud").key(), "masud");
  EXPECT_TRUE(readName("Pak Siti").contradictory);
  EXPECT_EQ(readName("I Gusti Ayu Rai").sex, 'f');
  EXPECT_EQ(readName("Ni Wyn Suarti").key(), "ni wayan suarti");
  EXPECT_TRUE(readName("Pak RT 02").role);
  EXPECT_EQ(readName("1. Sukarno").key(), "sukarno");
  EXPECT_EQ(readName("Sukarno R.T. 3").rt, 3);
  EXPECT_EQ(readName("Sukarno RT IV").rt, 4);
  EXPECT_EQ(readName("Siti\xC2\xA0"
                     "Aminah \xE2\x80\x93 RT 2")
                .key(),
            "siti aminah");
  EXPECT_THAT(readName("Drs. H. Mulyadi, M.Pd").titles, ElementsAre("drs", "h", "mpd"));
}

TEST(Names, WhatCouldTellTwoPeopleApartIsInDoubt) {
  for (const std::string written : {"Rusli 2", "Rusli RT 2 RT 3", "Alm. Rusli", "kakak Rusli", "P. Rusli", "Mas Ud",
                                    "Made Sip", "RINA MA", "Rusli?", "Aa Rusli"}) {
    EXPECT_TRUE(readName(written).doubtful) << written;
  }
  for (const std::string written :
       {"Rusli RT 2", "Rusli 002/005", "Mas Catur Widodo", "Rusli, SE", "Rusli SPd", "Pak Rusli"}) {
    EXPECT_FALSE(readName(written).doubtful) << written;
  }
  EXPECT_FALSE(isSurelySameName(readName("Umar bin Said"), readName("Umar Said")));
  EXPECT_FALSE(isSurelySameName(readName("Mulyadi, SH"), readName("Mulyadi, ST")));
  EXPECT_TRUE(isSurelySameName(readName("Mulyadi, SH"), readName("Drs. Moelyadi, S.H.")));
}

TEST(Names, AKinTermThatIsANameIsReadBothWays) {
  const NameMatcher matcher({{"Ina Marlina", "f", ""}, {"Marlina", "f", ""}, {"Cucu Sumiati", "f", ""}});
  const auto found = matcher.suggest("Ina Marlinah");
  ASSERT_EQ(found.size(), 1U) << "Marlina is not Marlina's mother";
  EXPECT_EQ(found[0].person, 0U);
  EXPECT_FALSE(matcher.suggest("Ina Marlina").at(0).automatic);
  EXPECT_EQ(matcher.suggest("Siti Cucu Sumiati").at(0).person, 2U);
}

TEST(Names, KinTermsMeanAnotherPerson) {
  const NameReading wife = readName("istri Pak Sahdan");
  EXPECT_EQ(wife.kin, "istri");
  EXPECT_EQ(wife.sex, 'f');
  const NameMatcher matcher({{"Sahdan", "m", ""}, {"Rina", "f", ""}});
  EXPECT_THAT(matcher.suggest("istri Pak Sahdan"), IsEmpty());
  EXPECT_THAT(matcher.suggest("Amaq Rina"), IsEmpty());
  EXPECT_EQ(readName("Anak Agung Gede").kin, "");
  EXPECT_EQ(readName("Putra Wijaya").kin, "");
}

TEST(Names, JoiningByRuleNeedsOnePersonAndTheRecordedSex) {
  const auto automatic = [](const std::vector<RosterPerson>& roster, const std::string& written,
                            const std::string& unit = "") {
    const auto found = NameMatcher(roster).suggest(written, 3, unit);
    return !found.empty() && found[0].automatic;
  };
  EXPECT_TRUE(automatic({{"Sukarno", "m", ""}}, "Pak Soekarno"));
  EXPECT_TRUE(automatic({{"Sukarno", "", ""}}, "SUKARNO"));
  EXPECT_FALSE(automatic({{"Sukarno", "", ""}}, "Pak Sukarno")) << "nobody recorded the sex";
  EXPECT_FALSE(automatic({{"Marzuki", "m", ""}}, "Bu Marzuki"));
  EXPECT_FALSE(automatic({{"Marzuki", "", ""}}, "Bu Marzuki"));
  EXPECT_FALSE(automatic({{"Bu Marzuki", "f", ""}}, "Marzuki"));
  EXPECT_FALSE(automatic({{"Sukarno", "m", "RT 001"}, {"Sukarno", "m", "RT 002"}}, "Sukarno"));
  EXPECT_TRUE(automatic({{"Sukarno", "m", "RT 001"}, {"Sukarno", "m", "RT 002"}}, "Sukarno", "RT 002"));
  EXPECT_FALSE(automatic({{"Sukarno", "m", "RT 001"}}, "Sukarno RT 4"));
  EXPECT_TRUE(automatic({{"Sukarno", "m", "RT 004/RW 002"}}, "Sukarno RT 4"));
  EXPECT_FALSE(automatic({{"Muhammad Nur", "m", ""}}, "M. Nur")) << "an initial has more than one meaning";
  EXPECT_FALSE(automatic({{"Syafruddin", "m", ""}, {"Safrudin", "m", ""}}, "Syafruddin")) << "too close to another";
  EXPECT_FALSE(automatic({{"Rina", "f", ""}}, "Ibu Rina")) << "can be Rina's mother";
  EXPECT_FALSE(automatic({{"Umar Hasan", "m", ""}}, "Hasan Umar"));
  EXPECT_FALSE(automatic({{"Abdul Ghofur", "m", ""}, {"Abdul Gafur", "m", ""}}, "Abdul Gafur"));
  EXPECT_FALSE(automatic({{"Nurjannah", "f", ""}, {"Siti Nurjannah", "f", ""}}, "Siti Nurjannah")) << "an added Siti";
  EXPECT_FALSE(automatic({{"Ana", "f", ""}}, "Anna"));
  EXPECT_FALSE(automatic({{"Rusli II", "m", ""}}, "Rusli III"));
}

TEST(Names, AnAliasMayBeTwoPeoplesAndJoinsNobody) {
  const NameMatcher matcher({{"Gaffar", "m", "RT 1"}, {"Syafarudin", "m", "RT 1"}, {"Kamariah", "f", "RT 2"}},
                            {{"Ape", "Gaffar", "RT 1"}, {"Ape", "Syafarudin", "RT 1"}, {"Ape", "Kamariah", "RT 2"}});
  const auto found = matcher.suggest("Ape", 5, "RT 1");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(matcher.roster()[found[0].person].name, "Gaffar");
  EXPECT_EQ(matcher.roster()[found[1].person].name, "Syafarudin");
  EXPECT_EQ(found[0].score, found[1].score);
  EXPECT_FALSE(found[0].automatic);
  EXPECT_EQ(matcher.roster()[matcher.suggest("Ape", 5, "RT 2").at(0).person].name, "Kamariah");
}

TEST(Names, GroupsKeepContradictionsApart) {
  const NameMatcher matcher({{"Sukarno", "m", ""}});
  const auto groups =
      groupNames(matcher, {"Pak Karno", "Soekarno", "Sukarno", "Sukamo", "Bu Sukarno", "Rahmat", "Rahmad", "Mahsun"});
  std::vector<std::vector<std::string>> names;
  for (const NameGroup& group : groups) {
    names.push_back(group.written);
  }
  EXPECT_THAT(names, testing::UnorderedElementsAre(ElementsAre("Soekarno", "Sukarno"),
                                                   ElementsAre("Pak Karno", "Sukamo"), ElementsAre("Bu Sukarno"),
                                                   ElementsAre("Rahmad", "Rahmat"), ElementsAre("Mahsun")));
  for (const NameGroup& group : groups) {
    EXPECT_EQ(group.automatic, group.written.front() == "Soekarno");
  }
}

TEST(Names, SpellingsOldAndNew) {
  EXPECT_EQ(strictSpelling("soekarno"), "sukarno");
  EXPECT_EQ(strictSpelling("tjatoer"), "catur");
  EXPECT_EQ(strictSpelling("sjafroeddin"), "syafrudin");
  EXPECT_EQ(looseSpelling("chusnul"), looseSpelling("khusnul"));
  EXPECT_EQ(looseSpelling("zaenuddin"), looseSpelling("djainudin"));
  EXPECT_EQ(looseSpelling("latief"), looseSpelling("lathip"));
  EXPECT_LT(editCost("sukamo", "sukarno"), 1);
  EXPECT_EQ(editCost("a", "a"), 0);
  EXPECT_EQ(BitPattern("kitten").distance("sitting"), 3);
  EXPECT_EQ(BitPattern("").distance("abc"), 3);
}

TEST(Names, AnythingCanBeWritten) {
  const NameMatcher matcher({{"", "", ""}, {"...", "m", "RT"}, {"A", "", ""}, {std::string(5000, 'x'), "", ""}});
  for (const std::string& written :
       {std::string(), std::string(" . ' ,"), std::string("\xff\xfe\xc3"), std::string(9000, 'a'),
        std::string("RT RT RT 999 001 1 2 3"), std::string("alias"), std::string("istri"), std::string("Pak"),
        std::string("' ' ' '")}) {
    for (const Suggestion& s : matcher.suggest(written)) {
      EXPECT_FALSE(s.automatic && written.find_first_not_of(" .',") == std::string::npos);
    }
  }
}

// What nobody would write, put together from what names are made of and from any bytes.
std::string anything(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {
      "istri", "Pak",  "RT",  "RW", "2", "003/005", "alias", "bin", "H.",  "Siti",     "M.",           "I",
      "Wayan", "II",   "'",   ".",  ",", "S.Pd",    "SE",    "(",   "Ina", "Putri",    "1.",           "?",
      "Anak",  "Amaq", "r.t", "st", "0", "999",     "Drs",   "x",   "-",   "\xC2\xA0", "\xE2\x80\x99", "\xD9\x85",
      "\xFF",  "\xE2"};
  std::string text;
  for (std::size_t left = random() % 14; left > 0; --left) {
    text += random() % 8 == 0 ? std::string(1 + random() % 300, static_cast<char>(random() % 256))
                              : kPieces[random() % kPieces.size()];
    text += random() % 3 == 0 ? "" : " ";
  }
  return text;
}

TEST(Names, WhateverIsWrittenIsInOneGroup) {
  std::mt19937 random(8);
  for (int round = 0; round < 20; ++round) {
    std::vector<RosterPerson> roster;
    std::set<std::string> written;
    for (int i = 0; i < 60; ++i) {
      roster.push_back({anything(random), i % 3 == 0 ? "f" : i % 3 == 1 ? "m" : "", anything(random)});
      written.insert(anything(random));
    }
    const NameMatcher matcher(roster, {{anything(random), roster.front().name, ""}});
    std::multiset<std::string> grouped;
    for (const NameGroup& group : groupNames(matcher, {written.begin(), written.end()}, roster.back().unit)) {
      grouped.insert(group.written.begin(), group.written.end());
    }
    EXPECT_EQ(grouped, std::multiset<std::string>(written.begin(), written.end()));
    for (const std::string& name : written) {
      for (const Suggestion& s : matcher.suggest(name)) {
        EXPECT_TRUE(s.score >= 0 && s.score <= 1);
      }
    }
  }
}

}  // namespace
}  // namespace rembug::count
