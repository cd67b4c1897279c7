#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/count/sheet.h"

namespace rembug::count {

// Which vote of which unit a tally is of (domain.md §d.11).
struct UnitId {
  std::string village;
  std::string unit;
  int tier = 1;
  int round = 1;
  int sitting = 1;
  std::string sum;  // as in a Session

  auto operator<=>(const UnitId&) const = default;
};

[[nodiscard]] UnitId unitOf(const Sheet& sheet);

// A signed tally that is not counted, and why.
struct LeftOut {
  UnitId unit;
  std::string hash;
  // CONFLICT: the unit came with different content, and people have not ruled which counts. REPLACED: a correction
  // names it. BROKEN_CHAIN: corrected twice, or a correction names one that is not here. OTHER_RULES: counted by other
  // rules than most units. FALSE_RESULT: its parts do not lead to its result or hash. IN_SUM: a sitting that its unit's
  // sum counts. NOT_SUMMED: of several sittings that nobody has summed. OLD_SUM: a sum whose tallies are not those that
  // count now, or that is not what they add up to.
  std::string reason;
};

// The one tally of each unit that counts.
struct Units {
  std::vector<Sheet> counted;  // in the order of UnitId
  std::vector<LeftOut> leftOut;
  std::string rulesHash;       // of all that are counted
  std::optional<Sheet> whole;  // the signed sum of a direct election, where it is of just those that are counted
};

// Pure: any order of the tallies and any number of copies gives the same. The same content signed by two counters is
// one; a correction replaces those it names. Where no rules have more units than any other, nothing is comparable, and
// nothing is counted.
[[nodiscard]] Units settleUnits(const std::vector<Sheet>& tallies);

// Somebody whom a unit elected, and who has not resigned.
struct Delegate {
  std::string name;  // with the unit behind it where two units elected people of one name
  std::string sex;
  std::string unit;
  std::string id;
};

// Who may vote at the next tier.
[[nodiscard]] std::vector<Delegate> delegatesOf(const Units& units);
// As the "roll" of a session: JSON.
[[nodiscard]] std::string rollJson(const std::vector<Delegate>& delegates);

}  // namespace rembug::count
