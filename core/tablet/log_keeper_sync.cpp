// The side of LogKeeper that a sync uses: cutting batches, taking batches, receipts, forks.
#include <algorithm>

#include "core/log/chain.h"
#include "core/log/limits.h"
#include "core/tablet/log_keeper.h"

namespace rembug::tablet {
namespace {

// Re-writes the references of a Change that moves from `old` to a new epoch: what it said of its own log's kept part is
// now another log, and what it said of the part that moves along has moved as well.
Bytes moved(const Bytes& bytes, const log::LogId& old, std::uint64_t common) {
  v1::Change change;
  if (!change.ParseFromString(bytes)) {
    return bytes;
  }
  std::uint32_t oldIndex = 0;
  const auto mapRefs = [&](google::protobuf::RepeatedPtrField<v1::WriteRef>* refs) {
    for (v1::WriteRef& ref : *refs) {
      if (ref.log() != 0) {
        continue;
      }
      if (ref.seq() > common) {
        ref.set_seq(ref.seq() - common);
        continue;
      }
      if (oldIndex == 0) {
        *change.add_logs() = log::toProto(old);
        oldIndex = static_cast<std::uint32_t>(change.logs_size());
        change.mutable_logs(change.logs_size() - 1)->clear_scope();
      }
      ref.set_log(oldIndex);
    }
  };
  for (v1::Op& op : *change.mutable_ops()) {
    if (op.has_set()) {
      mapRefs(op.mutable_set()->mutable_replaces());
    } else if (op.has_remove_row()) {
      mapRefs(op.mutable_remove_row()->mutable_replaces());
    } else if (op.has_void_record()) {
      mapRefs(op.mutable_void_record()->mutable_replaces());
    }
  }
  return change.SerializeAsString();
}

// Where the batches of a log end: at the last checkpoint before a batch grows too large.
class BatchCutter {
public:
  BatchCutter(log::LogId id, std::vector<std::uint64_t> checkpoints)
      : m_id(std::move(id)), m_checkpoints(std::move(checkpoints)) {}

  // True where the batch that is being filled must end before this Change comes in.
  [[nodiscard]] bool full(const Bytes& change) const {
    return m_cut > 0 && (m_size + change.size() > log::kBatchPlainTarget || m_changes.size() >= log::kBatchChangesMax);
  }
  void add(std::uint64_t seq, Bytes change) {
    m_size += change.size() + 5;
    m_changes.push_back(std::move(change));
    if (m_first == 0) {
      m_first = seq;
    }
    if (std::binary_search(m_checkpoints.begin(), m_checkpoints.end(), seq)) {
      m_cut = seq;
    }
  }
  // The seq at which the batch ends; 0 where nothing can be cut.
  [[nodiscard]] std::uint64_t cut() const { return m_cut; }
  [[nodiscard]] Result<v1::Batch> take(const v1::Checkpoint& checkpoint) {
    const std::size_t count = static_cast<std::size_t>(m_cut - m_first + 1);
    const std::vector<Bytes> head(m_changes.begin(), m_changes.begin() + static_cast<std::ptrdiff_t>(count));
    auto batch = log::packBatch(m_id, m_first, head, checkpoint);
    m_changes.erase(m_changes.begin(), m_changes.begin() + static_cast<std::ptrdiff_t>(count));
    m_first = m_changes.empty() ? 0 : m_cut + 1;
    m_size = 0;
    for (const Bytes& change : m_changes) {
      m_size += change.size() + 5;
    }
    m_cut = 0;
    return batch;
  }

private:
  log::LogId m_id;
  std::vector<std::uint64_t> m_checkpoints;
  std::vector<Bytes> m_changes;
  std::uint64_t m_first = 0;
  std::uint64_t m_cut = 0;
  std::size_t m_size = 0;
};

}  // namespace

Result<void> LogKeeper::signEnd(store::StoredLog& stored) {
  REMBUG_ASSIGN(const std::optional<store::SignedHead> last, m_store.lastCheckpoint(stored.no));
  log::Head at =
      last ? log::Head{stored.head.log, last->checkpoint.seq(), last->hash} : log::Head{stored.head.log, 0, {}};
  if (at.seq >= stored.head.seq) {
    return {};
  }
  // Signed is what the disk gives back, not what memory believes: a write that never got there is found here, before
  // anybody relies on it.
  REMBUG_ASSIGN(store::TabletStore reader, m_store.secondReader());
  log::Chain chain(at);
  std::vector<store::SignedHead> signedHeads;
  std::size_t size = 0;
  std::size_t count = 0;
  const auto sign = [&] { signedHeads.push_back({log::signCheckpoint(*m_key, chain.head()), chain.hash()}); };
  REMBUG_TRY(
      reader.changes(stored.no, at.seq + 1, stored.head.seq, [&](std::uint64_t seq, Bytes bytes) -> Result<bool> {
        if (count > 0 && (size + bytes.size() > log::kBatchPlainTarget || count >= log::kBatchChangesMax)) {
          sign();
          size = count = 0;
        }
        if (seq != chain.seq() + 1) {
          return fail(ErrorCode::Corrupt, "the log has a hole before change " + std::to_string(seq));
        }
        chain.append(bytes);
        size += bytes.size() + 5;
        ++count;
        return true;
      }));
  if (chain.head() != stored.head) {
    return fail(ErrorCode::Corrupt,
                "the disk gives back other changes than were written; copy the data folder and ask for help");
  }
  sign();
  REMBUG_ASSIGN(store::Transaction transaction, m_store.begin());
  for (const store::SignedHead& entry : signedHeads) {
    REMBUG_TRY(m_store.putCheckpoint(stored.no, entry));
  }
  return transaction.commit();
}

Result<std::vector<v1::Batch>> LogKeeper::batchesAfter(const log::LogId& id, std::uint64_t from, std::size_t limit) {
  store::StoredLog* stored = find(id);
  if (stored == nullptr) {
    return fail(ErrorCode::NotFound, "this tablet does not hold the log " + id.shortText());
  }
  if (id.device == m_device) {
    REMBUG_TRY(signEnd(*stored));
  }
  std::vector<v1::Batch> batches;
  REMBUG_ASSIGN(std::vector<std::uint64_t> seqs, m_store.checkpointSeqs(stored->no, from));
  BatchCutter cutter(id, std::move(seqs));
  const auto cut = [&]() -> Result<void> {
    REMBUG_ASSIGN(const v1::Checkpoint checkpoint, m_store.checkpoint(stored->no, cutter.cut()));
    REMBUG_ASSIGN(v1::Batch batch, cutter.take(checkpoint));
    batches.push_back(std::move(batch));
    return {};
  };
  REMBUG_TRY(
      m_store.changes(stored->no, from + 1, stored->head.seq, [&](std::uint64_t seq, Bytes bytes) -> Result<bool> {
        if (cutter.full(bytes)) {
          REMBUG_TRY(cut());
        }
        cutter.add(seq, std::move(bytes));
        return batches.size() < limit;
      }));
  while (batches.size() < limit && cutter.cut() > 0) {
    REMBUG_TRY(cut());
  }
  return batches;
}

Result<std::size_t> LogKeeper::skipKnown(const store::StoredLog& stored, const log::OpenBatch& batch) {
  if (batch.firstSeq > stored.head.seq) {
    return std::size_t{0};
  }
  const std::uint64_t last = std::min(batch.lastSeq(), stored.head.seq);
  bool same = true;
  REMBUG_TRY(m_store.changes(stored.no, batch.firstSeq, last, [&](std::uint64_t seq, Bytes bytes) -> Result<bool> {
    same = bytes == batch.changes[static_cast<std::size_t>(seq - batch.firstSeq)];
    return same;
  }));
  if (!same) {
    return fail(ErrorCode::Conflict, "other changes stand at the same places of the log " + batch.log.shortText());
  }
  return static_cast<std::size_t>(last - batch.firstSeq + 1);
}

Result<log::Head> LogKeeper::store(const v1::Batch& batch) {
  REMBUG_ASSIGN(log::OpenBatch open, log::openBatch(batch));
  for (const Bytes& change : open.changes) {
    REMBUG_TRY(log::parseChange(change));
  }
  if (open.log.device == m_device && open.log.epoch == m_epoch) {
    const std::optional<log::Head> own = head(open.log);
    if (!own || open.lastSeq() > own->seq) {
      REMBUG_TRY(startNewEpoch());  // somebody holds more of this epoch than this installation has written
    }
  }
  const store::StoredLog* known = find(open.log);
  const log::Head before = known != nullptr ? known->head : log::Head{open.log, 0, {}};
  if (known != nullptr) {
    REMBUG_ASSIGN(const std::size_t skip, skipKnown(*known, open));
    if (skip == open.changes.size()) {
      return before;
    }
    open.changes.erase(open.changes.begin(), open.changes.begin() + static_cast<std::ptrdiff_t>(skip));
    open.firstSeq += skip;
  }
  REMBUG_ASSIGN(const log::Head after, log::verifyBatch(open, before));
  REMBUG_ASSIGN(store::StoredLog * stored, findOrAdd(open.log));
  REMBUG_ASSIGN(store::Transaction transaction, m_store.begin());
  std::vector<log::PlacedChange> placed;
  for (std::size_t i = 0; i < open.changes.size(); ++i) {
    const std::uint64_t seq = open.firstSeq + i;
    REMBUG_TRY(m_store.putChange(stored->no, seq, open.changes[i]));
    placed.push_back({{open.log, seq}, std::move(open.changes[i])});
  }
  REMBUG_TRY(m_store.putCheckpoint(stored->no, {open.checkpoint, after.hash}));
  REMBUG_TRY(m_store.setHead(stored->no, after));
  REMBUG_TRY(transaction.commit());
  stored->head = after;
  if (m_onStored) {
    REMBUG_TRY(m_onStored(placed));
  }
  return after;
}

Result<void> LogKeeper::keepReceipt(const v1::Receipt& receipt, ByteView serverPublicKey) {
  REMBUG_ASSIGN(const std::vector<log::Head> heads, log::verifyReceipt(receipt, serverPublicKey));
  REMBUG_TRY(m_store.keep(store::Kept::Receipt, receipt.server() + receipt.incarnation(), receipt.SerializeAsString()));
  for (const log::Head& theirs : heads) {
    if (theirs.log.device != m_device) {
      continue;
    }
    const std::optional<log::Head> own = head(theirs.log);
    const bool ahead = !own || theirs.seq > own->seq;
    if (ahead && theirs.log.epoch == m_epoch) {
      REMBUG_TRY(startNewEpoch());
    } else if (!ahead) {
      REMBUG_TRY(setAcknowledged(theirs));
    }
  }
  return {};
}

Result<void> LogKeeper::fork(const log::LogId& id) {
  store::StoredLog* stored = find(id);
  if (stored == nullptr || id.device != m_device) {
    return fail(ErrorCode::Refused, "only a tablet's own log can go on in a new epoch");
  }
  // The last place of which the server has signed that it holds the same: the branches part behind it, or later. Where
  // they part later, what stands in both is said twice, with the same values, which is no conflict.
  REMBUG_ASSIGN(const std::optional<Bytes> ack, m_store.kept(store::Kept::SentHead, id.bytes()));
  std::uint64_t common = 0;
  if (ack) {
    REMBUG_ASSIGN(const log::Head acknowledgedHead, log::decodeHead(*ack));
    common = std::min(acknowledgedHead.seq, stored->head.seq);
  }
  return continueBranch(*stored, common);
}

Result<void> LogKeeper::continueBranch(store::StoredLog& old, std::uint64_t common) {
  const log::LogId oldId = old.head.log;
  const std::int64_t oldNo = old.no;
  std::vector<Bytes> branch;
  log::Chain kept(oldId);
  REMBUG_TRY(m_store.changes(oldNo, 1, old.head.seq, [&](std::uint64_t seq, Bytes bytes) -> Result<bool> {
    if (seq <= common) {
      kept.append(bytes);
    } else {
      branch.push_back(std::move(bytes));
    }
    return true;
  }));
  const auto epoch = newRandomId<EpochId>(m_random);
  REMBUG_ASSIGN(store::Transaction transaction, m_store.begin());
  log::Chain chain(log::LogId{m_device, epoch, oldId.scope});
  REMBUG_ASSIGN(const std::int64_t newNo, m_store.addLog(chain.head().log));
  for (std::size_t i = 0; i < branch.size(); ++i) {
    Bytes place = oldId.bytes();
    appendU64(place, common + 1 + i);
    REMBUG_TRY(m_store.keep(store::Kept::Branch, place, branch[i]));
    const Bytes bytes = moved(branch[i], oldId, common);
    chain.append(bytes);
    REMBUG_TRY(m_store.putChange(newNo, chain.seq(), bytes));
  }
  REMBUG_TRY(m_store.setHead(newNo, chain.head()));
  REMBUG_TRY(m_store.dropChanges(oldNo, common + 1));
  REMBUG_TRY(m_store.setHead(oldNo, kept.head()));
  if (oldId.epoch == m_epoch) {
    REMBUG_TRY(m_store.keep(store::Kept::Epoch, epoch.bytes()));
  }
  REMBUG_TRY(transaction.commit());
  if (oldId.epoch == m_epoch) {
    m_epoch = epoch;
  }
  REMBUG_ASSIGN(m_logs, m_store.logs());
  return m_onDropped ? m_onDropped() : Result<void>{};
}

}  // namespace rembug::tablet
