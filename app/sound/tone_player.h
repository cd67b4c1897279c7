#pragma once

#include <QString>

namespace rembug::app {

// Plays WAV files, on one thread that has an event loop.
class TonePlayer {
public:
  TonePlayer() = default;
  virtual ~TonePlayer() = default;
  TonePlayer(const TonePlayer&) = delete;
  TonePlayer& operator=(const TonePlayer&) = delete;
  // Returns at once; where there is no device nothing is heard.
  virtual void play(const QString& file) = 0;
};

// What the library calls the function that makes one; the caller deletes it.
inline constexpr const char* kMakeTonePlayer = "rembugMakeTonePlayer";
using MakeTonePlayer = TonePlayer* (*)();

}  // namespace rembug::app
