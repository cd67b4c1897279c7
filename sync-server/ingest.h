#pragma once

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

#include "sync-server/server_store.h"

namespace rembug::server {

// The only way for Changes into the server's file. Verifies each batch and answers once it is on disk; everything that
// waits is committed together, with one fsync. Thread-safe.
class Ingest {
public:
  // Errors: as ServerStore::open.
  [[nodiscard]] static Result<std::unique_ptr<Ingest>> start(const std::filesystem::path& folder, const Clock& clock);
  // Everything taken in is answered before this returns.
  ~Ingest();
  Ingest(const Ingest&) = delete;
  Ingest& operator=(const Ingest&) = delete;

  using Answer = Result<v1::PushResponse>;
  // `from` is who sends it, its own log or another's. Never blocks on the disk. An error (Storage) means that nothing
  // was decided: the sender may try again.
  [[nodiscard]] std::future<Answer> submit(const Device& from, v1::Batch batch);

  // Called on the writer's thread after each commit.
  void onCommitted(std::function<void()> callback);

private:
  struct Item {
    Device from;
    v1::Batch batch;
    std::promise<Answer> promise;
    v1::PushResponse answer;
  };

  Ingest(ServerStore store, std::map<log::LogId, log::Head> heads, const Clock& clock);
  void run();
  void commit(std::deque<Item>& items);
  [[nodiscard]] Result<void> decide(Item& item);
  [[nodiscard]] Result<void> take(Item& item, log::OpenBatch open);
  [[nodiscard]] Result<std::size_t> knownPart(const log::OpenBatch& open, const log::Head& head, bool& same);
  [[nodiscard]] Result<void> quarantine(Item& item, v1::PushResponse::Verdict verdict, const std::string& code,
                                        const std::string& reason);

  ServerStore m_store;
  const Clock& m_clock;
  std::map<log::LogId, log::Head> m_heads;
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<Item> m_queue;
  bool m_stop = false;
  std::function<void()> m_onCommitted;
  std::thread m_thread;
};

}  // namespace rembug::server
