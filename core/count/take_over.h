#pragma once

#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/count/sheet.h"

namespace rembug::count {

// What a correcting count takes over from a signed tally, whose ballots part was opened: every paper, the figures, who
// is meant by which name, people kept apart, resignations, objections and details. Decisions about ties are not among
// them: they are about a result that may change. The events come behind the "corrects" that names the tally, and before
// the box is opened. Errors: Invalid for an empty reason and for parts that make no sense; Corrupt where the papers do
// not add up to what was signed.
[[nodiscard]] rembug::Result<std::vector<std::string>> takeOver(const Sheet& tally, const Bytes& ballots,
                                                                const std::string& reason);

}  // namespace rembug::count
