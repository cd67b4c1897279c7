#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

// Dates as ODK XForms writes them (ISO 8601), in the proleptic Gregorian calendar. Local times are those of the clock's
// zone.
namespace rembug::forms {

struct DateTime {
  int year = 1970;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int millis = 0;
  std::optional<std::chrono::minutes> offset;  // ahead of UTC; none: local time
};

// "2026-11-24", or with "T10", "T10:15", "T10:15:00" or "T10:15:00.000" behind it and, there, "Z" or an offset such as
// "+08:00" of at most 14 hours. Nothing where the text is not a real date.
[[nodiscard]] std::optional<DateTime> readDateTime(std::string_view text);
// "10:15:00" or "10:15:00.000", with or without offset; `loose` takes "10:15" and "10" too.
[[nodiscard]] std::optional<DateTime> readTime(std::string_view text, bool loose);

// Days since 1970-01-01T00:00Z, with the time of day as a fraction.
[[nodiscard]] double toDays(const DateTime& value, const Clock& clock);
// In local time, to the millisecond; the last day of the calendar for what lies beyond it.
[[nodiscard]] DateTime fromDays(double days, const Clock& clock);
// The same instant in local time.
[[nodiscard]] DateTime toLocal(const DateTime& value, const Clock& clock);

[[nodiscard]] std::string today(const Clock& clock);
[[nodiscard]] std::string now(const Clock& clock);
[[nodiscard]] std::string dateText(const DateTime& value);
[[nodiscard]] std::string dateTimeText(const DateTime& value);
// ODK's format-date: %Y %y %m %n %b %d %e %a; with `time` also %H %h %M %S %3. Names of months and days in English.
[[nodiscard]] std::string formatDate(const DateTime& value, std::string_view pattern, bool time);

}  // namespace rembug::forms
