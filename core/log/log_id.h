#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/base/ids.h"
#include "rembug/v1/change.pb.h"

namespace rembug::log {

// Which log: one device, in one epoch, about one village. Value type.
struct LogId {
  DeviceId device;
  EpochId epoch;
  std::string scope;

  auto operator<=>(const LogId&) const = default;
  bool operator==(const LogId&) const = default;

  // device || epoch || length of scope (2 bytes) || scope: what is hashed and signed.
  [[nodiscard]] Bytes bytes() const;
  // "device/epoch/scope" with the first 8 hex digits of each id: for people and logs, not unique.
  [[nodiscard]] std::string shortText() const;
  // The whole ids: "device/epoch/scope" in hex.
  [[nodiscard]] std::string text() const;
};

[[nodiscard]] Result<LogId> fromProto(const v1::LogId& message);
[[nodiscard]] v1::LogId toProto(const LogId& id);

// How far a log has come: seq 0 with an empty hash where there is nothing of it.
struct Head {
  LogId log;
  std::uint64_t seq = 0;
  Bytes hash;

  auto operator<=>(const Head&) const = default;
  bool operator==(const Head&) const = default;
};

[[nodiscard]] Result<Head> fromProto(const v1::LogHead& message);
[[nodiscard]] v1::LogHead toProto(const Head& head);
// As bytes, for keeping.
[[nodiscard]] Bytes encode(const Head& head);
[[nodiscard]] Result<Head> decodeHead(ByteView bytes);

// SHA-256 over the heads, sorted, without those at seq 0: equal on both sides where nothing is to be synced.
[[nodiscard]] Bytes digestOf(std::vector<Head> heads);

}  // namespace rembug::log

template <>
struct std::hash<rembug::log::LogId> {
  std::size_t operator()(const rembug::log::LogId& id) const noexcept {
    return std::hash<std::string>{}(id.epoch.bytes()) ^ (std::hash<std::string>{}(id.scope) << 1U);
  }
};
