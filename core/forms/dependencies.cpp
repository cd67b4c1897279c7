#include "core/forms/dependencies.h"

#include <algorithm>
#include <map>
#include <set>

namespace rembug::forms {
namespace {

using xpath::Axis;
using xpath::Expr;

// Follows an expression and notes where in the form it looks.
class Walker {
public:
  explicit Walker(std::string own) : m_own(std::move(own)) {}

  // `context` is the template path of ".", empty where "." is in a list.
  void walk(const Expr& expr, const std::string& context) {
    if (const auto* operation = std::get_if<Expr::Operation>(&expr.kind)) {
      for (const auto& operand : operation->operands) {
        walk(*operand, context);
      }
    } else if (const auto* call = std::get_if<Expr::Call>(&expr.kind)) {
      walkCall(*call, context);
    } else if (const auto* path = std::get_if<Expr::Path>(&expr.kind)) {
      used.insert(walkPath(*path, context));
    }
    used.erase("");
  }

  std::set<std::string> used;

private:
  void walkCall(const Expr::Call& call, const std::string& context) {
    for (const auto& argument : call.arguments) {
      walk(*argument, context);
    }
    // What a choice is called depends on its list, which may be filtered by other answers.
    if (call.name == "position" && call.arguments.empty()) {
      used.insert(context);
    }
  }

  // The template path that a path expression leads to; empty where that is in a list or cannot be told.
  std::string walkPath(const Expr::Path& path, const std::string& context) {
    std::string at = path.absolute ? "" : context;
    bool inForm = path.absolute || !context.empty();
    if (path.start != nullptr) {
      const auto* call = std::get_if<Expr::Call>(&path.start->kind);
      const auto* inner = std::get_if<Expr::Path>(&path.start->kind);
      inForm = false;
      if (call != nullptr && call->name == "current") {
        at = m_own;
        inForm = true;
      } else if (inner != nullptr) {
        at = walkPath(*inner, context);
        inForm = !at.empty();
      } else {
        walk(*path.start, context);
      }
      for (const auto& predicate : path.startPredicates) {
        walk(*predicate, inForm ? at : "");
      }
    }
    bool vague = false;
    for (const xpath::Step& step : path.steps) {
      if (inForm && !vague) {
        vague = !advance(at, step);
      }
      for (const auto& predicate : step.predicates) {
        walk(*predicate, inForm ? at : "");
      }
    }
    return !inForm ? "" : vague ? at + "/" : at;
  }

  // False where the step leads to more than one path.
  static bool advance(std::string& at, const xpath::Step& step) {
    switch (step.axis) {
      case Axis::Child:
        if (step.name == "*") {
          return false;
        }
        at += "/" + step.name;
        return true;
      case Axis::Self:
        return true;
      case Axis::Parent:
        at = at.substr(0, at.rfind('/') == std::string::npos ? 0 : at.rfind('/'));
        return true;
      case Axis::FollowingSibling:
      case Axis::PrecedingSibling:
        at = at.substr(0, at.rfind('/') == std::string::npos ? 0 : at.rfind('/'));
        if (step.name == "*") {
          return false;
        }
        at += "/" + step.name;
        return true;
      default:
        at = at.substr(0, at.find('/', 1));
        return false;
    }
  }

  std::string m_own;
};

bool below(const std::string& path, const std::string& group) {
  return path.size() > group.size() && path.compare(0, group.size(), group) == 0 &&
         (group.back() == '/' || path[group.size()] == '/');
}

// What else changes when a rule's outcome does.
bool feeds(const Form::Rule& from, const Form::Rule& to) {
  if (from.kind == Form::Rule::Kind::Required || from.kind == Form::Rule::Kind::Constraint ||
      from.kind == Form::Rule::Kind::Readonly) {
    return false;
  }
  if (from.kind == Form::Rule::Kind::Count && below(to.def->path, from.def->path)) {
    return true;
  }
  // Relevance decides first whether anything else about a question matters.
  if (from.kind == Form::Rule::Kind::Relevant && to.kind != Form::Rule::Kind::Relevant &&
      (from.def == to.def || below(to.def->path, from.def->path))) {
    return true;
  }
  return std::any_of(to.uses.begin(), to.uses.end(),
                     [&](const std::string& used) { return touches(used, from.def->path); });
}

}  // namespace

bool touches(const std::string& used, const std::string& changed) {
  if (used == changed || below(used, changed)) {
    return true;
  }
  // A wildcard is read with all that stands below. A group or repeat as such is only counted, or asked for its place.
  return used.back() == '/' && below(changed, used);
}

std::vector<std::string> pathsUsed(const xpath::Expr& expr, const std::string& path) {
  Walker walker(path);
  walker.walk(expr, path);
  return {walker.used.begin(), walker.used.end()};
}

std::vector<std::string> order(std::vector<Form::Rule>& rules) {
  const std::size_t count = rules.size();
  std::vector<std::vector<std::size_t>> next(count);
  std::vector<std::size_t> waiting(count, 0);
  for (std::size_t from = 0; from < count; ++from) {
    for (std::size_t to = 0; to < count; ++to) {
      if (from != to && feeds(rules[from], rules[to])) {
        next[from].push_back(to);
        ++waiting[to];
      }
    }
  }
  std::vector<std::size_t> ready;
  for (std::size_t i = 0; i < count; ++i) {
    if (waiting[i] == 0) {
      ready.push_back(i);
    }
  }
  std::vector<Form::Rule> sorted;
  for (std::size_t i = 0; i < ready.size(); ++i) {
    const std::size_t at = ready[i];
    for (const std::size_t to : next[at]) {
      if (--waiting[to] == 0) {
        ready.push_back(to);
      }
    }
    sorted.push_back(rules[at]);
  }
  std::vector<std::string> circle;
  if (sorted.size() < count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (waiting[i] > 0 && rules[i].kind != Form::Rule::Kind::Constraint &&
          rules[i].kind != Form::Rule::Kind::Required) {
        circle.push_back(rules[i].def->path);
      }
    }
    std::sort(circle.begin(), circle.end());
    circle.erase(std::unique(circle.begin(), circle.end()), circle.end());
    return circle;
  }
  rules = std::move(sorted);
  return {};
}

}  // namespace rembug::forms
