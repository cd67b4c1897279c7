#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/log/batch.h"
#include "core/log/change.h"
#include "core/log/hybrid_clock.h"
#include "core/log/receipt.h"
#include "core/store/tablet_store.h"
#include "core/tablet/tablet_types.h"

namespace rembug::tablet {

// Makes the bytes of a new Change for its place.
using MakeChange = std::function<Bytes(const log::LogId& home, const log::Stamp& stamp)>;

// The logs on this tablet: its own, to which it appends, and those of others that it holds. Not thread-safe: Tablet and
// its replica for syncing hold the tablet's lock around each call.
class LogKeeper {
public:
  LogKeeper(store::TabletStore& store, const Clock& clock, Random& random);

  // Reads identity, epoch and heads; `firstTime` mints them.
  [[nodiscard]] Result<void> load(bool firstTime);
  // From now on this installation writes logs of its own: it was found to be a copy, or older than what others hold of
  // it.
  [[nodiscard]] Result<void> startNewEpoch();

  [[nodiscard]] const DeviceId& device() const { return m_device; }
  [[nodiscard]] const vault::SigningKey& key() const { return *m_key; }
  [[nodiscard]] const EpochId& epoch() const { return m_epoch; }
  // Takes note of a time that was seen in a log.
  void see(log::HybridTime time) { m_hybrid.see(time); }

  // --- Writing ---
  // Called once a Change is durable, whoever wrote it, to bring the merged view up to date.
  using OnStored = std::function<Result<void>(const std::vector<log::PlacedChange>&)>;
  void onStored(OnStored callback) { m_onStored = std::move(callback); }
  // Called after Changes were taken out of a log (a fork): the merged view must be made again.
  void onDropped(std::function<Result<void>()> callback) { m_onDropped = std::move(callback); }
  // Appends one Change to the own log of a scope, together with what `alongside` writes, in one transaction.
  [[nodiscard]] Result<log::PlacedChange> append(const std::string& scope, const MakeChange& make,
                                                 const std::function<Result<void>()>& alongside = {});

  // --- What a sync needs ---
  [[nodiscard]] std::vector<log::Head> heads() const;
  [[nodiscard]] std::optional<log::Head> head(const log::LogId& id) const;
  // Batches that lead from behind `from` to the log's end, or as far as `limit` of them reach. Signs the end of an own
  // log first, after reading it back from disk. Errors: NotFound, Storage, Corrupt.
  [[nodiscard]] Result<std::vector<v1::Batch>> batchesAfter(const log::LogId& id, std::uint64_t from,
                                                            std::size_t limit);
  // Verifies a batch and makes it durable; what is known already is passed over. Answers the log's head. Errors:
  // Invalid, Unsupported, Corrupt as log::openBatch and log::verifyBatch say; Conflict for a gap, or for other Changes
  // at places that this tablet holds.
  [[nodiscard]] Result<log::Head> store(const v1::Batch& batch);
  // Keeps the server's word. A receipt that is ahead of this epoch's own log starts a new epoch.
  [[nodiscard]] Result<void> keepReceipt(const v1::Receipt& receipt, ByteView serverPublicKey);
  // Two histories share a place in a log. An own log's branch goes on in a new epoch, nothing typed again; the
  // originals are kept. Errors: Refused for a log that is not this epoch's own.
  [[nodiscard]] Result<void> fork(const log::LogId& id);

  // The bytes of Changes first..last of a log this tablet holds.
  [[nodiscard]] Result<Bytes> change(const log::ChangeId& id);
  [[nodiscard]] Result<void> forEach(const log::LogId& id, std::uint64_t first,
                                     const std::function<Result<bool>(const log::PlacedChange&)>& each);
  // Changes of own logs for which no receipt is there.
  [[nodiscard]] Result<std::size_t> unsent();
  // How far the server has acknowledged a log; 0 where it never did.
  [[nodiscard]] Result<std::uint64_t> acknowledged(const log::LogId& id);
  [[nodiscard]] Result<void> setAcknowledged(const log::Head& head);

private:
  [[nodiscard]] store::StoredLog* find(const log::LogId& id);
  [[nodiscard]] Result<store::StoredLog*> findOrAdd(const log::LogId& id);
  [[nodiscard]] Result<void> signEnd(store::StoredLog& stored);
  [[nodiscard]] Result<std::size_t> skipKnown(const store::StoredLog& stored, const log::OpenBatch& batch);
  [[nodiscard]] Result<void> continueBranch(store::StoredLog& old, std::uint64_t common);

  store::TabletStore& m_store;
  Random& m_random;
  log::HybridClock m_hybrid;
  std::optional<vault::SigningKey> m_key;
  DeviceId m_device;
  EpochId m_epoch;
  std::vector<store::StoredLog> m_logs;
  OnStored m_onStored;
  std::function<Result<void>()> m_onDropped;
};

}  // namespace rembug::tablet
