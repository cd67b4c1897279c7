#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/count/session.h"

namespace rembug::count {

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
  int helped = 0;    // could not write, and were helped by somebody of their own choice
  std::string note;  // of a visit: who went, which way, when

  bool operator==(const Accounting&) const = default;
};

// A line as it was read aloud.
struct Line {
  std::string written;
  std::string strike;  // OUT_OF_SCOPE, UNREADABLE, INELIGIBLE, or empty
  bool unidentified = false;
};

// One paper out of the box.
struct Paper {
  // Doubtful: put on the pile that is ruled on together when all are read (domain.md §d.5, step 13).
  enum class Kind { Named, Blank, Invalid, Doubtful };
  Kind kind = Kind::Named;
  std::vector<Line> lines;
  std::string reason;  // of an invalid one
};

// A spelling that people said means this person.
struct Join {
  std::string written;
  std::string person;
  std::string reason;
  std::string by;  // who ruled

  bool operator==(const Join&) const = default;
};

// Names that people said are not one person, however alike they look.
struct Distinct {
  std::vector<std::string> names;
  std::string reason;
  std::string by;
};

// A paper that was entered wrongly and put right when the counters compared: what stood there, and why.
struct Replacement {
  std::size_t paper = 0;  // from 1
  Paper before;
  std::string reason;
};

// A whole reading that was thrown over by a recount.
struct EarlierReading {
  std::vector<Paper> papers;
  std::string reason;
};

// Why a session went to a state that it should not go to without a word.
struct StageNote {
  std::string stage;
  std::string reason;
};

// What was done about a tie. Nobody chosen: the remedy was tried and failed. Some of the seats filled: those left over
// are tied among the rest.
struct TieDecision {
  std::vector<std::string> tied;
  std::vector<std::string> chosen;
  std::string by;
  std::string reason;
  std::string runoff;  // the hash of the run-off's own signed tally
};

// Elected, and does not take the seat: by letter, or not eligible. The votes stay as counted.
struct Resignation {
  std::string person;
  std::string reason;
};

// What somebody objected to, and what was answered; people by their role.
struct Objection {
  std::string by;
  std::string what;
  std::string reply;
};

// Which signed tallies this one replaces: a signed one is never edited. Two where the counters signed different ones.
struct Correction {
  std::vector<std::string> hashes;
  std::string reason;
};

// Papers that a correcting count took over from a signed tally, instead of reading them out of the box again.
struct TakenOver {
  std::size_t papers = 0;
  std::string from;  // the hash of that tally
  std::string reason;
};

struct Sum;

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
  [[nodiscard]] const std::vector<Resignation>& resigned() const { return m_resigned; }
  // Who an unidentified spelling could mean; anybody where nothing is said.
  [[nodiscard]] const std::map<std::string, std::vector<std::string>>& could() const { return m_could; }
  // Where the session stands (stages.h); empty where nobody keeps account of that.
  [[nodiscard]] const std::string& stage() const { return m_stage; }
  [[nodiscard]] const std::vector<StageNote>& stageNotes() const { return m_stageNotes; }
  // The figures of each visit: at the place, then house to house. Their sum is accounting(); papers are counted once.
  [[nodiscard]] const std::vector<Accounting>& visits() const { return m_visits; }
  [[nodiscard]] const std::vector<Distinct>& distinct() const { return m_distinct; }
  [[nodiscard]] const std::vector<Replacement>& replacements() const { return m_replacements; }
  [[nodiscard]] const std::vector<EarlierReading>& earlier() const { return m_earlier; }
  [[nodiscard]] const std::vector<Objection>& objections() const { return m_objections; }
  [[nodiscard]] const std::optional<Correction>& corrects() const { return m_corrects; }
  // Nothing where the papers were read, and after a recount.
  [[nodiscard]] const std::optional<TakenOver>& taken() const { return m_taken; }
  [[nodiscard]] const std::optional<Signature>& signature() const { return m_signature; }

  // What the berita acara says besides, as JSON with sorted keys (details.h); {} where nothing was entered.
  [[nodiscard]] const std::string& details() const { return m_details; }

  // What a sum has added up so far; null where papers are counted.
  [[nodiscard]] const std::shared_ptr<const Sum>& sum() const { return m_sum; }

  // Who is meant by a spelling: what it was joined to, else itself.
  [[nodiscard]] const std::string& personOf(const std::string& written) const;
  [[nodiscard]] std::string sexOf(const std::string& person) const;
  // True where two lines of a paper mean one person.
  [[nodiscard]] bool namesSomebodyTwice(const Paper& paper) const;

private:
  friend class EventReader;
  friend class SumMaker;
  void take(std::shared_ptr<const Sum> sum);
  std::optional<Session> m_session;
  std::optional<Accounting> m_accounting;
  std::string m_counter;
  std::vector<Paper> m_papers;
  std::vector<Person> m_persons;
  std::map<std::string, Join> m_joins;
  std::vector<TieDecision> m_ties;
  std::vector<Resignation> m_resigned;
  std::map<std::string, std::vector<std::string>> m_could;
  std::string m_stage;
  std::vector<StageNote> m_stageNotes;
  std::vector<Accounting> m_visits;
  std::vector<Distinct> m_distinct;
  std::vector<Replacement> m_replacements;
  std::vector<EarlierReading> m_earlier;
  std::vector<Objection> m_objections;
  std::optional<Correction> m_corrects;
  std::optional<TakenOver> m_taken;
  std::string m_details = "{}";
  std::optional<Signature> m_signature;
  std::shared_ptr<const Sum> m_sum;
};

}  // namespace rembug::count
