#pragma once

#include <string>

#include "core/merge/record_state.h"

namespace rembug::tablet {

// A field as people name it: "/data/person[2]/age", rows counted in the order in which they are shown.
[[nodiscard]] std::string refOf(const merge::RecordState& state, const merge::FieldKey& key);
// The other way round. Errors: NotFound.
[[nodiscard]] Result<merge::FieldKey> keyOf(const merge::RecordState& state, const std::string& ref);

}  // namespace rembug::tablet
