#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace rembug::count {

class Count;

// The states of a session, domain.md §d.5: PLANNED, REGISTER_FROZEN, OPENED, CLOSED, PAPERS_MATCH, COUNTED,
// NAMES_SETTLED, SIGNED, RECEIVED; beside them QUORUM_FAILED, DISPUTED, RECOUNT, RUNOFF, CANCELLED.
[[nodiscard]] const std::vector<std::string>& stages();
// Where a session in `from` may go; empty for an end. `from` may be empty: not begun.
[[nodiscard]] std::vector<std::string> stagesAfter(std::string_view from);
[[nodiscard]] std::vector<std::string> sumStagesAfter(std::string_view from);
// Those that need a written reason.
[[nodiscard]] bool needsReason(std::string_view stage);

// Whether the count as it stands may go there: the order, and what each state stands for (figures measured, papers that
// match, quorum, names that decide). Errors: Invalid for no stage; Refused with what is missing.
[[nodiscard]] rembug::Result<void> mayEnter(const Count& count, const std::string& stage, const std::string& reason);

// The session of a run-off among those who are tied, for a count of its own: as many seats as are left, and as many
// names on a paper. Errors: Refused where there is no tie across the last seat.
[[nodiscard]] rembug::Result<std::string> runoffSession(const Count& count);

}  // namespace rembug::count
