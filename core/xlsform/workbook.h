#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace rembug::xlsform {

// One sheet as texts: rows from the first one on, cells from column A on; empty where nothing stands. Numbers are
// written as people would (3, 2.5), dates in ISO, truths as TRUE and FALSE.
struct Sheet {
  std::string name;
  std::vector<std::vector<std::string>> rows;
};

using Workbook = std::vector<Sheet>;

// Reads a workbook: Office Open XML (ECMA-376, .xlsx), or the binary format before it (.xls), as its first bytes say.
// Errors: Invalid for anything else, a damaged file, or one beyond bounds (16 MiB packed, 64 MiB unpacked, 1,000 sheets
// of 100,000 rows and 10,000 columns, two million cells with 32 MiB of text).
[[nodiscard]] Result<Workbook> readWorkbook(std::string_view bytes);

// "AB" for 27: what spreadsheets call a column, counting from 0.
[[nodiscard]] std::string columnName(std::size_t column);

}  // namespace rembug::xlsform
