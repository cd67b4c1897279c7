#include "core/log/batch.h"

#include <google/protobuf/io/coded_stream.h>

#include "core/base/packed.h"
#include "core/log/chain.h"
#include "core/log/limits.h"

namespace rembug::log {
namespace {

using google::protobuf::io::CodedInputStream;
using google::protobuf::io::CodedOutputStream;

void appendFramed(Bytes& out, ByteView change) {
  std::uint8_t length[5];
  std::uint8_t* const end = CodedOutputStream::WriteVarint32ToArray(static_cast<std::uint32_t>(change.size()), length);
  out.append(reinterpret_cast<const char*>(length), static_cast<std::size_t>(end - length));
  out.append(change);
}

Result<std::vector<Bytes>> splitFramed(ByteView plain, std::size_t count) {
  std::vector<Bytes> changes;
  CodedInputStream input(reinterpret_cast<const std::uint8_t*>(plain.data()), static_cast<int>(plain.size()));
  while (changes.size() < count) {
    std::uint32_t length = 0;
    if (!input.ReadVarint32(&length) || length > kChangeBytesMax) {
      return fail(ErrorCode::Invalid, "a change in the batch has no length, or one over 1 MiB");
    }
    Bytes change;
    if (!input.ReadString(&change, static_cast<int>(length))) {
      return fail(ErrorCode::Invalid, "the batch ends in the middle of a change");
    }
    changes.push_back(std::move(change));
  }
  if (input.CurrentPosition() != static_cast<int>(plain.size())) {
    return fail(ErrorCode::Invalid, "the batch has bytes behind its last change");
  }
  return changes;
}

Result<Bytes> plainOf(const v1::Batch& batch) {
  Bytes plain;
  switch (batch.encoding()) {
    case v1::Batch::ENCODING_PLAIN:
      plain = batch.changes();
      break;
    case v1::Batch::ENCODING_ZSTD: {
      REMBUG_ASSIGN(plain, unpack(batch.changes(), batch.plain_size()));
      break;
    }
    default:
      return fail(ErrorCode::Unsupported, "the batch is packed in a way that this version does not know");
  }
  if (plain.size() != batch.plain_size()) {
    return fail(ErrorCode::Invalid, "the batch does not have the size that it names");
  }
  return plain;
}

}  // namespace

Result<v1::Batch> packBatch(const LogId& log, std::uint64_t firstSeq, const std::vector<Bytes>& changes,
                            v1::Checkpoint checkpoint) {
  Bytes plain;
  for (const Bytes& change : changes) {
    if (change.size() > kChangeBytesMax) {
      return fail(ErrorCode::Invalid, "a change is larger than 1 MiB");
    }
    appendFramed(plain, change);
  }
  if (changes.empty() || changes.size() > kBatchChangesMax || plain.size() > kBatchPlainMax) {
    return fail(ErrorCode::Invalid, "a batch holds 1 to 4,096 changes and at most 4 MiB");
  }
  Bytes packed = pack(plain);
  v1::Batch batch;
  *batch.mutable_log() = toProto(log);
  batch.set_first_seq(firstSeq);
  batch.set_count(static_cast<std::uint32_t>(changes.size()));
  batch.set_plain_size(static_cast<std::uint32_t>(plain.size()));
  const bool smaller = packed.size() < plain.size();
  batch.set_encoding(smaller ? v1::Batch::ENCODING_ZSTD : v1::Batch::ENCODING_PLAIN);
  batch.set_changes(smaller ? std::move(packed) : std::move(plain));
  *batch.mutable_checkpoint() = std::move(checkpoint);
  if (batch.ByteSizeLong() > kBatchBytesMax) {
    return fail(ErrorCode::Invalid, "a batch is at most 1.25 MiB");
  }
  return batch;
}

Result<OpenBatch> openBatch(const v1::Batch& batch) {
  OpenBatch open;
  REMBUG_ASSIGN(open.log, fromProto(batch.log()));
  open.firstSeq = batch.first_seq();
  open.checkpoint = batch.checkpoint();
  if (batch.count() == 0 || batch.count() > kBatchChangesMax || batch.plain_size() > kBatchPlainMax) {
    return fail(ErrorCode::Invalid, "a batch holds 1 to 4,096 changes and at most 4 MiB");
  }
  if (batch.changes().size() > kBatchBytesMax) {
    return fail(ErrorCode::Invalid, "a batch is at most 1.25 MiB");
  }
  // Far below 2^64, so that no sum of places overflows, here or in a database with signed integers.
  if (open.firstSeq == 0 || open.firstSeq > (std::uint64_t{1} << 48U)) {
    return fail(ErrorCode::Invalid, "the batch begins at a place that no log has");
  }
  REMBUG_ASSIGN(const Bytes plain, plainOf(batch));
  REMBUG_ASSIGN(open.changes, splitFramed(plain, batch.count()));
  return open;
}

Result<OpenBatch> openBatch(ByteView bytes) {
  v1::Batch batch;
  if (bytes.size() > 2 * kBatchBytesMax || !batch.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return fail(ErrorCode::Invalid, "the bytes are not a batch");
  }
  return openBatch(batch);
}

Result<Head> verifyBatch(const OpenBatch& batch, const Head& before) {
  if (before.log != batch.log || before.seq + 1 != batch.firstSeq) {
    return fail(ErrorCode::Conflict, "the batch does not begin where the log ends");
  }
  Chain chain(before);
  for (const Bytes& change : batch.changes) {
    chain.append(change);
  }
  if (!verifyCheckpoint(batch.checkpoint, chain.head())) {
    return fail(ErrorCode::Corrupt, "the chain of the batch does not lead to its signed checkpoint");
  }
  return chain.head();
}

}  // namespace rembug::log
