#pragma once

#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace rembug::vault {

inline constexpr std::size_t kPublicKeySize = 32;
inline constexpr std::size_t kSignatureSize = 64;

// An Ed25519 key pair (RFC 8032); the secret half is wiped from memory when it goes.
class SigningKey {
public:
  static constexpr std::size_t kSeedSize = 32;

  [[nodiscard]] static SigningKey generate(Random& random);
  // The 32 bytes from which the key is made. Errors: Invalid for another size.
  [[nodiscard]] static Result<SigningKey> fromSeed(ByteView seed);
  SigningKey(const SigningKey&) = default;
  SigningKey& operator=(const SigningKey&) = default;
  ~SigningKey();

  [[nodiscard]] const Bytes& seed() const { return m_seed; }
  [[nodiscard]] const Bytes& publicKey() const { return m_public; }
  [[nodiscard]] Bytes sign(ByteView message) const;

private:
  explicit SigningKey(ByteView seed);
  Bytes m_seed;
  Bytes m_secret;
  Bytes m_public;
};

[[nodiscard]] bool verifySignature(ByteView publicKey, ByteView message, ByteView signature);

// The first 16 bytes of SHA-256(public key): of a device, and of a server.
[[nodiscard]] DeviceId deviceIdOf(ByteView publicKey);
[[nodiscard]] ServerId serverIdOf(ByteView publicKey);

}  // namespace rembug::vault
