#include "app/devices/map_view.h"

#include <algorithm>

#include "app/devices/map_geometry.h"
#include "app/devices/places.h"

namespace rembug::app {
namespace {

constexpr double kDeepest = 21;
constexpr double kHouseZoom = 18;

double distanceToPiece(const QPointF& point, const QPointF& a, const QPointF& b) {
  const QPointF along = b - a;
  const double length = QPointF::dotProduct(along, along);
  const double part = length == 0 ? 0 : std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0);
  const QPointF off = point - (a + part * along);
  return std::sqrt(QPointF::dotProduct(off, off));
}

}  // namespace

MapView::MapView(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setOpaquePainting(true);
  setFlag(ItemClipsChildrenToShape);
  connect(&m_tiles, &TileLoader::arrived, this, [this] { update(); });
  connect(&m_tiles, &TileLoader::opened, this, [this] {
    m_problem.clear();
    Q_EMIT fileChanged();
    update();
  });
  connect(&m_tiles, &TileLoader::failed, this, [this](const QString& why) {
    m_problem = why;
    Q_EMIT fileChanged();
    update();
  });
  connect(this, &MapView::lookChanged, this, [this] {
    m_marks.clear();
    update();
  });
}

double MapView::latitude() const {
  return latitudeOf(m_centre.y());
}

double MapView::longitude() const {
  return longitudeOf(m_centre.x());
}

void MapView::setFile(const QString& file) {
  if (file != m_file) {
    m_file = file;
    m_tiles.open(file);
    Q_EMIT fileChanged();
  }
}

void MapView::setPoints(MapPoints* points) {
  if (m_points != nullptr) {
    m_points->disconnect(this);
  }
  m_points = points;
  if (points != nullptr) {
    connect(points, &MapPoints::changed, this, [this] { update(); });
    connect(points, &QObject::destroyed, this, [this] { m_points = nullptr; });
  }
  Q_EMIT pointsChanged();
  update();
}

void MapView::setLines(const QVariantList& lines) {
  m_lines = lines;
  m_drawn.clear();
  for (const QVariant& entry : lines) {
    const QVariantMap map = entry.toMap();
    Line line{{},
              map.value(QStringLiteral("color")).value<QColor>(),
              map.value(QStringLiteral("width"), 3).toDouble(),
              map.value(QStringLiteral("closed")).toBool(),
              map.value(QStringLiteral("label")).toString()};
    const auto places = forms::readPlaces(map.value(QStringLiteral("trace")).toString().toStdString());
    for (const forms::Place& place : places.value_or(std::vector<forms::Place>())) {
      line.world.push_back(toWorld(place.latitude, place.longitude));
    }
    m_drawn.push_back(std::move(line));
  }
  Q_EMIT linesChanged();
  update();
}

void MapView::setHere(const QString& place) {
  if (place != m_here) {
    m_here = place;
    Q_EMIT hereChanged();
    update();
  }
}

void MapView::moved() {
  m_centre = QPointF(std::clamp(m_centre.x(), 0.0, 1.0), std::clamp(m_centre.y(), 0.0, 1.0));
  Q_EMIT viewChanged();
  update();
}

QPointF MapView::pixelOfWorld(const QPointF& world) const {
  return (world - m_centre) * worldPixels(m_zoom) + QPointF(width() / 2, height() / 2);
}

QPointF MapView::worldAt(double x, double y) const {
  return m_centre + QPointF(x - width() / 2, y - height() / 2) / worldPixels(m_zoom);
}

QRectF MapView::worldInSight(double margin) const {
  return {worldAt(-margin, -margin), worldAt(width() + margin, height() + margin)};
}

double MapView::scaleMetres() const {
  constexpr double kLongest = 160;  // pixels
  const double most = metresPerPixel(latitude(), m_zoom) * kLongest;
  const double ten = std::pow(10, std::floor(std::log10(most)));
  return most >= 5 * ten ? 5 * ten : most >= 2 * ten ? 2 * ten : ten;
}

double MapView::scalePixels() const {
  return scaleMetres() / metresPerPixel(latitude(), m_zoom);
}

void MapView::pan(double dx, double dy) {
  m_centre -= QPointF(dx, dy) / worldPixels(m_zoom);
  moved();
}

void MapView::zoomBy(double steps, double x, double y) {
  const QPointF held = worldAt(x, y);
  m_zoom = std::clamp(m_zoom + steps, 1.0, kDeepest);
  m_centre += held - worldAt(x, y);
  moved();
}

void MapView::lookAt(double latitude, double longitude, double zoom) {
  m_centre = toWorld(latitude, longitude);
  m_zoom = std::clamp(zoom, 1.0, kDeepest);
  moved();
}

bool MapView::fit() {
  QRectF area;
  const auto include = [&area](const QRectF& part) { area = area.isNull() ? part : area | part; };
  if (m_points != nullptr && m_points->count() > 0) {
    include(m_points->index()->bounds());
  }
  constexpr double kDot = 1e-9;
  for (const Line& line : m_drawn) {
    for (const QPointF& point : line.world) {
      include(QRectF(point - QPointF(kDot, kDot), point + QPointF(kDot, kDot)));
    }
  }
  if (area.isNull() && m_tiles.isOpen()) {
    const auto& bounds = m_tiles.bounds();
    include(QRectF(toWorld(bounds.north, bounds.west), toWorld(bounds.south, bounds.east)));
  }
  if (area.isNull() || width() <= 0 || height() <= 0) {
    return false;
  }
  constexpr double kRoom = 0.8;
  const double fits = std::min(width() * kRoom / area.width(), height() * kRoom / area.height());
  m_zoom = std::clamp(std::log2(fits / kTileSize), 1.0, kHouseZoom);
  m_centre = area.center();
  moved();
  return true;
}

QString MapView::placeAt(double x, double y) const {
  const QPointF world = worldAt(x, y);
  const bool onMap = world.x() >= 0 && world.x() <= 1 && world.y() >= 0 && world.y() <= 1;
  return onMap ? placeWords({latitudeOf(world.y()), longitudeOf(world.x()), {}, {}}) : QString();
}

QPointF MapView::pixelOf(double latitude, double longitude) const {
  return pixelOfWorld(toWorld(latitude, longitude));
}

QVariantMap MapView::pointAt(double x, double y, double reach) const {
  if (m_points == nullptr) {
    return {};
  }
  const MapPoint* nearest = nullptr;
  double least = reach * reach;
  int within = 0;
  m_points->index()->visit(QRectF(worldAt(x - reach, y - reach), worldAt(x + reach, y + reach)),
                           [&](const MapPoint& point) {
                             const QPointF off = pixelOfWorld(point.world) - QPointF(x, y);
                             const double distance = QPointF::dotProduct(off, off);
                             within += distance <= reach * reach ? 1 : 0;
                             if (distance <= least) {
                               least = distance;
                               nearest = &point;
                             }
                           });
  return nearest == nullptr ? QVariantMap()
                            : QVariantMap{{QStringLiteral("key"), nearest->key},
                                          {QStringLiteral("label"), nearest->label},
                                          {QStringLiteral("others"), within - 1}};
}

int MapView::lineAt(double x, double y, double reach) const {
  int nearest = -1;
  double least = reach;
  for (std::size_t at = 0; at < m_drawn.size(); ++at) {
    const auto& world = m_drawn[at].world;
    for (std::size_t next = world.size() > 1 ? 1 : 0; next < world.size(); ++next) {
      const double distance =
          distanceToPiece(QPointF(x, y), pixelOfWorld(world[next > 0 ? next - 1 : 0]), pixelOfWorld(world[next]));
      if (distance <= least) {
        least = distance;
        nearest = static_cast<int>(at);
      }
    }
  }
  return nearest;
}

}  // namespace rembug::app
