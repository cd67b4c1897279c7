#include "core/forms/dates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

namespace rembug::forms {
namespace {

constexpr double kMillisADay = 86'400'000;

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

std::int64_t daysOf(const DateTime& value) {
  const std::chrono::sys_days days = std::chrono::year(value.year) /
                                     std::chrono::month(static_cast<unsigned>(value.month)) /
                                     std::chrono::day(static_cast<unsigned>(value.day));
  return days.time_since_epoch().count();
}

std::string printf2(const char* format, int a, int b = 0, int c = 0) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, a, b, c);
  return buffer.data();
}

bool readOffset(std::string_view text, DateTime& value) {
  if (text.empty()) {
    return true;
  }
  if (text == "Z") {
    value.offset = std::chrono::minutes(0);
    return true;
  }
  const int hours = digits(text, 1, 2);
  const int minutes = at(text, 3, ':') ? digits(text, 4, 2) : -1;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || hours < 0 || hours > 14 || minutes < 0 ||
      minutes > 59) {
    return false;
  }
  value.offset = std::chrono::minutes((text[0] == '-' ? -1 : 1) * (hours * 60 + minutes));
  return true;
}

// The part behind 'T', and an offset if there is one.
bool readClock(std::string_view text, DateTime& value) {
  value.hour = digits(text, 0, 2);
  std::size_t place = 2;
  if (at(text, place, ':')) {
    value.minute = digits(text, place + 1, 2);
    place += 3;
    if (at(text, place, ':')) {
      value.second = digits(text, place + 1, 2);
      place += 3;
      if (at(text, place, '.')) {
        const std::size_t first = ++place;
        int scale = 100;
        for (; place < text.size() && std::isdigit(static_cast<unsigned char>(text[place])) != 0; ++place) {
          value.millis += scale * (text[place] - '0');
          scale /= 10;
        }
        if (place == first) {
          return false;
        }
      }
    }
  }
  const bool inside = value.hour >= 0 && value.hour <= 23 && value.minute >= 0 && value.minute <= 59 &&
                      value.second >= 0 && value.second <= 60;
  value.second = std::min(value.second, 59);  // a leap second counts as the one before
  return inside && readOffset(text.substr(std::min(place, text.size())), value);
}

double localMillis(const DateTime& value) {
  const int seconds = value.hour * 3600 + value.minute * 60 + value.second;
  return static_cast<double>(daysOf(value)) * kMillisADay + seconds * 1000.0 + value.millis;
}

double millisOf(std::chrono::minutes zone) {
  return static_cast<double>(zone.count()) * 60'000;
}

Millis instant(double millis) {
  return Millis(static_cast<std::int64_t>(millis));
}

double utcMillis(const DateTime& value, const Clock& clock) {
  const double local = localMillis(value);
  if (value.offset) {
    return local - millisOf(*value.offset);
  }
  // Twice, for a zone that was another one on the day before.
  const double guess = local - millisOf(clock.zone(instant(local)));
  return local - millisOf(clock.zone(instant(guess)));
}

DateTime fromMillis(double utc, const Clock& clock) {
  const std::chrono::minutes zone = clock.zone(instant(utc));
  const double local = utc + millisOf(zone);
  const double days = std::floor(local / kMillisADay);
  const auto rest = static_cast<int>(local - days * kMillisADay);
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(static_cast<int>(days)))};
  DateTime value;
  value.year = static_cast<int>(date.year());
  value.month = static_cast<int>(static_cast<unsigned>(date.month()));
  value.day = static_cast<int>(static_cast<unsigned>(date.day()));
  value.hour = rest / 3'600'000;
  value.minute = rest / 60'000 % 60;
  value.second = rest / 1000 % 60;
  value.millis = rest % 1000;
  value.offset = zone;
  return value;
}

constexpr std::array<const char*, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

// What a letter behind '%' stands for; nothing for letters that are not known.
std::optional<std::string> dateIdentifier(const DateTime& value, char letter) {
  switch (letter) {
    case 'Y':
      return printf2("%04d", value.year);
    case 'y':
      return printf2("%02d", value.year % 100);
    case 'm':
      return printf2("%02d", value.month);
    case 'n':
      return std::to_string(value.month);
    case 'b':
      return kMonths[static_cast<std::size_t>(value.month - 1)];
    case 'd':
      return printf2("%02d", value.day);
    case 'e':
      return std::to_string(value.day);
    case 'a':
      return kDays[static_cast<std::size_t>(((daysOf(value) + 4) % 7 + 7) % 7)];
    default:
      return std::nullopt;
  }
}

std::optional<std::string> timeIdentifier(const DateTime& value, char letter) {
  switch (letter) {
    case 'H':
      return printf2("%02d", value.hour);
    case 'h':
      return std::to_string(value.hour);
    case 'M':
      return printf2("%02d", value.minute);
    case 'S':
      return printf2("%02d", value.second);
    case '3':
      return printf2("%03d", value.millis);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<DateTime> readDateTime(std::string_view text) {
  DateTime value;
  value.year = digits(text, 0, 4);
  value.month = at(text, 4, '-') ? digits(text, 5, 2) : -1;
  value.day = at(text, 7, '-') ? digits(text, 8, 2) : -1;
  if (value.year < 0 || value.month < 0 || value.day < 0) {
    return std::nullopt;
  }
  const std::chrono::year_month_day check{std::chrono::year(value.year),
                                          std::chrono::month(static_cast<unsigned>(value.month)),
                                          std::chrono::day(static_cast<unsigned>(value.day))};
  if (!check.ok()) {
    return std::nullopt;
  }
  if (text.size() == 10) {
    return value;
  }
  return at(text, 10, 'T') && readClock(text.substr(11), value) ? std::optional(value) : std::nullopt;
}

std::optional<DateTime> readTime(std::string_view text, bool loose) {
  DateTime value;
  if (!readClock(text, value)) {
    return std::nullopt;
  }
  const bool whole = at(text, 2, ':') && at(text, 5, ':');
  return loose || whole ? std::optional(value) : std::nullopt;
}

double toDays(const DateTime& value, const Clock& clock) {
  return utcMillis(value, clock) / kMillisADay;
}

DateTime fromDays(double days, const Clock& clock) {
  // Out of any calendar's range: the last day that four digits can write.
  constexpr double kLast = 2'932'895;
  const double bounded = std::isnan(days) ? 0 : std::min(std::max(days, -719'161.0), kLast);
  return fromMillis(std::floor(bounded * kMillisADay + 0.5), clock);
}

DateTime toLocal(const DateTime& value, const Clock& clock) {
  return fromMillis(utcMillis(value, clock), clock);
}

std::string dateText(const DateTime& value) {
  return printf2("%04d-%02d-%02d", value.year, value.month, value.day);
}

std::string dateTimeText(const DateTime& value) {
  const auto offset = static_cast<int>(value.offset.value_or(std::chrono::minutes(0)).count());
  return dateText(value) + printf2("T%02d:%02d", value.hour, value.minute) +
         printf2(":%02d.%03d", value.second, value.millis) + (offset < 0 ? "-" : "+") +
         printf2("%02d:%02d", std::abs(offset) / 60, std::abs(offset) % 60);
}

std::string now(const Clock& clock) {
  return dateTimeText(fromMillis(static_cast<double>(clock.now().count()), clock));
}

std::string today(const Clock& clock) {
  return now(clock).substr(0, 10);
}

std::string formatDate(const DateTime& value, std::string_view pattern, bool time) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    std::optional<std::string> found;
    if (pattern[i] == '%' && i + 1 < pattern.size()) {
      found = dateIdentifier(value, pattern[i + 1]);
      found = found || !time ? found : timeIdentifier(value, pattern[i + 1]);
    }
    if (found) {
      out += *found;
      ++i;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

}  // namespace rembug::forms
