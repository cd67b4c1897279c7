// Reads how questions are asked.
#include <algorithm>

#include "core/forms/answer_types.h"
#include "core/forms/form_parser.h"
#include "core/forms/limits.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

const std::map<std::string_view, ControlKind>& controls() {
  static const std::map<std::string_view, ControlKind> kControls = {
      {"group", ControlKind::Group},   {"repeat", ControlKind::Repeat},  {"input", ControlKind::Input},
      {"secret", ControlKind::Input},  {"textarea", ControlKind::Input}, {"select1", ControlKind::Select1},
      {"select", ControlKind::Select}, {"rank", ControlKind::Rank},      {"range", ControlKind::Range},
      {"upload", ControlKind::Upload}, {"trigger", ControlKind::Trigger}};
  return kControls;
}

}  // namespace

void FormParser::readControls(const pugi::xml_node& xml, Control& parent, const std::string& base) {
  for (const pugi::xml_node child : xml.children()) {
    const auto kind = controls().find(nameOf(child));
    if (child.type() == pugi::node_element && kind != controls().end()) {
      readControl(child, kind->second, parent, base);
    }
  }
}

void FormParser::readControl(const pugi::xml_node& xml, ControlKind kind, Control& parent, const std::string& base) {
  const std::string first = attribute(xml, kind == ControlKind::Repeat ? "nodeset" : "ref");
  const auto bound = m_bindIds.find(attribute(xml, "bind"));
  const std::string other = first.empty() ? attribute(xml, kind == ControlKind::Repeat ? "ref" : "nodeset") : first;
  const std::string raw = other.empty() && bound != m_bindIds.end() ? bound->second->path : other;
  const std::string path = raw.empty() ? base : pathOf(raw, base);
  auto control = std::make_unique<Control>();
  control->kind = kind;
  control->parent = &parent;
  control->appearance = attribute(xml, "appearance");
  control->mediaType = attribute(xml, "mediatype");
  control->def = raw.empty() ? nullptr : defAt(path);
  checkAttributes(xml, nameOf(xml));
  if (raw.empty() && kind != ControlKind::Group) {
    const bool repeat = kind == ControlKind::Repeat;
    return problem(xml, path,
                   repeat ? "a repeat does not say what it repeats: give it a nodeset"
                          : "a question does not say what it asks for: give it a ref");
  }
  if (control->def == nullptr && !raw.empty()) {
    const char* what = kind == ControlKind::Group ? "a group" : kind == ControlKind::Repeat ? "a repeat" : "a question";
    return problem(xml, path,
                   std::string(what) + " names an element that the instance does not have" + nearestPath(path));
  }
  m_where.emplace(control->def, xml);
  if (control->def != nullptr && control->def->repeat && control->def->parent == nullptr) {
    return problem(xml, path, "the whole form cannot be a repeat");
  }
  control->label = text(childNamed(xml, "label"), path);
  control->hint = text(childNamed(xml, "hint"), path);
  for (const pugi::xml_node child : xml.children()) {
    if (nameOf(child) == "setvalue") {
      readSetValue(child, control->def);
    }
  }
  if (kind == ControlKind::Group && control->def != nullptr && control->def->repeat) {
    // The usual wrapping of a repeat: its label and its appearance are the repeat's.
    const pugi::xml_node repeat = childNamed(xml, "repeat");
    if (repeat && pathOf(attribute(repeat, "nodeset"), path) == path) {
      const std::size_t before = parent.children.size();
      readControls(xml, parent, path);
      if (parent.children.size() > before) {
        Control& wrapped = *parent.children[before];
        wrapped.label = wrapped.label.empty() ? control->label : wrapped.label;
        wrapped.appearance = wrapped.appearance.empty() ? control->appearance : wrapped.appearance;
      }
      return;
    }
  }
  readDetails(xml, kind, *control, path);
  if (control->def != nullptr) {
    checkQuestion(*control, xml);
  }
  if (control->def != nullptr) {
    m_form->m_controls.emplace(path, control.get());
    const bool selects = kind == ControlKind::Select1 || kind == ControlKind::Select || kind == ControlKind::Rank;
    control->def->choices = selects ? control.get() : control->def->choices;
    control->def->control = kind == ControlKind::Group || kind == ControlKind::Repeat ? nullptr : control.get();
  }
  parent.children.push_back(std::move(control));
  Control& placed = *parent.children.back();
  if (kind == ControlKind::Group || kind == ControlKind::Repeat) {
    readControls(xml, placed, path);
  }
}

void FormParser::readDetails(const pugi::xml_node& xml, ControlKind kind, Control& control, const std::string& path) {
  if (kind == ControlKind::Repeat) {
    const std::string count = attribute(xml, "count");
    control.def->count = expression(xml, path, "jr:count", count);
    if (const auto asked = castNumber(count); asked && *asked > static_cast<double>(kRowsMax)) {
      warning(xml, path, "jr:count asks for " + trim(count) + " rows: there are at most 10,000");
    }
    control.def->fixedRows = !count.empty() || attribute(xml, "noAddRemove") == "true()";
    if (count.empty() && control.def->fixedRows) {
      // As many as the form begins with; a repeat of none at all would be of no use.
      const std::size_t rows = std::max<std::size_t>(control.def->startRows.size(), 1);
      control.def->count = expression(xml, path, "jr:noAddRemove", std::to_string(rows));
    }
  }
  if (kind == ControlKind::Range) {
    const auto number = [&](const char* name) { return castNumber(attribute(xml, name)); };
    control.rangeStart = number("start");
    control.rangeEnd = number("end");
    control.rangeStep = number("step");
  }
  for (const pugi::xml_node child : xml.children()) {
    if (nameOf(child) == "item") {
      control.choices.push_back({ownText(childNamed(child, "value")), text(childNamed(child, "label"), path)});
    } else if (nameOf(child) == "itemset") {
      control.itemset = expression(child, path, "itemset", attribute(child, "nodeset"));
      control.itemValue = expression(child, path, "itemset value", attribute(childNamed(child, "value"), "ref"));
      control.itemLabel = text(childNamed(child, "label"), path);
      if (control.itemset == nullptr || control.itemValue == nullptr) {
        problem(child, path, "an itemset needs a nodeset and a value");
      } else if (const auto list = xpath::listOf(*control.itemset); !list.list.empty()) {
        const std::string column = xpath::columnOf(*control.itemValue);
        control.byValue = column.empty() ? nullptr : index(list.list, list.path, column);
      }
    }
  }
  for (const char* name : {"autoplay", "accuracyThreshold", "rows", "accept", "allow-mock-accuracy", "capture-accuracy",
                           "unacceptableAccuracyThreshold", "query", "quality"}) {
    if (const std::string value = attribute(xml, name); !value.empty()) {
      control.parameters.emplace(name, value);
    }
  }
}

}  // namespace rembug::forms
