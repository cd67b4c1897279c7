#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/count/findings.h"
#include "core/count/tally.h"

namespace rembug::count {

struct Ranked {
  std::string name;
  int votes = 0;
  int rank = 0;  // competition ranking: 1, 2, 2, 4
  std::string sex;
  std::map<std::string, int> spellings;
};

// The tie across the last seat, where nobody has decided it yet.
struct BoundaryTie {
  std::vector<std::string> names;
  int seatsLeft = 0;
};

struct Outcome {
  std::vector<Ranked> ranking;
  std::vector<std::string> elected;
  std::vector<std::string> electedBefore;  // where a required share of women changed the list
  std::vector<std::string> reserve;
  std::vector<std::string> resigned;
  std::optional<BoundaryTie> tie;  // across the last seat, or across those that a share of women moves
  bool quorum = false;
  std::optional<int> turnoutTenths;  // of a percent, half up; nothing where there are no adults
  // NO_QUORUM, TIE, FEWER_PERSONS_THAN_SEATS, REMEDY_OUT_OF_ORDER, SEATS_NOT_ADDED, WOMEN_BELOW_TARGET,
  // WOMEN_UNREACHABLE.
  std::vector<Finding> problems;
};

// All that a result is made from.
struct Facts {
  Session session;
  Accounting accounting;
  std::vector<Accounting> visits = {};
  std::map<std::string, int> bySpelling;
  std::map<std::string, int> unidentified;
  std::vector<Person> persons;
  std::map<std::string, Join> joins;
  std::vector<TieDecision> ties;
  std::vector<Resignation> resigned;
  std::map<std::string, std::vector<std::string>> could;
  std::vector<std::string> corrects;  // the hashes of the tallies that this one replaces
  std::vector<Distinct> distinct;
};

// Needs a session.
[[nodiscard]] Facts factsOf(const Count& count);
[[nodiscard]] Outcome outcome(const Facts& facts);

// From votes by spelling, rules and decisions alone: what a stranger with the published sheet computes as well.
[[nodiscard]] Outcome outcome(const Session& session, const Accounting& accounting,
                              const std::map<std::string, int>& bySpelling, const std::vector<Person>& persons,
                              const std::map<std::string, Join>& joins, const std::vector<TieDecision>& ties);
[[nodiscard]] Outcome outcome(const Count& count);

// Plays a count file, one event a line, and prints its result as `rembug count run` does. Lines that are refused are
// listed under "problems" with their number.
[[nodiscard]] std::string runCount(std::string_view events);
// The same print for a count as it stands.
[[nodiscard]] std::string resultJson(const Count& count, const std::vector<std::string>& refused = {});

}  // namespace rembug::count
