// Office Open XML workbooks (ECMA-376, part 1, 18): a zip of XML parts.
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <map>
#include <memory>
#include <set>

#include <zip.h>
#include <pugixml.hpp>

#include "core/xlsform/cells.h"

namespace rembug::xlsform {
namespace {

constexpr std::size_t kUnpackedMax = std::size_t{64} * 1024 * 1024;

constexpr std::ptrdiff_t kTagsMax = 5'000'000;
constexpr std::ptrdiff_t kAttributesMax = 8'000'000;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string_view local(const char* name) {
  const std::string_view text(name);
  const std::size_t colon = text.find(':');
  return colon == std::string_view::npos ? text : text.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([&](const pugi::xml_node& each) { return local(each.name()) == name; });
}

// All text in <t> at and below a node, without the reading aids of <rPh>.
void collectText(const pugi::xml_node& node, std::string& text, int depth = 0) {
  constexpr int kDepthMax = 8;
  for (const pugi::xml_node each : node.children()) {
    const std::string_view name = local(each.name());
    if (name == "t") {
      text += each.child_value();
    } else if (name != "rPh" && depth < kDepthMax) {
      collectText(each, text, depth + 1);
    }
  }
}

// A workbook's parts. One reading of it.
class Parts {
public:
  static Result<Parts> open(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
      zip_source_free(source);
      return fail(ErrorCode::Invalid, "the workbook is damaged: it is no whole zip file");
    }
    Parts parts;
    parts.m_archive.reset(archive);
    return parts;
  }

  Result<std::string> read(const std::string& name) {
    const std::unique_ptr<zip_file_t, Discard> file(zip_fopen(m_archive.get(), name.c_str(), ZIP_FL_NOCASE));
    if (file == nullptr) {
      return fail(ErrorCode::NotFound, "the workbook lacks its part " + name);
    }
    std::string content;
    std::array<char, 64 * 1024> buffer{};
    for (;;) {
      const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
      if (count < 0) {
        return fail(ErrorCode::Invalid, "the workbook is damaged in its part " + name);
      }
      if (count == 0) {
        return content;
      }
      m_unpacked += static_cast<std::size_t>(count);
      if (m_unpacked > kUnpackedMax) {
        return fail(ErrorCode::Invalid, "the workbook is larger than 64 MiB when unpacked");
      }
      content.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }

  Result<void> readXml(const std::string& name, pugi::xml_document& document) {
    REMBUG_ASSIGN(const std::string content, read(name));
    // A million cells have four tags each; a tree of more would be many times the file.
    if (std::count(content.begin(), content.end(), '<') > kTagsMax ||
        std::count(content.begin(), content.end(), '=') > kAttributesMax) {
      return fail(ErrorCode::Invalid, "the workbook has more than a million cells in its part " + name);
    }
    const auto parsed =
        document.load_buffer(content.data(), content.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (!parsed) {
      return fail(ErrorCode::Invalid,
                  "the workbook is damaged: its part " + name + " is no XML (" + parsed.description() + ")");
    }
    return {};
  }

private:
  std::unique_ptr<zip_t, Discard> m_archive;
  std::size_t m_unpacked = 0;
};

struct Styles {
  std::vector<bool> dates;  // by a cell's style
};

Result<Styles> readStyles(Parts& parts) {
  Styles styles;
  pugi::xml_document document;
  const auto read = parts.readXml("xl/styles.xml", document);
  if (!read) {
    return read.error().code == ErrorCode::NotFound ? Result<Styles>(styles) : tl::unexpected(read.error());
  }
  std::set<int> dateFormats;
  for (int id = 14; id <= 22; ++id) {  // 18.8.30: the formats that need no definition
    dateFormats.insert(id);
  }
  dateFormats.insert({45, 46, 47});
  const pugi::xml_node root = document.document_element();
  for (const pugi::xml_node format : child(root, "numFmts").children()) {
    if (isDateFormat(format.attribute("formatCode").value())) {
      dateFormats.insert(format.attribute("numFmtId").as_int());
    }
  }
  for (const pugi::xml_node style : child(root, "cellXfs").children()) {
    styles.dates.push_back(dateFormats.contains(style.attribute("numFmtId").as_int()));
  }
  return styles;
}

Result<std::vector<std::string>> readSharedTexts(Parts& parts) {
  std::vector<std::string> texts;
  pugi::xml_document document;
  const auto read = parts.readXml("xl/sharedStrings.xml", document);
  if (!read) {
    return read.error().code == ErrorCode::NotFound ? Result<std::vector<std::string>>(texts)
                                                    : tl::unexpected(read.error());
  }
  for (const pugi::xml_node item : document.document_element().children()) {
    std::string text;
    collectText(item, text);
    texts.push_back(std::move(text));
  }
  return texts;
}

// "AB12" as row 11, column 27; false for anything else.
bool place(std::string_view ref, std::size_t& row, std::size_t& column) {
  std::size_t at = 0;
  std::size_t number = 0;
  while (at < ref.size() && at < 4 && std::isalpha(static_cast<unsigned char>(ref[at])) != 0) {
    number = number * 26 + static_cast<std::size_t>(std::toupper(static_cast<unsigned char>(ref[at])) - 'A' + 1);
    ++at;
  }
  std::size_t line = 0;
  const auto parsed = std::from_chars(ref.data() + at, ref.data() + ref.size(), line);
  if (number == 0 || parsed.ec != std::errc() || parsed.ptr != ref.data() + ref.size() || line == 0) {
    return false;
  }
  row = line - 1;
  column = number - 1;
  return true;
}

std::string cellText(const pugi::xml_node& cell, const std::vector<std::string>& shared, const Styles& styles) {
  const std::string_view type = cell.attribute("t").value();
  const std::string value = child(cell, "v").child_value();
  if (type == "s") {
    std::size_t index = shared.size();
    std::from_chars(value.data(), value.data() + value.size(), index);
    return index < shared.size() ? shared[index] : std::string();
  }
  if (type == "inlineStr") {
    std::string text;
    collectText(cell, text);
    return text;
  }
  if (type == "b") {
    return value == "1" ? "TRUE" : "FALSE";
  }
  if (type == "str" || type == "d") {
    return value;
  }
  double number = 0;
  const auto parsed = std::from_chars(value.data(), value.data() + value.size(), number);
  if (type == "e" || value.empty() || parsed.ec != std::errc()) {
    return {};
  }
  const std::size_t style = cell.attribute("s").as_uint();
  return style < styles.dates.size() && styles.dates[style] ? dateCell(number) : numberCell(number);
}

Result<void> readSheet(Parts& parts, const std::string& part, const std::vector<std::string>& shared,
                       const Styles& styles, CellBudget& budget, Sheet& sheet) {
  pugi::xml_document document;
  REMBUG_TRY(parts.readXml(part, document));
  std::size_t nextRow = 0;
  for (const pugi::xml_node line : child(document.document_element(), "sheetData").children()) {
    std::size_t row = line.attribute("r").as_uint(static_cast<unsigned>(nextRow + 1)) - std::size_t{1};
    std::size_t nextColumn = 0;
    for (const pugi::xml_node cell : line.children()) {
      std::size_t column = nextColumn;
      std::size_t own = row;
      if (place(cell.attribute("r").value(), own, column)) {
        row = own;
      }
      REMBUG_TRY(budget.put(sheet, row, column, cellText(cell, shared, styles)));
      nextColumn = column + 1;
    }
    nextRow = row + 1;
  }
  return {};
}

}  // namespace

Result<Workbook> readXlsx(std::string_view bytes) {
  REMBUG_ASSIGN(Parts parts, Parts::open(bytes));
  pugi::xml_document book;
  REMBUG_TRY(parts.readXml("xl/workbook.xml", book));
  pugi::xml_document relations;
  REMBUG_TRY(parts.readXml("xl/_rels/workbook.xml.rels", relations));
  std::map<std::string, std::string> targets;
  for (const pugi::xml_node relation : relations.document_element().children()) {
    std::string target = relation.attribute("Target").value();
    target = target.rfind('/', 0) == 0 ? target.substr(1) : "xl/" + target;
    targets[relation.attribute("Id").value()] = target;
  }
  REMBUG_ASSIGN(const std::vector<std::string> shared, readSharedTexts(parts));
  REMBUG_ASSIGN(const Styles styles, readStyles(parts));
  Workbook workbook;
  CellBudget budget;
  for (const pugi::xml_node entry : child(book.document_element(), "sheets").children()) {
    const pugi::xml_attribute id =
        entry.find_attribute([](const pugi::xml_attribute& each) { return local(each.name()) == "id"; });
    const auto target = targets.find(id.value());
    if (target == targets.end() || target->second.find("worksheets/") == std::string::npos) {
      continue;  // a chart
    }
    if (workbook.size() >= kSheetsMax) {
      return fail(ErrorCode::Invalid, "the workbook has more than 1,000 sheets");
    }
    Sheet sheet{entry.attribute("name").value(), {}};
    REMBUG_TRY(readSheet(parts, target->second, shared, styles, budget, sheet));
    workbook.push_back(std::move(sheet));
  }
  return workbook;
}

}  // namespace rembug::xlsform
