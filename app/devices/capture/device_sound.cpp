#include "app/devices/capture/device_sound.h"

#include <QAudioDevice>
#include <QMediaDevices>

namespace rembug::app {
namespace {

constexpr double kMs = 1000.0;

QAudioFormat voice() {
  constexpr int kRate = 16'000;
  QAudioFormat format;
  format.setSampleRate(kRate);
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  return format;
}

}  // namespace

DeviceMicrophone::~DeviceMicrophone() {
  DeviceMicrophone::stop();
}

bool DeviceMicrophone::available() const {
  const QAudioDevice device = QMediaDevices::defaultAudioInput();
  return !device.isNull() && device.isFormatSupported(voice());
}

void DeviceMicrophone::start(const MicrophoneEvents& events) {
  m_events = events;
  m_source = std::make_unique<QAudioSource>(QMediaDevices::defaultAudioInput(), voice());
  QIODevice* sound = m_source->start();
  if (sound == nullptr || m_source->error() != QAudio::NoError) {
    QMetaObject::invokeMethod(
        this, [this] { m_events.lost(); }, Qt::QueuedConnection);
    return;
  }
  connect(sound, &QIODevice::readyRead, this, [this, sound] { m_events.heard(sound->readAll()); });
  connect(
      m_source.get(), &QAudioSource::stateChanged, this,
      [this](QAudio::State state) {
        if (m_source && state == QAudio::StoppedState && m_source->error() != QAudio::NoError) {
          m_events.lost();
        }
      },
      Qt::QueuedConnection);
}

void DeviceMicrophone::stop() {
  if (m_source) {
    m_source->disconnect(this);
    m_source->stop();
    m_source.release()->deleteLater();  // it may be the one that tells
  }
}

DeviceSpeaker::DeviceSpeaker() {
  m_player.setAudioOutput(&m_output);
  connect(&m_player, &QMediaPlayer::positionChanged, this, [this](qint64 at) {
    if (m_playing) {
      m_events.moved(static_cast<double>(at) / kMs, static_cast<double>(m_player.duration()) / kMs);
    }
  });
  connect(
      &m_player, &QMediaPlayer::mediaStatusChanged, this,
      [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia || status == QMediaPlayer::InvalidMedia) {
          end(status == QMediaPlayer::InvalidMedia);
        }
      },
      Qt::QueuedConnection);
  connect(
      &m_player, &QMediaPlayer::errorOccurred, this, [this] { end(true); }, Qt::QueuedConnection);
}

DeviceSpeaker::~DeviceSpeaker() {
  DeviceSpeaker::stop();
}

bool DeviceSpeaker::available() const {
  return !QMediaDevices::defaultAudioOutput().isNull();
}

void DeviceSpeaker::play(const QByteArray& sound, const SpeakerEvents& events) {
  stop();
  m_events = events;
  m_sound.setData(sound);
  m_sound.open(QIODevice::ReadOnly);
  m_output.setDevice(QMediaDevices::defaultAudioOutput());
  m_player.setSourceDevice(&m_sound);
  m_playing = true;
  m_player.play();
}

void DeviceSpeaker::stop() {
  m_playing = false;
  m_player.stop();
  m_player.setSourceDevice(nullptr);
  m_sound.close();
}

void DeviceSpeaker::end(bool failed) {
  if (m_playing) {
    m_playing = false;
    m_events.ended(failed);
  }
}

}  // namespace rembug::app
