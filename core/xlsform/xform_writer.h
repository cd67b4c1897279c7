#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/xlsform/references.h"
#include "core/xlsform/survey.h"

namespace rembug::xlsform {

struct Written {
  std::string xml;
  std::set<std::string> files;  // that the form reads
};

// Writes a survey as an ODK XForm. What cannot be written goes into `mistakes`.
[[nodiscard]] Written writeXForm(const Survey& survey, const std::string& fallbackId, std::vector<Mistake>& mistakes);

}  // namespace rembug::xlsform
