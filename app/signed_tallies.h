#pragma once

#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/count/units.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// A signed tally as a record, and whether it counts.
struct SignedTally {
  RecordId record;
  count::Sheet sheet;
  count::UnitId unit;
  std::string author;
  Millis at{0};
  std::string standing;  // COUNTED, or LeftOut::reason
};

// Those of a village, by unit and then the newest first. On the worker.
[[nodiscard]] Result<std::vector<SignedTally>> signedTallies(tablet::Tablet& tablet, const std::string& village);

}  // namespace rembug::app
