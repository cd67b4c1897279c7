#include "app/minutes.h"

#include "app/form_model.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

const QString kKey = QStringLiteral("simpul");

QList<Minutes::Answer> answersOf(const FormModel& form, const QString& ref) {
  QList<Minutes::Answer> answers;
  for (const QVariant& entry : form.answersOf(ref)) {
    const QVariantMap map = entry.toMap();
    answers.append({map.value(QStringLiteral("field")).toString(), map.value(QStringLiteral("label")).toString(),
                    map.value(QStringLiteral("value")).toString(), map.value(QStringLiteral("shown")).toString(),
                    form.attachmentOf(ref + QLatin1Char('/') + map.value(QStringLiteral("field")).toString())
                        .value(QStringLiteral("sha256"))
                        .toString()});
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

void Minutes::readSignatures(const tablet::Tablet& tablet) {
  for (Section& section : sections) {
    if (section.shape != QStringLiteral("signatories")) {
      continue;
    }
    for (QList<Answer>& row : section.rows) {
      for (Answer& answer : row) {
        const auto sha256 = fromHex(answer.sha256.toStdString());
        const auto file = sha256 && !sha256->empty() ? tablet.attachedFile(*sha256) : Result<Bytes>(Bytes());
        answer.picture = QImage::fromData(QByteArray::fromStdString(file.value_or(Bytes())));
      }
    }
  }
}

}  // namespace rembug::app
