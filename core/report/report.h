#pragma once

#include <string>
#include <vector>

#include "core/projection/projection.h"

namespace rembug::report {

enum class Kind { Coverage, Fgd, Survey, Election, Conflicts, Cycle };

// "coverage", "fgd", "survey", "election", "conflicts", "cycle". Errors: NotFound.
[[nodiscard]] Result<Kind> kindOf(const std::string& name);

struct Request {
  Kind kind = Kind::Coverage;
  std::string scope;                  // a village, a prefix that ends in a dot, or empty for all
  std::vector<std::string> expected;  // villages that should report, for coverage and the cycle
  Millis now{0};                      // local time, for what is late in the cycle
};

// The report as one JSON value; its shapes are in docs/protocol.md. Records linked as one thing count once. The
// projection must have its tables filled, or for the cycle keep its finder: that one a tablet alone makes.
[[nodiscard]] Result<std::string> makeReport(projection::Projection& projection, const Request& request);

}  // namespace rembug::report
