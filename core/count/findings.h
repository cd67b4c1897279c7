#pragma once

#include <string>
#include <vector>

namespace rembug::count {

class Count;
struct Checks;

// Something that people should know of a count. Screens make words of the key; the text is for logs and the command
// line.
struct Finding {
  std::string key;
  std::string text;
};

// Checks of the paper (domain.md §d.6) that fail, in their order: BOX_DIFFERS, MORE_PAPERS_THAN_PEOPLE, PAPERS_DIFFER,
// MORE_SIGNED_IN_THAN_ADULTS. Any of them stops signing until there is a written reason.
[[nodiscard]] std::vector<Finding> failedChecks(const Count& count);
[[nodiscard]] std::vector<Finding> failedChecks(const Checks& checks);
// What stops nothing and is worth a look: FEWER_RECEIVED_THAN_ADULTS, FEW_BALLOTS (so few that
// a published result may tell who voted how), ONE_WITNESS, RUNOFF_NOT_NAMED.
[[nodiscard]] std::vector<Finding> warnings(const Count& count);

}  // namespace rembug::count
