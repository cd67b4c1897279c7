#include "app/documents.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>

namespace rembug::app {

QString newDocument(const QString& stem, const QString& suffix) {
  const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  const QString now = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
  return folder.mkpath(QStringLiteral(".")) ? folder.filePath(QStringLiteral("%1-%2.%3").arg(stem, now, suffix))
                                            : QString();
}

}  // namespace rembug::app
