#include "core/count/findings.h"

#include <algorithm>

#include "core/count/sum.h"
#include "core/count/tally.h"

namespace rembug::count {
namespace {

constexpr int kBallotsFew = 10;  // domain.md §h.2

// A fault of one unit may not show in the sum.
void addPartFindings(const Sum& sum, std::vector<Finding>& found) {
  for (const auto& part : sum.parts) {
    const Session& session = part->facts.session;
    if (!check(part->facts.accounting, part->tally.papers(), session.adultsF + session.adultsM).all()) {
      found.push_back({"PART_CHECK_FAILED", "a check of the papers fails in " + part->id.unit});
    }
  }
}

}  // namespace

std::vector<Finding> failedChecks(const Count& count) {
  return count.session() && count.accounting() ? failedChecks(check(count)) : std::vector<Finding>();
}

std::vector<Finding> failedChecks(const Checks& checks) {
  std::vector<Finding> failed;
  if (!checks.box) {
    failed.push_back({"BOX_DIFFERS", "the papers read are not as many as were in the box"});
  }
  if (checks.morePapersThanPeople()) {
    failed.push_back({"MORE_PAPERS_THAN_PEOPLE",
                      "there are more papers than were handed out, or than people signed in: stop, and count again"});
  } else if (!checks.paper) {
    failed.push_back(
        {"PAPERS_DIFFER", "papers missing by the paper's account and by the sign-ins are not the same number"});
  }
  if (!checks.signedIn) {
    failed.push_back({"MORE_SIGNED_IN_THAN_ADULTS", "more people signed in than there are adults"});
  }
  return failed;
}

std::vector<Finding> warnings(const Count& count) {
  std::vector<Finding> found;
  if (!count.session()) {
    return found;
  }
  const Session& session = *count.session();
  if (count.accounting() && count.accounting()->received < session.adultsF + session.adultsM) {
    found.push_back({"FEWER_RECEIVED_THAN_ADULTS", "fewer ballot papers were received than there are adults"});
  }
  if (count.accounting() && count.accounting()->inBox > 0 && count.accounting()->inBox < kBallotsFew) {
    found.push_back(
        {"FEW_BALLOTS", "so few ballots may tell who voted how: publish together with a neighbouring unit"});
  }
  if (count.signature() && count.signature()->witnesses.size() < 2) {
    found.push_back({"ONE_WITNESS", "at least two witnesses should sign, one of them a woman"});
  }
  if (session.sitting > 1 || session.sum == "SITTINGS") {
    found.push_back(
        {"SITTING_APART",
         "house to house was counted apart: who was visited could know a part of the result, and few papers "
         "may tell who voted how"});
  }
  if (count.sum()) {
    addPartFindings(*count.sum(), found);
  }
  const auto& ties = count.ties();
  if (std::any_of(ties.begin(), ties.end(), [](const TieDecision& tie) {
        return tie.by == "RUNOFF" && !tie.chosen.empty() && tie.runoff.empty();
      })) {
    found.push_back({"RUNOFF_NOT_NAMED", "a run-off decided a tie, and its own signed tally is not named"});
  }
  return found;
}

}  // namespace rembug::count
