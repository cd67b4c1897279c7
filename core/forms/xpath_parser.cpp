#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

#include "core/forms/limits.h"
#include "core/forms/node.h"
#include "core/forms/pattern.h"
#include "core/forms/spelling.h"
#include "core/forms/xpath_functions.h"

namespace rembug::forms::xpath {
namespace {

enum class Kind { End, Number, Literal, Name, Symbol };

struct Token {
  Kind kind = Kind::End;
  std::string text;
  std::size_t at = 0;
};

bool nameStart(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool nameChar(char c) {
  return nameStart(c) || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.';
}

Result<std::vector<Token>> tokenize(std::string_view text) {
  std::vector<Token> tokens;
  std::size_t i = 0;
  const auto take = [&](Kind kind, std::size_t length) {
    tokens.push_back({kind, std::string(text.substr(i, length)), i});
    i += length;
  };
  while (i < text.size()) {
    const char c = text[i];
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++i;
    } else if (c == '\'' || c == '"') {
      const std::size_t end = text.find(c, i + 1);
      if (end == std::string_view::npos) {
        return fail(ErrorCode::Invalid, "the quote at place " + std::to_string(i + 1) + " is not closed");
      }
      tokens.push_back({Kind::Literal, std::string(text.substr(i + 1, end - i - 1)), i});
      i = end + 1;
    } else if (std::isdigit(static_cast<unsigned char>(c)) != 0 ||
               (c == '.' && i + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[i + 1])) != 0)) {
      std::size_t end = i;
      while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) != 0 || text[end] == '.')) {
        ++end;
      }
      take(Kind::Number, end - i);
    } else if (nameStart(c)) {
      std::size_t end = i;
      while (end < text.size() &&
             (nameChar(text[end]) || (text[end] == ':' && end + 1 < text.size() && nameStart(text[end + 1])))) {
        ++end;
      }
      take(Kind::Name, end - i);
    } else {
      static constexpr std::array<std::string_view, 6> kTwo = {"//", "::", "..", "!=", "<=", ">="};
      bool two = false;
      for (const std::string_view symbol : kTwo) {
        two = two || text.substr(i, 2) == symbol;
      }
      if (!two && std::string_view("/.()[],|+-*=<>@").find(c) == std::string_view::npos) {
        return fail(ErrorCode::Invalid, std::string("'") + c + "' is not known at place " + std::to_string(i + 1) +
                                            (c == '$' ? ": ${…} is for workbooks, here write the path" : ""));
      }
      take(Kind::Symbol, two ? 2 : 1);
    }
  }
  tokens.push_back({Kind::End, "", text.size()});
  return tokens;
}

struct Binding {
  Operator op;
  int level;
};

std::size_t deepest(const std::vector<ExprPtr>& inner) {
  std::size_t levels = 0;
  for (const ExprPtr& each : inner) {
    levels = std::max(levels, each->levels);
  }
  return levels;
}

ExprPtr make(decltype(Expr::kind) kind) {
  std::size_t inside = 0;
  if (const auto* operation = std::get_if<Expr::Operation>(&kind)) {
    inside = deepest(operation->operands);
  } else if (const auto* call = std::get_if<Expr::Call>(&kind)) {
    inside = std::max(deepest(call->arguments), call->reference == nullptr ? 0 : call->reference->levels);
  } else if (const auto* path = std::get_if<Expr::Path>(&kind)) {
    inside = std::max(deepest(path->startPredicates), path->start == nullptr ? 0 : path->start->levels);
    for (const Step& step : path->steps) {
      inside = std::max(inside, deepest(step.predicates));
    }
  }
  return std::make_shared<const Expr>(Expr{std::move(kind), inside + 1});
}

// Whether an expression means the same whatever "." is.
bool independent(const Expr& expr) {
  if (const auto* operation = std::get_if<Expr::Operation>(&expr.kind)) {
    return std::all_of(operation->operands.begin(), operation->operands.end(),
                       [](const ExprPtr& operand) { return independent(*operand); });
  }
  if (const auto* call = std::get_if<Expr::Call>(&expr.kind)) {
    static constexpr std::array<std::string_view, 4> kOfNothing = {"current", "true", "false", "today"};
    return call->arguments.empty() ? std::find(kOfNothing.begin(), kOfNothing.end(), call->name) != kOfNothing.end()
                                   : std::all_of(call->arguments.begin(), call->arguments.end(),
                                                 [](const ExprPtr& argument) { return independent(*argument); });
  }
  if (const auto* path = std::get_if<Expr::Path>(&expr.kind)) {
    return path->absolute || (path->start != nullptr && independent(*path->start));
  }
  return true;
}

// Whether an expression asks where "." stands among its siblings; what is inside of predicates has a "." of its own.
bool asksPlace(const Expr& expr) {
  if (const auto* operation = std::get_if<Expr::Operation>(&expr.kind)) {
    return std::any_of(operation->operands.begin(), operation->operands.end(),
                       [](const ExprPtr& operand) { return asksPlace(*operand); });
  }
  if (const auto* call = std::get_if<Expr::Call>(&expr.kind)) {
    return ((call->name == "position" || call->name == "last") && call->arguments.empty()) ||
           std::any_of(call->arguments.begin(), call->arguments.end(),
                       [](const ExprPtr& argument) { return asksPlace(*argument); });
  }
  if (const auto* path = std::get_if<Expr::Path>(&expr.kind)) {
    return path->start != nullptr && asksPlace(*path->start);
  }
  return false;
}

struct Wanted {
  std::string column;
  ExprPtr key;
};

// The first "column = key" that must hold for a predicate to hold.
Wanted equality(const Expr& predicate) {
  const auto* operation = std::get_if<Expr::Operation>(&predicate.kind);
  if (operation == nullptr) {
    return {};
  }
  if (operation->op == Operator::And) {
    Wanted left = equality(*operation->operands[0]);
    return left.key != nullptr ? left : equality(*operation->operands[1]);
  }
  if (operation->op == Operator::Equal) {
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
      const std::string column = columnOf(*operation->operands[side]);
      if (!column.empty() && independent(*operation->operands[1 - side])) {
        return {column, operation->operands[1 - side]};
      }
    }
  }
  return {};
}

// Looks up what does not change while the form is filled.
void bind(Expr::Path& path, const Scope& scope) {
  const auto plain = [](const Step& step) {
    return step.axis == Axis::Child && step.name != "*" && step.predicates.empty();
  };
  if (path.absolute) {
    if (std::all_of(path.steps.begin(), path.steps.end(), plain)) {
      path.target = scope.element(path.steps);
    }
    return;
  }
  const auto* call = path.start == nullptr ? nullptr : std::get_if<Expr::Call>(&path.start->kind);
  const auto* list = call != nullptr && call->name == "instance" && path.startPredicates.empty()
                         ? std::get_if<Expr::Literal>(&call->arguments[0]->kind)
                         : nullptr;
  if (list == nullptr) {
    return;
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const Step& step = path.steps[i];
    names.push_back(step.name);
    if (step.axis != Axis::Child || step.name == "*") {
      return;
    }
    if (!step.predicates.empty()) {
      const Wanted wanted = equality(*step.predicates[0]);
      if (wanted.key != nullptr && !asksPlace(*step.predicates[0])) {
        path.index = scope.index(list->value, names, wanted.column);
        path.indexedStep = i;
        path.key = wanted.key;
      }
      return;
    }
  }
}

std::string nearestFunction(const std::string& name) {
  const std::string near = closestTo(name, functionNames());
  return near.empty() ? "" : "; did you mean " + near + "()?";
}

std::string wordsFor(const Arity& arity) {
  const std::string least = std::to_string(arity.least);
  return arity.most == arity.least ? least
         : arity.most == kMany     ? least + " or more"
                                   : least + " to " + std::to_string(arity.most);
}

// Whether a predicate is true or false by itself, and not a place.
bool isCondition(const Expr& expr) {
  const auto* operation = std::get_if<Expr::Operation>(&expr.kind);
  const auto* call = std::get_if<Expr::Call>(&expr.kind);
  static constexpr std::array<std::string_view, 6> kTruths = {"not",         "selected",  "contains",
                                                              "starts-with", "ends-with", "true"};
  return (operation != nullptr && operation->op <= Operator::GreaterEqual) ||
         (call != nullptr && std::find(kTruths.begin(), kTruths.end(), call->name) != kTruths.end());
}

class Parser {
public:
  Parser(std::vector<Token> tokens, const Scope* scope) : m_tokens(std::move(tokens)), m_scope(scope) {}

  Result<ExprPtr> all() {
    REMBUG_ASSIGN(ExprPtr expr, binary(0));
    if (peek().kind != Kind::End) {
      return unexpected("an operator or the end");
    }
    return expr;
  }

private:
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const {
    return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
  }
  [[nodiscard]] bool isSymbol(std::string_view symbol, std::size_t ahead = 0) const {
    return peek(ahead).kind == Kind::Symbol && peek(ahead).text == symbol;
  }
  bool accept(std::string_view symbol) {
    const bool found = isSymbol(symbol);
    m_at += found ? 1U : 0U;
    return found;
  }
  [[nodiscard]] tl::unexpected<Error> unexpected(const std::string& wanted) const {
    const Token& token = peek();
    const std::string found = token.kind == Kind::End ? "the end" : "'" + token.text + "'";
    return fail(ErrorCode::Invalid,
                "expected " + wanted + " but found " + found + " at place " + std::to_string(token.at + 1));
  }

  [[nodiscard]] std::optional<Binding> binaryOperator() const {
    const Token& token = peek();
    static const std::vector<std::pair<std::string_view, Binding>> kOperators = {
        {"or", {Operator::Or, 1}},       {"and", {Operator::And, 2}},         {"=", {Operator::Equal, 3}},
        {"!=", {Operator::NotEqual, 3}}, {"<", {Operator::Less, 4}},          {"<=", {Operator::LessEqual, 4}},
        {">", {Operator::Greater, 4}},   {">=", {Operator::GreaterEqual, 4}}, {"+", {Operator::Add, 5}},
        {"-", {Operator::Subtract, 5}},  {"*", {Operator::Multiply, 6}},      {"div", {Operator::Divide, 6}},
        {"mod", {Operator::Modulo, 6}}};
    if (token.kind == Kind::Name || token.kind == Kind::Symbol) {
      for (const auto& [text, binding] : kOperators) {
        if (token.text == text) {
          return binding;
        }
      }
    }
    return std::nullopt;
  }

  Result<ExprPtr> binary(int level) {
    if (++m_depth > kExpressionLevelsMax) {
      return fail(ErrorCode::Invalid,
                  "the expression is nested too deeply, more than 200 levels: split it into several calculations");
    }
    REMBUG_ASSIGN(ExprPtr left, unary());
    while (const auto binding = binaryOperator()) {
      if (binding->level <= level) {
        break;
      }
      ++m_at;
      REMBUG_ASSIGN(ExprPtr right, binary(binding->level));
      const bool fixed = binding->op == Operator::Equal && independent(*right);
      REMBUG_ASSIGN(left, joined(Expr::Operation{binding->op, {left, right}, fixed}));
    }
    --m_depth;
    return left;
  }

  // Operators in a row wait for each other as those in parentheses do.
  static Result<ExprPtr> joined(Expr::Operation operation) {
    ExprPtr expr = make(std::move(operation));
    if (expr->levels > kOperatorsMax) {
      return fail(ErrorCode::Invalid,
                  "the expression has more than 1,000 operators in a row: split it into several calculations");
    }
    return expr;
  }

  Result<ExprPtr> unary() {
    bool negative = false;
    while (accept("-")) {
      negative = !negative;
    }
    REMBUG_ASSIGN(ExprPtr expr, unions());
    return negative ? make(Expr::Operation{Operator::Negate, {expr}, false}) : expr;
  }

  Result<ExprPtr> unions() {
    REMBUG_ASSIGN(ExprPtr left, path());
    while (accept("|")) {
      REMBUG_ASSIGN(ExprPtr right, path());
      REMBUG_ASSIGN(left, joined(Expr::Operation{Operator::Union, {left, right}, false}));
    }
    return left;
  }

  [[nodiscard]] bool startsStep() const {
    return peek().kind == Kind::Name || isSymbol(".") || isSymbol("..") || isSymbol("*") || isSymbol("@");
  }

  Result<ExprPtr> path() {
    Expr::Path path;
    if (isSymbol("/") || isSymbol("//")) {
      path.absolute = true;
      const bool any = accept("//");
      if (any) {
        path.steps.push_back({Axis::DescendantOrSelf, "*", {}});
      } else {
        accept("/");
        if (!startsStep()) {
          return make(std::move(path));
        }
      }
      REMBUG_TRY(steps(path));
      return finished(std::move(path));
    }
    const bool isCall = peek().kind == Kind::Name && isSymbol("(", 1) && peek().text != "node" && peek().text != "text";
    if (!isCall && startsStep()) {
      REMBUG_TRY(steps(path));
      return make(std::move(path));
    }
    REMBUG_ASSIGN(path.start, primary());
    while (isSymbol("[")) {
      REMBUG_ASSIGN(ExprPtr inner, predicate());
      path.startPredicates.push_back(std::move(inner));
    }
    if (accept("//")) {
      path.steps.push_back({Axis::DescendantOrSelf, "*", {}});
      REMBUG_TRY(steps(path));
    } else if (accept("/")) {
      REMBUG_TRY(steps(path));
    }
    if (path.steps.empty() && path.startPredicates.empty()) {
      return path.start;
    }
    return finished(std::move(path));
  }

  [[nodiscard]] ExprPtr finished(Expr::Path path) const {
    if (m_scope != nullptr) {
      bind(path, *m_scope);
    }
    return make(std::move(path));
  }

  Result<void> steps(Expr::Path& path) {
    do {
      if (!path.steps.empty() && m_pendingDescendant) {
        path.steps.push_back({Axis::DescendantOrSelf, "*", {}});
      }
      m_pendingDescendant = false;
      REMBUG_ASSIGN(Step step, oneStep());
      path.steps.push_back(std::move(step));
      if (isSymbol("//")) {
        m_pendingDescendant = true;
      }
    } while (accept("/") || accept("//"));
    return {};
  }

  Result<Step> oneStep() {
    Step step;
    if (accept("..")) {
      step.axis = Axis::Parent;
      step.name = "*";
    } else if (accept(".")) {
      step.axis = Axis::Self;
      step.name = "*";
    } else if (accept("*")) {
      step.name = "*";
    } else if (isSymbol("@")) {
      return unexpected("an element (attributes hold no answers)");
    } else if (peek().kind == Kind::Name) {
      REMBUG_TRY(axisAndName(step));
    } else {
      return unexpected("a step of a path");
    }
    while (isSymbol("[")) {
      REMBUG_ASSIGN(ExprPtr inner, predicate());
      step.predicates.push_back(std::move(inner));
    }
    return step;
  }

  Result<void> axisAndName(Step& step) {
    static const std::vector<std::pair<std::string_view, Axis>> kAxes = {{"child", Axis::Child},
                                                                         {"parent", Axis::Parent},
                                                                         {"self", Axis::Self},
                                                                         {"descendant", Axis::Descendant},
                                                                         {"descendant-or-self", Axis::DescendantOrSelf},
                                                                         {"ancestor", Axis::Ancestor},
                                                                         {"following-sibling", Axis::FollowingSibling},
                                                                         {"preceding-sibling", Axis::PrecedingSibling}};
    if (isSymbol("::", 1)) {
      const auto& wanted = peek().text;
      const auto* found = static_cast<const std::pair<std::string_view, Axis>*>(nullptr);
      for (const auto& axis : kAxes) {
        found = axis.first == wanted ? &axis : found;
      }
      if (found == nullptr) {
        return unexpected("an axis such as child or parent");
      }
      step.axis = found->second;
      m_at += 2;
    }
    if (accept("*")) {
      step.name = "*";
      return {};
    }
    if (peek().kind != Kind::Name) {
      return unexpected("a name");
    }
    step.name = std::string(localName(peek().text));
    ++m_at;
    if (accept("(")) {  // node() or text()
      step.name = "*";
      if (!accept(")")) {
        return unexpected("')'");
      }
    }
    return {};
  }

  Result<ExprPtr> predicate() {
    accept("[");
    REMBUG_ASSIGN(ExprPtr inner, binary(0));
    if (!accept("]")) {
      return unexpected("']'");
    }
    return inner;
  }

  Result<ExprPtr> primary() {
    const Token token = peek();
    if (token.kind == Kind::Number) {
      ++m_at;
      double value = 0;
      const auto parsed = std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
      if (parsed.ptr != token.text.data() + token.text.size()) {
        return fail(ErrorCode::Invalid, "'" + token.text + "' is not a number");
      }
      return make(Expr::Number{value});
    }
    if (token.kind == Kind::Literal) {
      ++m_at;
      return make(Expr::Literal{token.text});
    }
    if (accept("(")) {
      REMBUG_ASSIGN(ExprPtr inner, binary(0));
      if (!accept(")")) {
        return unexpected("')'");
      }
      return inner;
    }
    if (token.kind == Kind::Name) {
      return call();
    }
    return unexpected("a value");
  }

  Result<ExprPtr> call() {
    Expr::Call call;
    call.name = peek().text;
    call.function = functionNamed(call.name);
    if (call.function == nullptr) {
      return fail(ErrorCode::Invalid, "the function " + call.name + "() is not known" + nearestFunction(call.name));
    }
    m_at += 2;
    if (!accept(")")) {
      do {
        REMBUG_ASSIGN(ExprPtr argument, binary(0));
        call.arguments.push_back(std::move(argument));
      } while (accept(","));
      if (!accept(")")) {
        return unexpected("',' or ')'");
      }
    }
    const Arity& arity = call.function->arity;
    if (call.arguments.size() < arity.least || call.arguments.size() > arity.most) {
      return fail(ErrorCode::Invalid, call.name + "() does not take " + std::to_string(call.arguments.size()) +
                                          " arguments, but " + wordsFor(arity));
    }
    REMBUG_TRY(lookUp(call));
    return make(std::move(call));
  }

  // What the arguments say in the form itself is looked up here, not at each evaluation.
  Result<void> lookUp(Expr::Call& call) const {
    const auto literal = [&](std::size_t n) { return std::get_if<Expr::Literal>(&call.arguments[n]->kind); };
    if (call.name == "regex" && literal(1) != nullptr) {
      REMBUG_ASSIGN(call.pattern, Pattern::compile(literal(1)->value));
    }
    if (call.name == "jr:choice-name" && literal(1) != nullptr) {
      REMBUG_ASSIGN(call.reference, parse(literal(1)->value, m_scope));
    }
    if (call.name == "pulldata" && m_scope != nullptr && literal(0) != nullptr && literal(2) != nullptr) {
      call.index = m_scope->index(literal(0)->value, {"root", "item"}, literal(2)->value);
    }
    return {};
  }

  std::vector<Token> m_tokens;
  const Scope* m_scope;
  std::size_t m_at = 0;
  int m_depth = 0;
  bool m_pendingDescendant = false;
};

}  // namespace

std::string columnOf(const Expr& expr) {
  const auto* path = std::get_if<Expr::Path>(&expr.kind);
  if (path == nullptr || path->absolute || path->start != nullptr || path->steps.empty()) {
    return {};
  }
  const bool fromSelf =
      path->steps.size() == 2 && path->steps[0].axis == Axis::Self && path->steps[0].predicates.empty();
  const Step& last = path->steps.back();
  const bool plain = last.axis == Axis::Child && last.name != "*" && last.predicates.empty();
  return plain && (path->steps.size() == 1 || fromSelf) ? last.name : std::string();
}

ListPath listOf(const Expr& expr) {
  const auto* path = std::get_if<Expr::Path>(&expr.kind);
  const auto* call = path == nullptr || path->start == nullptr ? nullptr : std::get_if<Expr::Call>(&path->start->kind);
  const auto* id = call != nullptr && call->name == "instance" && path->startPredicates.empty() && !path->steps.empty()
                       ? std::get_if<Expr::Literal>(&call->arguments[0]->kind)
                       : nullptr;
  if (id == nullptr) {
    return {};
  }
  ListPath found{id->value, {}};
  for (const Step& step : path->steps) {
    const bool last = &step == &path->steps.back();
    const bool plain = std::all_of(step.predicates.begin(), step.predicates.end(), [](const ExprPtr& predicate) {
      return isCondition(*predicate) && !asksPlace(*predicate);
    });
    if (step.axis != Axis::Child || step.name == "*" || (last ? !plain : !step.predicates.empty())) {
      return {};
    }
    found.path.push_back(step.name);
  }
  return found;
}

Result<ExprPtr> parse(std::string_view text, const Scope* scope) {
  if (text.size() > kExpressionBytesMax) {
    return fail(ErrorCode::Invalid, "the expression is longer than 64 KiB: split it into several calculations");
  }
  REMBUG_ASSIGN(std::vector<Token> tokens, tokenize(text));
  return Parser(std::move(tokens), scope).all();
}

}  // namespace rembug::forms::xpath
