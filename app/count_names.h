#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QVariantList>

#include "app/call_names.h"
#include "core/base/ids.h"
#include "core/count/count.h"
#include "core/count/name_matcher.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// Who may be meant while a name is being typed: people whom this count has named, delegates, and those whom the
// village's household records name. What residents said before the count (app/call_names.h), or in a tally of this
// village that was signed ("Amaq Rina" means Sahnun), is an alias here: it suggests, and joins nothing. Used on the
// worker alone.
class CountNames {
public:
  // Whether there are more household records to be read. Each call reads a few, so that touches in between do not wait.
  bool readMore(tablet::Tablet& tablet, const std::string& village);
  // The names that the count has now.
  void take(const count::Count& count);
  // Best first, at most `most`: {name, votes, sex, conflict}; `conflict` where the name as written and the person's sex
  // do not agree.
  [[nodiscard]] QVariantList suggest(const std::string& written, std::size_t most);
  // Spellings to be ruled on: {person, votes, written: [{name, votes}]}, only groups of several.
  [[nodiscard]] QVariantList groups(const count::Count& count);
  // Call names of this unit that stand on papers and are not ruled on: {written, votes, persons: [{name, saidBy}]}.
  [[nodiscard]] QVariantList called(const count::Count& count) const;

private:
  void readRulings(tablet::Tablet& tablet, const std::string& village);
  // Of the unit that is counted, and what signed tallies said.
  [[nodiscard]] std::vector<count::Alias> aliases() const;
  [[nodiscard]] std::vector<count::RosterPerson> residentsBut(const std::map<std::string, int>& known) const;

  std::map<std::string, int> m_votes;              // by person
  std::vector<count::RosterPerson> m_named;        // in this count
  std::map<std::string, std::string> m_residents;  // name, sex
  std::vector<count::Alias> m_ruled;               // in signed tallies
  std::vector<CallName> m_called;                  // in all units
  std::string m_unit;                              // that is counted
  std::vector<RecordId> m_records;                 // still to be read
  bool m_listed = false;
  // Made when they are asked for and not at a touch: of 5,000 people one takes some 50 ms.
  std::optional<count::NameMatcher> m_everybody;
  std::optional<count::NameMatcher> m_residentsAlone;
};

}  // namespace rembug::app
