#pragma once

#include <QString>

namespace rembug::app {

// Plays WAV files, on one thread that has an event loop.
class SoundPlayer {
public:
  SoundPlayer() = default;
  virtual ~SoundPlayer() = default;
  SoundPlayer(const SoundPlayer&) = delete;
  SoundPlayer& operator=(const SoundPlayer&) = delete;
  // Returns at once; where there is no device nothing is heard.
  virtual void play(const QString& file) = 0;
};

// What the library calls the function that makes one; the caller deletes it.
inline constexpr const char* kMakeSoundPlayer = "rembugMakeSoundPlayer";
using MakeSoundPlayer = SoundPlayer* (*)();

}  // namespace rembug::app
