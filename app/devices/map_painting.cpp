// How MapView paints itself: from the ground up.
#include <algorithm>
#include <array>
#include <numeric>

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include "app/devices/map_geometry.h"
#include "app/devices/map_view.h"
#include "core/forms/geo.h"

namespace rembug::app {
namespace {

constexpr int kAncestors = 6;  // how far up a coarser tile is looked for
constexpr int kCell = 4;       // pixels: points closer than that are drawn once
constexpr double kStroke = 2;

// Of each state a shape of its own, as colour alone says nothing to many.
QPixmap markOf(int state, const QColor& color, const QColor& paper, double size) {
  constexpr double kInset = 1.5;
  const int side = static_cast<int>(std::ceil(size)) + 2;
  QPixmap mark(side, side);
  mark.fill(Qt::transparent);
  QPainter painter(&mark);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(color, kStroke));
  painter.setBrush(paper);
  const QRectF box = QRectF(0, 0, side, side).adjusted(kInset, kInset, -kInset, -kInset);
  const QPointF middle = box.center();
  switch (state) {
    case 1:  // half done
      painter.drawEllipse(box);
      painter.setBrush(color);
      painter.drawPie(box, 90 * 16, 180 * 16);
      break;
    case 2:
      painter.setBrush(color);
      painter.drawEllipse(box);
      break;
    case 3:
      painter.setBrush(color);
      painter.drawPolygon(QPolygonF({QPointF(middle.x(), box.top()), box.bottomRight(), box.bottomLeft()}));
      break;
    case 4:
      painter.drawLine(box.topLeft(), box.bottomRight());
      painter.drawLine(box.topRight(), box.bottomLeft());
      break;
    default:
      painter.drawEllipse(box);
      break;
  }
  return mark;
}

// Half the way along a line.
QPointF middleOf(const QPolygonF& path) {
  double left = 0;
  for (qsizetype i = 1; i < path.size(); ++i) {
    left += QLineF(path[i - 1], path[i]).length() / 2;
  }
  for (qsizetype i = 1; i < path.size(); ++i) {
    const QLineF piece(path[i - 1], path[i]);
    if (piece.length() >= left && piece.length() > 0) {
      return piece.pointAt(left / piece.length());
    }
    left -= piece.length();
  }
  return path.front();
}

}  // namespace

void MapView::paint(QPainter* painter) {
  painter->fillRect(boundingRect(), m_paper);
  paintGrid(*painter);
  paintTiles(*painter);
  paintLines(*painter);
  paintPoints(*painter);
  paintLabels(*painter);
  paintHere(*painter);
}

void MapView::paintGrid(QPainter& painter) const {
  if (m_tiles.isOpen()) {
    return;
  }
  painter.setPen(QPen(m_grid, 1));
  const double step = scalePixels() / worldPixels(m_zoom);
  const QRectF sight = worldInSight(0);
  for (double x = std::floor(sight.left() / step) * step; x <= sight.right(); x += step) {
    const int at = static_cast<int>(pixelOfWorld({x, 0}).x());
    painter.drawLine(at, 0, at, static_cast<int>(height()));
  }
  for (double y = std::floor(sight.top() / step) * step; y <= sight.bottom(); y += step) {
    const int at = static_cast<int>(pixelOfWorld({0, y}).y());
    painter.drawLine(0, at, static_cast<int>(width()), at);
  }
}

void MapView::paintTiles(QPainter& painter) {
  if (!m_tiles.isOpen()) {
    return;
  }
  const int zoom = std::clamp(static_cast<int>(std::lround(m_zoom)), m_tiles.minZoom(), m_tiles.maxZoom());
  const double side = std::exp2(zoom);
  const QRectF sight = worldInSight(0);
  // Far above the coarsest tiles there would be thousands of them, each a dot.
  constexpr int kAtOnce = 400;
  const int left = static_cast<int>(std::floor(sight.left() * side));
  const int right = static_cast<int>(std::floor(sight.right() * side));
  const int top = static_cast<int>(std::floor(sight.top() * side));
  const int bottom = static_cast<int>(std::floor(sight.bottom() * side));
  if ((right - left + 1) * (bottom - top + 1) > kAtOnce) {
    return;
  }
  for (int row = top; row <= bottom; ++row) {
    for (int column = left; column <= right; ++column) {
      const QPoint from = pixelOfWorld({column / side, row / side}).toPoint();
      const QPoint to = pixelOfWorld({(column + 1) / side, (row + 1) / side}).toPoint();
      paintTile(painter, {zoom, column, row}, QRect(from, to - QPoint(1, 1)));
    }
  }
}

// The tile, or the part of a coarser one that stands for it.
void MapView::paintTile(QPainter& painter, const TileKey& key, const QRect& at) {
  for (int up = 0; up <= kAncestors && key.zoom - up >= m_tiles.minZoom(); ++up) {
    const QImage* image = m_tiles.tile({key.zoom - up, key.column >> up, key.row >> up});
    if (image == nullptr) {
      continue;
    }
    const double part = image->width() / std::exp2(up);
    const int mask = (1 << up) - 1;
    painter.drawImage(at, *image, QRectF((key.column & mask) * part, (key.row & mask) * part, part, part).toRect());
    return;
  }
}

void MapView::paintLines(QPainter& painter) const {
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Line& line : m_drawn) {
    QPolygonF path;
    path.reserve(static_cast<qsizetype>(line.world.size()));
    for (const QPointF& point : line.world) {
      path.append(pixelOfWorld(point));
    }
    if (path.size() == 1) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(line.color);
      painter.drawEllipse(path.front(), line.width, line.width);
      continue;
    }
    painter.setPen(QPen(line.color, line.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (line.closed) {
      constexpr double kSheer = 0.15;
      QColor inside = line.color;
      inside.setAlphaF(static_cast<float>(kSheer));
      painter.setBrush(inside);
      painter.drawPolygon(path);
    } else {
      painter.setBrush(Qt::NoBrush);
      painter.drawPolyline(path);
    }
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

// In the middle of a line or area, beside a point; with a rim, so that they can be read on any map.
void MapView::paintLabels(QPainter& painter) const {
  constexpr double kNearest = 14;
  if (m_zoom < kNearest) {
    return;
  }
  QFont font(QStringLiteral("Inter"));
  font.setPixelSize(m_labelSize);
  font.setWeight(QFont::DemiBold);
  const QFontMetrics metrics(font);
  painter.setFont(font);
  for (const Line& line : m_drawn) {
    if (line.label.isEmpty() || line.world.empty()) {
      continue;
    }
    QPolygonF path;
    for (const QPointF& point : line.world) {
      path.append(pixelOfWorld(point));
    }
    const double half = metrics.horizontalAdvance(line.label) / 2.0;
    const double rise = metrics.ascent() / 2.0;
    const QPointF at = path.size() == 1 ? path.front() + QPointF(2 * line.width, rise)
                       : line.closed
                           ? std::accumulate(path.begin(), path.end(), QPointF()) / static_cast<double>(path.size()) +
                                 QPointF(-half, rise)
                           : middleOf(path) + QPointF(-half, -line.width - metrics.descent());
    if (!boundingRect().adjusted(-m_labelSize, -m_labelSize, m_labelSize, m_labelSize).contains(at)) {
      continue;
    }
    painter.setPen(m_paper);
    for (const QPointF& rim : {QPointF(-1, -1), QPointF(1, -1), QPointF(-1, 1), QPointF(1, 1)}) {
      painter.drawText(at + rim, line.label);
    }
    painter.setPen(line.color);
    painter.drawText(at, line.label);
  }
}

void MapView::makeMarks() {
  constexpr int kStates = 5;
  for (int state = 0; state < kStates; ++state) {
    const QColor color = state < m_pointColors.size() ? m_pointColors[state].value<QColor>() : m_hereColor;
    m_marks.push_back(markOf(state, color, m_paper, m_pointSize));
  }
}

void MapView::paintPoints(QPainter& painter) {
  if (m_points == nullptr || m_points->count() == 0) {
    return;
  }
  if (m_marks.empty()) {
    makeMarks();
  }
  const int half = m_marks.front().width() / 2;
  const int columns = static_cast<int>(width()) / kCell + 1;
  const int rows = static_cast<int>(height()) / kCell + 1;
  m_taken.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), 0);
  m_points->index()->visit(worldInSight(0), [&](const MapPoint& point) {
    const QPoint at = pixelOfWorld(point.world).toPoint();
    const auto cell = static_cast<std::size_t>(std::clamp(at.y() / kCell, 0, rows - 1) * columns +
                                               std::clamp(at.x() / kCell, 0, columns - 1));
    const int state = std::clamp(point.state, 0, static_cast<int>(m_marks.size()) - 1);
    const auto seen = static_cast<unsigned char>(1U << static_cast<unsigned>(state));
    if ((m_taken[cell] & seen) == 0) {
      m_taken[cell] |= seen;
      painter.drawPixmap(at.x() - half, at.y() - half, m_marks[static_cast<std::size_t>(state)]);
    }
  });
}

void MapView::paintHere(QPainter& painter) const {
  const auto place = forms::readPlace(m_here.toStdString());
  if (!place) {
    return;
  }
  constexpr double kDot = 7;
  const QPointF at = pixelOf(place->latitude, place->longitude);
  const double around = place->accuracy.value_or(0) / metresPerPixel(place->latitude, m_zoom);
  painter.setRenderHint(QPainter::Antialiasing);
  if (around > kDot) {
    constexpr double kSheer = 0.18;
    QColor sheer = m_hereColor;
    sheer.setAlphaF(static_cast<float>(kSheer));
    painter.setPen(QPen(m_hereColor, 1));
    painter.setBrush(sheer);
    painter.drawEllipse(at, around, around);
  }
  painter.setPen(QPen(m_paper, kStroke));
  painter.setBrush(m_hereColor);
  painter.drawEllipse(at, kDot, kDot);
  painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace rembug::app
