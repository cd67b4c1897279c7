#include "app/count_model.h"

#include <algorithm>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include "core/count/compare.h"
#include "core/count/result.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

std::string json(const QVariantMap& map) {
  return QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace

struct CountModel::View {
  bool open = false;
  bool started = false;
  bool measured = false;
  bool isSigned = false;
  bool finished = false;
  std::string unit;
  int namesMax = 0;
  int inBox = 0;
  count::Tally tally;
  std::vector<std::pair<std::string, int>> names;
  std::string lastPaper;
  std::string result;
  std::string error;
};

// Somebody who only looked in leaves nothing unfinished behind.
CountModel::~CountModel() {
  if (m_session != nullptr && m_open && !m_started) {
    m_session->run(
        m_session, [draft = m_draft](tablet::Tablet&) { return *draft && (*draft)->discard().has_value(); },
        [session = m_session](bool) { session->refresh(); });
  }
}

void CountModel::setSession(AppSession* session) {
  m_session = session;
  Q_EMIT sessionChanged();
}

CountModel::View CountModel::viewOf(const tablet::CountDraft& draft) {
  const count::Count& count = draft.count();
  View view;
  view.open = true;
  view.started = count.session().has_value();
  view.measured = count.accounting().has_value();
  view.isSigned = count.signature().has_value();
  if (view.started) {
    view.unit = count.session()->unit;
    view.namesMax = count.session()->rules.namesMax;
    view.tally = count::tally(count);
  }
  view.inBox = view.measured ? count.accounting()->inBox : 0;
  for (const count::Paper& paper : count.papers()) {
    for (const count::Line& line : paper.lines) {
      const std::string& person = count.personOf(line.written);
      const auto known =
          std::find_if(view.names.begin(), view.names.end(), [&](const auto& entry) { return entry.first == person; });
      if (known == view.names.end()) {
        view.names.emplace_back(person, 1);
      } else {
        ++known->second;
      }
    }
  }
  if (!count.papers().empty()) {
    view.lastPaper = count::describe(count.papers().back());
  }
  view.result = count::resultJson(count);
  return view;
}

template <typename Open>
void CountModel::openWith(Open open) {
  m_session->run(
      this,
      [draft = m_draft, open](tablet::Tablet& tablet) {
        auto opened = open(tablet);
        if (!opened) {
          View view;
          view.error = opened.error().message;
          return view;
        }
        *draft = std::shared_ptr<tablet::CountDraft>(std::move(*opened));
        return viewOf(**draft);
      },
      [this](const View& view) { take(view); });
}

void CountModel::start() {
  openWith(
      [village = m_session->village().toStdString()](tablet::Tablet& tablet) { return tablet.startCount(village); });
}

void CountModel::resume(const QString& draft) {
  openWith([id = draft.toStdString()](tablet::Tablet& tablet) -> Result<std::unique_ptr<tablet::CountDraft>> {
    REMBUG_ASSIGN(const auto known, tablet::DraftId::fromHexText(id));
    return tablet.resumeCount(known);
  });
}

void CountModel::apply(const std::string& event) {
  m_session->run(
      this,
      [draft = m_draft, event](tablet::Tablet&) {
        const Result<void> done = *draft ? (*draft)->apply(event) : fail(ErrorCode::NotFound, "no count is open");
        View view = *draft ? viewOf(**draft) : View();
        view.error = done ? "" : done.error().message;
        return view;
      },
      [this](const View& view) { take(view); });
}

void CountModel::setSettings(const QVariantMap& settings) {
  QVariantMap session = settings;
  session.insert(QStringLiteral("village"), m_session->village());
  apply(json({{QStringLiteral("session"), session}}));
}

void CountModel::setFigures(const QVariantMap& figures) {
  apply(json({{QStringLiteral("accounting"), figures}}));
}

void CountModel::addName(const QString& name) {
  if (!name.trimmed().isEmpty()) {
    m_ballot.append(name.trimmed());
    Q_EMIT changed();
  }
}

void CountModel::removeLastName() {
  if (!m_ballot.isEmpty()) {
    m_ballot.removeLast();
    Q_EMIT changed();
  }
}

bool CountModel::twice() const {
  return QSet<QString>(m_ballot.begin(), m_ballot.end()).size() != m_ballot.size();
}

void CountModel::nextBallot() {
  if (m_ballot.isEmpty()) {
    return;
  }
  const QVariantList names(m_ballot.begin(), m_ballot.end());
  m_ballot.clear();
  apply(json({{QStringLiteral("ballot"), names}}));
}

void CountModel::blankBallot() {
  apply(json({{QStringLiteral("blank"), 1}}));
}

void CountModel::invalidBallot(const QString& reason) {
  m_ballot.clear();
  apply(json({{QStringLiteral("invalid"), reason}}));
}

void CountModel::undoBallot() {
  apply(json({{QStringLiteral("undo"), 1}}));
}

void CountModel::sign(const QStringList& witnesses, const QString& reason) {
  const QVariantMap signature{{QStringLiteral("witnesses"), QVariantList(witnesses.begin(), witnesses.end())},
                              {QStringLiteral("reason"), reason}};
  m_session->run(
      this,
      [draft = m_draft, event = json({{QStringLiteral("sign"), signature}})](tablet::Tablet&) {
        Result<void> done = (*draft)->apply(event);
        View view = viewOf(**draft);
        if (done) {
          const auto record = (*draft)->finish();
          view.finished = record.has_value();
          view.error = record ? "" : record.error().message;
        } else {
          view.error = done.error().message;
        }
        return view;
      },
      [this](const View& view) { take(view); });
}

void CountModel::take(const View& view) {
  m_error = QString::fromStdString(view.error);
  if (view.open) {
    m_open = true;
    m_started = view.started;
    m_measured = view.measured;
    m_signed = view.isSigned;
    m_unit = QString::fromStdString(view.unit);
    m_namesMax = view.namesMax;
    m_inBox = view.inBox;
    m_valid = view.tally.valid;
    m_invalid = view.tally.invalid;
    m_blank = view.tally.blank;
    m_lastPaper = QString::fromStdString(view.lastPaper);
    m_names.clear();
    for (const auto& [name, votes] : view.names) {
      m_names.append(
          QVariantMap{{QStringLiteral("name"), QString::fromStdString(name)}, {QStringLiteral("votes"), votes}});
    }
    m_result = QJsonDocument::fromJson(QByteArray::fromStdString(view.result)).object().toVariantMap();
  } else {
    m_session->report(m_error);
  }
  Q_EMIT changed();
  if (view.finished) {
    m_session->refresh();
    Q_EMIT finished();
  }
}

}  // namespace rembug::app
