#include "app/minutes.h"

#include <algorithm>

#include "app/form_model.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

const QString kKey = QStringLiteral("simpul");
const QString kFile = QStringLiteral("berkas");
const QString kYes = QStringLiteral("YA");
constexpr int kLongSide = 1000;  // of a picture on paper; more makes the file large and nobody sees it

QList<Minutes::Answer> answersOf(const FormModel& form, const QString& ref) {
  QList<Minutes::Answer> answers;
  for (const QVariant& entry : form.answersOf(ref)) {
    const QVariantMap map = entry.toMap();
    const QVariantMap file = form.attachmentOf(ref + QLatin1Char('/') + map.value(QStringLiteral("field")).toString());
    answers.append({map.value(QStringLiteral("field")).toString(),
                    map.value(QStringLiteral("label")).toString(),
                    map.value(QStringLiteral("value")).toString(),
                    map.value(QStringLiteral("shown")).toString(),
                    file.value(QStringLiteral("sha256")).toString(),
                    {},
                    file.value(QStringLiteral("withdrawn")).toBool()});
  }
  return answers;
}

QString valueOf(const QList<Minutes::Answer>& answers, const QString& field) {
  for (const Minutes::Answer& answer : answers) {
    if (answer.field == field) {
      return answer.value;
    }
  }
  return {};
}

CauseTree treeOf(const Minutes::Section& section) {
  QList<CauseNode> nodes;
  for (const QList<Minutes::Answer>& row : section.rows) {
    const QString kind = valueOf(row, QStringLiteral("jenis"));
    const QString text = valueOf(row, QStringLiteral("teks"));
    if (!text.isEmpty()) {
      nodes.append({valueOf(row, kKey), valueOf(row, QStringLiteral("induk")), text,
                    kind == QStringLiteral("MASALAH")  ? CauseKind::Problem
                    : kind == QStringLiteral("AKIBAT") ? CauseKind::Effect
                    : kind == QStringLiteral("AKAR")   ? CauseKind::Root
                                                       : CauseKind::Cause,
                    valueOf(row, QStringLiteral("dukungan")).toInt()});
    }
  }
  return CauseTree(std::move(nodes));
}

// No picture where there is no such file here, or it is none.
QImage pictureOf(const tablet::Tablet& tablet, const QString& hash) {
  const auto sha256 = fromHex(hash.toStdString());
  const auto file = sha256 && !sha256->empty() ? tablet.attachedFile(*sha256) : Result<Bytes>(Bytes());
  const QImage image = QImage::fromData(QByteArray::fromStdString(file.value_or(Bytes())));
  return std::max(image.width(), image.height()) > kLongSide
             ? image.scaled(kLongSide, kLongSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
             : image;
}

}  // namespace

Minutes Minutes::of(const FormModel& form, const QVariantList& steps, const QVariantMap& words) {
  Minutes minutes;
  minutes.title = form.title();
  minutes.village = form.session()->villageName();
  minutes.language = form.session()->language();
  minutes.words = words;
  for (const QVariant& entry : steps) {
    const QVariantMap step = entry.toMap();
    const QString ref = step.value(QStringLiteral("ref")).toString();
    Section section{step.value(QStringLiteral("title")).toString(),
                    step.value(QStringLiteral("shape")).toString(),
                    answersOf(form, ref),
                    {}};
    for (const QVariant& row : form.rowsOf(ref)) {
      section.rows.append(answersOf(form, row.toMap().value(QStringLiteral("ref")).toString()));
      const QString key = row.toMap().value(QStringLiteral("values")).toMap().value(kKey).toString();
      section.rows.last().append({kKey, {}, key, {}});
    }
    if (section.shape == QStringLiteral("tree")) {
      minutes.tree = treeOf(section);
    }
    minutes.sections.append(std::move(section));
  }
  return minutes;
}

QString whyHidden(const QList<Minutes::Answer>& photo) {
  const auto file =
      std::find_if(photo.begin(), photo.end(), [](const Minutes::Answer& answer) { return answer.field == kFile; });
  return file != photo.end() && file->withdrawn                                      ? QStringLiteral("withdrawn")
         : valueOf(photo, QStringLiteral("persetujuan")) != kYes                     ? QStringLiteral("noConsent")
         : valueOf(photo, QStringLiteral("wajah_anak")) == kYes                      ? QStringLiteral("child")
         : valueOf(photo, QStringLiteral("jenis")) == QStringLiteral("DAFTAR_HADIR") ? QStringLiteral("personal")
                                                                                     : QString();
}

void Minutes::readPictures(const tablet::Tablet& tablet) {
  for (Section& section : sections) {
    const bool photos = section.shape == QStringLiteral("photos");
    if (!photos && section.shape != QStringLiteral("signatories")) {
      continue;
    }
    for (QList<Answer>& row : section.rows) {
      if (photos && !whyHidden(row).isEmpty()) {
        continue;
      }
      for (Answer& answer : row) {
        answer.picture = pictureOf(tablet, answer.sha256);
      }
    }
  }
}

}  // namespace rembug::app
