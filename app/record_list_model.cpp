#include "app/record_list_model.h"

#include "app/moments.h"
#include "core/tablet/tablet.h"

namespace rembug::app {

void RecordListModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &RecordListModel::load);
  Q_EMIT sessionChanged();
  load();
}

void RecordListModel::setForm(const QString& form) {
  m_form = form;
  Q_EMIT sessionChanged();
  load();
}

void RecordListModel::setSearch(const QString& text) {
  m_search = text;
  Q_EMIT sessionChanged();
  load();
}

void RecordListModel::load() {
  if (m_session == nullptr || !m_session->unlocked() || m_form.isEmpty()) {
    return;
  }
  const tablet::RecordFilter filter{m_session->village().toStdString(), m_form.toStdString(), m_search.toStdString(),
                                    true};
  const QLocale locale(m_session->language());
  m_session->run(
      this,
      [filter](tablet::Tablet& tablet) {
        return tablet.records(filter).value_or(std::vector<tablet::RecordSummary>());
      },
      [this, locale](const std::vector<tablet::RecordSummary>& records) {
        beginResetModel();
        m_rows.clear();
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
          m_rows.push_back(
              {QString::fromStdString(record->id.hex()), QString::fromStdString(record->title),
               momentWords(locale, record->updated) + QStringLiteral(" · ") + QString::fromStdString(record->author),
               record->voided, static_cast<int>(record->conflicts)});
        }
        endResetModel();
        Q_EMIT countChanged();
      });
}

int RecordListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) {
    return {};
  }
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case IdRole:
      return row.id;
    case TitleRole:
      return row.title;
    case DetailRole:
      return row.detail;
    case VoidedRole:
      return row.voided;
    case ConflictsRole:
      return row.conflicts;
    default:
      return {};
  }
}

QHash<int, QByteArray> RecordListModel::roleNames() const {
  return {{IdRole, "recordId"},
          {TitleRole, "title"},
          {DetailRole, "detail"},
          {VoidedRole, "voided"},
          {ConflictsRole, "conflicts"}};
}

}  // namespace rembug::app
