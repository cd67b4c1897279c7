#include "core/merge/record_state.h"

#include <algorithm>

namespace rembug::merge {
namespace {

void put(Bytes& out, ByteView part) {
  appendU64(out, part.size());
  out += part;
}

void put(Bytes& out, const log::ChangeId& id) {
  put(out, id.log.bytes());
  appendU64(out, id.seq);
}

void putFields(Bytes& out, const RecordState& state) {
  for (const auto& [key, field] : state.fields) {
    put(out, key.path);
    put(out, key.row);
    appendU64(out, field.writes.size());
    for (const Write& write : field.writes) {
      put(out, write.change);
      appendU64(out, write.time.value);
      put(out, write.author);
      put(out, write.value);
    }
  }
}

void putRows(Bytes& out, const RecordState& state) {
  for (const auto& [id, row] : state.rows) {
    put(out, id);
    put(out, row.path);
    put(out, row.parent);
    out += row.visible ? '1' : '0';
    for (const log::ChangeId& change : row.removals) {
      put(out, change);
    }
  }
}

}  // namespace

bool Field::conflict() const {
  return std::any_of(writes.begin(), writes.end(), [this](const Write& write) { return write.value != shown(); });
}

bool RecordState::visible(const FieldKey& field) const {
  if (field.row.empty()) {
    return true;
  }
  const auto row = rows.find(field.row);
  if (row == rows.end() || !row->second.visible) {
    return false;
  }
  // The rows around it; a row cannot stand in itself, so a hostile loop of parents is not there.
  Bytes parent = row->second.parent;
  for (std::size_t depth = 0; !parent.empty(); ++depth) {
    const auto outer = rows.find(parent);
    if (depth > rows.size() || outer == rows.end() || !outer->second.visible) {
      return false;
    }
    parent = outer->second.parent;
  }
  return true;
}

std::size_t RecordState::conflicts() const {
  std::size_t count = voidConflict ? 1 : 0;
  for (const auto& [where, field] : fields) {
    count += field.conflict() && visible(where) ? 1U : 0U;
  }
  for (const auto& [id, row] : rows) {
    count += row.conflict() ? 1U : 0U;
  }
  return count;
}

std::string RecordState::value(const std::string& path, const Bytes& row) const {
  const auto field = fields.find(FieldKey{path, row});
  return field == fields.end() ? std::string() : field->second.shown();
}

Bytes canonical(const RecordState& state) {
  Bytes out;
  put(out, state.key.scope);
  put(out, state.key.id.bytes());
  put(out, state.type);
  put(out, state.version);
  putFields(out, state);
  putRows(out, state);
  for (const Voiding& voiding : state.voidings) {
    put(out, voiding.change);
    put(out, voiding.reason);
  }
  out += state.voidConflict ? '1' : '0';
  for (const Erasable& part : state.erasable) {
    put(out, part.change);
    put(out, part.sealed);
  }
  for (const Blob& blob : state.blobs) {
    put(out, blob.sha256);
  }
  for (const Withdrawal& withdrawal : state.withdrawals) {
    put(out, withdrawal.change);
    put(out, withdrawal.sha256);
    put(out, withdrawal.reason);
  }
  for (const HistoryEntry& entry : state.history) {
    put(out, entry.change);
  }
  return out;
}

}  // namespace rembug::merge
