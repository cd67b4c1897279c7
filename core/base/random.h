#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/bytes.h"

namespace rembug {

// The only door through which randomness enters. SystemRandom is fit for keys; SeededRandom never is.
class Random {
public:
  virtual ~Random() = default;
  [[nodiscard]] virtual Bytes bytes(std::size_t count) = 0;
};

// The kernel's generator. Thread-safe.
class SystemRandom final : public Random {
public:
  [[nodiscard]] Bytes bytes(std::size_t count) override;
};

// The same bytes for the same seed (splitmix64), for tests and simulations. Not thread-safe.
class SeededRandom final : public Random {
public:
  explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
  [[nodiscard]] Bytes bytes(std::size_t count) override;
  [[nodiscard]] std::uint64_t next();

private:
  std::uint64_t m_state;
};

}  // namespace rembug
