#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/error.h"

namespace rembug::server {

// A running server: TLS with the folder's certificate, the sync service, health and reflection.
class Server {
public:
  // `listen` is HOST:PORT; port 0 picks one. Errors: as ServerStore::open; Conflict where another server works on the
  // folder; Unavailable where the address cannot be taken.
  [[nodiscard]] static Result<std::unique_ptr<Server>> start(const std::filesystem::path& folder,
                                                             const std::string& listen, const Clock& clock);
  // Finishes calls that are under way, for a few seconds at most.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // HOST:PORT as it came out.
  [[nodiscard]] const std::string& address() const;

private:
  struct Inner;
  explicit Server(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> m_inner;
};

// Whether a server is working on the folder right now.
[[nodiscard]] bool isServing(const std::filesystem::path& folder);

}  // namespace rembug::server
