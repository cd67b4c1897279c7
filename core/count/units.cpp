#include "core/count/units.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/event_json.h"
#include "core/count/rule_pack.h"
#include "core/count/sum.h"

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

// From one tally of each sitting to the one of each unit, and to the election's sum.
class Settling {
public:
  explicit Settling(Units& units) : m_units(units) {}

  void take(const UnitId& unit, const Sheet& sheet) {
    if (unit.sum == "UNITS") {
      m_sums.push_back(&sheet);
    } else {
      m_sittings[ofUnit(unit)].push_back(&sheet);
    }
  }

  // A sitting, or the sum of sittings, that people have to rule on first: the rest is not the whole unit.
  void wait(const UnitId& unit) { m_waiting.insert(ofUnit(unit)); }

  // A unit that was counted in several sittings counts once people have signed their sum.
  void sittings() {
    for (const auto& [unit, sheets] : m_sittings) {
      const auto isSum = [](const Sheet* sheet) { return unitOf(*sheet).sum == "SITTINGS"; };
      std::vector<const Sheet*> parts;
      std::remove_copy_if(sheets.begin(), sheets.end(), std::back_inserter(parts), isSum);
      const auto sum = std::find_if(sheets.begin(), sheets.end(), isSum);
      const bool waits = m_waiting.contains(unit);
      const bool summed = sum != sheets.end() && !waits && isOf(**sum, parts);
      const bool alone = parts.size() == 1 && unitOf(*parts.front()).sitting == 1 && sum == sheets.end() && !waits;
      if (summed || alone) {
        m_heads.push_back(summed ? *sum : parts.front());
      }
      if (sum != sheets.end() && !summed) {
        leaveOut(**sum, "OLD_SUM");
      }
      for (const Sheet* part : alone ? std::vector<const Sheet*>() : parts) {
        leaveOut(*part, summed ? "IN_SUM" : "NOT_SUMMED");
      }
    }
  }

  void rules() {
    std::map<std::string, std::vector<const Sheet*>> byRules;
    for (const Sheet* sheet : m_heads) {
      byRules[rulesHash(sheet->session)].push_back(sheet);
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
          m_units.counted.push_back(*sheet);
          m_units.rulesHash = hash;
        } else {
          leaveOut(*sheet, "OTHER_RULES");
        }
      }
    }
  }

  void whole() {
    std::vector<const Sheet*> counted;
    for (const Sheet& sheet : m_units.counted) {
      counted.push_back(&sheet);
    }
    for (const Sheet* sum : m_sums) {
      if (isOf(*sum, counted)) {
        m_units.whole = *sum;
      } else {
        leaveOut(*sum, "OLD_SUM");
      }
    }
  }

private:
  static UnitId ofUnit(const UnitId& unit) { return {unit.village, unit.unit, unit.tier, unit.round, 1, ""}; }

  static bool isOf(const Sheet& sum, const std::vector<const Sheet*>& parts) {
    std::set<std::string> there;
    for (const Sheet* part : parts) {
      there.insert(part->hash);
    }
    const std::vector<std::string> named = partsOf(sum);
    return std::set<std::string>(named.begin(), named.end()) == there && sumsUp(sum, parts);
  }

  void leaveOut(const Sheet& sheet, const char* reason) {
    m_units.leftOut.push_back({unitOf(sheet), sheet.hash, reason});
  }

  Units& m_units;
  std::map<UnitId, std::vector<const Sheet*>> m_sittings;  // by the unit
  std::set<UnitId> m_waiting;
  std::vector<const Sheet*> m_heads;
  std::vector<const Sheet*> m_sums;
};

}  // namespace

UnitId unitOf(const Sheet& sheet) {
  const json session = json::parse(sheet.session, nullptr, false);
  if (!session.is_object()) {
    return {};
  }
  // As the session is read, so that a blank behind its name makes no second unit.
  const auto text = [&](const char* name) { return textOf(session.value(name, json("")), name, true).value_or(""); };
  const auto number = [&](const char* name) {
    return session.contains(name) && session[name].is_number_integer() ? session[name].get<int>() : 1;
  };
  return {text("village"), text("unit"), number("tier"), number("round"), number("sitting"), text("sum")};
}

Units settleUnits(const std::vector<Sheet>& tallies) {
  std::map<UnitId, ByHash> byUnit;
  std::map<UnitId, std::set<std::string>> wrong;
  for (const Sheet& sheet : tallies) {
    UnitId unit = unitOf(sheet);
    if (!holds(sheet)) {
      wrong[unit].insert(sheet.hash);
      continue;
    }
    // An election has one sum, whatever its place was called.
    unit.unit = unit.sum == "UNITS" ? "" : unit.unit;
    byUnit[unit].emplace(sheet.hash, &sheet);
  }
  Units units;
  for (const auto& [unit, hashes] : wrong) {
    for (const std::string& hash : hashes) {
      units.leftOut.push_back({unit, hash, "FALSE_RESULT"});
    }
  }
  Settling settling(units);
  for (const auto& [unit, sheets] : byUnit) {
    if (const Sheet* sheet = Chain(unit, sheets).head(units); sheet != nullptr) {
      settling.take(unit, *sheet);
    } else if (unit.sum != "UNITS") {
      settling.wait(unit);
    }
  }
  settling.sittings();
  settling.rules();
  settling.whole();
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
