#include "app/app_session.h"

#include <QDir>

#include "core/tablet/tablet.h"
#include "sync-client/enrol.h"
#include "sync-client/grpc_transport.h"
#include "sync-client/pinned_certificate.h"

namespace rembug::app {

// What the GUI shows of the tablet, gathered in one go on the worker.
struct AppSession::State {
  bool unlocked = false;
  bool enrolled = false;
  bool supervisor = false;
  std::vector<std::string> users;
  std::string user;
  std::string device;
  std::vector<tablet::Village> villages;
  std::size_t unsent = 0;
  std::size_t refused = 0;
  Millis wait{0};
  std::string error;

  static State of(tablet::Tablet& tablet, const Result<void>& outcome) {
    State state;
    state.unlocked = tablet.unlocked();
    state.users = tablet.users().value_or(std::vector<std::string>());
    state.user = tablet.user();
    if (state.unlocked) {
      state.device = tablet.device().hex();
      const auto enrolment = tablet.enrolment();
      state.enrolled = enrolment.has_value();
      state.supervisor = enrolment && enrolment->role != "facilitator";
      state.villages = tablet.villages();
      const tablet::SyncState sync = tablet.syncState();
      state.unsent = sync.unsent + sync.filesUnsent;
      state.refused = sync.refused.size();
    }
    if (!outcome) {
      state.error = outcome.error().message;
    }
    return state;
  }
};

AppSession::AppSession(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder)) {
  open();
}

AppSession::~AppSession() {
  m_closing = true;
}

void AppSession::open() {
  const tablet::Environment environment{m_clock, m_random, vault::Argon2Cost::tablet(), {}};
  auto opened = tablet::Tablet::open(m_folder.toStdString(), environment);
  m_exists = opened.has_value();
  if (!m_exists) {
    if (opened.error().code != ErrorCode::NotFound) {
      report(QString::fromStdString(opened.error().message));
    }
    return;
  }
  m_tablet = std::move(*opened);
  for (const std::string& user : m_tablet->users().value_or(std::vector<std::string>())) {
    m_users.append(QString::fromStdString(user));
  }
}

void AppSession::report(const QString& message) {
  m_error = message;
  Q_EMIT errorChanged();
}

void AppSession::setBusy(bool busy) {
  m_busy = busy;
  Q_EMIT changed();
}

void AppSession::take(const State& state) {
  m_unlocked = state.unlocked;
  m_enrolled = state.enrolled;
  m_supervisor = state.supervisor;
  m_user = QString::fromStdString(state.user);
  m_device = QString::fromStdString(state.device);
  m_users.clear();
  for (const std::string& user : state.users) {
    m_users.append(QString::fromStdString(user));
  }
  m_villages.clear();
  for (const tablet::Village& village : state.villages) {
    m_villages.append(QVariantMap{{QStringLiteral("code"), QString::fromStdString(village.code)},
                                  {QStringLiteral("name"), QString::fromStdString(village.name)}});
  }
  if (m_village.isEmpty() && !state.villages.empty()) {
    m_village = QString::fromStdString(state.villages.front().code);
  }
  m_unsent = static_cast<int>(state.unsent);
  m_refused = static_cast<int>(state.refused);
  m_wait = static_cast<int>((state.wait.count() + 999) / 1000);
  m_busy = false;
  report(QString::fromStdString(state.error));
  Q_EMIT changed();
  Q_EMIT dataChanged();
}

QString AppSession::villageName() const {
  for (const QVariant& entry : m_villages) {
    const QVariantMap village = entry.toMap();
    if (village.value(QStringLiteral("code")) == m_village) {
      return village.value(QStringLiteral("name")).toString();
    }
  }
  return m_village;
}

void AppSession::setVillage(const QString& code) {
  if (code != m_village) {
    m_village = code;
    Q_EMIT changed();
    Q_EMIT dataChanged();
  }
}

void AppSession::setLanguage(const QString& language) {
  if (language != m_language) {
    m_language = language;
    Q_EMIT languageChanged();
  }
}

std::string AppSession::formLanguage() const {
  return m_language == QStringLiteral("en") ? "English (en)" : "Bahasa Indonesia (id)";
}

void AppSession::create(const QString& user, const QString& pin) {
  setBusy(true);
  m_worker.post([this, user = user.trimmed().toStdString(), pin = pin.toStdString()] {
    const tablet::Environment environment{m_clock, m_random, vault::Argon2Cost::tablet(), {}};
    auto recovery = tablet::Tablet::create(m_folder.toStdString(), environment, user, pin);
    auto opened = recovery ? tablet::Tablet::open(m_folder.toStdString(), environment)
                           : Result<std::unique_ptr<tablet::Tablet>>(tl::unexpected(recovery.error()));
    if (!opened) {
      const QString message = QString::fromStdString(opened.error().message);
      QMetaObject::invokeMethod(
          this,
          [this, message] {
            setBusy(false);
            report(message);
          },
          Qt::QueuedConnection);
      return;
    }
    m_tablet = std::move(*opened);
    const QString code = QString::fromStdString(*recovery);
    QMetaObject::invokeMethod(
        this,
        [this, code] {
          m_exists = true;
          m_recovery = code;
        },
        Qt::QueuedConnection);
    unlockOnWorker(user, pin);
  });
}

void AppSession::unlockOnWorker(const std::string& user, const std::string& pin) {
  const auto progress = [this](double done) {
    QMetaObject::invokeMethod(
        this,
        [this, done] {
          m_progress = done;
          Q_EMIT progressChanged();
        },
        Qt::QueuedConnection);
  };
  const Result<void> unlocked = m_tablet->unlock(user, pin, progress);
  auto state = std::make_shared<State>(State::of(*m_tablet, unlocked));
  state->wait = m_tablet->waitBeforeUnlock(user);
  QMetaObject::invokeMethod(
      this, [this, state] { take(*state); }, Qt::QueuedConnection);
}

void AppSession::unlock(const QString& user, const QString& pin) {
  setBusy(true);
  m_worker.post([this, user = user.toStdString(), pin = pin.toStdString()] { unlockOnWorker(user, pin); });
}

void AppSession::lock() {
  run(
      this,
      [](tablet::Tablet& tablet) {
        tablet.lock();
        return State::of(tablet, {});
      },
      [this](const State& state) { take(state); });
}

void AppSession::enrol(const QString& invitation) {
  setBusy(true);
  runOnNetwork(
      this,
      [text = invitation.toStdString(), name = m_user.toStdString()](tablet::Tablet& tablet) {
        const auto joined = sync::enrol(tablet, text, name, sync::fetchPinnedCertificate, sync::connectGrpc);
        return State::of(tablet, joined ? Result<void>() : Result<void>(tl::unexpected(joined.error())));
      },
      [this](const State& state) { take(state); });
}

void AppSession::refresh() {
  run(
      this, [](tablet::Tablet& tablet) { return State::of(tablet, {}); }, [this](const State& state) { take(state); });
}

}  // namespace rembug::app
