#pragma once

#include "core/base/bytes.h"
#include "core/base/error.h"
#include "core/base/random.h"

namespace rembug::vault {

// 32 bytes that seal others; wiped from memory when it goes.
class SealKey {
public:
  static constexpr std::size_t kSize = 32;

  [[nodiscard]] static SealKey generate(Random& random) { return SealKey(random.bytes(kSize)); }
  [[nodiscard]] static Result<SealKey> fromBytes(ByteView bytes);
  SealKey(const SealKey&) = default;
  SealKey& operator=(const SealKey&) = default;
  ~SealKey();

  [[nodiscard]] ByteView bytes() const { return m_bytes; }

private:
  explicit SealKey(Bytes bytes) : m_bytes(std::move(bytes)) {}
  Bytes m_bytes;
};

// XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha): 24 bytes of random nonce, then ciphertext and tag. `place` is not
// stored but must be the same when unsealing.
[[nodiscard]] Bytes seal(const SealKey& key, ByteView place, ByteView plain, Random& random);
// Errors: Corrupt where key, place or bytes are not those of the sealing.
[[nodiscard]] Result<Bytes> unseal(const SealKey& key, ByteView place, ByteView sealed);

}  // namespace rembug::vault
