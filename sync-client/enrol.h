#pragma once

#include <functional>
#include <memory>

#include "core/tablet/tablet.h"
#include "sync-client/transport.h"

namespace rembug::sync {

// Opens a connection to HOST:PORT that trusts exactly this certificate.
using Connect =
    std::function<Result<std::unique_ptr<Transport>>(const std::string& address, const std::string& certificatePem)>;
// Fetches the certificate at HOST:PORT and answers it only where its key is the pinned one.
using FetchCertificate = std::function<Result<std::string>(const std::string& address, ByteView pin)>;

// Joins a server with the text of an invitation. Errors: Invalid for a text that is none; Refused for a code that was
// used, or a server with another key; Unavailable.
[[nodiscard]] Result<tablet::Enrolment> enrol(tablet::Tablet& tablet, const std::string& invitation,
                                              const std::string& deviceName, const FetchCertificate& fetch,
                                              const Connect& connect);

}  // namespace rembug::sync
