#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form.h"

namespace rembug::forms {

// The forms of a list of XML that lives as long as the program, as the one that comes along: read once for the whole
// process, as reading them takes longer than opening a tablet. In the list's order. Any thread. One that cannot be read
// is a mistake in the program.
[[nodiscard]] const std::vector<std::shared_ptr<const Form>>& readOnce(const std::vector<std::string>& all);
// The one of them that this XML is; null for any other.
[[nodiscard]] std::shared_ptr<const Form> readOnce(const std::vector<std::string>& all, std::string_view xml);

}  // namespace rembug::forms
