#include "core/base/random.h"

#include <sys/random.h>

#include <cerrno>
#include <stdexcept>

namespace rembug {

Bytes SystemRandom::bytes(std::size_t count) {
  Bytes out(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    const ssize_t got = getrandom(out.data() + filled, count - filled, 0);
    if (got < 0 && errno != EINTR) {
      throw std::runtime_error("the kernel gives no random bytes");
    }
    if (got > 0) {
      filled += static_cast<std::size_t>(got);
    }
  }
  return out;
}

// Steele, Lea, Flood: "Fast splittable pseudorandom number generators" (2014), the finaliser of SplitMix64.
std::uint64_t SeededRandom::next() {
  m_state += 0x9E3779B97F4A7C15U;
  std::uint64_t z = m_state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

Bytes SeededRandom::bytes(std::size_t count) {
  Bytes out;
  while (out.size() < count) {
    appendU64(out, next());
  }
  out.resize(count);
  return out;
}

}  // namespace rembug
