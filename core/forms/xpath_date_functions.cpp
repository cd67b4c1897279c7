// Functions about dates and times.
#include <cmath>
#include <limits>

#include "core/forms/dates.h"
#include "core/forms/xpath_functions.h"

namespace rembug::forms::xpath {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// Numbers are days since 1970-01-01 UTC.
std::optional<DateTime> dateOf(const Value& value, const Clock& clock) {
  if (std::holds_alternative<bool>(value)) {
    return std::nullopt;
  }
  if (!std::holds_alternative<double>(value)) {
    return readDateTime(toString(value));
  }
  const double days = toNumber(value, clock);
  return std::isnan(days) ? std::nullopt : std::optional<DateTime>(fromDays(days, clock));
}

// A date that is also a number, as a form may count with it.
Value moment(const DateTime& date, std::string text, const Clock& clock) {
  return Moment{toDays(date, clock), std::move(text)};
}

Value today(const Arguments& a) {
  const Clock& clock = a.context.around.clock();
  std::string text = forms::today(clock);
  return moment(*readDateTime(text), text, clock);
}

Value now(const Arguments& a) {
  const Clock& clock = a.context.around.clock();
  return Moment{static_cast<double>(clock.now().count()) / 86'400'000.0, forms::now(clock)};
}

// "2026-3-7" as "2026-03-07": makers join dates from numbers.
std::string padded(const std::string& text) {
  std::string out;
  std::size_t run = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] >= '0' && text[i] <= '9') {
      ++run;
      continue;
    }
    out += (run == 1 ? "0" : "") + text.substr(i - run, run);
    out += i < text.size() ? std::string(1, text[i]) : "";
    run = 0;
  }
  return text.size() < 10 && text.find('T') == std::string::npos ? out : text;
}

Value date(const Arguments& a) {
  const Clock& clock = a.context.around.clock();
  const Value given = a.value(0);
  std::optional<DateTime> found = dateOf(given, clock);
  if (!found && !std::holds_alternative<bool>(given) && !std::holds_alternative<double>(given)) {
    found = readDateTime(padded(toString(given)));
  }
  if (!found) {
    return std::string();
  }
  DateTime local = toLocal(*found, clock);
  local.hour = local.minute = local.second = local.millis = 0;
  local.offset.reset();
  return moment(local, dateText(local), clock);
}

Value dateTime(const Arguments& a) {
  const Clock& clock = a.context.around.clock();
  const auto found = dateOf(a.value(0), clock);
  return found ? moment(*found, dateTimeText(toLocal(*found, clock)), clock) : Value(std::string());
}

Value decimalDateTime(const Arguments& a) {
  const Clock& clock = a.context.around.clock();
  const Value given = a.value(0);
  if (std::holds_alternative<double>(given) || std::holds_alternative<Moment>(given)) {
    return toNumber(given, clock);
  }
  const auto found = dateOf(given, clock);
  return found ? toDays(*found, clock) : kNaN;
}

// A fraction of the local day.
Value decimalTime(const Arguments& a) {
  auto time = readTime(a.text(0), /*loose=*/true);
  if (!time) {
    return kNaN;
  }
  const DateTime local = toLocal(*time, a.context.around.clock());
  return (local.hour * 3600 + local.minute * 60 + local.second + local.millis / 1000.0) / 86400.0;
}

Value format(const Arguments& a, bool time) {
  const Clock& clock = a.context.around.clock();
  const auto found = readDateTime(a.text(0));
  return found ? formatDate(toLocal(*found, clock), a.text(1), time) : std::string();
}

Value formatDateValue(const Arguments& a) {
  return format(a, /*time=*/false);
}

Value formatDateTimeValue(const Arguments& a) {
  return format(a, /*time=*/true);
}

// What looks like a date counts as its day; its text is the whole number of days.
Value number(const Arguments& a) {
  const Clock& clock = a.context.around.clock();
  const Value given = a.size() == 0 ? Value(a.context.node->text()) : a.value(0);
  if (std::holds_alternative<std::string>(given) || std::holds_alternative<NodeSet>(given)) {
    const std::string text = toString(given);
    if (const auto found = readDateTime(text)) {
      const double days = toDays(*found, clock);
      return Moment{days, numberText(std::floor(days))};
    }
  }
  return std::holds_alternative<Moment>(given) ? given : Value(toNumber(given, clock));
}

}  // namespace

const std::vector<Function>& dateFunctions() {
  static const std::vector<Function> kFunctions = {{"date", {1, 1}, date},
                                                   {"date-time", {1, 1}, dateTime},
                                                   {"decimal-date-time", {1, 1}, decimalDateTime},
                                                   {"decimal-time", {1, 1}, decimalTime},
                                                   {"format-date", {2, 2}, formatDateValue},
                                                   {"format-date-time", {2, 2}, formatDateTimeValue},
                                                   {"now", {0, 0}, now},
                                                   {"number", {0, 1}, number},
                                                   {"today", {0, 0}, today}};
  return kFunctions;
}

}  // namespace rembug::forms::xpath
