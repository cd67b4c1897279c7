#include "app/form_neighbours.h"

#include <tuple>

#include "app/form_model.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {

QVariantList similarTo(const tablet::Tablet& tablet, const tablet::FormDraft& draft) {
  QVariantList list;
  for (const tablet::RecordSummary& record : tablet.similar(draft).value_or(std::vector<tablet::RecordSummary>())) {
    list.append(QVariantMap{{QStringLiteral("id"), QString::fromStdString(record.id.hex())},
                            {QStringLiteral("title"), QString::fromStdString(record.title)},
                            {QStringLiteral("author"), QString::fromStdString(record.author)}});
  }
  return list;
}

std::vector<std::pair<QString, QString>> answersOfLast(const tablet::Tablet& tablet, const tablet::FormDraft& draft) {
  std::vector<std::pair<QString, QString>> answers;
  const auto found = tablet.answersOfLast(draft);
  for (const auto& [ref, value] : found.value_or(std::vector<std::pair<std::string, std::string>>())) {
    answers.emplace_back(QString::fromStdString(ref), QString::fromStdString(value));
  }
  return answers;
}

void FormModel::lookAround() {
  using Around = std::pair<QVariantList, bool>;
  m_session->run(
      this,
      [draft = m_draft](tablet::Tablet& tablet) {
        return *draft ? Around(similarTo(tablet, **draft), !answersOfLast(tablet, **draft).empty()) : Around();
      },
      [this](const Around& around) {
        if (around != Around(m_similar, m_canCopy)) {
          std::tie(m_similar, m_canCopy) = around;
          Q_EMIT similarChanged();
        }
      });
}

void FormModel::copyFromLast() {
  m_session->run(
      this,
      [draft = m_draft](tablet::Tablet& tablet) {
        return *draft ? answersOfLast(tablet, **draft) : std::vector<std::pair<QString, QString>>();
      },
      [this](const std::vector<std::pair<QString, QString>>& answers) {
        for (const auto& [ref, value] : answers) {
          set(ref, value);
        }
      });
}

}  // namespace rembug::app
