#pragma once

#include <string>
#include <vector>

#include "core/projection/projection.h"

namespace rembug::report {

enum class Kind { Coverage, Fgd, Survey, Election, Conflicts };

// "coverage", "fgd", "survey", "election", "conflicts". Errors: NotFound.
[[nodiscard]] Result<Kind> kindOf(const std::string& name);

struct Request {
  Kind kind = Kind::Coverage;
  std::string scope;                  // a village, a prefix that ends in a dot, or empty for all
  std::vector<std::string> expected;  // villages that should report, for coverage
};

// The report as one JSON value; its shapes are in docs/protocol.md. Records linked as one thing count once. The
// projection must have its tables filled.
[[nodiscard]] Result<std::string> makeReport(projection::Projection& projection, const Request& request);

}  // namespace rembug::report
