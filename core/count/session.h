#pragma once

#include <string>
#include <vector>

#include "core/count/rules.h"

namespace rembug::count {

struct Person {
  std::string name;
  std::string sex;  // f, m or empty
  std::string id;   // the same in every unit, by which direct elections sum; never guessed from a spelling

  bool operator==(const Person&) const = default;
};

// One session of one unit: who votes there, and by which rules.
struct Session {
  std::string village;
  std::string unit;
  int tier = 1;
  int round = 1;  // the first vote, then run-offs and further rounds
  // The first count of a unit's box, then those from house to house that were counted apart (domain.md §d.5).
  int sitting = 1;
  std::string sum;  // UNITS or SITTINGS where tallies are counted, not papers (sum.h); else empty
  int adultsF = 0;
  int adultsM = 0;
  Rules rules;
  // A closed list: the tied names of a run-off, or the delegates who may be elected at the kelurahan. Whoever else is
  // written is out of scope. Empty for an open list.
  std::vector<std::string> closedList;
  std::vector<Person> roll;  // the delegates, present or not
  std::string runoffOf;      // the hash of the tally that is tied
  std::string json;          // as entered, with sorted keys: what is published
};

// Reads {"village","unit","tier","round","adults":{"f","m"},"rules":{…}}; optional are "sitting", "sum",
// "runoff":{"among":[names],"of":hash}, "board":true (the kelurahan's meeting: the rules' settings for delegates hold)
// and "roll":[{"name","sex","unit","id","present"}]. Errors: Invalid, naming the part.
[[nodiscard]] rembug::Result<Session> readSession(const std::string& json);

// Whether the session's own outcome says who is elected: not where a unit of a direct election counts its votes for the
// sum of all.
[[nodiscard]] bool decides(const Session& session);

}  // namespace rembug::count
