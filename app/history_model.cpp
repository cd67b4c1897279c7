#include "app/history_model.h"

#include "app/moments.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

QString text(const std::string& value) {
  return QString::fromStdString(value);
}

struct Loaded {
  tablet::RecordHistory history;
  std::string note;
  std::string error;
};

Loaded read(tablet::Tablet& tablet, const std::string& record, const std::string& language) {
  Loaded loaded;
  const auto id = RecordId::fromHexText(record);
  auto history = id ? tablet.history(*id, language) : Result<tablet::RecordHistory>(tl::unexpected(id.error()));
  if (!history) {
    loaded.error = history.error().message;
    return loaded;
  }
  loaded.history = std::move(*history);
  for (const tablet::Task& task : tablet.tasks("").value_or(std::vector<tablet::Task>())) {
    loaded.note = task.record == *id ? task.author + ": " + task.note : loaded.note;
  }
  return loaded;
}

QVariantMap stepOf(const tablet::HistoryStep& step, bool first, const QLocale& locale) {
  QVariantList lines;
  for (const tablet::HistoryLine& line : step.lines) {
    lines.append(QVariantMap{{QStringLiteral("label"), text(line.label)},
                             {QStringLiteral("before"), text(line.before)},
                             {QStringLiteral("after"), text(line.after)}});
  }
  QVariantList withdrawn;
  for (const auto& [name, reason] : step.withdrawn) {
    withdrawn.append(QVariantMap{{QStringLiteral("name"), text(name)}, {QStringLiteral("reason"), text(reason)}});
  }
  return {{QStringLiteral("withdrawn"), withdrawn},
          {QStringLiteral("at"), momentWords(locale, step.at)},
          {QStringLiteral("author"), text(step.author)},
          {QStringLiteral("sent"), step.sent},
          {QStringLiteral("first"), first},
          {QStringLiteral("reason"), text(step.voidReason)},
          {QStringLiteral("added"), static_cast<int>(step.rowsAdded)},
          {QStringLiteral("removed"), static_cast<int>(step.rowsRemoved)},
          {QStringLiteral("lines"), lines}};
}

}  // namespace

void HistoryModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &HistoryModel::load);
  connect(session, &AppSession::languageChanged, this, &HistoryModel::load);
  Q_EMIT sessionChanged();
  load();
}

void HistoryModel::setRecord(const QString& record) {
  m_record = record;
  Q_EMIT sessionChanged();
  load();
}

void HistoryModel::load() {
  if (m_session == nullptr || !m_session->unlocked() || m_record.isEmpty()) {
    return;
  }
  m_session->run(
      this,
      [record = m_record.toStdString(), language = m_session->formLanguage()](tablet::Tablet& tablet) {
        return read(tablet, record, language);
      },
      [this](const Loaded& loaded) {
        if (!loaded.error.empty()) {
          m_session->report(text(loaded.error));
          return;
        }
        const QLocale locale(m_session->language());
        m_title = text(loaded.history.title);
        m_note = text(loaded.note);
        m_editable = loaded.history.form.rfind("rembug.", 0) != 0;
        m_steps.clear();
        for (std::size_t i = loaded.history.steps.size(); i > 0; --i) {
          m_steps.append(stepOf(loaded.history.steps[i - 1], i == 1, locale));
        }
        m_past.clear();
        for (const tablet::HistoryLine& line : loaded.history.past) {
          m_past.append(
              QVariantMap{{QStringLiteral("label"), text(line.label)}, {QStringLiteral("value"), text(line.after)}});
        }
        m_loaded = true;
        Q_EMIT changed();
      });
}

void HistoryModel::sendBack(const QString& note) {
  m_session->run(
      this,
      [record = m_record.toStdString(), note = note.trimmed().toStdString()](tablet::Tablet& tablet) -> Result<void> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        REMBUG_TRY(tablet.sendBack(id, note));
        return {};
      },
      [this](const Result<void>& done) {
        if (!done) {
          m_session->report(text(done.error().message));
          return;
        }
        m_session->refresh();
      });
}

}  // namespace rembug::app
