#include "core/count/session.h"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/event_json.h"

namespace rembug::count {
namespace {

using nlohmann::json;

constexpr std::size_t kRollMax = 2000;

rembug::Result<int> numberOr1(const json& object, const char* name, int most) {
  const json value = object.value(name, json(1));
  if (!value.is_number_integer() || value.get<std::int64_t>() < 1 || value.get<std::int64_t>() > most) {
    return invalid(std::string(name) + ": 1 to " + std::to_string(most));
  }
  return value.get<int>();
}

// Each voter of a run-off writes as many names as there are seats left.
rembug::Result<void> readRunoff(const json& object, Session& session) {
  if (!object.is_object()) {
    return invalid("runoff: an object with among and of");
  }
  REMBUG_ASSIGN(session.closedList, namesOf(object.value("among", json()), "among"));
  REMBUG_ASSIGN(session.runoffOf, textOf(object.value("of", json("")), "of", true));
  if (static_cast<int>(session.closedList.size()) <= session.rules.seats ||
      session.rules.namesMax > session.rules.seats) {
    return invalid("runoff: more tied names than seats, and at most as many names on a paper as there are seats");
  }
  return {};
}

rembug::Result<void> readRoll(const json& roll, bool presentOnly, Session& session) {
  if (!roll.is_array() || roll.empty() || roll.size() > kRollMax) {
    return invalid("roll: a list of delegates");
  }
  std::set<std::string> names;
  for (const json& entry : roll) {
    if (!entry.is_object()) {
      return invalid("roll: each delegate is an object with a name");
    }
    Person person;
    REMBUG_ASSIGN(person.name, nameOf(entry.value("name", json())));
    person.sex = optionalText(entry, "sex");
    person.id = optionalText(entry, "id");
    if (!isSex(person.sex)) {
      return invalid("roll: sex is f, m or empty");
    }
    if (!names.insert(person.name).second) {
      return invalid("roll: '" + person.name + "' is there twice; tell the two apart by their unit");
    }
    if (!presentOnly || entry.value("present", json(true)) == true) {
      session.closedList.push_back(person.name);
    }
    session.roll.push_back(std::move(person));
  }
  return {};
}

// The seats of a direct election are the board's; those of a run-off are the ones that are left.
rembug::Result<void> readSum(Session& session) {
  if (!session.sum.empty() && session.sitting > 1) {
    return invalid("sum: of all sittings, so it is none itself");
  }
  if (session.sum.empty() || session.sum == "SITTINGS") {
    return {};
  }
  if (session.sum != "UNITS" || session.rules.mode != "DIRECT") {
    return invalid("sum: SITTINGS, or UNITS in a direct election");
  }
  if (session.closedList.empty()) {
    session.rules.seats = session.rules.directSeats;
  }
  return {};
}

}  // namespace

rembug::Result<Session> readSession(const std::string& text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) {
    return invalid("session: an object");
  }
  Session session;
  REMBUG_ASSIGN(session.village, textOf(object.value("village", json()), "village", false));
  REMBUG_ASSIGN(session.unit, textOf(object.value("unit", json()), "unit", false));
  REMBUG_ASSIGN(session.tier, numberOr1(object, "tier", 5));
  REMBUG_ASSIGN(session.round, numberOr1(object, "round", 20));
  REMBUG_ASSIGN(session.sitting, numberOr1(object, "sitting", 20));
  session.sum = optionalText(object, "sum");
  const json adults = object.value("adults", json::object());
  REMBUG_ASSIGN(session.adultsF, figure(adults, "f"));
  REMBUG_ASSIGN(session.adultsM, figure(adults, "m"));
  const json rules = object.value("rules", json::object());
  const Level level = object.value("board", json(false)) == true ? Level::Board : Level::Unit;
  REMBUG_ASSIGN(session.rules, readRules(rules.dump(), level));
  if (object.contains("roll")) {
    REMBUG_TRY(readRoll(object["roll"], optionalText(rules, "delegate_scope") != "ALL_DELEGATES", session));
  }
  if (object.contains("runoff")) {
    REMBUG_TRY(readRunoff(object["runoff"], session));
  }
  REMBUG_TRY(readSum(session));
  session.json = object.dump();
  return session;
}

bool decides(const Session& session) {
  return session.rules.mode != "DIRECT" || session.tier > 1 || session.sum == "UNITS" || !session.closedList.empty();
}

}  // namespace rembug::count
