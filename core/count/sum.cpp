#include "core/count/sum.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/event_json.h"
#include "core/count/rule_pack.h"
#include "core/count/sheet.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using PartPtr = std::shared_ptr<const Part>;

constexpr const char* kById = "orang yang sama menurut datanya";

json parsed(const std::string& text) {
  return json::parse(text, nullptr, false);
}

rembug::Result<PartPtr> partOf(const Sheet& sheet) {
  auto part = std::make_shared<Part>();
  part->sheet = sheet;
  part->id = unitOf(sheet);
  REMBUG_ASSIGN(part->facts, factsOf(sheet));
  REMBUG_ASSIGN(part->tally, tallyOf(sheet));
  return PartPtr(std::move(part));
}

rembug::Result<PartPtr> readPart(const json& object) {
  Sheet sheet;
  try {
    // As a part was published: keys sorted, without blanks.
    for (const auto& [name, member] : kSheetParts) {
      sheet.*member = object.at(name).dump(-1, ' ', false, json::error_handler_t::replace);
    }
    sheet.hash = object.at("hash").get<std::string>();
  } catch (const json::exception&) {
    return invalid("add: a signed tally with all its parts");
  }
  if (!holds(sheet) || sheet.witnesses == "[]") {
    return invalid("add: the tally is not signed, or does not lead to its own result and hash");
  }
  return partOf(sheet);
}

// How somebody whom a part's people named is called in the sum.
std::string labelOf(const Session& session, const Part& part, const std::string& name) {
  const auto& among = session.closedList;
  const bool known = std::find(among.begin(), among.end(), name) != among.end();
  return session.sum == "SITTINGS" || known ? name : name + " (" + part.id.unit + ")";
}

const std::string& personIn(const Part& part, const std::string& written) {
  const auto join = part.facts.joins.find(written);
  return join == part.facts.joins.end() ? written : join->second.person;
}

// Sorted; empty where this is no run-off. The delegates of a meeting may differ by who came to which sitting.
std::vector<std::string> runoffAmong(const Session& session) {
  std::vector<std::string> among = session.roll.empty() ? session.closedList : std::vector<std::string>();
  std::sort(among.begin(), among.end());
  return among;
}

rembug::Result<void> belongs(const Session& session, const std::vector<PartPtr>& before, const Part& part) {
  const UnitId& id = part.id;
  if (before.size() >= kPartsMax) {
    return fail(ErrorCode::Refused, "add: a sum has at most 500 tallies");
  }
  if (id.village != session.village || id.tier != session.tier || id.round != session.round) {
    return invalid("add: the tally of " + id.unit + " is of another village, tier or round");
  }
  if (id.sum == "UNITS" || (session.sum == "SITTINGS" && (!id.sum.empty() || id.unit != session.unit))) {
    return invalid("add: the tally of " + id.unit + " is no part of this sum");
  }
  if (session.sum == "UNITS" && id.sum.empty() && id.sitting > 1) {
    return invalid("add: the sittings of " + id.unit + " are summed first");
  }
  if (rulesHash(part.sheet.session) != rulesHash(session.json)) {
    return invalid("add: the tally of " + id.unit + " was counted by other rules");
  }
  if (runoffAmong(part.facts.session) != runoffAmong(session)) {
    return invalid("add: the tally of " + id.unit + " is of a run-off among other people");
  }
  const auto same = [&](const PartPtr& known) {
    return session.sum == "UNITS" ? known->id.unit == id.unit : known->id == id;
  };
  if (std::any_of(before.begin(), before.end(), same)) {
    return fail(ErrorCode::Refused, "add: " + id.unit + " is in the sum already");
  }
  return {};
}

// The sittings of one unit have one register; one that was added to later counts.
void addAdults(const Session& part, bool overUnits, int& women, int& men) {
  women = overUnits ? women + part.adultsF : std::max(women, part.adultsF);
  men = overUnits ? men + part.adultsM : std::max(men, part.adultsM);
}

// Sums up parts that are sorted.
class Summing {
public:
  Summing(const Session& session, Sum& sum) : m_session(session), m_sum(sum) {}

  rembug::Result<void> run() {
    std::vector<std::set<std::string>> named;
    for (const PartPtr& part : m_sum.parts) {
      figures(*part);
      REMBUG_TRY(votes(*part, named.emplace_back()));
      rulings(*part);
    }
    for (const std::string& label : m_anybody) {
      m_sum.could.erase(label);
    }
    // All labels are known now, so that nobody's own name is taken for somebody else's label.
    for (std::size_t i = 0; i < m_sum.parts.size(); ++i) {
      for (const Person& person : m_sum.parts[i]->facts.persons) {
        if (named[i].contains(person.name)) {
          REMBUG_TRY(meet(*m_sum.parts[i], person));
        }
      }
    }
    const std::string against = joinsAgainst(m_sum, m_sum.joins);
    return against.empty() ? rembug::Result<void>() : invalid("add: by their person ids " + against);
  }

private:
  void figures(const Part& part) {
    m_sum.accounting = sumOf({m_sum.accounting, part.facts.accounting});
    const Session& session = part.facts.session;
    addAdults(session, m_session.sum == "UNITS", m_sum.adultsF, m_sum.adultsM);
    Tally& t = m_sum.tally;
    t.valid += part.tally.valid;
    t.invalid += part.tally.invalid;
    t.blank += part.tally.blank;
    for (const auto& [reason, papers] : part.tally.reasons) {
      t.reasons[reason] += papers;
    }
    for (const auto& [name, member] : kTallyLines) {
      t.*member += part.tally.*member;
    }
  }

  rembug::Result<void> votes(const Part& part, std::set<std::string>& named) {
    KeptApart apart{part.id.unit, {}};
    for (const auto& [written, votes] : part.facts.bySpelling) {
      const std::string& name = personIn(part, written);
      const std::string label = labelOf(m_session, part, name);
      const std::string whose = label == name ? name : name + "\n" + part.id.unit;
      if (m_whose.emplace(label, whose).first->second != whose) {
        return invalid("add: two people would be called '" + label + "'; tell them apart by a correcting record first");
      }
      m_sum.tally.bySpelling[label] += votes;
      m_sum.plain[label] = name;
      apart.names.insert(label);
      named.insert(name);
    }
    m_sum.apart.push_back(std::move(apart));
    for (const auto& [written, lines] : part.facts.unidentified) {
      const std::string label = labelOf(m_session, part, written);
      m_sum.tally.unidentifiedBySpelling[label] += lines;
      const auto could = part.facts.could.find(written);
      if (could == part.facts.could.end() || could->second.empty()) {
        m_anybody.insert(label);
        continue;
      }
      for (const std::string& name : could->second) {
        named.insert(personIn(part, name));
        m_sum.could[label].push_back(labelOf(m_session, part, personIn(part, name)));
        m_whose.emplace(m_sum.could[label].back(), "");
      }
    }
    return {};
  }

  void rulings(const Part& part) {
    for (const Distinct& ruling : part.facts.distinct) {
      KeptApart apart{part.id.unit, {}};
      for (const std::string& name : ruling.names) {
        apart.names.insert(labelOf(m_session, part, personIn(part, name)));
      }
      m_sum.apart.push_back(std::move(apart));
    }
  }

  rembug::Result<void> meet(const Part& part, const Person& person) {
    const std::string label = labelOf(m_session, part, person.name);
    if (person.id.empty()) {
      if (!person.sex.empty()) {
        agree(label, person.sex, "");
      }
      return {};
    }
    auto& ids = m_ids;
    const auto known = ids.find(person.id);
    if (known == ids.end()) {
      // By the name alone, where nobody else is called so; else as this part's label has it.
      const bool free = !m_names.contains(person.name) && !m_whose.contains(person.name);
      const std::string& name = free ? person.name : label;
      if (!m_names.insert(name).second) {
        return invalid("add: two people are called '" + label + "'; tell them apart by a correcting record first");
      }
      ids[person.id] = name;
    }
    const std::string& name = ids[person.id];
    agree(name, person.sex, person.id);
    if (name != label) {
      m_sum.joins[label] = Join{label, name, kById, ""};
    }
    return {};
  }

  // Where parts differ about somebody's sex, nobody knows it.
  void agree(const std::string& name, const std::string& sex, const std::string& id) {
    auto& all = m_sum.persons;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Person& person) { return person.name == name; });
    if (found == all.end()) {
      all.push_back({name, sex, id});
      m_sexes[name] = {sex};
      return;
    }
    std::set<std::string>& sexes = m_sexes[name];
    if (!sex.empty()) {
      sexes.erase("");
      sexes.insert(sex);
    }
    found->sex = sexes.size() == 1 ? *sexes.begin() : "";
    found->id = id.empty() ? found->id : id;
  }

  const Session& m_session;
  Sum& m_sum;
  std::map<std::string, std::string> m_ids;    // name in the sum, by person id
  std::set<std::string> m_names;               // that ids have
  std::map<std::string, std::string> m_whose;  // by label
  std::set<std::string> m_anybody;             // open lines that some part says may mean anybody
  std::map<std::string, std::set<std::string>> m_sexes;
};

// The session of the sum of parts that are sorted.
rembug::Result<std::string> sessionOf(const std::vector<Sheet>& parts, const std::string& place) {
  if (parts.size() > kPartsMax) {
    return fail(ErrorCode::Refused, "a sum has at most 500 tallies");
  }
  const json first = parts.empty() ? json() : parsed(parts.front().session);
  if (!first.is_object()) {
    return invalid("there is nothing to sum, or the session of the first tally cannot be read");
  }
  json session = {{"sum", place.empty() ? "SITTINGS" : "UNITS"}};
  for (const char* key : {"village", "unit", "tier", "round", "rules", "runoff", "board", "roll"}) {
    if (first.contains(key)) {
      session[key] = first[key];
    }
  }
  if (!place.empty()) {
    REMBUG_ASSIGN(session["unit"], textOf(json(place), "place", false));
  }
  int women = 0;
  int men = 0;
  for (const Sheet& part : parts) {
    REMBUG_ASSIGN(const Session of, readSession(part.session));
    addAdults(of, !place.empty(), women, men);
  }
  session["adults"] = {{"f", women}, {"m", men}};
  return session.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<Sheet> sorted(std::vector<Sheet> parts) {
  std::sort(parts.begin(), parts.end(), [](const Sheet& a, const Sheet& b) { return unitOf(a) < unitOf(b); });
  return parts;
}

}  // namespace

// Makes a count that has begun to sum, without reading its own events.
class SumMaker {
public:
  static rembug::Result<Count> make(const std::vector<Sheet>& sheets, const std::string& place) {
    REMBUG_ASSIGN(const std::string session, sessionOf(sheets, place));
    Count count;
    REMBUG_ASSIGN(count.m_session, readSession(session));
    auto sum = std::make_shared<Sum>();
    for (const Sheet& sheet : sheets) {
      REMBUG_ASSIGN(PartPtr part, partOf(sheet));
      REMBUG_TRY(belongs(*count.m_session, sum->parts, *part));
      sum->parts.push_back(std::move(part));
    }
    REMBUG_TRY(Summing(*count.m_session, *sum).run());
    count.take(std::move(sum));
    return count;
  }
};

rembug::Result<Count> begunSum(const std::vector<Sheet>& parts, const std::string& place) {
  return SumMaker::make(sorted(parts), place);
}

rembug::Result<std::vector<std::string>> beginSum(const std::vector<Sheet>& parts, const std::string& place) {
  const std::vector<Sheet> sheets = sorted(parts);
  REMBUG_ASSIGN(const std::string session, sessionOf(sheets, place));
  std::vector<std::string> events = {"{\"session\":" + session + "}"};
  for (const Sheet& part : sheets) {
    json object = json::object();
    for (const auto& [name, member] : kSheetParts) {
      object[name] = parsed(part.*member);
    }
    object["hash"] = part.hash;
    events.push_back(json{{"add", std::move(object)}}.dump());
  }
  return events;
}

rembug::Result<std::shared_ptr<const Sum>> withPart(const Session& session, const Sum& before,
                                                    const std::string& sheet) {
  REMBUG_ASSIGN(PartPtr part, readPart(parsed(sheet)));
  REMBUG_TRY(belongs(session, before.parts, *part));
  auto sum = std::make_shared<Sum>();
  sum->parts = before.parts;
  sum->parts.push_back(std::move(part));
  std::sort(sum->parts.begin(), sum->parts.end(), [](const PartPtr& a, const PartPtr& b) { return a->id < b->id; });
  REMBUG_TRY(Summing(session, *sum).run());
  return std::shared_ptr<const Sum>(std::move(sum));
}

rembug::Result<void> sumIsWhole(const Count& count) {
  if (!count.session() || count.session()->sum.empty()) {
    return {};
  }
  const bool adults = count.sum() && count.session()->adultsF == count.sum()->adultsF &&
                      count.session()->adultsM == count.sum()->adultsM;
  return adults ? rembug::Result<void>()
                : fail(ErrorCode::Refused, "the adults of the sum are not those of its tallies: begin the sum again");
}

std::string joinsAgainst(const Sum& sum, const std::map<std::string, Join>& joins) {
  const auto personOf = [&](const std::string& name) {
    const auto join = joins.find(name);
    return join == joins.end() ? name : join->second.person;
  };
  for (const auto& [written, join] : joins) {
    if (sum.tally.unidentifiedBySpelling.contains(written) && !sum.tally.bySpelling.contains(written)) {
      return "'" + written + "' was left open by its own unit: a correcting record of that unit identifies it";
    }
  }
  for (const KeptApart& apart : sum.apart) {
    std::map<std::string, std::string> first;
    for (const std::string& label : apart.names) {
      const auto [at, fresh] = first.emplace(personOf(label), label);
      if (!fresh) {
        return "'" + at->second + "' and '" + label + "' were kept apart by " + apart.unit +
               ": a correcting record of that unit joins them";
      }
    }
  }
  return {};
}

std::vector<std::string> partsOf(const Sheet& sheet) {
  std::vector<std::string> hashes;
  const json counted = json::parse(sheet.sheet, nullptr, false);
  if (counted.is_object() && counted.contains("parts") && counted["parts"].is_array()) {
    for (const json& part : counted["parts"]) {
      hashes.push_back(part.is_object() ? optionalText(part, "hash") : std::string());
    }
  }
  return hashes;
}

bool sumsUp(const Sheet& sum, const std::vector<const Sheet*>& parts) {
  const std::vector<std::string> named = partsOf(sum);
  const auto facts = factsOf(sum);
  if (!facts || facts->session.sum.empty() || named.size() != parts.size()) {
    return false;
  }
  std::vector<Sheet> sheets;
  for (const Sheet* part : parts) {
    sheets.push_back(*part);
  }
  const auto count = begunSum(sheets, facts->session.sum == "UNITS" ? facts->session.unit : "");
  if (!count) {
    return false;
  }
  const Sheet again = sheetOf(*count);
  return again.session == sum.session && again.accounting == sum.accounting && again.sheet == sum.sheet &&
         joinsAgainst(*count->sum(), facts->joins).empty();
}

}  // namespace rembug::count
