#include "core/count/count.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/decisive.h"
#include "core/count/details.h"
#include "core/count/event_json.h"
#include "core/count/paper_json.h"
#include "core/count/rule_pack.h"
#include "core/count/stages.h"
#include "core/count/sum.h"
#include "core/count/tally.h"

namespace rembug::count {
namespace {

using nlohmann::json;

constexpr std::size_t kPapersMax = 20'000;

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
    static const std::vector<std::pair<const char*, Method>> kEvents = {{"replace", &EventReader::replace},
                                                                        {"session", &EventReader::session},
                                                                        {"accounting", &EventReader::accounting},
                                                                        {"counter", &EventReader::counter},
                                                                        {"ballot", &EventReader::ballot},
                                                                        {"blank", &EventReader::blank},
                                                                        {"invalid", &EventReader::invalidPaper},
                                                                        {"undo", &EventReader::undo},
                                                                        {"person", &EventReader::person},
                                                                        {"join", &EventReader::join},
                                                                        {"apart", &EventReader::apart},
                                                                        {"distinct", &EventReader::distinct},
                                                                        {"decide", &EventReader::decide},
                                                                        {"resign", &EventReader::resign},
                                                                        {"could", &EventReader::could},
                                                                        {"stage", &EventReader::stage},
                                                                        {"objection", &EventReader::objection},
                                                                        {"corrects", &EventReader::corrects},
                                                                        {"taken", &EventReader::taken},
                                                                        {"doubtful", &EventReader::doubtful},
                                                                        {"details", &EventReader::details},
                                                                        {"add", &EventReader::add},
                                                                        {"sign", &EventReader::sign}};
    for (const auto& [name, method] : kEvents) {
      if (event.contains(name)) {
        return (this->*method)(event);
      }
    }
    return invalid(
        "an event is one of session, accounting, counter, ballot, blank, invalid, doubtful, undo, replace, person, "
        "join, apart, distinct, decide, resign, could, stage, objection, corrects, taken, details, add, sign");
  }

private:
  rembug::Result<void> session(const json& event) {
    if (!m_count.m_papers.empty() || m_count.m_sum) {
      return fail(ErrorCode::Refused, "the session is fixed once the first paper was read");
    }
    REMBUG_ASSIGN(Session session, readSession(event["session"].dump()));
    if (m_count.m_session && isFrozen() && m_count.m_session->json != session.json) {
      return fail(ErrorCode::Refused, "the rules and the register are frozen since the session was opened");
    }
    m_count.m_session = std::move(session);
    return {};
  }

  [[nodiscard]] bool isFrozen() const {
    return !m_count.m_stage.empty() && m_count.m_stage != "PLANNED" && m_count.m_stage != "REGISTER_FROZEN";
  }

  // Figures that were measured before the papers were read must not be made to fit them afterwards.
  [[nodiscard]] bool isCounting() const {
    return m_count.m_stage == "PAPERS_MATCH" || m_count.m_stage == "COUNTED" || m_count.m_stage == "NAMES_SETTLED";
  }

  rembug::Result<void> accounting(const json& event) {
    if (isCounting()) {
      return fail(ErrorCode::Refused, "the figures of the paper are fixed once the papers match; a recount opens them");
    }
    if (m_count.m_sum) {
      return fail(ErrorCode::Refused, "the figures of a sum are those of its tallies");
    }
    const json& object = event["accounting"];
    if (!object.is_object()) {
      return invalid("accounting: an object with figures");
    }
    if (object.contains("visits")) {
      return visits(object);
    }
    REMBUG_ASSIGN(const Accounting a, figuresOf(object));
    const json visit = object.value("visit", json(1));
    if (!visit.is_number_integer() || visit.get<std::int64_t>() < 1 ||
        visit.get<std::int64_t>() > static_cast<std::int64_t>(m_count.m_visits.size()) + 1) {
      return invalid("visit: 1, or the next one's number");
    }
    const auto number = visit.get<std::size_t>();
    m_count.m_visits.resize(std::max(m_count.m_visits.size(), number));
    m_count.m_visits[number - 1] = a;
    m_count.m_accounting = sumOf(m_count.m_visits);
    return {};
  }

  // As published: the sum with the figures of each visit beside it.
  rembug::Result<void> visits(const json& object) {
    if (!object["visits"].is_array() || object["visits"].size() > kLinesMax) {
      return invalid("visits: a list of figures");
    }
    std::vector<Accounting> all;
    for (const json& visit : object["visits"]) {
      REMBUG_ASSIGN(const Accounting a, figuresOf(visit));
      all.push_back(a);
    }
    REMBUG_ASSIGN(const Accounting sum, figuresOf(object));
    if (all.empty() || sumOf(all) != sum) {
      return invalid("visits: do not add up to the figures");
    }
    m_count.m_visits = std::move(all);
    m_count.m_accounting = sum;
    return {};
  }

  rembug::Result<void> counter(const json& event) {
    REMBUG_ASSIGN(m_count.m_counter, textOf(event["counter"], "counter", false));
    return {};
  }

  [[nodiscard]] rembug::Result<void> mayRead() const {
    if (!m_count.m_session) {
      return fail(ErrorCode::Refused, "the session comes before the first paper");
    }
    if (!m_count.m_session->sum.empty()) {
      return fail(ErrorCode::Refused, "a sum counts signed tallies, not papers");
    }
    if (!m_count.m_stage.empty() && m_count.m_stage != "PAPERS_MATCH") {
      return fail(ErrorCode::Refused, "papers are read once the papers match: the session is " + m_count.m_stage);
    }
    return {};
  }

  rembug::Result<void> addPaper(Paper paper) {
    REMBUG_TRY(mayRead());
    if (m_count.m_papers.size() >= kPapersMax) {
      return fail(ErrorCode::Refused, "a session has at most 20,000 papers");
    }
    m_count.m_papers.push_back(std::move(paper));
    return {};
  }

  rembug::Result<void> ballot(const json& event) {
    REMBUG_ASSIGN(Paper paper, namedPaper(event["ballot"]));
    return addPaper(std::move(paper));
  }

  rembug::Result<void> doubtful(const json& event) {
    REMBUG_ASSIGN(Paper paper, namedPaper(event["doubtful"]));
    paper.kind = Paper::Kind::Doubtful;
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
    REMBUG_ASSIGN(Paper paper, invalidPaperOf(event));
    return addPaper(std::move(paper));
  }

  // {"replace":3,"reason":…} with "ballot", "blank" or "invalid" beside it.
  rembug::Result<void> replace(const json& event) {
    REMBUG_TRY(mayRead());
    REMBUG_ASSIGN(const int number, figure(event, "replace"));
    REMBUG_ASSIGN(const std::string reason, textOf(event.value("reason", json()), "reason", false));
    if (number < 1 || static_cast<std::size_t>(number) > m_count.m_papers.size()) {
      return fail(ErrorCode::Refused, "there is no paper of that number");
    }
    Paper paper{Paper::Kind::Blank, {}, {}};
    if (event.contains("ballot")) {
      REMBUG_ASSIGN(paper, namedPaper(event["ballot"]));
    } else if (event.contains("invalid")) {
      REMBUG_ASSIGN(paper, invalidPaperOf(event));
    } else if (!event.contains("blank")) {
      return invalid("replace: with ballot, blank or invalid beside it");
    }
    const auto at = static_cast<std::size_t>(number);
    m_count.m_replacements.push_back({at, std::move(m_count.m_papers[at - 1]), reason});
    m_count.m_papers[at - 1] = std::move(paper);
    return {};
  }

  rembug::Result<void> undo(const json& event) {
    REMBUG_ASSIGN(const int papers, figure(event, "undo"));
    if (static_cast<std::size_t>(papers) > m_count.m_papers.size()) {
      return fail(ErrorCode::Refused, "there are not so many papers to take back");
    }
    REMBUG_TRY(mayRead());
    m_count.m_papers.resize(m_count.m_papers.size() - static_cast<std::size_t>(papers));
    return {};
  }

  rembug::Result<void> person(const json& event) {
    Person person;
    REMBUG_ASSIGN(person.name, nameOf(event["person"]));
    person.sex = optionalText(event, "sex");
    if (!isSex(person.sex)) {
      return invalid("sex: f, m or empty");
    }
    if (event.contains("id")) {
      REMBUG_ASSIGN(person.id, textOf(event["id"], "id", false));
    }
    auto& all = m_count.m_persons;
    if (!person.id.empty() && std::any_of(all.begin(), all.end(), [&](const Person& known) {
          return known.id == person.id && known.name != person.name;
        })) {
      return fail(ErrorCode::Refused, "id: another name has it; join the spellings instead");
    }
    std::erase_if(all, [&](const Person& known) { return known.name == person.name; });
    all.push_back(std::move(person));
    return {};
  }

  rembug::Result<void> join(const json& event) {
    REMBUG_ASSIGN(const std::vector<std::string> written, namesOf(event["join"], "join"));
    REMBUG_ASSIGN(std::string person, nameOf(event.value("as", json())));
    REMBUG_ASSIGN(const std::string reason, textOf(event.value("reason", json("")), "reason", true));
    REMBUG_ASSIGN(const std::string by, textOf(event.value("by", json("")), "by", true));
    if (written.empty()) {
      return invalid("join: at least one spelling");
    }
    // "As Pak Mat", who was ruled to be Ahmad before, is as Ahmad.
    if (std::find(written.begin(), written.end(), person) == written.end()) {
      person = m_count.personOf(person);
    }
    if (std::any_of(m_count.m_distinct.begin(), m_count.m_distinct.end(),
                    [&](const Distinct& ruling) { return joinsTwo(ruling, written, person); })) {
      return fail(ErrorCode::Refused, "these were ruled to be different people; withdraw that first");
    }
    auto next = m_count.m_joins;
    for (const std::string& name : written) {
      // Who was meant by this name before is meant by the new one now.
      for (auto& [spelling, known] : next) {
        known.person = known.person == name ? person : known.person;
      }
      next[name] = Join{name, person, reason, by};
    }
    return takeJoins(std::move(next));
  }

  rembug::Result<void> takeJoins(std::map<std::string, Join> next) {
    if (const std::string why = m_count.m_sum ? joinsAgainst(*m_count.m_sum, next) : ""; !why.empty()) {
      return fail(ErrorCode::Refused, why);
    }
    m_count.m_joins = std::move(next);
    return {};
  }

  rembug::Result<void> apart(const json& event) {
    REMBUG_ASSIGN(const std::vector<std::string> written, namesOf(event["apart"], "apart"));
    for (const std::string& name : written) {
      if (!m_count.m_joins.contains(name)) {
        return fail(ErrorCode::Refused, "'" + name + "' is not joined to anybody");
      }
    }
    auto next = m_count.m_joins;
    for (const std::string& name : written) {
      next.erase(name);
    }
    return takeJoins(std::move(next));
  }

  // Whether joining would make two of the names that a ruling keeps apart one person.
  [[nodiscard]] bool joinsTwo(const Distinct& ruling, const std::vector<std::string>& written,
                              const std::string& person) const {
    const auto joined = [&](const std::string& name) {
      return name == person || m_count.personOf(name) == person ||
             std::find(written.begin(), written.end(), name) != written.end() ||
             std::find(written.begin(), written.end(), m_count.personOf(name)) != written.end();
    };
    return std::count_if(ruling.names.begin(), ruling.names.end(), joined) > 1;
  }

  rembug::Result<void> distinct(const json& event) {
    Distinct ruling;
    REMBUG_ASSIGN(ruling.names, namesOf(event["distinct"], "distinct"));
    REMBUG_ASSIGN(ruling.reason, textOf(event.value("reason", json("")), "reason", true));
    REMBUG_ASSIGN(ruling.by, textOf(event.value("by", json("")), "by", true));
    std::sort(ruling.names.begin(), ruling.names.end());
    ruling.names.erase(std::unique(ruling.names.begin(), ruling.names.end()), ruling.names.end());
    auto& all = m_count.m_distinct;
    std::erase_if(all, [&](const Distinct& known) { return known.names == ruling.names; });
    if (event.value("withdrawn", json(false)) == true) {
      return {};
    }
    std::set<std::string> persons;
    for (const std::string& name : ruling.names) {
      persons.insert(m_count.personOf(name));
    }
    if (ruling.names.size() < 2 || persons.size() != ruling.names.size()) {
      return fail(ErrorCode::Refused, "distinct: at least two names that are not joined");
    }
    all.push_back(std::move(ruling));
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
    tie.runoff = optionalText(object, "runoff");
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
    const bool failed = object.contains("chosen") && tie.chosen.empty();
    if ((failed && tie.reason.empty()) || (!failed && tie.chosen.empty()) ||
        !std::all_of(tie.chosen.begin(), tie.chosen.end(), among)) {
      return invalid("chosen: names from among the tied; or none, with the reason why the remedy failed");
    }
    std::sort(tie.tied.begin(), tie.tied.end());
    std::sort(tie.chosen.begin(), tie.chosen.end());
    // A remedy that failed for these people is over; what was chosen can be chosen again until the tally is signed.
    const auto failedBefore = [&](const TieDecision& known) {
      return known.tied == tie.tied && known.by == tie.by && known.chosen.empty();
    };
    if (std::any_of(m_count.m_ties.begin(), m_count.m_ties.end(), failedBefore)) {
      return fail(ErrorCode::Refused, tie.by + " has failed for this tie already: the next remedy is due");
    }
    std::erase_if(m_count.m_ties,
                  [&](const TieDecision& known) { return known.tied == tie.tied && !known.chosen.empty(); });
    m_count.m_ties.push_back(std::move(tie));
    return {};
  }

  rembug::Result<void> resign(const json& event) {
    const json& object = event["resign"];
    if (!object.is_object()) {
      return invalid("resign: an object with person and reason");
    }
    Resignation resignation;
    REMBUG_ASSIGN(resignation.person, nameOf(object.value("person", json())));
    REMBUG_ASSIGN(resignation.reason, textOf(object.value("reason", json()), "reason", false));
    auto& all = m_count.m_resigned;
    std::erase_if(all, [&](const Resignation& known) { return known.person == resignation.person; });
    if (object.value("withdrawn", json(false)) != true) {
      all.push_back(std::move(resignation));
    }
    return {};
  }

  rembug::Result<void> could(const json& event) {
    const json& object = event["could"];
    if (!object.is_object() || object.size() > kLinesMax) {
      return invalid("could: an object of spellings with lists of names");
    }
    auto next = m_count.m_could;
    for (const auto& [written, names] : object.items()) {
      REMBUG_ASSIGN(next[written], namesOf(names, "could"));
    }
    m_count.m_could = std::move(next);
    return {};
  }

  rembug::Result<void> stage(const json& event) {
    const std::string next = optionalText(event, "stage");
    REMBUG_ASSIGN(const std::string reason, textOf(event.value("reason", json("")), "reason", true));
    REMBUG_TRY(mayEnter(m_count, next, reason));
    if (event.contains("rules_hash") && event["rules_hash"] != rulesHash(m_count.m_session->json)) {
      return fail(ErrorCode::Refused, "these are not the rules that were agreed on: their hash differs");
    }
    if (next == "RECOUNT") {
      m_count.m_earlier.push_back({std::move(m_count.m_papers), reason});
      m_count.m_papers.clear();
      m_count.m_taken.reset();
    }
    if (!reason.empty()) {
      m_count.m_stageNotes.push_back({next, reason});
    }
    m_count.m_stage = next;
    return {};
  }

  rembug::Result<void> objection(const json& event) {
    const json& object = event["objection"];
    if (!object.is_object()) {
      return invalid("objection: an object with by, what and reply");
    }
    Objection objection;
    REMBUG_ASSIGN(objection.by, textOf(object.value("by", json()), "by", false));
    REMBUG_ASSIGN(objection.what, textOf(object.value("what", json()), "what", false));
    REMBUG_ASSIGN(objection.reply, textOf(object.value("reply", json("")), "reply", true));
    m_count.m_objections.push_back(std::move(objection));
    return {};
  }

  rembug::Result<void> corrects(const json& event) {
    const json& object = event["corrects"];
    if (!object.is_object()) {
      return invalid("corrects: an object with hash and reason");
    }
    Correction correction;
    const json hashes = object.value("hash", json());
    REMBUG_ASSIGN(correction.hashes, namesOf(hashes.is_array() ? hashes : json::array({hashes}), "hash"));
    REMBUG_ASSIGN(correction.reason, textOf(object.value("reason", json()), "reason", false));
    const auto isHash = [](const std::string& hash) {
      return hash.size() == 64 && hash.find_first_not_of("0123456789abcdef") == std::string::npos;
    };
    if (correction.hashes.empty() || !std::all_of(correction.hashes.begin(), correction.hashes.end(), isHash)) {
      return invalid("hash: that of the signed tally, 64 digits, or a list of them");
    }
    std::sort(correction.hashes.begin(), correction.hashes.end());
    m_count.m_corrects = std::move(correction);
    return {};
  }

  // Before the box is opened, so that a wrong figure can still be put right; in several events where papers are many.
  rembug::Result<void> taken(const json& event) {
    TakenOver next = m_count.m_taken.value_or(TakenOver{});
    next.from = optionalText(event, "from");
    REMBUG_ASSIGN(next.reason, textOf(event.value("reason", json()), "reason", false));
    const auto corrected = m_count.m_corrects ? m_count.m_corrects->hashes : std::vector<std::string>();
    const bool ofPapers = m_count.m_session && m_count.m_session->sum.empty();
    if (!ofPapers || std::find(corrected.begin(), corrected.end(), next.from) == corrected.end()) {
      return fail(ErrorCode::Refused, "papers are taken over from a signed tally that this count corrects");
    }
    if (!m_count.m_stage.empty() && m_count.m_stage != "CLOSED") {
      return fail(ErrorCode::Refused,
                  "papers are taken over before the box is opened: the session is " + m_count.m_stage);
    }
    if (next.papers != m_count.m_papers.size() || (m_count.m_taken && m_count.m_taken->from != next.from)) {
      return fail(ErrorCode::Refused, "papers of one tally are taken over, and before any is read");
    }
    if (!event["taken"].is_array() || next.papers + event["taken"].size() > kPapersMax) {
      return invalid("taken: a list of papers; a session has at most 20,000");
    }
    std::vector<Paper> papers;
    for (const json& kept : event["taken"]) {
      REMBUG_ASSIGN(Paper paper, keptPaper(kept));
      papers.push_back(std::move(paper));
    }
    next.papers += papers.size();
    m_count.m_papers.insert(m_count.m_papers.end(), papers.begin(), papers.end());
    m_count.m_taken = std::move(next);
    return {};
  }

  rembug::Result<void> details(const json& event) {
    REMBUG_TRY(readDetails(event["details"].dump()));
    m_count.m_details = event["details"].dump(-1, ' ', false, json::error_handler_t::replace);
    return {};
  }

  // Before anything is ruled on: a tally that comes later needs a sum of its own.
  rembug::Result<void> add(const json& event) {
    if (!m_count.m_session || m_count.m_session->sum.empty()) {
      return fail(ErrorCode::Refused, "a tally is added to a session that is a sum");
    }
    const Sum none;
    const Sum& before = m_count.m_sum ? *m_count.m_sum : none;
    const bool begun = m_count.m_persons != before.persons || m_count.m_joins != before.joins ||
                       m_count.m_could != before.could || !m_count.m_distinct.empty() || !m_count.m_ties.empty() ||
                       !m_count.m_resigned.empty() || (!m_count.m_stage.empty() && m_count.m_stage != "PLANNED");
    if (begun) {
      return fail(ErrorCode::Refused, "the tallies come before what is ruled on their sum; begin another sum");
    }
    REMBUG_ASSIGN(auto sum, withPart(*m_count.m_session, before, event["add"].dump()));
    m_count.take(std::move(sum));
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
    REMBUG_TRY(sumIsWhole(m_count));
    if (signature.witnesses.empty()) {
      return fail(ErrorCode::Refused, "at least one witness signs");
    }
    if (tally(m_count).doubtful > 0) {
      return fail(ErrorCode::Refused, "papers on the doubtful pile are ruled on before signing");
    }
    const Checks checks = check(m_count);
    if (!checks.all() && signature.reason.empty()) {
      return fail(ErrorCode::Refused, "a check fails: count again, or sign with a written reason");
    }
    if (undecidedLinesMatter(m_count) && signature.reason.empty()) {
      return fail(ErrorCode::Refused,
                  "lines that nobody was identified by could change who is elected: rule on them, or sign with a "
                  "written reason");
    }
    if (!m_count.m_stage.empty() && m_count.m_stage != "NAMES_SETTLED") {
      return fail(ErrorCode::Refused, "names are settled before signing: the session is " + m_count.m_stage);
    }
    m_count.m_stage = m_count.m_stage.empty() ? "" : "SIGNED";
    m_count.m_signature = std::move(signature);
    return {};
  }

  Count& m_count;
};

rembug::Result<void> Count::apply(std::string_view line) {
  constexpr std::size_t kEventMax = std::size_t{256} * 1024;
  if (line.size() > kEventMax || nestsTooDeep(line)) {
    return invalid("an event is at most 256 KiB long, and does not nest deep");
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

void Count::take(std::shared_ptr<const Sum> sum) {
  m_sum = std::move(sum);
  m_persons = m_sum->persons;
  m_joins = m_sum->joins;
  m_could = m_sum->could;
  m_accounting = m_sum->accounting;
  m_visits = {m_sum->accounting};
}

const std::string& Count::personOf(const std::string& written) const {
  const auto join = m_joins.find(written);
  return join == m_joins.end() ? written : join->second.person;
}

std::string Count::sexOf(const std::string& person) const {
  for (const auto& known : {m_persons, m_session ? m_session->roll : std::vector<Person>()}) {
    const auto found = std::find_if(known.begin(), known.end(), [&](const Person& p) { return p.name == person; });
    if (found != known.end()) {
      return found->sex;
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
