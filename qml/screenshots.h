#pragma once

#include <QObject>
#include <QQuickWindow>
#include <QStringList>

#include "app/app_session.h"

namespace rembug::app {

// Walks through the screens with the data at hand and saves a picture of each: for the handbook, and as a test that
// every screen loads.
class Screenshots : public QObject {
  Q_OBJECT
public:
  Screenshots(AppSession& session, QQuickWindow& window, QString folder, QString suffix);
  void start(const QString& pin);

Q_SIGNALS:
  void done();

private:
  void next();
  void shoot(const QString& name);
  AppSession& m_session;
  QQuickWindow& m_window;
  QString m_folder;
  QString m_suffix;
  QString m_pin;
  QString m_countDraft;
  int m_step = 0;
};

}  // namespace rembug::app
