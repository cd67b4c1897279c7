#pragma once

#include <cstdint>
#include <vector>

#include <QByteArray>

namespace rembug::app {

// What was said, as it is kept: a WAV file of one voice, 16,000 samples a second of 4 bits each (IMA ADPCM). That is 8
// kB a second, a quarter of what plain samples need; every common player knows it, and making it takes no library and
// no time to speak of. Any thread, one at a time.
class SoundNote {
public:
  static constexpr int kRate = 16'000;

  // More of it: samples of 16 bits, lowest byte first.
  void add(const QByteArray& samples);
  [[nodiscard]] bool empty() const { return m_samples == 0; }
  [[nodiscard]] double seconds() const { return static_cast<double>(m_samples) / kRate; }
  // The whole file so far.
  [[nodiscard]] QByteArray wav() const;

private:
  void add(std::int16_t sample);
  [[nodiscard]] int code(std::int16_t sample);
  QByteArray m_blocks;
  int m_inBlock = 0;    // samples of the block at hand
  bool m_half = false;  // the last byte has room for another sample
  int m_predicted = 0;
  int m_step = 0;
  std::uint32_t m_samples = 0;
  QByteArray m_odd;  // half a sample
};

// The samples of such a file, for whoever wants to look at them; nothing where it is another.
[[nodiscard]] std::vector<std::int16_t> samplesOf(const QByteArray& wav);

}  // namespace rembug::app
