#pragma once

#include <memory>
#include <string>

#include "sync-client/transport.h"

namespace rembug::sync {

// gRPC over TLS that trusts exactly `certificatePem`. Connects with the first call.
[[nodiscard]] Result<std::unique_ptr<Transport>> connectGrpc(const std::string& address,
                                                             const std::string& certificatePem);

}  // namespace rembug::sync
