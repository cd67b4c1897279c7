#pragma once

#include <optional>

#include "core/base/clock.h"
#include "core/base/random.h"

namespace rembug::sync {

// Says when to try a sync: at once when somebody asks or the network comes back, and after a failure later and later,
// each tablet at a moment of its own, so that a server that comes back is not overrun. Knows no threads and no timers.
class SyncScheduler {
public:
  static constexpr Millis kFirstRetry = std::chrono::seconds(5);
  static constexpr Millis kLongestRetry = std::chrono::minutes(15);

  SyncScheduler(const Clock& clock, Random& random) : m_clock(clock), m_random(random) {}

  void askedFor() { m_due = m_clock.now(); }
  void networkCameBack();
  void succeeded();
  void failed();
  // Whether an attempt should start now.
  [[nodiscard]] bool due() const { return m_due && *m_due <= m_clock.now(); }
  // How long until one should; nothing where none is planned.
  [[nodiscard]] std::optional<Millis> wait() const;

private:
  const Clock& m_clock;
  Random& m_random;
  unsigned m_failures = 0;
  std::optional<Millis> m_due;
};

}  // namespace rembug::sync
