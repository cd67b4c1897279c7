#pragma once

#include <QString>

namespace rembug::app {

// Where a file for people is written: the tablet's documents, under a name of this second, as in
// "notulen-20261126-103042.pdf". Makes the folder; empty where it cannot be made. On any thread.
[[nodiscard]] QString newDocument(const QString& stem, const QString& suffix);

}  // namespace rembug::app
