#pragma once

#include <vector>

#include "core/base/bytes.h"
#include "rembug/v1/change.pb.h"

namespace rembug::log {

// The files that a Change names, found without reading the rest of it: nearly no Change names any, and all of them are
// asked when a tablet is unlocked. What does not name its content by a SHA-256 is passed over.
[[nodiscard]] std::vector<v1::AttachBlob> attachedIn(ByteView change);
// In the same way, those that it takes back: for its village, whichever record named them.
[[nodiscard]] std::vector<v1::WithdrawBlob> withdrawnIn(ByteView change);

}  // namespace rembug::log
