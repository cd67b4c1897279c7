#include "app/tally_documents.h"

#include <QSaveFile>

#include "app/documents.h"
#include "app/tally_minutes.h"
#include "core/count/minutes.h"
#include "core/count/sheet.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

Result<QString> newFile(const char* stem, const char* suffix) {
  const QString name = newDocument(QString::fromLatin1(stem), QString::fromLatin1(suffix));
  if (name.isEmpty()) {
    return fail(ErrorCode::Storage, "the folder for documents cannot be made");
  }
  return name;
}

}  // namespace

Result<QString> printTally(tablet::Tablet& tablet, const RecordId& tally, const QString& village) {
  REMBUG_ASSIGN(const count::Sheet sheet, tablet.sheet(tally));
  REMBUG_ASSIGN(const QString name, newFile("berita-acara", "pdf"));
  REMBUG_ASSIGN(const tablet::TallyPrint print, tablet.tellPrint(tally));
  REMBUG_ASSIGN(const count::Minutes minutes, count::minutesOf(sheet, static_cast<int>(print.number), print.tablet));
  REMBUG_TRY(writeTallyMinutes(minutes, village, name));
  return name;
}

Result<QList<QImage>> previewTally(const tablet::Tablet& tablet, const RecordId& tally, const QString& village,
                                   int width) {
  REMBUG_ASSIGN(const count::Sheet sheet, tablet.sheet(tally));
  REMBUG_ASSIGN(const tablet::AfterSigning after, tablet.afterSigning(tally));
  REMBUG_ASSIGN(const count::Minutes minutes,
                count::minutesOf(sheet, static_cast<int>(after.next.number), after.next.tablet));
  return tallyMinutesPages(minutes, village, width);
}

Result<QString> writePublication(tablet::Tablet& tablet, const RecordId& tally) {
  REMBUG_ASSIGN(const std::string text, tablet.publishTally(tally));
  REMBUG_ASSIGN(const QString name, newFile("hasil", "txt"));
  QSaveFile file(name);
  const auto size = static_cast<qint64>(text.size());
  if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit()) {
    return fail(ErrorCode::Storage, "the result cannot be written to " + name.toStdString());
  }
  return name;
}

}  // namespace rembug::app
