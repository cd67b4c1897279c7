#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/election_touches.h"
#include "tests/unit/tablet/enrolled_folder.h"

namespace rembug::flows {
namespace {

const std::string kBintaro = "52.71.01.1013";

TEST(RulesFlow, AVillageAdoptsItsRulesThatUnitsTakeAndFreezeAndChangeWithAReason) {
  Flow flow;
  flow.unlock();
  flow.touch(named("countCard"));
  flow.touch(named("openRules"));
  flow.touch(named("newRules"));
  write(flow, "rulesName", "Tata tertib 2026");
  write(flow, "rulesUnits", "RT 001, RT 002");
  flow.touch(named("preset-tiered-line"));
  flow.touch(named("adoptRules"));
  EXPECT_EQ(flow.text(named("standing-1")).toStdString(), "Berlaku");
  flow.touch(named("back"));
  flow.touch(named("newCount"));
  EXPECT_EQ(flow.text(named("adoptedRules")).toStdString(), "Yang disahkan desa: Tata tertib 2026");
  flow.picture(named("count-settings-adopted"));
  flow.touch(named("unit-RT 001"));
  write(flow, "adultsF", "20");
  write(flow, "adultsM", "18");
  flow.touch(named("settingsDone"));
  flow.touch(named("openPolls"));
  flow.touch(named("back"));
  flow.touch(named("openRules"));
  EXPECT_TRUE(flow.text(named("standing-1")).contains(named("beku"))) << "a unit has opened by the very same rules";
  flow.touch(named("newRules"));
  write(flow, "rulesName", "Tata tertib 2026, perubahan");
  flow.touch(named("rule-seats"));
  flow.key(Qt::Key_Backspace);
  flow.type(named("5"));
  write(flow, "rulesReason", "rembug warga 20 November");
  flow.picture(named("rules-new"));
  flow.touch(named("adoptRules"));
  EXPECT_EQ(flow.text(named("standing-2")).toStdString(), "Berlaku");
  EXPECT_TRUE(flow.text(named("standing-1")).startsWith(named("Digantikan")));
  EXPECT_TRUE(flow.text(named("changed-2-seats")).endsWith(named("3 menjadi 5")));
  flow.picture(named("rules"));
  const auto versions = flow.onTablet([](tablet::Tablet& tablet) { return *tablet.rules(kBintaro); });
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(versions[0].reason, "rembug warga 20 November");
  EXPECT_EQ(versions[0].units, (std::vector<std::string>{"RT 001", "RT 002"}));
}

// A unit that was signed days ago, with a rule of 24 hours for objections.
std::filesystem::path signedDaysAgo(const std::string& unit) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("rembug-flow-key-" + unit);
  std::filesystem::remove_all(folder);
  ManualClock clock(SystemClock().now() - std::chrono::hours(72));
  SystemRandom random;
  const auto tablet = tablet::enrolledFolder(folder, {clock, random, vault::Argon2Cost::light(), {}});
  EXPECT_TRUE(tablet) << tablet.error().message;
  const auto draft = (*tablet)->startCount(kBintaro);
  for (const std::string& event : std::vector<std::string>{
           R"({"session":{"village":"52.71.01.1013","unit":")" + unit +
               R"(","adults":{"f":3,"m":2},"rules":{"validity":"LINE","no_votes":"RESCHEDULE","names_min":1}}})",
           R"({"accounting":{"received":5,"unused":3,"in_box":2,"signed_in":{"f":1,"m":1}}})",
           R"({"ballot":["Sahnun","Nurhayati","Zaenab"]})", R"({"ballot":["Sahnun","Nurhayati","Zaenab"]})",
           R"({"person":"Nurhayati","sex":"f"})", R"({"sign":{"witnesses":["Baiq Aini","Lalu Rizal"]}})"}) {
    const auto taken = (*draft)->apply(event);
    EXPECT_TRUE(taken) << event << taken.error().message;
  }
  EXPECT_TRUE((*draft)->finish());
  return folder;
}

TEST(KeyFlow, TheBallotsKeyIsDestroyedOnceNobodyMayObjectAndTheScreenSaysSo) {
  const std::filesystem::path folder = signedDaysAgo("RT 001");
  {
    Flow flow(QSize(1280, 800), folder);
    flow.unlock();
    flow.touch(named("countCard"));
    flow.touch(named("tally-0"));
    flow.touch(named("tryBallots"));
    EXPECT_EQ(flow.text(named("triedBallots")).toStdString(), "Masih dapat dibuka di tablet ini.");
    flow.touch(named("destroyKey"));
    flow.touch(named("destroyNow"));
    EXPECT_FALSE(flow.shows(named("keyDestroyed"))) << "not before the word is typed";
    write(flow, "destroyWord", "hancurkan");
    flow.picture(named("tally-destroy"));
    flow.touch(named("destroyNow"));
    EXPECT_TRUE(flow.text(named("keyDestroyed")).startsWith(named("Dihancurkan oleh Sari pada")));
    flow.touch(named("tryBallots"));
    EXPECT_EQ(flow.text(named("triedBallots")).toStdString(), "Tidak dapat dibuka: kuncinya tidak ada di tablet ini.");
    flow.picture(named("tally-destroyed"));
  }
  std::filesystem::remove_all(folder);
}

TEST(DelegatesFlow, ThoseWhomTheUnitsElectedMeetAndElectTheBoard) {
  const std::filesystem::path folder = signedDaysAgo("RT 002");
  {
    Flow flow(QSize(1280, 800), folder);
    flow.unlock();
    flow.touch(named("countCard"));
    flow.touch(named("callRoll"));
    flow.touch(named("present-2"));
    EXPECT_EQ(flow.text(named("rollCalled")).toStdString(), "Hadir 2 dari 3");
    flow.picture(named("delegates"));
    flow.touch(named("startMeeting"));
    ASSERT_TRUE(flow.shows(named("openPolls")));
    EXPECT_TRUE(flow.showsText(named("Pemilihan Kelurahan")));
    const auto drafts = flow.onTablet([](tablet::Tablet& tablet) { return *tablet.drafts(); });
    ASSERT_EQ(drafts.size(), 1U);
    const auto session =
        flow.onTablet([&](tablet::Tablet& tablet) { return *(*tablet.resumeCount(drafts[0].id))->count().session(); });
    EXPECT_EQ(session.tier, 2);
    EXPECT_EQ(session.roll.size(), 3U);
    EXPECT_EQ(session.closedList.size(), 2U) << "who is present may be elected";
    EXPECT_EQ(session.adultsF, 1);
    EXPECT_EQ(session.adultsM, 2);
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace rembug::flows
