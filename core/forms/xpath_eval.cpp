#include "core/forms/xpath_eval.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

#include "core/forms/form.h"

namespace rembug::forms::xpath {
namespace {

void descend(Node* node, const std::string& name, const Surroundings& around, NodeSet& out) {
  if (!around.spend(node->children.size())) {
    return;
  }
  for (const auto& child : node->children) {
    if (name == "*" || child->name == name) {
      out.push_back(child.get());
    }
    descend(child.get(), name, around, out);
  }
}

bool matches(const Node* node, const std::string& name) {
  return name == "*" || node->name == name;
}

void siblings(Node* node, const Step& step, bool following, NodeSet& out) {
  if (node->parent == nullptr) {
    return;
  }
  bool behind = false;
  for (const auto& sibling : node->parent->children) {
    if (sibling.get() == node) {
      behind = true;
    } else if (behind == following && matches(sibling.get(), step.name)) {
      out.push_back(sibling.get());
    }
  }
  if (!following) {
    std::reverse(out.begin(), out.end());  // nearest first, as positions count on this axis
  }
}

NodeSet onAxis(Node* node, const Step& step, const Surroundings& around) {
  NodeSet out;
  const bool sideways = step.axis == Axis::FollowingSibling || step.axis == Axis::PrecedingSibling;
  if (!around.spend(1 + (sideways && node->parent != nullptr ? node->parent->children.size() : 0))) {
    return out;
  }
  switch (step.axis) {
    case Axis::Child:
      if (node->def != nullptr && step.name != "*") {
        if (const NodeDef* def = node->def->childNamed(step.name)) {
          for (const auto& child : node->childrenOf(*def)) {
            out.push_back(child.get());
          }
        }
        return around.spend(out.size()) ? out : NodeSet{};
      }
      if (!around.spend(node->children.size())) {
        return out;
      }
      for (const auto& child : node->children) {
        if (matches(child.get(), step.name)) {
          out.push_back(child.get());
        }
      }
      break;
    case Axis::Parent:
      if (node->parent != nullptr && matches(node->parent, step.name)) {
        out.push_back(node->parent);
      }
      break;
    case Axis::Self:
    case Axis::DescendantOrSelf:
      if (matches(node, step.name)) {
        out.push_back(node);
      }
      if (step.axis == Axis::DescendantOrSelf) {
        descend(node, step.name, around, out);
      }
      break;
    case Axis::Descendant:
      descend(node, step.name, around, out);
      break;
    case Axis::Ancestor:
      for (Node* outer = node->parent; outer != nullptr; outer = outer->parent) {
        if (matches(outer, step.name)) {
          out.push_back(outer);
        }
      }
      break;
    case Axis::FollowingSibling:
    case Axis::PrecedingSibling:
      siblings(node, step, step.axis == Axis::FollowingSibling, out);
      break;
  }
  return out;
}

// What "position() = …" and "[3]" ask for, where that does not depend on the node: one place. NaN for anything else.
double placeAsked(const Expr& predicate, const Context& context) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  if (const auto* number = std::get_if<Expr::Number>(&predicate.kind)) {
    return number->value;
  }
  const auto* operation = std::get_if<Expr::Operation>(&predicate.kind);
  if (operation == nullptr || operation->op != Operator::Equal) {
    return kNone;
  }
  const auto isPosition = [](const Expr& expr) {
    const auto* call = std::get_if<Expr::Call>(&expr.kind);
    return call != nullptr && call->name == "position" && call->arguments.empty();
  };
  if (!isPosition(*operation->operands[0]) || !operation->independentOfNode) {
    return kNone;
  }
  const Value wanted = evaluate(*operation->operands[1], context);
  return std::holds_alternative<bool>(wanted) ? kNone : toNumber(wanted, context.around.clock());
}

NodeSet filtered(NodeSet nodes, const std::vector<ExprPtr>& predicates, const Context& context) {
  for (const ExprPtr& predicate : predicates) {
    if (const double place = placeAsked(*predicate, context); !std::isnan(place)) {
      const bool there = place >= 1 && place <= static_cast<double>(nodes.size()) && place == std::floor(place);
      nodes = there ? NodeSet{nodes[static_cast<std::size_t>(place) - 1]} : NodeSet{};
      continue;
    }
    NodeSet kept;
    for (std::size_t i = 0; i < nodes.size() && context.around.spend(1); ++i) {
      const Context inner{context.around, nodes[i], context.current, i + 1, nodes.size()};
      const Value value = evaluate(*predicate, inner);
      const auto* number = std::get_if<double>(&value);
      if (number != nullptr ? *number == static_cast<double>(i + 1) : toBoolean(value)) {
        kept.push_back(nodes[i]);
      }
    }
    nodes = std::move(kept);
  }
  return nodes;
}

NodeSet walk(NodeSet nodes, const std::vector<Step>& steps, std::size_t from, const Context& context) {
  for (std::size_t i = from; i < steps.size() && !nodes.empty(); ++i) {
    if (nodes.size() == 1) {
      nodes = filtered(onAxis(nodes.front(), steps[i], context.around), steps[i].predicates, context);
      continue;
    }
    // Children of different nodes are different; on other axes two nodes may lead to one.
    const bool distinct = steps[i].axis == Axis::Child || steps[i].axis == Axis::Self;
    NodeSet next;
    std::unordered_set<const Node*> seen;
    for (Node* node : nodes) {
      for (Node* found : filtered(onAxis(node, steps[i], context.around), steps[i].predicates, context)) {
        if (distinct || seen.insert(found).second) {
          next.push_back(found);
        }
      }
    }
    nodes = std::move(next);
  }
  return nodes;
}

void collectBelow(Node& top, const NodeDef& def, const Surroundings& around, NodeSet& out) {
  if (!around.spend(1)) {
    return;
  }
  if (top.def == &def) {
    out.push_back(&top);
    return;
  }
  const NodeDef* next = &def;
  while (next->parent != top.def) {
    next = next->parent;
  }
  for (const auto& child : top.childrenOf(*next)) {
    collectBelow(*child, def, around, out);
  }
}

// ODK XForms: an absolute path that runs through a repeat in which the question itself stands means the question's own
// row, as XLSForm's ${name} does. A predicate on the repeat, or a path that ends at the repeat, means all rows.
NodeSet absolute(const Expr::Path& path, const Context& context) {
  Node& root = context.around.root();
  if (path.steps.empty()) {
    return {&root};
  }
  if (path.target != nullptr) {
    NodeSet found;
    if (path.target->parent == nullptr) {
      found.push_back(&root);
    } else {
      collectBelow(nearestAround(*path.target, context), *path.target, context.around, found);
    }
    return found;
  }
  if (path.steps[0].axis != Axis::Child || !matches(&root, path.steps[0].name)) {
    return walk({&root}, path.steps, path.steps[0].axis == Axis::DescendantOrSelf ? 0 : path.steps.size(), context);
  }
  std::vector<Node*> own;  // the question's ancestors, from the root down
  for (Node* node = context.current; node != nullptr; node = node->parent) {
    own.push_back(node);
  }
  std::reverse(own.begin(), own.end());
  Node* at = &root;
  std::size_t step = 1;
  while (step + 1 < path.steps.size() && step < own.size() && own[0] == &root && path.steps[step].axis == Axis::Child &&
         path.steps[step].predicates.empty() && own[step]->name == path.steps[step].name) {
    at = own[step];
    ++step;
  }
  NodeSet start = filtered({at}, step == 1 ? path.steps[0].predicates : std::vector<ExprPtr>{}, context);
  return walk(std::move(start), path.steps, step, context);
}

// The rows of a list that may hold what a predicate asks for; false where the index cannot tell.
bool fromIndex(const Expr::Path& path, const Context& context, NodeSet& rows) {
  const Value key = evaluate(*path.key, context);
  const auto* nodes = std::get_if<NodeSet>(&key);
  if (nodes == nullptr ? !std::holds_alternative<std::string>(key) : nodes->size() > 1) {
    return false;  // numbers and truths compare in another way
  }
  if (nodes == nullptr || !nodes->empty()) {
    if (const std::vector<Node*>* found = path.index->find(toString(key))) {
      rows = *found;
    }
  }
  return true;
}

Value evaluatePath(const Expr::Path& path, const Context& context) {
  if (path.absolute) {
    return absolute(path, context);
  }
  if (path.start == nullptr) {
    return walk({context.node}, path.steps, 0, context);
  }
  if (path.index != nullptr) {
    NodeSet rows;
    if (fromIndex(path, context, rows)) {
      rows = filtered(std::move(rows), path.steps[path.indexedStep].predicates, context);
      return walk(std::move(rows), path.steps, path.indexedStep + 1, context);
    }
  }
  Value start = evaluate(*path.start, context);
  auto* nodes = std::get_if<NodeSet>(&start);
  if (nodes == nullptr) {
    return path.steps.empty() ? start : Value(NodeSet{});
  }
  return walk(filtered(std::move(*nodes), path.startPredicates, context), path.steps, 0, context);
}

// Comparing is so much cheaper than finding what is compared.
constexpr std::size_t kComparedAtOnce = 16;

template <typename Compare>
bool anyNumber(const Value& a, const Value& b, const Surroundings& around, Compare compare) {
  const Clock& clock = around.clock();
  const auto numbers = [&clock](const Value& value) {
    std::vector<double> all;
    if (const auto* nodes = std::get_if<NodeSet>(&value)) {
      for (const Node* node : *nodes) {
        all.push_back(numberOf(node->text(), clock));
      }
    } else {
      all.push_back(toNumber(value, clock));
    }
    return all;
  };
  const auto left = numbers(a);
  const auto right = numbers(b);
  return std::any_of(left.begin(), left.end(), [&](double l) {
    return around.spend(right.size() / kComparedAtOnce) &&
           std::any_of(right.begin(), right.end(), [&](double r) { return compare(l, r); });
  });
}

template <typename Compare>
bool anyText(const Value& a, const Value& b, const Surroundings& around, Compare compare) {
  const auto texts = [](const Value& value) {
    std::vector<std::string> all;
    if (const auto* nodes = std::get_if<NodeSet>(&value)) {
      for (const Node* node : *nodes) {
        all.push_back(node->text());
      }
    } else {
      all.push_back(toString(value));
    }
    return all;
  };
  const auto left = texts(a);
  const auto right = texts(b);
  return std::any_of(left.begin(), left.end(), [&](const std::string& l) {
    return around.spend(right.size() / kComparedAtOnce) &&
           std::any_of(right.begin(), right.end(), [&](const std::string& r) { return compare(l, r); });
  });
}

bool equal(const Value& a, const Value& b, bool wanted, const Surroundings& around) {
  const Clock& clock = around.clock();
  if (std::holds_alternative<bool>(a) || std::holds_alternative<bool>(b)) {
    return (toBoolean(a) == toBoolean(b)) == wanted;
  }
  const auto counts = [](const Value& value) {
    return std::holds_alternative<double>(value) || std::holds_alternative<Moment>(value);
  };
  const bool numeric = counts(a) || counts(b);
  const bool sets = std::holds_alternative<NodeSet>(a) || std::holds_alternative<NodeSet>(b);
  if (numeric && !sets) {
    return (toNumber(a, clock) == toNumber(b, clock)) == wanted;
  }
  if (numeric) {
    return anyNumber(a, b, around, [wanted](double x, double y) { return (x == y) == wanted; });
  }
  return anyText(a, b, around, [wanted](const std::string& l, const std::string& r) { return (l == r) == wanted; });
}

bool ordered(const Value& a, const Value& b, Operator op, const Surroundings& around) {
  return anyNumber(a, b, around, [op](double x, double y) {
    switch (op) {
      case Operator::Less:
        return x < y;
      case Operator::LessEqual:
        return x <= y;
      case Operator::Greater:
        return x > y;
      default:
        return x >= y;
    }
  });
}

Value arithmetic(const Expr::Operation& operation, const Context& context) {
  const Clock& clock = context.around.clock();
  const double a = toNumber(evaluate(*operation.operands[0], context), clock);
  if (operation.op == Operator::Negate) {
    return -a;
  }
  const double b = toNumber(evaluate(*operation.operands[1], context), clock);
  switch (operation.op) {
    case Operator::Add:
      return a + b;
    case Operator::Subtract:
      return a - b;
    case Operator::Multiply:
      return a * b;
    case Operator::Divide:
      return a / b;
    default:
      return std::fmod(a, b);
  }
}

Value operate(const Expr::Operation& operation, const Context& context) {
  const auto operand = [&](std::size_t n) { return evaluate(*operation.operands[n], context); };
  switch (operation.op) {
    case Operator::Or:
      return toBoolean(operand(0)) || toBoolean(operand(1));
    case Operator::And:
      return toBoolean(operand(0)) && toBoolean(operand(1));
    case Operator::Equal:
    case Operator::NotEqual:
      return equal(operand(0), operand(1), operation.op == Operator::Equal, context.around);
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual:
      return ordered(operand(0), operand(1), operation.op, context.around);
    case Operator::Union: {
      Value left = operand(0);
      const Value right = operand(1);
      auto* nodes = std::get_if<NodeSet>(&left);
      const auto* more = std::get_if<NodeSet>(&right);
      if (nodes != nullptr && more != nullptr) {
        std::unordered_set<const Node*> known(nodes->begin(), nodes->end());
        for (Node* node : *more) {
          if (known.insert(node).second) {
            nodes->push_back(node);
          }
        }
      }
      return left;
    }
    default:
      return arithmetic(operation, context);
  }
}

}  // namespace

Node& nearestAround(const NodeDef& target, const Context& context) {
  Node* node = context.current;
  const NodeDef* def = target.parent;
  if (node == nullptr || node->def == nullptr || def == nullptr) {
    return context.around.root();
  }
  while (node->def->depth > def->depth) {
    node = node->parent;
  }
  while (def->depth > node->def->depth) {
    def = def->parent;
  }
  while (node->def != def) {
    node = node->parent;
    def = def->parent;
  }
  return *node;
}

bool passes(const Expr& nodeset, Node& row, const Context& context) {
  const auto& path = std::get<Expr::Path>(nodeset.kind);
  const auto& predicates = path.steps.back().predicates;
  return std::all_of(predicates.begin(), predicates.end(), [&](const ExprPtr& predicate) {
    return toBoolean(evaluate(*predicate, {context.around, &row, context.current, 1, 1}));
  });
}

Value evaluate(const Expr& expr, const Context& context) {
  if (const auto* number = std::get_if<Expr::Number>(&expr.kind)) {
    return number->value;
  }
  if (const auto* literal = std::get_if<Expr::Literal>(&expr.kind)) {
    return literal->value;
  }
  if (const auto* operation = std::get_if<Expr::Operation>(&expr.kind)) {
    return operate(*operation, context);
  }
  if (const auto* call = std::get_if<Expr::Call>(&expr.kind)) {
    return callFunction(*call, context);
  }
  return evaluatePath(std::get<Expr::Path>(expr.kind), context);
}

}  // namespace rembug::forms::xpath
