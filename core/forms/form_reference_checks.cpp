// What a form's maker should know of the names in expressions and texts: questions, lists, columns and texts that are
// not there.
#include <algorithm>

#include "core/forms/form_parser.h"
#include "core/forms/spelling.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

using xpath::Axis;
using xpath::Expr;

// Calls `each` for an expression and all those in it.
template <typename Each>
void forEachPart(const Expr& expr, const Each& each) {
  each(expr);
  if (const auto* operation = std::get_if<Expr::Operation>(&expr.kind)) {
    for (const auto& operand : operation->operands) {
      forEachPart(*operand, each);
    }
  } else if (const auto* call = std::get_if<Expr::Call>(&expr.kind)) {
    for (const auto& argument : call->arguments) {
      forEachPart(*argument, each);
    }
  } else if (const auto* path = std::get_if<Expr::Path>(&expr.kind)) {
    if (path->start != nullptr) {
      forEachPart(*path->start, each);
    }
    for (const auto& predicate : path->startPredicates) {
      forEachPart(*predicate, each);
    }
    for (const auto& step : path->steps) {
      for (const auto& predicate : step.predicates) {
        forEachPart(*predicate, each);
      }
    }
  }
}

const std::string* literalIn(const Expr::Call& call, std::size_t n) {
  const auto* literal = n < call.arguments.size() ? std::get_if<Expr::Literal>(&call.arguments[n]->kind) : nullptr;
  return literal == nullptr ? nullptr : &literal->value;
}

// A truth written as a word is taken for the name of an element.
std::string hintFor(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  const bool yes = name == "true" || name == "yes";
  return yes || name == "false" || name == "no" ? (yes ? "; write true()" : "; write false()") : "";
}

}  // namespace

void FormParser::checkExpressions() {
  for (const Checked& checked : m_checked) {
    checkLists(*checked.expr, checked.where, checked.question);
    const NodeDef* own = defAt(checked.question);
    const bool ofItems = checked.attribute == "itemset value" || nameOf(checked.where.parent()) == "itemset";
    if (own == nullptr || ofItems) {
      checkElements(checked);
      continue;
    }
    std::vector<std::string> unknown;
    static_cast<void>(dependenciesOf(*m_form, *checked.expr, *own, &unknown));
    for (const std::string& path : unknown) {
      const std::string hint = hintFor(path);
      warning(checked.where, checked.question,
              checked.attribute + ": names " + path + ", which the form does not have: it counts as empty" +
                  (hint.empty() ? nearestPath(path) : hint));
    }
  }
}

// Absolute paths where it is not known what relative ones lead from: in texts of their own, and about a list's rows.
void FormParser::checkElements(const Checked& checked) {
  forEachPart(*checked.expr, [&](const Expr& expr) {
    const auto* path = std::get_if<Expr::Path>(&expr.kind);
    if (path == nullptr || !path->absolute || path->steps.empty()) {
      return;
    }
    const NodeDef* at = nullptr;
    std::string walked;
    for (const xpath::Step& step : path->steps) {
      if (step.axis != Axis::Child || step.name == "*") {
        return;
      }
      walked += "/" + step.name;
      const NodeDef* root = step.name == m_form->m_root->name ? m_form->m_root.get() : nullptr;
      at = at == nullptr ? root : at->childNamed(step.name);
      if (at == nullptr) {
        return warning(checked.where, checked.question,
                       checked.attribute + ": names " + walked + ", which the form does not have: it counts as empty" +
                           nearestPath(walked));
      }
    }
  });
}

void FormParser::checkLists(const Expr& whole, const pugi::xml_node& where, const std::string& question) {
  forEachPart(whole, [&](const Expr& expr) {
    if (const auto* path = std::get_if<Expr::Path>(&expr.kind)) {
      checkColumns(*path, where, question);
    }
    const auto* call = std::get_if<Expr::Call>(&expr.kind);
    const bool named = call != nullptr && (call->name == "instance" || call->name == "pulldata");
    const std::string* id = named ? literalIn(*call, 0) : nullptr;
    if (id == nullptr) {
      return;
    }
    checkList(*id, where, question);
    if (call->name == "pulldata") {
      for (const std::size_t n : {std::size_t{1}, std::size_t{2}}) {
        if (const std::string* column = literalIn(*call, n)) {
          checkColumn(*id, {"root", "item"}, *column, where, question);
        }
      }
    }
  });
}

void FormParser::checkList(const std::string& id, const pugi::xml_node& where, const std::string& question) {
  if (m_form->m_lists.contains(id)) {
    return;
  }
  std::vector<std::string> known;
  for (const auto& [each, list] : m_form->m_lists) {
    known.push_back(each);
  }
  const std::string near = closestTo(id, known);
  const std::string message = "the form has no list '" + id + "'" +
                              (near.empty() ? ": add an instance of that id" : "; did you mean '" + near + "'?");
  if (nameOf(where) == "itemset") {
    problem(where, question, message);
  } else {
    warning(where, question, message + " Until then it counts as empty");
  }
}

// The columns that instance('…')/a/b[…]/c names: those in its predicates, and what it leads to.
void FormParser::checkColumns(const Expr::Path& path, const pugi::xml_node& where, const std::string& question) {
  const auto* call = path.start == nullptr ? nullptr : std::get_if<Expr::Call>(&path.start->kind);
  const std::string* id = call == nullptr || call->name != "instance" ? nullptr : literalIn(*call, 0);
  if (id == nullptr || !m_form->m_lists.contains(*id) || !path.startPredicates.empty()) {
    return;
  }
  std::vector<std::string> rows;
  for (const xpath::Step& step : path.steps) {
    if (step.axis != Axis::Child || step.name == "*") {
      return;
    }
    checkColumn(*id, rows, step.name, where, question);
    rows.push_back(step.name);
    for (const auto& predicate : step.predicates) {
      forEachPart(*predicate, [&](const Expr& expr) {
        const auto* inner = std::get_if<Expr::Path>(&expr.kind);
        const bool relative = inner != nullptr && !inner->absolute && inner->start == nullptr && !inner->steps.empty();
        if (relative && inner->steps[0].axis == Axis::Child && inner->steps[0].name != "*") {
          checkColumn(*id, rows, inner->steps[0].name, where, question);
        }
      });
    }
  }
}

// Told once for each list and column; an empty list has whatever columns one likes.
void FormParser::checkColumn(const std::string& list, const std::vector<std::string>& path, const std::string& column,
                             const pugi::xml_node& where, const std::string& question) {
  if (!m_form->m_lists.contains(list)) {
    return;
  }
  const std::set<std::string_view>& columns = columnsOf(list, path);
  if (columns.empty() || columns.contains(column) || !m_warned.insert("column " + list + " " + column).second) {
    return;
  }
  const std::string near = closestTo(column, {columns.begin(), columns.end()});
  warning(where, question,
          "the list '" + list + "' has nothing called '" + column + "': it counts as empty" +
              (near.empty() ? "" : "; did you mean '" + near + "'?"));
}

const std::set<std::string_view>& FormParser::columnsOf(const std::string& list, const std::vector<std::string>& path) {
  std::string key = list;
  for (const std::string& name : path) {
    key += "/" + name;
  }
  const auto [known, first] = m_columns.try_emplace(key);
  if (first) {
    for (const Node* row : m_form->m_lists.find(list)->second.rows(path)) {
      for (const auto& cell : row->children) {
        known->second.insert(cell->name);
      }
    }
  }
  return known->second;
}

// Labels of a list's rows: a column, or the texts that a column names.
void FormParser::checkItemTexts(const Control& control, const pugi::xml_node& where) {
  const auto from = xpath::listOf(*control.itemset);
  const auto list = m_form->m_lists.find(from.list);
  if (from.list.empty() || list == m_form->m_lists.end()) {
    return;
  }
  const auto* call = control.itemLabel.ref == nullptr ? nullptr : std::get_if<Expr::Call>(&control.itemLabel.ref->kind);
  const bool texts = call != nullptr && call->name == "jr:itext";
  const Expr* label = texts ? call->arguments[0].get() : control.itemLabel.ref.get();
  const std::string value = xpath::columnOf(*control.itemValue);
  const std::string column = label == nullptr ? std::string() : xpath::columnOf(*label);
  for (const std::string& each : {value, column}) {
    if (!each.empty()) {
      checkColumn(from.list, from.path, each, where, control.def->path);
    }
  }
  if (!texts || column.empty() || !m_warned.insert("texts " + from.list + " " + column).second) {
    return;
  }
  std::size_t missing = 0;
  std::string first;
  for (const Node* row : list->second.rows(from.path)) {
    const Node* cell = row->child(column);
    if (cell != nullptr && m_form->wording(m_form->m_defaultLanguage, cell->value) == nullptr && missing++ == 0) {
      first = cell->value;
    }
  }
  if (missing > 0) {
    warning(where, control.def->path,
            std::to_string(missing) + " rows of the list '" + from.list + "' name texts that are not there, '" + first +
                "' among them: these choices are shown without words");
  }
}

void FormParser::checkTexts() {
  struct Missing {
    std::string first;
    std::pair<std::string, pugi::xml_node> place;
    std::size_t count = 0;
  };
  std::map<std::string, Missing> missing;  // by language
  for (const auto& [id, place] : m_textIds) {
    if (m_form->wording(m_form->m_defaultLanguage, id) == nullptr) {
      warning(place.second, place.first,
              "the text '" + id + "' is not there" +
                  (m_form->m_languages.empty() ? ", the form has no translation" : " in " + m_form->m_defaultLanguage) +
                  ": nothing is shown");
      continue;
    }
    for (const std::string& language : m_form->m_languages) {
      if (!m_form->m_itext[language].contains(id)) {
        Missing& entry = missing[language];
        if (++entry.count == 1) {
          entry.first = id;
          entry.place = place;
        }
      }
    }
  }
  for (const auto& [language, entry] : missing) {
    warning(entry.place.second, entry.place.first,
            std::to_string(entry.count) + " texts are not translated into " + language + ", '" + entry.first +
                "' among them: those of " + m_form->m_defaultLanguage + " are shown");
  }
}

}  // namespace rembug::forms
