#include "app/count_model.h"

#include <algorithm>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include "app/count_names.h"
#include "app/rule_words.h"
#include "app/tally_documents.h"
#include "core/tablet/count_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr int kPapersBetweenComparing = 10;
constexpr std::size_t kSuggestions = 8;

std::string json(const QVariantMap& map) {
  return QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact).toStdString();
}

}  // namespace

CountModel::CountModel(QObject* parent) : QObject(parent), m_names(std::make_shared<CountNames>()) {}

// Somebody who only looked in leaves nothing unfinished behind.
CountModel::~CountModel() {
  if (m_session != nullptr && m_view.open && m_view.unit.isEmpty()) {
    m_session->run(
        m_session, [draft = m_draft](tablet::Tablet&) { return *draft && (*draft)->discard().has_value(); },
        [session = m_session](bool) { session->refresh(); });
  }
}

void CountModel::setSession(AppSession* session) {
  m_session = session;
  Q_EMIT sessionChanged();
}

template <typename Open>
void CountModel::openWith(Open open) {
  m_session->run(
      this,
      [draft = m_draft, names = m_names, open](tablet::Tablet& tablet) {
        auto opened = open(tablet);
        if (!opened) {
          CountView view;
          view.error = QString::fromStdString(opened.error().message);
          return view;
        }
        *draft = std::shared_ptr<tablet::CountDraft>(std::move(*opened));
        return CountView::of(**draft, *names);
      },
      [this](const CountView& view) {
        m_hand = view.hand;
        m_compared = view.papers;
        take(view);
        readNames();
      });
}

// A few records at a time, so that no touch waits for all of them.
void CountModel::readNames() {
  m_session->run(
      this,
      [names = m_names, village = m_session->village().toStdString()](tablet::Tablet& tablet) {
        return names->readMore(tablet, village);
      },
      [this](bool more) {
        if (more) {
          readNames();
        }
      });
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
  ++m_waiting;
  m_session->run(
      this,
      [draft = m_draft, names = m_names, event](tablet::Tablet&) {
        const Result<void> done = *draft ? (*draft)->apply(event) : fail(ErrorCode::NotFound, "no count is open");
        CountView view = *draft ? CountView::of(**draft, *names) : CountView();
        view.error = done ? QString() : QString::fromStdString(done.error().message);
        return view;
      },
      [this](const CountView& view) {
        --m_waiting;
        take(view);
      });
}

void CountModel::tell(const QVariantMap& event) {
  apply(json(event));
}

void CountModel::setSettings(const QVariantMap& settings) {
  QVariantMap session = settings;
  session.insert(QStringLiteral("village"), m_session->village());
  apply(json({{QStringLiteral("stage"), QStringLiteral("PLANNED")}}));
  apply(json({{QStringLiteral("session"), session}}));
  enter(QStringLiteral("REGISTER_FROZEN"));
}

void CountModel::enter(const QString& stage, const QString& reason) {
  QVariantMap event{{QStringLiteral("stage"), stage}};
  if (!reason.trimmed().isEmpty()) {
    event.insert(QStringLiteral("reason"), reason.trimmed());
  }
  apply(json(event));
}

void CountModel::setHand(QVariantList hand) {
  m_hand = std::move(hand);
  Q_EMIT changed();
  apply(json({{QStringLiteral("hand"), m_hand}}));
}

void CountModel::addName(const QString& name) {
  if (!name.trimmed().isEmpty()) {
    QVariantList hand = m_hand;
    hand.append(QVariantMap{{QStringLiteral("name"), name.trimmed()}});
    setHand(hand);
    Q_EMIT heard();
  }
}

void CountModel::addUnreadable() {
  QVariantList hand = m_hand;
  hand.append(
      QVariantMap{{QStringLiteral("name"), QString()}, {QStringLiteral("strike"), QStringLiteral("UNREADABLE")}});
  setHand(hand);
}

void CountModel::markLastName(const QString& reason) {
  if (m_hand.isEmpty()) {
    return;
  }
  QVariantMap line{{QStringLiteral("name"), m_hand.constLast().toMap().value(QStringLiteral("name"))}};
  if (reason == QStringLiteral("UNIDENTIFIED")) {
    line.insert(QStringLiteral("unidentified"), true);
  } else if (!reason.isEmpty()) {
    line.insert(QStringLiteral("strike"), reason);
  }
  QVariantList hand = m_hand;
  hand.last() = line;
  setHand(hand);
}

void CountModel::removeLastName() {
  if (!m_hand.isEmpty()) {
    setHand(m_hand.mid(0, m_hand.size() - 1));
  }
}

void CountModel::clearHand() {
  if (!m_hand.isEmpty()) {
    setHand({});
  }
}

bool CountModel::twice() const {
  QSet<QString> seen;
  return std::any_of(m_hand.begin(), m_hand.end(), [&seen](const QVariant& line) {
    const QString name = line.toMap().value(QStringLiteral("name")).toString();
    const bool known = seen.contains(name);
    seen.insert(name);
    return known && !name.isEmpty();
  });
}

QString CountModel::lastName() const {
  return m_hand.isEmpty() ? QString() : m_hand.constLast().toMap().value(QStringLiteral("name")).toString();
}

bool CountModel::comparing() const {
  return m_view.papers > 0 && m_view.papers % kPapersBetweenComparing == 0 && m_view.papers != m_compared;
}

void CountModel::compared() {
  m_compared = m_view.papers;
  Q_EMIT changed();
}

void CountModel::nextBallot() {
  if (!m_hand.isEmpty()) {
    apply(json({{QStringLiteral("ballot"), std::exchange(m_hand, {})}}));
  }
}

void CountModel::blankBallot() {
  m_hand.clear();
  apply(json({{QStringLiteral("blank"), 1}}));
}

void CountModel::invalidBallot(const QString& reason) {
  m_hand.clear();
  apply(json({{QStringLiteral("invalid"), reason}}));
}

void CountModel::doubtfulBallot() {
  apply(json({{QStringLiteral("doubtful"), std::exchange(m_hand, {})}}));
}

void CountModel::undo() {
  Q_EMIT takenBack();
  if (!m_hand.isEmpty()) {
    removeLastName();
  } else {
    apply(json({{QStringLiteral("undo"), 1}}));
  }
}

void CountModel::setSearch(const QString& search) {
  m_search = search;
  Q_EMIT searchChanged();
  m_session->run(
      this,
      [names = m_names, written = search.trimmed().toStdString()](tablet::Tablet&) {
        return names->suggest(written, kSuggestions);
      },
      [this, search](const QVariantList& found) {
        if (search == m_search) {
          m_suggestions = found;
          Q_EMIT searchChanged();
        }
      });
}

QVariantList CountModel::ruleSettings() const {
  return ruleSettingsIn(m_session->language());
}

QVariantList CountModel::rulePresets() const {
  return rulePresetsIn(m_session->language());
}

void CountModel::sign(const QStringList& witnesses, const QString& reason) {
  const QVariantMap signature{{QStringLiteral("witnesses"), QVariantList(witnesses.begin(), witnesses.end())},
                              {QStringLiteral("reason"), reason}};
  m_session->run(
      this,
      [draft = m_draft, names = m_names, event = json({{QStringLiteral("sign"), signature}})](tablet::Tablet&) {
        const Result<void> done = (*draft)->apply(event);
        CountView view = CountView::of(**draft, *names);
        if (done) {
          const auto record = (*draft)->finish();
          view.finished = record.has_value();
          view.record = record ? QString::fromStdString(record->hex()) : QString();
          view.error = record ? QString() : QString::fromStdString(record.error().message);
        } else {
          view.error = QString::fromStdString(done.error().message);
        }
        return view;
      },
      [this](const CountView& view) { take(view); });
}

// A file for people, written by the worker from the signed record; where it stands is kept in `file`.
template <typename Write>
void CountModel::writeDocument(QString& file, Write write) {
  m_session->run(
      this,
      [record = m_view.record.toStdString(), write](tablet::Tablet& tablet) -> Result<QString> {
        REMBUG_ASSIGN(const auto id, RecordId::fromHexText(record));
        return write(tablet, id);
      },
      [this, &file](const Result<QString>& written) {
        file = written.value_or(QString());
        m_view.error = written ? QString() : QString::fromStdString(written.error().message);
        Q_EMIT changed();
        m_session->refresh();
      });
}

void CountModel::saveMinutes() {
  writeDocument(m_minutesFile, [village = m_session->villageName()](tablet::Tablet& tablet, const RecordId& id) {
    return printTally(tablet, id, village);
  });
}

void CountModel::publish() {
  writeDocument(m_publicFile, writePublication);
}

void CountModel::take(const CountView& view) {
  if (!view.open) {
    m_view.error = view.error;
    m_session->report(view.error);
    Q_EMIT changed();
    return;
  }
  m_view = view;
  // What is touched faster than the disk takes it in is shown as it was touched.
  if (m_waiting == 0) {
    m_hand = view.hand;
  }
  Q_EMIT changed();
  if (view.finished) {
    m_session->refresh();
    Q_EMIT finished();
  }
}

}  // namespace rembug::app
