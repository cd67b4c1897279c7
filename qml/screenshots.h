#pragma once

#include <functional>
#include <vector>

#include <QImage>
#include <QObject>
#include <QQuickWindow>
#include <QStringList>

#include "app/app_session.h"
#include "app/app_settings.h"

namespace rembug::app {

// Walks through the screens with the data at hand and saves a picture of each: for the handbook, and as a test that
// every screen loads.
class Screenshots : public QObject {
  Q_OBJECT
public:
  Screenshots(AppSession& session, AppSettings& settings, QQuickWindow& window, QString folder, QString suffix);
  // One picture of each screen that shows it in three themes, at 100 % and 200 % text, and not only as it is set.
  void showAllLooks();
  void start(const QString& pin);

Q_SIGNALS:
  void done();
  // Nobody can look behind a lock: the PIN was wrong, or there was none.
  void failed(const QString& why);

private:
  struct Look {
    QString theme;
    double scale = 1;
  };
  void next();
  void shoot(const QString& name, const std::function<void()>& after, std::size_t look = 0);
  void addToSheet(const QImage& picture, std::size_t look);
  void put(const Look& look);
  AppSession& m_session;
  AppSettings& m_settings;
  QQuickWindow& m_window;
  QString m_folder;
  QString m_suffix;
  std::vector<Look> m_looks;
  QImage m_sheet;
  QString m_pin;
  QString m_countDraft;
  QString m_corrected;
  QString m_meeting;
  QString m_tally;
  int m_step = 0;
};

}  // namespace rembug::app
