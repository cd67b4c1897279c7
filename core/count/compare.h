#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/count/count.h"
#include "core/count/sheet.h"

namespace rembug::count {

// The first paper at which two counters heard different things.
struct Difference {
  std::size_t paper = 0;  // from 1
  std::string first;      // what the one has there; empty where he has no more papers
  std::string second;
};

// Papers compared in the order of reading, names by who is meant. Nothing where both have the same.
[[nodiscard]] std::optional<Difference> firstDifference(const Count& first, const Count& second);
// All of them. Where one counter left a paper out, every paper behind it differs: the first one is to be looked at
// first.
[[nodiscard]] std::vector<Difference> differences(const Count& first, const Count& second);

// The papers of a count as four hex digits each, in the order of reading, for the other counter's tablet: short enough
// for a QR code, and no name can be read from it.
[[nodiscard]] std::string paperMarks(const Count& count);
// The first paper (from 1) whose mark differs, or that only one of them has; nothing where all are the same.
[[nodiscard]] std::optional<std::size_t> firstDifferentMark(const std::string& first, const std::string& second);

// Five digits that stand for the papers from `from` to `to` (from 1, both of them in) of paperMarks(), to be read aloud
// from one tablet to the other. Two runs of papers that differ sound the same once in 100,000 times.
[[nodiscard]] std::string spokenMark(const std::string& marks, std::size_t from, std::size_t to);

// A figure or a person's votes that two signed tallies of one box do not have in common.
struct SheetDifference {
  std::string key;   // of a figure, as in Minutes: "in_box", "valid", or "signed_in"; empty for a person
  std::string name;  // of a person
  std::int64_t first = 0;
  std::int64_t second = 0;
};

// In the order of the berita acara: figures, people by the first one's ranking, then those whom the second one alone
// has. Errors: Invalid where a sheet makes no sense.
[[nodiscard]] rembug::Result<std::vector<SheetDifference>> sheetDifferences(const Sheet& first, const Sheet& second);

// A paper in words: "Amat, Sri", "blank", "SECRECY".
[[nodiscard]] std::string describe(const Paper& paper);

}  // namespace rembug::count
