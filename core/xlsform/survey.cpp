#include "core/xlsform/survey.h"

#include <algorithm>
#include <cctype>

#include "core/forms/spelling.h"
#include "core/xlsform/question_types.h"

namespace rembug::xlsform {
namespace {

constexpr std::size_t kDepthMax = 40;

// XML's names, without colons.
bool isName(std::string_view text) {
  const auto start = [](unsigned char c) { return std::isalpha(c) != 0 || c == '_' || c >= 0x80; };
  return !text.empty() && start(static_cast<unsigned char>(text.front())) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return start(byte) || std::isdigit(byte) != 0 || c == '-' || c == '.';
         });
}

const Sheet* sheetNamed(const Workbook& workbook, std::string_view name) {
  for (const Sheet& sheet : workbook) {
    if (plainName(sheet.name) == name) {
      return &sheet;
    }
  }
  return nullptr;
}

// Reads the rows of the survey sheet into a tree.
class Reader {
public:
  Reader(Survey& survey, std::vector<Mistake>& mistakes) : m_survey(survey), m_mistakes(mistakes) {}

  void run() {
    m_survey.root = std::make_unique<Item>();
    m_survey.root->kind = ItemKind::Group;
    m_survey.root->name = m_survey.setting("name").empty() ? "data" : m_survey.setting("name");
    m_survey.root->path = "/" + m_survey.root->name;
    m_open.push_back(m_survey.root.get());
    for (const std::size_t row : m_survey.survey.rows()) {
      readRow(row);
    }
    for (std::size_t i = 1; i < m_open.size(); ++i) {
      const bool repeat = m_open[i]->kind == ItemKind::Repeat;
      mistake(m_open[i]->row, "type",
              std::string(repeat ? "this repeat" : "this group") + " is not closed: add a row " +
                  (repeat ? "end_repeat" : "end_group"));
    }
  }

private:
  void mistake(std::size_t row, std::string_view key, std::string message, bool warning = false) {
    m_mistakes.push_back(m_survey.survey.mistake(row, key, std::move(message), warning));
  }

  void readRow(std::size_t row) {
    const std::string type = m_survey.survey.cell(row, "type");
    const std::string disabled = plainName(m_survey.survey.cell(row, "disabled"));
    if (type.empty() || disabled == "yes" || disabled == "true") {
      if (type.empty() && !m_survey.survey.cell(row, "name").empty()) {
        mistake(row, "type", "the type is missing");
      }
      return;
    }
    const std::string name = m_survey.survey.cell(row, "name");
    RowType read = readType(type, name);
    if (!read.trouble.empty()) {
      mistake(row, "type", read.trouble, read.warning);
    }
    switch (read.kind) {
      case RowKind::EndGroup:
      case RowKind::EndRepeat:
        return close(row, read.kind == RowKind::EndRepeat);
      case RowKind::External:
        m_survey.externals.push_back(read.external);
        m_survey.files.insert(read.external);
        return;
      case RowKind::Ignored:
        if (name.empty()) {
          return;
        }
        break;
      default:
        break;
    }
    place(row, name, std::move(read.item));
  }

  void close(std::size_t row, bool repeat) {
    const Item& open = *m_open.back();
    if (m_open.size() == 1 || (open.kind == ItemKind::Repeat) != repeat) {
      return mistake(row, "type",
                     m_open.size() == 1 ? "nothing is open here that this row could close: take it out"
                                        : "this row closes another kind than what was opened in row " +
                                              std::to_string(open.row) + ": the two must match");
    }
    if (open.children.empty()) {
      mistake(open.row, "type", "there is nothing in this group or repeat: it is left out", true);
      m_open.pop_back();
      m_open.back()->children.pop_back();
      return;
    }
    m_open.pop_back();
  }

  void place(std::size_t row, std::string name, Item read) {
    auto item = std::make_unique<Item>(std::move(read));
    const bool container = item->kind == ItemKind::Group || item->kind == ItemKind::Repeat;
    if (name.empty() && container && item->kind == ItemKind::Group) {
      name = "group_" + std::to_string(row);
    }
    if (name.empty() && !item->preload.empty()) {
      name = plainName(m_survey.survey.cell(row, "type"));
    }
    if (name.empty()) {
      mistake(row, "name", "the name is missing");
      name = "row_" + std::to_string(row);
    } else if (!isName(name)) {
      mistake(row, "name", "'" + name + "' is no name: use letters, digits, _ and -, with a letter first");
      name = "row_" + std::to_string(row);
    }
    Item& parent = *m_open.back();
    for (const auto& sibling : parent.children) {
      if (sibling->name == name) {
        mistake(row, "name",
                "'" + name + "' is there already in row " + std::to_string(sibling->row) +
                    ": give each question of a group a name of its own");
        name += "_" + std::to_string(row);
        break;
      }
    }
    item->row = row;
    item->name = name;
    item->path = parent.path + "/" + name;
    item->parent = &parent;
    item->parameters = readParameters(m_survey.survey.cell(row, "parameters"));
    checkQuestion(*item);
    m_survey.byName[name].push_back(item.get());
    parent.children.push_back(std::move(item));
    if (container) {
      if (m_open.size() >= kDepthMax) {
        return mistake(row, "type", "groups are nested more than 40 levels deep");
      }
      m_open.push_back(parent.children.back().get());
    } else if (parent.children.back()->orOther) {
      addOther(*parent.children.back());
    }
  }

  // The text for what none of the choices says.
  void addOther(Item& question) {
    Item& parent = *question.parent;
    auto other = std::make_unique<Item>();
    other->name = question.name + "_other";
    other->path = parent.path + "/" + other->name;
    other->parent = &parent;
    other->type = "string";
    other->control = "input";
    m_survey.byName[other->name].push_back(other.get());
    if (const auto list = m_survey.lists.find(question.list); list != m_survey.lists.end()) {
      list->second.withOther = true;
    }
    parent.children.push_back(std::move(other));
  }

  void checkQuestion(Item& item) {
    if (!item.file.empty()) {
      static const std::set<std::string, std::less<>> kEndings = {".csv", ".xml", ".geojson"};
      const std::size_t dot = item.file.rfind('.');
      if (dot == std::string::npos || !kEndings.contains(item.file.substr(dot))) {
        mistake(item.row, "type",
                "the list's file must be .csv, .xml or .geojson, as in select_one_from_file towns.csv");
      }
      m_survey.files.insert(item.file);
    } else if (!item.list.empty() && !m_survey.lists.contains(item.list)) {
      std::vector<std::string> known;
      for (const auto& [name, list] : m_survey.lists) {
        known.push_back(name);
      }
      const std::string near = forms::closestTo(item.list, known);
      mistake(item.row, "type",
              "the choices sheet has no list '" + item.list + "'" +
                  (near.empty() ? ": add it there" : "; did you mean " + near + "?"));
    }
    const bool asked = !item.control.empty() && item.kind == ItemKind::Question;
    if (asked && !hasLabel(item.row)) {
      mistake(item.row, "label", "nothing says what is asked: write a label", true);
    }
  }

  [[nodiscard]] bool hasLabel(std::size_t row) const {
    static const std::set<std::string_view> kWords = {"label", "hint", "guidance_hint", "image", "audio", "video"};
    const Table& table = m_survey.survey;
    return std::any_of(table.columns().begin(), table.columns().end(), [&](const Column& column) {
      return kWords.contains(column.key) && !table.cell(row, column).empty();
    });
  }

  Survey& m_survey;
  std::vector<Mistake>& m_mistakes;
  std::vector<Item*> m_open;
};

void readChoices(Survey& survey, std::vector<Mistake>& mistakes) {
  const Table& table = survey.choices;
  const bool duplicates = plainName(survey.setting("allow_choice_duplicates")) == "yes";
  std::map<std::string, std::map<std::string, std::size_t>> seen;
  for (const std::size_t row : table.rows()) {
    const std::string list = table.cell(row, "list_name");
    const std::string name = table.cell(row, "name");
    if (list.empty()) {
      continue;  // a remark between lists
    }
    if (name.empty()) {
      mistakes.push_back(table.mistake(row, "name", "the choice has no name: give it the value that is stored"));
      continue;
    }
    if (!duplicates && !seen[list].emplace(name, row).second) {
      mistakes.push_back(table.mistake(row, "name",
                                       "the choice '" + name + "' is in the list '" + list + "' already, in row " +
                                           std::to_string(seen[list][name]) +
                                           ": give it another name (or set allow_choice_duplicates)"));
    }
    if (!survey.lists.contains(list)) {
      survey.listOrder.push_back(list);
    }
    survey.lists[list].rows.push_back(row);
  }
}

void checkColumns(const Table& table, const std::vector<std::string>& wanted, std::vector<Mistake>& mistakes) {
  for (const std::string& key : wanted) {
    if (table.column(key) == nullptr) {
      mistakes.push_back({table.sheet(), 0, "", "the column '" + key + "' is missing"});
    }
  }
}

void warnOfUnknown(const Table& table, std::vector<Mistake>& mistakes) {
  static const std::set<std::string, std::less<>> kKnown = {"type",
                                                            "name",
                                                            "label",
                                                            "hint",
                                                            "guidance_hint",
                                                            "appearance",
                                                            "required",
                                                            "required_message",
                                                            "relevant",
                                                            "constraint",
                                                            "constraint_message",
                                                            "calculation",
                                                            "default",
                                                            "readonly",
                                                            "choice_filter",
                                                            "repeat_count",
                                                            "parameters",
                                                            "trigger",
                                                            "image",
                                                            "audio",
                                                            "video",
                                                            "big-image",
                                                            "was",
                                                            "disabled",
                                                            "autoplay"};
  for (const Column& column : table.columns()) {
    if (column.key.find("::") == std::string::npos && !kKnown.contains(column.key)) {
      const std::string near = forms::closestTo(column.key, {kKnown.begin(), kKnown.end()});
      mistakes.push_back({table.sheet(), 1, columnName(column.index) + " (" + column.header + ")",
                          near.empty()
                              ? "this column is not known: it is taken as a remark"
                              : "this column is not known: it is taken as a remark; did you mean " + near + "?",
                          true});
    }
  }
}

}  // namespace

const Item* Item::repeat() const {
  for (const Item* item = this; item != nullptr; item = item->parent) {
    if (item->kind == ItemKind::Repeat) {
      return item;
    }
  }
  return nullptr;
}

std::string Survey::setting(std::string_view key) const {
  return settings.rows().empty() ? std::string() : settings.cell(settings.rows().front(), key);
}

Survey readSurvey(const Workbook& workbook, std::vector<Mistake>& mistakes) {
  Survey survey;
  const Sheet* rows = sheetNamed(workbook, "survey");
  if (rows == nullptr) {
    mistakes.push_back({"survey", 0, "", "the workbook has no sheet 'survey': name the sheet of questions so"});
    return survey;
  }
  survey.survey = Table::read(*rows, TableKind::Survey, mistakes);
  if (const Sheet* choices = sheetNamed(workbook, "choices")) {
    survey.choices = Table::read(*choices, TableKind::Choices, mistakes);
    if (!survey.choices.rows().empty()) {
      checkColumns(survey.choices, {"list_name", "name"}, mistakes);
    }
  }
  if (const Sheet* settings = sheetNamed(workbook, "settings")) {
    survey.settings = Table::read(*settings, TableKind::Settings, mistakes);
  }
  for (const auto& [name, what] : std::map<std::string, std::string>{
           {"entities", "entities are not created or updated; lists of them can be read with select_one_from_file"},
           {"external_choices", "external choices are not supported: use select_one_from_file with a CSV file"}}) {
    if (sheetNamed(workbook, name) != nullptr && !sheetNamed(workbook, name)->rows.empty()) {
      mistakes.push_back({name, 0, "", what, true});
    }
  }
  checkColumns(survey.survey, {"type", "name"}, mistakes);
  warnOfUnknown(survey.survey, mistakes);
  readChoices(survey, mistakes);
  Reader(survey, mistakes).run();
  return survey;
}

}  // namespace rembug::xlsform
