#include "core/base/packed.h"

#include <stdexcept>

#include <zstd.h>

namespace rembug {
namespace {

constexpr int kLevel = 9;  // a few milliseconds for a batch on a cheap tablet; bytes on a bad line cost more
constexpr std::string_view kMagic("\x28\xB5\x2F\xFD", 4);

}  // namespace

Bytes pack(ByteView plain) {
  Bytes packed(ZSTD_compressBound(plain.size()), '\0');
  const std::size_t size = ZSTD_compress(packed.data(), packed.size(), plain.data(), plain.size(), kLevel);
  if (ZSTD_isError(size) != 0) {
    throw std::logic_error(std::string("zstd: ") + ZSTD_getErrorName(size));
  }
  packed.resize(size);
  return packed;
}

Result<Bytes> unpack(ByteView packed, std::size_t most) {
  Bytes plain(most, '\0');
  const std::size_t size = ZSTD_decompress(plain.data(), plain.size(), packed.data(), packed.size());
  if (ZSTD_isError(size) != 0) {
    return fail(ErrorCode::Invalid, "the bytes do not unpack, or to more than is allowed");
  }
  plain.resize(size);
  return plain;
}

bool isPacked(ByteView bytes) {
  return bytes.starts_with(kMagic);
}

}  // namespace rembug
