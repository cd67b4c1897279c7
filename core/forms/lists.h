#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/forms/limits.h"
#include "core/forms/list_index.h"

namespace rembug::forms {

// Reads a list from a file of its own; its name says which kind it is: CSV (with a comma or a semicolon, as its first
// line shows), XML, or GeoJSON (each feature a row with its properties and its place in ODK's form as `geometry`).
// Errors: Invalid with the line for a file that is none of this, Unsupported for another kind of file.
[[nodiscard]] Result<List> readList(const std::string& fileName, std::string_view content);

// Calls `each` with the cells of each row of a CSV file (RFC 4180); it may take them. Errors: Invalid with the line of
// a quote that is not closed, and what `each` answers.
[[nodiscard]] Result<void> forEachCsvRow(std::string_view content, char delimiter,
                                         const std::function<Result<void>(std::vector<std::string>&)>& each);

}  // namespace rembug::forms
