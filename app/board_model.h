#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// The roster of the board (BKM) that the village at hand has elected.
class BoardModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QVariantMap board READ board NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList members READ members NOTIFY changed FINAL)
  Q_PROPERTY(QString file READ file NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  // seats, elected (how many), term (words), coordinator; empty where no board is elected yet.
  [[nodiscard]] const QVariantMap& board() const { return m_board; }
  // name, sex, unit, votes, rank, standing (core/count/board.h)
  [[nodiscard]] const QVariantList& members() const { return m_members; }
  // Where printRoster() wrote; empty before.
  [[nodiscard]] const QString& file() const { return m_file; }

  // Whom the board has chosen as coordinator.
  Q_INVOKABLE void nameCoordinator(const QString& name);
  // Writes the list that is posted in the village.
  Q_INVOKABLE void printRoster();

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  void load();
  AppSession* m_session = nullptr;
  QVariantMap m_board;
  QVariantList m_members;
  QString m_record;
  QString m_file;
};

}  // namespace rembug::app
