#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

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
// The hash by the names of XForms 1.1 (7.8.1): MD5, SHA-1, SHA-256, SHA-384, SHA-512. Nothing for any other name. For
// forms that ask for it; the project's own hashes are SHA-256.
[[nodiscard]] std::optional<Bytes> digest(std::string_view algorithm, ByteView bytes);

}  // namespace rembug::vault
