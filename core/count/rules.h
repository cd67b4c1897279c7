#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace rembug::count {

enum class Validity { Ballot, Line };  // what a fault makes invalid
enum class Excess { First, None };     // which lines of an overfull ballot count, where validity is by line
enum class TargetKind { Target, Required };

// A village's tata tertib, as far as the arithmetic needs it.
struct Rules {
  std::string mode = "TIERED";  // or DIRECT
  int namesMin = 2;
  int namesMax = 3;
  Validity validity = Validity::Ballot;
  Excess excess = Excess::First;
  std::int64_t quorumHundredths = 3000;  // of a percent of the adults
  int seats = 3;
  std::vector<std::string> tieRule = {"DELIBERATION", "RUNOFF", "LOT"};
  int womenPercent = 30;
  TargetKind womenKind = TargetKind::Target;
};

// Reads {"mode":…,"names_min":…,…}; what is left out has its default. Errors: Invalid, naming the setting.
[[nodiscard]] rembug::Result<Rules> readRules(const std::string& json);

}  // namespace rembug::count
