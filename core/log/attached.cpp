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

}  // namespace

FilesIn filesIn(ByteView change) {
  constexpr std::uint32_t kOp = tagOf(v1::Change::kOpsFieldNumber);
  constexpr char kAttach = static_cast<char>(tagOf(v1::Op::kAttachBlobFieldNumber));  // one byte long
  constexpr char kWithdraw = static_cast<char>(tagOf(v1::Op::kWithdrawBlobFieldNumber));
  FilesIn all;
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
    if (!bytes.empty() && (bytes.front() == kAttach || bytes.front() == kWithdraw) &&
        op.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
      if (op.attach_blob().sha256().size() == vault::kHashSize) {
        all.attached.push_back(std::move(*op.mutable_attach_blob()));
      } else if (op.withdraw_blob().sha256().size() == vault::kHashSize) {
        all.withdrawn.push_back(std::move(*op.mutable_withdraw_blob()));
      }
    }
    if (!in.Skip(static_cast<int>(length))) {
      break;
    }
  }
  return all;
}

}  // namespace rembug::log
