#include "app/printed_page.h"

#include <QPainter>

namespace rembug::app {

void PrintedPage::setPage(const QVariant& page) {
  m_page = page.value<QImage>();
  fit();
  update();
  Q_EMIT pageChanged();
}

void PrintedPage::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickPaintedItem::geometryChange(now, before);
  fit();
}

void PrintedPage::fit() {
  if (!m_page.isNull()) {
    setImplicitHeight(width() * m_page.height() / m_page.width());
  }
}

void PrintedPage::paint(QPainter* painter) {
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  painter->drawImage(boundingRect(), m_page);
}

}  // namespace rembug::app
