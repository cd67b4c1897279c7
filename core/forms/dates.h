#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

// Dates as ODK XForms writes them (ISO 8601), in the proleptic Gregorian calendar.
namespace rembug::forms {

// Central Indonesian Time, of the pilot province.
inline constexpr std::chrono::minutes kZone{8 * 60};

struct DateTime {
  int year = 1970;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  double second = 0;
  std::chrono::minutes offset = kZone;
};

// "2026-11-24", or with "T10:15:00.000+08:00" behind it. Nothing where the text is not a real date.
[[nodiscard]] std::optional<DateTime> readDateTime(std::string_view text);
// "10:15", "10:15:00.000", with or without offset: the fraction of a day.
[[nodiscard]] std::optional<double> readTime(std::string_view text);

// Days since 1970-01-01, with the time of day as a fraction, in UTC; a date alone counts from local midnight as 0.
[[nodiscard]] double toDays(const DateTime& value, bool dateOnly);
[[nodiscard]] DateTime fromDays(double days);

[[nodiscard]] std::string today(Millis now);
[[nodiscard]] std::string now(Millis now);
[[nodiscard]] std::string dateText(const DateTime& value);
[[nodiscard]] std::string dateTimeText(const DateTime& value);
// ODK's format-date: %Y %y %m %n %b %B %d %e %H %h %M %S %3 %a %A %W %%. Month and day names in English.
[[nodiscard]] std::string formatDate(const DateTime& value, std::string_view pattern);

}  // namespace rembug::forms
