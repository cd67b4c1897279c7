#include "app/count_runoff.h"

#include <algorithm>

#include "app/count_begin.h"
#include "app/qtext.h"
#include "core/count/result.h"
#include "core/count/stages.h"
#include "core/count/units.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

bool isRunoffOf(const count::Count& count, const std::vector<std::string>& tied, const count::Sheet& sheet) {
  const auto facts = count::factsOf(sheet);
  if (!facts || facts->session.unit != count.session()->unit || facts->session.tier != count.session()->tier ||
      facts->session.round != count.session()->round + 1) {
    return false;
  }
  std::vector<std::string> among = facts->session.closedList;
  std::vector<std::string> names = tied;
  std::sort(among.begin(), among.end());
  std::sort(names.begin(), names.end());
  return among == names;
}

}  // namespace

struct CountRunoff::Found {
  QString hash;
  QStringList elected;
  QVariantList ranking;
};

void CountRunoff::setCount(CountModel* count) {
  m_count = count;
  Q_EMIT changed();
}

void CountRunoff::load() {
  AppSession* session = m_count->session();
  session->run(
      this,
      [draft = m_count->draft()](tablet::Tablet& tablet) {
        Found found;
        const auto tie = *draft ? count::outcome((*draft)->count()).tie : std::nullopt;
        if (!tie) {
          return found;
        }
        std::vector<count::Sheet> own;
        for (const count::Sheet& sheet : tablet.sheets((*draft)->scope()).value_or(std::vector<count::Sheet>())) {
          if (isRunoffOf((*draft)->count(), tie->names, sheet)) {
            own.push_back(sheet);
          }
        }
        const count::Units units = count::settleUnits(own);
        if (units.counted.size() != 1) {
          return found;
        }
        const auto facts = count::factsOf(units.counted.front());
        if (!facts) {
          return found;
        }
        const count::Outcome outcome = count::outcome(*facts);
        found.hash = qtext(units.counted.front().hash);
        for (const std::string& name : outcome.elected) {
          found.elected.append(qtext(name));
        }
        for (const count::Ranked& person : outcome.ranking) {
          found.ranking.append(
              QVariantMap{{QStringLiteral("name"), qtext(person.name)}, {QStringLiteral("votes"), person.votes}});
        }
        return found;
      },
      [this](const Found& found) {
        m_hash = found.hash;
        m_elected = found.elected;
        m_ranking = found.ranking;
        Q_EMIT changed();
      });
}

void CountRunoff::start() {
  AppSession* session = m_count->session();
  session->run(
      this,
      [draft = m_count->draft()](tablet::Tablet& tablet) -> Result<QString> {
        if (!*draft) {
          return fail(ErrorCode::NotFound, "no count is open");
        }
        REMBUG_ASSIGN(const std::string session, count::runoffSession((*draft)->count()));
        return beginCount(tablet, (*draft)->scope(), plannedSession(session));
      },
      [this, session](const Result<QString>& begun) {
        if (!session->succeeded(begun)) {
          return;
        }
        // A count that nobody keeps the stages of has none to wait in.
        if (m_count->stage() == QStringLiteral("NAMES_SETTLED")) {
          m_count->enter(QStringLiteral("RUNOFF"));
        }
        session->refresh();
        Q_EMIT this->begun(*begun);
      });
}

}  // namespace rembug::app
