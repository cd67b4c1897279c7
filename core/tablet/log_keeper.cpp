#include "core/tablet/log_keeper.h"

#include <algorithm>

#include "core/log/chain.h"
#include "core/log/limits.h"

namespace rembug::tablet {
namespace {

// The build cannot have run before this: 2026-01-01 UTC. A clock that says 1970 is thereby known to be wrong.
constexpr log::HybridTime kFloor{std::uint64_t{1'767'225'600'000} << 16U};

}  // namespace

LogKeeper::LogKeeper(store::TabletStore& store, const Clock& clock, Random& random)
    : m_store(store), m_random(random), m_hybrid(clock, kFloor) {}

Result<void> LogKeeper::load(bool firstTime) {
  if (firstTime) {
    const vault::SigningKey key = vault::SigningKey::generate(m_random);
    REMBUG_TRY(m_store.keep(store::Kept::Identity, key.seed()));
    REMBUG_TRY(startNewEpoch());
  }
  REMBUG_ASSIGN(const std::optional<Bytes> seed, m_store.kept(store::Kept::Identity));
  REMBUG_ASSIGN(const std::optional<Bytes> epoch, m_store.kept(store::Kept::Epoch));
  if (!seed || !epoch) {
    return fail(ErrorCode::Corrupt, "the data folder has lost its identity; restore it from a copy");
  }
  REMBUG_ASSIGN(m_key, vault::SigningKey::fromSeed(*seed));
  REMBUG_ASSIGN(m_epoch, EpochId::fromBytes(*epoch));
  m_device = vault::deviceIdOf(m_key->publicKey());
  REMBUG_ASSIGN(m_logs, m_store.logs());
  return {};
}

Result<void> LogKeeper::startNewEpoch() {
  const auto epoch = newRandomId<EpochId>(m_random);
  REMBUG_TRY(m_store.keep(store::Kept::Epoch, epoch.bytes()));
  m_epoch = epoch;
  return {};
}

store::StoredLog* LogKeeper::find(const log::LogId& id) {
  const auto found = std::find_if(m_logs.begin(), m_logs.end(), [&id](const auto& log) { return log.head.log == id; });
  return found == m_logs.end() ? nullptr : &*found;
}

Result<store::StoredLog*> LogKeeper::findOrAdd(const log::LogId& id) {
  if (store::StoredLog* stored = find(id)) {
    return stored;
  }
  REMBUG_ASSIGN(const std::int64_t no, m_store.addLog(id));
  m_logs.push_back({no, log::Head{id, 0, {}}});
  return &m_logs.back();
}

Result<log::PlacedChange> LogKeeper::append(const std::string& scope, const MakeChange& make,
                                            const std::function<Result<void>()>& alongside) {
  const log::LogId id{m_device, m_epoch, scope};
  REMBUG_ASSIGN(store::StoredLog * stored, findOrAdd(id));
  Bytes bytes = make(id, m_hybrid.tick());
  // What a peer would refuse must not get into the log: nobody could ever take it out again.
  REMBUG_TRY(log::parseChange(bytes));
  log::Chain chain(stored->head);
  chain.append(bytes);
  REMBUG_ASSIGN(store::Transaction transaction, m_store.begin());
  REMBUG_TRY(m_store.putChange(stored->no, chain.seq(), bytes));
  REMBUG_TRY(m_store.setHead(stored->no, chain.head()));
  if (alongside) {
    REMBUG_TRY(alongside());
  }
  REMBUG_TRY(transaction.commit());
  stored->head = chain.head();
  log::PlacedChange placed{{id, chain.seq()}, std::move(bytes)};
  if (m_onStored) {
    REMBUG_TRY(m_onStored({placed}));
  }
  return placed;
}

std::vector<log::Head> LogKeeper::heads() const {
  std::vector<log::Head> heads;
  for (const store::StoredLog& stored : m_logs) {
    if (stored.head.seq > 0) {
      heads.push_back(stored.head);
    }
  }
  return heads;
}

std::optional<log::Head> LogKeeper::head(const log::LogId& id) const {
  for (const store::StoredLog& stored : m_logs) {
    if (stored.head.log == id) {
      return stored.head;
    }
  }
  return std::nullopt;
}

Result<Bytes> LogKeeper::change(const log::ChangeId& id) {
  const store::StoredLog* stored = find(id.log);
  if (stored == nullptr) {
    return fail(ErrorCode::NotFound, "this tablet does not hold the log " + id.log.shortText());
  }
  return m_store.change(stored->no, id.seq);
}

Result<void> LogKeeper::forEach(const log::LogId& id, std::uint64_t first,
                                const std::function<Result<bool>(const log::PlacedChange&)>& each) {
  const store::StoredLog* stored = find(id);
  if (stored == nullptr) {
    return fail(ErrorCode::NotFound, "this tablet does not hold the log " + id.shortText());
  }
  return m_store.changes(stored->no, first, stored->head.seq, [&](std::uint64_t seq, Bytes bytes) {
    return each(log::PlacedChange{{id, seq}, std::move(bytes)});
  });
}

Result<std::uint64_t> LogKeeper::acknowledged(const log::LogId& id) {
  REMBUG_ASSIGN(const std::optional<Bytes> bytes, m_store.kept(store::Kept::SentHead, id.bytes()));
  if (!bytes) {
    return std::uint64_t{0};
  }
  REMBUG_ASSIGN(const log::Head head, log::decodeHead(*bytes));
  return head.seq;
}

Result<void> LogKeeper::setAcknowledged(const log::Head& head) {
  return m_store.keep(store::Kept::SentHead, head.log.bytes(), log::encode(head));
}

Result<std::size_t> LogKeeper::unsent() {
  std::size_t count = 0;
  for (const store::StoredLog& stored : m_logs) {
    if (stored.head.log.device == m_device) {
      REMBUG_ASSIGN(const std::uint64_t sent, acknowledged(stored.head.log));
      count += static_cast<std::size_t>(stored.head.seq - std::min(sent, stored.head.seq));
    }
  }
  return count;
}

}  // namespace rembug::tablet
