#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/vault/signing.h"

namespace rembug::vault {

// A short-lived JWT (RFC 7519) that a device signs itself with EdDSA (RFC 8037): iss is the device, aud the server,
// both base64url; iat and exp in seconds.
inline constexpr std::chrono::seconds kTokenLifetime{300};
// Longer ones are refused, however they are signed.
inline constexpr std::chrono::seconds kTokenLifetimeMax{600};

[[nodiscard]] std::string signToken(const SigningKey& key, const ServerId& server, Millis now);

enum class TokenFault {
  Malformed,
  Untrusted,       // unknown device, wrong signature, or made for another server
  OutsideItsTime,  // sound, but the device's clock and the server's differ
};

using PublicKeyOf = std::function<std::optional<Bytes>(const DeviceId&)>;

[[nodiscard]] tl::expected<DeviceId, TokenFault> verifyToken(std::string_view token, const PublicKeyOf& publicKeyOf,
                                                             const ServerId& server, Millis now);

}  // namespace rembug::vault
