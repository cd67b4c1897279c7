#pragma once

#include <string_view>

namespace rembug::region {

// The list of the pilot province as CSV: code, name; sorted by code.
[[nodiscard]] std::string_view listed();

}  // namespace rembug::region
