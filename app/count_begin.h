#pragma once

#include <string>
#include <vector>

#include <QString>

#include "core/base/error.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// Begins a count whose session is known from what was counted before, and answers its draft. `events` are those of
// core/count/README.md; where one is refused nothing is begun. On the worker.
[[nodiscard]] Result<QString> beginCount(tablet::Tablet& tablet, const std::string& village,
                                         const std::vector<std::string>& events);

// The events that plan a session and freeze its register.
[[nodiscard]] std::vector<std::string> plannedSession(const std::string& session);

}  // namespace rembug::app
