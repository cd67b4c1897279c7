// The table of the function library, and what all of its files share.
#include "core/forms/xpath_functions.h"

#include <algorithm>
#include <unordered_map>

#include "core/forms/limits.h"

namespace rembug::forms::xpath {
namespace {

const std::unordered_map<std::string_view, const Function*>& table() {
  static const auto kTable = [] {
    std::unordered_map<std::string_view, const Function*> all;
    for (const auto* functions :
         {&textFunctions(), &numberFunctions(), &nodeFunctions(), &dateFunctions(), &geoFunctions()}) {
      for (const Function& function : *functions) {
        all.emplace(function.name, &function);
      }
    }
    return all;
  }();
  return kTable;
}

}  // namespace

NodeSet Arguments::nodes(std::size_t n) const {
  Value result = value(n);
  auto* set = std::get_if<NodeSet>(&result);
  return set == nullptr ? NodeSet{} : std::move(*set);
}

std::vector<std::string> Arguments::texts(std::size_t n) const {
  std::vector<std::string> all;
  std::size_t bytes = 0;
  bool most = false;
  const auto take = [&](std::string text) {
    bytes += text.size();
    // Texts that get longer at each step would fill the memory: whoever makes one may do nothing more.
    most = most || !context.around.spend(bytes > kTextBytesMax ? kWorkMax + 1 : text.size());
    all.push_back(most ? std::string() : std::move(text));
  };
  for (; n < size() && !most; ++n) {
    const Value result = value(n);
    if (const auto* set = std::get_if<NodeSet>(&result)) {
      for (std::size_t i = 0; i < set->size() && !most; ++i) {
        take((*set)[i]->text());
      }
    } else {
      take(toString(result));
    }
  }
  return most ? std::vector<std::string>() : all;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::vector<std::string> words(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::vector<std::string> all;
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    all.emplace_back(text.substr(at, end - at));
    at = text.find_first_not_of(kSpace, end);
  }
  return all;
}

const Function* functionNamed(std::string_view name) {
  const auto found = table().find(name);
  return found == table().end() ? nullptr : found->second;
}

const Arity* arityOf(std::string_view function) {
  const Function* found = functionNamed(function);
  return found == nullptr ? nullptr : &found->arity;
}

std::vector<std::string> functionNames() {
  std::vector<std::string> names;
  for (const auto& [name, function] : table()) {
    names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Value callFunction(const Expr::Call& call, const Context& context) {
  return call.function->run(Arguments{call, context});
}

}  // namespace rembug::forms::xpath
