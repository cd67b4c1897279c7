#pragma once

#include <string>
#include <string_view>

#include "core/xlsform/workbook.h"

// What both file formats share. Only core/xlsform includes this.
namespace rembug::xlsform {

inline constexpr std::size_t kRowsMax = 100'000;
inline constexpr std::size_t kColumnsMax = 10'000;
inline constexpr std::size_t kCellsMax = 2'000'000;  // with the empty ones before others of their row
inline constexpr std::size_t kBytesMax = std::size_t{32} * 1024 * 1024;
inline constexpr std::size_t kSheetsMax = 1000;
inline constexpr std::size_t kTextMax = 32 * 1024;  // a cell's, in bytes

// Puts cells into sheets and counts them.
class CellBudget {
public:
  // Errors: Invalid beyond the bounds.
  [[nodiscard]] Result<void> put(Sheet& sheet, std::size_t row, std::size_t column, std::string text);

private:
  std::size_t m_cells = 0;
  std::size_t m_bytes = 0;
};

// 3 for 3.0, 0.1 for 0.1.
[[nodiscard]] std::string numberCell(double value);
// Days since 1899-12-30 as "2026-11-24", or with "T10:15:00" behind it; less than one is a time alone, "10:15:00".
[[nodiscard]] std::string dateCell(double days);
// Whether a number's format ("yyyy\-mm\-dd") writes dates.
[[nodiscard]] bool isDateFormat(std::string_view format);

[[nodiscard]] Result<Workbook> readXlsx(std::string_view bytes);
[[nodiscard]] Result<Workbook> readXls(std::string_view bytes);

}  // namespace rembug::xlsform
