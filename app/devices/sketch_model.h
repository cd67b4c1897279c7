#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// What residents drew on the map of the village at hand: each line, area or point with its word is a record of the form
// "peta-sketsa" (forms/peta-sketsa.xml), so that it is sent, merged and corrected as any other. GUI thread; read and
// written on the session's worker.
class SketchModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  // {record, kind, label, trace, closed}, in the order in which they were drawn.
  Q_PROPERTY(QVariantList drawn READ drawn NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QVariantList& drawn() const { return m_drawn; }

  // The same line with fewer places: what is left out is at most so many metres beside it.
  [[nodiscard]] Q_INVOKABLE static QString thinned(const QString& trace, double metres);
  // Keeps what was drawn. `shape`: GARIS, KAWASAN or TITIK; `kind`: a code of the form; `trace`: "lat lon; lat lon".
  Q_INVOKABLE void keep(const QString& shape, const QString& kind, const QString& word, const QString& trace);

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  void load();
  AppSession* m_session = nullptr;
  QVariantList m_drawn;
};

}  // namespace rembug::app
