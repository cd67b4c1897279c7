#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/merge/record_state.h"

namespace rembug::merge {

// Where something of a path stands in the version of a form with which a record is read: Form::current().
using CurrentPath = std::function<std::string(const std::string& type, const std::string& path)>;

// The state of a record from all its Changes at hand, in any order, duplicates allowed. Pure; any thread.
// A Change of another record is left out. `changes` must come from logs of the record's scope. Every path is read as
// `currentPath` says, so that what was written under a former path and under the present one is one field; without it
// all paths stand for themselves.
[[nodiscard]] RecordState mergeRecord(const RecordKey& key, std::vector<ParsedChange> changes,
                                      const CurrentPath& currentPath = {});

}  // namespace rembug::merge
