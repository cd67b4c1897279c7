#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// The board of the community cycle, of the village at hand and of all villages.
class CycleModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QVariantMap fgd READ fgd NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap households READ households NOTIFY changed FINAL)
  Q_PROPERTY(QVariantMap counts READ counts NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList villages READ villages NOTIFY changed FINAL)
  Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)

public:
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  // done, planned; households also by_rt: rw, rt, done, planned.
  [[nodiscard]] const QVariantMap& fgd() const { return m_fgd; }
  [[nodiscard]] const QVariantMap& households() const { return m_households; }
  [[nodiscard]] const QVariantMap& counts() const { return m_counts; }
  // step, done, planned, late (activities of each kind), activities: form (its id), name (its title), rw, rt, date (as
  // people write it), done, planned, state (done, planned, late), plan (a record's id, or empty).
  [[nodiscard]] const QVariantList& steps() const { return m_steps; }
  // village, name, fgd, households, counts as above, late.
  [[nodiscard]] const QVariantList& villages() const { return m_villages; }
  [[nodiscard]] bool loaded() const { return m_loaded; }

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  struct Read;
  void load();
  void take(const Read& read);
  AppSession* m_session = nullptr;
  QVariantMap m_fgd;
  QVariantMap m_households;
  QVariantMap m_counts;
  QVariantList m_steps;
  QVariantList m_villages;
  bool m_loaded = false;
};

}  // namespace rembug::app
