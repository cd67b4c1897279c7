#include "core/log/log_id.h"

#include <algorithm>

#include "core/log/limits.h"
#include "core/vault/hash.h"

namespace rembug::log {

Bytes LogId::bytes() const {
  Bytes out = device.bytes() + epoch.bytes();
  appendU16(out, static_cast<std::uint16_t>(scope.size()));
  return out + scope;
}

std::string LogId::shortText() const {
  return device.hex().substr(0, 8) + "/" + epoch.hex().substr(0, 8) + "/" + scope;
}

std::string LogId::text() const {
  return device.hex() + "/" + epoch.hex() + "/" + scope;
}

Result<LogId> fromProto(const v1::LogId& message) {
  LogId id;
  REMBUG_ASSIGN(id.device, DeviceId::fromBytes(message.device()));
  REMBUG_ASSIGN(id.epoch, EpochId::fromBytes(message.epoch()));
  if (message.scope().empty() || message.scope().size() > kScopeBytesMax) {
    return fail(ErrorCode::Invalid, "a log's scope is empty or too long");
  }
  id.scope = message.scope();
  return id;
}

v1::LogId toProto(const LogId& id) {
  v1::LogId message;
  message.set_device(id.device.bytes());
  message.set_epoch(id.epoch.bytes());
  message.set_scope(id.scope);
  return message;
}

Result<Head> fromProto(const v1::LogHead& message) {
  Head head;
  REMBUG_ASSIGN(head.log, fromProto(message.log()));
  head.seq = message.seq();
  head.hash = message.hash();
  if (head.hash.size() != (head.seq == 0 ? 0U : vault::kHashSize)) {
    return fail(ErrorCode::Invalid, "a head's hash has the wrong length");
  }
  return head;
}

v1::LogHead toProto(const Head& head) {
  v1::LogHead message;
  *message.mutable_log() = toProto(head.log);
  message.set_seq(head.seq);
  message.set_hash(head.hash);
  return message;
}

Bytes encode(const Head& head) {
  return toProto(head).SerializeAsString();
}

Result<Head> decodeHead(ByteView bytes) {
  v1::LogHead message;
  if (!message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return fail(ErrorCode::Corrupt, "a kept head cannot be read");
  }
  return fromProto(message);
}

Bytes digestOf(std::vector<Head> heads) {
  std::vector<Bytes> entries;
  for (const Head& head : heads) {
    if (head.seq > 0) {
      Bytes entry = head.log.bytes();
      appendU64(entry, head.seq);
      entries.push_back(entry + head.hash);
    }
  }
  std::sort(entries.begin(), entries.end());
  vault::Sha256 sha;
  for (const Bytes& entry : entries) {
    sha.update(entry);
  }
  return sha.finish();
}

}  // namespace rembug::log
