// What a form's maker should know before anybody fills the form: what is not supported, what names nothing, and what
// probably was meant in another way.
#include <algorithm>
#include <cmath>

#include "core/forms/answer_types.h"
#include "core/forms/form_parser.h"
#include "core/forms/spelling.h"
#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

bool constantlyTrue(const xpath::ExprPtr& expr) {
  const auto* call = expr == nullptr ? nullptr : std::get_if<xpath::Expr::Call>(&expr->kind);
  return call != nullptr && call->name == "true";
}

// Calls `each` for every function call in an expression.
template <typename Each>
void forEachCall(const xpath::Expr& expr, const Each& each) {
  using xpath::Expr;
  if (const auto* operation = std::get_if<Expr::Operation>(&expr.kind)) {
    for (const auto& operand : operation->operands) {
      forEachCall(*operand, each);
    }
  } else if (const auto* call = std::get_if<Expr::Call>(&expr.kind)) {
    each(*call);
    for (const auto& argument : call->arguments) {
      forEachCall(*argument, each);
    }
  } else if (const auto* path = std::get_if<Expr::Path>(&expr.kind)) {
    if (path->start != nullptr) {
      forEachCall(*path->start, each);
    }
    for (const auto& predicate : path->startPredicates) {
      forEachCall(*predicate, each);
    }
    for (const auto& step : path->steps) {
      for (const auto& predicate : step.predicates) {
        forEachCall(*predicate, each);
      }
    }
  }
}

bool selects(ControlKind kind) {
  return kind == ControlKind::Select1 || kind == ControlKind::Select || kind == ControlKind::Rank;
}

}  // namespace

void FormParser::checkParts(const pugi::xml_node& model, const pugi::xml_node& body) {
  static const std::set<std::string_view> kModel = {"instance", "itext", "bind", "setvalue", "submission"};
  for (const pugi::xml_node node : model.children()) {
    const std::string name(nameOf(node));
    if (node.type() != pugi::node_element || kModel.contains(name)) {
      continue;
    }
    if (name == "setgeopoint" || name == "recordaudio") {
      warnOnce(node, name + " is not supported: nothing is taken in the background; ask for it with a question");
    } else {
      warnOnce(node, "the model's element '" + name + "' is not known: it does nothing");
    }
  }
  if (const pugi::xml_node submission = childNamed(model, "submission")) {
    if (hasAttribute(submission, "base64RsaPublicKey")) {
      warning(submission, "",
              "encryption by the form is not supported: records are sealed on the tablet and sent over "
              "TLS in any case");
    } else {
      warning(submission, "", "where to send is not taken from the form: tablets send to the server that they joined");
    }
  }
  checkBody(body);
}

void FormParser::checkBody(const pugi::xml_node& node) {
  static const std::set<std::string_view> kBody = {"group",  "repeat", "input",   "secret",   "textarea", "select1",
                                                   "select", "rank",   "range",   "upload",   "trigger",  "label",
                                                   "hint",   "item",   "itemset", "setvalue", "output",   "value"};
  for (const pugi::xml_node child : node.children()) {
    const std::string name(nameOf(child));
    if (child.type() != pugi::node_element) {
      continue;
    }
    if (name == "setgeopoint" || name == "recordaudio") {
      warnOnce(child, name + " is not supported: nothing is taken in the background; ask for it with a question");
    } else if (!kBody.contains(name)) {
      warnOnce(child, "the body's element '" + name + "' is not known: it is not shown");
    }
    if (attribute(child, "appearance").find("ex:") != std::string::npos || hasAttribute(child, "intent")) {
      warning(child, pathOf(attribute(child, "ref"), ""),
              "other apps are not opened: the answer is entered by hand, as its type says");
    }
    if (name != "label" && name != "hint" && name != "value") {
      checkBody(child);
    }
  }
}

void FormParser::checkBind(const NodeDef& def, const pugi::xml_node& bind) {
  static const std::map<std::string, std::set<std::string>> kPreloads = {
      {"uid", {""}},
      {"date", {"today"}},
      {"timestamp", {"start", "end"}},
      {"property", {"deviceid", "email", "username", "phonenumber", "phone number"}}};
  const auto preload = kPreloads.find(def.preload);
  if (!def.preload.empty() &&
      (preload == kPreloads.end() || !(preload->second.contains("") || preload->second.contains(def.preloadParams)))) {
    warning(bind, def.path,
            "the preload '" + def.preload + " " + def.preloadParams + "' is not supported: the question begins empty");
  }
  if (!def.defaultValue.empty() && asType(def.type, def.defaultValue, ManualClock(Millis(0))).empty()) {
    warning(bind, def.path,
            "the default '" + def.defaultValue + "' is not " + std::string(wordsFor(def.type)) +
                ": the question begins empty");
  }
  if (constantlyTrue(def.required) && constantlyTrue(def.readonly) && def.calculate == nullptr &&
      def.defaultValue.empty() && def.preload.empty()) {
    warning(bind, def.path, "an answer is required, but nobody can give one: take out readonly or required");
  }
  if (def.name == "audit" && def.parent != nullptr && def.parent->name == "meta") {
    warning(bind, def.path, "the audit log of Collect is not written: every change is in the record's own history");
  }
}

void FormParser::checkQuestion(const Control& control, const pugi::xml_node& where) {
  const NodeDef& def = *control.def;
  const bool container = control.kind == ControlKind::Group || control.kind == ControlKind::Repeat;
  if (!container && !def.children.empty()) {
    problem(where, def.path, "a question asks for an element that has others in it: ask for one of those");
  }
  if (container && def.children.empty()) {
    problem(where, def.path, "a group or repeat has no questions in the instance: put them into " + def.path);
  }
  if (selects(control.kind) && def.type != Type::String) {
    warning(where, def.path, "a selection has the type '" + def.typeName + "': take out the type, or use string");
  }
  std::set<std::string> values;
  for (const Choice& choice : control.choices) {
    if (!values.insert(choice.value).second) {
      warning(where, def.path, "the choice '" + choice.value + "' is there twice: give each a value of its own");
    }
    if (control.kind != ControlKind::Select1 && choice.value.find(' ') != std::string::npos) {
      warning(where, def.path,
              "the choice '" + choice.value +
                  "' has a space in its value: where several can be "
                  "chosen it would count as two");
    }
  }
  if (selects(control.kind) && control.choices.empty() && control.itemset == nullptr) {
    warning(where, def.path, "a selection has no choices: nobody can answer it");
  }
  if (control.kind == ControlKind::Range) {
    if (!control.rangeStart || !control.rangeEnd || !control.rangeStep) {
      problem(where, def.path, "a range needs start, end and step, each a number");
    } else if (*control.rangeStep == 0 || *control.rangeStart == *control.rangeEnd) {
      problem(where, def.path, "a range needs a step other than 0, and an end other than its start");
    } else if (def.type != Type::Int && def.type != Type::Decimal) {
      warning(where, def.path, "a range gives numbers: give it the type int or decimal");
    }
  }
}

void FormParser::checkLists(const xpath::Expr& expr, const pugi::xml_node& where, const std::string& question) {
  forEachCall(expr, [&](const xpath::Expr::Call& call) {
    if (call.name != "instance" && call.name != "pulldata") {
      return;
    }
    const auto* id = std::get_if<xpath::Expr::Literal>(&call.arguments[0]->kind);
    if (id == nullptr || m_form->m_lists.contains(id->value)) {
      return;
    }
    std::vector<std::string> known;
    for (const auto& [each, list] : m_form->m_lists) {
      known.push_back(each);
    }
    const std::string near = closestTo(id->value, known);
    const std::string message = "the form has no list '" + id->value + "'" +
                                (near.empty() ? ": add an instance of that id" : "; did you mean '" + near + "'?");
    if (nameOf(where) == "itemset") {
      problem(where, question, message);
    } else {
      warning(where, question, message + " Until then it counts as empty");
    }
  });
}

void FormParser::checkExpressions() {
  for (const Checked& checked : m_checked) {
    checkLists(*checked.expr, checked.where, checked.question);
    const NodeDef* own = defAt(checked.question);
    const bool ofItems = checked.attribute == "itemset value" || nameOf(checked.where.parent()) == "itemset";
    if (own == nullptr || ofItems) {
      continue;
    }
    std::vector<std::string> unknown;
    static_cast<void>(dependenciesOf(*m_form, *checked.expr, *own, &unknown));
    for (const std::string& path : unknown) {
      warning(checked.where, checked.question,
              checked.attribute + ": names " + path + ", which the form does not have: it counts as empty" +
                  nearestPath(path));
    }
  }
}

void FormParser::checkTexts() {
  struct Missing {
    std::string first;
    pugi::xml_node where;
    std::size_t count = 0;
  };
  std::map<std::string, Missing> missing;  // by language
  for (const auto& [id, where] : m_textIds) {
    if (m_form->wording(m_form->m_defaultLanguage, id) == nullptr) {
      warning(where, "", "the text '" + id + "' is not there in " + m_form->m_defaultLanguage + ": nothing is shown");
      continue;
    }
    for (const std::string& language : m_form->m_languages) {
      if (!m_form->m_itext[language].contains(id)) {
        Missing& entry = missing[language];
        if (++entry.count == 1) {
          entry.first = id;
          entry.where = where;
        }
      }
    }
  }
  for (const auto& [language, entry] : missing) {
    warning(entry.where, "",
            std::to_string(entry.count) + " texts are not translated into " + language + ", '" + entry.first +
                "' among them: those of " + m_form->m_defaultLanguage + " are shown");
  }
}

}  // namespace rembug::forms
