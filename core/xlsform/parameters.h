#pragma once

#include <string>
#include <vector>

#include "core/xlsform/survey.h"

namespace rembug::xlsform {

struct ParameterTrouble {
  std::string message;
  bool warning = false;
};

// Reads the parameters column ("start=1; end=10 step=1", names in any case) into item.parameters, as the item's kind
// allows (XLSForm reference, Parameters). Answers what is wrong with it.
[[nodiscard]] std::vector<ParameterTrouble> readParameters(const std::string& text, Item& item);

}  // namespace rembug::xlsform
