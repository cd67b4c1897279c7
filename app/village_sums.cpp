#include "app/village_sums.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "app/count_begin.h"
#include "core/count/sum.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

// The units that the current rules name.
std::set<std::string> planned(tablet::Tablet& tablet, const std::string& village) {
  std::set<std::string> units;
  for (const tablet::VillageRules& version : tablet.rules(village).value_or(std::vector<tablet::VillageRules>())) {
    if (version.current) {
      units.insert(version.units.begin(), version.units.end());
    }
  }
  return units;
}

bool isDirect(const count::Sheet& sheet) {
  const auto facts = count::factsOf(sheet);
  return facts && facts->session.rules.mode == "DIRECT";
}

// Whether a new sum has to name it as corrected. What was never a result is not: a chain could not lead through it.
bool isEarlier(const count::LeftOut& left) {
  return left.reason != "REPLACED" && left.reason != "FALSE_RESULT";
}

VillageSum overUnits(const count::Units& units, int round, const std::set<std::string>& planned) {
  VillageSum sum;
  sum.overUnits = true;
  sum.round = round;
  sum.parts = units.counted;
  sum.isSigned = units.whole ? units.whole->hash : std::string();
  std::set<std::string> there;
  for (const count::Sheet& sheet : units.counted) {
    there.insert(count::unitOf(sheet).unit);
  }
  std::set<std::string> wanted = planned;
  for (const count::LeftOut& left : units.leftOut) {
    if (left.unit.sum == "UNITS" && isEarlier(left)) {
      sum.earlier.push_back(left.hash);
    } else if (left.unit.sum.empty()) {
      wanted.insert(left.unit.unit);
    }
  }
  std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(), std::back_inserter(sum.missing));
  return sum;
}

// A unit's sittings, whether they are summed or not.
std::vector<VillageSum> overSittings(const count::Units& units, const std::vector<count::Sheet>& sheets, int round) {
  std::map<std::string, VillageSum> byUnit;
  for (const count::LeftOut& left : units.leftOut) {
    const auto sheet =
        std::find_if(sheets.begin(), sheets.end(), [&](const count::Sheet& each) { return each.hash == left.hash; });
    if (left.reason == "NOT_SUMMED" || left.reason == "IN_SUM") {
      byUnit[left.unit.unit].parts.push_back(*sheet);
    } else if (left.unit.sum == "SITTINGS" && isEarlier(left)) {
      byUnit[left.unit.unit].earlier.push_back(left.hash);
    }
  }
  std::vector<VillageSum> sums;
  for (auto& [unit, sum] : byUnit) {
    sum.unit = unit;
    sum.round = round;
    for (const count::Sheet& counted : units.counted) {
      const count::UnitId id = count::unitOf(counted);
      sum.isSigned = id.unit == unit && id.sum == "SITTINGS" ? counted.hash : sum.isSigned;
    }
    if (sum.parts.size() > 1) {
      sums.push_back(std::move(sum));
    }
  }
  return sums;
}

std::string eventOf(const nlohmann::json& event) {
  return event.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// For the berita acara, which is in Indonesian: it lists those that are in.
std::string missingWords(const VillageSum& sum) {
  std::string words;
  for (const std::string& unit : sum.missing) {
    words += (words.empty() ? "Belum masuk dalam jumlah ini: " : ", ") + unit;
  }
  return words;
}

}  // namespace

Result<std::vector<VillageSum>> villageSums(tablet::Tablet& tablet, const std::string& village) {
  REMBUG_ASSIGN(const std::vector<count::Sheet> all, tablet.sheets(village));
  std::map<int, std::vector<count::Sheet>> rounds;
  for (const count::Sheet& sheet : all) {
    if (const count::UnitId id = count::unitOf(sheet); id.tier == 1) {
      rounds[id.round].push_back(sheet);
    }
  }
  std::vector<VillageSum> sums;
  for (const auto& [round, sheets] : rounds) {
    const count::Units units = count::settleUnits(sheets);
    for (VillageSum& sum : overSittings(units, sheets, round)) {
      sums.push_back(std::move(sum));
    }
    // A run-off that was held in one place is its own result.
    const bool several = round == 1 || units.counted.size() > 1;
    if (!units.counted.empty() && several && isDirect(units.counted.front())) {
      sums.push_back(overUnits(units, round, round == 1 ? planned(tablet, village) : std::set<std::string>()));
    }
  }
  return sums;
}

Result<QString> beginVillageSum(tablet::Tablet& tablet, const std::string& village, const VillageSum& sum,
                                const std::string& place, const std::string& reason) {
  if (sum.overUnits && place.empty()) {
    return fail(ErrorCode::Invalid, "say where the units are summed");
  }
  REMBUG_ASSIGN(std::vector<std::string> events, count::beginSum(sum.parts, sum.overUnits ? place : ""));
  events.insert(events.begin(), R"({"stage":"PLANNED"})");
  std::vector<std::string> replaced = sum.earlier;
  if (!sum.isSigned.empty()) {
    replaced.push_back(sum.isSigned);
  }
  if (!replaced.empty()) {
    if (reason.empty()) {
      return fail(ErrorCode::Invalid, "say why the sum that was signed is made again");
    }
    events.push_back(eventOf({{"corrects", {{"hash", replaced}, {"reason", reason}}}}));
  }
  events.push_back(eventOf({{"stage", "COUNTED"}, {"reason", missingWords(sum)}}));
  return beginCount(tablet, village, events);
}

}  // namespace rembug::app
