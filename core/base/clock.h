#pragma once

#include <chrono>
#include <cstdint>

namespace rembug {

// Milliseconds since 1970-01-01 UTC, as the device believes.
using Millis = std::chrono::milliseconds;

// Central Indonesian Time, of the pilot province.
inline constexpr std::chrono::minutes kCentralIndonesia{8 * 60};

// The only door through which time enters, so that a test or a simulation decides what time it is. Thread-safe.
class Clock {
public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Millis now() const = 0;
  // How far the local time of the place is ahead of UTC at an instant.
  [[nodiscard]] virtual std::chrono::minutes zone(Millis /*at*/) const { return kCentralIndonesia; }
};

class SystemClock final : public Clock {
public:
  [[nodiscard]] Millis now() const override;
  // As the system is set, by the variable TZ or else by its own setting.
  [[nodiscard]] std::chrono::minutes zone(Millis at) const override;
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
