#pragma once

#include <chrono>
#include <cstdint>

namespace rembug {

// Milliseconds since 1970-01-01 UTC, as the device believes.
using Millis = std::chrono::milliseconds;

// The only door through which time enters, so that a test or a simulation decides what time it is. Thread-safe.
class Clock {
public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Millis now() const = 0;
};

class SystemClock final : public Clock {
public:
  [[nodiscard]] Millis now() const override;
};

// A clock that stands until it is moved. Not thread-safe: for tests on one thread.
class ManualClock final : public Clock {
public:
  explicit ManualClock(Millis start) : m_now(start) {}
  [[nodiscard]] Millis now() const override { return m_now; }
  void set(Millis now) { m_now = now; }
  void advance(Millis by) { m_now += by; }

private:
  Millis m_now;
};

}  // namespace rembug
