#include <algorithm>

#include "core/tablet/parts.h"
#include "core/vault/hash.h"
#include "core/vault/token.h"

namespace rembug::tablet {

SyncState Tablet::syncState() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  SyncState state;
  if (!m_parts->unlocked) {
    return state;
  }
  state.heads = m_parts->keeper->heads();
  state.unsent = m_parts->keeper->unsent().value_or(0);
  countFiles(*m_parts, state);
  if (const auto kept = m_parts->store.allKept(store::Kept::Refusal)) {
    for (const Bytes& bytes : *kept) {
      if (auto refusal = decodeRefusal(bytes)) {
        state.refused.push_back(std::move(*refusal));
      }
    }
  }
  if (const auto last = m_parts->store.kept(store::Kept::LastSync); last && *last) {
    state.lastSync = Millis(std::strtoll((*last)->c_str(), nullptr, 10));
  }
  return state;
}

std::vector<log::Head> Tablet::heads() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  return m_parts->unlocked ? m_parts->keeper->heads() : std::vector<log::Head>();
}

Result<std::vector<v1::Batch>> Tablet::batchesAfter(const log::LogId& id, std::uint64_t from, std::size_t limit) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->keeper->batchesAfter(id, from, limit);
}

Result<log::Head> Tablet::storeBatch(const v1::Batch& batch) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->keeper->store(batch);
}

Result<void> Tablet::keepReceipt(const v1::Receipt& receipt) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  if (!m_parts->enrolment) {
    return fail(ErrorCode::Refused, "this tablet is not enrolled with a server");
  }
  return m_parts->keeper->keepReceipt(receipt, m_parts->enrolment->serverPublicKey);
}

bool Tablet::serverForgot(const std::vector<log::Head>& serverHeads) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  if (!m_parts->unlocked || !m_parts->enrolment) {
    return false;
  }
  const auto receipts = m_parts->store.allKept(store::Kept::Receipt);
  if (!receipts) {
    return false;
  }
  std::map<log::LogId, std::uint64_t> now;
  for (const log::Head& head : serverHeads) {
    now[head.log] = head.seq;
  }
  return std::any_of(receipts->begin(), receipts->end(), [&](const Bytes& bytes) {
    v1::Receipt receipt;
    if (!receipt.ParseFromString(bytes) || receipt.server() != m_parts->enrolment->server.bytes()) {
      return false;
    }
    return std::any_of(receipt.heads().begin(), receipt.heads().end(), [&](const v1::LogHead& message) {
      const auto head = log::fromProto(message);
      return head && head->seq > now[head->log];
    });
  });
}

Result<void> Tablet::acknowledge(const log::Head& serverHead) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  const std::optional<log::Head> own = m_parts->keeper->head(serverHead.log);
  if (!own || serverHead.seq > own->seq) {
    return {};  // what this tablet does not have it cannot have sent
  }
  return m_parts->keeper->setAcknowledged(serverHead);
}

Result<void> Tablet::keepRefusal(const Refusal& refusal) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  Bytes name = refusal.log.bytes();
  appendU64(name, refusal.firstSeq);
  return m_parts->store.keep(store::Kept::Refusal, name, encode(refusal));
}

Result<void> Tablet::clearRefusals(const log::LogId& id) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const std::vector<Bytes> kept, m_parts->store.allKept(store::Kept::Refusal));
  for (const Bytes& bytes : kept) {
    const auto refusal = decodeRefusal(bytes);
    if (refusal && refusal->log == id) {
      Bytes name = id.bytes();
      appendU64(name, refusal->firstSeq);
      REMBUG_TRY(m_parts->store.keep(store::Kept::Refusal, name, {}));
    }
  }
  return {};
}

Result<void> Tablet::fork(const log::LogId& id) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->keeper->fork(id);
}

std::vector<Bytes> Tablet::formHashes() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  return m_parts->formHashes;
}

std::vector<Bytes> Tablet::publishedForms() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  std::vector<Bytes> hashes;
  if (const auto kept =
          m_parts->unlocked ? m_parts->store.kept(store::Kept::PublishedForms) : Result<std::optional<Bytes>>()) {
    for (std::size_t at = 0; *kept && at + vault::kHashSize <= (*kept)->size(); at += vault::kHashSize) {
      hashes.push_back((*kept)->substr(at, vault::kHashSize));
    }
  }
  return hashes;
}

Result<void> Tablet::setPublishedForms(const std::vector<Bytes>& hashes) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  Bytes all;
  for (const Bytes& hash : hashes) {
    all += hash;
  }
  return m_parts->store.keep(store::Kept::PublishedForms, all);
}

Result<void> Tablet::join(const Enrolment& enrolment) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_TRY(m_parts->store.keep(store::Kept::Enrolment, encode(enrolment)));
  m_parts->enrolment = enrolment;
  return {};
}

Result<void> Tablet::setGrants(const std::vector<Village>& grants) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  if (!m_parts->enrolment || m_parts->enrolment->grants == grants) {
    return {};
  }
  m_parts->enrolment->grants = grants;
  return m_parts->store.keep(store::Kept::Enrolment, encode(*m_parts->enrolment));
}

std::string Tablet::token() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  if (!m_parts->unlocked || !m_parts->enrolment) {
    return {};
  }
  return vault::signToken(m_parts->keeper->key(), m_parts->enrolment->server,
                          m_parts->environment.clock.now() + m_parts->clockOffset);
}

Result<void> Tablet::setServerTime(Millis serverNow) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  m_parts->clockOffset = serverNow - m_parts->environment.clock.now();
  return m_parts->store.keep(store::Kept::ClockOffset, std::to_string(m_parts->clockOffset.count()));
}

Result<void> Tablet::setLastSync() {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->store.keep(store::Kept::LastSync, std::to_string(m_parts->environment.clock.now().count()));
}

Bytes Tablet::publicKey() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  return m_parts->unlocked ? m_parts->keeper->key().publicKey() : Bytes();
}

Bytes Tablet::sign(ByteView message) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  return m_parts->unlocked ? m_parts->keeper->key().sign(message) : Bytes();
}

}  // namespace rembug::tablet
