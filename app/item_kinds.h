#pragma once

#include <QString>

#include "core/forms/form_instance.h"

namespace rembug::app {

// Which kind of input a question gets: "choice", "number", "geopoint" …
[[nodiscard]] QString inputOf(const forms::Item& item);
// "group", "repeat", "row" or "question".
[[nodiscard]] QString kindOf(forms::ItemKind kind);

}  // namespace rembug::app
