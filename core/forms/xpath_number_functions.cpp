// Functions about numbers and truths.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/forms/form.h"
#include "core/forms/xpath_functions.h"

namespace rembug::forms::xpath {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

template <double (*function)(double)>
Value of(const Arguments& a) {
  return function(a.number(0));
}

// Halves go away from zero, as in Collect and in ODK's engine.
Value round(const Arguments& a) {
  const double value = a.number(0);
  const double places = a.size() > 1 ? a.number(1) : 0;
  if (!std::isfinite(value) || std::isnan(places)) {
    return std::isnan(places) ? kNaN : value;
  }
  const double scale = std::pow(10.0, places);
  const double rounded = std::floor(std::abs(value) * scale + 0.5) / scale;
  return value < 0 ? -rounded : rounded;
}

// NaN as soon as one of them is no number.
template <typename Combine>
Value fold(const Arguments& a, Combine combine) {
  const Clock& clock = a.context.around.clock();
  double result = kNaN;
  bool first = true;
  for (std::size_t n = 0; n < a.size(); ++n) {
    const Value value = a.value(n);
    const auto* set = std::get_if<NodeSet>(&value);
    const std::size_t count = set == nullptr ? 1 : set->size();
    for (std::size_t i = 0; i < count; ++i) {
      const double number = set == nullptr ? toNumber(value, clock) : numberOf((*set)[i]->text(), clock);
      if (std::isnan(number)) {
        return kNaN;
      }
      result = first ? number : combine(result, number);
      first = false;
    }
  }
  return result;
}

Value max(const Arguments& a) {
  return fold(a, [](double x, double y) { return std::max(x, y); });
}

Value min(const Arguments& a) {
  return fold(a, [](double x, double y) { return std::min(x, y); });
}

// Over the rows of one repeat the sums so far are kept, so that a row more costs no more than a row more. They are
// added from the first row on, as without: the result is the same to the last bit.
std::optional<double> totalOfRows(const Arguments& a) {
  constexpr std::size_t kStep = kTotalStep;
  const auto* path = std::get_if<Expr::Path>(&a.call.arguments[0]->kind);
  if (path == nullptr || path->target == nullptr || path->target->parent == nullptr || !path->target->leaf()) {
    return std::nullopt;
  }
  Node& around = nearestAround(*path->target, a.context);
  const NodeDef* repeat = nullptr;
  for (const NodeDef* def = path->target->parent; def != around.def; def = def->parent) {
    if (def->repeat && repeat != nullptr) {
      return std::nullopt;  // rows in rows
    }
    repeat = def->repeat ? def : repeat;
  }
  if (repeat == nullptr) {
    return std::nullopt;
  }
  const auto down = [](Node* from, const NodeDef* to) {
    while (from->def != to) {
      const NodeDef* next = to;
      while (next->parent != from->def) {
        next = next->parent;
      }
      from = from->childrenOf(*next).front().get();
    }
    return from;
  };
  const Node* parent = down(&around, repeat->parent);
  std::vector<double>& totals = parent->rows->totals[path->target];
  const auto rows = parent->childrenOf(*repeat);
  double total = totals.empty() ? 0 : totals.back();
  for (std::size_t i = totals.size() * kStep; i < rows.size(); ++i) {
    total += numberOf(down(rows[i].get(), path->target)->text(), a.context.around.clock());
    if (i % kStep == kStep - 1) {
      totals.push_back(total);
    }
  }
  return total;
}

// XPath 1.0, 4.4: NaN where one of them is no number, 0 where there are none.
Value sum(const Arguments& a) {
  if (const std::optional<double> total = totalOfRows(a)) {
    return *total;
  }
  double total = 0;
  for (const Node* node : a.nodes(0)) {
    total += numberOf(node->text(), a.context.around.clock());
  }
  return total;
}

// Whether each item of an argument counts as true: a node by having an answer.
std::vector<bool> truths(const Value& value) {
  const auto* set = std::get_if<NodeSet>(&value);
  if (set == nullptr) {
    return {toBoolean(value)};
  }
  std::vector<bool> all;
  for (const Node* node : *set) {
    all.push_back(!trimmed(node->text()).empty());
  }
  return all;
}

bool within(double total, double least, double most) {
  return (most == -1 || total <= most) && total >= least;
}

Value checklist(const Arguments& a) {
  double checked = 0;
  for (std::size_t n = 2; n < a.size(); ++n) {
    const auto all = truths(a.value(n));
    checked += static_cast<double>(std::count(all.begin(), all.end(), true));
  }
  return within(checked, a.number(0), a.number(1));
}

Value weightedChecklist(const Arguments& a) {
  double total = 0;
  for (std::size_t n = 2; n + 1 < a.size(); n += 2) {
    const auto all = truths(a.value(n));
    const Value weights = a.value(n + 1);
    const auto* set = std::get_if<NodeSet>(&weights);
    for (std::size_t i = 0; i < all.size() && (set == nullptr ? i == 0 : i < set->size()); ++i) {
      const Clock& clock = a.context.around.clock();
      total += !all[i] ? 0 : set == nullptr ? toNumber(weights, clock) : numberOf((*set)[i]->text(), clock);
    }
  }
  return within(total, a.number(0), a.number(1));
}

Value randomNumber(const Arguments& a) {
  const Bytes bytes = a.context.around.random().bytes(6);
  double value = 0;
  for (const char byte : bytes) {
    value = (value + static_cast<unsigned char>(byte)) / 256;
  }
  return value;
}

Value booleanFromString(const Arguments& a) {
  const std::string text = a.text(0);
  return text == "true" || text == "1";
}

Value choose(const Arguments& a) {
  return a.truth(0) ? a.value(1) : a.value(2);
}

}  // namespace

const std::vector<Function>& numberFunctions() {
  static const std::vector<Function> kFunctions = {
      {"abs", {1, 1}, of<std::fabs>},
      {"acos", {1, 1}, of<std::acos>},
      {"asin", {1, 1}, of<std::asin>},
      {"atan", {1, 1}, of<std::atan>},
      {"atan2", {2, 2}, [](const Arguments& a) -> Value { return std::atan2(a.number(0), a.number(1)); }},
      {"boolean", {1, 1}, [](const Arguments& a) -> Value { return a.truth(0); }},
      {"boolean-from-string", {1, 1}, booleanFromString},
      {"ceiling", {1, 1}, of<std::ceil>},
      {"checklist", {2, kMany}, checklist},
      {"cos", {1, 1}, of<std::cos>},
      {"exp", {1, 1}, of<std::exp>},
      {"exp10", {1, 1}, [](const Arguments& a) -> Value { return std::pow(10.0, a.number(0)); }},
      {"false", {0, 0}, [](const Arguments&) -> Value { return false; }},
      {"floor", {1, 1}, of<std::floor>},
      {"if", {3, 3}, choose},
      {"int", {1, 1}, of<std::trunc>},
      {"log", {1, 1}, of<std::log>},
      {"log10", {1, 1}, of<std::log10>},
      {"max", {1, kMany}, max},
      {"min", {1, kMany}, min},
      {"not", {1, 1}, [](const Arguments& a) -> Value { return !a.truth(0); }},
      {"pi", {0, 0}, [](const Arguments&) -> Value { return std::numbers::pi; }},
      {"pow", {2, 2}, [](const Arguments& a) -> Value { return std::pow(a.number(0), a.number(1)); }},
      {"random", {0, 0}, randomNumber},
      {"round", {1, 2}, round},
      {"sin", {1, 1}, of<std::sin>},
      {"sqrt", {1, 1}, of<std::sqrt>},
      {"sum", {1, 1}, sum},
      {"tan", {1, 1}, of<std::tan>},
      {"true", {0, 0}, [](const Arguments&) -> Value { return true; }},
      {"weighted-checklist", {2, kMany}, weightedChecklist}};
  return kFunctions;
}

}  // namespace rembug::forms::xpath
