#include "core/vault/seal.h"

#include <sodium.h>

namespace rembug::vault {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* in(ByteView bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* out(Bytes& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace

Result<SealKey> SealKey::fromBytes(ByteView bytes) {
  if (bytes.size() != kSize) {
    return fail(ErrorCode::Invalid, "a sealing key has 32 bytes");
  }
  return SealKey(Bytes(bytes));
}

SealKey::~SealKey() {
  sodium_memzero(m_bytes.data(), m_bytes.size());
}

Bytes seal(const SealKey& key, ByteView place, ByteView plain, Random& random) {
  Bytes sealed = random.bytes(kNonce);
  sealed.resize(kNonce + plain.size() + kTag);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed) + kNonce, nullptr, in(plain), plain.size(), in(place),
                                             place.size(), nullptr, out(sealed), in(key.bytes()));
  return sealed;
}

Result<Bytes> unseal(const SealKey& key, ByteView place, ByteView sealed) {
  if (sealed.size() < kNonce + kTag) {
    return fail(ErrorCode::Corrupt, "sealed bytes are too short");
  }
  Bytes plain(sealed.size() - kNonce - kTag, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(out(plain), nullptr, nullptr, in(sealed) + kNonce,
                                                 sealed.size() - kNonce, in(place), place.size(), in(sealed),
                                                 in(key.bytes())) != 0) {
    return fail(ErrorCode::Corrupt, "sealed bytes were altered, moved, or sealed with another key");
  }
  return plain;
}

}  // namespace rembug::vault
