#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

// Reading the parts of an event with their bounds. Only core/count includes this; `Json` is the JSON library's value.
namespace rembug::count {

inline constexpr std::size_t kLinesMax = 100;
inline constexpr std::size_t kNameMax = 200;  // bytes; the longest legal name has 60 letters
inline constexpr int kFigureMax = 1'000'000;

inline tl::unexpected<Error> invalid(const std::string& message) {
  return fail(ErrorCode::Invalid, message);
}

// Without the blanks around it.
template <typename Json>
rembug::Result<std::string> textOf(const Json& value, const std::string& what, bool mayBeEmpty) {
  if (!value.is_string() || value.template get_ref<const std::string&>().size() > 4 * kNameMax) {
    return invalid(what + ": a text of bounded length");
  }
  std::string text = value.template get<std::string>();
  const std::size_t first = text.find_first_not_of(" \t");
  text = first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
  if (text.empty() && !mayBeEmpty) {
    return invalid(what + ": must not be empty");
  }
  return text;
}

template <typename Json>
rembug::Result<std::string> nameOf(const Json& value) {
  REMBUG_ASSIGN(std::string name, textOf(value, "name", false));
  if (name.size() > kNameMax) {
    return invalid("name: at most 200 bytes");
  }
  return name;
}

template <typename Json>
rembug::Result<std::vector<std::string>> namesOf(const Json& value, const std::string& what,
                                                 std::size_t most = kLinesMax) {
  if (!value.is_array() || value.size() > most) {
    return invalid(what + ": a list of names");
  }
  std::vector<std::string> names;
  for (const Json& entry : value) {
    REMBUG_ASSIGN(std::string name, nameOf(entry));
    names.push_back(std::move(name));
  }
  return names;
}

template <typename Json>
rembug::Result<int> figure(const Json& object, const char* name, bool mayBeMissing = false) {
  if (mayBeMissing && !object.contains(name)) {
    return 0;
  }
  if (!object.contains(name) || !object[name].is_number_integer() || object[name].template get<std::int64_t>() < 0 ||
      object[name].template get<std::int64_t>() > kFigureMax) {
    return invalid(std::string(name) + ": a whole number, 0 or more");
  }
  return object[name].template get<int>();
}

// Whether text nests deeper than any event does. JSON is written by recursion, which such a text could use to run out
// of stack.
inline bool nestsTooDeep(std::string_view json) {
  constexpr int kDeepest = 64;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size() && depth <= kDeepest; ++i) {
    const char c = json[i];
    if (quoted) {
      i += c == '\\' ? 1 : 0;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else {
      depth += c == '[' || c == '{' ? 1 : 0;
      depth -= c == ']' || c == '}' ? 1 : 0;
    }
  }
  return depth > kDeepest;
}

// Of a person; empty where nobody said.
inline bool isSex(const std::string& sex) {
  return sex.empty() || sex == "f" || sex == "m";
}

template <typename Json>
std::string optionalText(const Json& object, const char* name) {
  return object.contains(name) && object[name].is_string() ? object[name].template get<std::string>() : std::string();
}

}  // namespace rembug::count
