#pragma once

#include <memory>

#include <QObject>
#include <QQmlEngine>

#include "app/devices/capture.h"

namespace rembug::app {

// Plays a sound that is in memory. GUI thread.
class SoundPlayer : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool playing READ playing NOTIFY changed FINAL)
  // It cannot be played here: no loudspeaker, or a sound of a kind that is not known.
  Q_PROPERTY(bool failed READ failed NOTIFY changed FINAL)
  Q_PROPERTY(int seconds READ seconds NOTIFY moved FINAL)
  // Of the whole; 0 before it is known.
  Q_PROPERTY(int total READ total NOTIFY moved FINAL)

public:
  explicit SoundPlayer(QObject* parent = nullptr);
  ~SoundPlayer() override;
  [[nodiscard]] bool playing() const { return m_playing; }
  [[nodiscard]] bool failed() const { return m_failed; }
  [[nodiscard]] int seconds() const { return m_seconds; }
  [[nodiscard]] int total() const { return m_total; }

  Q_INVOKABLE void play(const QByteArray& sound);
  Q_INVOKABLE void stop();

Q_SIGNALS:
  void changed();
  void moved();

private:
  void end(bool failed);
  std::unique_ptr<Speaker> m_speaker;
  bool m_playing = false;
  bool m_failed = false;
  int m_seconds = 0;
  int m_total = 0;
};

}  // namespace rembug::app
