#include "core/count/words.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace rembug::count {
namespace {

constexpr std::array<const char*, 12> kSmall = {"nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
                                                "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};

// "seratus" and "seribu" have a word of their own for one.
std::string spoken(std::int64_t n);

std::string with(std::int64_t n, std::int64_t unit, const char* one, const char* many) {
  const std::string head = n / unit == 1 && *one != '\0' ? one : spoken(n / unit) + " " + many;
  return n % unit == 0 ? head : head + " " + spoken(n % unit);
}

std::string spoken(std::int64_t n) {
  if (n < 12) {
    return kSmall[static_cast<std::size_t>(n)];
  }
  if (n < 20) {
    return spoken(n - 10) + " belas";
  }
  if (n < 100) {
    return with(n, 10, "", "puluh");
  }
  if (n < 1000) {
    return with(n, 100, "seratus", "ratus");
  }
  if (n < 1'000'000) {
    return with(n, 1000, "seribu", "ribu");
  }
  return with(n, 1'000'000, "", "juta");
}

}  // namespace

std::string inWords(std::int64_t number) {
  return number < 0 ? "minus " + spoken(-number) : spoken(number);
}

std::string dayInWords(const std::string& isoDay) {
  static constexpr std::array<const char*, 7> kDays = {"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
  static constexpr std::array<const char*, 12> kMonths = {"Januari",   "Februari", "Maret",    "April",
                                                          "Mei",       "Juni",     "Juli",     "Agustus",
                                                          "September", "Oktober",  "November", "Desember"};
  const auto digits = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (std::size_t i = at; i < at + size; ++i) {
      if (isoDay[i] < '0' || isoDay[i] > '9') {
        return -1;
      }
      value = value * 10 + (isoDay[i] - '0');
    }
    return value;
  };
  if (isoDay.size() != 10 || isoDay[4] != '-' || isoDay[7] != '-') {
    return {};
  }
  const int year = digits(0, 4);
  const int month = digits(5, 2);
  const int day = digits(8, 2);
  if (year < 0 || month < 1 || day < 1) {
    return {};
  }
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) {
    return {};
  }
  const std::chrono::weekday weekday{std::chrono::sys_days(date)};
  return std::string(kDays[weekday.c_encoding()]) + ", tanggal " + inWords(day) + " bulan " +
         kMonths[static_cast<std::size_t>(month) - 1] + " tahun " + inWords(year);
}

}  // namespace rembug::count
