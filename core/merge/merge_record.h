#pragma once

#include <vector>

#include "core/merge/record_state.h"

namespace rembug::merge {

// The state of a record from all its Changes at hand, in any order, duplicates allowed. Pure; any thread.
// A Change of another record is left out. `changes` must come from logs of the record's scope.
[[nodiscard]] RecordState mergeRecord(const RecordKey& key, std::vector<ParsedChange> changes);

}  // namespace rembug::merge
