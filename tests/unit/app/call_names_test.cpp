// Call names of a unit: from a table to suggestions of the count.
#include "app/call_names.h"

#include <gmock/gmock.h>

#include "app/count_names.h"
#include "core/count/count.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::app {
namespace {

using tablet::kBintaro;
using tablet::SampleTablet;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::string kTable =
    "alias\tname\tunit\nRo\tRosmiati\tRT 003/RW 005\nRo\tRohana\tRT 003/RW 005\nUde\tZainudin\tRT 004/RW 005\n"
    "Pak Guru\tLalu Rizal\t\nRo\tRohana\tRT 3/RW 5\n";

struct Called : SampleTablet {
  using SampleTablet::SampleTablet;
  int take(const std::string& table) {
    const auto taken = importCallNames(*tablet, kBintaro, table, "panggilan.tsv");
    EXPECT_TRUE(taken) << (taken ? "" : taken.error().message);
    return taken.value_or(-1);
  }
  std::vector<std::string> calledIn(const std::string& unit) {
    std::vector<std::string> all;
    for (const CallName& name : callNamesOf(callNames(*tablet, kBintaro), unit)) {
      all.push_back(name.called + "=" + name.person);
    }
    return all;
  }
};

count::Count counting(const std::string& unit, const std::vector<std::string>& papers) {
  count::Count count;
  EXPECT_TRUE(count.apply(R"({"session":{"village":"52.71.01.1013","unit":")" + unit +
                          R"(","adults":{"f":5,"m":5},"rules":{"names_min":1,"seats":1}}})"));
  for (const std::string& paper : papers) {
    EXPECT_TRUE(count.apply(paper)) << paper;
  }
  return count;
}

std::vector<std::string> namesIn(const QVariantList& list) {
  std::vector<std::string> names;
  for (const QVariant& each : list) {
    names.push_back(each.toMap().value(QStringLiteral("name")).toString().toStdString());
  }
  return names;
}

TEST(CallNames, OfATableAreTakenInOnceForEachUnit) {
  Called s("call-names");
  EXPECT_EQ(s.take(kTable), 4) << "a unit written otherwise is the same unit";
  EXPECT_EQ(s.tablet->records({kBintaro, "nama-panggilan", "", false})->size(), 3U);
  EXPECT_THAT(s.calledIn("rt 3 rw 5"), UnorderedElementsAre("Ro=Rosmiati", "Ro=Rohana", "Pak Guru=Lalu Rizal"));
  EXPECT_THAT(s.calledIn("RT 030/RW 005"), UnorderedElementsAre("Pak Guru=Lalu Rizal"));
  EXPECT_EQ(s.take(kTable), 0);
  EXPECT_EQ(s.take(kTable + "Mok\tSahnun\tRT 004/RW 005\n"), 1);
  EXPECT_EQ(callNames(*s.tablet, kBintaro).front().saidBy, "panggilan.tsv");
  EXPECT_THAT(callNames(*s.tablet, "52.71.01.1006"), IsEmpty()) << "another village's are its own";
}

TEST(CallNames, ATableWithAHoleInItIsNotTakenInAtAll) {
  Called s("call-names-hole");
  for (const char* bad : {"Ude\t\tRT 003\n", "\tZainudin\n", "Ude Zainudin\n"}) {
    const auto taken = importCallNames(*s.tablet, kBintaro, kTable + bad, "x");
    ASSERT_FALSE(taken) << bad;
    EXPECT_EQ(taken.error().code, ErrorCode::Invalid);
    EXPECT_THAT(taken.error().message, HasSubstr("a call name and a person"));
  }
  EXPECT_THAT(callNames(*s.tablet, kBintaro), IsEmpty());
}

TEST(CallNames, SuggestEachCandidateOfTheUnitThatIsCountedAndJoinNothing) {
  Called s("call-names-count");
  s.take(kTable);
  CountNames names;
  while (names.readMore(*s.tablet, kBintaro)) {
  }
  const count::Count here = counting("RT 003/RW 005", {R"({"ballot":["Ro"]})", R"({"ballot":["Ude"]})"});
  names.take(here);
  EXPECT_THAT(namesIn(names.suggest("ro", 8)), testing::IsSupersetOf({"Rosmiati", "Rohana"}));
  EXPECT_THAT(namesIn(names.suggest("ude", 8)), testing::Not(testing::Contains("Zainudin"))) << "of another unit";
  EXPECT_TRUE(here.joins().empty());
  const QVariantList called = names.called(here);
  ASSERT_EQ(called.size(), 1);
  EXPECT_EQ(called[0].toMap()[QStringLiteral("written")].toString().toStdString(), "Ro");
  EXPECT_THAT(namesIn(called[0].toMap()[QStringLiteral("persons")].toList()),
              UnorderedElementsAre("Rosmiati", "Rohana"));
  const count::Count there = counting("RT 4 / RW 5", {R"({"ballot":["Ude"]})", R"({"join":["Ude"],"as":"Zainudin"})"});
  names.take(there);
  EXPECT_THAT(namesIn(names.suggest("ude", 8)), testing::Contains("Zainudin"));
  EXPECT_THAT(names.called(there), IsEmpty()) << "ruled on already";
}

}  // namespace
}  // namespace rembug::app
