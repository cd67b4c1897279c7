#pragma once

#include <atomic>
#include <memory>

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariantList>

#include "app/worker.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/random.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::app {

// The tablet as the app has it open: who is logged in, which village is at hand, which language is shown. Lives on the
// GUI thread; everything of the tablet itself happens on its worker.
class AppSession : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by main")
  Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)
  Q_PROPERTY(bool unlocked READ unlocked NOTIFY changed FINAL)
  Q_PROPERTY(bool enrolled READ enrolled NOTIFY changed FINAL)
  Q_PROPERTY(bool supervisor READ supervisor NOTIFY changed FINAL)
  Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
  Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
  Q_PROPERTY(QStringList users READ users NOTIFY changed FINAL)
  Q_PROPERTY(QString user READ user NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList villages READ villages NOTIFY changed FINAL)
  Q_PROPERTY(QString village READ village WRITE setVillage NOTIFY changed FINAL)
  Q_PROPERTY(QString villageName READ villageName NOTIFY changed FINAL)
  Q_PROPERTY(int unsent READ unsent NOTIFY changed FINAL)
  Q_PROPERTY(int refused READ refused NOTIFY changed FINAL)
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
  Q_PROPERTY(QString deviceId READ deviceId NOTIFY changed FINAL)
  Q_PROPERTY(QString recoveryCode READ recoveryCode NOTIFY changed FINAL)
  Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
  Q_PROPERTY(QString dataFolder READ dataFolder CONSTANT FINAL)
  // Somebody speaks into the tablet: it does not lock by itself.
  Q_PROPERTY(bool listening MEMBER m_listening NOTIFY listeningChanged FINAL)
  Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY errorChanged FINAL)

public:
  explicit AppSession(QString folder, QObject* parent = nullptr);
  ~AppSession() override;

  [[nodiscard]] bool exists() const { return m_exists; }
  [[nodiscard]] bool unlocked() const { return m_unlocked; }
  [[nodiscard]] bool enrolled() const { return m_enrolled; }
  [[nodiscard]] bool supervisor() const { return m_supervisor; }
  [[nodiscard]] bool busy() const { return m_busy; }
  [[nodiscard]] double progress() const { return m_progress; }
  [[nodiscard]] const QStringList& users() const { return m_users; }
  [[nodiscard]] const QString& user() const { return m_user; }
  [[nodiscard]] const QVariantList& villages() const { return m_villages; }
  [[nodiscard]] const QString& village() const { return m_village; }
  [[nodiscard]] QString villageName() const;
  // Changes, and files of answers.
  [[nodiscard]] int unsent() const { return m_unsent; }
  [[nodiscard]] int refused() const { return m_refused; }
  [[nodiscard]] const QString& language() const { return m_language; }
  // In hex; empty while it is locked.
  [[nodiscard]] const QString& deviceId() const { return m_device; }
  [[nodiscard]] const QString& recoveryCode() const { return m_recovery; }
  [[nodiscard]] const QString& error() const { return m_error; }
  [[nodiscard]] int waitSeconds() const { return m_wait; }
  [[nodiscard]] const QString& dataFolder() const { return m_folder; }
  void setVillage(const QString& code);
  // "id" or "en".
  void setLanguage(const QString& language);

  Q_INVOKABLE void create(const QString& user, const QString& pin);
  Q_INVOKABLE void unlock(const QString& user, const QString& pin);
  Q_INVOKABLE void lock();
  Q_INVOKABLE void enrol(const QString& invitation);
  Q_INVOKABLE void refresh();
  Q_INVOKABLE void clearError() { report({}); }

  // From any thread: the app is being closed. What waits for the network gives up, and goes on next time.
  [[nodiscard]] bool closing() const { return m_closing; }

  // The form language that goes with the language of the screens.
  [[nodiscard]] std::string formLanguage() const;

  // Computes on the worker, then hands the result to `done` on the GUI thread, if `context` is still there.
  template <typename Compute, typename Done>
  void run(QObject* context, Compute compute, Done done) {
    runOn(m_worker, context, std::move(compute), std::move(done));
  }
  // The same on a thread that may wait for the network while others go on entering.
  template <typename Compute, typename Done>
  void runOnNetwork(QObject* context, Compute compute, Done done) {
    runOn(m_network, context, std::move(compute), std::move(done));
  }
  void report(const QString& message);
  // Whether it went well; else the person is told why not.
  template <typename T>
  bool succeeded(const Result<T>& done) {
    if (!done) {
      report(QString::fromStdString(done.error().message));
    }
    return done.has_value();
  }

Q_SIGNALS:
  void changed();
  void progressChanged();
  void listeningChanged();
  void languageChanged();
  void errorChanged();
  // Something was recorded, corrected or received.
  void dataChanged();

private:
  struct State;
  template <typename Compute, typename Done>
  void runOn(Worker& worker, QObject* context, Compute compute, Done done) {
    worker.post(
        [this, context = QPointer<QObject>(context), compute = std::move(compute), done = std::move(done)]() mutable {
          auto result = std::make_shared<decltype(compute(*m_tablet))>(compute(*m_tablet));
          QMetaObject::invokeMethod(
              this,
              [context, result, done]() mutable {
                if (context) {
                  done(*result);
                }
              },
              Qt::QueuedConnection);
        });
  }
  void open();
  void unlockOnWorker(const std::string& user, const std::string& pin);
  void take(const State& state);
  void setBusy(bool busy);

  QString m_folder;
  SystemClock m_clock;
  SystemRandom m_random;
  std::unique_ptr<tablet::Tablet> m_tablet;  // used on the workers, once it is open
  bool m_exists = false;
  bool m_unlocked = false;
  bool m_enrolled = false;
  bool m_supervisor = false;
  bool m_busy = false;
  bool m_listening = false;
  double m_progress = 0;
  QStringList m_users;
  QString m_user;
  QVariantList m_villages;
  QString m_village;
  int m_unsent = 0;
  int m_refused = 0;
  int m_wait = 0;
  QString m_language = QStringLiteral("id");
  QString m_device;
  QString m_recovery;
  QString m_error;
  std::atomic<bool> m_closing = false;
  Worker m_network;
  Worker m_worker;  // last: stops before what it works on goes
};

}  // namespace rembug::app
