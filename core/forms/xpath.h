#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace rembug::forms::xpath {

struct Expr;
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
  };
  struct Call {
    std::string name;
    std::vector<ExprPtr> arguments;
  };
  // Steps from the root, from the context, or from what `start` gives; predicates of `start` itself come first.
  struct Path {
    bool absolute = false;
    ExprPtr start;
    std::vector<ExprPtr> startPredicates;
    std::vector<Step> steps;
  };
  std::variant<Number, Literal, Operation, Call, Path> kind;
};

// Errors: Invalid, with the place in the expression and what was expected; also for functions that are not known or get
// the wrong count of arguments. Bounded in length and depth.
[[nodiscard]] Result<ExprPtr> parse(std::string_view text);

// Whether a function is known, and how many arguments it takes at least and at most.
struct Arity {
  std::size_t least;
  std::size_t most;
};
[[nodiscard]] const Arity* arityOf(std::string_view function);

}  // namespace rembug::forms::xpath
