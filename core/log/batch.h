#pragma once

#include <vector>

#include "core/log/checkpoint.h"
#include "rembug/v1/batch.pb.h"

namespace rembug::log {

// A Batch taken apart: consecutive Changes of one log, not yet verified. Value type.
struct OpenBatch {
  LogId log;
  std::uint64_t firstSeq = 1;
  std::vector<Bytes> changes;  // never empty
  v1::Checkpoint checkpoint;

  [[nodiscard]] std::uint64_t lastSeq() const { return firstSeq + changes.size() - 1; }
};

// Packs Changes and the checkpoint at their end. Errors: Invalid where a bound of limits.h is passed.
[[nodiscard]] Result<v1::Batch> packBatch(const LogId& log, std::uint64_t firstSeq, const std::vector<Bytes>& changes,
                                          v1::Checkpoint checkpoint);

// Unpacks within the bounds of limits.h. Errors: Invalid or Unsupported, with the rule that is broken. Says nothing
// about chain and signature.
[[nodiscard]] Result<OpenBatch> openBatch(const v1::Batch& batch);
[[nodiscard]] Result<OpenBatch> openBatch(ByteView bytes);

// Computes the chain from `before`, the verified head right before the batch, and holds it against the checkpoint.
// Returns the head after the batch. Errors: Conflict where `before` is not right before the batch; Corrupt where the
// chain or the signature does not hold: a Change was altered, left out or signed by another key.
[[nodiscard]] Result<Head> verifyBatch(const OpenBatch& batch, const Head& before);

}  // namespace rembug::log
