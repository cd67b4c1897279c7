#pragma once

#include <memory>

#include <QImage>
#include <QQuickPaintedItem>

#include "app/devices/capture.h"

namespace rembug::app {

// A viewfinder: what the camera sees, and the picture that was taken until it is kept or taken again. GUI thread.
class CameraView : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(State state READ state NOTIFY changed FINAL)

public:
  enum State {
    Off,
    Starting,  // nothing is seen yet
    Live,
    Taking,
    Taken,
    Unavailable,  // no camera, or it may not be used
    Failed        // the picture could not be taken; the camera goes on
  };
  Q_ENUM(State)

  explicit CameraView(QQuickItem* parent = nullptr);
  ~CameraView() override;
  [[nodiscard]] State state() const { return m_state; }

  Q_INVOKABLE void start();
  // Lets go of the camera, so that others can use it and it takes no power.
  Q_INVOKABLE void stop();
  Q_INVOKABLE void shoot();
  // Throws the picture away and looks again.
  Q_INVOKABLE void again();
  // What was taken; null before.
  [[nodiscard]] Q_INVOKABLE QImage picture() const { return m_state == Taken ? m_shown : QImage(); }

  void paint(QPainter* painter) override;

Q_SIGNALS:
  void changed();
  void seen(const QImage& frame);

private:
  void enter(State state);
  void show(const QImage& image);
  void take(const QImage& picture);
  std::unique_ptr<Camera> m_camera;
  State m_state = Off;
  QImage m_shown;
};

}  // namespace rembug::app
