#pragma once

#include <vector>

#include "core/base/bytes.h"
#include "rembug/v1/change.pb.h"

namespace rembug::log {

struct FilesIn {
  std::vector<v1::AttachBlob> attached;
  std::vector<v1::WithdrawBlob> withdrawn;  // taken back for the village, whichever record named them
};

// The files that a Change names, found without reading the rest of it: nearly no Change names any, and all of them are
// asked when a tablet is unlocked. What does not name its content by a SHA-256 is passed over.
[[nodiscard]] FilesIn filesIn(ByteView change);

}  // namespace rembug::log
