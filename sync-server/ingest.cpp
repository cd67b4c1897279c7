#include "sync-server/ingest.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "core/log/change.h"
#include "core/log/limits.h"

namespace rembug::server {
namespace {

constexpr std::size_t kGroupMax = 256;  // batches in one transaction

}  // namespace

Result<std::unique_ptr<Ingest>> Ingest::start(const std::filesystem::path& folder, const Clock& clock) {
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(auto heads, store.heads());
  return std::unique_ptr<Ingest>(new Ingest(std::move(store), std::move(heads), clock));
}

Ingest::Ingest(ServerStore store, std::map<log::LogId, log::Head> heads, const Clock& clock)
    : m_store(std::move(store)), m_clock(clock), m_heads(std::move(heads)), m_thread([this] { run(); }) {}

Ingest::~Ingest() {
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_stop = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

void Ingest::onCommitted(std::function<void()> callback) {
  const std::lock_guard<std::mutex> lock(m_mutex);
  m_onCommitted = std::move(callback);
}

std::future<Ingest::Answer> Ingest::submit(const Device& from, v1::Batch batch) {
  Item item{from, std::move(batch), {}, {}};
  std::future<Answer> future = item.promise.get_future();
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_queue.push_back(std::move(item));
  }
  m_wake.notify_one();
  return future;
}

void Ingest::run() {
  while (true) {
    std::deque<Item> items;
    {
      std::unique_lock<std::mutex> lock(m_mutex);
      m_wake.wait(lock, [this] { return m_stop || !m_queue.empty(); });
      if (m_queue.empty()) {
        return;
      }
      while (!m_queue.empty() && items.size() < kGroupMax) {
        items.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
      }
    }
    commit(items);
  }
}

void Ingest::commit(std::deque<Item>& items) {
  const std::map<log::LogId, log::Head> before = m_heads;
  const auto all = [&]() -> Result<void> {
    REMBUG_ASSIGN(store::Transaction transaction, m_store.begin());
    for (Item& item : items) {
      REMBUG_TRY(decide(item));
    }
    return transaction.commit();
  };
  const Result<void> done = all();
  if (!done) {
    spdlog::error("ingest of {} batches failed: {}", items.size(), done.error().message);
    m_heads = before;
  }
  for (Item& item : items) {
    item.promise.set_value(done ? Answer(std::move(item.answer)) : Answer(tl::unexpected(done.error())));
  }
  if (const Result<void> erased = done ? m_store.eraseWithdrawn() : Result<void>(); !erased) {
    spdlog::error("a file that was taken back is still here: {}", erased.error().message);
  }
  std::function<void()> callback;
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    callback = m_onCommitted;
  }
  if (done && callback) {
    callback();
  }
}

Result<void> Ingest::quarantine(Item& item, v1::PushResponse::Verdict verdict, const std::string& code,
                                const std::string& reason) {
  item.answer.set_verdict(verdict);
  item.answer.set_reason_code(code);
  item.answer.set_reason(reason);
  spdlog::warn("batch refused: {} ({})", code, reason);
  return m_store.quarantine(item.from.id, code, reason, item.batch.SerializeAsString(), m_clock.now());
}

// An error here is the disk's; what is wrong with a batch is an answer.
Result<void> Ingest::decide(Item& item) {
  using V = v1::PushResponse;
  *item.answer.mutable_log() = item.batch.log();
  item.answer.set_first_seq(item.batch.first_seq());
  item.answer.set_count(item.batch.count());
  if (item.batch.ByteSizeLong() > log::kBatchBytesMax) {
    return quarantine(item, V::VERDICT_QUARANTINED, "too_large", "a batch is at most 256 KiB");
  }
  auto open = log::openBatch(item.batch);
  if (!open) {
    const bool future = open.error().code == ErrorCode::Unsupported;
    return quarantine(item, V::VERDICT_QUARANTINED, future ? "future_version" : "malformed", open.error().message);
  }
  for (const Bytes& bytes : open->changes) {
    if (const auto change = log::parseChange(bytes); !change) {
      return quarantine(item, V::VERDICT_QUARANTINED, "malformed", change.error().message);
    }
  }
  if (!isVillageCode(open->log.scope)) {
    return quarantine(item, V::VERDICT_QUARANTINED, "malformed", "'" + open->log.scope + "' is not a village's code");
  }
  if (item.from.revoked) {
    return quarantine(item, V::VERDICT_QUARANTINED, "revoked",
                      "this device may no longer send; what it sent is kept for a supervisor");
  }
  REMBUG_ASSIGN(const std::optional<Device> author, m_store.device(open->log.device));
  if (!author) {
    return quarantine(item, V::VERDICT_QUARANTINED, "unknown_device",
                      "the device that wrote this is not enrolled here");
  }
  if (author->revoked) {
    return quarantine(item, V::VERDICT_QUARANTINED, "revoked", "the device that wrote this may no longer send");
  }
  if (!item.from.mayUse(open->log.scope) || !author->mayUse(open->log.scope)) {
    return quarantine(item, V::VERDICT_QUARANTINED, "scope_not_granted",
                      "village " + open->log.scope + " is not granted to this device");
  }
  return take(item, std::move(*open));
}

// How many Changes of the batch stand in the log already; `same` is false where others do.
Result<std::size_t> Ingest::knownPart(const log::OpenBatch& open, const log::Head& head, bool& same) {
  same = true;
  if (open.firstSeq > head.seq) {
    return std::size_t{0};
  }
  const std::uint64_t last = std::min(open.lastSeq(), head.seq);
  std::uint64_t at = open.firstSeq;
  while (at <= last && same) {
    REMBUG_ASSIGN(const std::vector<StoredBatch> stored, m_store.batchesAfter(open.log, at - 1, 8));
    if (stored.empty()) {
      return fail(ErrorCode::Corrupt,
                  "the log " + open.log.shortText() + " lacks batches below its head; run rembug-server check");
    }
    for (const StoredBatch& entry : stored) {
      REMBUG_ASSIGN(const log::OpenBatch known, log::openBatch(ByteView(entry.bytes)));
      for (; at <= last && at <= known.lastSeq() && at >= known.firstSeq && same; ++at) {
        same = known.changes[static_cast<std::size_t>(at - known.firstSeq)] ==
               open.changes[static_cast<std::size_t>(at - open.firstSeq)];
      }
    }
  }
  return static_cast<std::size_t>(last - open.firstSeq + 1);
}

Result<void> Ingest::take(Item& item, log::OpenBatch open) {
  using V = v1::PushResponse;
  const auto found = m_heads.find(open.log);
  const log::Head head = found == m_heads.end() ? log::Head{open.log, 0, {}} : found->second;
  *item.answer.mutable_head() = log::toProto(head);
  if (open.firstSeq > head.seq + 1) {
    item.answer.set_verdict(V::VERDICT_GAP);
    item.answer.set_reason_code("gap");
    item.answer.set_reason("changes before these are missing");
    return {};
  }
  bool same = true;
  REMBUG_ASSIGN(const std::size_t known, knownPart(open, head, same));
  if (!same) {
    return quarantine(item, V::VERDICT_FORK, "fork",
                      "other changes stand at the same places of this log; both are kept");
  }
  if (known == open.changes.size()) {
    item.answer.set_verdict(V::VERDICT_STORED);
    return {};
  }
  if (known > 0) {
    open.changes.erase(open.changes.begin(), open.changes.begin() + static_cast<std::ptrdiff_t>(known));
    open.firstSeq += known;
  }
  const auto after = log::verifyBatch(open, head);
  if (!after) {
    return quarantine(item, V::VERDICT_QUARANTINED, "bad_signature", after.error().message);
  }
  v1::Batch kept = item.batch;
  if (known > 0) {
    REMBUG_ASSIGN(kept, log::packBatch(open.log, open.firstSeq, open.changes, open.checkpoint));
  }
  REMBUG_TRY(m_store.addBatch(kept, open.changes, *after));
  m_heads[open.log] = *after;
  *item.answer.mutable_head() = log::toProto(*after);
  item.answer.set_verdict(V::VERDICT_STORED);
  return {};
}

}  // namespace rembug::server
