#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QImage>
#include <QtPlugin>

namespace rembug::app {

// What a camera tells, on the GUI thread.
struct CameraEvents {
  // What it sees right now, upright, small enough to be drawn many times a second.
  std::function<void(const QImage&)> frame;
  // A picture, upright, of at most Camera::kLongSide pixels; null where it could not be taken.
  std::function<void(const QImage&)> taken;
  // It is there no more, or may not be used.
  std::function<void()> lost;
};

// A camera: the tablet's, or a picture in a file that stands for one. GUI thread.
class Camera {
public:
  static constexpr int kLongSide = 1600;
  static constexpr int kFrameSide = 960;
  virtual ~Camera() = default;
  [[nodiscard]] virtual bool available() const = 0;
  virtual void start(const CameraEvents& events) = 0;
  virtual void stop() = 0;
  virtual void shoot() = 0;
};

// What a microphone tells, on the GUI thread.
struct MicrophoneEvents {
  // Samples of 16 bits, lowest byte first, one voice, SoundNote::kRate a second.
  std::function<void(const QByteArray&)> heard;
  // It is there no more, or may not be used.
  std::function<void()> lost;
};

// A microphone: the tablet's, or a file that stands for what it hears. GUI thread.
class Microphone {
public:
  virtual ~Microphone() = default;
  [[nodiscard]] virtual bool available() const = 0;
  virtual void start(const MicrophoneEvents& events) = 0;
  virtual void stop() = 0;
};

struct SpeakerEvents {
  // How far it has come, and how long it is; in seconds.
  std::function<void(double, double)> moved;
  // At its end; true where it could not be played.
  std::function<void(bool)> ended;
};

// What plays a sound. GUI thread.
class Speaker {
public:
  virtual ~Speaker() = default;
  [[nodiscard]] virtual bool available() const = 0;
  // A file of any kind that is in memory.
  virtual void play(const QByteArray& sound, const SpeakerEvents& events) = 0;
  virtual void stop() = 0;
};

// The devices of this machine. They stand in a module of their own that is loaded when one is first asked for: what
// they need takes long to load, and most days nobody needs it.
class CaptureDevices {
public:
  virtual ~CaptureDevices() = default;
  [[nodiscard]] virtual std::unique_ptr<Camera> camera() = 0;
  [[nodiscard]] virtual std::unique_ptr<Microphone> microphone() = 0;
  [[nodiscard]] virtual std::unique_ptr<Speaker> speaker() = 0;
};

// The picture in the file that REMBUG_CAMERA_PICTURE names, where it names one; else the tablet's camera. Null where
// there is none.
[[nodiscard]] std::unique_ptr<Camera> makeCamera();
// The same with REMBUG_MICROPHONE_SOUND, and a loudspeaker that nobody hears beside it.
[[nodiscard]] std::unique_ptr<Microphone> makeMicrophone();
[[nodiscard]] std::unique_ptr<Speaker> makeSpeaker();

}  // namespace rembug::app

Q_DECLARE_INTERFACE(rembug::app::CaptureDevices, "rembug.CaptureDevices/1")
