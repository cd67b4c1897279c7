#include "sync-client/sync_scheduler.h"

#include <algorithm>

namespace rembug::sync {

void SyncScheduler::networkCameBack() {
  if (m_failures > 0) {
    m_due = m_clock.now();
  }
}

void SyncScheduler::succeeded() {
  m_failures = 0;
  m_due.reset();
}

void SyncScheduler::failed() {
  const Millis longest = std::min<Millis>(kLongestRetry, kFirstRetry * (1U << std::min(m_failures, 8U)));
  ++m_failures;
  // Between half of it and all of it.
  const Bytes dice = m_random.bytes(2);
  const int share = static_cast<unsigned char>(dice[0]) * 256 + static_cast<unsigned char>(dice[1]);
  m_due = m_clock.now() + longest / 2 + longest / 2 * share / 65536;
}

std::optional<Millis> SyncScheduler::wait() const {
  if (!m_due) {
    return std::nullopt;
  }
  return std::max(Millis(0), *m_due - m_clock.now());
}

}  // namespace rembug::sync
