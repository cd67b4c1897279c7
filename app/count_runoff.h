#pragma once

#include <QVariantList>

#include "app/count_model.h"

namespace rembug::app {

// The run-off of a count whose last seat is tied: a count of its own among the tied names, and what it came to.
class CountRunoff : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::CountModel* count READ count WRITE setCount NOTIFY changed FINAL REQUIRED)
  Q_PROPERTY(QString hash READ hash NOTIFY changed FINAL)
  Q_PROPERTY(QStringList elected READ elected NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList ranking READ ranking NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] CountModel* count() const { return m_count; }
  void setCount(CountModel* count);
  // Of the run-off's signed tally; empty where there is none yet, or several that do not agree.
  [[nodiscard]] const QString& hash() const { return m_hash; }
  [[nodiscard]] const QStringList& elected() const { return m_elected; }
  // name, votes
  [[nodiscard]] const QVariantList& ranking() const { return m_ranking; }

  // Looks for it.
  Q_INVOKABLE void load();
  // Begins it; this count waits in the stage RUNOFF.
  Q_INVOKABLE void start();

Q_SIGNALS:
  void changed();
  void begun(const QString& draft);

private:
  struct Found;
  CountModel* m_count = nullptr;
  QString m_hash;
  QStringList m_elected;
  QVariantList m_ranking;
};

}  // namespace rembug::app
