#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/forms/node.h"
#include "core/forms/xpath.h"

namespace rembug::forms::xpath {

using NodeSet = std::vector<Node*>;
// A date that a form can count with: a number of days since 1970-01-01 UTC that is written as a date.
struct Moment {
  double days = 0;
  std::string text;
};
using Value = std::variant<std::string, double, bool, NodeSet, Moment>;

[[nodiscard]] std::string toString(const Value& value);
// ISO dates count as days since 1970-01-01 UTC, those without a zone as local ones; what is no number is NaN.
[[nodiscard]] double toNumber(const Value& value, const Clock& clock);
[[nodiscard]] double numberOf(std::string_view text, const Clock& clock);
[[nodiscard]] bool toBoolean(const Value& value);
// 3 rather than 3.0; what is no number is empty.
[[nodiscard]] std::string numberText(double value);

// What an expression may ask of the form around it.
class Surroundings {
public:
  virtual ~Surroundings() = default;
  [[nodiscard]] virtual Node& root() const = 0;
  // A list of the form; null where there is none of that id.
  [[nodiscard]] virtual Node* list(const std::string& id) const = 0;
  [[nodiscard]] virtual std::string itext(const std::string& id, Node& context) const = 0;
  // What a choice of a question is called; empty where the question does not offer it.
  [[nodiscard]] virtual std::string choiceLabel(const std::string& value, Node& question) const = 0;
  [[nodiscard]] virtual const Clock& clock() const = 0;
  [[nodiscard]] virtual Random& random() const = 0;
  // One number for the whole filling: lists that are shuffled without a seed keep their order while it lasts.
  [[nodiscard]] virtual double seed() const = 0;
  // Takes from the work that expressions may still do (elements looked at, bytes of text made: see limits.h). False
  // where nothing is left: then what was asked for is empty, and the filling says so.
  [[nodiscard]] virtual bool spend(std::size_t work) const = 0;
};

struct Context {
  const Surroundings& around;
  Node* node;     // "."
  Node* current;  // the question whose expression this is
  std::size_t position = 1;
  std::size_t size = 1;
};

// Never fails: what makes no sense is empty or NaN, as XPath says. Bounded by spend().
[[nodiscard]] Value evaluate(const Expr& expr, const Context& context);
// The innermost element around both the question that asks and an element of the form: an absolute path runs through
// the own rows down to it.
[[nodiscard]] Node& nearestAround(const NodeDef& target, const Context& context);
// Whether a row of the list that `nodeset` runs over passes its predicates. Only for instance('…')/a/b[…] with
// predicates on the last step that do not ask for places: see listOf().
[[nodiscard]] bool passes(const Expr& nodeset, Node& row, const Context& context);
[[nodiscard]] Value callFunction(const Expr::Call& call, const Context& context);

}  // namespace rembug::forms::xpath
