#include "core/vault/hash.h"

#include <stdexcept>

#include <openssl/evp.h>

namespace rembug::vault {
namespace {

// libcrypto fails here only where memory is gone or it was built without SHA-256.
void check(int result) {
  if (result != 1) {
    throw std::runtime_error("libcrypto cannot compute SHA-256");
  }
}

struct Free {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  void operator()(EVP_MD* method) const { EVP_MD_free(method); }
};

}  // namespace

struct Sha256::Context {
  // Fetched once: looking the method up costs more than hashing a small Change.
  std::unique_ptr<EVP_MD, Free> method{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
  std::unique_ptr<EVP_MD_CTX, Free> state{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_context(std::make_unique<Context>()) {
  reset();
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::reset() {
  check(EVP_DigestInit_ex2(m_context->state.get(), m_context->method.get(), nullptr));
}

void Sha256::update(ByteView bytes) {
  check(EVP_DigestUpdate(m_context->state.get(), bytes.data(), bytes.size()));
}

Bytes Sha256::finish() {
  unsigned char digest[kHashSize];
  unsigned int size = 0;
  check(EVP_DigestFinal_ex(m_context->state.get(), digest, &size));
  return Bytes(reinterpret_cast<const char*>(digest), size);
}

Bytes sha256(ByteView bytes) {
  Sha256 sha;
  sha.update(bytes);
  return sha.finish();
}

std::optional<Bytes> digest(std::string_view algorithm, ByteView bytes) {
  const EVP_MD* method = algorithm == "MD5"       ? EVP_md5()
                         : algorithm == "SHA-1"   ? EVP_sha1()
                         : algorithm == "SHA-256" ? EVP_sha256()
                         : algorithm == "SHA-384" ? EVP_sha384()
                         : algorithm == "SHA-512" ? EVP_sha512()
                                                  : nullptr;
  if (method == nullptr) {
    return std::nullopt;
  }
  unsigned char out[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  check(EVP_Digest(bytes.data(), bytes.size(), out, &size, method, nullptr));
  return Bytes(reinterpret_cast<const char*>(out), size);
}

}  // namespace rembug::vault
