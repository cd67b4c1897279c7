#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rembug::forms {

// The known word that a mistyped one was probably meant to be: few letters apart (Levenshtein), the first of the
// nearest. Empty where none is near. Bounded: long lists and long words are compared by their beginnings alone.
[[nodiscard]] std::string closestTo(std::string_view word, const std::vector<std::string>& known);

}  // namespace rembug::forms
