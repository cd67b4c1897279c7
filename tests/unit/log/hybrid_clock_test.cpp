#include "core/log/hybrid_clock.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/log/limits.h"

namespace rembug::log {
namespace {

const Millis kNoon{1'790'000'000'000};
HybridTime at(Millis wall) {
  return {static_cast<std::uint64_t>(wall.count()) << 16U};
}

TEST(HybridClock, StandsForTheDevicesClockWhereThatMovesOn) {
  ManualClock clock(kNoon);
  HybridClock hybrid(clock, {});
  EXPECT_EQ(hybrid.tick().time, at(kNoon));
  clock.advance(Millis(5));
  EXPECT_EQ(hybrid.tick().time, at(kNoon + Millis(5)));
}

TEST(HybridClock, AClockThatJumpsBackIsKeptAsClaimedAndDoesNotTurnTimeAround) {
  ManualClock clock(kNoon);
  HybridClock hybrid(clock, {});
  const Stamp before = hybrid.tick();
  clock.set(Millis(0));
  const Stamp after = hybrid.tick();
  EXPECT_GT(after.time, before.time);
  ASSERT_TRUE(after.claimed);
  EXPECT_EQ(*after.claimed, Millis(0));
  clock.set(kNoon - Millis(10));
  EXPECT_FALSE(hybrid.tick().claimed) << "a few milliseconds are not worth a flag";
}

TEST(HybridClock, AnothersClockFarAheadDoesNotDragThisOneAlong) {
  ManualClock clock(kNoon);
  HybridClock hybrid(clock, {});
  hybrid.see(at(kNoon + std::chrono::hours(24 * 365 * 70)));
  EXPECT_EQ(hybrid.tick().time, at(kNoon));
  hybrid.see(at(kNoon + std::chrono::minutes(5)));
  EXPECT_GT(hybrid.tick().time, at(kNoon + std::chrono::minutes(5)));
}

TEST(HybridClock, ClocksBeyondAllSenseStayWithinBounds) {
  ManualClock clock(Millis::max());
  HybridClock hybrid(clock, {});
  const Stamp first = hybrid.tick();
  EXPECT_GT(hybrid.tick().time, first.time);
  clock.set(Millis::min());
  EXPECT_GT(hybrid.tick().time, first.time);
}

RC_GTEST_PROP(HybridClockProperty, EachTickIsLaterThanAllBefore, (std::vector<std::int32_t> jumps)) {
  ManualClock clock(kNoon);
  HybridClock hybrid(clock, {});
  HybridTime last;
  for (const std::int32_t jump : jumps) {
    clock.advance(Millis(jump));
    if (jump % 3 == 0) {
      hybrid.see(at(kNoon + Millis(jump)));
    }
    const HybridTime next = hybrid.tick().time;
    RC_ASSERT(next > last);
    last = next;
  }
}

}  // namespace
}  // namespace rembug::log
