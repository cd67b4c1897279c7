// The module that is loaded when a device is first asked for.
#include <QObject>

#include "app/devices/capture.h"
#include "app/devices/capture/device_camera.h"
#include "app/devices/capture/device_sound.h"

namespace rembug::app {

class CaptureModule : public QObject, public CaptureDevices {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID "rembug.CaptureDevices/1")
  Q_INTERFACES(rembug::app::CaptureDevices)

public:
  std::unique_ptr<Camera> camera() override { return std::make_unique<DeviceCamera>(); }
  std::unique_ptr<Microphone> microphone() override { return std::make_unique<DeviceMicrophone>(); }
  std::unique_ptr<Speaker> speaker() override { return std::make_unique<DeviceSpeaker>(); }
};

}  // namespace rembug::app

#include "capture_module.moc"
