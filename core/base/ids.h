#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/random.h"

namespace rembug {

// 16 bytes that name one thing; Tag keeps a record from being passed for a device.
template <typename Tag>
class Id {
public:
  static constexpr std::size_t kSize = 16;

  Id() = default;
  // The bytes as they stand in a message; anything but 16 of them is refused.
  [[nodiscard]] static Result<Id> fromBytes(ByteView bytes) {
    if (bytes.size() != kSize) {
      return fail(ErrorCode::Invalid, "an id has 16 bytes");
    }
    Id id;
    id.m_bytes = Bytes(bytes);
    return id;
  }
  [[nodiscard]] static Result<Id> fromHexText(std::string_view text) {
    REMBUG_ASSIGN(const Bytes bytes, fromHex(text));
    return fromBytes(bytes);
  }

  [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
  [[nodiscard]] std::string hex() const { return toHex(m_bytes); }
  [[nodiscard]] bool empty() const { return m_bytes.empty(); }
  auto operator<=>(const Id&) const = default;
  bool operator==(const Id&) const = default;

private:
  Bytes m_bytes;
};

using DeviceId = Id<struct DeviceTag>;
using EpochId = Id<struct EpochTag>;
using RecordId = Id<struct RecordTag>;  // also the rows of a repeat
using ServerId = Id<struct ServerTag>;

// UUID version 7 (RFC 9562 section 5.7): time-ordered, so that indexes grow at their end.
[[nodiscard]] Bytes newUuid7(const Clock& clock, Random& random);
[[nodiscard]] RecordId newRecordId(const Clock& clock, Random& random);
// A random id without time in it, for epochs, incarnations and keys.
template <typename AnyId>
[[nodiscard]] AnyId newRandomId(Random& random) {
  return *AnyId::fromBytes(random.bytes(AnyId::kSize));
}

// A village's official code, PP.KK.CC.VVVV (Permendagri 72/2019): the scope of a log.
[[nodiscard]] bool isVillageCode(std::string_view code);
// True where a grant covers a scope: the code itself, or all below a prefix that ends in a dot ("52.71.").
[[nodiscard]] bool grantCovers(std::string_view grant, std::string_view scope);

}  // namespace rembug

template <typename Tag>
struct std::hash<rembug::Id<Tag>> {
  std::size_t operator()(const rembug::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.bytes()); }
};
