#include "core/tablet/references.h"

namespace rembug::tablet {
namespace {

std::size_t positionOf(const merge::RecordState& state, const Bytes& id, const merge::Row& row) {
  std::size_t position = 1;
  for (const auto& [other, candidate] : state.rows) {
    if (other == id) {
      break;
    }
    position += candidate.visible && candidate.path == row.path && candidate.parent == row.parent ? 1U : 0U;
  }
  return position;
}

}  // namespace

std::string refOf(const merge::RecordState& state, const merge::FieldKey& key) {
  std::string ref = key.path;
  Bytes id = key.row;
  for (std::size_t depth = 0; !id.empty() && depth < 8; ++depth) {
    const auto row = state.rows.find(id);
    if (row == state.rows.end() || ref.compare(0, row->second.path.size(), row->second.path) != 0) {
      break;
    }
    ref.insert(row->second.path.size(), "[" + std::to_string(positionOf(state, id, row->second)) + "]");
    id = row->second.parent;
  }
  return ref;
}

Result<merge::FieldKey> keyOf(const merge::RecordState& state, const std::string& ref) {
  for (const auto& [key, field] : state.fields) {
    if (state.visible(key) && refOf(state, key) == ref) {
      return key;
    }
  }
  return fail(ErrorCode::NotFound, "the record has no answer " + ref);
}

}  // namespace rembug::tablet
