#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QVariant>

namespace rembug::app {

// A page as it would be printed, as wide as the item.
class PrintedPage : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QVariant page READ page WRITE setPage NOTIFY pageChanged FINAL)

public:
  explicit PrintedPage(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
  // A QImage.
  [[nodiscard]] QVariant page() const { return m_page; }
  void setPage(const QVariant& page);
  void paint(QPainter* painter) override;

Q_SIGNALS:
  void pageChanged();

protected:
  void geometryChange(const QRectF& now, const QRectF& before) override;

private:
  void fit();
  QImage m_page;
};

}  // namespace rembug::app
