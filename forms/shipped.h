#pragma once

#include <string>
#include <vector>

namespace rembug::forms {

// The form definitions that come with the program, as XML.
[[nodiscard]] const std::vector<std::string>& shipped();

}  // namespace rembug::forms
