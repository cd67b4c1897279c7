#pragma once

#include <string>

#include "core/base/bytes.h"

namespace rembug::sync {

// The certificate that a server at HOST:PORT shows, as PEM, if the SHA-256 of its key begins with `pin`. Blocks for ten
// seconds at most. Errors: Unavailable; Refused for a server with another key: somebody else answers at this address.
[[nodiscard]] Result<std::string> fetchPinnedCertificate(const std::string& address, ByteView pin);

}  // namespace rembug::sync
