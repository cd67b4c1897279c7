#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// What residents of the village at hand agreed, in their FGDs, that a member of the board does every day: read aloud
// before anybody writes a name.
class VillageValues : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY changed FINAL REQUIRED)
  Q_PROPERTY(QVariantList values READ values NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  // The most agreed first, each deed once: deed, votes.
  [[nodiscard]] const QVariantList& values() const { return m_values; }

Q_SIGNALS:
  void changed();

private:
  AppSession* m_session = nullptr;
  QVariantList m_values;
};

}  // namespace rembug::app
