#include <algorithm>
#include <cmath>

#include "core/forms/dependencies.h"
#include "core/forms/filling.h"

namespace rembug::forms {
namespace {

using Kind = Form::Rule::Kind;

bool within(const std::string& path, const std::string& group) {
  return path == group ||
         (path.size() > group.size() && path.compare(0, group.size(), group) == 0 && path[group.size()] == '/');
}

std::string calculated(const xpath::Value& value, Type type) {
  if (const auto* number = std::get_if<double>(&value)) {
    if (std::isnan(*number) || std::isinf(*number)) {
      return {};  // no answer, rather than the word NaN in a report
    }
    return xpath::numberText(type == Type::Int ? std::trunc(*number) : *number);
  }
  return xpath::toString(value);
}

}  // namespace

std::vector<Node*> Filling::nodesOf(const NodeDef& def) const {
  if (def.parent == nullptr) {
    return {m_root.get()};
  }
  std::vector<Node*> found;
  for (Node* parent : nodesOf(*def.parent)) {
    for (const auto& child : parent->children) {
      if (child->def == &def) {
        found.push_back(child.get());
      }
    }
  }
  return found;
}

void Filling::spreadRelevance(Node& node, bool around, std::set<std::string>& changed) {
  const bool now = around && node.relevantHere;
  if (now != node.relevant) {
    node.relevant = now;
    changed.insert(node.def->path);
  }
  for (const auto& child : node.children) {
    spreadRelevance(*child, now, changed);
  }
}

void Filling::adjustRows(const Form::Rule& rule, std::set<std::string>& changed, std::set<std::string>& fresh) {
  for (Node* parent : nodesOf(*rule.def->parent)) {
    const double wanted = xpath::toNumber(xpath::evaluate(*rule.def->count, {*this, parent, parent}));
    const auto target =
        static_cast<std::size_t>(std::clamp(std::isnan(wanted) ? 0.0 : wanted, 0.0, static_cast<double>(kRowsMax)));
    std::vector<Node*> rows;
    for (const auto& child : parent->children) {
      if (child->def == rule.def) {
        rows.push_back(child.get());
      }
    }
    for (std::size_t n = rows.size(); n < target; ++n) {
      Node& row = insertRow(*parent, *rule.def, newRecordId(m_clock, m_random), nullptr);
      preload(row);
      fireSetValues(SetValue::Event::NewRow, row, changed);
    }
    for (std::size_t n = target; n < rows.size(); ++n) {
      std::erase_if(parent->children, [&](const auto& child) { return child.get() == rows[n]; });
    }
    if (rows.size() != target) {
      changed.insert(rule.def->path);
      fresh.insert(rule.def->path);
    }
  }
}

void Filling::apply(const Form::Rule& rule, std::set<std::string>& changed, std::set<std::string>& fresh) {
  if (rule.kind == Kind::Count) {
    return adjustRows(rule, changed, fresh);
  }
  const NodeDef& def = *rule.def;
  for (Node* node : nodesOf(def)) {
    const xpath::Context context{*this, node, node};
    switch (rule.kind) {
      case Kind::Relevant:
        node->relevantHere = xpath::toBoolean(xpath::evaluate(*def.relevant, context));
        spreadRelevance(*node, node->parent == nullptr || node->parent->relevant, changed);
        break;
      case Kind::Readonly:
        node->readonlyHere = xpath::toBoolean(xpath::evaluate(*def.readonly, context));
        break;
      case Kind::Required:
        node->required = xpath::toBoolean(xpath::evaluate(*def.required, context));
        break;
      case Kind::Constraint:
        node->constraintHolds = node->value.empty() || xpath::toBoolean(xpath::evaluate(*def.constraint, context));
        break;
      case Kind::Calculate:
        if (node->relevant) {
          std::string value = calculated(xpath::evaluate(*def.calculate, context), def.type);
          if (value != node->value) {
            node->value = std::move(value);
            changed.insert(def.path);
          }
        }
        break;
      case Kind::Count:
        break;
    }
  }
}

void Filling::recalculate(std::set<std::string> changed, std::set<std::string> fresh) {
  const auto spreadReadonly = [](auto&& self, Node& node, bool around) -> void {
    // A calculated question is not for typing into, whatever its bind says.
    node.readonly = around || node.readonlyHere || node.def->calculate != nullptr;
    for (const auto& child : node.children) {
      self(self, *child, around || node.readonlyHere);
    }
  };
  for (const std::string& path : fresh) {
    if (const NodeDef* def = m_form->find(path)) {
      for (Node* row : nodesOf(*def)) {
        spreadRelevance(*row, row->parent == nullptr || row->parent->relevant, changed);
      }
    }
  }
  bool readonlyTouched = !fresh.empty();
  for (const Form::Rule& rule : m_form->rules()) {
    const bool isFresh =
        std::any_of(fresh.begin(), fresh.end(), [&](const std::string& path) { return within(rule.def->path, path); });
    const bool reads = isFresh || std::any_of(rule.uses.begin(), rule.uses.end(), [&](const std::string& used) {
                         return std::any_of(changed.begin(), changed.end(),
                                            [&](const std::string& path) { return touches(used, path); });
                       });
    const bool cameBack = rule.kind == Kind::Calculate &&
                          std::any_of(changed.begin(), changed.end(),
                                      [&](const std::string& path) { return within(rule.def->path, path); });
    if (reads || cameBack) {
      apply(rule, changed, fresh);
      readonlyTouched = readonlyTouched || rule.kind == Kind::Readonly;
    }
  }
  if (readonlyTouched) {
    spreadReadonly(spreadReadonly, *m_root, false);
  }
}

void Filling::recalculateAll() {
  recalculate({m_form->root().path}, {m_form->root().path});
}

}  // namespace rembug::forms
