#include "core/log/attached.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

#include "core/vault/hash.h"

namespace rembug::log {
namespace {

using google::protobuf::internal::WireFormatLite;

constexpr std::uint32_t tagOf(int field) {
  return (static_cast<std::uint32_t>(field) << 3U) | WireFormatLite::WIRETYPE_LENGTH_DELIMITED;
}

// The steps of one kind, whose field in Op stands below 16.
template <typename Take>
void eachOp(ByteView change, int kind, Take take) {
  constexpr std::uint32_t kOp = tagOf(v1::Change::kOpsFieldNumber);
  const char wanted = static_cast<char>(tagOf(kind));  // one byte long
  google::protobuf::io::CodedInputStream in(reinterpret_cast<const std::uint8_t*>(change.data()),
                                            static_cast<int>(change.size()));
  while (const std::uint32_t tag = in.ReadTag()) {
    if (tag != kOp) {
      if (!WireFormatLite::SkipField(&in, tag)) {
        break;
      }
      continue;
    }
    std::uint32_t length = 0;
    if (!in.ReadVarint32(&length)) {
      break;
    }
    const ByteView bytes = change.substr(static_cast<std::size_t>(in.CurrentPosition()), length);
    v1::Op op;
    if (!bytes.empty() && bytes.front() == wanted && op.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
      take(op);
    }
    if (!in.Skip(static_cast<int>(length))) {
      break;
    }
  }
}

}  // namespace

std::vector<v1::AttachBlob> attachedIn(ByteView change) {
  std::vector<v1::AttachBlob> all;
  eachOp(change, v1::Op::kAttachBlobFieldNumber, [&all](v1::Op& op) {
    if (op.attach_blob().sha256().size() == vault::kHashSize) {
      all.push_back(std::move(*op.mutable_attach_blob()));
    }
  });
  return all;
}

std::vector<v1::WithdrawBlob> withdrawnIn(ByteView change) {
  std::vector<v1::WithdrawBlob> all;
  eachOp(change, v1::Op::kWithdrawBlobFieldNumber, [&all](v1::Op& op) {
    if (op.withdraw_blob().sha256().size() == vault::kHashSize) {
      all.push_back(std::move(*op.mutable_withdraw_blob()));
    }
  });
  return all;
}

}  // namespace rembug::log
