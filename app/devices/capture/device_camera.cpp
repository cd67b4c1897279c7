#include "app/devices/capture/device_camera.h"

#include <algorithm>

#include <QCameraDevice>
#include <QMediaDevices>

#include "app/devices/capture/frame_image.h"

namespace rembug::app {
namespace {

QCameraDevice bestDevice() {
  const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
  const auto back = std::find_if(devices.begin(), devices.end(), [](const QCameraDevice& device) {
    return device.position() == QCameraDevice::BackFace;
  });
  return back == devices.end() ? QMediaDevices::defaultVideoInput() : *back;
}

// As small as is still enough for what is kept, as fast as it can.
QCameraFormat bestFormat(const QCameraDevice& device) {
  const auto side = [](const QCameraFormat& format) {
    return std::max(format.resolution().width(), format.resolution().height());
  };
  QCameraFormat best;
  for (const QCameraFormat& format : device.videoFormats()) {
    const bool enough = side(format) >= Camera::kLongSide;
    const bool had = side(best) >= Camera::kLongSide;
    const bool smaller = enough == had && (enough ? side(format) < side(best) : side(format) > side(best));
    const bool faster = side(format) == side(best) && format.maxFrameRate() > best.maxFrameRate();
    if (best.isNull() || (enough && !had) || smaller || faster) {
      best = format;
    }
  }
  return best;
}

}  // namespace

DeviceCamera::DeviceCamera() {
  m_threads.setMaxThreadCount(1);
  m_session.setVideoSink(&m_sink);
  connect(&m_sink, &QVideoSink::videoFrameChanged, this, &DeviceCamera::take);
}

DeviceCamera::~DeviceCamera() {
  DeviceCamera::stop();
}

bool DeviceCamera::available() const {
  return !QMediaDevices::videoInputs().isEmpty();
}

void DeviceCamera::start(const CameraEvents& events) {
  m_events = events;
  m_shoot = false;
  const QCameraDevice device = bestDevice();
  m_camera = std::make_unique<QCamera>(device);
  const QCameraFormat format = bestFormat(device);
  if (!format.isNull()) {
    m_camera->setCameraFormat(format);
  }
  m_camera->setFocusMode(QCamera::FocusModeAuto);
  connect(
      m_camera.get(), &QCamera::errorOccurred, this,
      [this](QCamera::Error error) {
        if (error != QCamera::NoError && m_events.lost) {
          m_events.lost();
        }
      },
      Qt::QueuedConnection);
  m_session.setCamera(m_camera.get());
  m_camera->start();
}

void DeviceCamera::stop() {
  if (m_camera) {
    m_camera->stop();
    m_session.setCamera(nullptr);
    m_camera.reset();
  }
}

void DeviceCamera::take(const QVideoFrame& frame) {
  if (m_busy || !m_camera || !frame.isValid()) {
    return;
  }
  m_busy = true;
  m_threads.start([this, frame, shot = m_shoot] {
    const QImage image = imageOf(frame, shot ? kLongSide : kFrameSide);
    QMetaObject::invokeMethod(
        this, [this, image, shot] { tell(image, shot); }, Qt::QueuedConnection);
  });
}

void DeviceCamera::tell(const QImage& image, bool shot) {
  m_busy = false;
  if (!m_camera) {
    return;
  }
  if (shot) {
    m_shoot = false;
    m_events.taken(image);
  } else if (!image.isNull()) {
    m_events.frame(image);
  }
}

}  // namespace rembug::app
