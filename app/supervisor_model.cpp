#include "app/supervisor_model.h"

#include <map>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/moments.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

struct Reports {
  std::string coverage;
  std::string election;
  std::vector<tablet::Disagreement> disagreements;
};

QString kindOf(tablet::DisagreementKind kind) {
  switch (kind) {
    case tablet::DisagreementKind::Answer:
      return QStringLiteral("answer");
    case tablet::DisagreementKind::Calculated:
      return QStringLiteral("calculated");
    case tablet::DisagreementKind::Row:
      return QStringLiteral("row");
    case tablet::DisagreementKind::Void:
      return QStringLiteral("void");
  }
  return {};
}

QVariantMap mapOf(const tablet::Disagreement& found, const QString& village, const QLocale& locale) {
  QVariantList sides;
  for (const tablet::DisagreementSide& side : found.sides) {
    sides.append(QVariantMap{{QStringLiteral("value"), QString::fromStdString(side.value)},
                             {QStringLiteral("shown"), QString::fromStdString(side.shown)},
                             {QStringLiteral("author"), QString::fromStdString(side.author)},
                             {QStringLiteral("at"), side.at.count() > 0 ? dayWords(locale, side.at) : QString()}});
  }
  return {{QStringLiteral("kind"), kindOf(found.kind)},
          {QStringLiteral("record"), QString::fromStdString(found.record.hex())},
          {QStringLiteral("title"), QString::fromStdString(found.title)},
          {QStringLiteral("village"), village},
          {QStringLiteral("label"), QString::fromStdString(found.label)},
          {QStringLiteral("sides"), sides}};
}

QJsonObject parsed(const std::string& json) {
  return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

}  // namespace

void SupervisorModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &SupervisorModel::load);
  Q_EMIT sessionChanged();
  load();
}

void SupervisorModel::load() {
  if (!m_session->unlocked()) {
    return;
  }
  m_session->run(
      this,
      [language = m_session->formLanguage()](tablet::Tablet& tablet) {
        return Reports{tablet.report("coverage", "").value_or("{}"), tablet.report("election", "").value_or("{}"),
                       tablet.disagreements("", language).value_or(std::vector<tablet::Disagreement>())};
      },
      [this](Reports& reports) {
        const QLocale locale(m_session->language());
        // As they are listed below: what a form calculates follows its answers, and is no disagreement of its own.
        std::map<std::string, int> disagreements;
        for (const tablet::Disagreement& found : reports.disagreements) {
          ++disagreements[found.scope];
        }
        m_villages.clear();
        const QJsonObject coverage = parsed(reports.coverage);
        for (const QJsonValue& entry : coverage.value(QStringLiteral("villages")).toArray()) {
          QVariantMap village = entry.toObject().toVariantMap();
          const Millis last(village.value(QStringLiteral("last_ms")).toLongLong());
          village.insert(QStringLiteral("last"), dayWords(locale, last));
          const auto open = disagreements.find(village.value(QStringLiteral("village")).toString().toStdString());
          village.insert(QStringLiteral("conflicts"), open == disagreements.end() ? 0 : open->second);
          m_villages.append(village);
        }
        m_total = coverage.value(QStringLiteral("total")).toObject().toVariantMap();
        const QJsonObject election = parsed(reports.election);
        m_tallies = election.value(QStringLiteral("tallies")).toArray().toVariantList();
        m_elections = election.value(QStringLiteral("villages")).toArray().toVariantList();
        m_disagreements = std::move(reports.disagreements);
        m_conflicts.clear();
        for (const tablet::Disagreement& found : m_disagreements) {
          m_conflicts.append(mapOf(found, villageName(found.scope), locale));
        }
        m_loaded = true;
        Q_EMIT changed();
      });
}

void SupervisorModel::settle(int at, const QString& value) {
  if (at < 0 || static_cast<std::size_t>(at) >= m_disagreements.size()) {
    return;
  }
  m_session->run(
      this,
      [disagreement = m_disagreements[static_cast<std::size_t>(at)],
       value = value.toStdString()](tablet::Tablet& tablet) { return tablet.settle(disagreement, value); },
      [this](const Result<void>& done) {
        m_session->succeeded(done);
        m_session->refresh();
      });
}

QString SupervisorModel::villageName(const std::string& code) const {
  const QString wanted = QString::fromStdString(code);
  for (const QVariant& village : m_villages) {
    const QVariantMap map = village.toMap();
    if (map.value(QStringLiteral("village")) == wanted) {
      return map.value(QStringLiteral("name")).toString();
    }
  }
  return wanted;
}

}  // namespace rembug::app
