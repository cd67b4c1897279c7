#pragma once

#include <QAudioOutput>
#include <QAudioSource>
#include <QBuffer>
#include <QMediaPlayer>
#include <QObject>

#include "app/devices/capture.h"

namespace rembug::app {

class DeviceMicrophone : public QObject, public Microphone {
public:
  ~DeviceMicrophone() override;
  [[nodiscard]] bool available() const override;
  void start(const MicrophoneEvents& events) override;
  void stop() override;

private:
  MicrophoneEvents m_events;
  std::unique_ptr<QAudioSource> m_source;
};

class DeviceSpeaker : public QObject, public Speaker {
public:
  DeviceSpeaker();
  ~DeviceSpeaker() override;
  [[nodiscard]] bool available() const override;
  void play(const QByteArray& sound, const SpeakerEvents& events) override;
  void stop() override;

private:
  void end(bool failed);
  SpeakerEvents m_events;
  QBuffer m_sound;
  QAudioOutput m_output;
  QMediaPlayer m_player;
  bool m_playing = false;
};

}  // namespace rembug::app
