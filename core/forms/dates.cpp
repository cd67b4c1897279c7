#include "core/forms/dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

namespace rembug::forms {
namespace {

// The number that stands there; -1 where there is none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) {
    return -1;
  }
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) {
      return -1;
    }
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

bool at(std::string_view text, std::size_t place, char c) {
  return place < text.size() && text[place] == c;
}

std::chrono::sys_days daysOf(const DateTime& value) {
  return std::chrono::year(value.year) / std::chrono::month(static_cast<unsigned>(value.month)) /
         std::chrono::day(static_cast<unsigned>(value.day));
}

std::string printf2(const char* format, int a, int b = 0, int c = 0) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, a, b, c);
  return buffer.data();
}

// The part behind 'T', and an offset if there is one.
bool readClock(std::string_view text, DateTime& value) {
  const int hour = digits(text, 0, 2);
  const int minute = at(text, 2, ':') ? digits(text, 3, 2) : -1;
  if (hour < 0 || minute < 0 || hour > 24 || minute > 59) {
    return false;
  }
  value.hour = hour;
  value.minute = minute;
  std::size_t place = 5;
  if (at(text, place, ':')) {
    const int second = digits(text, place + 1, 2);
    if (second < 0 || second > 60) {
      return false;
    }
    value.second = second;
    place += 3;
    if (at(text, place, '.')) {
      double scale = 0.1;
      for (++place; place < text.size() && std::isdigit(static_cast<unsigned char>(text[place])) != 0; ++place) {
        value.second += scale * (text[place] - '0');
        scale /= 10;
      }
    }
  }
  if (place == text.size()) {
    return true;
  }
  if (text.substr(place) == "Z") {
    value.offset = std::chrono::minutes(0);
    return true;
  }
  const int sign = at(text, place, '-') ? -1 : 1;
  const int hours = digits(text, place + 1, 2);
  const int minutes = at(text, place + 3, ':') ? digits(text, place + 4, 2) : digits(text, place + 3, 2);
  if ((!at(text, place, '+') && !at(text, place, '-')) || hours < 0) {
    return false;
  }
  value.offset = std::chrono::minutes(sign * (hours * 60 + std::max(0, minutes)));
  return true;
}

constexpr std::array<const char*, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                 "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<const char*, 7> kDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                              "Thursday", "Friday", "Saturday"};

}  // namespace

std::optional<DateTime> readDateTime(std::string_view text) {
  const int year = digits(text, 0, 4);
  const int month = at(text, 4, '-') ? digits(text, 5, 2) : -1;
  const int day = at(text, 7, '-') ? digits(text, 8, 2) : -1;
  if (year < 0 || month < 0 || day < 0) {
    return std::nullopt;
  }
  DateTime value{year, month, day, 0, 0, 0, kZone};
  const std::chrono::year_month_day check{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
  if (!check.ok()) {
    return std::nullopt;
  }
  if (text.size() == 10) {
    return value;
  }
  if (!at(text, 10, 'T') || !readClock(text.substr(11), value)) {
    return std::nullopt;
  }
  return value;
}

std::optional<double> readTime(std::string_view text) {
  DateTime value;
  if (!readClock(text, value)) {
    return std::nullopt;
  }
  return (value.hour * 3600 + value.minute * 60 + value.second) / 86400.0;
}

double toDays(const DateTime& value, bool dateOnly) {
  const auto days = static_cast<double>(daysOf(value).time_since_epoch().count());
  if (dateOnly) {
    return days;
  }
  const double seconds =
      value.hour * 3600 + value.minute * 60 + value.second - static_cast<double>(value.offset.count()) * 60;
  return days + seconds / 86400.0;
}

DateTime fromDays(double days) {
  // Out of any calendar's range: the last day that four digits can write.
  constexpr double kLast = 2932896;
  const double bounded = std::isnan(days) ? 0 : std::min(std::max(days, -719162.0), kLast);
  const double whole = std::floor(bounded);
  const double local = std::round((bounded - whole) * 86400.0 * 1000) / 1000;
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(static_cast<int>(whole)))};
  DateTime value{static_cast<int>(date.year()),
                 static_cast<int>(static_cast<unsigned>(date.month())),
                 static_cast<int>(static_cast<unsigned>(date.day())),
                 0,
                 0,
                 0,
                 kZone};
  value.hour = static_cast<int>(local / 3600);
  value.minute = static_cast<int>(local / 60) % 60;
  value.second = std::fmod(local, 60);
  return value;
}

std::string dateText(const DateTime& value) {
  return printf2("%04d-%02d-%02d", value.year, value.month, value.day);
}

std::string dateTimeText(const DateTime& value) {
  const auto offset = static_cast<int>(value.offset.count());
  const int millis = static_cast<int>(std::lround(value.second * 1000));
  return dateText(value) + printf2("T%02d:%02d", value.hour, value.minute) +
         printf2(":%02d.%03d", millis / 1000, millis % 1000) + (offset < 0 ? "-" : "+") +
         printf2("%02d:%02d", std::abs(offset) / 60, std::abs(offset) % 60);
}

std::string now(Millis now) {
  return dateTimeText(
      fromDays((static_cast<double>(now.count()) + static_cast<double>(kZone.count()) * 60000) / 86400000.0));
}

std::string today(Millis time) {
  return now(time).substr(0, 10);
}

std::string formatDate(const DateTime& value, std::string_view pattern) {
  const auto weekday = std::chrono::weekday(daysOf(value)).c_encoding();
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '%' || i + 1 == pattern.size()) {
      out += pattern[i];
      continue;
    }
    switch (pattern[++i]) {
      case 'Y':
        out += printf2("%04d", value.year);
        break;
      case 'y':
        out += printf2("%02d", value.year % 100);
        break;
      case 'm':
        out += printf2("%02d", value.month);
        break;
      case 'n':
        out += std::to_string(value.month);
        break;
      case 'b':
        out += std::string(kMonths[static_cast<std::size_t>(value.month - 1)]).substr(0, 3);
        break;
      case 'B':
        out += kMonths[static_cast<std::size_t>(value.month - 1)];
        break;
      case 'd':
        out += printf2("%02d", value.day);
        break;
      case 'e':
        out += std::to_string(value.day);
        break;
      case 'H':
        out += printf2("%02d", value.hour);
        break;
      case 'h':
        out += std::to_string(value.hour);
        break;
      case 'M':
        out += printf2("%02d", value.minute);
        break;
      case 'S':
        out += printf2("%02d", static_cast<int>(value.second));
        break;
      case '3':
        out += printf2("%03d", static_cast<int>(std::lround(value.second * 1000)) % 1000);
        break;
      case 'a':
        out += std::string(kDays[weekday]).substr(0, 3);
        break;
      case 'A':
        out += kDays[weekday];
        break;
      case '%':
        out += '%';
        break;
      default:
        out += std::string("%") + pattern[i];
        break;
    }
  }
  return out;
}

}  // namespace rembug::forms
