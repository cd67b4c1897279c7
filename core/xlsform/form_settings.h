#pragma once

#include <string>
#include <vector>

#include "core/xlsform/survey.h"

namespace rembug::xlsform {

// The prefixes that the setting namespaces declares (esri="http://esri.com/xforms"), as attributes.
[[nodiscard]] std::string declaredNamespaces(const Survey& survey);
// Settings named attribute::name, as attributes of the record's root.
[[nodiscard]] std::string rootAttributes(const Survey& survey);
// Names what is set and not used, and what is no setting at all.
void checkSettings(const Survey& survey, std::vector<Mistake>& mistakes);

// Whether a cell says yes, in any of the ways that spreadsheets do.
[[nodiscard]] bool isYes(const std::string& text);

}  // namespace rembug::xlsform
