#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/error.h"

namespace rembug::vault {

// The name in every server's certificate. Clients trust the pinned key, not a name.
inline constexpr const char* kCertificateName = "rembug";

struct ServerCertificate {
  std::string keyPem;
  std::string certificatePem;
};

// A self-signed certificate for a new P-256 key, valid for twenty years: what is trusted is the key, handed over with
// the invitation.
[[nodiscard]] Result<ServerCertificate> makeServerCertificate();

// SHA-256 of the certificate's SubjectPublicKeyInfo (RFC 7469 section 2.4), 32 bytes. Errors: Invalid.
[[nodiscard]] Result<Bytes> certificatePin(const std::string& certificatePem);

}  // namespace rembug::vault
