// Puts a form's rules into order, and tells each element which of them it sets off.
#include <algorithm>

#include "core/forms/form_parser.h"

namespace rembug::forms {

void FormParser::makeRules(NodeDef& def) {
  using Kind = Form::Rule::Kind;
  const auto add = [&](Kind kind, const xpath::ExprPtr& expr) {
    if (expr != nullptr) {
      const NodeDef* at = kind == Kind::Count ? def.parent : &def;
      m_form->m_rules.push_back({kind, &def, at});
      m_dependencies.push_back(dependenciesOf(*m_form, *expr, def));
      for (Dependency& dependency : m_dependencies.back()) {
        dependency.anchor = std::min(dependency.anchor, at->depth);
      }
    }
  };
  add(Kind::Relevant, def.relevant);
  add(Kind::Count, def.count);
  add(Kind::Calculate, def.calculate);
  add(Kind::Readonly, def.readonly);
  add(Kind::Required, def.required);
  add(Kind::Constraint, def.constraint);
  if (def.choices != nullptr) {
    m_form->m_rules.push_back({Kind::Offer, &def, &def});
    m_dependencies.push_back(def.choices->itemset == nullptr ? std::vector<Dependency>()
                                                             : dependenciesOf(*m_form, *def.choices->itemset, def));
  }
  for (const auto& child : def.children) {
    makeRules(*child);
  }
}

// Tells each element which rules are to be run when it changes.
void FormParser::connect() {
  const std::vector<std::vector<std::string>> circles = order(m_form->m_rules, m_dependencies);
  for (const std::vector<std::string>& circle : circles) {
    constexpr std::size_t kShown = 10;
    std::string names;
    for (std::size_t i = 0; i < std::min(circle.size(), kShown); ++i) {
      names += circle[i] + " -> ";
    }
    names += circle.size() > kShown ? std::to_string(circle.size() - kShown) + " more -> " : "";
    problem(m_where[defAt(circle.front())], circle.front(),
            "its rules go around in a circle: " + names + circle.front() + "; take one of them out");
  }
  if (!circles.empty()) {
    return;
  }
  for (std::size_t i = 0; i < m_form->m_rules.size(); ++i) {
    Form::Rule& rule = m_form->m_rules[i];
    std::vector<std::size_t>& rules = m_form->m_byPath.find(rule.at->path)->second->rules;
    if (rules.size() == 64) {
      return problem({}, rule.at->path, "more than 58 repeats with jr:count stand side by side in this group");
    }
    rule.bit = std::uint64_t{1} << rules.size();
    rules.push_back(i);
    for (const Dependency& dependency : m_dependencies[i]) {
      NodeDef& on = *m_form->m_byPath.find(dependency.on->path)->second;
      const NodeDef::Reader reader{i, dependency.anchor};
      switch (dependency.kind) {
        case Dependency::Kind::Value:
          on.valueReaders.push_back(reader);
          break;
        case Dependency::Kind::Subtree:
          on.subtreeReaders.push_back(reader);
          break;
        case Dependency::Kind::Rows:
          on.rowsReaders.push_back(reader);
          break;
        case Dependency::Kind::Place:
          on.placeReaders.push_back(reader);
          break;
      }
    }
  }
  for (const SetValue& action : m_form->m_setValues) {
    if (action.source != nullptr && action.event == SetValue::Event::NewRow) {
      action.source->onNewRow.push_back(&action);
    } else if (action.source != nullptr && action.event == SetValue::Event::ValueChanged) {
      action.source->onChange.push_back(&action);
    }
  }
}

}  // namespace rembug::forms
