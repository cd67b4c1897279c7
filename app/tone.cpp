#include "app/tone.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <QDataStream>
#include <QIODevice>

namespace rembug::app {
namespace {

constexpr int kRate = 22'050;
constexpr double kLoudness = 0.2;
constexpr double kSwellSeconds = 0.005;
constexpr double kTwoPi = 6.283185307179586;

void addTone(const Tone& tone, std::vector<std::int16_t>& samples) {
  const int count = kRate * tone.ms / 1000;
  for (int i = 0; i < count; ++i) {
    const double at = static_cast<double>(i) / kRate;
    const double left = 1.0 - static_cast<double>(i) / count;
    const double envelope = std::min(1.0, at / kSwellSeconds) * left * left;
    samples.push_back(static_cast<std::int16_t>(32'767 * kLoudness * envelope * std::sin(kTwoPi * tone.hertz * at)));
  }
}

}  // namespace

QByteArray waveOf(const std::vector<Tone>& tones) {
  std::vector<std::int16_t> samples;
  for (const Tone& tone : tones) {
    addTone(tone, samples);
  }
  constexpr quint32 kFormatBytes = 16;
  constexpr quint16 kBytesEach = 2;
  const auto bytes = static_cast<quint32>(samples.size() * kBytesEach);
  QByteArray wave;
  QDataStream out(&wave, QIODevice::WriteOnly);
  out.setByteOrder(QDataStream::LittleEndian);
  out.writeRawData("RIFF", 4);
  out << quint32(36 + bytes);
  out.writeRawData("WAVEfmt ", 8);
  out << kFormatBytes << quint16(1) << quint16(1) << quint32(kRate) << quint32(kRate * kBytesEach) << kBytesEach
      << quint16(8 * kBytesEach);
  out.writeRawData("data", 4);
  out << bytes;
  for (const std::int16_t sample : samples) {
    out << static_cast<qint16>(sample);
  }
  return wave;
}

}  // namespace rembug::app
