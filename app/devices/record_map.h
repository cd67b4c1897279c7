#pragma once

#include "app/app_session.h"
#include "app/devices/map_points.h"

namespace rembug::app {

// The records of one form in the village at hand that say where they are, as points of a map: done, done in part, or
// to be checked because answers differ. GUI thread; read and put in order on the session's worker.
class RecordMap : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QString form READ form WRITE setForm NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(rembug::app::MapPoints* points READ points CONSTANT FINAL)
  // Whether the points are those of the form and village; false until they have been read.
  Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
  Q_PROPERTY(int done READ done NOTIFY changed FINAL)
  Q_PROPERTY(int partly READ partly NOTIFY changed FINAL)
  Q_PROPERTY(int toCheck READ toCheck NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& form() const { return m_form; }
  void setForm(const QString& form);
  [[nodiscard]] MapPoints* points() { return &m_points; }
  [[nodiscard]] bool ready() const { return m_ready; }
  [[nodiscard]] int done() const { return m_counts.done; }
  [[nodiscard]] int partly() const { return m_counts.partly; }
  [[nodiscard]] int toCheck() const { return m_counts.toCheck; }

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  struct Counts {
    int done = 0;
    int partly = 0;
    int toCheck = 0;
  };
  struct Gathered {
    std::shared_ptr<const PointIndex> index;
    Counts counts;
  };
  static Gathered gather(tablet::Tablet& tablet, const std::string& village, const std::string& form);
  void load();

  AppSession* m_session = nullptr;
  QString m_form;
  MapPoints m_points;
  Counts m_counts;
  bool m_ready = false;
};

}  // namespace rembug::app
