#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "app/app_session.h"

namespace rembug::app {

// The call names of the village at hand (app/call_names.h). GUI thread; read and written on the session's worker.
class CallNamesModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(int names READ names NOTIFY changed FINAL)
  Q_PROPERTY(int taken READ taken NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  // How many there are, in all units.
  [[nodiscard]] int names() const { return m_names; }
  // How many the last table had that were new; -1 before one was taken in.
  [[nodiscard]] int taken() const { return m_taken; }

  // Takes a table in: TSV of alias, name, unit or empty.
  Q_INVOKABLE void takeTable(const QUrl& file);

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  void load();
  AppSession* m_session = nullptr;
  int m_names = 0;
  int m_taken = -1;
};

}  // namespace rembug::app
