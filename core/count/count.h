#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/count/rules.h"

namespace rembug::count {

struct Session {
  std::string village;
  std::string unit;
  int tier = 1;
  int adultsF = 0;
  int adultsM = 0;
  Rules rules;
  std::string json;  // as entered, with sorted keys: what is published
};

// The figures of the paper, each measured by people; none is derived from another.
struct Accounting {
  int received = 0;
  int misprinted = 0;
  int unused = 0;
  int spoilt = 0;
  int inBox = 0;
  int signedInF = 0;
  int signedInM = 0;
  int withdrew = 0;
};

// A line as it was read aloud.
struct Line {
  std::string written;
  std::string strike;  // OUT_OF_SCOPE, UNREADABLE, INELIGIBLE, or empty
  bool unidentified = false;
};

// One paper out of the box.
struct Paper {
  enum class Kind { Named, Blank, Invalid };
  Kind kind = Kind::Named;
  std::vector<Line> lines;
  std::string reason;  // of an invalid one
};

struct Person {
  std::string name;
  std::string sex;  // f, m or empty
};

// A spelling that people said means this person.
struct Join {
  std::string written;
  std::string person;
  std::string reason;
};

struct TieDecision {
  std::vector<std::string> tied;
  std::vector<std::string> chosen;
  std::string by;
  std::string reason;
};

struct Signature {
  std::vector<std::string> witnesses;
  std::string reason;  // why it is signed although a check fails; empty where none does
};

// The reasons for which a whole paper is invalid, and those for which a line is struck.
[[nodiscard]] const std::vector<std::string>& paperReasons();
[[nodiscard]] const std::vector<std::string>& lineReasons();

// One counter's count of one session: the events so far. Events are the JSON lines of `rembug count run`; the same
// events give the same count. Value type.
class Count {
public:
  // Takes one event. Errors: Invalid for one that makes no sense; Refused for what the state does not allow, above all
  // anything after signing, and signing where a check fails without a written reason. The count is unchanged then.
  [[nodiscard]] rembug::Result<void> apply(std::string_view event);

  [[nodiscard]] const std::optional<Session>& session() const { return m_session; }
  [[nodiscard]] const std::optional<Accounting>& accounting() const { return m_accounting; }
  [[nodiscard]] const std::string& counter() const { return m_counter; }
  [[nodiscard]] const std::vector<Paper>& papers() const { return m_papers; }
  [[nodiscard]] const std::vector<Person>& persons() const { return m_persons; }
  [[nodiscard]] const std::map<std::string, Join>& joins() const { return m_joins; }
  [[nodiscard]] const std::vector<TieDecision>& ties() const { return m_ties; }
  [[nodiscard]] const std::optional<Signature>& signature() const { return m_signature; }

  // Who is meant by a spelling: what it was joined to, else itself.
  [[nodiscard]] const std::string& personOf(const std::string& written) const;
  [[nodiscard]] std::string sexOf(const std::string& person) const;
  // True where two lines of a paper mean one person.
  [[nodiscard]] bool namesSomebodyTwice(const Paper& paper) const;

private:
  friend class EventReader;
  std::optional<Session> m_session;
  std::optional<Accounting> m_accounting;
  std::string m_counter;
  std::vector<Paper> m_papers;
  std::vector<Person> m_persons;
  std::map<std::string, Join> m_joins;
  std::vector<TieDecision> m_ties;
  std::optional<Signature> m_signature;
};

}  // namespace rembug::count
