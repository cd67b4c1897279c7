#pragma once

#include <QImage>
#include <QList>
#include <QString>

#include "core/base/error.h"

namespace rembug::count {
struct Minutes;
}

namespace rembug::app {

// The berita acara of a count as rich text, in Indonesian as the law of the place wants it (domain.md §d.9).
[[nodiscard]] QString tallyMinutesText(const count::Minutes& minutes, const QString& village);

// Its pages as they would be printed, `width` pixels wide. For the worker.
[[nodiscard]] QList<QImage> tallyMinutesPages(const count::Minutes& minutes, const QString& village, int width);

// The same as a PDF, A4, with the summary as a QR code and the number of the page and of the copy on each page. Takes
// some hundred milliseconds: for the worker. Errors: Storage.
[[nodiscard]] Result<void> writeTallyMinutes(const count::Minutes& minutes, const QString& village,
                                             const QString& file);

}  // namespace rembug::app
