#include "core/forms/answer_types.h"

#include <charconv>
#include <cmath>

#include "core/forms/dates.h"
#include "core/forms/geo.h"
#include "core/forms/xpath_functions.h"

namespace rembug::forms {
namespace {

// XML Schema's int.
constexpr double kIntMin = -2147483648.0;
constexpr double kIntMax = 2147483647.0;

std::string asInt(const std::string& value) {
  const auto number = castNumber(value);
  if (!number) {
    return {};
  }
  const double whole = std::trunc(*number);
  return whole >= kIntMin && whole <= kIntMax ? xpath::numberText(whole) : std::string();
}

// A date with a time of day becomes the local day.
std::string asDate(const std::string& value, const Clock& clock) {
  const auto date = readDateTime(value);
  if (!date) {
    return {};
  }
  return date->offset ? dateText(toLocal(*date, clock)) : value.substr(0, 10);
}

std::string asTrace(const std::string& value, bool closed) {
  const auto places = readPlaces(value);
  const std::size_t least = closed ? 3 : 2;
  if (!places || places->size() < least || sameSpot(places->front(), places->back()) != closed) {
    return {};
  }
  return placesText(*places);
}

}  // namespace

std::optional<double> castNumber(std::string_view text) {
  std::string_view plain = xpath::trimmed(text);
  if (plain.empty()) {
    return std::nullopt;
  }
  plain.remove_prefix(plain.front() == '+' ? 1 : 0);
  double value = 0;
  const auto parsed = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return parsed.ec == std::errc() && parsed.ptr == plain.data() + plain.size() && std::isfinite(value)
             ? std::optional(value)
             : std::nullopt;
}

std::string asType(Type type, std::string value, const Clock& clock) {
  switch (type) {
    case Type::Int:
      return asInt(value);
    case Type::Decimal: {
      const auto number = castNumber(value);
      return number ? decimalText(*number) : std::string();
    }
    case Type::Date:
      return asDate(value, clock);
    case Type::Time:
      return readTime(value, /*loose=*/false) ? value : std::string();
    case Type::DateTime:
      // With its seconds: "2026-11-24T10:15:00".
      return value.size() >= 19 && value[16] == ':' && readDateTime(value) ? value : std::string();
    case Type::GeoPoint: {
      const auto place = readPlace(value);
      return place ? placeText(*place) : std::string();
    }
    case Type::GeoTrace:
      return asTrace(value, /*closed=*/false);
    case Type::GeoShape:
      return asTrace(value, /*closed=*/true);
    default:
      return value;
  }
}

std::string asAnswer(const NodeDef& def, std::string value, const Clock& clock) {
  std::string answer = asType(def.type, std::move(value), clock);
  const Control* control = def.control;
  if (control == nullptr || answer.empty()) {
    return answer;
  }
  if (control->kind == ControlKind::Trigger) {
    return answer == "OK" || answer == "ok" || answer == "Ok" || answer == "oK" ? "OK" : "";
  }
  if (control->kind == ControlKind::Range) {
    const auto number = castNumber(answer);
    const bool low = number && control->rangeStart && *number < *control->rangeStart;
    const bool high = number && control->rangeEnd && *number > *control->rangeEnd;
    return !number || low || high ? std::string() : answer;
  }
  return answer;
}

std::string_view wordsFor(Type type) {
  switch (type) {
    case Type::Int:
      return "a whole number between -2147483648 and 2147483647";
    case Type::Decimal:
      return "a number";
    case Type::Date:
      return "a date such as 2026-11-24";
    case Type::Time:
      return "a time such as 10:15:00";
    case Type::DateTime:
      return "a date and time such as 2026-11-24T10:15:00+08:00";
    case Type::GeoPoint:
      return "a place as latitude, longitude, altitude and accuracy";
    case Type::GeoTrace:
      return "two places or more, separated by semicolons, that do not end where they begin";
    case Type::GeoShape:
      return "three places or more, separated by semicolons, that end where they begin";
    default:
      return "a text";
  }
}

}  // namespace rembug::forms
