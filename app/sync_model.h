#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// Sends and receives, and says what waits and what was refused.
class SyncModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
  Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
  Q_PROPERTY(int done READ done NOTIFY changed FINAL)
  Q_PROPERTY(int total READ total NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap last READ last NOTIFY changed FINAL)
  Q_PROPERTY(QString lastSync READ lastSync NOTIFY changed FINAL)
  Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList refused READ refused NOTIFY changed FINAL)

public:
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] bool running() const { return m_running; }
  [[nodiscard]] double progress() const { return m_total > 0 ? static_cast<double>(m_done) / m_total : 0; }
  [[nodiscard]] int done() const { return m_done; }
  [[nodiscard]] int total() const { return m_total; }
  // sent, received, refused, bytesUp, bytesDown; empty before the first.
  [[nodiscard]] const QVariantMap& last() const { return m_last; }
  [[nodiscard]] const QString& lastSync() const { return m_lastSync; }
  [[nodiscard]] const QString& error() const { return m_error; }
  [[nodiscard]] const QVariantList& refused() const { return m_refused; }

  Q_INVOKABLE void sync();

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  void load();
  AppSession* m_session = nullptr;
  bool m_running = false;
  int m_done = 0;
  int m_total = 0;
  QVariantMap m_last;
  QString m_lastSync;
  QString m_error;
  QVariantList m_refused;
};

}  // namespace rembug::app
