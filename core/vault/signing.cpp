#include "core/vault/signing.h"

#include <sodium.h>

#include "core/vault/hash.h"

namespace rembug::vault {
namespace {

const unsigned char* in(ByteView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* out(Bytes& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace

SigningKey::SigningKey(ByteView seed)
    : m_seed(seed), m_secret(crypto_sign_SECRETKEYBYTES, '\0'), m_public(kPublicKeySize, '\0') {
  crypto_sign_seed_keypair(out(m_public), out(m_secret), in(m_seed));
}

SigningKey::~SigningKey() {
  sodium_memzero(m_seed.data(), m_seed.size());
  sodium_memzero(m_secret.data(), m_secret.size());
}

SigningKey SigningKey::generate(Random& random) {
  return SigningKey(random.bytes(kSeedSize));
}

Result<SigningKey> SigningKey::fromSeed(ByteView seed) {
  if (seed.size() != kSeedSize) {
    return fail(ErrorCode::Invalid, "a signing key's seed has 32 bytes");
  }
  return SigningKey(seed);
}

Bytes SigningKey::sign(ByteView message) const {
  Bytes signature(kSignatureSize, '\0');
  crypto_sign_detached(out(signature), nullptr, in(message), message.size(), in(m_secret));
  return signature;
}

bool verifySignature(ByteView publicKey, ByteView message, ByteView signature) {
  return publicKey.size() == kPublicKeySize && signature.size() == kSignatureSize &&
         crypto_sign_verify_detached(in(signature), in(message), message.size(), in(publicKey)) == 0;
}

DeviceId deviceIdOf(ByteView publicKey) {
  return *DeviceId::fromBytes(sha256(publicKey).substr(0, DeviceId::kSize));
}

ServerId serverIdOf(ByteView publicKey) {
  return *ServerId::fromBytes(sha256(publicKey).substr(0, ServerId::kSize));
}

}  // namespace rembug::vault
