#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rembug {

// The rows of a text of tab-separated values, without empty lines and without a first line that begins with `heading`;
// each has `columns` cells at least. A byte order mark and line ends of Windows are passed over.
[[nodiscard]] std::vector<std::vector<std::string>> tsvRows(std::string_view text, std::size_t columns,
                                                            std::string_view heading);

}  // namespace rembug
