#include "core/count/rule_pack.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/count/rules.h"
#include "core/vault/hash.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using Kind = RuleSetting::Kind;

tl::unexpected<Error> wrong(const RuleSetting& setting, const std::string& wanted) {
  return fail(ErrorCode::Invalid, "rules." + std::string(setting.key) + ": " + wanted);
}

std::string listOf(const std::vector<std::string_view>& words) {
  std::string all;
  for (const std::string_view word : words) {
    all += (all.empty() ? "" : ", ") + std::string(word);
  }
  return all;
}

bool isChoice(const RuleSetting& setting, const json& value) {
  return value.is_string() && std::find(setting.choices.begin(), setting.choices.end(),
                                        value.get_ref<const std::string&>()) != setting.choices.end();
}

rembug::Result<void> check(const RuleSetting& setting, const json& value) {
  const std::string range = std::to_string(setting.low) + " to " + std::to_string(setting.high);
  switch (setting.kind) {
    case Kind::Choice:
      return isChoice(setting, value) ? rembug::Result<void>() : wrong(setting, "one of " + listOf(setting.choices));
    case Kind::YesNo:
      return value.is_boolean() ? rembug::Result<void>() : wrong(setting, "true or false");
    case Kind::Percent:
      return {};  // readRules() has looked at it
    case Kind::Number:
      if (!value.is_number_integer() || value.get<std::int64_t>() < setting.low ||
          value.get<std::int64_t>() > setting.high) {
        return wrong(setting, "a whole number from " + range);
      }
      return {};
    case Kind::Words:
      break;
  }
  const bool all = value.is_array() &&
                   std::all_of(value.begin(), value.end(), [&](const json& word) { return isChoice(setting, word); });
  return all ? rembug::Result<void>() : wrong(setting, "a list out of " + listOf(setting.choices));
}

}  // namespace

rembug::Result<std::string> fullRules(const std::string& text) {
  json rules = json::parse(text, nullptr, false);
  if (!rules.is_object()) {
    return fail(ErrorCode::Invalid, "rules: an object with settings");
  }
  // What the arithmetic asks, with its own words.
  REMBUG_TRY(readRules(text, Level::Unit));
  REMBUG_TRY(readRules(text, Level::Board));
  for (const RuleSetting& setting : ruleSettings()) {
    const std::string key(setting.key);
    if (!rules.contains(key)) {
      const json standard = json::parse(setting.standard);
      if (!standard.is_null()) {
        rules[key] = standard;
      }
    } else {
      REMBUG_TRY(check(setting, rules[key]));
    }
  }
  if (rules["board_seats"].get<int>() % 2 == 0) {
    return fail(ErrorCode::Invalid, "rules.board_seats: an odd number");
  }
  return rules.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<std::string> openSettings(const std::string& text) {
  const json given = json::parse(text, nullptr, false);
  const json rules = given.is_object() && given.contains("rules") ? given["rules"] : given;
  std::vector<std::string> open;
  for (const RuleSetting& setting : ruleSettings()) {
    if (setting.standard == "null" && !(rules.is_object() && rules.contains(std::string(setting.key)))) {
      open.emplace_back(setting.key);
    }
  }
  return open;
}

std::string rulesHash(const std::string& text) {
  const json given = json::parse(text, nullptr, false);
  const json rules = given.is_object() && given.contains("rules") ? given["rules"] : given;
  return toHex(vault::sha256("rembug/rules/v1\n" + rules.dump(-1, ' ', false, json::error_handler_t::replace)));
}

const std::vector<RulePreset>& rulePresets() {
  static const std::vector<RulePreset> kPresets = {
      {"tiered-ballot", "Bertingkat per RT, satu kesalahan membatalkan surat",
       "Tiered by RT, a fault spoils the ballot",
       R"({"mode":"TIERED","unit_base":"RT","validity":"BALLOT","no_votes":"RESCHEDULE"})"},
      {"tiered-line", "Bertingkat per RT, kesalahan membatalkan barisnya saja",
       "Tiered by RT, a fault spoils its line alone",
       R"({"mode":"TIERED","unit_base":"RT","validity":"LINE","no_votes":"RESCHEDULE"})"},
      {"tiered-hamlet", "Bertingkat per lingkungan, BKM 9 orang", "Tiered by hamlet, a board of nine",
       R"({"mode":"TIERED","unit_base":"HAMLET","validity":"LINE","no_votes":"NO_DELEGATES","seats":10,)"
       R"("board_seats":9})"},
      {"direct", "Langsung, suara semua RT dijumlahkan", "Direct, the votes of all RTs are summed",
       R"({"mode":"DIRECT","unit_base":"RT","scope":"VILLAGE_ADULTS","validity":"LINE","no_votes":"RESCHEDULE"})"}};
  return kPresets;
}

}  // namespace rembug::count
