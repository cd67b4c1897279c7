#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// The offline base maps of this tablet: MBTiles files in its data folder, under maps. GUI thread; files are read and
// copied on a thread of their own.
class MapFiles : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
  // [{name, file, megabytes}], the newest first.
  Q_PROPERTY(QVariantList files READ files NOTIFY changed FINAL)
  // The newest; empty where there is none.
  Q_PROPERTY(QString current READ current NOTIFY changed FINAL)
  Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
  // Of the copy that is being made, 0 to 1; 0 where none is.
  Q_PROPERTY(double progress READ progress NOTIFY changed FINAL)
  // Why the last import failed: "", "notMap", "noPictures" or "disk".
  Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
  explicit MapFiles(QObject* parent = nullptr);
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QVariantList& files() const { return m_files; }
  [[nodiscard]] QString current() const;
  [[nodiscard]] bool busy() const { return m_busy; }
  [[nodiscard]] double progress() const { return m_progress; }
  [[nodiscard]] const QString& problem() const { return m_problem; }

  // Copies a map into the data folder, after a look whether it is one.
  Q_INVOKABLE void importFile(const QUrl& file);
  Q_INVOKABLE void remove(const QString& file);

Q_SIGNALS:
  void changed();

private:
  struct Listing {
    QVariantList files;
    QString problem;
  };
  static Listing listOf(const QString& folder);
  template <typename Act>
  void act(Act act);
  void take(const Listing& listing);
  AppSession* m_session = nullptr;
  QString m_folder;
  QVariantList m_files;
  QString m_problem;
  bool m_busy = false;
  double m_progress = 0;
  Worker m_worker;
};

}  // namespace rembug::app
