#include "core/count/total.h"

#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/decisive.h"
#include "core/count/rule_pack.h"

namespace rembug::count {
namespace {

using nlohmann::ordered_json;

class Sum {
public:
  explicit Sum(Facts& facts) : m_facts(facts) {}

  void add(const Facts& unit) {
    m_facts.session.adultsF += unit.session.adultsF;
    m_facts.session.adultsM += unit.session.adultsM;
    m_facts.accounting.signedInF += unit.accounting.signedInF;
    m_facts.accounting.signedInM += unit.accounting.signedInM;
    const auto personOf = [&](const std::string& written) {
      const auto join = unit.joins.find(written);
      return join == unit.joins.end() ? written : join->second.person;
    };
    for (const auto& [written, votes] : unit.bySpelling) {
      someone(unit, personOf(written)).votes += votes;
    }
    for (const auto& [written, lines] : unit.unidentified) {
      const std::string label = written + " (" + unit.session.unit + ")";
      m_facts.unidentified[label] += lines;
      if (const auto could = unit.could.find(written); could != unit.could.end()) {
        for (const std::string& name : could->second) {
          m_could[label].insert(someone(unit, personOf(name)).key);
        }
      }
    }
  }

  void finish() {
    std::map<std::string, int> uses;
    for (const auto& [key, person] : m_people) {
      ++uses[plainLabel(person)];
    }
    std::map<std::string, std::string> labels;
    for (const auto& [key, person] : m_people) {
      std::string label = plainLabel(person);
      if (uses[label] > 1 && !person.id.empty()) {
        label += " [" + person.id + "]";
      }
      labels[key] = label;
      if (person.votes > 0) {
        m_facts.bySpelling[label] = person.votes;
      }
      m_facts.persons.push_back({label, person.sexes.size() == 1 ? *person.sexes.begin() : "", person.id});
    }
    for (const auto& [written, keys] : m_could) {
      for (const std::string& key : keys) {
        m_facts.could[written].push_back(labels[key]);
      }
    }
  }

private:
  struct Someone {
    std::string key;
    std::set<std::string> names;
    std::set<std::string> sexes;
    std::string unit;
    std::string id;
    int votes = 0;
  };

  // The first of the names by bytes, so that the order of units does not matter.
  static std::string plainLabel(const Someone& person) {
    return *person.names.begin() + (person.id.empty() ? " (" + person.unit + ")" : "");
  }

  Someone& someone(const Facts& unit, const std::string& name) {
    std::string id;
    std::string sex;
    for (const Person& known : unit.persons) {
      if (known.name == name) {
        id = known.id;
        sex = known.sex;
      }
    }
    const std::string key = id.empty() ? "unit " + unit.session.unit + "\n" + name : "id " + id;
    Someone& person = m_people[key];
    person.key = key;
    person.id = id;
    person.unit = unit.session.unit;
    person.names.insert(name);
    if (!sex.empty()) {
      person.sexes.insert(sex);
    }
    return person;
  }

  Facts& m_facts;
  std::map<std::string, Someone> m_people;
  std::map<std::string, std::set<std::string>> m_could;
};

ordered_json unitJson(const UnitId& unit) {
  return {{"village", unit.village}, {"unit", unit.unit}, {"tier", unit.tier}, {"round", unit.round}};
}

}  // namespace

rembug::Result<Total> total(const std::vector<Sheet>& tallies, const std::vector<TieDecision>& ties,
                            const std::vector<Resignation>& resigned) {
  const Units units = settleUnits(tallies);
  Total total;
  total.leftOut = units.leftOut;
  if (units.counted.empty()) {
    return fail(ErrorCode::Invalid,
                "there is nothing to sum: no tally counts, or the units were counted under different rules");
  }
  Sum sum(total.facts);
  const UnitId first = unitOf(units.counted.front());
  for (const Sheet& sheet : units.counted) {
    const UnitId unit = unitOf(sheet);
    if (unit.village != first.village || unit.tier != first.tier || unit.round != first.round) {
      return fail(ErrorCode::Invalid, "the tallies are of several villages, tiers or rounds");
    }
    REMBUG_ASSIGN(const Facts facts, factsOf(sheet));
    if (total.units.empty()) {
      total.facts.session = facts.session;
      total.facts.session.adultsF = total.facts.session.adultsM = 0;
      total.facts.session.rules.seats = facts.session.rules.directSeats;
    }
    total.units.push_back(unit);
    sum.add(facts);
  }
  sum.finish();
  total.facts.ties = ties;
  total.facts.resigned = resigned;
  total.outcome = outcome(total.facts);
  return total;
}

std::string totalJson(const Total& total) {
  const Outcome& o = total.outcome;
  ordered_json units = ordered_json::array();
  for (const UnitId& unit : total.units) {
    units.push_back(unitJson(unit));
  }
  ordered_json leftOut = ordered_json::array();
  for (const LeftOut& entry : total.leftOut) {
    leftOut.push_back({{"unit", unitJson(entry.unit)}, {"hash", entry.hash}, {"reason", entry.reason}});
  }
  ordered_json ranking = ordered_json::array();
  for (const Ranked& entry : o.ranking) {
    ordered_json row = {{"name", entry.name}, {"votes", entry.votes}, {"rank", entry.rank}, {"sex", entry.sex}};
    ranking.push_back(std::move(row));
  }
  ordered_json problems = ordered_json::array();
  for (const Finding& finding : o.problems) {
    problems.push_back(finding.text);
  }
  const Decisiveness decisive = decisiveness(total.facts);
  ordered_json json = ordered_json::object();
  json["units"] = std::move(units);
  json["left_out"] = std::move(leftOut);
  json["rules_hash"] = rulesHash(total.facts.session.json);
  json["quorum"] = o.quorum;
  json["turnout_percent"] = o.turnoutTenths ? ordered_json(*o.turnoutTenths / 10.0) : ordered_json();
  json["ranking"] = std::move(ranking);
  json["elected"] = o.elected;
  json["elected_before"] = o.electedBefore;
  json["reserve"] = o.reserve;
  json["tie"] = o.tie ? ordered_json({{"names", o.tie->names}, {"seats_left", o.tie->seatsLeft}}) : ordered_json();
  json["undecided"] = {{"lines", decisive.undecided}, {"affects", decisive.affects}, {"names", decisive.names}};
  json["problems"] = std::move(problems);
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace rembug::count
