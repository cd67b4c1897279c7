#pragma once

#include <optional>
#include <string>

#include "core/count/count.h"

namespace rembug::count {

// The first paper at which two counters heard different things.
struct Difference {
  std::size_t paper = 0;  // from 1
  std::string first;      // what the one has there; empty where he has no more papers
  std::string second;
};

// Papers compared in the order of reading, names by who is meant. Nothing where both have the same.
[[nodiscard]] std::optional<Difference> firstDifference(const Count& first, const Count& second);

// A paper in words: "Amat, Sri", "blank", "SECRECY".
[[nodiscard]] std::string describe(const Paper& paper);

}  // namespace rembug::count
