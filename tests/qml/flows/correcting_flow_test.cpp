#include <gtest/gtest.h>

#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

constexpr int kHouses = 340;
// In Collect: "Drafts" or "Ready to send", the search, the form in the list, the question in its jump list, the answer,
// the arrow to the end, "Finalize" (docs.getodk.org, "Filling out forms").
constexpr int kCollectTouches = 7;

// Households that nobody wanted to talk in: the least that the form takes.
Result<void> record(tablet::Tablet& tablet, int house) {
  REMBUG_ASSIGN(const auto draft, tablet.startForm("52.71.01.1013", kHousehold.toStdString()));
  const std::string number = std::to_string(house);
  const std::pair<const char*, std::string> answers[] = {
      {"rw", "001"}, {"rt", house < 170 ? "001" : "002"}, {"no_bangunan", "B" + number}, {"hasil", "TIDAK_BERTEMU"}};
  for (const auto& [name, value] : answers) {
    REMBUG_TRY(draft->set(std::string("/data/kunjungan/") + name, value));
  }
  REMBUG_TRY(draft->finish());
  return {};
}

TEST(CorrectingFlow, AHouseAmongHundredsIsFoundAndOneAnswerCorrected) {
  Flow flow;
  flow.unlock();
  const auto recorded = flow.onTablet([](tablet::Tablet& tablet) -> Result<void> {
    for (int house = 1; house <= kHouses; ++house) {
      REMBUG_TRY(record(tablet, house));
    }
    return {};
  });
  ASSERT_TRUE(recorded) << recorded.error().message;
  flow.session().refresh();
  const int touches = flow.touches();
  const int keys = flow.keys();
  flow.touch(QStringLiteral("toSearch"));
  flow.type(QStringLiteral("b217"));
  flow.picture(QStringLiteral("found"));
  flow.touch(QStringLiteral("openHit"));
  flow.touch(QStringLiteral("choice-/data/kunjungan/hasil-RUMAH_KOSONG"));
  flow.picture(QStringLiteral("corrected"));
  flow.touch(QStringLiteral("saveCorrection"));
  flow.tellEase("a correction among 340 houses", touches, keys, kCollectTouches);
  EXPECT_LT(flow.touches() - touches, kCollectTouches);
  const auto value = flow.onTablet([](tablet::Tablet& tablet) -> Result<std::string> {
    REMBUG_ASSIGN(const auto found, tablet.records({"52.71.01.1013", kHousehold.toStdString(), "B217"}));
    if (found.size() != 1) {
      return fail(ErrorCode::NotFound, std::to_string(found.size()) + " houses");
    }
    REMBUG_ASSIGN(const auto draft, tablet.editRecord(found.front().id));
    const auto result = draft->instance().value("/data/kunjungan/hasil");
    REMBUG_TRY(draft->discard());
    return result;
  });
  ASSERT_TRUE(value) << value.error().message;
  EXPECT_EQ(*value, "RUMAH_KOSONG");
}

// Two people corrected the same house without seeing each other's answer.
Result<void> disagree(tablet::Tablet& tablet) {
  REMBUG_TRY(record(tablet, 1));
  REMBUG_ASSIGN(const auto houses, tablet.records({"52.71.01.1013", kHousehold.toStdString(), ""}));
  REMBUG_ASSIGN(const auto first, tablet.editRecord(houses.front().id));
  REMBUG_ASSIGN(const auto second, tablet.editRecord(houses.front().id));
  REMBUG_TRY(first->set("/data/kunjungan/hasil", "RUMAH_KOSONG"));
  REMBUG_TRY(second->set("/data/kunjungan/hasil", "MENOLAK"));
  REMBUG_TRY(first->finish());
  REMBUG_TRY(second->finish());
  return {};
}

TEST(CorrectingFlow, ASupervisorSettlesByOneTouchWhatTwoPeopleAnsweredOtherwise) {
  Flow flow;
  flow.unlock();
  const auto recorded = flow.onTablet(disagree);
  ASSERT_TRUE(recorded) << recorded.error().message;
  flow.session().refresh();
  flow.touch(QStringLiteral("toSupervisor"));
  flow.picture(QStringLiteral("settle"));
  EXPECT_FALSE(flow.showsText(QStringLiteral("/data/kunjungan"))) << "in words, not in paths";
  flow.touch(QStringLiteral("settle-RUMAH_KOSONG"));
  flow.settle();
  EXPECT_FALSE(flow.shows(QStringLiteral("settle-MENOLAK")));
  const auto left = flow.onTablet([](tablet::Tablet& tablet) { return tablet.disagreements("", ""); });
  ASSERT_TRUE(left);
  EXPECT_TRUE(left->empty()) << "and what the form calculates follows";
}

}  // namespace
}  // namespace rembug::flows
