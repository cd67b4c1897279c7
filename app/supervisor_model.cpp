#include "app/supervisor_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/moments.h"
#include "core/tablet/references.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

struct Reports {
  std::string coverage;
  std::string election;
  std::string conflicts;
};

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
      [](tablet::Tablet& tablet) {
        return Reports{tablet.report("coverage", "").value_or("{}"), tablet.report("election", "").value_or("{}"),
                       tablet.report("conflicts", "").value_or("{}")};
      },
      [this](const Reports& reports) {
        const QLocale locale(m_session->language());
        m_villages.clear();
        const QJsonObject coverage = parsed(reports.coverage);
        for (const QJsonValue& entry : coverage.value(QStringLiteral("villages")).toArray()) {
          QVariantMap village = entry.toObject().toVariantMap();
          const Millis last(village.value(QStringLiteral("last_ms")).toLongLong());
          village.insert(QStringLiteral("last"), dayWords(locale, last));
          m_villages.append(village);
        }
        m_total = coverage.value(QStringLiteral("total")).toObject().toVariantMap();
        const QJsonObject election = parsed(reports.election);
        m_tallies = election.value(QStringLiteral("tallies")).toArray().toVariantList();
        m_elections = election.value(QStringLiteral("villages")).toArray().toVariantList();
        m_conflicts = parsed(reports.conflicts).value(QStringLiteral("conflicts")).toArray().toVariantList();
        m_loaded = true;
        Q_EMIT changed();
      });
}

void SupervisorModel::settle(const QVariantMap& conflict, const QString& value) {
  m_session->run(
      this,
      [record = conflict.value(QStringLiteral("record")).toString().toStdString(),
       path = conflict.value(QStringLiteral("path")).toString().toStdString(),
       row = conflict.value(QStringLiteral("row")).toString().toStdString(),
       value = value.toStdString()](tablet::Tablet& tablet) -> Result<void> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        REMBUG_ASSIGN(const Bytes rowId, fromHex(row));
        REMBUG_ASSIGN(const merge::RecordState state, tablet.record(id));
        return tablet.settle(id, tablet::refOf(state, {path, rowId}), value);
      },
      [this](const Result<void>& done) {
        if (!done) {
          m_session->report(QString::fromStdString(done.error().message));
        }
        m_session->refresh();
      });
}

}  // namespace rembug::app
