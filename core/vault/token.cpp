#include "core/vault/token.h"

#include <nlohmann/json.hpp>

namespace rembug::vault {
namespace {

using nlohmann::json;

constexpr std::string_view kHeader = R"({"alg":"EdDSA"})";
constexpr std::size_t kTokenSizeMax = 1024;
// Two clocks are rarely equal to the second.
constexpr std::chrono::seconds kLeeway{30};

struct Claims {
  DeviceId device;
  Bytes audience;
  std::int64_t issued = 0;
  std::int64_t expires = 0;
};

json parse(std::string_view encoded) {
  const auto bytes = fromBase64Url(encoded);
  return bytes ? json::parse(*bytes, nullptr, false) : json(json::value_t::discarded);
}

std::optional<Claims> readClaims(const json& claims) {
  for (const char* name : {"iss", "aud"}) {
    if (!claims.is_object() || !claims.contains(name) || !claims[name].is_string()) {
      return std::nullopt;
    }
  }
  for (const char* name : {"iat", "exp"}) {
    if (!claims.contains(name) || !claims[name].is_number_integer()) {
      return std::nullopt;
    }
  }
  const auto issuer = fromBase64Url(claims["iss"].get_ref<const std::string&>());
  const auto audience = fromBase64Url(claims["aud"].get_ref<const std::string&>());
  const auto device = issuer ? DeviceId::fromBytes(*issuer) : fail(ErrorCode::Invalid, "");
  if (!device || !audience) {
    return std::nullopt;
  }
  return Claims{*device, *audience, claims["iat"].get<std::int64_t>(), claims["exp"].get<std::int64_t>()};
}

}  // namespace

std::string signToken(const SigningKey& key, const ServerId& server, Millis now) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  const json claims = {{"iss", toBase64Url(deviceIdOf(key.publicKey()).bytes())},
                       {"aud", toBase64Url(server.bytes())},
                       {"iat", seconds},
                       {"exp", seconds + kTokenLifetime.count()}};
  const std::string signedPart = toBase64Url(kHeader) + "." + toBase64Url(claims.dump());
  return signedPart + "." + toBase64Url(key.sign(signedPart));
}

tl::expected<DeviceId, TokenFault> verifyToken(std::string_view token, const PublicKeyOf& publicKeyOf,
                                               const ServerId& server, Millis now) {
  const std::size_t first = token.find('.');
  const std::size_t second = token.rfind('.');
  if (token.size() > kTokenSizeMax || first == std::string_view::npos || first == second) {
    return tl::unexpected(TokenFault::Malformed);
  }
  const json header = parse(token.substr(0, first));
  const auto claims = readClaims(parse(token.substr(first + 1, second - first - 1)));
  const auto signature = fromBase64Url(token.substr(second + 1));
  // "none" and every other algorithm fall out here, before any of them could be tried.
  if (!header.is_object() || header.value("alg", json()) != "EdDSA" || header.contains("crit") || !claims ||
      !signature) {
    return tl::unexpected(TokenFault::Malformed);
  }
  const auto publicKey = publicKeyOf(claims->device);
  if (!publicKey || claims->audience != server.bytes() ||
      !verifySignature(*publicKey, token.substr(0, second), *signature)) {
    return tl::unexpected(TokenFault::Untrusted);
  }
  const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  const bool sane = claims->expires > claims->issued && claims->issued >= 0 &&
                    claims->expires - claims->issued <= kTokenLifetimeMax.count();
  if (!sane) {
    return tl::unexpected(TokenFault::Malformed);
  }
  if (seconds < claims->issued - kLeeway.count() || seconds > claims->expires + kLeeway.count()) {
    return tl::unexpected(TokenFault::OutsideItsTime);
  }
  return claims->device;
}

}  // namespace rembug::vault
