#include "core/count/total.h"

#include <nlohmann/json.hpp>

#include "core/count/decisive.h"
#include "core/count/rule_pack.h"
#include "core/count/sum.h"

namespace rembug::count {
namespace {

using nlohmann::ordered_json;

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
  // The place is not known yet, and stands nowhere in a result.
  REMBUG_ASSIGN(const Count count, begunSum(units.counted, "-"));
  for (const Sheet& sheet : units.counted) {
    total.units.push_back(unitOf(sheet));
  }
  total.facts = factsOf(count);
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
