#include "core/log/hybrid_clock.h"

#include <algorithm>

#include "core/log/limits.h"

namespace rembug::log {
namespace {

constexpr std::int64_t kWallMax = (std::int64_t{1} << 47) - 1;  // the year 6429; no sum below overflows

// What the clock says, within what the arithmetic below can hold.
Millis sane(Millis wall) {
  return Millis(std::clamp<std::int64_t>(wall.count(), 0, kWallMax));
}

std::uint64_t fromWall(Millis wall) {
  return static_cast<std::uint64_t>(sane(wall).count()) << 16U;
}

}  // namespace

Stamp HybridClock::tick() {
  const Millis now = m_clock.now();
  // The device's own clock is believed when it runs ahead: there is nothing here to hold against it. When it runs
  // behind what was seen, the counter moves on and the claim is kept beside it.
  const std::uint64_t wall = fromWall(now);
  Stamp stamp;
  stamp.time.value = std::max(wall, m_last.value + 1);
  if (m_last.wall() - sane(now) > kClockAheadMax) {
    stamp.claimed = now;
  }
  m_last = stamp.time;
  return stamp;
}

void HybridClock::see(HybridTime other) {
  if (other.wall() <= sane(m_clock.now()) + kClockAheadMax) {
    m_last = std::max(m_last, other);
  }
}

}  // namespace rembug::log
