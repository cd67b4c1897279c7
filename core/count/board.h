#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/count/sheet.h"

namespace rembug::count {

struct BoardMember {
  std::string name;
  std::string sex;   // f, m or empty
  std::string unit;  // that a delegate came from; empty in a direct election
  int votes = 0;
  int rank = 0;
  std::string standing;  // ELECTED, RESERVE (in the order of the rank), RESIGNED, TIED
};

// The roster of the BKM (domain.md §e.4) as a village's signed tallies have it.
struct Board {
  std::string hash;  // of the tally, or the sum, that elected it
  std::string day;   // of that vote, "2026-11-26"; empty where nobody wrote it down
  int termYears = 3;
  int seats = 0;
  std::vector<BoardMember> members;
};

// Of the meeting of delegates, or where there was none of the signed sum of a direct election. Nothing where neither
// counts: not held yet, or several results that stand against each other. Pure, for any order of the tallies.
[[nodiscard]] std::optional<Board> boardOf(const std::vector<Sheet>& tallies);

}  // namespace rembug::count
