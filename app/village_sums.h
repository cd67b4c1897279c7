#pragma once

#include <string>
#include <vector>

#include <QString>

#include "core/base/error.h"
#include "core/count/units.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// Tallies that people may add up and sign: the units of a direct election, or the sittings of one unit that were
// counted apart (core/count/sum.h).
struct VillageSum {
  bool overUnits = false;
  std::string unit;  // whose sittings; empty over units
  int round = 1;
  std::vector<count::Sheet> parts;
  std::vector<std::string> missing;  // units that the village's rules name, and of which nothing counts
  std::vector<std::string> earlier;  // hashes of signed sums that a new one replaces
  std::string isSigned;              // the hash of the one that holds; empty for none
};

// Those of a village. On the worker.
[[nodiscard]] Result<std::vector<VillageSum>> villageSums(tablet::Tablet& tablet, const std::string& village);

// Begins the sum, and answers its draft; `place` is where units are summed. A reason is needed where a sum was signed
// before: the new one is a correcting record.
[[nodiscard]] Result<QString> beginVillageSum(tablet::Tablet& tablet, const std::string& village, const VillageSum& sum,
                                              const std::string& place, const std::string& reason);

}  // namespace rembug::app
