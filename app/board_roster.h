#pragma once

#include <optional>

#include <QString>

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/count/board.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// A village's board with what was added to it since.
struct BoardRoster {
  count::Board board;
  RecordId record;
  QString coordinator;
  QString term;  // "2026–2029"; empty where the day of the vote is not known
};

// Nothing where no board is elected yet. On the worker.
[[nodiscard]] Result<std::optional<BoardRoster>> boardRoster(tablet::Tablet& tablet, const std::string& village);

// Writes the list to be posted in the village (Indonesian, A4), and answers the file.
[[nodiscard]] Result<QString> writeRoster(const BoardRoster& roster, const QString& village);

}  // namespace rembug::app
