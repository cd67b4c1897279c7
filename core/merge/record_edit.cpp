#include "core/merge/record_edit.h"

#include <set>

namespace rembug::merge {
namespace {

std::vector<log::ChangeId> changesOf(const std::vector<Write>& writes) {
  std::vector<log::ChangeId> ids;
  ids.reserve(writes.size());
  for (const Write& write : writes) {
    ids.push_back(write.change);
  }
  return ids;
}

void editRows(ChangeBuilder& builder, const RecordState& seen, const Target& target) {
  std::map<Bytes, bool> wanted;
  for (const Target::RowAt& row : target.rows) {
    wanted[row.row] = true;
    const auto old = seen.rows.find(row.row);
    if (old == seen.rows.end() || old->second.path.empty()) {
      builder.addRow(row.path, row.row, row.parent);
    }
  }
  for (const auto& [id, row] : seen.rows) {
    if (row.visible && !row.path.empty() && !wanted.contains(id)) {
      builder.removeRow(row.path, id, row.writes);
    }
  }
}

}  // namespace

void edit(ChangeBuilder& builder, const RecordState& seen, const Target& target) {
  editRows(builder, seen, target);
  for (const auto& [key, value] : target.values) {
    const auto old = seen.fields.find(key);
    if (old == seen.fields.end()) {
      builder.set(key, value, {});
    } else if (old->second.shown() != value) {
      builder.set(key, value, changesOf(old->second.writes));
    }
  }
  std::set<Bytes> rows{Bytes()};
  for (const Target::RowAt& row : target.rows) {
    rows.insert(row.row);
  }
  for (const auto& [key, field] : seen.fields) {
    const bool gone = !field.shown().empty() && seen.visible(key) && !target.values.contains(key);
    if (gone && rows.contains(key.row)) {  // what stood in a removed row goes with the row
      builder.set(key, {}, changesOf(field.writes));
    }
  }
}

void settleField(ChangeBuilder& builder, const RecordState& seen, const FieldKey& field, const std::string& value) {
  std::vector<log::ChangeId> replaces;
  if (const auto old = seen.fields.find(field); old != seen.fields.end()) {
    replaces = changesOf(old->second.writes);
  }
  if (const auto row = seen.rows.find(field.row); row != seen.rows.end()) {
    replaces.insert(replaces.end(), row->second.removals.begin(), row->second.removals.end());
  }
  builder.set(field, value, replaces);
}

void voidRecord(ChangeBuilder& builder, const RecordState& seen, const std::string& reason) {
  std::vector<log::ChangeId> writes;
  for (const HistoryEntry& entry : seen.history) {
    writes.push_back(entry.change);
  }
  builder.voidRecord(reason, writes);
}

}  // namespace rembug::merge
