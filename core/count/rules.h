#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace rembug::count {

enum class Validity { Ballot, Line };  // what a fault makes invalid
enum class Excess { First, None };     // which lines of an overfull ballot count, where validity is by line
enum class TargetKind { Target, Required };
// Whose settings of the tata tertib hold: those for the units, or those for the delegates who elect the board.
enum class Level { Unit, Board };

inline constexpr std::int64_t kHundredths = 10'000;  // of a percent, as a percentage with two decimals is kept

// A village's tata tertib, as far as the arithmetic needs it.
struct Rules {
  std::string mode = "TIERED";  // or DIRECT
  int namesMin = 2;
  int namesMax = 3;
  Validity validity = Validity::Ballot;
  Excess excess = Excess::First;
  // The quorum as a fraction of the adults, or of the delegates.
  std::int64_t quorumOf = 30;
  std::int64_t quorumIn = 100;
  int seats = 3;
  int directSeats = 3;  // of a direct election, where the votes of all units are summed
  std::vector<std::string> tieRule = {"DELIBERATION", "RUNOFF", "LOT"};
  int womenPercent = 30;
  TargetKind womenKind = TargetKind::Target;

  // True where so many of so many reach it; never where there is nobody who could vote.
  [[nodiscard]] bool quorumReached(std::int64_t voters, std::int64_t adults) const {
    return adults > 0 && voters * quorumIn >= adults * quorumOf;
  }
};

// Reads {"mode":…,"names_min":…,…}; what is left out has its default. Percentages of a quorum may have two decimals, or
// be a fraction as text ("2/3"). Errors: Invalid, naming the setting.
[[nodiscard]] rembug::Result<Rules> readRules(const std::string& json, Level level = Level::Unit);

// How long after the tally its ballots are kept for a recount, in hours: the session's own rule "objection_hours" or
// above the first tier "objection_hours_board", else 24 and 72 (domain.md §d.3).
[[nodiscard]] int objectionHours(const std::string& sessionJson);

}  // namespace rembug::count
