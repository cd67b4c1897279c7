#include "app/record_list_model.h"

#include <algorithm>

#include "app/moments.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

bool asksForPoint(const forms::NodeDef& def) {
  return (def.leaf() && def.type == forms::Type::GeoPoint) ||
         std::any_of(def.children.begin(), def.children.end(),
                     [](const auto& child) { return !child->repeat && asksForPoint(*child); });
}

}  // namespace

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
  if (form != m_form) {
    m_form = form;
    Q_EMIT sessionChanged();
    load();
  }
}

void RecordListModel::setSearch(const QString& text) {
  if (text != m_search) {
    m_search = text;
    Q_EMIT sessionChanged();
    load();
  }
}

void RecordListModel::load() {
  if (m_session == nullptr || !m_session->unlocked() || m_form.isEmpty()) {
    return;
  }
  const tablet::RecordFilter filter{m_session->village().toStdString(), m_form.toStdString(), m_search.toStdString(),
                                    true};
  const int number = ++*m_asked;
  m_session->run(
      this,
      [filter, number, asked = m_asked](tablet::Tablet& tablet) {
        Listing listing;
        if (number != *asked) {
          return listing;
        }
        const auto records = tablet.records(filter).value_or(std::vector<tablet::RecordSummary>());
        listing.rows.reserve(records.size());
        for (auto record = records.rbegin(); record != records.rend(); ++record) {
          listing.rows.push_back({QString::fromStdString(record->id.hex()), QString::fromStdString(record->title),
                                  QString::fromStdString(record->author), record->updated, record->voided,
                                  static_cast<int>(record->conflicts)});
        }
        const auto form = tablet.form(filter.form);
        listing.mappable = form && asksForPoint((*form)->root());
        return listing;
      },
      [this, number](Listing& listing) {
        if (number == *m_asked) {
          m_mappable = listing.mappable;
          replace(m_rows, listing.rows);
          Q_EMIT countChanged();
        }
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
      // Here rather than for all of them, of which most are never seen.
      return momentWords(QLocale(m_session->language()), row.updated) + QStringLiteral(" · ") + row.author;
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
