#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace rembug::xlsform {

// Reads one stream out of a compound file (MS-CFB), the container of binary office documents, by its name in capital or
// small letters. Errors: Invalid for a damaged file, NotFound where it has no such stream. What is read is never larger
// than the file.
[[nodiscard]] Result<std::string> readStream(std::string_view file, std::string_view name);

// A number of one, two or four bytes, lowest first, at a place; 0 beyond the end.
[[nodiscard]] std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t size);

}  // namespace rembug::xlsform
