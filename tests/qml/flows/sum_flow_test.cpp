#include <QFile>

#include <gtest/gtest.h>

#include "core/count/sum.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/election_touches.h"

namespace rembug::flows {
namespace {

constexpr const char* kVillage = "52.71.01.1013";

struct UnitCount {
  std::string unit;
  std::string mode;
  int adults = 0;
  std::vector<std::pair<std::string, int>> votes;
};

// A signed tally of a unit in which each paper has one name.
RecordId countUnit(tablet::Tablet& tablet, const UnitCount& unit) {
  int papers = 0;
  for (const auto& [name, votes] : unit.votes) {
    papers += votes;
  }
  const std::string all = std::to_string(papers);
  std::vector<std::string> events = {
      R"({"session":{"village":")" + std::string(kVillage) + R"(","unit":")" + unit.unit + R"(","adults":{"f":)" +
          std::to_string(unit.adults) + R"(,"m":0},"rules":{"mode":")" + unit.mode +
          R"(","names_min":1,"validity":"LINE","no_votes":"RESCHEDULE","seats":1,"board_seats":1,"women_target":{"percent":0}}}})",
      R"({"accounting":{"received":)" + all + R"(,"unused":0,"in_box":)" + all + R"(,"signed_in":{"f":)" + all +
          R"(,"m":0}}})"};
  for (const auto& [name, votes] : unit.votes) {
    events.insert(events.end(), static_cast<std::size_t>(votes), R"({"ballot":[")" + name + R"("]})");
  }
  events.emplace_back(R"({"sign":{"witnesses":["Baiq Aini","Lalu Rizal"]}})");
  const auto draft = tablet.startCount(kVillage);
  for (const std::string& event : events) {
    const auto taken = (*draft)->apply(event);
    EXPECT_TRUE(taken) << event << (taken ? "" : taken.error().message);
  }
  return *(*draft)->finish();
}

count::Units settled(Flow& flow) {
  return flow.onTablet([](tablet::Tablet& tablet) { return count::settleUnits(*tablet.sheets(kVillage)); });
}

void signNames(Flow& flow) {
  write(flow, "witness1", "Baiq Aini");
  write(flow, "witness2", "Lalu Rizal");
  flow.touch(named("sign"));
  flow.touch(named("countDone"));
}

TEST(SumFlow, ADirectElectionIsAddedUpItsNamesAndItsTieAreRuledOnAndItIsSigned) {
  Flow flow;
  flow.unlock();
  flow.onTablet([](tablet::Tablet& tablet) {
    countUnit(tablet, {"RT 001", "DIRECT", 20, {{"Sahnun", 6}, {"Nurhayati", 3}, {"Zaenab", 1}}});
    return countUnit(tablet, {"RT 002", "DIRECT", 20, {{"Sahnun", 1}, {"Nurhayati", 4}}});
  });
  flow.touch(named("countCard"));
  EXPECT_EQ(flow.text(named("sumParts-0")).toStdString(), "2 unit berlaku: RT 001, RT 002");
  flow.picture(named("sum-card"));
  flow.touch(named("sum-0"));
  flow.touch(named("startSum"));
  EXPECT_TRUE(flow.shows(named("joinGroup0")));
  flow.picture(named("sum-names"));
  flow.touch(named("joinGroup0"));
  flow.touch(named("joinGroup0"));
  flow.touch(named("namesDone"));
  EXPECT_TRUE(flow.showsText(named("Suara sama: 2 orang untuk 1 kursi")));
  EXPECT_TRUE(flow.showsText(named("Kuorum tercapai (hadir 37,5 %)")));
  EXPECT_FALSE(flow.shows(named("remedy-ADD_SEATS"))) << "the rules of this village do not name it";
  flow.picture(named("sum-tie"));
  write(flow, "tieReason", "tidak ada yang mundur");
  flow.touch(named("remedyFailed"));
  EXPECT_FALSE(flow.shows(named("remedy-DELIBERATION"))) << "it has been tried";
  flow.touch(named("remedy-LOT"));
  flow.touch(named("tied-Nurhayati"));
  write(flow, "tieReason", ", maka undian di depan warga");
  flow.touch(named("decideTie"));
  signNames(flow);
  EXPECT_TRUE(flow.shows(named("sumSigned-0")));
  const count::Units units = settled(flow);
  ASSERT_TRUE(units.whole);
  EXPECT_EQ(count::outcome(*count::factsOf(*units.whole)).elected, std::vector<std::string>{"Nurhayati"});
  flow.touch(named("chooseCoordinator"));
  flow.picture(named("sum-coordinator"));
  flow.touch(named("coordinator-0"));
  EXPECT_TRUE(flow.showsText(named("Nurhayati · koordinator")));
  flow.picture(named("sum-signed"));
  flow.touch(named("printRoster"));
  EXPECT_TRUE(QFile(flow.text(named("rosterSaved")).section(QLatin1Char(' '), 1)).exists());
  flow.touch(named("tally-0"));
  EXPECT_EQ(flow.text(named("summedParts")).toStdString(), "Jumlah dari: RT 001, RT 002");
  EXPECT_FALSE(flow.shows(named("destroyKey"))) << "a sum has no ballots";
  flow.touch(named("previewTally"));
  flow.touch(named("page-0"));
  flow.picture(named("sum-minutes"));
}

TEST(SumFlow, AUnitThatComesInLaterMakesTheSumOldAndItIsMadeAnew) {
  Flow flow;
  flow.unlock();
  flow.onTablet([](tablet::Tablet& tablet) {
    countUnit(tablet, {"RT 001", "DIRECT", 20, {{"Sahnun", 8}}});
    return countUnit(tablet, {"RT 002", "DIRECT", 20, {{"Zaenab", 5}}});
  });
  flow.onTablet([](tablet::Tablet& tablet) {
    tablet::VillageRules rules;
    rules.name = "Tata tertib";
    rules.json = R"({"mode":"DIRECT","names_min":1,"validity":"LINE","no_votes":"RESCHEDULE"})";
    rules.units = {"RT 001", "RT 002", "RT 003"};
    return *tablet.adoptRules(kVillage, rules);
  });
  flow.touch(named("countCard"));
  EXPECT_EQ(flow.text(named("sumMissing-0")).toStdString(), "Belum berlaku: RT 003");
  flow.touch(named("sum-0"));
  flow.touch(named("startSum"));
  flow.touch(named("namesDone"));
  signNames(flow);
  EXPECT_NE(settled(flow).whole->decisions.find("Belum masuk dalam jumlah ini: RT 003"), std::string::npos)
      << "the berita acara says who is missing";
  flow.onTablet([](tablet::Tablet& tablet) { return countUnit(tablet, {"RT 003", "DIRECT", 20, {{"Zaenab", 9}}}); });
  flow.session().refresh();
  flow.settle();
  EXPECT_TRUE(flow.shows(named("sumOld-0")));
  flow.picture(named("sum-old"));
  flow.touch(named("sum-0"));
  write(flow, "sumReason", "RT 003 menyusul");
  flow.touch(named("startSum"));
  EXPECT_EQ(flow.text(named("correcting")).toStdString(), "Berita acara perbaikan: RT 003 menyusul");
  flow.touch(named("joinGroup0"));
  flow.touch(named("namesDone"));
  signNames(flow);
  const count::Units units = settled(flow);
  ASSERT_TRUE(units.whole);
  EXPECT_EQ(count::outcome(*count::factsOf(*units.whole)).elected, std::vector<std::string>{"Zaenab"});
  EXPECT_EQ(units.counted.size(), 3U);
}

TEST(SumFlow, HouseToHouseIsCountedApartAndItsSumIsTheUnitsResult) {
  Flow flow;
  flow.unlock();
  flow.onTablet([](tablet::Tablet& tablet) {
    return countUnit(tablet, {"RT 003/RW 005", "TIERED", 20, {{"Sahnun", 3}}});
  });
  flow.touch(named("countCard"));
  flow.touch(named("tally-0"));
  flow.picture(named("sitting-card"));
  flow.touch(named("startSitting"));
  flow.touch(named("openPolls"));
  flow.touch(named("closePolls"));
  measurePapers(flow, {.inBox = "4", .women = "4", .men = "0"});
  flow.touch(named("openBox"));
  readNew(flow, "Zaenab");
  nextPaper(flow);
  for (int i = 0; i < 3; ++i) {
    readKnown(flow, "Zaenab");
    nextPaper(flow);
  }
  flow.touch(named("readingDone"));
  flow.touch(named("namesDone"));
  signNames(flow);
  EXPECT_TRUE(settled(flow).counted.empty()) << "two sittings, and nobody has added them up";
  flow.picture(named("sitting-sum"));
  flow.touch(named("sum-0"));
  flow.touch(named("startSum"));
  flow.touch(named("namesDone"));
  signNames(flow);
  const count::Units units = settled(flow);
  ASSERT_EQ(units.counted.size(), 1U);
  EXPECT_EQ(count::outcome(*count::factsOf(units.counted.front())).elected, std::vector<std::string>{"Zaenab"});
  flow.picture(named("sitting-summed"));
}

}  // namespace
}  // namespace rembug::flows
