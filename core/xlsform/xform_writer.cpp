#include "core/xlsform/xform_writer.h"

#include <algorithm>
#include <cmath>

#include "core/forms/xpath.h"
#include "core/xlsform/form_settings.h"
#include "core/xlsform/itext.h"

namespace rembug::xlsform {
namespace {

constexpr const char* kNamespaces =
    " xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\""
    " xmlns:ev=\"http://www.w3.org/2001/xml-events\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
    " xmlns:jr=\"http://openrosa.org/javarosa\" xmlns:orx=\"http://openrosa.org/xforms\""
    " xmlns:odk=\"http://www.opendatakit.org/xforms\" xmlns:rembug=\"https://rembug.org/xforms\"";

bool isNo(const std::string& text) {
  static const std::set<std::string, std::less<>> kNo = {"", "no", "false", "false()", "0", "n"};
  return kNo.contains(plainName(text));
}

// Whether a default is an expression: it names a question or calls a function.
bool isExpression(const std::string& text) {
  if (text.find("${") != std::string::npos) {
    return true;
  }
  const std::size_t open = text.find('(');
  if (open == std::string::npos || open == 0) {
    return false;
  }
  std::size_t first = open;
  while (first > 0 && (std::isalnum(static_cast<unsigned char>(text[first - 1])) != 0 || text[first - 1] == '-' ||
                       text[first - 1] == ':')) {
    --first;
  }
  return forms::xpath::arityOf(text.substr(first, open - first)) != nullptr;
}

// "${a}, ${b}"
bool isListOfNames(const std::string& text) {
  bool named = false;
  bool apart = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "${") == 0 && apart && text.find('}', at) != std::string::npos) {
      at = text.find('}', at);
      named = true;
      apart = false;
    } else if (text[at] == ',') {
      apart = true;
    } else if (text[at] != ' ') {
      return false;
    }
  }
  return named;
}

std::string attribute(const std::string& name, const std::string& value) {
  return value.empty() ? "" : " " + name + "=\"" + escaped(value) + "\"";
}

class Writer {
public:
  Writer(const Survey& survey, std::string fallbackId, std::vector<Mistake>& mistakes)
      : m_survey(survey),
        m_fallbackId(std::move(fallbackId)),
        m_mistakes(mistakes),
        m_references(survey),
        m_itext(survey, m_references, mistakes),
        m_files(survey.files) {
    for (const Column& column : survey.survey.columns()) {
      if (column.key.find("::") != std::string::npos) {
        m_ownColumns.push_back(&column);
      }
    }
  }

  [[nodiscard]] const std::set<std::string>& files() const { return m_files; }

  std::string form() {
    readTriggers(*m_survey.root);
    writeChildren(*m_survey.root);
    const std::string body = m_body;
    const std::string data = dataOf(*m_survey.root, /*templates=*/true);
    const std::string id = m_survey.setting("form_id").empty() ? m_fallbackId : m_survey.setting("form_id");
    const std::string title = m_survey.setting("form_title").empty() ? id : m_survey.setting("form_title");
    const std::string style = m_survey.setting("style");
    const std::string lists = instances();
    const std::string& root = m_survey.root->name;
    return "<?xml version=\"1.0\"?>\n<h:html" + std::string(kNamespaces) + declaredNamespaces(m_survey) +
           ">\n<h:head>\n<h:title>" + escaped(title) + "</h:title>\n<model odk:xforms-version=\"1.0.0\">\n" +
           m_itext.xml() + "<instance>\n<" + root + " id=\"" + escaped(id) + "\"" +
           attribute("version", m_survey.setting("version")) + rootAttributes(m_survey) + ">\n" + data + meta() + "</" +
           root + ">\n</instance>\n" + lists + m_binds + m_actions + "</model>\n</h:head>\n<h:body" +
           attribute("class", style) + ">\n" + body + "</h:body>\n</h:html>\n";
  }

private:
  [[nodiscard]] std::string cell(const Item& item, std::string_view key) const { return m_survey.cell(item, key); }
  References::Complain complaint(const Item& item, const std::string& key) {
    return [this, &item, key](const std::string& message) {
      const bool made = item.row == 0;
      m_mistakes.push_back(
          m_survey.survey.mistake(made ? item.madeFrom : item.row, made ? item.madeKey : key, message));
    };
  }
  // A cell's expression with paths in place of names; it is read once, so that mistakes are told with their cell.
  // `rows`: the repeat whose rows it is read for.
  std::string expression(const Item& item, const std::string& key, const std::string& text, bool predicate = false,
                         const Item* rows = nullptr) {
    if (text.empty() || text == "TRUE" || text == "FALSE") {
      return text.empty() ? "" : text == "TRUE" ? "true()" : "false()";  // a spreadsheet's own truths
    }
    std::string written = m_references.expression(text, item, predicate, complaint(item, key), rows);
    if (const auto parsed = forms::xpath::parse(written); !parsed) {
      complaint(item, key)(parsed.error().message);
    }
    notePulledLists(written);
    return written;
  }
  std::string expression(const Item& item, const std::string& key) { return expression(item, key, cell(item, key)); }

  // pulldata('towns', …) reads towns.csv.
  void notePulledLists(const std::string& text) {
    for (std::size_t at = text.find("pulldata("); at != std::string::npos; at = text.find("pulldata(", at + 1)) {
      const std::size_t open = text.find_first_of("'\"", at);
      const std::size_t close = open == std::string::npos ? open : text.find(text[open], open + 1);
      if (close != std::string::npos) {
        m_pulled.insert(text.substr(open + 1, close - open - 1));
      }
    }
  }

  std::string truth(const Item& item, const std::string& key) {
    const std::string text = cell(item, key);
    return isNo(text) ? std::string() : isYes(text) ? "true()" : expression(item, key, text);
  }

  // Attributes that columns such as bind::odk:length give by their own name.
  [[nodiscard]] std::string ownAttributes(const Item& item, std::string_view before) const {
    std::string all;
    for (const Column* column : m_ownColumns) {
      if (item.row != 0 && column->key.starts_with(before) && column->key != "bind::rembug:was") {
        all += attribute(column->key.substr(before.size()), m_survey.survey.cell(item.row, *column));
      }
    }
    return all;
  }

  // --- Binds and body of the items in a group ---

  void writeChildren(const Item& group) {
    for (const auto& child : group.children) {
      if (m_mistakes.size() > kMistakesMax) {
        return;
      }
      switch (child->kind) {
        case ItemKind::Group:
          writeGroup(*child);
          break;
        case ItemKind::Repeat:
          writeRepeat(*child);
          break;
        default:
          writeQuestion(*child);
      }
    }
  }

  // The body of what is inside, apart from what was written before.
  std::string bodyInside(const Item& group) {
    std::string outer = std::move(m_body);
    m_body.clear();
    writeChildren(group);
    std::swap(outer, m_body);
    return outer;
  }

  void writeGroup(const Item& group) {
    bindOf(group);
    const std::string inside = bodyInside(group);
    m_body += "<group ref=\"" + group.path + "\"" + attribute("appearance", cell(group, "appearance")) +
              attribute("intent", cell(group, "intent")) + bodyAttributes(group) + ">\n" + m_itext.label(group) +
              inside + "</group>\n";
  }

  void writeRepeat(const Item& repeat) {
    bindOf(repeat);
    const std::string count = expression(repeat, "repeat_count");
    if (!count.empty() && count.front() != '.' && count.front() != '/') {
      complaint(repeat, "repeat_count")("the count is asked for in the rows that it counts: ask for it before them");
    }
    const std::string inside = bodyInside(repeat);
    m_body += "<group ref=\"" + repeat.path + "\">\n" + m_itext.label(repeat) + "<repeat nodeset=\"" + repeat.path +
              "\"" + attribute("jr:count", count) + attribute("appearance", cell(repeat, "appearance")) +
              bodyAttributes(repeat) + ">\n" + m_newRow[&repeat] + inside + "</repeat>\n</group>\n";
  }

  void writeQuestion(const Item& item) {
    bindOf(item);
    m_defaults[&item] = defaultOf(item);
    if (!item.control.empty()) {
      controlOf(item);
    }
  }

  // --- Instance ---

  std::string instanceAttributes(const Item& item) const { return ownAttributes(item, "instance::"); }

  // The instance inside of a group. A repeat is there as a template and, where its rows are not counted, as the row
  // that it begins with; inside of the
  // one there are templates alone (but rows too where a group is between), inside of the other rows alone.
  std::string dataOf(const Item& group, bool templates, bool rows = true) const {
    std::string all;
    for (const auto& child : group.children) {
      const auto element = [&](const std::string& inside, const char* mark) {
        return "<" + child->name + mark + instanceAttributes(*child) + ">" + inside + "</" + child->name + ">\n";
      };
      if (child->kind == ItemKind::Group) {
        all += element("\n" + dataOf(*child, templates, true), "");
      } else if (child->kind == ItemKind::Repeat) {
        all += templates ? element("\n" + dataOf(*child, true, false), " jr:template=\"\"") : "";
        all += rows && cell(*child, "repeat_count").empty() ? element("\n" + dataOf(*child, false, true), "") : "";
      } else {
        const auto given = m_defaults.find(child.get());
        all += element(given == m_defaults.end() ? "" : escaped(given->second), "");
      }
    }
    return all;
  }

  // A default that is written into the instance; dynamic ones become actions.
  std::string defaultOf(const Item& item) {
    const std::string text = cell(item, "default");
    if (text.empty() || !isExpression(text)) {
      const bool file = item.type == "binary" && !text.empty() && text.find("jr://") != 0;
      const char* folder = item.mediaType == "audio/*"   ? "jr://audio/"
                           : item.mediaType == "video/*" ? "jr://video/"
                                                         : "jr://images/";
      return file ? folder + text : text;
    }
    const Item* repeat = item.repeat();
    const std::string action = "<setvalue ref=\"" + item.path + "\" value=\"" +
                               escaped(expression(item, "default", text)) + "\" event=\"odk-instance-first-load" +
                               (repeat == nullptr ? "" : " odk-new-repeat") + "\"/>\n";
    (repeat == nullptr ? m_actions : m_newRow[repeat]) += action;
    return {};
  }

  void readTriggers(const Item& group) {
    for (const auto& child : group.children) {
      if (m_mistakes.size() <= kMistakesMax) {
        readTrigger(*child);
        readTriggers(*child);
      }
    }
  }

  // A calculation that waits for another question: trigger ${name}.
  void readTrigger(const Item& item) {
    const std::string trigger = cell(item, "trigger");
    if (trigger.empty()) {
      return;
    }
    for (std::size_t open = trigger.find("${"); open != std::string::npos; open = trigger.find("${", open + 1)) {
      const std::size_t end = trigger.find('}', open);
      const Item* source =
          end == std::string::npos
              ? nullptr
              : m_references.find(trimmed(trigger.substr(open + 2, end - open - 2)), item, complaint(item, "trigger"));
      if (source == nullptr) {
        continue;
      }
      if (source->control.empty()) {
        complaint(item, "trigger")("'" + source->name + "' is not asked for, so nobody can change it: name a question");
        continue;
      }
      m_triggered[source] += "<setvalue ref=\"" + item.path + "\" event=\"xforms-value-changed\"" +
                             attribute("value", expression(item, "calculation")) + "/>\n";
    }
    if (!isListOfNames(trigger)) {
      complaint(item, "trigger")("a trigger names a question, or several with a comma between them, as in ${a}, ${b}");
    }
  }

  void bindOf(const Item& item) {
    std::string all = attribute("type", item.type == "trigger" ? "" : typeOf(item));
    const bool note = plainName(cell(item, "type")) == "note";
    const std::string readonly = note ? "true()" : truth(item, "readonly");
    all += attribute("readonly", readonly) + attribute("required", truth(item, "required")) +
           attribute("relevant", expression(item, "relevant")) +
           attribute("constraint", expression(item, "constraint"));
    if (cell(item, "trigger").empty()) {
      all += attribute("calculate", expression(item, "calculation"));
    }
    all += m_itext.message(item, "constraint_message", "jr:constraintMsg") +
           m_itext.message(item, "required_message", "jr:requiredMsg") + attribute("jr:preload", item.preload) +
           attribute("jr:preloadParams", item.preloadParams) + formerPaths(item);
    if (const auto pixels = item.parameters.find("max-pixels"); pixels != item.parameters.end()) {
      all += attribute("orx:max-pixels", pixels->second);
    }
    all += ownAttributes(item, "bind::");
    if (!all.empty()) {
      m_binds += "<bind nodeset=\"" + item.path + "\"" + all + "/>\n";
    }
  }

  // Ranges have the type that their bounds need.
  static std::string typeOf(const Item& item) {
    if (item.control != "range") {
      return item.type;
    }
    for (const char* name : {"start", "end", "step", "tick_interval", "placeholder"}) {
      const auto found = item.parameters.find(name);
      if (found != item.parameters.end() && found->second.find('.') != std::string::npos) {
        return "decimal";
      }
    }
    return "int";
  }

  // Names where a question was in earlier versions; a plain name is one beside it.
  std::string formerPaths(const Item& item) const {
    std::string text = cell(item, "was");
    text = text.empty() ? cell(item, "bind::rembug:was") : text;
    std::string paths;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = std::min(text.find_first_of(" ,;\n", at), text.size());
      const std::string word = text.substr(at, end - at);
      if (!word.empty()) {
        const bool whole = word.find('/') != std::string::npos;
        paths += (paths.empty() ? "" : " ") + (whole ? word : item.parent->path + "/" + word);
      }
      at = end + 1;
    }
    return attribute("rembug:was", paths);
  }

  std::string bodyAttributes(const Item& item) const {
    return ownAttributes(item, "body::") + attribute("autoplay", cell(item, "autoplay"));
  }

  void controlOf(const Item& item) {
    std::string all = " ref=\"" + item.path + "\"" + attribute("appearance", cell(item, "appearance")) +
                      attribute("mediatype", item.mediaType) + bodyAttributes(item);
    const auto parameter = [&](const char* name, const std::string& otherwise) {
      return parameterOf(item, name, otherwise);
    };
    if (item.control == "range") {
      all += attribute("start", parameter("start", "1")) + attribute("end", parameter("end", "10")) +
             attribute("step", parameter("step", "1")) +
             attribute("odk:tick-interval", parameter("tick_interval", "")) +
             attribute("odk:placeholder", parameter("placeholder", ""));
    }
    all += attribute("accuracyThreshold", parameter("capture-accuracy", "")) +
           attribute("unacceptableAccuracyThreshold", parameter("warning-accuracy", "")) +
           attribute("odk:allow-mock-accuracy", parameter("allow-mock-accuracy", "")) +
           attribute("incremental", parameter("incremental", "")) + attribute("intent", intentOf(item)) +
           attribute("rows", parameter("rows", cell(item, "rows"))) +
           attribute("odk:quality", parameter("quality", ""));
    const auto triggered = m_triggered.find(&item);
    const std::string actions = triggered == m_triggered.end() ? "" : triggered->second;
    m_body += "<" + item.control + all + ">\n" + actions + m_itext.label(item) + m_itext.hint(item) + itemsetOf(item) +
              "</" + item.control + ">\n";
  }

  static std::string parameterOf(const Item& item, const char* name, const std::string& otherwise) {
    const auto found = item.parameters.find(name);
    return found == item.parameters.end() ? otherwise : found->second;
  }

  // Another app that takes the picture.
  [[nodiscard]] std::string intentOf(const Item& item) const { return parameterOf(item, "app", cell(item, "intent")); }

  // The question in a repeat whose answers are the choices, or the repeat whose places are shown; null after a
  // complaint.
  const Item* sourceOf(const Item& item) {
    const std::string name = trimmed(item.repeatSource.substr(2, item.repeatSource.find('}') - 2));
    const std::string key = item.parameters.contains("reference-geometry") ? "parameters" : "type";
    const Item* source = m_references.find(name, item, complaint(item, key));
    if (source != nullptr && source->repeat() == nullptr) {
      complaint(item, key)("'" + name + "' is not in a repeat: choices come from a question that has many answers");
      return nullptr;
    }
    return source;
  }

  std::string itemsetOf(const Item& item) {
    if (item.list.empty() && item.repeatSource.empty()) {
      return {};
    }
    const Item* source = item.repeatSource.empty() ? nullptr : sourceOf(item);
    if (!item.repeatSource.empty() && source == nullptr) {
      return {};
    }
    const Item* rows = source == nullptr ? nullptr : source->repeat();
    const std::string filter = expression(item, "choice_filter", cell(item, "choice_filter"), /*predicate=*/true, rows);
    std::string nodes;
    std::string value = "name";
    std::string label = m_itext.translatesChoices(item.list) ? "jr:itext(itextId)" : "label";
    if (rows != nullptr) {
      const std::string below = source == rows ? "geometry" : source->path.substr(rows->path.size() + 1);
      nodes = rows->path + "[" + (filter.empty() ? "./" + below + " != ''" : filter) + "]";
      value = label = below;
    } else {
      nodes = "instance('" + item.list + "')/root/item" + (filter.empty() ? "" : "[" + filter + "]");
    }
    if (!item.file.empty()) {
      const bool geo = item.file.ends_with(".geojson");
      value = parameterOf(item, "value", geo ? "id" : "name");
      label = parameterOf(item, "label", geo ? "title" : "label");
    }
    if (const auto shuffled = item.parameters.find("randomize");
        shuffled != item.parameters.end() && isYes(shuffled->second)) {
      const auto seed = item.parameters.find("seed");
      nodes = "randomize(" + nodes +
              (seed == item.parameters.end() ? "" : ", " + expression(item, "parameters", seed->second)) + ")";
    }
    return "<itemset nodeset=\"" + escaped(nodes) + "\"><value ref=\"" + value + "\"/><label ref=\"" + label +
           "\"/></itemset>\n";
  }

  // --- Lists ---

  std::string instances() {
    std::string all;
    for (const std::string& name : m_survey.listOrder) {
      all += "<instance id=\"" + escaped(name) + "\"><root>\n" + m_itext.choices(name) + "</root></instance>\n";
    }
    for (const std::string& name : m_pulled) {
      if (!m_survey.lists.contains(name) && !m_files.contains(name + ".xml") && !m_files.contains(name + ".geojson")) {
        m_files.insert(name + ".csv");
      }
    }
    std::set<std::string> ids(m_survey.listOrder.begin(), m_survey.listOrder.end());
    for (const std::string& file : m_files) {
      if (!ids.insert(file.substr(0, file.rfind('.'))).second) {
        m_mistakes.push_back({m_survey.survey.sheet(), 0, "",
                              "the file " + file + " is called like another list of the form: give it another name"});
        continue;
      }
      const std::string scheme = file.ends_with(".csv") ? "jr://file-csv/" : "jr://file/";
      all += "<instance id=\"" + escaped(file.substr(0, file.rfind('.'))) + "\" src=\"" + scheme + escaped(file) +
             "\"/>\n";
    }
    if (m_references.lastSaved()) {
      all += "<instance id=\"__last-saved\" src=\"jr://instance/last-saved\"/>\n";
    }
    return all;
  }

  std::string meta() {
    const std::string path = m_survey.meta->path;
    std::string all;
    if (!isYes(m_survey.setting("omit_instanceid"))) {
      all += "<orx:instanceID/>\n";
      m_binds +=
          "<bind nodeset=\"" + path + "/orx:instanceID\" type=\"string\" readonly=\"true()\" jr:preload=\"uid\"/>\n";
    }
    if (const std::string name = m_survey.setting("instance_name"); !name.empty()) {
      const auto complain = [this](const std::string& message) {
        m_mistakes.push_back(m_survey.settings.mistake(m_survey.settings.rows().front(), "instance_name", message));
      };
      const std::string written = m_references.expression(name, *m_survey.root, false, complain);
      if (const auto parsed = forms::xpath::parse(written); !parsed) {
        complain(parsed.error().message);
      }
      all += "<orx:instanceName/>\n";
      m_binds +=
          "<bind nodeset=\"" + path + "/orx:instanceName\" type=\"string\" calculate=\"" + escaped(written) + "\"/>\n";
    }
    return all.empty() ? all : "<orx:meta>\n" + all + "</orx:meta>\n";
  }

private:
  const Survey& m_survey;
  std::string m_fallbackId;
  std::vector<Mistake>& m_mistakes;
  References m_references;
  Itext m_itext;
  std::vector<const Column*> m_ownColumns;
  std::string m_binds;
  std::string m_actions;
  std::string m_body;
  std::map<const Item*, std::string> m_defaults;
  std::map<const Item*, std::string> m_newRow;     // by repeat
  std::map<const Item*, std::string> m_triggered;  // by the question that is waited for
  std::set<std::string> m_pulled;
  std::set<std::string> m_files;
};

}  // namespace

Written writeXForm(const Survey& survey, const std::string& fallbackId, std::vector<Mistake>& mistakes) {
  Writer writer(survey, fallbackId, mistakes);
  Written written;
  written.xml = writer.form();
  written.files = writer.files();
  return written;
}

}  // namespace rembug::xlsform
