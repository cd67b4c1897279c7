// An election rolled up: per village and tier what counts, who has not reported, who is elected (domain.md §d.11,
// §e.1).
#include <algorithm>
#include <map>
#include <set>

#include "core/count/board.h"
#include "core/count/rules.h"
#include "core/count/total.h"
#include "core/region/region.h"
#include "core/report/parts.h"

namespace rembug::report {
namespace {

using Sheets = std::vector<count::Sheet>;

// The sums of a tier over the units that count.
struct Sums {
  std::int64_t adultsF = 0;
  std::int64_t adultsM = 0;
  std::int64_t signedInF = 0;
  std::int64_t signedInM = 0;
  std::int64_t papers = 0;
  std::int64_t notValid = 0;
  std::int64_t votes = 0;
  std::int64_t unidentified = 0;
};

void add(Sums& sums, const count::Facts& facts, const ordered_json& sheet) {
  sums.adultsF += facts.session.adultsF;
  sums.adultsM += facts.session.adultsM;
  sums.signedInF += facts.accounting.signedInF;
  sums.signedInM += facts.accounting.signedInM;
  const auto of = [&](const char* part, const char* name) {
    return sheet.value(part, ordered_json::object()).value(name, std::int64_t{0});
  };
  sums.notValid += of("ballots", "invalid") + of("ballots", "blank");
  sums.papers += of("ballots", "valid") + of("ballots", "invalid") + of("ballots", "blank");
  sums.votes += of("lines", "votes");
  sums.unidentified += of("lines", "unidentified");
}

ordered_json peopleJson(const std::vector<count::Delegate>& people) {
  ordered_json list = ordered_json::array();
  for (const count::Delegate& person : people) {
    list.push_back({{"name", person.name}, {"sex", person.sex}, {"unit", person.unit}});
  }
  return list;
}

std::int64_t womenAmong(const std::vector<count::Delegate>& people) {
  return std::count_if(people.begin(), people.end(), [](const count::Delegate& person) { return person.sex == "f"; });
}

ordered_json leftOutJson(const count::Units& units) {
  ordered_json list = ordered_json::array();
  for (const count::LeftOut& entry : units.leftOut) {
    list.push_back({{"unit", entry.unit.unit}, {"hash", entry.hash}, {"reason", entry.reason}});
  }
  return list;
}

// A direct election as its units add up now; nothing of another one.
std::optional<ordered_json> directJson(const count::Units& units) {
  if (units.counted.empty()) {
    return std::nullopt;
  }
  const auto facts = count::factsOf(units.counted.front());
  if (!facts || facts->session.rules.mode != "DIRECT" || facts->session.tier != 1) {
    return std::nullopt;
  }
  const auto sum = count::total(units.counted);
  return sum ? ordered_json::parse(count::totalJson(*sum)) : ordered_json();
}

// By the sum that people have signed; nobody as long as there is none.
std::vector<count::Delegate> electedOf(const std::optional<count::Sheet>& whole) {
  count::Units units;
  if (whole) {
    units.counted.push_back(*whole);
  }
  return count::delegatesOf(units);
}

ordered_json boardJson(const Sheets& sheets, const std::map<std::string, std::string>& coordinators) {
  const auto board = count::boardOf(sheets);
  if (!board) {
    return {};
  }
  const auto coordinator = coordinators.find(board->hash);
  ordered_json members = ordered_json::array();
  for (const count::BoardMember& member : board->members) {
    members.push_back({{"name", member.name},
                       {"sex", member.sex},
                       {"unit", member.unit},
                       {"votes", member.votes},
                       {"rank", member.rank},
                       {"standing", member.standing},
                       {"coordinator", coordinator != coordinators.end() && coordinator->second == member.name}});
  }
  return {{"hash", board->hash},
          {"day", board->day},
          {"term_years", board->termYears},
          {"seats", board->seats},
          {"members", std::move(members)}};
}

ordered_json tierJson(int tier, int round, const Sheets& sheets, const std::set<std::string>& planned) {
  const count::Units units = count::settleUnits(sheets);
  Sums sums;
  std::set<std::string> there;
  for (const count::Sheet& sheet : units.counted) {
    there.insert(count::unitOf(sheet).unit);
    if (const auto facts = count::factsOf(sheet)) {
      add(sums, *facts, ordered_json::parse(sheet.sheet, nullptr, false));
    }
  }
  std::vector<std::string> missing;
  if (tier == 1 && round == 1) {
    std::set_difference(planned.begin(), planned.end(), there.begin(), there.end(), std::back_inserter(missing));
  }
  const auto direct = directJson(units);
  const std::vector<count::Delegate> elected = direct ? electedOf(units.whole) : count::delegatesOf(units);
  const std::int64_t people = sums.signedInF + sums.signedInM;
  ordered_json json = {{"tier", tier},
                       {"round", round},
                       {"units", there.size()},
                       {"missing", missing},
                       {"left_out", leftOutJson(units)},
                       {"rules_hash", units.rulesHash},
                       {"turnout_percent", percent(people, sums.adultsF + sums.adultsM)},
                       {"turnout_f_percent", percent(sums.signedInF, sums.adultsF)},
                       {"women_percent", percent(sums.signedInF, people)},
                       {"not_valid_percent", percent(sums.notValid, sums.papers)},
                       {"unidentified_percent", percent(sums.unidentified, sums.votes)},
                       {"elected", peopleJson(elected)},
                       {"elected_f_percent", percent(womenAmong(elected), static_cast<std::int64_t>(elected.size()))}};
  if (direct) {
    json["direct"] = *direct;
    json["direct"]["signed"] = units.whole ? ordered_json(units.whole->hash) : ordered_json();
  }
  return json;
}

}  // namespace

ordered_json rollUp(const std::map<std::string, Sheets>& byVillage,
                    const std::map<std::string, std::set<std::string>>& planned,
                    const std::map<std::string, std::string>& coordinators) {
  std::set<std::string> villages;
  for (const auto& [village, sheets] : byVillage) {
    villages.insert(village);
  }
  for (const auto& [village, units] : planned) {
    villages.insert(village);
  }
  ordered_json list = ordered_json::array();
  for (const std::string& village : villages) {
    const auto plan = planned.find(village);
    const std::set<std::string> units = plan == planned.end() ? std::set<std::string>() : plan->second;
    std::map<std::pair<int, int>, Sheets> tiers{{{1, 1}, {}}};
    const auto found = byVillage.find(village);
    if (found != byVillage.end()) {
      for (const count::Sheet& sheet : found->second) {
        const count::UnitId id = count::unitOf(sheet);
        tiers[{id.tier, id.round}].push_back(sheet);
      }
    }
    ordered_json tiersJson = ordered_json::array();
    for (const auto& [key, sheets] : tiers) {
      tiersJson.push_back(tierJson(key.first, key.second, sheets, units));
    }
    list.push_back({{"village", village},
                    {"name", region::placeName(village).value_or(village)},
                    {"planned", units.size()},
                    {"tiers", std::move(tiersJson)},
                    {"board", found == byVillage.end() ? ordered_json() : boardJson(found->second, coordinators)}});
  }
  return list;
}

}  // namespace rembug::report
