#include "core/merge/merge_record.h"

#include <algorithm>
#include <set>

namespace rembug::merge {
namespace {

using log::ChangeId;
using log::HybridTime;

// Writes and what they say they replace, before that is held against each other.
template <typename Value>
struct Claim {
  Value value;
  ChangeId change;
  std::set<ChangeId> replaces;
};

using FieldClaims = std::vector<Claim<Write>>;

// A removal of a row, or of the whole record.
struct Removal {
  ChangeId change;
  std::set<ChangeId> seen;
};

struct RowClaims {
  std::string path;
  Bytes parent;
  HybridTime addedAt;
  std::set<ChangeId> writes;
  std::vector<Removal> removals;
  std::set<ChangeId> undone;  // every Change that a write into the row names
};

template <typename Refs>
std::set<ChangeId> resolveAll(const Refs& refs, const ParsedChange& parsed) {
  std::set<ChangeId> ids;
  for (const v1::WriteRef& ref : refs) {
    const auto id = log::resolve(ref, parsed.change, parsed.id.log);
    // A Change that names itself or what comes after it in its own log cannot have seen that.
    if (id && (id->log != parsed.id.log || id->seq < parsed.id.seq)) {
      ids.insert(*id);
    }
  }
  return ids;
}

Field survivors(const FieldClaims& claims) {
  std::map<ChangeId, const std::set<ChangeId>*> claimsOf;
  for (const auto& claim : claims) {
    claimsOf.emplace(claim.change, &claim.replaces);
  }
  std::set<ChangeId> replaced;
  for (const auto& claim : claims) {
    for (const ChangeId& other : claim.replaces) {
      const auto back = claimsOf.find(other);
      const bool mutual = back != claimsOf.end() && back->second->contains(claim.change);
      if (!mutual) {
        replaced.insert(other);
      }
    }
  }
  Field field;
  for (const bool all : {false, true}) {
    for (const auto& claim : claims) {
      if (all || !replaced.contains(claim.change)) {
        field.writes.push_back(claim.value);
      }
    }
    if (!field.writes.empty()) {
      break;  // else a ring of claims: all of them are kept
    }
  }
  std::sort(field.writes.begin(), field.writes.end(), [](const Write& a, const Write& b) {
    return std::tie(a.time, a.change, a.value) > std::tie(b.time, b.change, b.value);
  });
  return field;
}

Row settleRow(const RowClaims& claims) {
  Row row;
  row.path = claims.path;
  row.parent = claims.parent;
  row.writes.assign(claims.writes.begin(), claims.writes.end());
  std::set<ChangeId> covered;
  for (const Removal& removal : claims.removals) {
    if (!claims.undone.contains(removal.change)) {
      row.removals.push_back(removal.change);
      covered.insert(removal.seen.begin(), removal.seen.end());
    }
  }
  std::sort(row.removals.begin(), row.removals.end());
  row.visible = row.removals.empty() || std::any_of(row.writes.begin(), row.writes.end(),
                                                    [&](const ChangeId& id) { return !covered.contains(id); });
  return row;
}

// Collects what the Changes claim, then settles it.
class Merger {
public:
  Merger(const RecordKey& key, const CurrentPath& currentPath) : m_currentPath(currentPath) { m_state.key = key; }

  void take(const ParsedChange& parsed) {
    const v1::Change& change = parsed.change;
    if (m_state.history.empty()) {
      m_state.type = change.type();
    }
    m_state.version = change.version();
    HistoryEntry entry;
    entry.change = parsed.id;
    entry.time = HybridTime{change.hlc()};
    if (change.has_claimed_ms()) {
      entry.claimed = Millis(change.claimed_ms());
    }
    entry.author = change.author();
    entry.version = change.version();
    for (const v1::Op& op : change.ops()) {
      takeOp(parsed, op, entry);
    }
    if (!entry.voids) {
      m_writes.insert(parsed.id);
    }
    m_state.history.push_back(std::move(entry));
  }

  RecordState finish() {
    for (const auto& [key, claims] : m_fields) {
      m_state.fields.emplace(key, survivors(claims));
    }
    for (const auto& [id, claims] : m_rows) {
      m_state.rows.emplace(id, settleRow(claims));
    }
    std::set<ChangeId> covered;
    for (const auto& [voiding, seen] : m_voidings) {
      if (!m_undone.contains(voiding.change)) {
        m_state.voidings.push_back(voiding);
        covered.insert(seen.begin(), seen.end());
      }
    }
    m_state.voidConflict = m_state.voided() && std::any_of(m_writes.begin(), m_writes.end(),
                                                           [&](const ChangeId& id) { return !covered.contains(id); });
    return std::move(m_state);
  }

private:
  std::string pathOf(const std::string& written) const {
    return m_currentPath ? m_currentPath(m_state.type, written) : written;
  }

  void takeOp(const ParsedChange& parsed, const v1::Op& op, HistoryEntry& entry) {
    switch (op.kind_case()) {
      case v1::Op::kSet:
        takeSet(parsed, op.set(), entry);
        break;
      case v1::Op::kAddRow:
        takeAddRow(parsed, op.add_row());
        break;
      case v1::Op::kRemoveRow:
        m_rows[op.remove_row().row()].removals.push_back({parsed.id, resolveAll(op.remove_row().replaces(), parsed)});
        break;
      case v1::Op::kVoidRecord:
        entry.voids = true;
        m_voidings.emplace_back(Voiding{parsed.id, op.void_record().reason(), entry.author, entry.time},
                                resolveAll(op.void_record().replaces(), parsed));
        break;
      case v1::Op::kAttachBlob: {
        const v1::AttachBlob& blob = op.attach_blob();
        m_state.blobs.push_back(
            {{pathOf(blob.path()), blob.row()}, blob.sha256(), blob.size(), blob.media_type(), blob.name()});
        break;
      }
      case v1::Op::kWithdrawBlob:
        m_state.withdrawals.push_back(
            {parsed.id, op.withdraw_blob().sha256(), op.withdraw_blob().reason(), entry.author, entry.time});
        break;
      case v1::Op::kErasable:
        m_state.erasable.push_back({parsed.id, op.erasable().kind(), op.erasable().key(), op.erasable().sealed()});
        break;
      case v1::Op::kSignOff:
        m_state.signOffs.push_back(op.sign_off());
        break;
      case v1::Op::KIND_NOT_SET:
        m_state.newer = true;
        break;
    }
  }

  void takeSet(const ParsedChange& parsed, const v1::SetField& set, HistoryEntry& entry) {
    FieldKey key{pathOf(set.path()), set.row()};
    entry.fields.push_back(key);
    std::set<ChangeId> replaces = resolveAll(set.replaces(), parsed);
    m_undone.insert(replaces.begin(), replaces.end());
    if (!set.row().empty()) {
      RowClaims& row = m_rows[set.row()];
      row.writes.insert(parsed.id);
      row.undone.insert(replaces.begin(), replaces.end());
    }
    m_fields[std::move(key)].push_back(
        {Write{parsed.id, HybridTime{parsed.change.hlc()}, parsed.change.author(), set.value()}, parsed.id,
         std::move(replaces)});
  }

  void takeAddRow(const ParsedChange& parsed, const v1::AddRow& add) {
    RowClaims& row = m_rows[add.row()];
    if (row.path.empty()) {  // Changes come sorted: the first that adds a row says where it stands
      row.path = pathOf(add.path());
      row.parent = add.parent() == add.row() ? Bytes() : add.parent();
    }
    row.writes.insert(parsed.id);
  }

  const CurrentPath& m_currentPath;
  RecordState m_state;
  std::map<FieldKey, FieldClaims> m_fields;
  std::map<Bytes, RowClaims> m_rows;
  std::vector<std::pair<Voiding, std::set<ChangeId>>> m_voidings;
  std::set<ChangeId> m_writes;
  std::set<ChangeId> m_undone;
};

}  // namespace

RecordState mergeRecord(const RecordKey& key, std::vector<ParsedChange> changes, const CurrentPath& currentPath) {
  std::erase_if(changes, [&key](const ParsedChange& parsed) {
    return parsed.change.record() != key.id.bytes() || parsed.id.log.scope != key.scope;
  });
  std::sort(changes.begin(), changes.end(), [](const ParsedChange& a, const ParsedChange& b) {
    const HybridTime timeA{a.change.hlc()};
    const HybridTime timeB{b.change.hlc()};
    return std::tie(timeA, a.id) < std::tie(timeB, b.id);
  });
  changes.erase(std::unique(changes.begin(), changes.end(),
                            [](const ParsedChange& a, const ParsedChange& b) { return a.id == b.id; }),
                changes.end());
  Merger merger(key, currentPath);
  for (const ParsedChange& parsed : changes) {
    merger.take(parsed);
  }
  return merger.finish();
}

}  // namespace rembug::merge
