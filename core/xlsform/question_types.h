#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/xlsform/survey.h"

namespace rembug::xlsform {

// What a row's type says beyond the item that it makes.
enum class RowKind { Item, BeginGroup, BeginRepeat, EndGroup, EndRepeat, External, Ignored, Refused };

struct RowType {
  RowKind kind = RowKind::Item;
  Item item;             // without name, path and place
  std::string external;  // "towns.csv"
  std::string trouble;   // what is wrong or not supported; empty where nothing is
  bool warning = false;  // of `trouble`
};

// Reads the cell of the type column (XLSForm reference, Question types), in any of the spellings in use. `name` is the
// row's name.
[[nodiscard]] RowType readType(const std::string& text, const std::string& name);

// Types of the first spreadsheets that come with a constraint and a hint of their own.
struct OlderRule {
  const char* constraint;
  const char* hint;
};
[[nodiscard]] std::optional<OlderRule> olderRule(const std::string& plainType);

}  // namespace rembug::xlsform
