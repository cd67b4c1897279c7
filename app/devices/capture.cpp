#include "app/devices/capture.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

#include "app/devices/file_camera.h"
#include "app/devices/file_sound.h"

namespace rembug::app {
namespace {

constexpr const char* kSound = "REMBUG_MICROPHONE_SOUND";

// Beside the program, as it is built and as it is installed. Null where the module or what it needs is not there.
CaptureDevices* loadDevices() {
  // Qt's own reader of devices; the other one wants plugins that are often not there.
  if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND")) {
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
  }
  const QDir folder(QCoreApplication::applicationDirPath());
  QPluginLoader loader(folder.absoluteFilePath(QStringLiteral("../lib/rembug/rembug_capture")));
  return qobject_cast<CaptureDevices*>(loader.instance());
}

CaptureDevices* devices() {
  static CaptureDevices* loaded = loadDevices();
  return loaded;
}

}  // namespace

std::unique_ptr<Camera> makeCamera() {
  const QString picture = qEnvironmentVariable("REMBUG_CAMERA_PICTURE");
  if (!picture.isEmpty()) {
    return std::make_unique<FileCamera>(picture);
  }
  return devices() == nullptr ? nullptr : devices()->camera();
}

std::unique_ptr<Microphone> makeMicrophone() {
  const QString sound = qEnvironmentVariable(kSound);
  if (!sound.isEmpty()) {
    return std::make_unique<FileMicrophone>(sound);
  }
  return devices() == nullptr ? nullptr : devices()->microphone();
}

std::unique_ptr<Speaker> makeSpeaker() {
  if (qEnvironmentVariableIsSet(kSound)) {
    return std::make_unique<SilentSpeaker>();
  }
  return devices() == nullptr ? nullptr : devices()->speaker();
}

}  // namespace rembug::app
