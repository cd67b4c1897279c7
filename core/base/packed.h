#pragma once

#include <cstddef>

#include "core/base/bytes.h"
#include "core/base/error.h"

namespace rembug {

// Bytes made smaller by zstd (RFC 8878).
[[nodiscard]] Bytes pack(ByteView plain);

// Errors: Invalid for what is no such frame, or unpacks to more than `most` bytes: a frame can claim to hold gigabytes.
[[nodiscard]] Result<Bytes> unpack(ByteView packed, std::size_t most);

// True where the bytes begin as a zstd frame does; no text in UTF-8 does.
[[nodiscard]] bool isPacked(ByteView bytes);

}  // namespace rembug
