#pragma once

#include <cstddef>
#include <memory>

#include "core/base/bytes.h"

namespace rembug::vault {

inline constexpr std::size_t kHashSize = 32;

// SHA-256 (FIPS 180-4) in pieces; one object serves many hashes. One thread.
class Sha256 {
public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  // Begins anew, whatever was taken in before.
  void reset();
  void update(ByteView bytes);
  // The 32 bytes; call reset() before the next hash.
  [[nodiscard]] Bytes finish();

private:
  struct Context;
  std::unique_ptr<Context> m_context;
};

[[nodiscard]] Bytes sha256(ByteView bytes);

}  // namespace rembug::vault
