#include "app/devices/file_camera.h"

#include <utility>

#include <QFile>
#include <QImageReader>

namespace rembug::app {
namespace {

constexpr int kFrameMs = 100;

}  // namespace

FileCamera::FileCamera(QString file) : m_file(std::move(file)) {
  m_timer.setInterval(kFrameMs);
  QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
    if (m_frame.isNull()) {
      m_events.lost();
    } else {
      m_events.frame(m_frame);
    }
  });
}

bool FileCamera::available() const {
  return QFile::exists(m_file);
}

void FileCamera::start(const CameraEvents& events) {
  m_events = events;
  m_frame = picture(kFrameSide);
  m_timer.start();
}

void FileCamera::stop() {
  m_timer.stop();
}

void FileCamera::shoot() {
  QTimer::singleShot(0, &m_timer, [this] { m_events.taken(picture(kLongSide)); });
}

QImage FileCamera::picture(int longSide) const {
  QImageReader reader(m_file);
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (std::max(size.width(), size.height()) > longSide) {
    reader.setScaledSize(size.scaled(longSide, longSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
  }
  return reader.read();
}

}  // namespace rembug::app
