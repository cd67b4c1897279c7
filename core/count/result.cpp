#include "core/count/result.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/count/sheet.h"

namespace rembug::count {
namespace {

using nlohmann::ordered_json;

std::vector<Ranked> rank(const std::map<std::string, int>& bySpelling, const std::vector<Person>& persons,
                         const std::map<std::string, Join>& joins) {
  std::map<std::string, Ranked> byName;
  for (const auto& [written, votes] : bySpelling) {
    const auto join = joins.find(written);
    const std::string& name = join == joins.end() ? written : join->second.person;
    Ranked& entry = byName[name];
    entry.name = name;
    entry.votes += votes;
    entry.spellings[written] += votes;
  }
  for (const Person& person : persons) {
    if (const auto found = byName.find(person.name); found != byName.end()) {
      found->second.sex = person.sex;
    }
  }
  std::vector<Ranked> ranking;
  ranking.reserve(byName.size());
  for (auto& [name, entry] : byName) {
    ranking.push_back(std::move(entry));
  }
  // Names order only how equals are printed; they decide nothing.
  std::stable_sort(ranking.begin(), ranking.end(), [](const Ranked& a, const Ranked& b) { return a.votes > b.votes; });
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    ranking[i].rank = i > 0 && ranking[i].votes == ranking[i - 1].votes ? ranking[i - 1].rank : static_cast<int>(i) + 1;
  }
  return ranking;
}

// Fills the seats from the top; stops before a group of equals that does not fit.
void elect(Outcome& outcome, std::size_t seats, const std::vector<TieDecision>& ties) {
  std::size_t at = 0;
  while (at < outcome.ranking.size() && outcome.elected.size() < seats) {
    std::vector<std::string> equals;
    const int votes = outcome.ranking[at].votes;
    while (at < outcome.ranking.size() && outcome.ranking[at].votes == votes) {
      equals.push_back(outcome.ranking[at++].name);
    }
    const std::size_t left = seats - outcome.elected.size();
    if (equals.size() <= left) {
      outcome.elected.insert(outcome.elected.end(), equals.begin(), equals.end());
      continue;
    }
    std::sort(equals.begin(), equals.end());
    const auto decided = std::find_if(ties.begin(), ties.end(), [&](const TieDecision& tie) {
      return tie.tied == equals && tie.chosen.size() == left;
    });
    if (decided == ties.end()) {
      outcome.tie = BoundaryTie{equals, static_cast<int>(left)};
      outcome.problems.emplace_back("a tie across the last seat is not decided yet");
    } else {
      outcome.elected.insert(outcome.elected.end(), decided->chosen.begin(), decided->chosen.end());
    }
    return;
  }
  if (outcome.elected.size() < seats) {
    outcome.problems.emplace_back("fewer persons have votes than there are seats; a further round is needed");
  }
}

const Ranked& find(const Outcome& outcome, const std::string& name) {
  return *std::find_if(outcome.ranking.begin(), outcome.ranking.end(),
                       [&](const Ranked& entry) { return entry.name == name; });
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void applyWomensTarget(Outcome& outcome, const Rules& rules) {
  const auto women = [&] {
    return static_cast<int>(std::count_if(outcome.elected.begin(), outcome.elected.end(),
                                          [&](const std::string& name) { return find(outcome, name).sex == "f"; }));
  };
  const int wanted = (rules.womenPercent * rules.seats + 99) / 100;  // 30 % of 9 seats are at least 3
  if (outcome.tie || outcome.elected.empty() || women() >= wanted) {
    return;
  }
  if (rules.womenKind == TargetKind::Target) {
    outcome.problems.emplace_back("fewer women are elected than the target of " + std::to_string(rules.womenPercent) +
                                  " %");
    return;
  }
  const std::vector<std::string> before = outcome.elected;
  while (women() < wanted) {
    const auto next = std::find_if(outcome.ranking.begin(), outcome.ranking.end(), [&](const Ranked& entry) {
      return entry.sex == "f" && !contains(outcome.elected, entry.name);
    });
    // Only who is known to be a man gives way; whose sex nobody entered is asked for first.
    const auto last = std::find_if(outcome.elected.rbegin(), outcome.elected.rend(),
                                   [&](const std::string& name) { return find(outcome, name).sex == "m"; });
    if (next == outcome.ranking.end() || last == outcome.elected.rend()) {
      outcome.problems.emplace_back("the required share of women cannot be reached with the names that have votes");
      break;
    }
    outcome.elected.erase(std::next(last).base());
    outcome.elected.push_back(next->name);
  }
  if (outcome.elected != before) {
    outcome.electedBefore = before;
  }
}

ordered_json rankingJson(const Outcome& outcome) {
  ordered_json list = ordered_json::array();
  for (const Ranked& entry : outcome.ranking) {
    list.push_back({{"name", entry.name},
                    {"votes", entry.votes},
                    {"rank", entry.rank},
                    {"sex", entry.sex},
                    {"spellings", entry.spellings}});
  }
  return list;
}

std::vector<std::string> checkProblems(const Checks& checks) {
  std::vector<std::string> problems;
  if (!checks.box) {
    problems.emplace_back("the papers read are not as many as were in the box");
  }
  if (checks.morePapersThanPeople()) {
    problems.emplace_back(
        "there are more papers than were handed out, or than people signed in: stop, and count again");
  } else if (!checks.paper) {
    problems.emplace_back("papers missing by the paper's account and by the sign-ins are not the same number");
  }
  if (!checks.signedIn) {
    problems.emplace_back("more people signed in than there are adults");
  }
  return problems;
}

}  // namespace

Outcome outcome(const Session& session, const Accounting& accounting, const std::map<std::string, int>& bySpelling,
                const std::vector<Person>& persons, const std::map<std::string, Join>& joins,
                const std::vector<TieDecision>& ties) {
  Outcome outcome;
  outcome.ranking = rank(bySpelling, persons, joins);
  const std::int64_t adults = session.adultsF + session.adultsM;
  const std::int64_t voters = accounting.signedInF + accounting.signedInM;
  if (adults > 0) {
    outcome.turnoutTenths = static_cast<int>((voters * 2000 + adults) / (2 * adults));
    outcome.quorum = voters * 10'000 >= session.rules.quorumHundredths * adults;
  }
  if (!outcome.quorum) {
    outcome.problems.emplace_back("the quorum is not reached: nobody is elected");
  } else {
    elect(outcome, static_cast<std::size_t>(session.rules.seats), ties);
    applyWomensTarget(outcome, session.rules);
  }
  for (const Ranked& entry : outcome.ranking) {
    const bool tied = outcome.tie && contains(outcome.tie->names, entry.name);
    if (outcome.quorum && !contains(outcome.elected, entry.name) && !tied) {
      outcome.reserve.push_back(entry.name);
    }
  }
  return outcome;
}

Outcome outcome(const Count& count) {
  if (!count.session()) {
    return {};
  }
  return outcome(*count.session(), count.accounting().value_or(Accounting{}), tally(count).bySpelling, count.persons(),
                 count.joins(), count.ties());
}

std::string resultJson(const Count& count, const std::vector<std::string>& refused) {
  const Tally sums = tally(count);
  const Checks checks = check(count);
  const Outcome result = outcome(count);
  std::vector<std::string> problems = refused;
  if (!count.session() || !count.accounting()) {
    problems.emplace_back("session or accounting is missing");
  } else {
    const auto failing = checkProblems(checks);
    problems.insert(problems.end(), failing.begin(), failing.end());
  }
  problems.insert(problems.end(), result.problems.begin(), result.problems.end());
  if (!count.signature()) {
    problems.emplace_back("the tally is not signed");
  }
  ordered_json tie;
  if (result.tie) {
    tie = {{"names", result.tie->names}, {"seats_left", result.tie->seatsLeft}};
  }
  ordered_json turnout;
  if (result.turnoutTenths) {
    turnout = *result.turnoutTenths / 10.0;
  }
  ordered_json json = {
      {"checks", {{"box", checks.box}, {"paper", checks.paper}, {"signed_in", checks.signedIn}}},
      {"not_returned", checks.notReturned},
      {"ballots", {{"valid", sums.valid}, {"invalid", sums.invalid}, {"blank", sums.blank}, {"reasons", sums.reasons}}},
      {"lines",
       {{"slots", sums.slots},
        {"filled", sums.filled},
        {"empty", sums.empty},
        {"votes", sums.votes},
        {"duplicate", sums.duplicate},
        {"out_of_scope", sums.outOfScope},
        {"unreadable", sums.unreadable},
        {"ineligible", sums.ineligible},
        {"excess", sums.excess},
        {"unidentified", sums.unidentified}}},
      {"turnout_percent", turnout},
      {"quorum", result.quorum},
      {"ranking", rankingJson(result)},
      {"elected", result.elected},
      {"reserve", result.reserve},
      {"tie", tie},
      {"signed", count.signature().has_value()},
      {"hash", count.session() && count.accounting() ? sheetOf(count).hash : std::string()},
      {"problems", problems}};
  if (!result.electedBefore.empty()) {
    json["elected_before"] = result.electedBefore;
  }
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string runCount(std::string_view events) {
  Count count;
  std::vector<std::string> refused;
  std::size_t number = 0;
  while (!events.empty()) {
    const std::size_t end = std::min(events.find('\n'), events.size());
    const std::string_view line = events.substr(0, end);
    events.remove_prefix(std::min(end + 1, events.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    if (const auto applied = count.apply(line); !applied) {
      refused.push_back("line " + std::to_string(number) + ": " + applied.error().message);
    }
  }
  return resultJson(count, refused);
}

}  // namespace rembug::count
