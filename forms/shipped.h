#pragma once

#include <string>
#include <vector>

namespace rembug::forms {

// The form definitions that come with the program, as XML.
[[nodiscard]] const std::vector<std::string>& shipped();

// How the village lists are made that forms name, as JSON: see village-lists.json.
[[nodiscard]] const std::string& shippedVillageLists();

}  // namespace rembug::forms
