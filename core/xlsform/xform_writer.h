#pragma once

#include <string>
#include <vector>

#include "core/xlsform/references.h"
#include "core/xlsform/survey.h"

namespace rembug::xlsform {

// Writes a survey as an ODK XForm. What cannot be written goes into `mistakes`.
[[nodiscard]] std::string writeXForm(const Survey& survey, const std::string& fallbackId,
                                     std::vector<Mistake>& mistakes);

}  // namespace rembug::xlsform
