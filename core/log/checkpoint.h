#pragma once

#include "core/log/log_id.h"
#include "core/vault/signing.h"
#include "rembug/v1/batch.pb.h"

namespace rembug::log {

// Signs where a log stands. The caller has read back from disk what `head` was computed from.
[[nodiscard]] v1::Checkpoint signCheckpoint(const vault::SigningKey& key, const Head& head);

// True where the checkpoint is the log's own device's word for exactly this head.
[[nodiscard]] bool verifyCheckpoint(const v1::Checkpoint& checkpoint, const Head& head);

}  // namespace rembug::log
