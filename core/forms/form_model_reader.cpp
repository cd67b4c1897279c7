// Reads texts in all languages, binds and actions.
#include "core/forms/form_parser.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

const std::map<std::string, Type>& types() {
  static const std::map<std::string, Type> kTypes = {
      {"", Type::String},           {"string", Type::String},     {"int", Type::Int},
      {"integer", Type::Int},       {"long", Type::Int},          {"decimal", Type::Decimal},
      {"double", Type::Decimal},    {"float", Type::Decimal},     {"date", Type::Date},
      {"time", Type::Time},         {"dateTime", Type::DateTime}, {"datetime", Type::DateTime},
      {"boolean", Type::Boolean},   {"select", Type::String},     {"select1", Type::String},
      {"rank", Type::String},       {"odk:rank", Type::String},   {"geopoint", Type::GeoPoint},
      {"geotrace", Type::GeoTrace}, {"geoshape", Type::GeoShape}, {"binary", Type::Binary},
      {"barcode", Type::Barcode},   {"intent", Type::String}};
  return kTypes;
}

}  // namespace

Text FormParser::text(const pugi::xml_node& xml, const std::string& question) {
  Text result;
  if (const std::string ref = attribute(xml, "ref"); !ref.empty()) {
    result.ref = expression(xml, question, "label", ref);
    return result;
  }
  for (const pugi::xml_node child : xml.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      result.pieces.push_back({child.value(), nullptr});
    } else if (nameOf(child) == "output") {
      const std::string value = attribute(child, "value").empty() ? attribute(child, "ref") : attribute(child, "value");
      result.pieces.push_back({"", expression(child, question, "output", value)});
    }
  }
  if (!result.pieces.empty()) {
    Text::Piece& first = result.pieces.front();
    Text::Piece& last = result.pieces.back();
    first.literal.erase(0, std::min(first.literal.find_first_not_of(" \t\r\n"), first.literal.size()));
    last.literal.erase(last.literal.find_last_not_of(" \t\r\n") + 1);
  }
  return result;
}

// A message: plain, or jr:itext('…').
Text FormParser::message(const pugi::xml_node& where, const std::string& question, const std::string& raw) {
  Text result;
  if (raw.rfind("jr:itext(", 0) == 0) {
    result.ref = expression(where, question, "message", raw);
  } else if (!raw.empty()) {
    result.pieces.push_back({raw, nullptr});
  }
  return result;
}

void FormParser::readItext(const pugi::xml_node& itext) {
  for (const pugi::xml_node translation : itext.children()) {
    if (nameOf(translation) != "translation") {
      continue;
    }
    const std::string language = attribute(translation, "lang");
    m_form->m_languages.push_back(language);
    const std::string isDefault = attribute(translation, "default");
    if (m_form->m_defaultLanguage.empty() || (!isDefault.empty() && isDefault != "false()")) {
      m_form->m_defaultLanguage = language;
    }
    for (const pugi::xml_node entry : translation.children()) {
      if (nameOf(entry) != "text") {
        continue;
      }
      pugi::xml_node best;
      for (const pugi::xml_node value : entry.children()) {
        const std::string form = attribute(value, "form");
        if (nameOf(value) == "value" && (form.empty() || (form == "long" && !best))) {
          best = value;
        }
      }
      if (best) {
        m_form->m_itext[language][attribute(entry, "id")] = text(best, "");
      }
    }
  }
}

void FormParser::readBind(const pugi::xml_node& bind) {
  const std::string path = pathOf(attribute(bind, "nodeset"), "");
  NodeDef* def = defAt(path);
  if (def == nullptr) {
    return problem(bind, path, "a bind names an element that the instance does not have");
  }
  std::string type = attribute(bind, "type");
  type = type.rfind("xsd:", 0) == 0 || type.rfind("xs:", 0) == 0 ? type.substr(type.find(':') + 1) : type;
  const auto known = types().find(type);
  if (known == types().end()) {
    problem(bind, path, "the type '" + type + "' is not known");
  } else {
    def->type = known->second;
    def->typeName = type.empty() ? "string" : type;
  }
  const auto take = [&](const char* name) { return expression(bind, path, name, attribute(bind, name)); };
  def->relevant = take("relevant");
  def->required = take("required");
  def->readonly = take("readonly");
  def->constraint = take("constraint");
  def->calculate = take("calculate");
  def->preload = attribute(bind, "preload");
  def->preloadParams = attribute(bind, "preloadParams");
  def->constraintMessage = message(bind, path, attribute(bind, "constraintMsg"));
  def->requiredMessage = message(bind, path, attribute(bind, "requiredMsg"));
}

void FormParser::readSetValue(const pugi::xml_node& xml, NodeDef* source) {
  const std::string events = " " + attribute(xml, "event") + " ";
  SetValue action;
  action.target = defAt(pathOf(attribute(xml, "ref"), source == nullptr ? "" : source->path));
  action.source = source;
  action.literal = ownText(xml);
  if (action.target == nullptr) {
    return problem(xml, attribute(xml, "ref"), "setvalue names an element that the instance does not have");
  }
  action.value = expression(xml, action.target->path, "setvalue", attribute(xml, "value"));
  static const std::vector<std::pair<std::string, SetValue::Event>> kEvents = {
      {" odk-instance-first-load ", SetValue::Event::FirstLoad},
      {" odk-instance-load ", SetValue::Event::Load},
      {" xforms-ready ", SetValue::Event::FirstLoad},
      {" odk-new-repeat ", SetValue::Event::NewRow},
      {" xforms-value-changed ", SetValue::Event::ValueChanged}};
  bool found = false;
  for (const auto& [name, event] : kEvents) {
    if (events.find(name) != std::string::npos) {
      action.event = event;
      m_form->m_setValues.push_back(action);
      found = true;
    }
  }
  if (!found) {
    problem(xml, action.target->path, "setvalue waits for the event '" + trim(events) + "', which is not known");
  }
}

}  // namespace rembug::forms
