#include "core/xlsform/survey.h"

#include <algorithm>
#include <cctype>

#include "core/forms/spelling.h"
#include "core/xlsform/parameters.h"
#include "core/xlsform/question_types.h"

namespace rembug::xlsform {
namespace {

constexpr std::size_t kLevelsMax = 56;  // elements around a question, of which a repeat has two: forms take no more

const Sheet* sheetNamed(const Workbook& workbook, std::string_view name) {
  for (const Sheet& sheet : workbook) {
    if (plainName(sheet.name) == name) {
      return &sheet;
    }
  }
  return nullptr;
}

// The sheet of questions: so named, or the only one there is.
const Sheet* surveySheet(const Workbook& workbook) {
  const Sheet* named = sheetNamed(workbook, "survey");
  if (named != nullptr || workbook.size() != 1 || workbook.front().rows.empty()) {
    return named;
  }
  const auto& header = workbook.front().rows.front();
  const bool questions =
      std::any_of(header.begin(), header.end(), [](const std::string& cell) { return plainName(cell) == "type"; });
  return questions ? &workbook.front() : nullptr;
}

// Under which name a list of external_choices is kept: another one where the sheet choices has that name too.
std::string externalList(const Survey& survey, const std::string& list) {
  const auto other = survey.lists.find(list);
  return other != survey.lists.end() && !other->second.external ? list + "_external" : list;
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
      if (m_mistakes.size() > kMistakesMax) {
        return;
      }
      readRow(row);
    }
    nameMeta();
    for (std::size_t i = 1; i < m_open.size(); ++i) {
      const bool repeat = m_open[i]->kind == ItemKind::Repeat;
      mistake(m_open[i]->row, "type",
              std::string(repeat ? "this repeat" : "this group") + " is not closed: add a row " +
                  (repeat ? "end_repeat" : "end_group"));
    }
  }

private:
  // ${instanceID} and ${instanceName}, where no question is called so.
  void nameMeta() {
    m_survey.meta = std::make_unique<Item>();
    m_survey.meta->kind = ItemKind::Group;
    m_survey.meta->name = "orx:meta";
    m_survey.meta->path = m_survey.root->path + "/orx:meta";
    m_survey.meta->parent = m_survey.root.get();
    for (const char* name : {"instanceID", "instanceName"}) {
      if (m_survey.byName.contains(name)) {
        continue;
      }
      Item& item = make(*m_survey.meta, std::string("orx:") + name, "string", "");
      m_survey.byName.erase(item.name);
      m_survey.byName[name].push_back(&item);
    }
  }

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
      case RowKind::Refused:
        return;
      case RowKind::Ignored:
        if (name.empty() || plainName(type) == "audit") {
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
      leaveOut(open);
      return;
    }
    m_open.pop_back();
  }

  // Takes the innermost open group away again, and its name with it.
  void leaveOut(const Item& group) {
    auto& named = m_survey.byName[group.name];
    std::erase(named, &group);
    if (named.empty()) {
      m_survey.byName.erase(group.name);
    }
    m_names.erase(&group);
    m_tables.erase(&group);
    m_open.pop_back();
    m_open.back()->children.pop_back();
  }

  void place(std::size_t row, std::string name, Item read) {
    auto item = std::make_unique<Item>(std::move(read));
    const bool container = item->kind == ItemKind::Group || item->kind == ItemKind::Repeat;
    if (name.empty() && container && item->kind == ItemKind::Group) {
      name = "group_" + std::to_string(row);
    }
    const std::string type = plainName(m_survey.survey.cell(row, "type"));
    if (name.empty() && !item->preload.empty()) {
      name = type;
    } else if (name.empty() && type == "note") {
      name = "generated_note_name_" + std::to_string(row);
    }
    if (name.empty()) {
      mistake(row, "name", "the name is missing");
      name = "row_" + std::to_string(row);
    } else if (name == "meta") {
      mistake(row, "name", "'meta' is the name of the block that each record has: use another one");
      name = "row_" + std::to_string(row);
    } else if (!isName(name)) {
      mistake(row, "name", "'" + name + "' is no name: use letters, digits, _ and -, with a letter first");
      name = "row_" + std::to_string(row);
    }
    Item& parent = *m_open.back();
    if (const auto [first, added] = m_names[&parent].emplace(name, row); !added) {
      mistake(row, "name",
              "'" + name + "' is there already in row " + std::to_string(first->second) +
                  ": give each question of a group a name of its own");
      name += "_" + std::to_string(row);
    }
    item->row = row;
    item->name = name;
    if (item->kind == ItemKind::Repeat) {
      countApart(parent, *item);
    }
    item->path = parent.path + "/" + name;
    item->parent = &parent;
    item->labelRow = row;
    if (const auto rule = olderRule(type); rule && m_survey.survey.cell(row, "constraint").empty()) {
      item->made["constraint"] = rule->constraint;
      if (!hasText(row, {"hint"})) {
        item->made["hint"] = rule->hint;
      }
    }
    readParametersOf(*item);
    if (item->external) {
      item->list = externalList(m_survey, item->list);
    }
    checkQuestion(*item);
    if (!item->list.empty() && m_tables.contains(&parent)) {
      inTable(*item);
    }
    m_survey.byName[name].push_back(item.get());
    parent.children.push_back(std::move(item));
    if (container) {
      startTable(*parent.children.back());
      if (levels() > kLevelsMax) {
        return mistake(row, "type", "groups and repeats are nested too deeply: take some of them apart");
      }
      m_open.push_back(parent.children.back().get());
    } else if (parent.children.back()->orOther) {
      addOther(*parent.children.back());
    }
  }

  [[nodiscard]] std::size_t levels() const {
    std::size_t all = 0;
    for (const Item* item : m_open) {
      all += item->kind == ItemKind::Repeat ? 2 : 1;
    }
    return all;
  }

  // An item that the workbook does not have itself, at the end of `parent`.
  Item& make(Item& parent, const std::string& name, const std::string& type, const std::string& control) {
    auto item = std::make_unique<Item>();
    item->name = name;
    item->path = parent.path + "/" + name;
    item->parent = &parent;
    item->type = type;
    item->control = control;
    m_survey.byName[name].push_back(item.get());
    parent.children.push_back(std::move(item));
    return *parent.children.back();
  }

  // A count that is more than a question's name is kept in a question of its own: jr:count takes nothing but a path.
  void countApart(Item& parent, Item& repeat) {
    const std::string count = m_survey.survey.cell(repeat.row, "repeat_count");
    const bool name = count.starts_with("${") && count.find('}') == count.size() - 1;
    if (count.empty() || name) {
      return;
    }
    Item& item = make(parent, repeat.name + "_count", "string", "");
    item.kind = ItemKind::Data;
    item.made = {{"calculation", count}, {"readonly", "yes"}};
    item.madeFrom = repeat.row;
    item.madeKey = "repeat_count";
    repeat.made["repeat_count"] = "${" + item.name + "}";
  }

  // The text for what none of the choices says.
  void addOther(const Item& question) {
    Item& other = make(*question.parent, question.name + "_other", "string", "input");
    other.made = {{"label", "Specify other."}, {"relevant", "selected(../" + question.name + ", 'other')"}};
    if (const auto list = m_survey.lists.find(question.list); list != m_survey.lists.end()) {
      list->second.withOther = true;
    }
  }

  // The appearance table-list: selections in rows below one another, with their choices' labels once above them.
  void startTable(Item& group) {
    constexpr std::string_view kTable = "table-list";
    std::string others;
    bool table = false;
    for (const std::string& word : wordsOf(m_survey.survey.cell(group.row, "appearance"))) {
      table = table || word == kTable;
      others += word == kTable ? "" : " " + word;
    }
    if (!table) {
      return;
    }
    group.made["appearance"] = "field-list" + others;
    m_tables[&group];
    if (hasText(group.row, {"label", "hint"})) {
      group.labelRow = 0;
      Item& note = make(group, "generated_table_list_label_" + std::to_string(group.row), "string", "input");
      note.made["readonly"] = "yes";
      note.labelRow = group.row;
    }
  }

  void inTable(Item& question) {
    std::string& list = m_tables[question.parent];
    if (list.empty()) {
      list = question.list;
      Item& header = make(*question.parent, "reserved_name_for_field_list_labels_" + std::to_string(question.row),
                          question.type, question.control);
      header.list = question.list;
      header.made = {{"appearance", "label"}, {"label", " "}};
    }
    if (list != question.list) {
      mistake(question.row, "type", "all selections of a table-list have the same list: this group has '" + list + "'");
    }
    if (!m_survey.survey.cell(question.row, "choice_filter").empty()) {
      mistake(question.row, "choice_filter",
              "a table-list has the same choices in all of its rows: take the filter out");
    }
    question.made["appearance"] = "list-nolabel";
  }

  void readParametersOf(Item& item) {
    const std::string text = m_survey.survey.cell(item.row, "parameters");
    for (const ParameterTrouble& trouble : readParameters(text, item)) {
      mistake(item.row, "parameters", trouble.message, trouble.warning);
    }
    const auto labels = item.parameters.find("tick_labelset");
    const auto places = item.parameters.find("reference-geometry");
    if (labels != item.parameters.end()) {
      item.list = labels->second;
    } else if (places != item.parameters.end()) {
      (places->second.starts_with("${") ? item.repeatSource : item.list) = places->second;
    }
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
    } else if (!item.list.empty() && !m_survey.lists.contains(item.list) && !comesWithTheForm(item)) {
      std::vector<std::string> known;
      for (const auto& [name, list] : m_survey.lists) {
        known.push_back(name);
      }
      const std::string near = forms::closestTo(item.list, known);
      mistake(item.row, "type",
              std::string(item.external ? "the sheet external_choices" : "the choices sheet") + " has no list '" +
                  item.list + "'" + (near.empty() ? ": add it there" : "; did you mean " + near + "?"));
    }
    checkWords(item);
  }

  // Lists of places may be any instance.
  [[nodiscard]] bool comesWithTheForm(const Item& item) const {
    return item.parameters.contains("reference-geometry") &&
           std::any_of(m_survey.files.begin(), m_survey.files.end(),
                       [&](const std::string& file) { return file.substr(0, file.rfind('.')) == item.list; });
  }

  void checkWords(Item& item) {
    const Table& table = m_survey.survey;
    const bool calculated = !table.cell(item.row, "calculation").empty() || !table.cell(item.row, "trigger").empty();
    if (item.kind == ItemKind::Question && calculated && !hasText(item.row, {"label", "hint"})) {
      // Whatever its type: it is calculated, and not asked for.
      item.kind = ItemKind::Data;
      item.control.clear();
    }
    if (item.kind == ItemKind::Question &&
        !hasText(item.row, {"label", "hint", "guidance_hint", "image", "audio", "video"})) {
      mistake(item.row, "label", "nothing says what is asked: write a label");
    }
    const std::string type = plainName(table.cell(item.row, "type"));
    if ((type == "calculate" || type == "calculation") && !calculated && table.cell(item.row, "default").empty()) {
      mistake(item.row, "calculation", "the calculation is missing");
    }
    if (hasText(item.row, {"big-image"}) && !hasText(item.row, {"image"})) {
      mistake(item.row, "big-image", "a big-image is what an image opens: name the image too");
    }
    if (table.cell(item.row, "appearance").find("search(") != std::string::npos) {
      mistake(item.row, "appearance", "search() is not supported: use select_one_from_file with a choice_filter");
    }
  }

  [[nodiscard]] bool hasText(std::size_t row, const std::set<std::string_view>& keys) const {
    const Table& table = m_survey.survey;
    return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
      const auto& columns = table.columnsOf(key);
      return std::any_of(columns.begin(), columns.end(),
                         [&](std::size_t each) { return !table.cell(row, table.columns()[each]).empty(); });
    });
  }

  Survey& m_survey;
  std::vector<Mistake>& m_mistakes;
  std::vector<Item*> m_open;
  std::map<const Item*, std::map<std::string, std::size_t>> m_names;  // of a group's children, with their rows
  std::map<const Item*, std::string> m_tables;  // groups shown as tables, with the list of their rows
};

void readChoices(Survey& survey, bool external, std::vector<Mistake>& mistakes) {
  const Table& table = external ? survey.externalChoices : survey.choices;
  // Rows of an external list may share a name: a filter keeps them apart.
  const bool duplicates = external || plainName(survey.setting("allow_choice_duplicates")) == "yes";
  std::map<std::string, std::map<std::string, std::size_t>> seen;
  for (const std::size_t row : table.rows()) {
    if (mistakes.size() > kMistakesMax) {
      return;
    }
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
    const std::string key = external ? externalList(survey, list) : list;
    const auto [entry, added] = survey.lists.try_emplace(key);
    if (added) {
      survey.listOrder.push_back(key);
      entry->second.external = external;
    }
    entry->second.rows.push_back(row);
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
                                                            "save_to",
                                                            "intent",
                                                            "rows",
                                                            "no_app_error_string",
                                                            "compact_tag",
                                                            "disabled",
                                                            "autoplay"};
  constexpr std::size_t kToldMax = 20;
  std::size_t told = 0;
  for (const Column& column : table.columns()) {
    if (column.key.find("::") == std::string::npos && !kKnown.contains(column.key) && ++told <= kToldMax) {
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

bool isName(std::string_view text) {
  const auto start = [](unsigned char c) { return std::isalpha(c) != 0 || c == '_' || c >= 0x80; };
  return !text.empty() && start(static_cast<unsigned char>(text.front())) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return start(byte) || std::isdigit(byte) != 0 || c == '-' || c == '.';
         });
}

const Item* Item::repeat() const {
  for (const Item* item = this; item != nullptr; item = item->parent) {
    if (item->kind == ItemKind::Repeat) {
      return item;
    }
  }
  return nullptr;
}

std::string Survey::cell(const Item& item, std::string_view key) const {
  if (const auto own = item.made.find(key); own != item.made.end()) {
    return own->second;
  }
  return item.row == 0 ? std::string() : survey.cell(item.row, key);
}

std::string Survey::setting(std::string_view key) const {
  return settings.rows().empty() ? std::string() : settings.cell(settings.rows().front(), key);
}

Survey readSurvey(const Workbook& workbook, std::vector<Mistake>& mistakes) {
  Survey survey;
  const Sheet* rows = surveySheet(workbook);
  if (rows == nullptr) {
    mistakes.push_back({"survey", 0, "", "the workbook has no sheet 'survey': name the sheet of questions so"});
    return survey;
  }
  if (const Sheet* settings = sheetNamed(workbook, "settings")) {
    survey.settings = Table::read(*settings, TableKind::Settings, /*exact=*/false, mistakes);
  }
  const bool exact = plainName(survey.setting("clean_text_values")) == "no";
  survey.survey = Table::read(*rows, TableKind::Survey, exact, mistakes);
  for (const auto& [name, table] :
       {std::pair("choices", &survey.choices), {"external_choices", &survey.externalChoices}}) {
    if (const Sheet* choices = sheetNamed(workbook, name)) {
      *table = Table::read(*choices, TableKind::Choices, /*exact=*/true, mistakes);
      if (!table->rows().empty()) {
        checkColumns(*table, {"list_name", "name"}, mistakes);
      }
    }
  }
  for (const auto& [name, what] : std::map<std::string, std::string>{
           {"entities", "entities are not created or updated; lists of them can be read with select_one_from_file"},
           {"osm", "tags for OpenStreetMap are not used"}}) {
    if (sheetNamed(workbook, name) != nullptr && !sheetNamed(workbook, name)->rows.empty()) {
      mistakes.push_back({name, 0, "", what, true});
    }
  }
  checkColumns(survey.survey, {"type", "name"}, mistakes);
  warnOfUnknown(survey.survey, mistakes);
  readChoices(survey, /*external=*/false, mistakes);
  readChoices(survey, /*external=*/true, mistakes);
  Reader(survey, mistakes).run();
  return survey;
}

}  // namespace rembug::xlsform
