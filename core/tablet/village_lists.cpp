#include "core/tablet/village_lists.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/forms/form_files.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;

std::string textIn(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Result<void> readTexts(const json& object, const char* key, std::vector<std::pair<std::string, std::string>>& texts) {
  const json all = object.value(key, json::object());
  for (const auto& [name, value] : all.items()) {
    if (!value.is_string()) {
      return fail(ErrorCode::Invalid, std::string(key) + ": '" + name + "' is no text");
    }
    texts.emplace_back(name, value.get<std::string>());
  }
  return {};
}

Result<VillageListRule> readRule(const json& object) {
  if (!object.is_object()) {
    return fail(ErrorCode::Invalid, "is no object");
  }
  VillageListRule rule;
  const json form = object.value("form", json());
  for (const json& each : form.is_array() ? form : json::array({form})) {
    if (!each.is_string()) {
      return fail(ErrorCode::Invalid, "form: the id of a form, or several");
    }
    rule.forms.push_back(each.get<std::string>());
  }
  rule.rows = textIn(object, "rows");
  rule.answers = object.value("answers", json()) == json(true);
  rule.newest = object.value("newest", json()) == json(true);
  std::vector<std::pair<std::string, std::string>> where;
  REMBUG_TRY(readTexts(object, "where", where));
  rule.where = {where.begin(), where.end()};
  REMBUG_TRY(readTexts(object, "columns", rule.columns));
  const json version = object.value("version", json::object());
  rule.version = version.is_object() ? textIn(version, "source") : "";
  rule.versionQuestion = version.is_object() ? textIn(version, "question") : "";
  for (const char* needed : {"name", "label"}) {
    const bool there = std::any_of(rule.columns.begin(), rule.columns.end(),
                                   [&](const auto& column) { return column.first == needed; });
    if (!there && !rule.answers) {
      return fail(ErrorCode::Invalid, std::string("has no column '") + needed + "'");
    }
  }
  return rule;
}

// Cells as RFC 4180 has them, and on one line each.
std::string cell(std::string value) {
  std::replace_if(
      value.begin(), value.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  if (value.find_first_of(",;\"") == std::string::npos) {
    return value;
  }
  for (std::size_t at = value.find('"'); at != std::string::npos; at = value.find('"', at + 2)) {
    value.insert(at, 1, '"');
  }
  return '"' + value + '"';
}

const forms::NodeDef* leafNamed(const forms::NodeDef& def, std::string_view name) {
  for (const auto& child : def.children) {
    if (child->repeat) {
      continue;
    }
    if (child->leaf() && child->name == name) {
      return child.get();
    }
    if (const forms::NodeDef* found = leafNamed(*child, name)) {
      return found;
    }
  }
  return nullptr;
}

// One record, asked for what a list wants of it.
class Source {
public:
  Source(const VillageListRule& rule, const merge::RecordState& state, std::string title, const forms::Form& form)
      : m_rule(rule), m_state(state), m_title(std::move(title)), m_form(form) {}

  [[nodiscard]] std::string at(const std::string& path, const Bytes& row = {}) const {
    if (path == "record") {
      return m_state.key.id.hex();
    }
    if (path == "title") {
      return m_title;
    }
    if (path == "row") {
      return toHex(row);
    }
    const std::string whole = wholePath(path);
    const bool inRow = !m_rule.rows.empty() && whole.rfind(m_rule.rows + "/", 0) == 0;
    return m_state.value(whole, inRow ? row : Bytes());
  }
  [[nodiscard]] bool counts(const Bytes& row) const {
    return std::all_of(m_rule.where.begin(), m_rule.where.end(),
                       [&](const auto& wanted) { return at(wanted.first, row) == wanted.second; });
  }
  void write(std::string& csv) const {
    if (m_rule.answers) {
      return writeAnswers(csv);
    }
    if (m_rule.rows.empty()) {
      return writeRow(csv, {});
    }
    for (const auto& [id, row] : m_state.rows) {
      if (row.visible && row.path == m_rule.rows) {
        writeRow(csv, id);
      }
    }
  }

private:
  [[nodiscard]] std::string wholePath(const std::string& path) const {
    if (path.rfind('/', 0) == 0) {
      return path;
    }
    const std::string below = (m_rule.rows.empty() ? m_form.root().path : m_rule.rows) + "/" + path;
    const forms::NodeDef* named = m_form.find(below) == nullptr ? leafNamed(m_form.root(), path) : nullptr;
    return named == nullptr ? below : named->path;
  }
  void writeRow(std::string& csv, const Bytes& row) const {
    std::string line;
    for (const auto& [name, path] : m_rule.columns) {
      const std::string value = at(path, row);
      if (name == "name" && value.empty()) {
        return;  // nothing could choose it
      }
      line += (line.empty() ? "" : ",") + cell(value);
    }
    csv += counts(row) ? line + "\n" : "";
  }
  void writeAnswers(std::string& csv) const {
    for (const auto& [key, field] : m_state.fields) {
      const forms::NodeDef* def = m_form.find(key.path);
      if (key.row.empty() && def != nullptr && def->leaf() && !field.shown().empty()) {
        csv += cell(def->name) + "," + cell(field.shown()) + "," + cell(field.shown()) + "\n";
      }
    }
  }

  const VillageListRule& m_rule;
  const merge::RecordState& m_state;
  std::string m_title;
  const forms::Form& m_form;
};

}  // namespace

Result<VillageListRules> readVillageListRules(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) {
    return fail(ErrorCode::Invalid, "the village lists are no JSON object");
  }
  VillageListRules rules;
  for (const auto& [name, entry] : object.items()) {
    auto rule = readRule(entry);
    if (!rule || !forms::isVillageList(name)) {
      return fail(ErrorCode::Invalid,
                  "the village list '" + name + "' " + (rule ? "is not called rembug-….csv" : rule.error().message));
    }
    rules.emplace(name, std::move(*rule));
  }
  return rules;
}

Result<std::string> makeVillageList(projection::Projection& projection, const std::string& scope,
                                    const VillageListRule& rule, const std::string& version) {
  std::vector<projection::RecordRow> records;
  for (const std::string& form : rule.forms) {
    REMBUG_ASSIGN(const auto some, projection.list({scope, form, "", false}));
    records.insert(records.end(), some.begin(), some.end());
  }
  std::sort(records.begin(), records.end(),
            [](const auto& a, const auto& b) { return std::pair(a.created, a.id) < std::pair(b.created, b.id); });
  std::string csv;
  for (const auto& [name, path] : rule.columns) {
    csv += (csv.empty() ? "" : ",") + cell(name);
  }
  csv = (rule.answers ? "name,label,value" : csv) + "\n";
  std::optional<std::string> chosen;  // of a list that is of one record: that of the version, else the newest one
  for (auto record = records.rbegin(); rule.newest && record != records.rend(); ++record) {
    REMBUG_ASSIGN(const merge::RecordState state, projection.state({record->scope, record->id}));
    const auto form = projection.forms()(state.type, "");
    if (form == nullptr) {
      continue;
    }
    const Source source(rule, state, record->title, *form);
    const bool anyVersion = version.empty() || rule.version.empty();
    const bool asked = anyVersion || source.at(rule.version) == version;
    if (asked || !chosen) {
      chosen.emplace();
      source.write(*chosen);
    }
    if (asked) {
      break;
    }
  }
  for (auto record = records.begin(); !rule.newest && record != records.end(); ++record) {
    REMBUG_ASSIGN(const merge::RecordState state, projection.state({record->scope, record->id}));
    if (const auto form = projection.forms()(state.type, ""); form != nullptr) {
      Source(rule, state, record->title, *form).write(csv);
    }
  }
  return csv + chosen.value_or("");
}

Bytes encode(const VillageLists& lists) {
  return json(lists).dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<VillageLists> decodeVillageLists(const Bytes& bytes) {
  const json object = json::parse(bytes, nullptr, false);
  bool whole = object.is_object();
  VillageLists lists;
  for (const auto& [name, content] : object.items()) {
    whole = whole && content.is_string();
    lists[name] = content.is_string() ? content.get<std::string>() : "";
  }
  return whole ? Result<VillageLists>(std::move(lists))
               : fail(ErrorCode::Corrupt, "the village lists of a draft cannot be read");
}

}  // namespace rembug::tablet
