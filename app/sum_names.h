#pragma once

#include <QVariantList>

#include "core/count/count.h"

namespace rembug::app {

// People of several units, or sittings, who may be one: {person, written: [{name, votes}]}, as CountNames::groups() of
// a count of papers. Only what the sum allows to be joined. On the worker.
[[nodiscard]] QVariantList sumGroups(const count::Count& count);

}  // namespace rembug::app
