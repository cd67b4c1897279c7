#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/forms/dates.h"
#include "core/forms/xpath_functions.h"

namespace rembug::forms::xpath {

std::string numberText(double value) {
  if (std::isnan(value)) {
    return {};
  }
  if (std::isinf(value)) {
    return value > 0 ? "Infinity" : "-Infinity";
  }
  constexpr double kExact = 9007199254740992.0;  // 2^53: beyond it not every whole number has a double of its own
  if (value == std::floor(value) && std::abs(value) <= kExact) {
    return std::to_string(static_cast<std::int64_t>(value));
  }
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return std::string(buffer.data(), end.ptr);
}

std::string toString(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return *text;
  }
  if (const auto* number = std::get_if<double>(&value)) {
    return numberText(*number);
  }
  if (const auto* truth = std::get_if<bool>(&value)) {
    return *truth ? "true" : "false";
  }
  if (const auto* moment = std::get_if<Moment>(&value)) {
    return moment->text;
  }
  const auto& nodes = std::get<NodeSet>(value);
  return nodes.empty() ? std::string() : nodes.front()->text();
}

double numberOf(std::string_view text, const Clock& clock) {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  const std::string_view plain = trimmed(text);
  if (plain.empty()) {
    return kNaN;
  }
  double value = 0;
  const auto parsed = std::from_chars(plain.data(), plain.data() + plain.size(), value, std::chars_format::fixed);
  if (parsed.ec == std::errc() && parsed.ptr == plain.data() + plain.size()) {
    return value;
  }
  if (const auto date = readDateTime(plain)) {
    return toDays(*date, clock);
  }
  return kNaN;
}

double toNumber(const Value& value, const Clock& clock) {
  if (const auto* number = std::get_if<double>(&value)) {
    return *number;
  }
  if (const auto* truth = std::get_if<bool>(&value)) {
    return *truth ? 1 : 0;
  }
  if (const auto* moment = std::get_if<Moment>(&value)) {
    return moment->days;
  }
  if (const auto* nodes = std::get_if<NodeSet>(&value)) {
    return nodes->empty() ? std::numeric_limits<double>::quiet_NaN() : numberOf(nodes->front()->text(), clock);
  }
  return numberOf(std::get<std::string>(value), clock);
}

bool toBoolean(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return !text->empty();
  }
  if (const auto* number = std::get_if<double>(&value)) {
    return *number != 0 && !std::isnan(*number);
  }
  if (const auto* truth = std::get_if<bool>(&value)) {
    return *truth;
  }
  if (const auto* moment = std::get_if<Moment>(&value)) {
    return moment->days != 0;
  }
  return !std::get<NodeSet>(value).empty();
}

}  // namespace rembug::forms::xpath
