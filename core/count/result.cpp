#include "core/count/result.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/count/decisive.h"
#include "core/count/elect.h"
#include "core/count/rule_pack.h"
#include "core/count/sheet.h"

namespace rembug::count {
namespace {

using nlohmann::ordered_json;

std::vector<Ranked> rank(const std::map<std::string, int>& bySpelling, const std::vector<Person>& persons,
                         const std::map<std::string, Join>& joins, const std::vector<Person>& roll) {
  std::map<std::string, Ranked> byName;
  for (const auto& [written, votes] : bySpelling) {
    const auto join = joins.find(written);
    const std::string& name = join == joins.end() ? written : join->second.person;
    Ranked& entry = byName[name];
    entry.name = name;
    entry.votes += votes;
    entry.spellings[written] += votes;
  }
  for (const auto* list : {&roll, &persons}) {
    for (const Person& person : *list) {
      if (const auto found = byName.find(person.name); found != byName.end()) {
        found->second.sex = person.sex;
      }
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

ordered_json linesJson(const Tally& sums) {
  ordered_json lines = ordered_json::object();
  for (const auto& [name, member] : kTallyLines) {
    lines[name] = sums.*member;
  }
  return lines;
}

// What stands in the way, in words; the lines that were refused come first.
std::vector<std::string> problemsOf(const Count& count, const Outcome& result,
                                    const std::vector<std::string>& refused) {
  std::vector<std::string> problems = refused;
  if (!count.session() || !count.accounting()) {
    problems.emplace_back("session or accounting is missing");
  }
  for (const auto& findings : {failedChecks(count), result.problems}) {
    for (const Finding& finding : findings) {
      problems.push_back(finding.text);
    }
  }
  if (!count.signature()) {
    problems.emplace_back("the tally is not signed");
  }
  return problems;
}

ordered_json warningsJson(const Count& count) {
  ordered_json list = ordered_json::array();
  for (const Finding& finding : warnings(count)) {
    list.push_back(finding.text);
  }
  return list;
}

}  // namespace

Outcome outcome(const Facts& facts) {
  Outcome outcome;
  outcome.ranking = rank(facts.bySpelling, facts.persons, facts.joins, facts.session.roll);
  const std::int64_t adults = facts.session.adultsF + facts.session.adultsM;
  const std::int64_t voters = facts.accounting.signedInF + facts.accounting.signedInM;
  if (adults > 0) {
    outcome.turnoutTenths = static_cast<int>((voters * 2000 + adults) / (2 * adults));
  }
  outcome.quorum = facts.session.rules.quorumReached(voters, adults);
  if (!outcome.quorum) {
    outcome.problems.push_back({"NO_QUORUM", "the quorum is not reached: nobody is elected"});
  } else {
    elect(outcome, facts);
  }
  for (const Resignation& resignation : facts.resigned) {
    outcome.resigned.push_back(resignation.person);
  }
  std::sort(outcome.resigned.begin(), outcome.resigned.end());
  for (const Ranked& entry : outcome.ranking) {
    const bool tied = outcome.tie && contains(outcome.tie->names, entry.name);
    if (outcome.quorum && !contains(outcome.elected, entry.name) && !tied && !contains(outcome.resigned, entry.name)) {
      outcome.reserve.push_back(entry.name);
    }
  }
  return outcome;
}

Outcome outcome(const Session& session, const Accounting& accounting, const std::map<std::string, int>& bySpelling,
                const std::vector<Person>& persons, const std::map<std::string, Join>& joins,
                const std::vector<TieDecision>& ties) {
  Facts facts;
  facts.session = session;
  facts.accounting = accounting;
  facts.bySpelling = bySpelling;
  facts.persons = persons;
  facts.joins = joins;
  facts.ties = ties;
  return outcome(facts);
}

Facts factsOf(const Count& count) {
  Tally sums = tally(count);
  Facts facts;
  facts.session = *count.session();
  facts.accounting = count.accounting().value_or(Accounting{});
  facts.visits = count.visits();
  facts.bySpelling = std::move(sums.bySpelling);
  facts.unidentified = std::move(sums.unidentifiedBySpelling);
  facts.persons = count.persons();
  facts.joins = count.joins();
  facts.ties = count.ties();
  facts.resigned = count.resigned();
  facts.could = count.could();
  facts.distinct = count.distinct();
  facts.corrects = count.corrects() ? count.corrects()->hashes : std::vector<std::string>();
  return facts;
}

Outcome outcome(const Count& count) {
  return count.session() ? outcome(factsOf(count)) : Outcome{};
}

std::string resultJson(const Count& count, const std::vector<std::string>& refused) {
  const Tally sums = tally(count);
  const Checks checks = check(count);
  const Outcome result = outcome(count);
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
      {"lines", linesJson(sums)},
      {"turnout_percent", turnout},
      {"quorum", result.quorum},
      {"ranking", rankingJson(result)},
      {"elected", result.elected},
      {"reserve", result.reserve},
      {"tie", tie},
      {"signed", count.signature().has_value()},
      {"hash", count.session() && count.accounting() ? sheetOf(count).hash : std::string()},
      {"problems", problemsOf(count, result, refused)}};
  const Decisiveness decisive = decisiveness(count);
  json["undecided"] = {{"lines", decisive.undecided}, {"affects", decisive.affects}, {"names", decisive.names}};
  json["warnings"] = warningsJson(count);
  if (count.session()) {
    json["rules_hash"] = rulesHash(count.session()->json);
  }
  if (!count.stage().empty()) {
    json["stage"] = count.stage();
  }
  if (!result.resigned.empty()) {
    json["resigned"] = result.resigned;
  }
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
