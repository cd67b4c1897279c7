#include "app/devices/sound_recorder.h"

#include <algorithm>
#include <cmath>

#include <QtEndian>

namespace rembug::app {
namespace {

// From a whisper to shouting, 0 to 1.
double loudness(const QByteArray& samples) {
  constexpr double kQuiet = -50;  // decibels below the loudest
  constexpr double kFull = 32768;
  constexpr double kDecibels = 20;
  int peak = 1;
  for (qsizetype i = 0; i + 1 < samples.size(); i += 2) {
    peak = std::max(peak, std::abs(static_cast<int>(qFromLittleEndian<std::int16_t>(samples.constData() + i))));
  }
  return std::clamp(1 - kDecibels * std::log10(peak / kFull) / kQuiet, 0.0, 1.0);
}

}  // namespace

SoundRecorder::SoundRecorder(QObject* parent) : QObject(parent) {}

SoundRecorder::~SoundRecorder() {
  if (m_microphone) {
    m_microphone->stop();
  }
}

void SoundRecorder::start() {
  discard();
  m_microphone = makeMicrophone();
  if (!m_microphone || !m_microphone->available()) {
    m_microphone.reset();
    enter(Unavailable);
    return;
  }
  listen();
}

void SoundRecorder::listen() {
  enter(Recording);
  m_microphone->start({[this](const QByteArray& samples) { take(samples); },
                       [this] {
                         if (m_state == Recording) {
                           m_microphone->stop();
                           enter(m_note.empty() ? Unavailable : Lost);
                         }
                       }});
}

void SoundRecorder::take(const QByteArray& samples) {
  if (m_state != Recording) {
    return;
  }
  m_note.add(samples);
  m_level = loudness(samples);
  Q_EMIT heard();
  if (seconds() >= mostSeconds()) {
    finish();
  }
}

void SoundRecorder::pause() {
  if (m_state == Recording) {
    m_microphone->stop();
    m_level = 0;
    enter(Paused);
    Q_EMIT heard();
  }
}

void SoundRecorder::goOn() {
  if (m_state == Paused) {
    listen();
  }
}

void SoundRecorder::finish() {
  if (m_microphone) {
    m_microphone->stop();
  }
  const QByteArray wav = m_note.empty() ? QByteArray() : m_note.wav();
  discard();
  if (!wav.isEmpty()) {
    Q_EMIT recorded(wav);
  }
}

void SoundRecorder::discard() {
  if (m_microphone) {
    m_microphone->stop();
  }
  m_note = SoundNote();
  m_level = 0;
  enter(Idle);
  Q_EMIT heard();
}

void SoundRecorder::enter(State state) {
  m_state = state;
  Q_EMIT changed();
}

}  // namespace rembug::app
