#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include "core/tablet/tablet.h"
#include "sync-client/transport.h"

namespace rembug::sync {

struct SyncResult {
  std::uint64_t sent = 0;      // Changes that the server made durable
  std::uint64_t received = 0;  // Changes that came from others
  std::uint64_t refused = 0;   // Changes that the server put into quarantine
  Traffic traffic;
  bool upToDate = false;           // there was nothing to do: one round trip
  bool serverForgot = false;       // the server held less than it had signed for; it was given back
  bool forked = false;             // this tablet's identity lived twice; it goes on in a new epoch
  std::vector<std::string> notes;  // what a person may want to know, in English
};

struct SyncProgress {
  std::uint64_t done = 0;
  std::uint64_t total = 0;  // Changes to send, and those known to come
};

// One attempt to bring tablet and server to the same state. The server's durable heads are the only truth about what is
// delivered. Pulling does not wait for pushing, and nothing that is refused stops what comes behind it. Runs on the
// caller's thread and one more; may be cut off at any point and tried again.
class SyncSession {
public:
  SyncSession(tablet::Tablet& tablet, Transport& transport) : m_tablet(tablet), m_transport(transport) {}

  void onProgress(std::function<void(const SyncProgress&)> callback) { m_progress = std::move(callback); }
  // From any thread: stops at the next batch.
  void cancel() { m_cancelled = true; }

  // Errors: Refused where the tablet is locked or not enrolled, or the server does not let it; Unavailable; Storage.
  [[nodiscard]] Result<SyncResult> run();

private:
  struct Server;
  [[nodiscard]] Result<v1::HeadsResponse> askHeads();
  [[nodiscard]] Result<void> learn(const v1::HeadsResponse& response, Server& server);
  [[nodiscard]] Result<void> push(const Server& server);
  [[nodiscard]] Result<void> pull();
  [[nodiscard]] Result<void> pullForms();
  [[nodiscard]] Result<void> pullFormFiles();
  void answered(const v1::PushResponse& answer);
  void step(std::uint64_t changes);

  tablet::Tablet& m_tablet;
  Transport& m_transport;
  std::function<void(const SyncProgress&)> m_progress;
  std::atomic<bool> m_cancelled = false;
  std::mutex m_mutex;  // of what follows
  SyncResult m_result;
  SyncProgress m_state;
  std::vector<log::LogId> m_forks;
};

}  // namespace rembug::sync
