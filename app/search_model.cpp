#include "app/search_model.h"

#include <map>

#include "app/moments.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

struct Found {
  std::vector<tablet::SearchHit> hits;
  std::map<std::string, std::string> forms;
  std::map<std::string, std::string> villages;
};

Found find(tablet::Tablet& tablet, const std::string& text) {
  Found found;
  found.hits = tablet.search(text).value_or(std::vector<tablet::SearchHit>());
  for (const tablet::FormInfo& form : tablet.forms()) {
    found.forms[form.id] = form.title;
  }
  for (const tablet::Village& village : tablet.villages()) {
    found.villages[village.code] = village.name;
  }
  return found;
}

QString named(const std::map<std::string, std::string>& names, const std::string& id) {
  const auto name = names.find(id);
  return QString::fromStdString(name == names.end() ? id : name->second);
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
  m_session->run(
      this, [text = m_text.toStdString()](tablet::Tablet& tablet) { return find(tablet, text); },
      [this, text = m_text](const Found& found) {
        if (text != m_text) {
          return;  // typing has gone on
        }
        const QLocale locale(m_session->language());
        m_hits.clear();
        for (const tablet::SearchHit& hit : found.hits) {
          const std::string& form = hit.draft ? hit.draft->form : hit.record->form;
          const std::string& scope = hit.draft ? hit.draft->scope : hit.record->scope;
          const Millis at = hit.draft ? hit.draft->saved : hit.record->updated;
          const bool count = hit.draft && hit.draft->kind == tablet::DraftKind::Count;
          const bool tally = hit.record && hit.record->form == "rembug.tally";
          m_hits.append(QVariantMap{
              {QStringLiteral("id"), QString::fromStdString(hit.draft ? hit.draft->id.hex() : hit.record->id.hex())},
              {QStringLiteral("draft"), hit.draft.has_value()},
              {QStringLiteral("count"), count || tally},
              {QStringLiteral("village"), QString::fromStdString(scope)},
              {QStringLiteral("form"), count || tally ? QString() : named(found.forms, form)},
              {QStringLiteral("title"), QString::fromStdString(hit.title)},
              {QStringLiteral("match"), QString::fromStdString(hit.match)},
              {QStringLiteral("voided"), hit.record && hit.record->voided},
              {QStringLiteral("detail"),
               named(found.villages, scope) + QStringLiteral(" · ") + momentWords(locale, at)}});
        }
        m_searched = !text.trimmed().isEmpty();
        Q_EMIT changed();
      });
}

}  // namespace rembug::app
