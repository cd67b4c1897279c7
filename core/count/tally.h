#pragma once

#include <array>
#include <map>
#include <string>
#include <utility>

#include "core/count/count.h"

namespace rembug::count {

// What the counted papers add up to.
struct Tally {
  int valid = 0;
  int invalid = 0;
  int blank = 0;
  int doubtful = 0;                    // not ruled on yet
  std::map<std::string, int> reasons;  // of invalid papers
  // Lines of valid papers: filled = votes + duplicate + outOfScope + unreadable + ineligible + excess.
  int slots = 0;  // valid papers times names per paper
  int filled = 0;
  int empty = 0;
  int votes = 0;  // for persons, and unidentified
  int duplicate = 0;
  int outOfScope = 0;
  int unreadable = 0;
  int ineligible = 0;
  int excess = 0;
  int unidentified = 0;
  std::map<std::string, int> bySpelling;  // votes that name somebody, by what was written
  std::map<std::string, int> unidentifiedBySpelling;

  [[nodiscard]] int papers() const { return valid + invalid + blank + doubtful; }
};

// Its lines as they are called in what is printed and published.
inline constexpr std::array<std::pair<const char*, int Tally::*>, 10> kTallyLines = {
    {{"slots", &Tally::slots},
     {"filled", &Tally::filled},
     {"empty", &Tally::empty},
     {"votes", &Tally::votes},
     {"duplicate", &Tally::duplicate},
     {"out_of_scope", &Tally::outOfScope},
     {"unreadable", &Tally::unreadable},
     {"ineligible", &Tally::ineligible},
     {"excess", &Tally::excess},
     {"unidentified", &Tally::unidentified}}};

[[nodiscard]] Tally tally(const Count& count);
// Figures of several visits, or of several tallies, as one. Their notes stay with them.
[[nodiscard]] Accounting sumOf(const std::vector<Accounting>& all);

// The three checks of the paper; false where there are no figures yet.
struct Checks {
  bool box = false;       // papers read = papers in the box
  bool paper = false;     // papers missing by the paper's own account = people without a paper in the box
  bool signedIn = false;  // no more signed in than there are adults
  int notReturned = 0;    // received - misprinted - unused - spoilt - in box
  int withoutPaper = 0;   // signed in - withdrew - in box
  [[nodiscard]] bool all() const { return box && paper && signedIn; }
  // More papers than were handed out, or than people came: the count stops.
  [[nodiscard]] bool morePapersThanPeople() const { return notReturned < 0 || withoutPaper < 0; }
};

[[nodiscard]] Checks check(const Count& count);
[[nodiscard]] Checks check(const Accounting& accounting, int papers, int adults);

}  // namespace rembug::count
