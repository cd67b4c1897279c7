#include "core/count/count.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/tally.h"

namespace rembug::count {
namespace {

using nlohmann::json;

constexpr std::size_t kPapersMax = 20'000;
constexpr std::size_t kLinesMax = 100;
constexpr std::size_t kNameMax = 200;  // bytes; the longest legal name has 60 letters
constexpr int kFigureMax = 1'000'000;

tl::unexpected<Error> invalid(const std::string& message) {
  return fail(ErrorCode::Invalid, message);
}

rembug::Result<std::string> textOf(const json& value, const std::string& what, bool mayBeEmpty) {
  if (!value.is_string() || value.get_ref<const std::string&>().size() > 4 * kNameMax) {
    return invalid(what + ": a text of bounded length");
  }
  std::string text = value.get<std::string>();
  const std::size_t first = text.find_first_not_of(" \t");
  text = first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
  if (text.empty() && !mayBeEmpty) {
    return invalid(what + ": must not be empty");
  }
  return text;
}

rembug::Result<std::string> nameOf(const json& value) {
  REMBUG_ASSIGN(std::string name, textOf(value, "name", false));
  if (name.size() > kNameMax) {
    return invalid("name: at most 200 bytes");
  }
  return name;
}

rembug::Result<std::vector<std::string>> namesOf(const json& value, const std::string& what) {
  if (!value.is_array() || value.size() > kLinesMax) {
    return invalid(what + ": a list of names");
  }
  std::vector<std::string> names;
  for (const json& entry : value) {
    REMBUG_ASSIGN(std::string name, nameOf(entry));
    names.push_back(std::move(name));
  }
  return names;
}

rembug::Result<int> figure(const json& object, const char* name, bool mayBeMissing = false) {
  if (mayBeMissing && !object.contains(name)) {
    return 0;
  }
  if (!object.contains(name) || !object[name].is_number_integer() || object[name].get<std::int64_t>() < 0 ||
      object[name].get<std::int64_t>() > kFigureMax) {
    return invalid(std::string(name) + ": a whole number, 0 or more");
  }
  return object[name].get<int>();
}

std::string optionalText(const json& object, const char* name) {
  return object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : std::string();
}

rembug::Result<Line> lineOf(const json& value) {
  Line line;
  if (value.is_string()) {
    REMBUG_ASSIGN(line.written, nameOf(value));
    return line;
  }
  if (!value.is_object() || !value.contains("name")) {
    return invalid("ballot: each line is a name, or an object with a name");
  }
  line.strike = optionalText(value, "strike");
  const auto& known = lineReasons();
  if (!line.strike.empty() && std::find(known.begin(), known.end(), line.strike) == known.end()) {
    return invalid("strike: '" + line.strike + "' is not a reason");
  }
  if (line.strike == "UNREADABLE" && value["name"] == "") {
    return line;  // nothing could be read at all
  }
  REMBUG_ASSIGN(line.written, nameOf(value["name"]));
  line.unidentified = value.value("unidentified", json(false)) == true;
  return line;
}

}  // namespace

const std::vector<std::string>& paperReasons() {
  static const std::vector<std::string> kReasons = {"SECRECY",      "NOT_OFFICIAL", "TOO_FEW_NAMES", "TOO_MANY_NAMES",
                                                    "OUT_OF_SCOPE", "UNREADABLE",   "INELIGIBLE",    "OTHER"};
  return kReasons;
}

const std::vector<std::string>& lineReasons() {
  static const std::vector<std::string> kReasons = {"OUT_OF_SCOPE", "UNREADABLE", "INELIGIBLE"};
  return kReasons;
}

// Turns one line into a changed copy of the count.
class EventReader {
public:
  explicit EventReader(Count& count) : m_count(count) {}

  rembug::Result<void> read(const json& event) {
    using Method = rembug::Result<void> (EventReader::*)(const json&);
    static const std::vector<std::pair<const char*, Method>> kEvents = {
        {"session", &EventReader::session}, {"accounting", &EventReader::accounting},
        {"counter", &EventReader::counter}, {"ballot", &EventReader::ballot},
        {"blank", &EventReader::blank},     {"invalid", &EventReader::invalidPaper},
        {"undo", &EventReader::undo},       {"person", &EventReader::person},
        {"join", &EventReader::join},       {"apart", &EventReader::apart},
        {"decide", &EventReader::decide},   {"sign", &EventReader::sign}};
    for (const auto& [name, method] : kEvents) {
      if (event.contains(name)) {
        return (this->*method)(event);
      }
    }
    return invalid(
        "an event is one of session, accounting, counter, ballot, blank, invalid, undo, person, join, apart, decide, "
        "sign");
  }

private:
  rembug::Result<void> session(const json& event) {
    const json& object = event["session"];
    if (!object.is_object()) {
      return invalid("session: an object");
    }
    if (!m_count.m_papers.empty()) {
      return fail(ErrorCode::Refused, "the session is fixed once the first paper was read");
    }
    Session session;
    REMBUG_ASSIGN(session.village, textOf(object.value("village", json()), "village", false));
    REMBUG_ASSIGN(session.unit, textOf(object.value("unit", json()), "unit", false));
    session.tier = object.value("tier", json(1)).is_number_integer() ? object.value("tier", 1) : 0;
    if (session.tier < 1 || session.tier > 5) {
      return invalid("tier: 1 to 5");
    }
    const json adults = object.value("adults", json::object());
    REMBUG_ASSIGN(session.adultsF, figure(adults, "f"));
    REMBUG_ASSIGN(session.adultsM, figure(adults, "m"));
    REMBUG_ASSIGN(session.rules, readRules(object.value("rules", json::object()).dump()));
    session.json = object.dump();
    m_count.m_session = std::move(session);
    return {};
  }

  rembug::Result<void> accounting(const json& event) {
    const json& object = event["accounting"];
    Accounting a;
    REMBUG_ASSIGN(a.received, figure(object, "received"));
    REMBUG_ASSIGN(a.misprinted, figure(object, "misprinted", true));
    REMBUG_ASSIGN(a.unused, figure(object, "unused"));
    REMBUG_ASSIGN(a.spoilt, figure(object, "spoilt", true));
    REMBUG_ASSIGN(a.inBox, figure(object, "in_box"));
    const json people = object.value("signed_in", json::object());
    REMBUG_ASSIGN(a.signedInF, figure(people, "f"));
    REMBUG_ASSIGN(a.signedInM, figure(people, "m"));
    REMBUG_ASSIGN(a.withdrew, figure(object, "withdrew", true));
    m_count.m_accounting = a;
    return {};
  }

  rembug::Result<void> counter(const json& event) {
    REMBUG_ASSIGN(m_count.m_counter, textOf(event["counter"], "counter", false));
    return {};
  }

  rembug::Result<void> addPaper(Paper paper) {
    if (!m_count.m_session) {
      return fail(ErrorCode::Refused, "the session comes before the first paper");
    }
    if (m_count.m_papers.size() >= kPapersMax) {
      return fail(ErrorCode::Refused, "a session has at most 20,000 papers");
    }
    m_count.m_papers.push_back(std::move(paper));
    return {};
  }

  rembug::Result<void> ballot(const json& event) {
    const json& lines = event["ballot"];
    if (!lines.is_array() || lines.size() > kLinesMax) {
      return invalid("ballot: a list of at most 100 names");
    }
    Paper paper;
    paper.kind = lines.empty() ? Paper::Kind::Blank : Paper::Kind::Named;
    for (const json& entry : lines) {
      REMBUG_ASSIGN(Line line, lineOf(entry));
      paper.lines.push_back(std::move(line));
    }
    return addPaper(std::move(paper));
  }

  rembug::Result<void> blank(const json& event) {
    REMBUG_ASSIGN(const int papers, figure(event, "blank"));
    for (int i = 0; i < papers; ++i) {
      REMBUG_TRY(addPaper({Paper::Kind::Blank, {}, {}}));
    }
    return {};
  }

  rembug::Result<void> invalidPaper(const json& event) {
    const auto& known = paperReasons();
    const std::string reason = optionalText(event, "invalid");
    if (std::find(known.begin(), known.end(), reason) == known.end()) {
      return invalid("invalid: '" + reason + "' is not a reason");
    }
    return addPaper({Paper::Kind::Invalid, {}, reason});
  }

  rembug::Result<void> undo(const json& event) {
    REMBUG_ASSIGN(const int papers, figure(event, "undo"));
    if (static_cast<std::size_t>(papers) > m_count.m_papers.size()) {
      return fail(ErrorCode::Refused, "there are not so many papers to take back");
    }
    m_count.m_papers.resize(m_count.m_papers.size() - static_cast<std::size_t>(papers));
    return {};
  }

  rembug::Result<void> person(const json& event) {
    Person person;
    REMBUG_ASSIGN(person.name, nameOf(event["person"]));
    person.sex = optionalText(event, "sex");
    if (!person.sex.empty() && person.sex != "f" && person.sex != "m") {
      return invalid("sex: f, m or empty");
    }
    auto& all = m_count.m_persons;
    std::erase_if(all, [&](const Person& known) { return known.name == person.name; });
    all.push_back(std::move(person));
    return {};
  }

  rembug::Result<void> join(const json& event) {
    REMBUG_ASSIGN(const std::vector<std::string> written, namesOf(event["join"], "join"));
    REMBUG_ASSIGN(const std::string person, nameOf(event.value("as", json())));
    REMBUG_ASSIGN(const std::string reason, textOf(event.value("reason", json("")), "reason", true));
    if (written.empty()) {
      return invalid("join: at least one spelling");
    }
    for (const std::string& name : written) {
      // Who was meant by this name before is meant by the new one now.
      for (auto& [spelling, known] : m_count.m_joins) {
        known.person = known.person == name ? person : known.person;
      }
      m_count.m_joins[name] = Join{name, person, reason};
    }
    return {};
  }

  rembug::Result<void> apart(const json& event) {
    REMBUG_ASSIGN(const std::vector<std::string> written, namesOf(event["apart"], "apart"));
    for (const std::string& name : written) {
      if (!m_count.m_joins.contains(name)) {
        return fail(ErrorCode::Refused, "'" + name + "' is not joined to anybody");
      }
    }
    for (const std::string& name : written) {
      m_count.m_joins.erase(name);
    }
    return {};
  }

  rembug::Result<void> decide(const json& event) {
    const json& object = event["decide"];
    if (!object.is_object()) {
      return invalid("decide: an object");
    }
    TieDecision tie;
    REMBUG_ASSIGN(tie.tied, namesOf(object.value("tie", json()), "tie"));
    REMBUG_ASSIGN(tie.chosen, namesOf(object.value("chosen", json()), "chosen"));
    tie.by = optionalText(object, "by");
    REMBUG_ASSIGN(tie.reason, textOf(object.value("reason", json("")), "reason", true));
    if (!m_count.m_session) {
      return fail(ErrorCode::Refused, "the session comes before its decisions");
    }
    const auto& remedies = m_count.m_session->rules.tieRule;
    if (std::find(remedies.begin(), remedies.end(), tie.by) == remedies.end()) {
      return invalid("by: the rules of this village do not name '" + tie.by + "' for ties");
    }
    const auto among = [&](const std::string& name) {
      return std::find(tie.tied.begin(), tie.tied.end(), name) != tie.tied.end();
    };
    if (tie.chosen.empty() || !std::all_of(tie.chosen.begin(), tie.chosen.end(), among)) {
      return invalid("chosen: names from among the tied");
    }
    std::sort(tie.tied.begin(), tie.tied.end());
    std::sort(tie.chosen.begin(), tie.chosen.end());
    std::erase_if(m_count.m_ties, [&](const TieDecision& known) { return known.tied == tie.tied; });
    m_count.m_ties.push_back(std::move(tie));
    return {};
  }

  rembug::Result<void> sign(const json& event) {
    const json& object = event["sign"];
    if (!object.is_object()) {
      return invalid("sign: an object");
    }
    Signature signature;
    REMBUG_ASSIGN(signature.witnesses, namesOf(object.value("witnesses", json::array()), "witnesses"));
    REMBUG_ASSIGN(signature.reason, textOf(object.value("reason", json("")), "reason", true));
    if (!m_count.m_session || !m_count.m_accounting) {
      return fail(ErrorCode::Refused, "session and accounting come before signing");
    }
    if (signature.witnesses.empty()) {
      return fail(ErrorCode::Refused, "at least one witness signs");
    }
    const Checks checks = check(m_count);
    if (!checks.all() && signature.reason.empty()) {
      return fail(ErrorCode::Refused, "a check fails: count again, or sign with a written reason");
    }
    m_count.m_signature = std::move(signature);
    return {};
  }

  Count& m_count;
};

rembug::Result<void> Count::apply(std::string_view line) {
  constexpr std::size_t kEventMax = std::size_t{256} * 1024;
  if (line.size() > kEventMax) {
    return invalid("an event is at most 256 KiB long");
  }
  const json event = json::parse(line, nullptr, false);
  if (!event.is_object()) {
    return invalid("an event is a JSON object on one line");
  }
  if (m_signature) {
    return fail(ErrorCode::Refused, "the tally is signed; a correction is a new record that names it");
  }
  // Every event checks before it changes; only several blank papers at once can be refused half way.
  const std::size_t papers = m_papers.size();
  auto result = EventReader(*this).read(event);
  if (!result && m_papers.size() > papers) {
    m_papers.resize(papers);
  }
  return result;
}

const std::string& Count::personOf(const std::string& written) const {
  const auto join = m_joins.find(written);
  return join == m_joins.end() ? written : join->second.person;
}

std::string Count::sexOf(const std::string& person) const {
  for (const Person& known : m_persons) {
    if (known.name == person) {
      return known.sex;
    }
  }
  return {};
}

bool Count::namesSomebodyTwice(const Paper& paper) const {
  std::set<std::string> seen;
  return std::any_of(paper.lines.begin(), paper.lines.end(), [&](const Line& line) {
    return line.strike.empty() && !line.unidentified && !seen.insert(personOf(line.written)).second;
  });
}

}  // namespace rembug::count
