#pragma once

#include <string>
#include <vector>

#include "core/base/error.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// Records of the form "nama-panggilan" (forms/nama-panggilan.xml): what the residents of a unit call somebody. One call
// name may be several people's; each of them is suggested, and nothing is joined by it.
struct CallName {
  std::string called;
  std::string person;
  std::string unit;  // where it is used; empty for the whole village
  std::string saidBy;

  bool operator==(const CallName&) const = default;
};

// All that the village's records say. On the worker.
[[nodiscard]] std::vector<CallName> callNames(const tablet::Tablet& tablet, const std::string& village);
// Those that hold in a unit, however its name is written: "RT 3 / RW 5" is RT 003/RW 005.
[[nodiscard]] std::vector<CallName> callNamesOf(const std::vector<CallName>& all, const std::string& unit);

// Takes a table in as `rembug names suggest --aliases` reads it (TSV: alias, name, unit or empty), one record for each
// unit; what is there already is passed over. Answers how many call names were new. Errors: Invalid for a line without
// a call name or a person, and nothing is taken in then. On the worker.
[[nodiscard]] Result<int> importCallNames(tablet::Tablet& tablet, const std::string& village, const std::string& text,
                                          const std::string& source);

}  // namespace rembug::app
