#pragma once

#include <QCamera>
#include <QMediaCaptureSession>
#include <QObject>
#include <QThreadPool>
#include <QVideoSink>

#include "app/devices/capture.h"

namespace rembug::app {

// The camera at the tablet's back, or whichever there is. A picture that is kept is one of those it shows: at the size
// that is kept they are no worse, and every camera has them.
class DeviceCamera : public QObject, public Camera {
public:
  DeviceCamera();
  ~DeviceCamera() override;
  [[nodiscard]] bool available() const override;
  void start(const CameraEvents& events) override;
  void stop() override;
  void shoot() override { m_shoot = true; }

private:
  void take(const QVideoFrame& frame);
  void tell(const QImage& image, bool shot);
  CameraEvents m_events;
  std::unique_ptr<QCamera> m_camera;
  QMediaCaptureSession m_session;
  QVideoSink m_sink;
  bool m_shoot = false;
  bool m_busy = false;    // a frame is being made into an image
  QThreadPool m_threads;  // last: waits for what is being made
};

}  // namespace rembug::app
