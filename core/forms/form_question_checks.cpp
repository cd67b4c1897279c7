// What a form's maker should know of a question in the body: what does not go with its element or its type, and choices
// that nobody can give or nobody can tell apart.
#include <cmath>
#include <unordered_set>

#include "core/forms/form_parser.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

bool selects(ControlKind kind) {
  return kind == ControlKind::Select1 || kind == ControlKind::Select || kind == ControlKind::Rank;
}

bool hasSpace(const std::string& value) {
  return value.find_first_of(" \t\r\n") != std::string::npos;
}

}  // namespace

void FormParser::checkQuestion(const Control& control, const pugi::xml_node& where) {
  const NodeDef& def = *control.def;
  const bool container = control.kind == ControlKind::Group || control.kind == ControlKind::Repeat;
  if (!container && !def.children.empty()) {
    problem(where, def.path, "a question asks for an element that has others in it: ask for one of those");
  }
  if (control.kind == ControlKind::Repeat && def.children.empty()) {
    problem(where, def.path, "a repeat has no questions in the instance: put them into " + def.path);
  }
  if (control.kind == ControlKind::Group && def.children.empty()) {
    warning(where, def.path, "a group has no questions in the instance: what it shows belongs into " + def.path);
  }
  checkType(control, where);
  if (control.kind == ControlKind::Range) {
    checkRange(control, where);
  }
  if (selects(control.kind)) {
    checkChoices(control, where);
  }
}

void FormParser::checkType(const Control& control, const pugi::xml_node& where) {
  const NodeDef& def = *control.def;
  if (selects(control.kind) && def.type != Type::String) {
    warning(where, def.path, "a selection has the type '" + def.typeName + "': take out the type, or use string");
  }
  if (control.kind == ControlKind::Upload && def.type != Type::Binary) {
    warning(where, def.path, "an upload has the type '" + def.typeName + "': give it the type binary");
  }
  if (control.kind == ControlKind::Input && def.type == Type::Binary) {
    warning(where, def.path, "the type is binary, but the answer is typed in: ask for a file with upload");
  }
}

void FormParser::checkRange(const Control& control, const pugi::xml_node& where) {
  const NodeDef& def = *control.def;
  if (!control.rangeStart || !control.rangeEnd || !control.rangeStep) {
    return problem(where, def.path, "a range needs start, end and step, each a number");
  }
  if (*control.rangeStep == 0 || *control.rangeStart == *control.rangeEnd) {
    return problem(where, def.path, "a range needs a step other than 0, and an end other than its start");
  }
  if (def.type != Type::Int && def.type != Type::Decimal) {
    warning(where, def.path, "a range gives numbers: give it the type int or decimal");
  }
  const double steps = (*control.rangeEnd - *control.rangeStart) / *control.rangeStep;
  constexpr double kRounding = 1e-6;
  if (std::abs(steps - std::round(steps)) > kRounding) {
    warning(where, def.path, "the range's steps do not lead from its start to its end: choose a step that does");
  }
}

void FormParser::checkChoices(const Control& control, const pugi::xml_node& where) {
  const NodeDef& def = *control.def;
  std::set<std::string> values;
  for (const Choice& choice : control.choices) {
    if (choice.value.empty()) {
      warning(where, def.path, "a choice has no value, so that choosing it gives no answer: give it one");
    } else if (!values.insert(choice.value).second) {
      warning(where, def.path, "the choice '" + choice.value + "' is there twice: give each a value of its own");
    }
    if (control.kind != ControlKind::Select1 && hasSpace(choice.value)) {
      warning(where, def.path,
              "the choice '" + choice.value +
                  "' has a space in its value: where several can be chosen it would count "
                  "as two");
    }
  }
  if (control.choices.empty() && control.itemset == nullptr) {
    warning(where, def.path, "a selection has no choices: nobody can answer it");
  }
  if (control.itemset == nullptr && control.kind == ControlKind::Select1 && !def.defaultValue.empty() &&
      !values.empty() && !values.contains(def.defaultValue)) {
    warning(where, def.path,
            "the default '" + def.defaultValue + "' is none of the choices: the question begins empty");
  }
  if (control.itemset != nullptr && control.itemValue != nullptr) {
    checkItems(control, where);
    checkItemTexts(control, where);
  }
}

// The rows of the list that a selection offers. Each list is looked at once for each column.
void FormParser::checkItems(const Control& control, const pugi::xml_node& where) {
  const auto* path = std::get_if<xpath::Expr::Path>(&control.itemset->kind);
  const auto from = xpath::listOf(*control.itemset);
  const std::string column = xpath::columnOf(*control.itemValue);
  const auto list = m_form->m_lists.find(from.list);
  if (from.list.empty() || list == m_form->m_lists.end() || column.empty()) {
    return;
  }
  const bool several = control.kind != ControlKind::Select1;
  const bool all = path->steps.back().predicates.empty();
  if (!m_warned.insert("items " + from.list + " " + column + (several ? " several" : "") + (all ? " all" : ""))
           .second) {
    return;
  }
  std::unordered_set<std::string_view> values;
  std::size_t twice = 0;
  std::size_t spaced = 0;
  std::string firstTwice;
  std::string firstSpaced;
  for (const Node* row : list->second.rows(from.path)) {
    const Node* cell = row->child(column);
    if (cell == nullptr) {
      continue;
    }
    if (all && !values.insert(cell->value).second && twice++ == 0) {
      firstTwice = cell->value;
    }
    if (several && hasSpace(cell->value) && spaced++ == 0) {
      firstSpaced = cell->value;
    }
  }
  const std::string in = " in the list '" + from.list + "'";
  if (twice > 0) {
    warning(where, control.def->path,
            std::to_string(twice) + " values are there more than once" + in + ", '" + firstTwice +
                "' among them: give each a value of its own");
  }
  if (spaced > 0) {
    warning(where, control.def->path,
            std::to_string(spaced) + " values have a space in them" + in + ", '" + firstSpaced +
                "' among them: where several can be chosen each would count as two");
  }
}

}  // namespace rembug::forms
