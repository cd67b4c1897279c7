#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/forms/xpath_eval.h"

// How the function library is put together. Only core/forms includes this.
namespace rembug::forms::xpath {

// As many arguments as one likes.
inline constexpr std::size_t kMany = 1000;

// The arguments of one call, evaluated when asked for.
struct Arguments {
  const Expr::Call& call;
  const Context& context;

  [[nodiscard]] std::size_t size() const { return call.arguments.size(); }
  [[nodiscard]] Value value(std::size_t n) const { return evaluate(*call.arguments[n], context); }
  [[nodiscard]] std::string text(std::size_t n) const { return toString(value(n)); }
  [[nodiscard]] double number(std::size_t n) const { return toNumber(value(n), context.around.clock()); }
  [[nodiscard]] bool truth(std::size_t n) const { return toBoolean(value(n)); }
  [[nodiscard]] NodeSet nodes(std::size_t n) const;
  // All arguments from n on as texts; node-sets give one text a node.
  [[nodiscard]] std::vector<std::string> texts(std::size_t n) const;
  // The text of argument n, or of the context node where there is none.
  [[nodiscard]] std::string textOrOwn(std::size_t n) const { return n < size() ? text(n) : context.node->text(); }
};

// One function of the library.
struct Function {
  std::string_view name;
  Arity arity;
  Value (*run)(const Arguments&);
};

// The whole library, by what the functions are about.
[[nodiscard]] const std::vector<Function>& textFunctions();
[[nodiscard]] const std::vector<Function>& numberFunctions();
[[nodiscard]] const std::vector<Function>& nodeFunctions();
[[nodiscard]] const std::vector<Function>& dateFunctions();
[[nodiscard]] const std::vector<Function>& geoFunctions();

// A version 4 UUID (RFC 9562) as text.
[[nodiscard]] std::string uuidText(Random& random);
// Words between white space as XML knows it.
[[nodiscard]] std::vector<std::string> words(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace rembug::forms::xpath
