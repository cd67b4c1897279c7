#pragma once

#include <string>
#include <vector>

#include "core/count/units.h"

namespace rembug::count {

// A direct election as its units stand now: votes are summed over units per person. What people then sign is a sum
// (sum.h).
struct Total {
  std::vector<UnitId> units;  // in the sum
  std::vector<LeftOut> leftOut;
  // Of the whole; names are persons' names, with their unit behind them where they have no id.
  Facts facts;
  Outcome outcome;
};

// Pure, and the same for any order of the tallies and any number of copies. People are one across units where both
// units gave the same person id, never by their spelling. `ties` and `resigned` are what people decided about the
// whole. Errors: Invalid where there is nothing to sum, or the units are of several villages, tiers or rounds.
[[nodiscard]] rembug::Result<Total> total(const std::vector<Sheet>& tallies, const std::vector<TieDecision>& ties = {},
                                          const std::vector<Resignation>& resigned = {});

// {"units","left_out":[{"unit","hash","reason"}],"rules_hash","quorum","turnout_percent","ranking","elected",
// "elected_before","reserve","tie","undecided","problems"}
[[nodiscard]] std::string totalJson(const Total& total);

}  // namespace rembug::count
