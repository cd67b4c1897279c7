#pragma once

#include <memory>

#include <QObject>
#include <QQmlEngine>

#include "app/devices/capture.h"
#include "app/devices/sound_note.h"

namespace rembug::app {

// Records what is said. GUI thread: what comes from the microphone in a tenth of a second is made small in far less
// than a millisecond.
class SoundRecorder : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(State state READ state NOTIFY changed FINAL)
  // How loud it is, 0 to 1, as the ear measures it.
  Q_PROPERTY(double level READ level NOTIFY heard FINAL)
  Q_PROPERTY(int seconds READ seconds NOTIFY heard FINAL)
  // What it ends at by itself.
  Q_PROPERTY(int mostSeconds READ mostSeconds CONSTANT FINAL)

public:
  enum State {
    Idle,
    Recording,
    Paused,
    Unavailable,  // no microphone, or it may not be used
    Lost          // it went away in the middle: what was said until then is there
  };
  Q_ENUM(State)

  explicit SoundRecorder(QObject* parent = nullptr);
  ~SoundRecorder() override;
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] double level() const { return m_level; }
  [[nodiscard]] int seconds() const { return static_cast<int>(m_note.seconds()); }
  // An hour: 29 MB.
  [[nodiscard]] int mostSeconds() const { return 60 * 60; }

  Q_INVOKABLE void start();
  Q_INVOKABLE void pause();
  Q_INVOKABLE void goOn();
  // Ends it; recorded() brings what was said, if anything was.
  Q_INVOKABLE void finish();
  // Throws away what was said.
  Q_INVOKABLE void discard();

Q_SIGNALS:
  void changed();
  void heard();
  void recorded(const QByteArray& wav);

private:
  void enter(State state);
  void listen();
  void take(const QByteArray& samples);
  std::unique_ptr<Microphone> m_microphone;
  SoundNote m_note;
  State m_state = Idle;
  double m_level = 0;
};

}  // namespace rembug::app
