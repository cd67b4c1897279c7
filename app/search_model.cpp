#include "app/search_model.h"

#include <algorithm>
#include <map>

#include <QTimer>

#include "app/moments.h"
#include "core/projection/projection.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

using Names = std::map<std::string, std::string>;
using Row = QHash<int, QVariant>;

// How many cards are made between two frames: a screen full of them takes longer than a frame.
constexpr std::size_t kAtOnce = 3;
// Cards are made when a frame is drawn, not when they are asked for.
constexpr int kFrameMs = 17;

QString named(const Names& names, const std::string& id) {
  const auto name = names.find(id);
  return QString::fromStdString(name == names.end() ? id : name->second);
}

Row rowOf(const tablet::SearchHit& hit, const Names& forms, const Names& villages, const QLocale& locale) {
  const std::string& form = hit.draft ? hit.draft->form : hit.record->form;
  const std::string& scope = hit.draft ? hit.draft->scope : hit.record->scope;
  const Millis at = hit.draft ? hit.draft->saved : hit.record->updated;
  const bool count = (hit.draft && hit.draft->kind == tablet::DraftKind::Count) ||
                     (hit.record && hit.record->form == projection::kTallyType);
  return {{SearchModel::IdRole, QString::fromStdString(hit.draft ? hit.draft->id.hex() : hit.record->id.hex())},
          {SearchModel::DraftRole, hit.draft.has_value()},
          {SearchModel::CountRole, count},
          {SearchModel::VillageRole, QString::fromStdString(scope)},
          {SearchModel::FormRole, count ? QString() : named(forms, form)},
          {SearchModel::TitleRole, QString::fromStdString(hit.title)},
          {SearchModel::MatchRole, QString::fromStdString(hit.match)},
          {SearchModel::VoidedRole, hit.record && hit.record->voided},
          {SearchModel::DetailRole, named(villages, scope) + QStringLiteral(" · ") + momentWords(locale, at)}};
}

std::vector<Row> find(tablet::Tablet& tablet, const std::string& text, const QLocale& locale) {
  const auto hits = tablet.search(text).value_or(std::vector<tablet::SearchHit>());
  Names forms;
  for (const tablet::FormInfo& form : tablet.forms()) {
    forms[form.id] = form.title;
  }
  Names villages;
  for (const tablet::Village& village : tablet.villages()) {
    villages[village.code] = village.name;
  }
  std::vector<Row> rows;
  std::transform(hits.begin(), hits.end(), std::back_inserter(rows),
                 [&](const tablet::SearchHit& hit) { return rowOf(hit, forms, villages, locale); });
  return rows;
}

}  // namespace

void SearchModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &SearchModel::search);
  Q_EMIT sessionChanged();
  search();
}

void SearchModel::setText(const QString& text) {
  if (text != m_text) {
    m_text = text;
    Q_EMIT textChanged();
    search();
  }
}

void SearchModel::search() {
  if (m_session == nullptr || !m_session->unlocked()) {
    return;
  }
  const int number = ++*m_asked;
  m_session->run(
      this,
      [text = m_text.toStdString(), locale = QLocale(m_session->language()), number, asked = m_asked](
          tablet::Tablet& tablet) { return number == *asked ? find(tablet, text, locale) : std::vector<Row>(); },
      [this, number](std::vector<Row>& hits) {
        if (number != *m_asked) {
          return;  // typing has gone on
        }
        m_searched = !m_text.trimmed().isEmpty();
        m_coming = std::move(hits);
        const auto first = std::min(m_coming.size(), m_hits.size() + kAtOnce);
        std::vector<Row> rows(m_coming.begin(), m_coming.begin() + static_cast<std::ptrdiff_t>(first));
        replace(m_hits, rows);
        Q_EMIT changed();
        grow(number);
      });
}

void SearchModel::grow(int number) {
  if (m_hits.size() >= m_coming.size()) {
    m_coming.clear();
    return;
  }
  QTimer::singleShot(kFrameMs, this, [this, number] {
    if (number != *m_asked) {
      return;
    }
    const std::size_t first = m_hits.size();
    const std::size_t last = std::min(m_coming.size(), first + kAtOnce);
    beginInsertRows({}, static_cast<int>(first), static_cast<int>(last) - 1);
    m_hits.insert(m_hits.end(), m_coming.begin() + static_cast<std::ptrdiff_t>(first),
                  m_coming.begin() + static_cast<std::ptrdiff_t>(last));
    endInsertRows();
    Q_EMIT changed();
    grow(number);
  });
}

int SearchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
  return index.isValid() && index.row() < rowCount() ? m_hits[static_cast<std::size_t>(index.row())].value(role)
                                                     : QVariant();
}

QHash<int, QByteArray> SearchModel::roleNames() const {
  return {{IdRole, "hitId"},        {DraftRole, "draft"},   {CountRole, "counted"},
          {VillageRole, "village"}, {FormRole, "form"},     {TitleRole, "title"},
          {MatchRole, "match"},     {VoidedRole, "voided"}, {DetailRole, "detail"}};
}

}  // namespace rembug::app
