#include "core/xlsform/xform_writer.h"

#include <algorithm>
#include <cmath>

#include "core/forms/xpath.h"
#include "core/xlsform/itext.h"

namespace rembug::xlsform {
namespace {

constexpr const char* kNamespaces =
    " xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\""
    " xmlns:ev=\"http://www.w3.org/2001/xml-events\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
    " xmlns:jr=\"http://openrosa.org/javarosa\" xmlns:orx=\"http://openrosa.org/xforms\""
    " xmlns:odk=\"http://www.opendatakit.org/xforms\" xmlns:rembug=\"https://rembug.org/xforms\"";

bool isYes(const std::string& text) {
  static const std::set<std::string, std::less<>> kYes = {"yes", "true", "true()", "1", "y"};
  return kYes.contains(plainName(text));
}
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
        m_itext(survey, m_references, mistakes) {}

  std::string form() {
    const std::string data = children(*m_survey.root);
    const std::string body = m_body;
    const std::string id = m_survey.setting("form_id").empty() ? m_fallbackId : m_survey.setting("form_id");
    const std::string title = m_survey.setting("form_title").empty() ? id : m_survey.setting("form_title");
    const std::string style = m_survey.setting("style");
    const std::string lists = instances();
    const std::string& root = m_survey.root->name;
    return "<?xml version=\"1.0\"?>\n<h:html" + std::string(kNamespaces) + namespaces() + ">\n<h:head>\n<h:title>" +
           escaped(title) + "</h:title>\n<model odk:xforms-version=\"1.0.0\">\n" + m_itext.xml() + "<instance>\n<" +
           root + " id=\"" + escaped(id) + "\"" + attribute("version", m_survey.setting("version")) + ">\n" + data +
           meta() + "</" + root + ">\n</instance>\n" + lists + m_binds + m_actions + "</model>\n</h:head>\n<h:body" +
           attribute("class", style) + ">\n" + body + "</h:body>\n</h:html>\n";
  }

private:
  [[nodiscard]] std::string cell(const Item& item, std::string_view key) const {
    return item.row == 0 ? std::string() : m_survey.survey.cell(item.row, key);
  }
  References::Complain complaint(const Item& item, const std::string& key) {
    return [this, &item, key](const std::string& message) {
      m_mistakes.push_back(m_survey.survey.mistake(item.row, key, message));
    };
  }
  // A cell's expression with paths in place of names; it is read once, so that mistakes are told with their cell.
  std::string expression(const Item& item, const std::string& key, const std::string& text, bool predicate = false) {
    if (text.empty() || text == "TRUE" || text == "FALSE") {
      return text.empty() ? "" : text == "TRUE" ? "true()" : "false()";  // a spreadsheet's own truths
    }
    std::string written = m_references.expression(text, item, predicate, complaint(item, key));
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

  // --- Instance, binds and body of the items in a group ---

  std::string children(const Item& group) {
    std::string data;
    for (const auto& child : group.children) {
      data += child->kind == ItemKind::Group    ? groupOf(*child)
              : child->kind == ItemKind::Repeat ? repeatOf(*child)
                                                : questionOf(*child);
    }
    return data;
  }

  std::string instanceAttributes(const Item& item) const {
    std::string all;
    for (const Column& column : m_survey.survey.columns()) {
      if (column.key.rfind("instance::", 0) == 0) {
        all += attribute(column.key.substr(10), m_survey.survey.cell(item.row, column));
      }
    }
    return all;
  }

  std::string groupOf(const Item& group) {
    bindOf(group);
    std::string outer = std::move(m_body);
    m_body.clear();
    const std::string data = children(group);
    m_body = std::move(outer) + "<group ref=\"" + group.path + "\"" +
             attribute("appearance", cell(group, "appearance")) + bodyAttributes(group) + ">\n" + m_itext.label(group) +
             m_body + "</group>\n";
    return "<" + group.name + instanceAttributes(group) + ">\n" + data + "</" + group.name + ">\n";
  }

  std::string repeatOf(const Item& repeat) {
    bindOf(repeat);
    const std::string count = countOf(repeat);
    std::string outer = std::move(m_body);
    m_body.clear();
    const std::string data = children(repeat);
    const std::string actions = m_newRow[&repeat];
    m_body = std::move(outer) + "<group ref=\"" + repeat.path + "\">\n" + m_itext.label(repeat) + "<repeat nodeset=\"" +
             repeat.path + "\"" + attribute("jr:count", count) + attribute("appearance", cell(repeat, "appearance")) +
             bodyAttributes(repeat) + ">\n" + actions + m_body + "</repeat>\n</group>\n";
    // The template, and the first row that a form begins with where rows are not counted.
    const std::string one = ">\n" + data + "</" + repeat.name + ">\n";
    return "<" + repeat.name + " jr:template=\"\"" + instanceAttributes(repeat) + one +
           (count.empty() ? "<" + repeat.name + one : "");
  }

  // An expression that is more than a path is kept in a question of its own, as other tools write it.
  std::string countOf(const Item& repeat) {
    const std::string text = cell(repeat, "repeat_count");
    return text.empty() ? std::string() : expression(repeat, "repeat_count", text);
  }

  std::string questionOf(const Item& item) {
    bindOf(item);
    const std::string data =
        "<" + item.name + instanceAttributes(item) + ">" + escaped(defaultOf(item)) + "</" + item.name + ">\n";
    actionsOf(item);
    if (!item.control.empty()) {
      controlOf(item);
    }
    return data;
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

  // A calculation that waits for another question: trigger ${name}.
  void actionsOf(const Item& item) {
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
      m_triggered[source->path] += "<setvalue ref=\"" + item.path + "\" event=\"xforms-value-changed\"" +
                                   attribute("value", expression(item, "calculation")) + "/>\n";
    }
    if (trigger.find("${") == std::string::npos) {
      complaint(item, "trigger")("a trigger names a question, as in ${name}");
    }
  }

  void bindOf(const Item& item) {
    std::string all = attribute("type", item.type == "trigger" ? "" : typeOf(item));
    const bool note = plainName(cell(item, "type")) == "note";
    const std::string readonly = note ? "true()" : truth(item, "readonly");
    all += attribute("readonly", readonly) + attribute("required", truth(item, "required")) +
           attribute("relevant", relevantOf(item)) + attribute("constraint", expression(item, "constraint"));
    if (cell(item, "trigger").empty()) {
      all += attribute("calculate", expression(item, "calculation"));
    }
    all += m_itext.message(item, "constraint_message", "jr:constraintMsg") +
           m_itext.message(item, "required_message", "jr:requiredMsg") + attribute("jr:preload", item.preload) +
           attribute("jr:preloadParams", item.preloadParams) + formerPaths(item);
    if (const auto pixels = item.parameters.find("max-pixels"); pixels != item.parameters.end()) {
      all += attribute("orx:max-pixels", pixels->second);
    }
    for (const Column& column : m_survey.survey.columns()) {
      if (column.key.rfind("bind::", 0) == 0 && item.row != 0 && column.key != "bind::rembug:was") {
        all += attribute(column.key.substr(6), m_survey.survey.cell(item.row, column));
      }
    }
    if (!all.empty()) {
      m_binds += "<bind nodeset=\"" + item.path + "\"" + all + "/>\n";
    }
  }

  std::string relevantOf(const Item& item) {
    const bool other = item.row == 0 && item.name.size() > 6 && item.name.ends_with("_other");
    if (other) {
      return "selected(../" + item.name.substr(0, item.name.size() - 6) + ", 'other')";
    }
    return expression(item, "relevant");
  }

  // Ranges have the type that their bounds need.
  static std::string typeOf(const Item& item) {
    if (item.control != "range") {
      return item.type;
    }
    for (const char* name : {"start", "end", "step"}) {
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
    std::string all;
    for (const Column& column : m_survey.survey.columns()) {
      if (column.key.rfind("body::", 0) == 0 && item.row != 0) {
        all += attribute(column.key.substr(6), m_survey.survey.cell(item.row, column));
      }
    }
    return all + attribute("autoplay", cell(item, "autoplay"));
  }

  void controlOf(const Item& item) {
    std::string all = " ref=\"" + item.path + "\"" + attribute("appearance", cell(item, "appearance")) +
                      attribute("mediatype", item.mediaType) + bodyAttributes(item);
    const auto parameter = [&](const char* name, const char* otherwise) {
      const auto found = item.parameters.find(name);
      return found == item.parameters.end() ? std::string(otherwise) : found->second;
    };
    if (item.control == "range") {
      all += attribute("start", parameter("start", "1")) + attribute("end", parameter("end", "10")) +
             attribute("step", parameter("step", "1"));
    }
    all += attribute("accuracyThreshold", parameter("capture-accuracy", "")) +
           attribute("unacceptableAccuracyThreshold", parameter("warning-accuracy", "")) +
           attribute("odk:allow-mock-accuracy", parameter("allow-mock-accuracy", "")) +
           attribute("rows", parameter("rows", "")) + attribute("odk:quality", parameter("quality", ""));
    m_body += "<" + item.control + all + ">\n" + m_itext.label(item) + m_itext.hint(item) + itemsetOf(item) + "</" +
              item.control + ">\n";
    m_places.emplace_back(item.path, item.control);
  }

  std::string itemsetOf(const Item& item) {
    if (item.list.empty() && item.repeatSource.empty()) {
      return {};
    }
    const std::string filter = expression(item, "choice_filter", cell(item, "choice_filter"), /*predicate=*/true);
    std::string nodes;
    std::string value = "name";
    std::string label = m_itext.translatesChoices(item.list) ? "jr:itext(itextId)" : "label";
    if (!item.repeatSource.empty()) {
      const std::string name = trimmed(item.repeatSource.substr(2, item.repeatSource.find('}') - 2));
      const Item* source = m_references.find(name, item, complaint(item, "type"));
      if (source == nullptr || source->repeat() == nullptr) {
        if (source != nullptr) {
          complaint(item,
                    "type")("'" + name + "' is not in a repeat: choices come from a question that has many answers");
        }
        return {};
      }
      const std::string below = source->path.substr(source->repeat()->path.size() + 1);
      nodes = source->repeat()->path + "[./" + below + " != ''" + (filter.empty() ? "" : " and " + filter) + "]";
      value = label = below;
    } else {
      nodes = "instance('" + item.list + "')/root/item" + (filter.empty() ? "" : "[" + filter + "]");
    }
    if (!item.file.empty()) {
      const auto parameter = [&](const char* name, const char* otherwise) {
        const auto found = item.parameters.find(name);
        return found == item.parameters.end() ? std::string(otherwise) : found->second;
      };
      const bool geo = item.file.ends_with(".geojson");
      value = parameter("value", geo ? "id" : "name");
      label = parameter("label", geo ? "title" : "label");
    }
    if (const auto shuffled = item.parameters.find("randomize");
        shuffled != item.parameters.end() && isYes(shuffled->second)) {
      const auto seed = item.parameters.find("seed");
      nodes = "randomize(" + nodes +
              (seed == item.parameters.end() ? "" : ", " + expression(item, "parameters", seed->second)) + ")";
    }
    m_usedLists.insert(item.list);
    return "<itemset nodeset=\"" + escaped(nodes) + "\"><value ref=\"" + value + "\"/><label ref=\"" + label +
           "\"/></itemset>\n";
  }

  // --- Lists ---

  std::string instances() {
    std::string all;
    for (const std::string& name : m_survey.listOrder) {
      all += "<instance id=\"" + escaped(name) + "\"><root>\n" + m_itext.choices(name) + "</root></instance>\n";
    }
    std::set<std::string> files = m_survey.files;
    for (const std::string& name : m_pulled) {
      if (!m_survey.lists.contains(name) && !files.contains(name + ".xml") && !files.contains(name + ".geojson")) {
        files.insert(name + ".csv");
      }
    }
    for (const std::string& file : files) {
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
    std::string all = "<orx:meta>\n<orx:instanceID/>\n";
    const std::string& root = m_survey.root->path;
    m_binds += "<bind nodeset=\"" + root +
               "/orx:meta/orx:instanceID\" type=\"string\" readonly=\"true()\" jr:preload=\"uid\"/>\n";
    if (const std::string name = m_survey.setting("instance_name"); !name.empty()) {
      const auto complain = [this](const std::string& message) {
        m_mistakes.push_back(m_survey.settings.mistake(m_survey.settings.rows().front(), "instance_name", message));
      };
      const std::string written = m_references.expression(name, *m_survey.root, false, complain);
      if (const auto parsed = forms::xpath::parse(written); !parsed) {
        complain(parsed.error().message);
      }
      all += "<orx:instanceName/>\n";
      m_binds += "<bind nodeset=\"" + root +
                 "/orx:meta/orx:instanceName\" type=\"string\" readonly=\"true()\" calculate=\"" + escaped(written) +
                 "\"/>\n";
    }
    return all + "</orx:meta>\n";
  }

  // The prefixes that settings declare: esri="http://esri.com/xforms".
  [[nodiscard]] std::string namespaces() const {
    std::string all;
    std::string text = m_survey.setting("namespaces");
    for (std::size_t equals = text.find('='); equals != std::string::npos; equals = text.find('=')) {
      const std::string prefix = trimmed(text.substr(0, equals));
      const std::size_t open = text.find('"', equals);
      const std::size_t close = open == std::string::npos ? open : text.find('"', open + 1);
      if (close == std::string::npos) {
        break;
      }
      all += " xmlns:" + prefix + "=\"" + escaped(text.substr(open + 1, close - open - 1)) + "\"";
      text.erase(0, close + 1);
    }
    return all;
  }

public:
  // Actions that wait for a question stand inside of its control.
  void placeTriggers(std::string& xml) const {
    for (const auto& [path, control] : m_places) {
      const auto action = m_triggered.find(path);
      if (action == m_triggered.end()) {
        continue;
      }
      const std::size_t open = xml.find("<" + control + " ref=\"" + path + "\"");
      const std::size_t end = open == std::string::npos ? open : xml.find(">\n", open);
      if (end != std::string::npos) {
        xml.insert(end + 2, action->second);
      }
    }
  }

private:
  const Survey& m_survey;
  std::string m_fallbackId;
  std::vector<Mistake>& m_mistakes;
  References m_references;
  Itext m_itext;
  std::string m_binds;
  std::string m_actions;
  std::string m_body;
  std::map<const Item*, std::string> m_newRow;                // by repeat
  std::map<std::string, std::string> m_triggered;             // by the path of the question that is waited for
  std::vector<std::pair<std::string, std::string>> m_places;  // path and control of all questions
  std::set<std::string> m_usedLists;
  std::set<std::string> m_pulled;
};

}  // namespace

std::string writeXForm(const Survey& survey, const std::string& fallbackId, std::vector<Mistake>& mistakes) {
  Writer writer(survey, fallbackId, mistakes);
  std::string xml = writer.form();
  writer.placeTriggers(xml);
  return xml;
}

}  // namespace rembug::xlsform
