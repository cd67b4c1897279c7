#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include "core/tablet/tablet.h"
#include "sync-client/transport.h"

namespace rembug::sync {

struct SyncResult {
  std::uint64_t sent = 0;       // Changes that the server made durable
  std::uint64_t received = 0;   // Changes that came from others
  std::uint64_t refused = 0;    // Changes that the server put into quarantine
  std::uint64_t filesSent = 0;  // of answers
  std::uint64_t filesReceived = 0;
  Traffic traffic;
  bool upToDate = false;           // there was nothing to do: one round trip
  bool serverForgot = false;       // the server held less than it had signed for; it was given back
  bool forked = false;             // this tablet's identity lived twice; it goes on in a new epoch
  std::vector<std::string> notes;  // what a person may want to know, in English
};

struct SyncProgress {
  std::uint64_t done = 0;
  std::uint64_t total = 0;  // Changes to send, and those known to come
  std::uint64_t fileBytes = 0;
  std::uint64_t fileBytesTotal = 0;  // of files of answers to send and to get; 0 until the Changes are done
};

// One attempt to bring tablet and server to the same state. The server's durable heads are the only truth about what is
// delivered. Pulling does not wait for pushing, and nothing that is refused stops what comes behind it. Runs on the
// caller's thread and one more; may be cut off at any point and tried again.
class SyncSession {
public:
  SyncSession(tablet::Tablet& tablet, Transport& transport) : m_tablet(tablet), m_transport(transport) {}

  void onProgress(std::function<void(const SyncProgress&)> callback) { m_progress = std::move(callback); }
  // Whether to get the files of answers that are not here, after all else; unless said otherwise, yes. This tablet's
  // own go in any case.
  void fetchFiles(bool fetch) { m_fetchFiles = fetch; }
  // From any thread: stops at the next batch, or at the next piece of a file.
  void cancel() { m_cancelled = true; }

  // Changes first, then files. Errors: Refused where the tablet is locked or not enrolled, or the server does not let
  // it; Unavailable; Storage.
  [[nodiscard]] Result<SyncResult> run();

private:
  struct Server;
  [[nodiscard]] Result<v1::HeadsResponse> askHeads();
  [[nodiscard]] Result<void> learn(const v1::HeadsResponse& response, Server& server);
  [[nodiscard]] Result<void> push(const Server& server);
  [[nodiscard]] Result<void> pull();
  [[nodiscard]] Result<void> pullForms();
  [[nodiscard]] Result<void> pullFormFiles();
  // Whether to go no further: somebody said so, or the tablet was locked.
  [[nodiscard]] bool stopped() const { return m_cancelled || !m_tablet.unlocked(); }
  [[nodiscard]] Result<void> exchangeFiles();
  [[nodiscard]] Result<void> pushFiles(const std::vector<tablet::WantedFile>& files);
  [[nodiscard]] Result<bool> pushFile(const tablet::WantedFile& file);
  [[nodiscard]] Result<void> pullFiles(const std::vector<tablet::WantedFile>& files);
  // Answers whether all of it is here then.
  using TakePiece = std::function<Result<bool>(std::uint64_t offset, ByteView piece)>;
  [[nodiscard]] Result<bool> pullFile(const tablet::WantedFile& file, const TakePiece& take);
  void fileStep(std::uint64_t bytes);
  void answered(const v1::PushResponse& answer);
  void step(std::uint64_t changes);

  tablet::Tablet& m_tablet;
  Transport& m_transport;
  std::function<void(const SyncProgress&)> m_progress;
  std::atomic<bool> m_cancelled = false;
  bool m_fetchFiles = true;
  std::mutex m_mutex;  // of what follows
  SyncResult m_result;
  SyncProgress m_state;
  std::vector<log::LogId> m_forks;
};

}  // namespace rembug::sync
