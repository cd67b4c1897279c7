// The function library of ODK XForms. Each function is one entry of the table at the end.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <regex>
#include <sstream>

#include "core/forms/dates.h"
#include "core/forms/form.h"
#include "core/forms/xpath_eval.h"

namespace rembug::forms::xpath {
namespace {

constexpr std::size_t kMany = 1000;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// The arguments of one call, evaluated when asked for.
struct Arguments {
  const Expr::Call& call;
  const Context& context;

  [[nodiscard]] std::size_t size() const { return call.arguments.size(); }
  [[nodiscard]] Value value(std::size_t n) const { return evaluate(*call.arguments[n], context); }
  [[nodiscard]] std::string text(std::size_t n) const { return toString(value(n)); }
  [[nodiscard]] double number(std::size_t n) const { return toNumber(value(n)); }
  [[nodiscard]] bool truth(std::size_t n) const { return toBoolean(value(n)); }
  [[nodiscard]] NodeSet nodes(std::size_t n) const {
    Value result = value(n);
    auto* nodes = std::get_if<NodeSet>(&result);
    return nodes == nullptr ? NodeSet{} : std::move(*nodes);
  }
  // All arguments from n on as texts; node-sets give one text a node.
  [[nodiscard]] std::vector<std::string> texts(std::size_t n) const {
    std::vector<std::string> all;
    for (; n < size(); ++n) {
      const Value result = value(n);
      if (const auto* set = std::get_if<NodeSet>(&result)) {
        for (const Node* node : *set) {
          all.push_back(node->text());
        }
      } else {
        all.push_back(toString(result));
      }
    }
    return all;
  }
  // The same as numbers, without what was not answered.
  [[nodiscard]] std::vector<double> numbers(std::size_t n) const {
    std::vector<double> all;
    for (const std::string& text : texts(n)) {
      if (!text.empty()) {
        all.push_back(toNumber(text));
      }
    }
    return all;
  }
};

using Function = Value (*)(const Arguments&);

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> all;
  for (std::string word; stream >> word;) {
    all.push_back(word);
  }
  return all;
}

double roundTo(double value, double places) {
  const double scale = std::pow(10.0, std::clamp(std::trunc(places), -15.0, 15.0));
  return std::floor(value * scale + 0.5) / scale;  // halves go up, as XPath's round does
}

// Strings are counted in characters, not bytes.
std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> all;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U && !all.empty()) {
      all.back() += c;
    } else {
      all.emplace_back(1, c);
    }
  }
  return all;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
  std::string all;
  for (std::size_t i = from; i < std::min(to, parts.size()); ++i) {
    all += parts[i];
  }
  return all;
}

std::optional<DateTime> dateOf(const Value& value) {
  const std::string text = toString(value);
  if (const auto date = readDateTime(text)) {
    return date;
  }
  const double days = toNumber(value);
  return std::isnan(days) ? std::nullopt : std::optional<DateTime>(fromDays(days));
}

// XPath's substring: positions from 1, halves rounded.
Value substring(const Arguments& a) {
  const auto all = characters(a.text(0));
  const double first = roundTo(a.number(1), 0);
  const double last = a.size() > 2 ? first + roundTo(a.number(2), 0) : static_cast<double>(all.size()) + 1;
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double at = static_cast<double>(i + 1);
    out += at >= first && at < last ? all[i] : "";
  }
  return out;
}

// ODK's substr: positions from 0, negative ones from the end.
Value substr(const Arguments& a) {
  const auto all = characters(a.text(0));
  const auto size = static_cast<double>(all.size());
  const auto place = [size](double n) { return static_cast<std::size_t>(std::clamp(n < 0 ? size + n : n, 0.0, size)); };
  return joined(all, place(a.number(1)), a.size() > 2 ? place(a.number(2)) : all.size());
}

Value translate(const Arguments& a) {
  const auto from = characters(a.text(1));
  const auto to = characters(a.text(2));
  std::string out;
  for (const std::string& c : characters(a.text(0))) {
    const auto found = std::find(from.begin(), from.end(), c);
    const auto at = static_cast<std::size_t>(found - from.begin());
    out += found == from.end() ? c : (at < to.size() ? to[at] : "");
  }
  return out;
}

Value matchesPattern(const Arguments& a) {
  // The library matches by recursion: a text of a book's length would run out of stack.
  constexpr std::size_t kLongest = 4096;
  const std::string text = a.text(0);
  const std::string pattern = a.text(1);
  if (text.size() > kLongest || pattern.size() > kLongest) {
    return false;
  }
  try {
    return std::regex_match(text, std::regex(pattern, std::regex::ECMAScript));
  } catch (const std::regex_error&) {
    return false;  // a pattern made while filling that is none matches nothing
  }
}

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

Value fold(const std::vector<double>& numbers, double (*combine)(double, double)) {
  if (numbers.empty()) {
    return kNaN;
  }
  double result = numbers.front();
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    result = combine(result, numbers[i]);
  }
  return result;
}

double amount(const Node& node) {
  const std::string text = node.text();
  return text.empty() ? 0 : toNumber(text);
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
  Node* parent = &around;
  while (parent->def != repeat->parent) {
    const NodeDef* next = repeat->parent;
    while (next->parent != parent->def) {
      next = next->parent;
    }
    parent = parent->childrenOf(*next).front().get();
  }
  std::vector<double>& totals = parent->rows->totals[path->target];
  const auto rows = parent->childrenOf(*repeat);
  double total = totals.empty() ? 0 : totals.back();
  for (std::size_t i = totals.size() * kStep; i < rows.size(); ++i) {
    const Node* node = rows[i].get();
    while (node->def != path->target) {
      const NodeDef* next = path->target;
      while (next->parent != node->def) {
        next = next->parent;
      }
      node = node->childrenOf(*next).front().get();
    }
    total += amount(*node);
    if (i % kStep == kStep - 1) {
      totals.push_back(total);
    }
  }
  return total;
}

Value sum(const Arguments& a) {
  if (const std::optional<double> total = totalOfRows(a)) {
    return *total;
  }
  double total = 0;
  for (const double number : a.numbers(0)) {
    total += number;
  }
  return total;
}

Value checklist(const Arguments& a) {
  double checked = 0;
  for (const std::string& text : a.texts(2)) {
    checked += toNumber(text) == 1 || text == "true" || text == "yes" ? 1 : 0;
  }
  const double least = a.number(0);
  const double most = a.number(1);
  return (least < 0 || checked >= least) && (most < 0 || checked <= most);
}

Value weightedChecklist(const Arguments& a) {
  double total = 0;
  for (std::size_t n = 2; n + 1 < a.size(); n += 2) {
    total += a.truth(n) && a.text(n) != "0" && a.text(n) != "false" ? a.number(n + 1) : 0;
  }
  return (a.number(0) < 0 || total >= a.number(0)) && (a.number(1) < 0 || total <= a.number(1));
}

Value randomNumber(const Arguments& a) {
  const Bytes bytes = a.context.around.random().bytes(6);
  double value = 0;
  for (const char byte : bytes) {
    value = (value + static_cast<unsigned char>(byte)) / 256;
  }
  return value;
}

Value uuid(const Arguments& a) {
  if (a.size() == 1) {
    const double wanted = a.number(0);
    const auto length = static_cast<std::size_t>(wanted > 0 && wanted <= 100 ? wanted : 0);
    return toBase32(a.context.around.random().bytes(length)).substr(0, length);
  }
  Bytes bytes = a.context.around.random().bytes(16);
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x40U);  // RFC 9562: version 4
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
  const std::string hex = toHex(bytes);
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" +
         hex.substr(20);
}

Value formatDateValue(const Arguments& a) {
  const auto date = dateOf(a.value(0));
  return date ? formatDate(*date, a.text(1)) : std::string();
}

Value dateValue(const Arguments& a) {
  const auto date = dateOf(a.value(0));
  return date ? dateText(*date) : std::string();
}

Value decimalTime(const Arguments& a) {
  return readTime(a.text(0)).value_or(kNaN);
}

Value selectedAt(const Arguments& a) {
  const auto all = words(a.text(0));
  const double index = a.number(1);
  return index >= 0 && index < static_cast<double>(all.size()) ? all[static_cast<std::size_t>(index)] : std::string();
}

Value selected(const Arguments& a) {
  const auto all = words(a.text(0));
  return std::find(all.begin(), all.end(), a.text(1)) != all.end();
}

Value countNonEmpty(const Arguments& a) {
  const NodeSet nodes = a.nodes(0);
  return static_cast<double>(
      std::count_if(nodes.begin(), nodes.end(), [](const Node* node) { return !node->text().empty(); }));
}

Value joinTexts(const Arguments& a) {
  const std::string between = a.text(0);
  std::string all;
  bool first = true;
  for (const std::string& text : a.texts(1)) {
    all += (first ? "" : between) + text;
    first = false;
  }
  return all;
}

Value coalesce(const Arguments& a) {
  std::string first = a.text(0);
  return first.empty() ? a.text(1) : first;
}

Value list(const Arguments& a) {
  Node* root = a.context.around.list(a.text(0));
  return root == nullptr ? NodeSet{} : NodeSet{root};
}

Value normalizeSpace(const Arguments& a) {
  std::string all;
  for (const std::string& word : words(a.size() == 0 ? a.context.node->text() : a.text(0))) {
    all += (all.empty() ? "" : " ") + word;
  }
  return all;
}

// ODK XForms: Fisher-Yates with the Park-Miller generator, so that a seed gives one order everywhere.
Value randomize(const Arguments& a) {
  NodeSet nodes = a.nodes(0);
  const double given = a.size() > 1 ? a.number(1) : a.context.around.seed();
  constexpr std::int64_t kModulus = 2147483647;
  std::int64_t state = std::isfinite(given) ? static_cast<std::int64_t>(std::fmod(given, kModulus)) : 42;
  state += state <= 0 ? kModulus - 1 : 0;
  for (std::size_t i = nodes.size(); i > 1; --i) {
    state = state * 16807 % kModulus;
    const double fraction = static_cast<double>(state - 1) / static_cast<double>(kModulus - 1);
    std::swap(nodes[i - 1], nodes[static_cast<std::size_t>(fraction * static_cast<double>(i))]);
  }
  return nodes;
}

Value choiceName(const Arguments& a) {
  return a.context.around.choiceLabel(a.text(0), a.text(1), *a.context.current);
}

struct Entry {
  Arity arity;
  Function function;
};

const std::map<std::string, Entry, std::less<>>& table() {
  static const std::map<std::string, Entry, std::less<>> kTable = {
      {"abs", {{1, 1}, [](const Arguments& a) -> Value { return std::abs(a.number(0)); }}},
      {"acos", {{1, 1}, [](const Arguments& a) -> Value { return std::acos(a.number(0)); }}},
      {"asin", {{1, 1}, [](const Arguments& a) -> Value { return std::asin(a.number(0)); }}},
      {"atan", {{1, 1}, [](const Arguments& a) -> Value { return std::atan(a.number(0)); }}},
      {"atan2", {{2, 2}, [](const Arguments& a) -> Value { return std::atan2(a.number(0), a.number(1)); }}},
      {"boolean", {{1, 1}, [](const Arguments& a) -> Value { return a.truth(0); }}},
      {"boolean-from-string",
       {{1, 1}, [](const Arguments& a) -> Value { return a.text(0) == "true" || a.text(0) == "1"; }}},
      {"ceiling", {{1, 1}, [](const Arguments& a) -> Value { return std::ceil(a.number(0)); }}},
      {"checklist", {{2, kMany}, checklist}},
      {"coalesce", {{2, 2}, coalesce}},
      {"concat",
       {{0, kMany},
        [](const Arguments& a) -> Value {
          const auto all = a.texts(0);
          return joined(all, 0, all.size());
        }}},
      {"contains",
       {{2, 2}, [](const Arguments& a) -> Value { return a.text(0).find(a.text(1)) != std::string::npos; }}},
      {"cos", {{1, 1}, [](const Arguments& a) -> Value { return std::cos(a.number(0)); }}},
      {"count",
       {{1, 1},
        [](const Arguments& a) -> Value {
          const NodeSet nodes = a.nodes(0);
          return static_cast<double>(
              std::count_if(nodes.begin(), nodes.end(), [](const Node* node) { return node->relevant; }));
        }}},
      {"count-non-empty", {{1, 1}, countNonEmpty}},
      {"count-selected",
       {{1, 1}, [](const Arguments& a) -> Value { return static_cast<double>(words(a.text(0)).size()); }}},
      {"current", {{0, 0}, [](const Arguments& a) -> Value { return NodeSet{a.context.current}; }}},
      {"date", {{1, 1}, dateValue}},
      {"date-time",
       {{1, 1},
        [](const Arguments& a) -> Value {
          const auto date = dateOf(a.value(0));
          return date ? dateTimeText(*date) : std::string();
        }}},
      {"decimal-date-time", {{1, 1}, [](const Arguments& a) -> Value { return a.number(0); }}},
      {"decimal-time", {{1, 1}, decimalTime}},
      {"ends-with",
       {{2, 2},
        [](const Arguments& a) -> Value {
          const std::string text = a.text(0);
          const std::string end = a.text(1);
          return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
        }}},
      {"exp", {{1, 1}, [](const Arguments& a) -> Value { return std::exp(a.number(0)); }}},
      {"exp10", {{1, 1}, [](const Arguments& a) -> Value { return std::pow(10.0, a.number(0)); }}},
      {"false", {{0, 0}, [](const Arguments&) -> Value { return false; }}},
      {"floor", {{1, 1}, [](const Arguments& a) -> Value { return std::floor(a.number(0)); }}},
      {"format-date", {{2, 2}, formatDateValue}},
      {"format-date-time", {{2, 2}, formatDateValue}},
      {"if", {{3, 3}, [](const Arguments& a) -> Value { return a.truth(0) ? a.value(1) : a.value(2); }}},
      {"indexed-repeat", {{3, 9}, indexedRepeat}},
      {"instance", {{1, 1}, list}},
      {"int", {{1, 1}, [](const Arguments& a) -> Value { return std::trunc(a.number(0)); }}},
      {"join", {{1, kMany}, joinTexts}},
      {"jr:choice-name", {{2, 2}, choiceName}},
      {"jr:itext",
       {{1, 1}, [](const Arguments& a) -> Value { return a.context.around.itext(a.text(0), *a.context.current); }}},
      {"last", {{0, 0}, [](const Arguments& a) -> Value { return static_cast<double>(a.context.size); }}},
      {"log", {{1, 1}, [](const Arguments& a) -> Value { return std::log(a.number(0)); }}},
      {"log10", {{1, 1}, [](const Arguments& a) -> Value { return std::log10(a.number(0)); }}},
      {"max",
       {{1, kMany},
        [](const Arguments& a) -> Value {
          return fold(a.numbers(0), [](double x, double y) { return std::max(x, y); });
        }}},
      {"min",
       {{1, kMany},
        [](const Arguments& a) -> Value {
          return fold(a.numbers(0), [](double x, double y) { return std::min(x, y); });
        }}},
      {"normalize-space", {{0, 1}, normalizeSpace}},
      {"not", {{1, 1}, [](const Arguments& a) -> Value { return !a.truth(0); }}},
      {"now", {{0, 0}, [](const Arguments& a) -> Value { return now(a.context.around.clock().now()); }}},
      {"number",
       {{0, 1},
        [](const Arguments& a) -> Value { return a.size() == 0 ? toNumber(a.context.node->text()) : a.number(0); }}},
      {"once", {{1, 1}, once}},
      {"pi", {{0, 0}, [](const Arguments&) -> Value { return std::numbers::pi; }}},
      {"position", {{0, 1}, position}},
      {"pow", {{2, 2}, [](const Arguments& a) -> Value { return std::pow(a.number(0), a.number(1)); }}},
      {"random", {{0, 0}, randomNumber}},
      {"randomize", {{1, 2}, randomize}},
      {"regex", {{2, 2}, matchesPattern}},
      {"round",
       {{1, 2}, [](const Arguments& a) -> Value { return roundTo(a.number(0), a.size() > 1 ? a.number(1) : 0); }}},
      {"selected", {{2, 2}, selected}},
      {"selected-at", {{2, 2}, selectedAt}},
      {"sin", {{1, 1}, [](const Arguments& a) -> Value { return std::sin(a.number(0)); }}},
      {"sqrt", {{1, 1}, [](const Arguments& a) -> Value { return std::sqrt(a.number(0)); }}},
      {"starts-with", {{2, 2}, [](const Arguments& a) -> Value { return a.text(0).rfind(a.text(1), 0) == 0; }}},
      {"string",
       {{0, 1}, [](const Arguments& a) -> Value { return a.size() == 0 ? a.context.node->text() : a.text(0); }}},
      {"string-length",
       {{0, 1},
        [](const Arguments& a) -> Value {
          return static_cast<double>(characters(a.size() == 0 ? a.context.node->text() : a.text(0)).size());
        }}},
      {"substr", {{2, 3}, substr}},
      {"substring", {{2, 3}, substring}},
      {"substring-after",
       {{2, 2},
        [](const Arguments& a) -> Value {
          const std::string text = a.text(0);
          const std::size_t at = text.find(a.text(1));
          return at == std::string::npos ? std::string() : text.substr(at + a.text(1).size());
        }}},
      {"substring-before",
       {{2, 2},
        [](const Arguments& a) -> Value {
          const std::string text = a.text(0);
          const std::size_t at = text.find(a.text(1));
          return at == std::string::npos ? std::string() : text.substr(0, at);
        }}},
      {"sum", {{1, 1}, sum}},
      {"tan", {{1, 1}, [](const Arguments& a) -> Value { return std::tan(a.number(0)); }}},
      {"today", {{0, 0}, [](const Arguments& a) -> Value { return today(a.context.around.clock().now()); }}},
      {"translate", {{3, 3}, translate}},
      {"true", {{0, 0}, [](const Arguments&) -> Value { return true; }}},
      {"uuid", {{0, 1}, uuid}},
      {"weighted-checklist", {{4, kMany}, weightedChecklist}},
  };
  return kTable;
}

}  // namespace

const Arity* arityOf(std::string_view function) {
  const auto found = table().find(function);
  return found == table().end() ? nullptr : &found->second.arity;
}

Value callFunction(const Expr::Call& call, const Context& context) {
  return table().find(call.name)->second.function(Arguments{call, context});
}

}  // namespace rembug::forms::xpath
