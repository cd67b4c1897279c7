#pragma once

#include <vector>

#include "core/log/log_id.h"
#include "core/vault/signing.h"
#include "rembug/v1/batch.pb.h"

namespace rembug::log {

// Random, new whenever a server's data were restored from a backup.
using IncarnationId = Id<struct IncarnationTag>;

[[nodiscard]] v1::Receipt signReceipt(const vault::SigningKey& key, const IncarnationId& incarnation,
                                      const std::vector<Head>& heads, Millis at);

// Refused unless it is the word of the server with this public key.
[[nodiscard]] Result<std::vector<Head>> verifyReceipt(const v1::Receipt& receipt, ByteView serverPublicKey);

}  // namespace rembug::log
