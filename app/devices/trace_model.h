#pragma once

#include <QObject>
#include <QQmlEngine>

#include "core/forms/geo.h"

namespace rembug::app {

// A line or an area while it is walked or drawn. GUI thread.
class TraceModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // An area, whose last place is its first again in the answer.
  Q_PROPERTY(bool shape MEMBER m_shape NOTIFY changed FINAL)
  // Metres between two places while walking.
  Q_PROPERTY(double spacing MEMBER m_spacing NOTIFY changed FINAL)
  // Metres; positions that are less accurate are passed over while walking.
  Q_PROPERTY(double worst MEMBER m_worst NOTIFY changed FINAL)
  // The places so far; an area without its first place again.
  Q_PROPERTY(QString places READ places NOTIFY changed FINAL)
  Q_PROPERTY(int count READ count NOTIFY changed FINAL)
  // As ODK writes it; empty below two places, of an area below three.
  Q_PROPERTY(QString answer READ answer NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] QString places() const;
  [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }
  [[nodiscard]] QString answer() const;

  // Begins with an answer.
  Q_INVOKABLE void load(const QString& answer);
  Q_INVOKABLE void add(const QString& place);
  // True where the position was far enough from the last place, and good enough; accuracy below zero: not known.
  Q_INVOKABLE bool walked(double latitude, double longitude, double accuracy);
  Q_INVOKABLE void undo();
  Q_INVOKABLE void clear();

Q_SIGNALS:
  void changed();

private:
  std::vector<forms::Place> m_places;
  bool m_shape = false;
  double m_spacing = 10;
  double m_worst = 25;
};

}  // namespace rembug::app
