#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace rembug::forms {
struct NodeDef;
class ListIndex;
class Pattern;
}  // namespace rembug::forms

namespace rembug::forms::xpath {

struct Expr;
struct Function;
using ExprPtr = std::shared_ptr<const Expr>;

enum class Axis { Child, Parent, Self, Descendant, DescendantOrSelf, Ancestor, FollowingSibling, PrecedingSibling };

struct Step {
  Axis axis = Axis::Child;
  std::string name;  // without prefix; "*" for any
  std::vector<ExprPtr> predicates;
};

enum class Operator {
  Or,
  And,
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  Add,
  Subtract,
  Multiply,
  Divide,
  Modulo,
  Negate,
  Union
};

// XPath 1.0 as ODK XForms uses it.
struct Expr {
  struct Number {
    double value;
  };
  struct Literal {
    std::string value;
  };
  struct Operation {
    Operator op;
    std::vector<ExprPtr> operands;
    bool independentOfNode = false;  // the right operand means the same whatever "." is
  };
  struct Call {
    std::string name;
    std::vector<ExprPtr> arguments;
    const Function* function = nullptr;  // of the library

    // Looked up once, where an argument says it in the form itself:
    std::shared_ptr<const Pattern> pattern;  // of regex()
    const ListIndex* index = nullptr;        // of pulldata(): the list by the column that is searched
    ExprPtr reference;                       // of jr:choice-name(): the question that offers the choices
  };
  // Steps from the root, from the context, or from what `start` gives; predicates of `start` itself come first.
  struct Path {
    bool absolute = false;
    ExprPtr start;
    std::vector<ExprPtr> startPredicates;
    std::vector<Step> steps;

    // Where a plain absolute path leads to in the form; null for others.
    const NodeDef* target = nullptr;
    // For instance('…')/…/row[column = key …]: the rows by that column, for the step whose first predicate asks for it.
    const ListIndex* index = nullptr;
    std::size_t indexedStep = 0;
    ExprPtr key;
  };
  std::variant<Number, Literal, Operation, Call, Path> kind;
  std::size_t levels = 1;  // of expressions in it, itself included: evaluating goes as deep
};

// What an expression is read against, so that its paths are looked up once and not at each evaluation.
class Scope {
public:
  virtual ~Scope() = default;
  // The element of the form at these plain child steps; null where there is none.
  [[nodiscard]] virtual const NodeDef* element(const std::vector<Step>& steps) const = 0;
  // The rows of a list by one column; null where there is no such list.
  [[nodiscard]] virtual const ListIndex* index(const std::string& list, const std::vector<std::string>& path,
                                               const std::string& column) const = 0;
};

// Errors: Invalid, with the place in the expression and what was expected; also for functions that are not known or get
// the wrong count of arguments. Bounded in length and depth.
[[nodiscard]] Result<ExprPtr> parse(std::string_view text, const Scope* scope = nullptr);

// The list that instance('…')/a/b[…] runs over, and the names of its steps; empty for any other expression, and for
// predicates that ask where a row stands.
struct ListPath {
  std::string list;
  std::vector<std::string> path;
};
[[nodiscard]] ListPath listOf(const Expr& expr);
// The name in "name" or "./name"; empty for anything else.
[[nodiscard]] std::string columnOf(const Expr& expr);

// Whether a function is known, and how many arguments it takes at least and at most.
struct Arity {
  std::size_t least;
  std::size_t most;
};
[[nodiscard]] const Arity* arityOf(std::string_view function);
[[nodiscard]] const Function* functionNamed(std::string_view name);
// Of all functions there are, in order.
[[nodiscard]] std::vector<std::string> functionNames();

}  // namespace rembug::forms::xpath
