#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include "core/base/error.h"
#include "core/base/ids.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// Writes the berita acara of a signed tally as a PDF to the tablet's documents, and tells in the record that it was
// printed: the first one is the original, each later one a copy with its number. Answers the file's name. On the
// worker.
[[nodiscard]] Result<QString> printTally(tablet::Tablet& tablet, const RecordId& tally, const QString& village);
// What printTally() would print next, `width` pixels wide; nothing is told. On the worker.
[[nodiscard]] Result<QList<QImage>> previewTally(const tablet::Tablet& tablet, const RecordId& tally,
                                                 const QString& village, int width);
// Writes the signed result as a file that anybody can check (docs/verify.md).
[[nodiscard]] Result<QString> writePublication(tablet::Tablet& tablet, const RecordId& tally);

}  // namespace rembug::app
