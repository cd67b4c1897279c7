#include "core/count/tally.h"

#include <algorithm>
#include <set>

#include "core/count/sum.h"

namespace rembug::count {
namespace {

// How one paper's lines come out under the rules.
struct Reading {
  std::vector<const Line*> votes;
  int duplicate = 0;
  int outOfScope = 0;
  int unreadable = 0;
  int ineligible = 0;
  int excess = 0;
  std::string invalid;  // why the whole paper does not count; empty where it does
};

Reading read(const Count& count, const Paper& paper) {
  const Rules& rules = count.session()->rules;
  Reading reading;
  const auto most = static_cast<std::size_t>(rules.namesMax);
  std::size_t counted = paper.lines.size();
  if (paper.lines.size() > most) {
    if (rules.validity == Validity::Ballot) {
      reading.invalid = "TOO_MANY_NAMES";
      return reading;
    }
    counted = rules.excess == Excess::First ? most : 0;
    reading.excess = static_cast<int>(paper.lines.size() - counted);
  }
  std::set<std::string> persons;
  for (std::size_t i = 0; i < counted; ++i) {
    const Line& line = paper.lines[i];
    const bool named = !line.unidentified || count.joins().contains(line.written);
    const auto& among = count.session()->closedList;
    const bool outside = !among.empty() && line.strike.empty() && named &&
                         std::find(among.begin(), among.end(), count.personOf(line.written)) == among.end();
    if (line.strike == "OUT_OF_SCOPE" || outside) {
      ++reading.outOfScope;
    } else if (line.strike == "UNREADABLE") {
      ++reading.unreadable;
    } else if (line.strike == "INELIGIBLE") {
      ++reading.ineligible;
    } else if (named && !persons.insert(count.personOf(line.written)).second) {
      ++reading.duplicate;
    } else {
      reading.votes.push_back(&line);
    }
  }
  if (rules.validity == Validity::Ballot) {
    // An ineligible name is still a name: the voter wrote enough of them. A name of another unit spoils the paper.
    const auto names = static_cast<int>(reading.votes.size()) + reading.ineligible;
    if (reading.outOfScope > 0) {
      reading.invalid = "OUT_OF_SCOPE";
    } else if (names < rules.namesMin) {
      reading.invalid = "TOO_FEW_NAMES";
    }
  }
  return reading;
}

void addValid(const Count& count, const Paper& paper, const Reading& reading, Tally& tally) {
  const int most = count.session()->rules.namesMax;
  const auto lines = static_cast<int>(paper.lines.size());
  ++tally.valid;
  tally.slots += most;
  tally.filled += lines;
  tally.empty += std::max(0, most - lines);
  tally.votes += static_cast<int>(reading.votes.size());
  tally.duplicate += reading.duplicate;
  tally.outOfScope += reading.outOfScope;
  tally.unreadable += reading.unreadable;
  tally.ineligible += reading.ineligible;
  tally.excess += reading.excess;
  for (const Line* line : reading.votes) {
    if (line->unidentified && !count.joins().contains(line->written)) {
      ++tally.unidentified;
      ++tally.unidentifiedBySpelling[line->written];
    } else {
      ++tally.bySpelling[line->written];
    }
  }
}

}  // namespace

Accounting sumOf(const std::vector<Accounting>& all) {
  Accounting sum;
  for (const Accounting& a : all) {
    sum.received += a.received;
    sum.misprinted += a.misprinted;
    sum.unused += a.unused;
    sum.spoilt += a.spoilt;
    sum.inBox += a.inBox;
    sum.signedInF += a.signedInF;
    sum.signedInM += a.signedInM;
    sum.withdrew += a.withdrew;
    sum.helped += a.helped;
  }
  return sum;
}

Tally tally(const Count& count) {
  if (count.sum()) {
    return count.sum()->tally;
  }
  Tally tally;
  for (const Paper& paper : count.papers()) {
    if (paper.kind == Paper::Kind::Blank) {
      ++tally.blank;
      continue;
    }
    if (paper.kind == Paper::Kind::Doubtful) {
      ++tally.doubtful;
      continue;
    }
    if (paper.kind == Paper::Kind::Invalid) {
      ++tally.invalid;
      ++tally.reasons[paper.reason];
      continue;
    }
    const Reading reading = read(count, paper);
    if (!reading.invalid.empty()) {
      ++tally.invalid;
      ++tally.reasons[reading.invalid];
    } else {
      addValid(count, paper, reading, tally);
    }
  }
  return tally;
}

Checks check(const Accounting& a, int papers, int adults) {
  Checks checks;
  checks.box = a.inBox == papers;
  checks.notReturned = a.received - a.misprinted - a.unused - a.spoilt - a.inBox;
  checks.withoutPaper = a.signedInF + a.signedInM - a.withdrew - a.inBox;
  checks.paper = checks.notReturned == checks.withoutPaper && checks.notReturned >= 0;
  checks.signedIn = a.signedInF + a.signedInM <= adults;
  return checks;
}

Checks check(const Count& count) {
  if (!count.accounting() || !count.session()) {
    return {};
  }
  const int papers = count.sum() ? count.sum()->tally.papers() : static_cast<int>(count.papers().size());
  return check(*count.accounting(), papers, count.session()->adultsF + count.session()->adultsM);
}

}  // namespace rembug::count
