#include "core/xlsform/tables.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sstream>

namespace rembug::xlsform {
namespace {

constexpr std::size_t kColumnsNamedMax = 500;  // twelve properties in forty languages

using Names = std::map<std::string, std::string, std::less<>>;

// Other spellings of columns that are in use, by their plain names.
const Names& aliases(TableKind kind) {
  static const Names kSurvey = {{"command", "type"},
                                {"tag", "name"},
                                {"value", "name"},
                                {"caption", "label"},
                                {"relevance", "relevant"},
                                {"relevant_if", "relevant"},
                                {"constraint_msg", "constraint_message"},
                                {"constraintmsg", "constraint_message"},
                                {"constraining_message", "constraint_message"},
                                {"required_msg", "required_message"},
                                {"requiredmsg", "required_message"},
                                {"calculate", "calculation"},
                                {"read_only", "readonly"},
                                {"count", "repeat_count"},
                                {"jr:count", "repeat_count"},
                                {"jr:constraintmsg", "constraint_message"},
                                {"jr:requiredmsg", "required_message"},
                                {"guidance", "guidance_hint"},
                                {"big_image", "big-image"},
                                {"parameter", "parameters"}};
  static const Names kChoices = {
      {"list", "list_name"}, {"value", "name"}, {"caption", "label"}, {"big_image", "big-image"}};
  static const Names kSettings = {
      {"title", "form_title"}, {"id_string", "form_id"}, {"set_form_title", "form_title"}, {"set_form_id", "form_id"}};
  return kind == TableKind::Survey ? kSurvey : kind == TableKind::Choices ? kChoices : kSettings;
}

// Properties that have one text a language.
bool translated(std::string_view key) {
  static const std::set<std::string_view> kKeys = {
      "label", "hint",  "guidance_hint", "constraint_message", "required_message",
      "image", "audio", "video",         "big-image"};
  return kKeys.contains(key);
}

std::vector<std::string> split(const std::string& text, std::string_view between) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  for (std::size_t end = text.find(between); end != std::string::npos; end = text.find(between, at)) {
    parts.push_back(trimmed(text.substr(at, end - at)));
    at = end + between.size();
  }
  parts.push_back(trimmed(text.substr(at)));
  return parts;
}

std::string canonical(const std::string& part, TableKind kind) {
  const std::string plain = plainName(part);
  const auto alias = aliases(kind).find(plain);
  return alias == aliases(kind).end() ? plain : alias->second;
}

// Words before a property of the XForm itself, as in bind::odk:length.
bool standsBefore(std::string_view word) {
  return word == "bind" || word == "body" || word == "control" || word == "instance";
}

Column columnOf(const std::string& header, std::size_t index, TableKind kind) {
  Column column{"", "", header, index};
  std::vector<std::string> parts = split(header, "::");
  if (parts.size() == 1) {
    // The older way with one colon: label:English, media:image:English, bind:jr:constraintMsg.
    std::vector<std::string> older = split(header, ":");
    const std::string first = canonical(older.front(), kind);
    if (older.size() > 1 && (translated(first) || first == "media")) {
      parts = std::move(older);
    } else if (older.size() > 1 && standsBefore(first)) {
      parts = {first, trimmed(header.substr(header.find(':') + 1))};
    }
  }
  const std::string first = canonical(parts.front(), kind);
  if (parts.size() > 1 && first == "media") {
    parts.erase(parts.begin());
  } else if (parts.size() > 1 && standsBefore(first)) {
    const std::string property = canonical(parts[1], kind);
    static const std::set<std::string, std::less<>> kKnown = {"relevant",     "required",           "constraint",
                                                              "calculation",  "readonly",           "appearance",
                                                              "repeat_count", "constraint_message", "required_message"};
    if (kKnown.contains(property)) {
      column.key = property;
      column.language = parts.size() > 2 ? parts[2] : "";
    } else {
      column.key = (first == "control" ? "body" : first) + "::" + parts[1];
    }
    return column;
  }
  column.key = canonical(parts.front(), kind);
  if (kind == TableKind::Choices && !translated(column.key) && column.key != "list_name" && column.key != "name") {
    column.key = parts.front();  // a column of the list's own: its name is used in expressions
  }
  if (parts.size() > 1) {
    column.language = parts[1];
  }
  return column;
}

// What word processors make of blanks and quotes, as plain ones.
std::string plainCharacters(std::string_view text) {
  static constexpr std::pair<std::string_view, char> kPlain[] = {{"\xC2\xA0", ' '},      {"\xE2\x80\xAF", ' '},
                                                                 {"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''},
                                                                 {"\xE2\x80\x9C", '"'},  {"\xE2\x80\x9D", '"'}};
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t taken = 1;
    char meant = text[i];
    for (const auto& [written, instead] : kPlain) {
      if (text.substr(i, written.size()) == written) {
        taken = written.size();
        meant = instead;
      }
    }
    plain += meant;
    i += taken;
  }
  return plain;
}

}  // namespace

std::string trimmed(std::string_view text) {
  // Blanks of ASCII, no-break spaces (U+00A0, U+202F) and the ideographic space (U+3000).
  static constexpr std::string_view kWide[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE3\x80\x80"};
  constexpr std::string_view kSpace = " \t\r\n\v\f";
  for (bool more = true; more;) {
    const std::size_t first = std::min(text.find_first_not_of(kSpace), text.size());
    text.remove_prefix(first);
    text = text.substr(0, text.find_last_not_of(kSpace) + 1);
    more = false;
    for (const std::string_view wide : kWide) {
      if (text.starts_with(wide)) {
        text.remove_prefix(wide.size());
        more = true;
      }
      if (text.ends_with(wide)) {
        text.remove_suffix(wide.size());
        more = true;
      }
    }
  }
  return std::string(text);
}

std::string plainText(std::string_view text) {
  std::string plain;
  for (const char c : plainCharacters(text)) {
    if (c != ' ' || plain.empty() || plain.back() != ' ') {
      plain += c;
    }
  }
  return trimmed(plain);
}

std::string plainName(std::string_view text) {
  std::string plain;
  for (const char c : trimmed(text)) {
    const bool gap = c == ' ' || c == '\t' || c == '_' || c == '-';
    if (gap && (plain.empty() || plain.back() == '_')) {
      continue;
    }
    plain += gap ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return plain;
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

Table Table::read(const Sheet& sheet, TableKind kind, bool exact, std::vector<Mistake>& mistakes) {
  Table table;
  table.m_sheet = sheet.name;
  table.m_exact = exact;
  std::size_t header = sheet.rows.size();
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    const auto& cells = sheet.rows[row];
    const bool filled =
        std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return !trimmed(cell).empty(); });
    if (!filled) {
      continue;
    }
    if (header == sheet.rows.size()) {
      header = row;
      for (std::size_t index = 0; index < cells.size(); ++index) {
        if (trimmed(cells[index]).empty()) {
          continue;
        }
        if (table.m_columns.size() >= kColumnsNamedMax) {
          mistakes.push_back({sheet.name, row + 1, columnName(index), "more than 500 columns have a header"});
          break;
        }
        Column column = columnOf(trimmed(cells[index]), index, kind);
        if (table.column(column.key, column.language) != nullptr) {
          mistakes.push_back({sheet.name, row + 1, columnName(index) + " (" + column.header + ")",
                              "this column is there twice: keep one", kind == TableKind::Settings});
        } else {
          table.m_byKey[column.key].push_back(table.m_columns.size());
          table.m_columns.push_back(std::move(column));
        }
      }
      continue;
    }
    table.m_rows.push_back(row + 1);
    table.m_cells.resize(row + 2);
    table.m_cells[row + 1] = cells;
  }
  return table;
}

const std::vector<std::size_t>& Table::columnsOf(std::string_view key) const {
  static const std::vector<std::size_t> kNone;
  const auto found = m_byKey.find(key);
  return found == m_byKey.end() ? kNone : found->second;
}

const Column* Table::column(std::string_view key, std::string_view language) const {
  for (const std::size_t each : columnsOf(key)) {
    if (m_columns[each].language == language) {
      return &m_columns[each];
    }
  }
  return nullptr;
}

std::size_t Table::width(std::size_t row) const {
  return row < m_cells.size() ? m_cells[row].size() : 0;
}

std::string Table::cell(std::size_t row, const Column& column) const {
  if (column.index >= width(row)) {
    return {};
  }
  const std::string& text = m_cells[row][column.index];
  return m_exact ? trimmed(plainCharacters(text)) : plainText(text);
}

std::string Table::cell(std::size_t row, std::string_view key, std::string_view language) const {
  const Column* found = column(key, language);
  return found == nullptr ? std::string() : cell(row, *found);
}

Mistake Table::mistake(std::size_t row, std::string_view key, std::string message, bool warning) const {
  Mistake mistake{m_sheet, row, "", std::move(message), warning};
  if (const auto& columns = columnsOf(key); !columns.empty()) {
    const Column& first = m_columns[columns.front()];
    mistake.column = columnName(first.index) + " (" + first.header + ")";
  }
  return mistake;
}

}  // namespace rembug::xlsform
