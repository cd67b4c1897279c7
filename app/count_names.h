#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QVariantList>

#include "core/count/count.h"
#include "core/count/name_matcher.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// Who may be meant while a name is being typed: people whom this count has named, delegates, and those whom the
// village's household records name. Used on the worker alone.
class CountNames {
public:
  // Whether there are more household records to be read. Each call reads a few, so that touches in between do not wait.
  bool readMore(tablet::Tablet& tablet, const std::string& village);
  // The names that the count has now.
  void take(const count::Count& count);
  // Best first, at most `most`: {name, votes, sex, conflict}; `conflict` where the name as written and the person's sex
  // do not agree.
  [[nodiscard]] QVariantList suggest(const std::string& written, std::size_t most) const;
  // Spellings to be ruled on: {person, votes, written: [{name, votes}]}, only groups of several.
  [[nodiscard]] QVariantList groups(const count::Count& count) const;

private:
  [[nodiscard]] std::vector<count::RosterPerson> roster() const;

  std::string m_unit;
  std::map<std::string, int> m_votes;              // by person
  std::vector<count::RosterPerson> m_named;        // in this count
  std::map<std::string, std::string> m_residents;  // name, sex
  std::vector<std::string> m_records;              // still to be read, in hex
  bool m_listed = false;
  std::shared_ptr<count::NameMatcher> m_matcher;  // of everybody
};

}  // namespace rembug::app
