#include "app/devices/file_sound.h"

#include <utility>

#include <QFile>

#include "app/devices/sound_note.h"

namespace rembug::app {
namespace {

constexpr int kPieceMs = 50;
constexpr qsizetype kPiece = 2 * SoundNote::kRate * kPieceMs / 1000;
constexpr double kPieceSeconds = kPieceMs / 1000.0;

}  // namespace

FileMicrophone::FileMicrophone(QString file) : m_file(std::move(file)) {
  m_timer.setInterval(kPieceMs);
  QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
    if (m_samples.isEmpty()) {
      m_events.lost();
      return;
    }
    const QByteArray piece = m_samples.mid(m_at, kPiece);
    m_at = (m_at + kPiece) % m_samples.size();
    m_events.heard(piece);
  });
}

bool FileMicrophone::available() const {
  return QFile::exists(m_file);
}

void FileMicrophone::start(const MicrophoneEvents& events) {
  m_events = events;
  QFile file(m_file);
  m_samples = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  m_timer.start();
}

SilentSpeaker::SilentSpeaker() {
  m_timer.setInterval(kPieceMs);
  QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
    m_seconds += kPieceSeconds;
    if (m_seconds < m_total) {
      m_events.moved(m_seconds, m_total);
    } else {
      m_timer.stop();
      m_events.ended(false);
    }
  });
}

void SilentSpeaker::play(const QByteArray& sound, const SpeakerEvents& events) {
  m_events = events;
  m_seconds = 0;
  m_total = static_cast<double>(samplesOf(sound).size()) / SoundNote::kRate;
  m_timer.start();
}

}  // namespace rembug::app
