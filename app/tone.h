#pragma once

#include <vector>

#include <QByteArray>

namespace rembug::app {

// A note of a sound.
struct Tone {
  double hertz = 440;
  int ms = 100;
};

// The tones one after the other as a WAV file (RIFF, 16 bit, one channel, 22,050 a second), each swelling for 5 ms and
// fading out, at a fifth of the full loudness.
[[nodiscard]] QByteArray waveOf(const std::vector<Tone>& tones);

}  // namespace rembug::app
