#include "core/count/stages.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "core/count/decisive.h"
#include "core/count/rule_pack.h"
#include "core/count/sheet.h"
#include "core/count/sum.h"
#include "core/count/tally.h"

namespace rembug::count {
namespace {

using Order = std::map<std::string, std::vector<std::string>, std::less<>>;

const Order& order() {
  static const Order kOrder = {
      {"", {"PLANNED"}},
      {"PLANNED", {"REGISTER_FROZEN", "CANCELLED"}},
      {"REGISTER_FROZEN", {"OPENED", "CANCELLED"}},
      {"OPENED", {"CLOSED", "CANCELLED"}},
      // Quorum is asked while the box is still sealed, so that nobody who is visited later knows a part of the result.
      {"CLOSED", {"PAPERS_MATCH", "QUORUM_FAILED", "DISPUTED"}},
      {"QUORUM_FAILED", {"OPENED", "CANCELLED"}},
      {"PAPERS_MATCH", {"COUNTED", "RECOUNT", "DISPUTED"}},
      {"COUNTED", {"NAMES_SETTLED", "RECOUNT", "DISPUTED"}},
      {"NAMES_SETTLED", {"SIGNED", "RUNOFF", "RECOUNT", "DISPUTED"}},
      {"RUNOFF", {"NAMES_SETTLED", "CANCELLED"}},
      {"RECOUNT", {"PAPERS_MATCH", "DISPUTED"}},
      {"DISPUTED", {"PAPERS_MATCH", "RECOUNT", "COUNTED", "NAMES_SETTLED", "CANCELLED"}},
      {"SIGNED", {"RECEIVED"}},
      {"RECEIVED", {}},
      {"CANCELLED", {}}};
  return kOrder;
}

tl::unexpected<Error> refused(const std::string& message) {
  return fail(ErrorCode::Refused, message);
}

bool quorumReached(const Count& count) {
  const Accounting& a = *count.accounting();
  return count.session()->rules.quorumReached(a.signedInF + a.signedInM,
                                              count.session()->adultsF + count.session()->adultsM);
}

// Some settings change who wins, so that nobody may choose them once papers are in the box.
rembug::Result<void> rulesChosen(const Session& session) {
  const std::vector<std::string> open = openSettings(session.json);
  return open.empty() ? rembug::Result<void>() : refused("rules." + open.front() + ": to be chosen before opening");
}

rembug::Result<void> papersMatch(const Count& count, const std::string& reason) {
  if (!count.accounting()) {
    return refused("the figures of the paper come first");
  }
  const Accounting& a = *count.accounting();
  const Checks checks = check(a, a.inBox, count.session()->adultsF + count.session()->adultsM);
  // People who have counted again, and found it still so, may rule to go on as disputed.
  if (checks.morePapersThanPeople() && (count.stage() != "DISPUTED" || reason.empty())) {
    return refused(
        "there are more papers than were handed out, or than people signed in: count again, or go on as disputed");
  }
  if (!checks.all() && reason.empty()) {
    return refused("a check of the papers fails: count again, or go on with a written reason");
  }
  // The quorum of later sittings is that of their sum.
  if (!quorumReached(count) && reason.empty() && count.session()->sitting == 1) {
    return refused("the quorum is not reached: the box stays sealed");
  }
  return {};
}

}  // namespace

const std::vector<std::string>& stages() {
  static const std::vector<std::string> kStages = {"PLANNED",  "REGISTER_FROZEN", "OPENED", "CLOSED",   "PAPERS_MATCH",
                                                   "COUNTED",  "NAMES_SETTLED",   "SIGNED", "RECEIVED", "QUORUM_FAILED",
                                                   "DISPUTED", "RECOUNT",         "RUNOFF", "CANCELLED"};
  return kStages;
}

std::vector<std::string> stagesAfter(std::string_view from) {
  const auto found = order().find(from);
  return found == order().end() ? std::vector<std::string>() : found->second;
}

bool needsReason(std::string_view stage) {
  return stage == "QUORUM_FAILED" || stage == "DISPUTED" || stage == "RECOUNT" || stage == "CANCELLED";
}

// A sum has no box of its own: what it adds up was counted before, and is put right where it was counted.
std::vector<std::string> sumStagesAfter(std::string_view from) {
  if (from == "PLANNED") {
    return {"COUNTED", "CANCELLED"};
  }
  std::vector<std::string> next = stagesAfter(from);
  std::erase_if(next, [](const std::string& stage) { return stage == "RECOUNT" || stage == "PAPERS_MATCH"; });
  return next;
}

rembug::Result<void> mayEnter(const Count& count, const std::string& stage, const std::string& reason) {
  const auto& known = stages();
  if (std::find(known.begin(), known.end(), stage) == known.end()) {
    return fail(ErrorCode::Invalid, "stage: '" + stage + "' is none");
  }
  const bool sums = count.session() && !count.session()->sum.empty();
  const std::vector<std::string> next = sums ? sumStagesAfter(count.stage()) : stagesAfter(count.stage());
  if (std::find(next.begin(), next.end(), stage) == next.end()) {
    return refused("a session that is " + (count.stage().empty() ? "not begun" : count.stage()) + " cannot be " +
                   stage);
  }
  if (needsReason(stage) && reason.empty()) {
    return refused(stage + " needs a written reason");
  }
  if (stage != "PLANNED" && !count.session()) {
    return refused("the session with its rules comes first");
  }
  if (stage == "OPENED") {
    return rulesChosen(*count.session());
  }
  if (stage == "PAPERS_MATCH") {
    return papersMatch(count, reason);
  }
  if (stage == "QUORUM_FAILED" && (!count.accounting() || quorumReached(count))) {
    return refused("the quorum has not failed by the sign-ins");
  }
  if (stage == "COUNTED") {
    REMBUG_TRY(sumIsWhole(count));
  }
  if (stage == "COUNTED" && tally(count).doubtful > 0) {
    return refused("papers on the doubtful pile are ruled on first");
  }
  if (stage == "COUNTED" && !check(count).box && reason.empty()) {
    return refused("the papers read are not as many as were in the box");
  }
  if (stage == "NAMES_SETTLED" && undecidedLinesMatter(count) && !outcome(count).tie && reason.empty()) {
    return refused("lines that nobody was identified by could change who is elected");
  }
  if (stage == "RUNOFF" && !outcome(count).tie) {
    return refused("there is no tie across the last seat");
  }
  if (stage == "SIGNED") {
    return refused("signing is an event of its own");
  }
  return {};
}

rembug::Result<std::string> runoffSession(const Count& count) {
  const Outcome o = outcome(count);
  if (!o.tie || !count.accounting()) {
    return refused("there is no tie across the last seat");
  }
  nlohmann::json session = nlohmann::json::parse(count.session()->json);
  // The settings of the units hold in a run-off of delegates too, with what is different written out.
  session.erase("board");
  session.erase("roll");
  session.erase("sum");
  session.erase("sitting");
  session["round"] = count.session()->round + 1;
  session["runoff"] = {{"among", o.tie->names}, {"of", sheetOf(count).hash}};
  nlohmann::json& rules = session["rules"];
  rules["seats"] = o.tie->seatsLeft;
  rules["names_min"] = 1;
  rules["names_max"] = o.tie->seatsLeft;
  rules["women_target"] = {{"percent", 0}};  // of all seats, so not of these
  const Rules& own = count.session()->rules;
  if (own.quorumIn == kHundredths) {
    rules["quorum_percent"] = static_cast<double>(own.quorumOf) / 100;
  } else {
    rules["quorum_percent"] = std::to_string(own.quorumOf) + "/" + std::to_string(own.quorumIn);
  }
  return session.dump();
}

}  // namespace rembug::count
