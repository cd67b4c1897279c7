#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::sync {
struct SyncProgress;
}

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
  Q_PROPERTY(double fileBytes READ fileBytes NOTIFY changed FINAL)
  Q_PROPERTY(double fileBytesTotal READ fileBytesTotal NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap waiting READ waiting NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap last READ last NOTIFY changed FINAL)
  Q_PROPERTY(QString lastSync READ lastSync NOTIFY changed FINAL)
  Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList refused READ refused NOTIFY changed FINAL)

public:
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] bool running() const { return m_running; }
  // 0 to 1: of the Changes, then of the files.
  [[nodiscard]] double progress() const;
  [[nodiscard]] int done() const { return m_done; }
  [[nodiscard]] int total() const { return m_total; }
  // Bytes of files of answers, to send and to get; the total is 0 while Changes are under way.
  [[nodiscard]] double fileBytes() const { return m_fileBytes; }
  [[nodiscard]] double fileBytesTotal() const { return m_fileBytesTotal; }
  // changes, files, fileBytes: to be sent; filesMissing, missingBytes: of others, not here.
  [[nodiscard]] const QVariantMap& waiting() const { return m_waiting; }
  // sent, received, refused, filesSent, filesReceived, bytesUp, bytesDown; empty before the first.
  [[nodiscard]] const QVariantMap& last() const { return m_last; }
  [[nodiscard]] const QString& lastSync() const { return m_lastSync; }
  [[nodiscard]] const QString& error() const { return m_error; }
  [[nodiscard]] const QVariantList& refused() const { return m_refused; }

  // With the files that others attached, or without.
  Q_INVOKABLE void sync(bool fetchFiles = true);

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  void load();
  void show(const sync::SyncProgress& progress);
  AppSession* m_session = nullptr;
  bool m_running = false;
  int m_done = 0;
  int m_total = 0;
  double m_fileBytes = 0;
  double m_fileBytesTotal = 0;
  QVariantMap m_waiting;
  QVariantMap m_last;
  QString m_lastSync;
  QString m_error;
  QVariantList m_refused;
};

}  // namespace rembug::app
