#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

#include "core/base/clock.h"

namespace rembug::app {

// When something was, by the tablet's own clock, as people write it: "24 Nov 2026, 10.42".
[[nodiscard]] inline QString momentWords(const QLocale& locale, Millis at) {
  return locale.toString(QDateTime::fromMSecsSinceEpoch(at.count()), QStringLiteral("d MMM yyyy, HH.mm"));
}
// The same of these days: "24 Nov, 10.42".
[[nodiscard]] inline QString dayWords(const QLocale& locale, Millis at) {
  return locale.toString(QDateTime::fromMSecsSinceEpoch(at.count()), QStringLiteral("d MMM, HH.mm"));
}

}  // namespace rembug::app
