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

// A percentage, or a fraction as text.
rembug::Result<void> takeShare(const json& object, const char* name, Rules& rules) {
  if (!object.contains(name)) {
    return {};
  }
  const json& value = object[name];
  if (value.is_number() && value.get<double>() >= 0 && value.get<double>() <= 100) {
    rules.quorumOf = std::llround(value.get<double>() * 100);
    rules.quorumIn = kHundredths;
    return {};
  }
  const std::string text = value.is_string() ? value.get<std::string>() : std::string();
  const std::size_t bar = text.find('/');
  const auto number = [&](const std::string& digits) {
    const bool good =
        !digits.empty() && digits.size() < 4 && digits.find_first_not_of("0123456789") == std::string::npos;
    return good ? std::stoi(digits) : -1;
  };
  const int of = bar == std::string::npos ? -1 : number(text.substr(0, bar));
  const int in = bar == std::string::npos ? -1 : number(text.substr(bar + 1));
  if (of < 0 || in < 1 || of > in) {
    return wrong(name, "a number from 0 to 100, or a fraction such as 2/3");
  }
  rules.quorumOf = of;
  rules.quorumIn = in;
  return {};
}

rembug::Result<void> takeTieRule(const json& object, Rules& rules) {
  if (!object.contains("tie_rule")) {
    return {};
  }
  const json& order = object["tie_rule"];
  const auto known = [](const json& word) {
    return word == "DELIBERATION" || word == "RUNOFF" || word == "LOT" || word == "ADD_SEATS";
  };
  if (!order.is_array() || order.empty() || !std::all_of(order.begin(), order.end(), known)) {
    return wrong("tie_rule", "a list of DELIBERATION, RUNOFF, LOT and ADD_SEATS");
  }
  rules.tieRule = order.get<std::vector<std::string>>();
  return {};
}

rembug::Result<void> takeWomen(const json& object, Rules& rules) {
  if (!object.contains("women_target")) {
    return {};
  }
  const json& target = object["women_target"];
  if (!target.is_object()) {
    return wrong("women_target", "an object with percent and kind");
  }
  REMBUG_TRY(takeInt(target, "percent", 0, 100, rules.womenPercent));
  return takeWord<TargetKind>(target, "kind", {{"TARGET", TargetKind::Target}, {"REQUIRED", TargetKind::Required}},
                              rules.womenKind);
}

// How the delegates elect the board.
rembug::Result<void> takeBoard(const json& object, Rules& rules) {
  rules.namesMin = 1;
  rules.namesMax = 5;
  rules.seats = 11;
  rules.quorumOf = 2;
  rules.quorumIn = 3;
  REMBUG_TRY(takeInt(object, "delegate_names_max", 1, 13, rules.namesMax));
  REMBUG_TRY(takeInt(object, "board_seats", 1, 99, rules.seats));
  return takeShare(object, "quorum_delegates_percent", rules);
}

// How a unit votes.
rembug::Result<void> takeUnit(const json& object, Rules& rules) {
  REMBUG_TRY(takeInt(object, "names_min", 1, 50, rules.namesMin));
  REMBUG_TRY(takeInt(object, "names_max", 1, 50, rules.namesMax));
  if (rules.namesMax < rules.namesMin) {
    return wrong("names_max", "not less than names_min");
  }
  REMBUG_TRY(takeInt(object, "seats", 1, 99, rules.seats));
  rules.directSeats = rules.seats;
  REMBUG_TRY(takeInt(object, "board_seats", 1, 99, rules.directSeats));
  return takeShare(object, "quorum_percent", rules);
}

}  // namespace

rembug::Result<Rules> readRules(const std::string& text, Level level) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) {
    return fail(ErrorCode::Invalid, "rules: an object with settings");
  }
  Rules rules;
  REMBUG_TRY((takeWord<std::string>(object, "mode", {{"TIERED", "TIERED"}, {"DIRECT", "DIRECT"}}, rules.mode)));
  REMBUG_TRY(level == Level::Board ? takeBoard(object, rules) : takeUnit(object, rules));
  REMBUG_TRY((takeWord<Validity>(object, "validity", {{"BALLOT", Validity::Ballot}, {"LINE", Validity::Line}},
                                 rules.validity)));
  REMBUG_TRY((takeWord<Excess>(object, "excess", {{"FIRST", Excess::First}, {"NONE", Excess::None}}, rules.excess)));
  REMBUG_TRY(takeTieRule(object, rules));
  REMBUG_TRY(takeWomen(object, rules));
  return rules;
}

int objectionHours(const std::string& sessionJson) {
  constexpr int kBase = 24;
  constexpr int kUpper = 72;
  const json session = json::parse(sessionJson, nullptr, false);
  if (!session.is_object()) {
    return kUpper;
  }
  const bool base = session.value("tier", json(1)) == 1 && session.value("board", json(false)) == false;
  const json rules = session.value("rules", json::object());
  const json hours =
      rules.is_object() ? rules.value(base ? "objection_hours" : "objection_hours_board", json()) : json();
  if (hours.is_number_integer() && hours.get<std::int64_t>() >= 0 && hours.get<std::int64_t>() <= 24 * 365) {
    return hours.get<int>();
  }
  return base ? kBase : kUpper;
}

}  // namespace rembug::count
