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

// The papers of a count as four hex digits each, in the order of reading, for the other counter's tablet: short enough
// for a QR code, and no name can be read from it.
[[nodiscard]] std::string paperMarks(const Count& count);
// The first paper (from 1) whose mark differs, or that only one of them has; nothing where all are the same.
[[nodiscard]] std::optional<std::size_t> firstDifferentMark(const std::string& first, const std::string& second);

// A paper in words: "Amat, Sri", "blank", "SECRECY".
[[nodiscard]] std::string describe(const Paper& paper);

}  // namespace rembug::count
