#include "core/vault/certificate.h"

#include <memory>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "core/vault/hash.h"

namespace rembug::vault {
namespace {

struct Free {
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

constexpr long kTwentyYears = 20L * 365 * 24 * 3600;

std::string contents(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return std::string(data, static_cast<std::size_t>(size));
}

bool fill(X509* certificate, EVP_PKEY* key) {
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_set_version(certificate, 2);
  // From a day ago: a tablet's clock is often behind.
  X509_gmtime_adj(X509_getm_notBefore(certificate), -24L * 3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate), kTwentyYears);
  X509_set_pubkey(certificate, key);
  X509_NAME* name = X509_get_subject_name(certificate);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(kCertificateName), -1, -1,
                             0);
  X509_set_issuer_name(certificate, name);
  const std::string altName = std::string("DNS:") + kCertificateName;
  const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, altName.c_str()));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1 &&
         X509_sign(certificate, key, EVP_sha256()) > 0;
}

}  // namespace

Result<ServerCertificate> makeServerCertificate() {
  const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
  const Owned<X509> certificate(X509_new());
  const Owned<BIO> keyOut(BIO_new(BIO_s_mem()));
  const Owned<BIO> certificateOut(BIO_new(BIO_s_mem()));
  if (!key || !certificate || !keyOut || !certificateOut || !fill(certificate.get(), key.get()) ||
      PEM_write_bio_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
      PEM_write_bio_X509(certificateOut.get(), certificate.get()) != 1) {
    return fail(ErrorCode::Unavailable, "libcrypto could not make a certificate");
  }
  return ServerCertificate{contents(keyOut.get()), contents(certificateOut.get())};
}

Result<Bytes> certificatePin(const std::string& certificatePem) {
  const Owned<BIO> bio(BIO_new_mem_buf(certificatePem.data(), static_cast<int>(certificatePem.size())));
  const Owned<X509> certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
  if (!certificate) {
    return fail(ErrorCode::Invalid, "the server's certificate cannot be read");
  }
  unsigned char* der = nullptr;
  const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
  if (size <= 0) {
    return fail(ErrorCode::Invalid, "the server's certificate holds no key");
  }
  Bytes pin = sha256(ByteView(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size)));
  OPENSSL_free(der);
  return pin;
}

}  // namespace rembug::vault
