#include "app/devices/map_points.h"

#include <algorithm>

#include "app/devices/map_geometry.h"
#include "core/forms/geo.h"

namespace rembug::app {

PointIndex::PointIndex(std::vector<MapPoint> points) : m_points(std::move(points)) {
  if (m_points.empty()) {
    return;
  }
  constexpr double kLeast = 1e-9;  // four centimetres: a single point has an area, too
  double left = 1;
  double top = 1;
  double right = 0;
  double bottom = 0;
  for (const MapPoint& point : m_points) {
    left = std::min(left, point.world.x());
    right = std::max(right, point.world.x());
    top = std::min(top, point.world.y());
    bottom = std::max(bottom, point.world.y());
  }
  m_bounds = QRectF(QPointF(left - kLeast, top - kLeast), QPointF(right + kLeast, bottom + kLeast));
  const auto cellOf = [this](const MapPoint& point) { return row(point.world.y()) * kCells + column(point.world.x()); };
  std::stable_sort(m_points.begin(), m_points.end(),
                   [&](const MapPoint& a, const MapPoint& b) { return cellOf(a) < cellOf(b); });
  m_starts.assign(kCells * kCells + 1, m_points.size());
  std::size_t next = 0;
  for (std::size_t at = 0; at < m_points.size(); ++at) {
    for (const std::size_t cell = cellOf(m_points[at]); next <= cell; ++next) {
      m_starts[next] = at;
    }
  }
}

void MapPoints::setList(const QVariantList& list) {
  m_list = list;
  std::vector<MapPoint> points;
  points.reserve(static_cast<std::size_t>(list.size()));
  for (const QVariant& entry : list) {
    const QVariantMap map = entry.toMap();
    const auto place = forms::readPlace(map.value(QStringLiteral("place")).toString().toStdString());
    if (place) {
      points.push_back({toWorld(place->latitude, place->longitude), map.value(QStringLiteral("state")).toInt(),
                        map.value(QStringLiteral("key")).toString(), map.value(QStringLiteral("label")).toString()});
    }
  }
  setIndex(std::make_shared<const PointIndex>(std::move(points)));
}

void MapPoints::setIndex(std::shared_ptr<const PointIndex> index) {
  m_index = std::move(index);
  Q_EMIT changed();
}

}  // namespace rembug::app
