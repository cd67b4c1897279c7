#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rembug::forms {

// The files that a form names and that have to come with it, each once, sorted, without folders: lists in files of
// their own, and pictures, sounds and films of its texts. Village lists are none of them. Empty where the XML cannot be
// read: Form::check() says why.
[[nodiscard]] std::vector<std::string> filesNamed(std::string_view xml);

// A list that no file brings: the tablet makes it from other records of the village, and until then it has no rows.
[[nodiscard]] bool isVillageList(std::string_view fileName);

}  // namespace rembug::forms
