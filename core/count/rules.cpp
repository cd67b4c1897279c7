#include "core/count/rules.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace rembug::count {
namespace {

using nlohmann::json;

tl::unexpected<Error> wrong(const std::string& setting, const std::string& wanted) {
  return fail(ErrorCode::Invalid, "rules." + setting + ": " + wanted);
}

rembug::Result<void> takeInt(const json& object, const char* name, int low, int high, int& target) {
  if (!object.contains(name)) {
    return {};
  }
  const json& value = object[name];
  if (!value.is_number_integer() || value.get<std::int64_t>() < low || value.get<std::int64_t>() > high) {
    return wrong(name, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
  }
  target = value.get<int>();
  return {};
}

template <typename T>
rembug::Result<void> takeWord(const json& object, const char* name, const std::vector<std::pair<std::string, T>>& words,
                              T& target) {
  if (!object.contains(name)) {
    return {};
  }
  std::string all;
  for (const auto& [word, value] : words) {
    if (object[name] == word) {
      target = value;
      return {};
    }
    all += (all.empty() ? "" : " or ") + word;
  }
  return wrong(name, all);
}

}  // namespace

rembug::Result<Rules> readRules(const std::string& text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) {
    return fail(ErrorCode::Invalid, "rules: an object with settings");
  }
  Rules rules;
  REMBUG_TRY((takeWord<std::string>(object, "mode", {{"TIERED", "TIERED"}, {"DIRECT", "DIRECT"}}, rules.mode)));
  REMBUG_TRY(takeInt(object, "names_min", 1, 50, rules.namesMin));
  REMBUG_TRY(takeInt(object, "names_max", 1, 50, rules.namesMax));
  if (rules.namesMax < rules.namesMin) {
    return wrong("names_max", "not less than names_min");
  }
  REMBUG_TRY((takeWord<Validity>(object, "validity", {{"BALLOT", Validity::Ballot}, {"LINE", Validity::Line}},
                                 rules.validity)));
  REMBUG_TRY((takeWord<Excess>(object, "excess", {{"FIRST", Excess::First}, {"NONE", Excess::None}}, rules.excess)));
  REMBUG_TRY(takeInt(object, "seats", 1, 99, rules.seats));
  if (object.contains("quorum_percent")) {
    const json& quorum = object["quorum_percent"];
    if (!quorum.is_number() || quorum.get<double>() < 0 || quorum.get<double>() > 100) {
      return wrong("quorum_percent", "a number from 0 to 100");
    }
    rules.quorumHundredths = std::llround(quorum.get<double>() * 100);
  }
  if (object.contains("tie_rule")) {
    const json& order = object["tie_rule"];
    const auto known = [](const json& word) { return word == "DELIBERATION" || word == "RUNOFF" || word == "LOT"; };
    if (!order.is_array() || order.empty() || !std::all_of(order.begin(), order.end(), known)) {
      return wrong("tie_rule", "a list of DELIBERATION, RUNOFF and LOT");
    }
    rules.tieRule = order.get<std::vector<std::string>>();
  }
  if (object.contains("women_target")) {
    const json& target = object["women_target"];
    if (!target.is_object()) {
      return wrong("women_target", "an object with percent and kind");
    }
    REMBUG_TRY(takeInt(target, "percent", 0, 100, rules.womenPercent));
    REMBUG_TRY((takeWord<TargetKind>(
        target, "kind", {{"TARGET", TargetKind::Target}, {"REQUIRED", TargetKind::Required}}, rules.womenKind)));
  }
  return rules;
}

}  // namespace rembug::count
