#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/projection/projection.h"
#include "core/report/report.h"
#include "sync-server/server_store.h"

namespace rembug::server {

// Follows the log into tables, in a file of its own that can be deleted at any time. Thread-safe.
class Projector {
public:
  [[nodiscard]] static Result<std::unique_ptr<Projector>> open(const std::filesystem::path& folder);
  ~Projector();
  Projector(const Projector&) = delete;
  Projector& operator=(const Projector&) = delete;

  // Projects what has come since, up to now. Errors: as the files say.
  [[nodiscard]] Result<void> catchUp();
  // Forgets everything and begins anew.
  [[nodiscard]] Result<void> rebuild();
  // Follows on a thread of its own from now on; wake() says that there is more.
  void follow();
  void wake();

  struct Report {
    std::string json;
    std::int64_t upToBatch = 0;
  };
  [[nodiscard]] Result<Report> report(const report::Request& request);

private:
  Projector(ServerStore store, store::Database database);
  [[nodiscard]] Result<std::int64_t> progress();
  [[nodiscard]] Result<void> setProgress(std::int64_t n);
  [[nodiscard]] Result<void> loadForms();
  void run();

  ServerStore m_store;
  store::Database m_database;
  std::optional<projection::Projection> m_projection;
  std::map<std::string, forms::FormVersions> m_forms;
  std::optional<std::size_t> m_formsPublished;  // as far as m_forms has them
  bool m_formsFollowed = false;                 // whether the projection has them, too
  std::mutex m_work;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_more = true;
  bool m_stop = false;
  std::thread m_thread;
};

}  // namespace rembug::server
