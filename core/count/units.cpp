#include "core/count/units.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/rule_pack.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using ByHash = std::map<std::string, const Sheet*>;

std::vector<std::string> correctedBy(const Sheet& sheet) {
  const auto facts = factsOf(sheet);
  return facts ? facts->corrects : std::vector<std::string>();
}

// What two counters must agree on; they may have written different reasons, and have had different witnesses.
std::string contentOf(const Sheet& sheet) {
  const json decisions = json::parse(sheet.decisions, nullptr, false);
  return sheet.session + "\n" + sheet.accounting + "\n" + sheet.sheet + "\n" + sheet.result + "\n" +
         decisions.value("ids", json::object()).dump();
}

// Sorts the tallies of one unit.
class Chain {
public:
  Chain(const UnitId& unit, const ByHash& tallies) : m_unit(unit), m_tallies(tallies) {
    for (const auto& [hash, sheet] : tallies) {
      for (const std::string& named : correctedBy(*sheet)) {
        m_replaced.insert(named);
        m_missing = m_missing || !tallies.contains(named);
      }
    }
  }

  // The one that counts; null where people have to rule first.
  const Sheet* head(Units& units) const {
    std::map<std::string, const Sheet*> heads;  // by content; of equals the first by its hash
    for (const auto& [hash, sheet] : m_tallies) {
      if (!m_replaced.contains(hash)) {
        heads.emplace(contentOf(*sheet), sheet);
      }
    }
    const bool whole = heads.size() == 1 && !m_missing;
    for (const auto& [hash, sheet] : m_tallies) {
      if (m_replaced.contains(hash) && whole) {
        units.leftOut.push_back({m_unit, hash, "REPLACED"});
      } else if (!whole) {
        units.leftOut.push_back({m_unit, hash, m_replaced.empty() ? "CONFLICT" : "BROKEN_CHAIN"});
      }
    }
    return whole ? heads.begin()->second : nullptr;
  }

private:
  UnitId m_unit;
  const ByHash& m_tallies;
  std::set<std::string> m_replaced;
  bool m_missing = false;
};

bool holds(const Sheet& sheet) {
  const auto again = recompute(sheet);
  return again && again->hash == sheet.hash && again->result == sheet.result;
}

}  // namespace

UnitId unitOf(const Sheet& sheet) {
  const json session = json::parse(sheet.session, nullptr, false);
  if (!session.is_object()) {
    return {};
  }
  const auto text = [&](const char* name) {
    return session.contains(name) && session[name].is_string() ? session[name].get<std::string>() : std::string();
  };
  const auto number = [&](const char* name) {
    return session.contains(name) && session[name].is_number_integer() ? session[name].get<int>() : 1;
  };
  return {text("village"), text("unit"), number("tier"), number("round")};
}

Units settleUnits(const std::vector<Sheet>& tallies) {
  std::map<UnitId, ByHash> byUnit;
  std::map<UnitId, std::set<std::string>> wrong;
  for (const Sheet& sheet : tallies) {
    if (holds(sheet)) {
      byUnit[unitOf(sheet)].emplace(sheet.hash, &sheet);
    } else {
      wrong[unitOf(sheet)].insert(sheet.hash);
    }
  }
  Units units;
  for (const auto& [unit, hashes] : wrong) {
    for (const std::string& hash : hashes) {
      units.leftOut.push_back({unit, hash, "FALSE_RESULT"});
    }
  }
  std::map<std::string, std::vector<const Sheet*>> byRules;
  for (const auto& [unit, sheets] : byUnit) {
    if (const Sheet* sheet = Chain(unit, sheets).head(units); sheet != nullptr) {
      byRules[rulesHash(sheet->session)].push_back(sheet);
    }
  }
  std::size_t most = 0;
  for (const auto& [hash, sheets] : byRules) {
    most = std::max(most, sheets.size());
  }
  const auto largest = [&](const auto& entry) { return entry.second.size() == most; };
  const bool comparable = std::count_if(byRules.begin(), byRules.end(), largest) == 1;
  for (const auto& [hash, sheets] : byRules) {
    for (const Sheet* sheet : sheets) {
      if (comparable && sheets.size() == most) {
        units.counted.push_back(*sheet);
        units.rulesHash = hash;
      } else {
        units.leftOut.push_back({unitOf(*sheet), sheet->hash, "OTHER_RULES"});
      }
    }
  }
  return units;
}

std::vector<Delegate> delegatesOf(const Units& units) {
  std::vector<Delegate> delegates;
  std::map<std::string, int> uses;
  for (const Sheet& sheet : units.counted) {
    const auto facts = factsOf(sheet);
    if (!facts) {
      continue;  // settleUnits() has read it before
    }
    const Outcome o = outcome(*facts);
    for (const std::string& name : o.elected) {
      Delegate delegate{name, "", facts->session.unit, ""};
      for (const Ranked& entry : o.ranking) {
        delegate.sex = entry.name == name ? entry.sex : delegate.sex;
      }
      for (const Person& person : facts->persons) {
        delegate.id = person.name == name ? person.id : delegate.id;
      }
      ++uses[name];
      delegates.push_back(std::move(delegate));
    }
  }
  for (Delegate& delegate : delegates) {
    if (uses[delegate.name] > 1) {
      delegate.name += " (" + delegate.unit + ")";
    }
  }
  return delegates;
}

std::string rollJson(const std::vector<Delegate>& delegates) {
  json roll = json::array();
  for (const Delegate& delegate : delegates) {
    roll.push_back({{"name", delegate.name},
                    {"sex", delegate.sex},
                    {"unit", delegate.unit},
                    {"id", delegate.id},
                    {"present", true}});
  }
  return roll.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace rembug::count
