#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/forms/form_instance.h"

namespace rembug::forms {

// One step as a JSON line: {"set":"/data/a","value":"12"}, {"add":"/data/person","row":"<id in hex, optional>"},
// {"remove":"/data/person[2]"}, {"restore":"/data/person"}, {"language":"English (en)"}. A draft's journal is made of
// such lines, so the same lines always lead to the same filling. Errors: Invalid for a line that is no step, else as
// FormInstance says.
[[nodiscard]] Result<void> applyStep(FormInstance& instance, std::string_view step);

// Plays steps, one a line, and gives the state at the end as `rembug form run` prints it. A step that fails is listed
// under "errors" with its number from 1, and the next one is played. `each`, where given, gets the state at the
// beginning and behind each step.
[[nodiscard]] std::string runSteps(const std::shared_ptr<const Form>& form, std::string_view steps, const Clock& clock,
                                   Random& random, const std::function<void(const std::string&)>& each = {});

}  // namespace rembug::forms
