#pragma once

#include "core/log/log_id.h"
#include "rembug/v1/change.pb.h"

namespace rembug::log {

// Reads one Change and checks that its shape is within bounds: ids of 16 bytes, references that point into its tables,
// each field written at most once. Whether it makes sense for its record is for merge to say. Errors: Invalid, with the
// rule that is broken.
[[nodiscard]] Result<v1::Change> parseChange(ByteView bytes);

// The same without the checks, for bytes that were checked before they were kept.
[[nodiscard]] Result<v1::Change> readChange(ByteView bytes);

// A place in a log.
struct ChangeId {
  LogId log;
  std::uint64_t seq = 0;

  auto operator<=>(const ChangeId&) const = default;
  bool operator==(const ChangeId&) const = default;
  // "device/epoch/scope/seq".
  [[nodiscard]] std::string text() const { return log.text() + "/" + std::to_string(seq); }
};

// A Change where it stands: what merging and projecting work on.
struct PlacedChange {
  ChangeId id;
  Bytes bytes;  // as first encoded
};

// The absolute name of a write that a Change in `home` refers to.
[[nodiscard]] Result<ChangeId> resolve(const v1::WriteRef& ref, const v1::Change& change, const LogId& home);

}  // namespace rembug::log

template <>
struct std::hash<rembug::log::ChangeId> {
  std::size_t operator()(const rembug::log::ChangeId& id) const noexcept {
    return std::hash<rembug::log::LogId>{}(id.log) * 31U + static_cast<std::size_t>(id.seq);
  }
};
