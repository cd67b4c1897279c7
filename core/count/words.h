#pragma once

#include <cstdint>
#include <string>

namespace rembug::count {

// Indonesian, as a berita acara has figures and days beside their digits. 0 to 999,999,999; "minus" before what is
// less.
[[nodiscard]] std::string inWords(std::int64_t number);
// "2026-10-17" as "Sabtu, tanggal tujuh belas bulan Oktober tahun dua ribu dua puluh enam"; empty for what is no day.
[[nodiscard]] std::string dayInWords(const std::string& isoDay);

}  // namespace rembug::count
