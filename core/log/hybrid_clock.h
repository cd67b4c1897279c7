#pragma once

#include <cstdint>
#include <optional>

#include "core/base/clock.h"

namespace rembug::log {

// One reading: milliseconds in the upper 48 bits, a counter in the lower 16 (Kulkarni and others, "Logical Physical
// Clocks", 2014). Greater means later, as far as anybody can tell.
struct HybridTime {
  std::uint64_t value = 0;

  auto operator<=>(const HybridTime&) const = default;
  bool operator==(const HybridTime&) const = default;
  [[nodiscard]] Millis wall() const { return Millis(static_cast<std::int64_t>(value >> 16U)); }
};

// A stamp for a new Change, and what the clock claimed where that could not be used.
struct Stamp {
  HybridTime time;
  std::optional<Millis> claimed;
};

// Gives every Change of this device a time after all that it has seen, even where its clock stands still, jumps back or
// is years off. Nothing is ever refused for its time. One thread.
class HybridClock {
public:
  // `floor` is the latest time known to have passed: the build's date, or the latest Change on disk.
  HybridClock(const Clock& clock, HybridTime floor) : m_clock(clock), m_last(floor) {}

  [[nodiscard]] Stamp tick();
  // Takes note of somebody else's time. One that lies more than kClockAheadMax ahead of this device's clock does not
  // drag this clock along, or a single tablet set to 2099 would take everybody there.
  void see(HybridTime other);
  [[nodiscard]] HybridTime last() const { return m_last; }

private:
  const Clock& m_clock;
  HybridTime m_last;
};

}  // namespace rembug::log
