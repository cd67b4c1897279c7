#include "core/xlsform/workbook.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "core/xlsform/cells.h"

namespace rembug::xlsform {

Result<void> CellBudget::put(Sheet& sheet, std::size_t row, std::size_t column, std::string text) {
  if (text.empty()) {
    return {};
  }
  if (row >= kRowsMax || column >= kColumnsMax) {
    return fail(ErrorCode::Invalid, "the sheet '" + sheet.name + "' is larger than 100,000 rows and 10,000 columns");
  }
  if (text.size() > kTextMax) {
    return fail(ErrorCode::Invalid, "the sheet '" + sheet.name + "' has a text of more than 32 KiB in " +
                                        columnName(column) + std::to_string(row + 1));
  }
  const std::size_t rows = std::max(sheet.rows.size(), row + 1);
  m_cells += rows - sheet.rows.size();
  sheet.rows.resize(m_cells > kCellsMax ? sheet.rows.size() : rows);
  const std::size_t before = row < sheet.rows.size() ? sheet.rows[row].size() : 0;
  m_cells += std::max(before, column + 1) - before;
  m_bytes += text.size();
  if (m_cells > kCellsMax || m_bytes > kBytesMax) {
    return fail(ErrorCode::Invalid, "the workbook has more than two million cells, or more than 32 MiB of text");
  }
  std::vector<std::string>& cells = sheet.rows[row];
  cells.resize(std::max(before, column + 1));
  cells[column] = std::move(text);
  return {};
}

std::string columnName(std::size_t column) {
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return name;
}

std::string numberCell(double value) {
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return std::string(buffer.data(), end.ptr);
}

std::string dateCell(double days) {
  constexpr double kFromUnix = 25569;  // 1899-12-30 to 1970-01-01
  constexpr double kLast = 2'958'465;  // 9999-12-31
  if (!(days >= 0 && days <= kLast)) {
    return numberCell(days);
  }
  constexpr long kDay = 86'400;
  const long seconds = std::lround(days * kDay);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%02ld:%02ld:%02ld", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
  const std::string time = text.data();
  if (seconds < kDay) {
    return time;
  }
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(seconds / kDay - static_cast<long>(kFromUnix)))};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return std::string(text.data()) + (seconds % kDay == 0 ? "" : "T" + time);
}

bool isDateFormat(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    quoted = c == '"' ? !quoted : quoted;
    bracketed = c == '[' || (bracketed && c != ']');
    if (c == '\\') {
      ++i;
    } else if (!quoted && !bracketed && std::string_view("yYdDhHsS").find(c) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

Result<Workbook> readWorkbook(std::string_view bytes) {
  constexpr std::size_t kSizeMax = std::size_t{16} * 1024 * 1024;
  if (bytes.size() > kSizeMax) {
    return fail(ErrorCode::Invalid, "the workbook is larger than 16 MiB");
  }
  Result<Workbook> workbook =
      bytes.rfind("PK", 0) == 0 ? readXlsx(bytes)
      : bytes.rfind("\xD0\xCF\x11\xE0", 0) == 0
          ? readXls(bytes)
          : Result<Workbook>(fail(ErrorCode::Invalid, "the file is no workbook: save it as .xlsx"));
  if (!workbook) {
    return workbook;
  }
  if (std::all_of(workbook->begin(), workbook->end(), [](const Sheet& sheet) { return sheet.rows.empty(); })) {
    return fail(ErrorCode::Invalid, "the workbook is empty");
  }
  return workbook;
}

}  // namespace rembug::xlsform
