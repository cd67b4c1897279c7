#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/count/count.h"
#include "core/count/units.h"

// A tally of tallies (rekapitulasi): what such a Count counts are signed tallies, not papers. Two kinds
// (`Session::sum`): UNITS sums a direct election over its units (domain.md §d.2); SITTINGS sums the sessions of one
// unit that were counted apart (§d.5, step 15). People rule on names, ties and resignations of the whole, and sign it
// like any tally.
namespace rembug::count {

struct Part {
  UnitId id;
  Sheet sheet;
  Facts facts;
  Tally tally;
};

// Names of the sum that are different people by a ruling of this unit: it gave both votes, or said so.
struct KeptApart {
  std::string unit;
  std::set<std::string> names;
};

// More units than any village has; so many figures of a million each can be added without overflow.
inline constexpr std::size_t kPartsMax = 500;

// What a sum's parts add up to. Names are those that each part's people ruled: with the unit behind them in a sum over
// units, so that nobody is one person with somebody else by a spelling.
struct Sum {
  std::vector<std::shared_ptr<const Part>> parts;  // in the order of UnitId
  Accounting accounting;
  Tally tally;
  int adultsF = 0;
  int adultsM = 0;
  // People are one across parts where both gave the same person id.
  std::vector<Person> persons;
  std::map<std::string, Join> joins;
  std::map<std::string, std::vector<std::string>> could;
  std::vector<KeptApart> apart;
  std::map<std::string, std::string> plain;  // what a name in the sum was called by its part
};

// The events that begin a sum: its session, then one "add" for each part. With a place over units, without one over the
// sittings of one unit. Errors: Invalid where the tallies are no such parts.
[[nodiscard]] rembug::Result<std::vector<std::string>> beginSum(const std::vector<Sheet>& parts,
                                                                const std::string& place);

// The count that these events lead to, at once.
[[nodiscard]] rembug::Result<Count> begunSum(const std::vector<Sheet>& parts, const std::string& place);

// A tally as it stands in {"add":{…}} taken into a sum. Errors: Invalid for a tally that does not lead to its own
// result, or is not of this session; Refused for one that is there.
[[nodiscard]] rembug::Result<std::shared_ptr<const Sum>> withPart(const Session& session, const Sum& before,
                                                                  const std::string& sheet);

// Of a sum: whether its session has the adults of its tallies, so that none is missing that it was begun for. Errors:
// Refused.
[[nodiscard]] rembug::Result<void> sumIsWhole(const Count& count);

// Why these joins cannot stand in a sum; empty where they can. What one part kept apart stays apart: the two may have
// stood on one paper, and no paper is here. Nor can a line be identified that a part left open.
[[nodiscard]] std::string joinsAgainst(const Sum& sum, const std::map<std::string, Join>& joins);

// The hashes of a sum's parts; empty for a tally of papers.
[[nodiscard]] std::vector<std::string> partsOf(const Sheet& sheet);
// Whether a signed sum is what just these tallies add up to.
[[nodiscard]] bool sumsUp(const Sheet& sum, const std::vector<const Sheet*>& parts);

}  // namespace rembug::count
