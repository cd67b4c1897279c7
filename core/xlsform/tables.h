#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/xlsform/workbook.h"

namespace rembug::xlsform {

// What is wrong with a workbook, where its maker finds it.
struct Mistake {
  std::string sheet;
  std::size_t row = 0;  // as the spreadsheet numbers them, from 1; 0: the sheet as a whole
  std::string column;   // "C (label::English (en))"; empty where no single cell is meant
  std::string message;
  bool warning = false;  // the form can be used, but perhaps not as its maker thinks
};

inline constexpr std::size_t kMistakesMax = 200;  // behind so many, reading ends

// What a column says: one property, perhaps in one language.
struct Column {
  std::string key;       // the property's plain name: "label", "relevant", "bind::odk:length"
  std::string language;  // "English (en)"; empty where the column is for all
  std::string header;    // as the workbook has it
  std::size_t index = 0;
};

// Which kind of sheet a table is: the same header may mean different things.
enum class TableKind { Survey, Choices, Settings };

// A sheet whose first filled row names the columns, in any of the spellings that XLSForm tools know.
class Table {
public:
  // Columns that mean the same are told as mistakes. `exact`: white space and quotes inside of cells stay as they are.
  static Table read(const Sheet& sheet, TableKind kind, bool exact, std::vector<Mistake>& mistakes);

  [[nodiscard]] const std::string& sheet() const { return m_sheet; }
  [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
  // Those of a property, in any language, by their place in columns().
  [[nodiscard]] const std::vector<std::size_t>& columnsOf(std::string_view key) const;
  [[nodiscard]] const Column* column(std::string_view key, std::string_view language = {}) const;
  // Rows behind the header that have anything in them, by their numbers from 1.
  [[nodiscard]] const std::vector<std::size_t>& rows() const { return m_rows; }
  // How many of the sheet's columns a row reaches over.
  [[nodiscard]] std::size_t width(std::size_t row) const;
  // A cell without white space around it; empty where there is no such column.
  [[nodiscard]] std::string cell(std::size_t row, std::string_view key, std::string_view language = {}) const;
  [[nodiscard]] std::string cell(std::size_t row, const Column& column) const;
  // A mistake in a cell of a column.
  [[nodiscard]] Mistake mistake(std::size_t row, std::string_view key, std::string message, bool warning = false) const;

private:
  std::string m_sheet;
  bool m_exact = false;
  std::vector<Column> m_columns;
  std::map<std::string, std::vector<std::size_t>, std::less<>> m_byKey;
  std::vector<std::size_t> m_rows;
  std::vector<std::vector<std::string>> m_cells;  // by the row's number
};

[[nodiscard]] std::string trimmed(std::string_view text);
// Without white space around it, with straight quotes and single plain blanks.
[[nodiscard]] std::string plainText(std::string_view text);
// In small letters, with one underscore for blanks, dashes and underscores.
[[nodiscard]] std::string plainName(std::string_view text);
[[nodiscard]] std::vector<std::string> wordsOf(const std::string& text);

}  // namespace rembug::xlsform
