#pragma once

#include <QTimer>

#include "app/devices/capture.h"

namespace rembug::app {

// A file of plain samples (16 bits, one voice, 16,000 a second, no header) that stands for what a microphone hears, for
// demonstrations and tests; it is heard again and again. No file, no microphone.
class FileMicrophone : public Microphone {
public:
  explicit FileMicrophone(QString file);
  [[nodiscard]] bool available() const override;
  void start(const MicrophoneEvents& events) override;
  void stop() override { m_timer.stop(); }

private:
  QString m_file;
  QByteArray m_samples;
  qsizetype m_at = 0;
  MicrophoneEvents m_events;
  QTimer m_timer;
};

// Beside it, a loudspeaker that nobody hears: it takes the time that the sound takes. It plays what SoundNote makes.
class SilentSpeaker : public Speaker {
public:
  SilentSpeaker();
  [[nodiscard]] bool available() const override { return true; }
  void play(const QByteArray& sound, const SpeakerEvents& events) override;
  void stop() override { m_timer.stop(); }

private:
  double m_total = 0;
  double m_seconds = 0;
  SpeakerEvents m_events;
  QTimer m_timer;
};

}  // namespace rembug::app
