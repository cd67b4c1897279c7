#include "app/devices/camera_view.h"

#include <QPainter>

namespace rembug::app {

CameraView::CameraView(QQuickItem* parent) : QQuickPaintedItem(parent) {}

CameraView::~CameraView() {
  if (m_camera) {
    m_camera->stop();
  }
}

void CameraView::start() {
  if (!m_camera) {
    m_camera = makeCamera();
  }
  m_shown = QImage();
  if (!m_camera || !m_camera->available()) {
    m_camera.reset();  // one that is plugged in later is found at the next try
    enter(Unavailable);
    return;
  }
  enter(Starting);
  m_camera->start({[this](const QImage& frame) {
                     if (m_state == Starting) {
                       enter(Live);
                     }
                     if (m_state == Live || m_state == Failed) {
                       show(frame);
                       Q_EMIT seen(frame);
                     }
                   },
                   [this](const QImage& picture) { take(picture); },
                   [this] {
                     stop();
                     enter(Unavailable);
                   }});
}

void CameraView::stop() {
  if (m_camera) {
    m_camera->stop();
  }
  m_shown = QImage();
  enter(Off);
}

void CameraView::shoot() {
  if (m_state == Live || m_state == Failed) {
    enter(Taking);
    m_camera->shoot();
  }
}

void CameraView::again() {
  if (m_state == Taken) {
    start();
  }
}

void CameraView::take(const QImage& picture) {
  if (m_state != Taking) {
    return;
  }
  if (picture.isNull()) {
    enter(Failed);
    return;
  }
  m_camera->stop();
  show(picture);
  enter(Taken);
}

void CameraView::enter(State state) {
  m_state = state;
  update();
  Q_EMIT changed();
}

void CameraView::show(const QImage& image) {
  m_shown = image;
  update();
}

void CameraView::paint(QPainter* painter) {
  if (m_shown.isNull()) {
    return;
  }
  const QSizeF size = QSizeF(m_shown.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
  QRectF place(QPointF(), size);
  place.moveCenter(boundingRect().center());
  // What moves is gone before anybody counts its pixels.
  painter->setRenderHint(QPainter::SmoothPixmapTransform, m_state == Taken);
  painter->drawImage(place, m_shown);
}

}  // namespace rembug::app
