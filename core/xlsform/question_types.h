#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/xlsform/survey.h"

namespace rembug::xlsform {

// What a row's type says beyond the item that it makes.
enum class RowKind { Item, BeginGroup, BeginRepeat, EndGroup, EndRepeat, External, Ignored };

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

// "start=1; end=10 step=1" by name, in small letters.
[[nodiscard]] std::map<std::string, std::string> readParameters(const std::string& text);

}  // namespace rembug::xlsform
