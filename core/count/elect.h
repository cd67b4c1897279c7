#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/count/result.h"

// Who gets the seats of a ranking; parts of outcome().
namespace rembug::count {

[[nodiscard]] inline bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Fills the seats from the top, then sees to the share of women. Writes elected, electedBefore, tie and problems.
void elect(Outcome& outcome, const Facts& facts);

}  // namespace rembug::count
