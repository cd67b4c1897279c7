// Reads texts in all languages, binds and actions.
#include <algorithm>

#include "core/forms/form_parser.h"
#include "core/forms/spelling.h"
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

std::string nearestType(const std::string& type) {
  std::vector<std::string> known;
  for (const auto& [name, each] : types()) {
    known.push_back(name);
  }
  const std::string near = closestTo(type, known);
  return near.empty() ? "" : "; did you mean '" + near + "'?";
}

// Whether a file's name ends like one that every tablet can show or play; a name without an end is not judged.
bool showable(const std::string& form, const std::string& file) {
  static const std::set<std::string> kPictures = {"jpg", "jpeg", "png", "gif", "webp", "bmp", "svg"};
  static const std::set<std::string> kSounds = {"mp3", "wav", "ogg", "oga", "opus", "m4a", "aac", "flac", "amr", "3gp"};
  static const std::set<std::string> kFilms = {"mp4", "3gp", "webm", "mkv", "mov", "avi", "m4v", "ogv", "mpg", "mpeg"};
  const std::size_t dot = file.rfind('.');
  if (dot == std::string::npos) {
    return true;
  }
  std::string end = file.substr(dot + 1);
  std::transform(end.begin(), end.end(), end.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return (form == "audio" ? kSounds : form == "video" ? kFilms : kPictures).contains(end);
}

}  // namespace

Text FormParser::text(const pugi::xml_node& xml, const std::string& question) {
  Text result;
  if (const std::string ref = attribute(xml, "ref"); !ref.empty()) {
    result.ref = expression(xml, question, std::string(nameOf(xml)), ref);
    noteTextId(xml, question, result);
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
  if (trim(raw).rfind("jr:itext(", 0) == 0) {
    result.ref = expression(where, question, "message", raw);
    noteTextId(where, question, result);
  } else if (!raw.empty()) {
    result.pieces.push_back({raw, nullptr});
  }
  return result;
}

void FormParser::noteTextId(const pugi::xml_node& where, const std::string& question, const Text& text) {
  const auto* call = text.ref == nullptr ? nullptr : std::get_if<xpath::Expr::Call>(&text.ref->kind);
  const auto* id = call == nullptr || call->name != "jr:itext"
                       ? nullptr
                       : std::get_if<xpath::Expr::Literal>(&call->arguments[0]->kind);
  if (id != nullptr) {
    m_textIds.emplace(id->value, std::pair(question, where));
  }
}

void FormParser::readItext(const pugi::xml_node& itext) {
  bool chosen = false;
  for (const pugi::xml_node translation : itext.children()) {
    if (nameOf(translation) != "translation") {
      continue;
    }
    const std::string language = attribute(translation, "lang");
    if (m_form->m_itext.contains(language)) {
      warning(translation, "", "there are two translations for '" + language + "': they count as one; join them");
    } else {
      m_form->m_languages.push_back(language);
    }
    auto& wordings = m_form->m_itext[language];
    const bool isDefault = hasAttribute(translation, "default") && attribute(translation, "default") != "false()";
    if (m_form->m_languages.size() == 1 || (isDefault && !chosen)) {
      m_form->m_defaultLanguage = language;
      chosen = isDefault;
    }
    for (const pugi::xml_node entry : translation.children()) {
      if (nameOf(entry) == "text") {
        const auto [wording, first] = wordings.try_emplace(attribute(entry, "id"));
        if (!first) {
          warning(entry, "",
                  "the text '" + wording->first + "' is there twice in '" + language +
                      "': what the second one says counts; keep one");
        }
        readWording(entry, wording->second);
      }
    }
  }
}

// The forms of one text (ODK XForms, Languages and Media): for reading, short, as guidance, and as pictures and sounds.
void FormParser::readWording(const pugi::xml_node& entry, Wording& wording) {
  bool plain = false;
  for (const pugi::xml_node value : entry.children()) {
    if (nameOf(value) != "value") {
      continue;
    }
    const std::string form = attribute(value, "form");
    const std::string file = trim(ownText(value));
    const bool isFile = form == "image" || form == "big-image" || form == "audio" || form == "video";
    if (isFile && !showable(form, file)) {
      warning(value, "",
              "the file " + fileNameOf(file) +
                  " may be of a kind that cannot be shown or played: use PNG or JPEG, MP3 or MP4");
    }
    if (form.empty() || (form == "long" && !plain)) {
      wording.text = text(value, "");
      plain = form.empty();
    } else if (form == "short") {
      wording.shortText = text(value, "");
    } else if (form == "guidance") {
      wording.guidance = text(value, "");
    } else if (form == "image") {
      wording.media.image = fileNameOf(file);
    } else if (form == "big-image") {
      wording.media.bigImage = fileNameOf(file);
    } else if (form == "audio") {
      wording.media.audio = fileNameOf(file);
    } else if (form == "video") {
      wording.media.video = fileNameOf(file);
    } else if (form != "long") {
      warnOnce(value, "texts of the form '" + form +
                          "' are not shown: only short, guidance, image, big-image, audio "
                          "and video are known");
    }
  }
}

void FormParser::readBind(const pugi::xml_node& bind) {
  const std::string nodeset = attribute(bind, "nodeset").empty() ? attribute(bind, "ref") : attribute(bind, "nodeset");
  const std::string path = pathOf(nodeset, "");
  if (path.find("/@") != std::string::npos) {
    return warnOnce(bind, "binds on attributes are not supported: what the form writes into attributes stays as it is");
  }
  NodeDef* def = defAt(path);
  if (def == nullptr) {
    return warning(bind, path,
                   "a bind names an element that the instance does not have: it does nothing" + nearestPath(path));
  }
  if (!m_bound.insert(path).second) {
    warning(bind, path, "there are two binds for this element: what the second one says counts; keep one");
  }
  m_where[def] = bind;
  checkAttributes(bind, "bind");
  std::string type = attribute(bind, "type");
  type = type.rfind("xsd:", 0) == 0 || type.rfind("xs:", 0) == 0 ? type.substr(type.find(':') + 1) : type;
  const auto known = types().find(type);
  if (known == types().end()) {
    warning(bind, path, "the type '" + type + "' is not known: answers are taken as text" + nearestType(type));
  }
  def->type = known == types().end() ? Type::String : known->second;
  def->typeName = type.empty() ? "string" : type;
  for (const std::string& former : words(attributeIn(bind, kRembugNamespace, "was"))) {
    m_formerPaths.push_back({former, def, lineAt(bind.offset_debug())});
    def->was.push_back(former);
    m_form->m_byFormerPath.emplace(former, def);
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
  if (const std::string pixels = attribute(bind, "max-pixels"); !pixels.empty()) {
    def->maxPixels = static_cast<std::size_t>(std::strtoul(pixels.c_str(), nullptr, 10));
  }
  if (const std::string id = attribute(bind, "id"); !id.empty()) {
    m_bindIds.emplace(id, def);
  }
  checkBind(*def, bind);
}

void FormParser::readSetValue(const pugi::xml_node& xml, NodeDef* source) {
  const std::string events = " " + attribute(xml, "event") + " ";
  SetValue action;
  const auto bound = m_bindIds.find(attribute(xml, "bind"));
  const std::string path = pathOf(attribute(xml, "ref"), source == nullptr ? "" : source->path);
  action.target = bound != m_bindIds.end() ? bound->second : defAt(path);
  action.source = source;
  action.literal = ownText(xml);
  checkAttributes(xml, "setvalue");
  if (action.target == nullptr) {
    return warning(xml, path,
                   path.empty() ? "setvalue does not say what it sets: give it a ref"
                                : "setvalue names an element that the instance does not have: it does nothing" +
                                      nearestPath(path));
  }
  if (!action.target->children.empty()) {
    return problem(xml, action.target->path, "setvalue sets a group or repeat, which holds no answer: name a question");
  }
  if (source == nullptr && events.find(" odk-new-repeat ") != std::string::npos) {
    return problem(xml, action.target->path,
                   "a setvalue for odk-new-repeat belongs into the repeat that it waits for: move it there");
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
    problem(xml, action.target->path,
            "setvalue waits for the event '" + trim(events) +
                "', which is not known: use odk-instance-first-load, odk-new-repeat or xforms-value-changed");
  }
}

}  // namespace rembug::forms
