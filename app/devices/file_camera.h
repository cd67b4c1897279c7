#pragma once

#include <QTimer>

#include "app/devices/capture.h"

namespace rembug::app {

// A picture in a file that stands for a camera, for demonstrations and tests: what it sees is always that. No file, no
// camera.
class FileCamera : public Camera {
public:
  explicit FileCamera(QString file);
  [[nodiscard]] bool available() const override;
  void start(const CameraEvents& events) override;
  void stop() override;
  void shoot() override;

private:
  [[nodiscard]] QImage picture(int longSide) const;
  QString m_file;
  QImage m_frame;
  CameraEvents m_events;
  QTimer m_timer;
};

}  // namespace rembug::app
