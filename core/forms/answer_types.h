#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/forms/form.h"

namespace rembug::forms {

// What a given or calculated text becomes as an answer of a type, in the form that ODK's engine writes it: whole
// numbers without fraction, decimals with one, places with their decimals. Empty where it is no such answer.
[[nodiscard]] std::string asType(Type type, std::string value, const Clock& clock);
// The same for a question: what its control takes as well (a range its bounds, a trigger "OK").
[[nodiscard]] std::string asAnswer(const NodeDef& def, std::string value, const Clock& clock);
// What a type is called in "needs …".
[[nodiscard]] std::string_view wordsFor(Type type);

// What JavaScript's Number() makes of a text, which is what ODK's engine casts with: decimals, exponents, blanks
// around.
[[nodiscard]] std::optional<double> castNumber(std::string_view text);

}  // namespace rembug::forms
