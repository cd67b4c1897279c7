#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace rembug {

// Byte strings are std::string throughout, because protobuf and SQLite hand them over like that without a copy.
using Bytes = std::string;
using ByteView = std::string_view;

[[nodiscard]] std::string toHex(ByteView bytes);
[[nodiscard]] Result<Bytes> fromHex(std::string_view text);

// Base64 for URLs without padding (RFC 4648 section 5), as JWT (RFC 7515) wants it.
[[nodiscard]] std::string toBase64Url(ByteView bytes);
[[nodiscard]] Result<Bytes> fromBase64Url(std::string_view text);

// Base64 with padding (RFC 4648 section 4); white space inside is passed over.
[[nodiscard]] std::string toBase64(ByteView bytes);
[[nodiscard]] Result<Bytes> fromBase64(std::string_view text);

// Crockford's base32: no I, L, O, U, case does not matter, dashes and spaces are skipped. For text that people type.
[[nodiscard]] std::string toBase32(ByteView bytes);
[[nodiscard]] Result<Bytes> fromBase32(std::string_view text);

// Big-endian, as in every byte string that this project hashes or signs.
void appendU16(Bytes& out, std::uint16_t value);
void appendU64(Bytes& out, std::uint64_t value);

}  // namespace rembug
