#pragma once

#include <string>
#include <vector>

#include "core/count/result.h"

namespace rembug::count {

// Whether the lines that nobody was identified by could change who is elected (domain.md §d.7 point 9).
struct Decisiveness {
  int undecided = 0;               // lines
  bool affects = false;            // false: whatever they mean, the same people are elected
  std::vector<std::string> names;  // who could come in, or whose seat is not safe
};

// A bound on both sides: who is elected keeps the votes without those lines, who is not gets every one that could mean
// them. It may say "affects" where no ruling would; it never says it does not where one would.
[[nodiscard]] Decisiveness decisiveness(const Facts& facts);
[[nodiscard]] Decisiveness decisiveness(const Count& count);
// Whether a ruling must be made before signing. Not for a unit of a direct election: there the sum of all units
// decides.
[[nodiscard]] bool undecidedLinesMatter(const Count& count);

}  // namespace rembug::count
