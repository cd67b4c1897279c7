// Functions about questions, rows, lists and choices.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/forms/form.h"
#include "core/forms/xpath_functions.h"
#include "core/vault/hash.h"

namespace rembug::forms::xpath {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Value position(const Arguments& a) {
  if (a.size() == 0) {
    return static_cast<double>(a.context.position);
  }
  const NodeSet nodes = a.nodes(0);
  return nodes.empty() ? kNaN : static_cast<double>(nodes.front()->position());
}

// indexed-repeat(question, repeat, index, …): the question in that row. Of repeats that are not named, the row that the
// asking question stands in, or else the first.
Value indexedRepeat(const Arguments& a) {
  const auto target = [&](std::size_t n) -> const NodeDef* {
    const auto* path = std::get_if<Expr::Path>(&a.call.arguments[n]->kind);
    return path == nullptr ? nullptr : path->target;
  };
  std::map<const NodeDef*, double> wanted;
  for (std::size_t n = 1; n + 1 < a.size(); n += 2) {
    wanted[target(n)] = a.number(n + 1);
  }
  std::vector<const NodeDef*> way;
  for (const NodeDef* def = target(0); def != nullptr; def = def->parent) {
    way.insert(way.begin(), def);
  }
  if (way.empty() || wanted.contains(nullptr)) {
    return std::string();
  }
  std::vector<const Node*> own;
  for (const Node* node = a.context.current; node != nullptr; node = node->parent) {
    own.insert(own.begin(), node);
  }
  const Node* at = &a.context.around.root();
  for (std::size_t depth = 1; depth < way.size(); ++depth) {
    const auto rows = at->childrenOf(*way[depth]);
    const auto index = wanted.find(way[depth]);
    const bool inside = depth < own.size() && own[depth]->parent == at && own[depth]->def == way[depth];
    if (index == wanted.end() && inside) {
      at = own[depth];
      continue;
    }
    const double place = index == wanted.end() ? 1 : index->second;
    if (!(place >= 1 && place <= static_cast<double>(rows.size()))) {
      return std::string();
    }
    at = rows[static_cast<std::size_t>(place) - 1].get();
  }
  return at->text();
}

Value once(const Arguments& a) {
  const std::string before = a.context.current->value;
  return before.empty() ? a.text(0) : before;
}

Value count(const Arguments& a) {
  return static_cast<double>(a.nodes(0).size());
}

Value countNonEmpty(const Arguments& a) {
  const NodeSet nodes = a.nodes(0);
  return static_cast<double>(
      std::count_if(nodes.begin(), nodes.end(), [](const Node* node) { return !node->text().empty(); }));
}

Value current(const Arguments& a) {
  return NodeSet{a.context.current};
}

Value last(const Arguments& a) {
  return static_cast<double>(a.context.size);
}

Value list(const Arguments& a) {
  Node* root = a.context.around.list(a.text(0));
  return root == nullptr ? NodeSet{} : NodeSet{root};
}

// The first row's text in one column where another column has a text: instance(list)/root/item[column = key]/wanted.
Value pulldata(const Arguments& a) {
  const std::string wanted = a.text(1);
  const std::string column = a.text(2);
  const std::string key = a.text(3);
  const auto found = [&](const Node& row) {
    const Node* cell = row.child(wanted);
    return cell == nullptr ? std::string() : cell->text();
  };
  if (a.call.index != nullptr) {
    const std::vector<Node*>* rows = a.call.index->find(key);
    return rows == nullptr ? std::string() : found(*rows->front());
  }
  const Node* document = a.context.around.list(a.text(0));
  const Node* root = document == nullptr ? nullptr : document->child("root");
  for (std::size_t i = 0; root != nullptr && i < root->children.size(); ++i) {
    const Node& row = *root->children[i];
    const Node* cell = row.name == "item" ? row.child(column) : nullptr;
    if (cell != nullptr && cell->text() == key) {
      return found(row);
    }
  }
  return std::string();
}

// The state that a seed begins with, as JavaRosa and ODK's engine have it: fractions are cut off, a text that is no
// number counts as the first 64 bits of its SHA-256, nothing as 0.
std::int64_t firstState(const Arguments& a) {
  constexpr std::int64_t kModulus = 2147483647;
  std::int64_t state = 0;
  const Value given = a.size() > 1 ? a.value(1) : Value(a.context.around.seed());
  const double number = toNumber(given, a.context.around.clock());
  if (!std::isnan(number)) {
    constexpr double kLongest = 9223372036854775807.0;
    state = number >= kLongest    ? std::numeric_limits<std::int64_t>::max()
            : number <= -kLongest ? std::numeric_limits<std::int64_t>::min()
                                  : static_cast<std::int64_t>(number);
  } else if (const std::string text = toString(given); !text.empty()) {
    std::uint64_t bits = 0;
    for (const char byte : vault::sha256(text).substr(0, 8)) {
      bits = bits << 8U | static_cast<unsigned char>(byte);
    }
    state = static_cast<std::int64_t>(bits);
  }
  state %= kModulus;
  return state <= 0 ? state + kModulus - 1 : state;
}

// ODK XForms: the inside-out Fisher-Yates shuffle with the Park-Miller generator, so that a seed gives one order
// everywhere.
Value randomize(const Arguments& a) {
  constexpr std::int64_t kModulus = 2147483647;
  const NodeSet nodes = a.nodes(0);
  std::int64_t state = firstState(a);
  NodeSet shuffled;
  shuffled.reserve(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    state = state * 16807 % kModulus;
    const double fraction = static_cast<double>(state - 1) / static_cast<double>(kModulus - 1);
    const auto j = std::min(static_cast<std::size_t>(fraction * static_cast<double>(i + 1)), i);
    shuffled.push_back(nodes[i]);
    std::swap(shuffled[i], shuffled[j]);
  }
  return shuffled;
}

Value choiceName(const Arguments& a) {
  if (a.call.reference != nullptr) {
    const Value found = evaluate(*a.call.reference, a.context);
    const auto* nodes = std::get_if<NodeSet>(&found);
    return nodes == nullptr || nodes->empty() ? std::string()
                                              : a.context.around.choiceLabel(a.text(0), *nodes->front());
  }
  return std::string();
}

Value itext(const Arguments& a) {
  return a.context.around.itext(a.text(0), *a.context.current);
}

Value localNameOf(const Arguments& a) {
  const NodeSet nodes = a.size() == 0 ? NodeSet{a.context.node} : a.nodes(0);
  return nodes.empty() ? std::string() : std::string(nodes.front()->name);
}

}  // namespace

const std::vector<Function>& nodeFunctions() {
  static const std::vector<Function> kFunctions = {{"count", {1, 1}, count},
                                                   {"count-non-empty", {1, 1}, countNonEmpty},
                                                   {"current", {0, 0}, current},
                                                   {"indexed-repeat", {3, 7}, indexedRepeat},
                                                   {"instance", {1, 1}, list},
                                                   {"jr:choice-name", {2, 2}, choiceName},
                                                   {"jr:itext", {1, 1}, itext},
                                                   {"last", {0, 0}, last},
                                                   {"local-name", {0, 1}, localNameOf},
                                                   {"name", {0, 1}, localNameOf},
                                                   {"once", {1, 1}, once},
                                                   {"position", {0, 1}, position},
                                                   {"pulldata", {4, 4}, pulldata},
                                                   {"randomize", {1, 2}, randomize}};
  return kFunctions;
}

}  // namespace rembug::forms::xpath
