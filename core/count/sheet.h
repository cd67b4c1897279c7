#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>

#include "core/base/bytes.h"
#include "core/count/result.h"

namespace rembug::count {

// What becomes public when a count is signed: votes by name as written, reasons, decisions and result, as JSON with
// sorted keys and without fractions. Neither order nor grouping of the ballots is in it: nothing here says which names
// stood together.
struct Sheet {
  std::string session;
  std::string accounting;
  std::string sheet;
  std::string decisions;
  std::string result;
  std::string witnesses;
  // SHA-256 in hex over "rembug/tally/v2", then session, accounting, sheet, decisions, result and witnesses, each
  // behind a line break.
  std::string hash;
};

// What the hash is over, in its order, by the names that the parts have wherever they are kept or published.
inline constexpr std::array<std::pair<const char*, std::string Sheet::*>, 6> kSheetParts = {
    {{"session", &Sheet::session},
     {"accounting", &Sheet::accounting},
     {"sheet", &Sheet::sheet},
     {"decisions", &Sheet::decisions},
     {"result", &Sheet::result},
     {"witnesses", &Sheet::witnesses}}};

// Needs session and accounting.
[[nodiscard]] Sheet sheetOf(const Count& count);
// The paths under which a record holds the parts of a sheet: "/tally/session", …, with unit, tier and counter beside
// them.
[[nodiscard]] std::map<std::string, std::string> sheetFields(const Count& count);
// Which names stood together, paper by paper, without the order of reading; and so of earlier readings and of papers
// that were put right: to be sealed under a key that is destroyed
// when the time for objections is over.
[[nodiscard]] Bytes ballotsPart(const Count& count);

// What a sheet's parts say. Errors: Invalid, naming the part that makes no sense.
[[nodiscard]] rembug::Result<Facts> factsOf(const Sheet& sheet);

// The papers and lines of a published sheet, as far as they stand there. Errors: Invalid.
[[nodiscard]] rembug::Result<Tally> tallyOf(const Sheet& sheet);

// The same parts with result and hash computed again from the others alone. Errors: Invalid, naming the part that makes
// no sense.
[[nodiscard]] rembug::Result<Sheet> recompute(const Sheet& sheet);
// Whether the parts lead to the result and the hash that stand in it.
[[nodiscard]] bool holds(const Sheet& sheet);

}  // namespace rembug::count
