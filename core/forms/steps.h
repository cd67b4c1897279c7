#pragma once

#include <string>
#include <string_view>

#include "core/forms/form_instance.h"

namespace rembug::forms {

// One step as a JSON line: {"set":"/data/a","value":"12"}, {"add":"/data/person","row":"<id in hex, optional>"},
// {"remove":"/data/person[2]"}, {"language":"English (en)"}. A draft's journal is made of such lines, so the same lines
// always lead to the same filling. Errors: Invalid for a line that is no step, else as FormInstance says.
[[nodiscard]] Result<void> applyStep(FormInstance& instance, std::string_view step);

// Plays steps, one a line, and prints the end state as `rembug form run` does. A step that fails is listed under
// "errors" with its number from 1, and the next one is played.
[[nodiscard]] std::string runSteps(std::shared_ptr<const Form> form, std::string_view steps, const Clock& clock,
                                   Random& random);

}  // namespace rembug::forms
