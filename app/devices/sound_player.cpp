#include "app/devices/sound_player.h"

namespace rembug::app {

SoundPlayer::SoundPlayer(QObject* parent) : QObject(parent) {}

SoundPlayer::~SoundPlayer() {
  if (m_speaker) {
    m_speaker->stop();
  }
}

void SoundPlayer::play(const QByteArray& sound) {
  if (!m_speaker) {
    m_speaker = makeSpeaker();
  }
  if (!m_speaker || !m_speaker->available() || sound.isEmpty()) {
    end(true);
    return;
  }
  m_playing = true;
  m_failed = false;
  m_seconds = 0;
  m_total = 0;
  Q_EMIT changed();
  m_speaker->play(sound, {[this](double seconds, double total) {
                            m_seconds = static_cast<int>(seconds);
                            m_total = static_cast<int>(total + 0.5);
                            Q_EMIT moved();
                          },
                          [this](bool failed) { end(failed); }});
}

void SoundPlayer::stop() {
  if (m_playing) {
    m_speaker->stop();
    end(false);
  }
}

void SoundPlayer::end(bool failed) {
  m_playing = false;
  m_failed = failed;
  m_seconds = 0;
  Q_EMIT changed();
  Q_EMIT moved();
}

}  // namespace rembug::app
