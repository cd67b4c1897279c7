#include "app/devices/ink_pad.h"

#include <algorithm>

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QPainterPath>

#include "app/photo.h"

namespace rembug::app {
namespace {

// The part of a line that comes with its point `at`: curved through the middles between points, so that what was drawn
// fast is no polygon.
QPainterPath pieceOf(const QPolygonF& stroke, qsizetype at) {
  const auto middle = [&](qsizetype i) { return (stroke[i - 1] + stroke[i]) / 2; };
  QPainterPath piece;
  if (at == 0) {
    piece.moveTo(stroke[0]);
    piece.lineTo(stroke[0] + QPointF(0.01, 0));  // a dot
  } else if (at == 1) {
    piece.moveTo(stroke[0]);
    piece.lineTo(middle(1));
  } else {
    piece.moveTo(middle(at - 1));
    piece.quadTo(stroke[at - 1], middle(at));
  }
  return piece;
}

QPainterPath endOf(const QPolygonF& stroke) {
  QPainterPath piece;
  if (stroke.size() > 1) {
    piece.moveTo((stroke[stroke.size() - 2] + stroke.back()) / 2);
    piece.lineTo(stroke.back());
  }
  return piece;
}

void setUp(QPainter& painter, const QColor& ink, double width) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void draw(QPainter& painter, const QPolygonF& stroke) {
  for (qsizetype at = 0; at < stroke.size(); ++at) {
    painter.drawPath(pieceOf(stroke, at));
  }
  painter.drawPath(endOf(stroke));
}

}  // namespace

InkPad::InkPad(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAcceptTouchEvents(true);
  setAcceptedMouseButtons(Qt::LeftButton);
  connect(this, &InkPad::lookChanged, this, &InkPad::redraw);
}

void InkPad::undo() {
  if (!m_strokes.empty()) {
    end();
    m_strokes.pop_back();
    redraw();
    Q_EMIT changed();
  }
}

void InkPad::clear() {
  end();
  m_strokes.clear();
  redraw();
  Q_EMIT changed();
}

void InkPad::keep() {
  if (m_strokes.empty()) {
    return;
  }
  end();
  m_worker.post([this, below = m_picture, strokes = m_strokes, pad = width(), area = drawnArea(), ink = m_inkWidth] {
    const QByteArray picture = below.isNull() ? png(strokes, area, ink) : jpeg(below, strokes, pad, ink);
    QMetaObject::invokeMethod(
        this, [this, picture] { Q_EMIT kept(picture); }, Qt::QueuedConnection);
  });
}

void InkPad::setPicture(const QByteArray& bytes) {
  clear();
  m_worker.post([this, bytes] {
    const auto upright = preparePhoto(bytes);
    const QImage picture = upright ? QImage::fromData(*upright, "jpeg") : QImage();
    QMetaObject::invokeMethod(
        this,
        [this, picture] {
          m_picture = picture;
          fitPicture();
          redraw();
          Q_EMIT pictureChanged();
        },
        Qt::QueuedConnection);
  });
}

void InkPad::fitPicture() {
  m_below = m_picture.isNull() ? QImage()
                               : m_picture.scaled(size().toSize().expandedTo(QSize(1, 1)), Qt::IgnoreAspectRatio,
                                                  Qt::SmoothTransformation);
}

QByteArray InkPad::jpeg(const QImage& picture, const Strokes& strokes, double width, double inkWidth) {
  QImage image = picture.convertToFormat(QImage::Format_RGB32);
  QPainter painter(&image);
  const double scale = picture.width() / std::max(1.0, width);
  painter.scale(scale, scale);
  for (const Stroke& stroke : strokes) {
    setUp(painter, stroke.ink, inkWidth);
    draw(painter, stroke.line);
  }
  painter.end();
  return encodePhoto(image).value_or(QByteArray());
}

QRectF InkPad::drawnArea() const {
  if (m_whole) {
    return boundingRect();
  }
  QRectF area;
  constexpr double kDot = 0.5;
  for (const Stroke& stroke : m_strokes) {
    area |= stroke.line.boundingRect().adjusted(-kDot, -kDot, kDot, kDot);
  }
  const double margin = 4 * m_inkWidth;
  return area.adjusted(-margin, -margin, margin, margin);
}

QByteArray InkPad::png(const Strokes& strokes, const QRectF& area, double inkWidth, int longSide) {
  const double scale = std::min(1.0, longSide / std::max(area.width(), area.height()));
  QImage image((area.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_Grayscale8);
  image.fill(Qt::white);
  QPainter painter(&image);
  setUp(painter, Qt::black, inkWidth);
  painter.scale(scale, scale);
  painter.translate(-area.topLeft());
  for (const Stroke& stroke : strokes) {
    draw(painter, stroke.line);
  }
  painter.end();
  QByteArray bytes;
  QBuffer out(&bytes);
  out.open(QIODevice::WriteOnly);
  QImageWriter(&out, "png").write(image);
  return bytes;
}

void InkPad::paint(QPainter* painter) {
  painter->drawImage(0, 0, m_sheet);
}

void InkPad::redraw() {
  m_sheet = QImage(size().toSize().expandedTo(QSize(1, 1)), QImage::Format_ARGB32_Premultiplied);
  m_sheet.fill(m_paper);
  QPainter painter(&m_sheet);
  painter.drawImage(0, 0, m_below);
  for (const Stroke& stroke : m_strokes) {
    setUp(painter, inkOf(stroke), m_inkWidth);
    draw(painter, stroke.line);
  }
  update();
}

void InkPad::begin(const QPointF& point) {
  m_drawing = true;
  m_strokes.push_back({QPolygonF({point}), m_picture.isNull() ? QColor() : m_ink});
  QPainter painter(&m_sheet);
  setUp(painter, m_ink, m_inkWidth);
  painter.drawPath(pieceOf(m_strokes.back().line, 0));
  painter.end();
  update();
  Q_EMIT changed();
}

void InkPad::goOn(const QPointF& point) {
  const QRectF sheet = boundingRect();
  const QPointF held(std::clamp(point.x(), 0.0, sheet.right()), std::clamp(point.y(), 0.0, sheet.bottom()));
  if (!m_drawing || (held - m_strokes.back().line.back()).manhattanLength() < 1) {
    return;
  }
  QPolygonF& stroke = m_strokes.back().line;
  stroke.append(held);
  const QPainterPath piece = pieceOf(stroke, stroke.size() - 1);
  QPainter painter(&m_sheet);
  setUp(painter, inkOf(m_strokes.back()), m_inkWidth);
  painter.drawPath(piece);
  painter.end();
  update(piece.boundingRect().adjusted(-m_inkWidth, -m_inkWidth, m_inkWidth, m_inkWidth).toAlignedRect());
}

void InkPad::end() {
  m_finger = kNobody;
  if (!m_drawing) {
    return;
  }
  m_drawing = false;
  QPainter painter(&m_sheet);
  setUp(painter, inkOf(m_strokes.back()), m_inkWidth);
  painter.drawPath(endOf(m_strokes.back().line));
  painter.end();
  update();
}

void InkPad::touchEvent(QTouchEvent* event) {
  setKeepTouchGrab(true);  // what is around does not begin to scroll
  for (const QEventPoint& point : event->points()) {
    if (point.state() == QEventPoint::Pressed && m_finger == kNobody) {
      m_finger = point.id();
      begin(point.position());
    } else if (point.id() == m_finger) {
      goOn(point.position());
      if (point.state() == QEventPoint::Released) {
        end();
      }
    }
  }
  event->accept();
}

void InkPad::touchUngrabEvent() {
  end();
}

void InkPad::mousePressEvent(QMouseEvent* event) {
  setKeepMouseGrab(true);
  begin(event->position());
}

void InkPad::mouseMoveEvent(QMouseEvent* event) {
  goOn(event->position());
}

void InkPad::mouseReleaseEvent(QMouseEvent* event) {
  goOn(event->position());
  end();
}

void InkPad::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickPaintedItem::geometryChange(now, before);
  if (now.size() == before.size()) {
    return;
  }
  // A tablet that is turned keeps what was drawn in sight.
  if (!m_strokes.empty() && !before.isEmpty() && !now.isEmpty()) {
    const double scale = std::min(now.width() / before.width(), now.height() / before.height());
    end();
    for (Stroke& stroke : m_strokes) {
      std::transform(stroke.line.begin(), stroke.line.end(), stroke.line.begin(),
                     [&](const QPointF& point) { return point * scale; });
    }
  }
  fitPicture();
  redraw();
}

}  // namespace rembug::app
