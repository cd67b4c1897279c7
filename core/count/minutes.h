#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/count/details.h"
#include "core/count/units.h"

namespace rembug::count {

// A figure of a berita acara: what it is of ("received", "valid", "TOO_FEW_NAMES"), and in Indonesian words.
struct Figure {
  std::string key;
  std::int64_t value = 0;
  std::string words;
};

struct MinutesPerson {
  int rank = 0;
  std::string name;
  std::string sex;   // f, m or empty
  std::string unit;  // of a delegate; empty where everybody is of the unit itself
  int votes = 0;
  std::string votesInWords;
  std::string standing;  // ELECTED, RESERVE, TIED, RESIGNED, or empty where nobody is elected
  std::map<std::string, int> spellings;
};

// "Pak Amat" was ruled to mean Ahmad.
struct Ruling {
  std::string written;
  std::string person;
  int votes = 0;
  std::string by;
  std::string reason;
};

// A tally that a sum adds up.
struct SummedUnit {
  std::string unit;
  int sitting = 1;
  std::string hash;
};

// All that stands in the berita acara of one session (domain.md §d.9). A value: a page is made from it and from nothing
// else, so that screen, print and reprint say the same.
struct Minutes {
  // Head
  UnitId id;
  bool board = false;
  bool direct = false;  // of a direct election
  bool decides = true;  // count::decides()
  Details details;
  std::string dayInWords;
  std::string rulesHash;
  std::vector<std::string> corrects;  // hashes; not empty for a "berita acara perbaikan"
  std::string correctionReason;
  std::string runoffOf;
  std::vector<std::string> witnesses;
  // Register and attendance
  Figure adultsF, adultsM, adults;
  Figure signedInF, signedInM, signedIn;
  std::optional<int> turnoutTenths;
  Figure helped;
  bool quorum = false;
  std::vector<Accounting> visits;  // one, or with those from house to house
  std::vector<SummedUnit> parts;   // of a sum, else empty
  // Ballots: received, misprinted, unused, spoilt, in_box, valid, invalid, blank, invalid_and_blank, withdrew,
  // not_returned
  std::vector<Figure> ballots;
  Checks checks;
  // slots, filled, empty, votes, duplicate, out_of_scope, unreadable, ineligible, excess, unidentified
  std::vector<Figure> lines;
  std::vector<Figure> reasons;  // of invalid papers, by code
  // Names
  std::vector<MinutesPerson> ranking;
  std::map<std::string, int> unidentified;
  bool unidentifiedMatter = false;  // false: "tidak mempengaruhi hasil"
  std::vector<Ruling> rulings;
  std::vector<Distinct> distinct;
  // Result
  std::vector<std::string> elected;
  std::vector<std::string> electedBefore;  // where the share of women moved somebody
  std::vector<std::string> reserve;
  std::vector<Resignation> resigned;
  std::optional<BoundaryTie> tie;
  std::vector<TieDecision> ties;
  int womenElected = 0;
  int womenWanted = 0;
  bool womenRequired = false;
  std::vector<Finding> findings;  // failed checks, and what of the result people should know
  // Course
  std::string signedAlthough;  // the reason for which it was signed although a check failed
  std::vector<StageNote> stageNotes;
  std::vector<std::string> replaced;
  std::vector<EarlierReading> earlier;  // without their papers
  std::optional<TakenOver> taken;       // papers of the tally that is corrected, not read again
  std::vector<Objection> objections;
  // Foot
  std::string hash;
  int copy = 1;        // "salinan ke-n"; from 2 on it is marked as a copy
  std::string copyOf;  // the tablet that prints it: two that have not synced may print the same number
  std::string qr;      // the summary for handing over without a network: text of at most 1,000 bytes
};

// From the published parts alone. Errors: Invalid where they make no sense.
[[nodiscard]] rembug::Result<Minutes> minutesOf(const Sheet& sheet, int copy = 1, const std::string& tablet = {});

// What a berita acara should have and this one lacks: NO_CHAIR, NO_NOTE_TAKER, FEW_WITNESSES, NO_WOMAN_WITNESS,
// NO_HEAD, NO_FACILITATOR, NO_DAY, NO_PLACE.
[[nodiscard]] std::vector<Finding> gapsOf(const Minutes& minutes);

}  // namespace rembug::count
