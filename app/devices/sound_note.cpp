#include "app/devices/sound_note.h"

#include <algorithm>
#include <array>

#include <QtEndian>

namespace rembug::app {
namespace {

// IMA ADPCM in WAV: format tag 0x11, blocks of 512 bytes that begin with a whole sample and the place in the table.
constexpr quint16 kImaAdpcm = 0x11;
constexpr int kBlock = 512;
constexpr int kHead = 4;
constexpr int kBlockSamples = 1 + (kBlock - kHead) * 2;
constexpr int kHeader = 60;  // RIFF, fmt, fact and the head of data

constexpr std::array<int, 89> kSteps = {
    7,    8,     9,     10,    11,    12,    13,    14,    16,    17,    19,    21,    23,    25,   28,
    31,   34,    37,    41,    45,    50,    55,    60,    66,    73,    80,    88,    97,    107,  118,
    130,  143,   157,   173,   190,   209,   230,   253,   279,   307,   337,   371,   408,   449,  494,
    544,  598,   658,   724,   796,   876,   963,   1060,  1166,  1282,  1411,  1552,  1707,  1878, 2066,
    2272, 2499,  2749,  3024,  3327,  3660,  4026,  4428,  4871,  5358,  5894,  6484,  7132,  7845, 8630,
    9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623, 27086, 29794, 32767};
constexpr std::array<int, 8> kMoves = {-1, -1, -1, -1, 2, 4, 6, 8};

// What a code of 4 bits says, at this place of the table.
int differenceOf(int code, int step) {
  int difference = step >> 3;
  difference += (code & 4) != 0 ? step : 0;
  difference += (code & 2) != 0 ? step >> 1 : 0;
  difference += (code & 1) != 0 ? step >> 2 : 0;
  return (code & 8) != 0 ? -difference : difference;
}

void follow(int code, int& predicted, int& step) {
  constexpr int kMin = -32768;
  constexpr int kMax = 32767;
  predicted = std::clamp(predicted + differenceOf(code, kSteps[static_cast<std::size_t>(step)]), kMin, kMax);
  step = std::clamp(step + kMoves[static_cast<std::size_t>(code & 7)], 0, static_cast<int>(kSteps.size()) - 1);
}

template <typename T>
void put(QByteArray& out, T value) {
  const T little = qToLittleEndian(value);
  out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

}  // namespace

void SoundNote::add(const QByteArray& samples) {
  const QByteArray all = m_odd + samples;
  const qsizetype whole = all.size() / 2;
  for (qsizetype i = 0; i < whole; ++i) {
    add(qFromLittleEndian<std::int16_t>(all.constData() + 2 * i));
  }
  m_odd = all.mid(2 * whole);
}

void SoundNote::add(std::int16_t sample) {
  if (m_inBlock == 0) {
    m_predicted = sample;
    put(m_blocks, sample);
    m_blocks.append(static_cast<char>(m_step));
    m_blocks.append('\0');
    m_half = false;
  } else {
    const int nibble = code(sample);
    if (m_half) {
      m_blocks.back() = static_cast<char>(static_cast<uchar>(m_blocks.back()) | (nibble << 4));
    } else {
      m_blocks.append(static_cast<char>(nibble));
    }
    m_half = !m_half;
  }
  m_inBlock = (m_inBlock + 1) % kBlockSamples;
  ++m_samples;
}

int SoundNote::code(std::int16_t sample) {
  const int step = kSteps[static_cast<std::size_t>(m_step)];
  const int difference = sample - m_predicted;
  int left = std::abs(difference);
  int nibble = difference < 0 ? 8 : 0;
  for (const int bit : {4, 2, 1}) {
    const int part = step * bit / 4;
    if (left >= part) {
      nibble |= bit;
      left -= part;
    }
  }
  follow(nibble, m_predicted, m_step);
  return nibble;
}

QByteArray SoundNote::wav() const {
  QByteArray blocks = m_blocks;
  blocks.append(m_inBlock == 0 ? 0 : (kBlock - blocks.size() % kBlock) % kBlock, '\0');
  const auto size = static_cast<quint32>(blocks.size());
  QByteArray out;
  out.reserve(kHeader + blocks.size());
  out += "RIFF";
  put(out, quint32{kHeader - 8} + size);
  out += "WAVEfmt ";
  put(out, quint32{20});
  put(out, kImaAdpcm);
  put(out, quint16{1});  // one voice
  put(out, quint32{kRate});
  put(out, quint32{kRate * kBlock / kBlockSamples});
  put(out, quint16{kBlock});
  put(out, quint16{4});  // bits a sample
  put(out, quint16{2});  // bytes that follow here
  put(out, quint16{kBlockSamples});
  out += "fact";
  put(out, quint32{4});
  put(out, m_samples);
  out += "data";
  put(out, size);
  return out + blocks;
}

std::vector<std::int16_t> samplesOf(const QByteArray& wav) {
  std::vector<std::int16_t> samples;
  if (wav.size() < kHeader || !wav.startsWith("RIFF") ||
      qFromLittleEndian<quint16>(wav.constData() + 20) != kImaAdpcm ||
      qFromLittleEndian<quint16>(wav.constData() + 32) != kBlock) {
    return samples;
  }
  const auto count = qFromLittleEndian<quint32>(wav.constData() + 48);
  for (qsizetype at = kHeader; at + kBlock <= wav.size(); at += kBlock) {
    int predicted = qFromLittleEndian<std::int16_t>(wav.constData() + at);
    int step = std::clamp<int>(static_cast<uchar>(wav[at + 2]), 0, static_cast<int>(kSteps.size()) - 1);
    samples.push_back(static_cast<std::int16_t>(predicted));
    for (int i = kHead; i < kBlock; ++i) {
      const int both = static_cast<uchar>(wav[at + i]);
      for (const int nibble : {both & 15, both >> 4}) {
        follow(nibble, predicted, step);
        samples.push_back(static_cast<std::int16_t>(predicted));
      }
    }
  }
  samples.resize(std::min<std::size_t>(samples.size(), count));
  return samples;
}

}  // namespace rembug::app
