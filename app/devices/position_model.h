#pragma once

#include <optional>

#include <QElapsedTimer>

#include "app/devices/position_source.h"

namespace rembug::app {

// Waits for a position that is good enough and offers the best so far at any time. What accuracy means: the place is
// within so many metres with about two chances in three. GUI thread.
class PositionModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Where positions come from; the tablet's receiver where nothing is set before start().
  Q_PROPERTY(rembug::app::PositionSource* source READ source WRITE setSource NOTIFY changed FINAL)
  // Metres; the first fix at least this good is taken without being asked for.
  Q_PROPERTY(double threshold MEMBER m_threshold NOTIFY changed FINAL)
  // Whether good positions are taken by themselves; else they are only told, as for walking.
  Q_PROPERTY(bool taking MEMBER m_taking NOTIFY changed FINAL)
  Q_PROPERTY(State state READ state NOTIFY changed FINAL)
  // Of the best fix so far, metres; negative where it is not known.
  Q_PROPERTY(double accuracy READ accuracy NOTIFY changed FINAL)
  // Of the last fix.
  Q_PROPERTY(double latitude READ latitude NOTIFY changed FINAL)
  Q_PROPERTY(double longitude READ longitude NOTIFY changed FINAL)
  Q_PROPERTY(double lastAccuracy READ lastAccuracy NOTIFY changed FINAL)
  Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
  Q_PROPERTY(int seconds READ seconds NOTIFY changed FINAL)

public:
  enum State {
    Idle,
    Searching,   // no fix yet
    Improving,   // there is one, and a better one is waited for
    Unavailable  // no receiver, or it may not be used
  };
  Q_ENUM(State)

  explicit PositionModel(QObject* parent = nullptr);
  [[nodiscard]] PositionSource* source() const { return m_source; }
  void setSource(PositionSource* source);
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] double accuracy() const;
  [[nodiscard]] double latitude() const { return m_last ? m_last->latitude : 0; }
  [[nodiscard]] double longitude() const { return m_last ? m_last->longitude : 0; }
  [[nodiscard]] double lastAccuracy() const;
  [[nodiscard]] bool known() const { return m_last.has_value(); }
  // Since start().
  [[nodiscard]] int seconds() const;

  Q_INVOKABLE void start();
  Q_INVOKABLE void stop();
  // Takes the best so far; nothing where there is none.
  Q_INVOKABLE void takeBest();

Q_SIGNALS:
  void changed();
  // An answer as ODK writes it: "latitude longitude altitude accuracy".
  void taken(const QString& place);
  void moved(double latitude, double longitude, double accuracy);

private:
  void take(const PositionFix& fix);
  std::unique_ptr<PositionSource> m_own;
  PositionSource* m_source = nullptr;
  std::optional<PositionFix> m_best;
  std::optional<PositionFix> m_last;
  double m_threshold = 5;
  bool m_taking = true;
  State m_state = Idle;
  QElapsedTimer m_since;
  QTimer m_tick;
};

}  // namespace rembug::app
