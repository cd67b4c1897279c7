#pragma once

#include <functional>
#include <string>

#include "core/base/error.h"

namespace rembug::tablet {
class FormDraft;
class Tablet;
}  // namespace rembug::tablet

namespace rembug::app {

// A record of what a screen has gathered, finished at once. Where `fill` fails, or the form would not take it, nothing
// is begun. On the worker.
[[nodiscard]] Result<void> recordAtOnce(tablet::Tablet& tablet, const std::string& village, const std::string& form,
                                        const std::function<Result<void>(tablet::FormDraft&)>& fill);

}  // namespace rembug::app
