#include <gtest/gtest.h>

#include "sync-client/sync_scheduler.h"

namespace rembug::sync {
namespace {

TEST(Scheduler, TriesLaterAndLaterUntilItSucceeds) {
  ManualClock clock{Millis(0)};
  SeededRandom random(1);
  SyncScheduler scheduler(clock, random);
  EXPECT_FALSE(scheduler.due());
  scheduler.askedFor();
  EXPECT_TRUE(scheduler.due());
  Millis longest{0};
  for (int i = 0; i < 20; ++i) {
    scheduler.failed();
    EXPECT_FALSE(scheduler.due());
    EXPECT_GE(*scheduler.wait(), SyncScheduler::kFirstRetry / 2);
    EXPECT_LE(*scheduler.wait(), SyncScheduler::kLongestRetry);
    longest = std::max(longest, *scheduler.wait());
    clock.advance(*scheduler.wait());
    EXPECT_TRUE(scheduler.due());
  }
  EXPECT_GT(longest, std::chrono::minutes(7));
  scheduler.succeeded();
  EXPECT_FALSE(scheduler.wait());
}

TEST(Scheduler, ANetworkThatComesBackIsTriedAtOnce) {
  ManualClock clock{Millis(0)};
  SeededRandom random(1);
  SyncScheduler scheduler(clock, random);
  scheduler.networkCameBack();
  EXPECT_FALSE(scheduler.due()) << "nothing had failed";
  scheduler.failed();
  scheduler.networkCameBack();
  EXPECT_TRUE(scheduler.due());
}

}  // namespace
}  // namespace rembug::sync
