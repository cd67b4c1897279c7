#include "app/cycle_model.h"

#include <map>

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "core/tablet/tablet.h"

namespace rembug::app {

namespace {

// The id of a form that is not here, as words; empty for a tally, which has none.
QString readable(QString form) {
  if (form.startsWith(QStringLiteral("rembug."))) {
    return {};
  }
  form.replace(QLatin1Char('-'), QLatin1Char(' '));
  return form.left(1).toUpper() + form.mid(1);
}

}  // namespace

struct CycleModel::Read {
  QVariantList villages;
  std::map<QString, QString> forms;
  QString village;
};

void CycleModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &CycleModel::load);
  connect(session, &AppSession::languageChanged, this, &CycleModel::load);
  Q_EMIT sessionChanged();
  load();
}

void CycleModel::load() {
  if (!m_session->unlocked()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village()](tablet::Tablet& tablet) {
        Read read;
        read.village = village;
        const auto json = QByteArray::fromStdString(tablet.report("cycle", "").value_or("{}"));
        read.villages =
            QJsonDocument::fromJson(json).object().value(QStringLiteral("villages")).toArray().toVariantList();
        for (const tablet::FormInfo& form : tablet.forms()) {
          read.forms[QString::fromStdString(form.id)] = QString::fromStdString(form.title);
        }
        return read;
      },
      [this](const Read& read) { take(read); });
}

void CycleModel::take(const Read& read) {
  const QLocale locale(m_session->language());
  m_villages.clear();
  m_steps.clear();
  m_fgd.clear();
  m_households.clear();
  m_counts.clear();
  for (const QVariant& entry : read.villages) {
    QVariantMap village = entry.toMap();
    int late = 0;
    QVariantList steps;
    for (const QVariant& each : village.value(QStringLiteral("steps")).toList()) {
      QVariantMap step = each.toMap();
      late += step.value(QStringLiteral("late")).toInt();
      QVariantList activities;
      for (const QVariant& one : step.value(QStringLiteral("activities")).toList()) {
        QVariantMap activity = one.toMap();
        const QString form = activity.value(QStringLiteral("form")).toString();
        const QString title = activity.value(QStringLiteral("title")).toString();
        const auto named = read.forms.find(form);
        activity.insert(QStringLiteral("name"), !title.isEmpty()            ? title
                                                : named != read.forms.end() ? named->second
                                                                            : readable(form));
        const QDate date = QDate::fromString(activity.value(QStringLiteral("date")).toString(), Qt::ISODate);
        activity.insert(QStringLiteral("date"), locale.toString(date, QStringLiteral("d MMM yyyy")));
        activities.append(activity);
      }
      step.insert(QStringLiteral("activities"), activities);
      steps.append(step);
    }
    if (village.value(QStringLiteral("village")).toString() == read.village) {
      m_steps = steps;
      m_fgd = village.value(QStringLiteral("fgd")).toMap();
      m_households = village.value(QStringLiteral("households")).toMap();
      m_counts = village.value(QStringLiteral("counts")).toMap();
    }
    village.remove(QStringLiteral("steps"));
    village.insert(QStringLiteral("late"), late);
    m_villages.append(village);
  }
  m_loaded = true;
  Q_EMIT changed();
}

}  // namespace rembug::app
