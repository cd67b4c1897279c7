#include "app/devices/tile_loader.h"

namespace rembug::app {
namespace {

constexpr int kKeptTiles = 160;  // 40 MB; a screen of 1280 by 800 shows 30 at most
constexpr int kWaiting = 64;     // more were asked for and left behind while panning: the newest matter

}  // namespace

TileLoader::TileLoader(QObject* parent) : QObject(parent), m_tiles(kKeptTiles) {}

TileLoader::~TileLoader() {
  ++m_generation;
}

void TileLoader::open(const QString& file) {
  const int generation = ++m_generation;
  m_tiles.clear();
  m_asked.clear();
  m_absent.clear();
  m_open = false;
  m_attribution.clear();
  if (file.isEmpty()) {
    m_worker.post([this] { m_file.reset(); });
    Q_EMIT opened();
    return;
  }
  m_worker.post([this, path = file.toStdString(), generation] {
    m_file.reset();
    auto map = store::Mbtiles::open(path);
    const QString problem = map ? QString() : QString::fromStdString(map.error().message);
    store::Mbtiles::Bounds bounds;
    int least = 0;
    int most = 0;
    QString from;
    if (map) {
      bounds = map->bounds();
      least = map->minZoom();
      most = map->maxZoom();
      from = QString::fromStdString(map->attribution());
      m_file.emplace(std::move(*map));
    }
    QMetaObject::invokeMethod(
        this,
        [this, generation, problem, bounds, least, most, from] {
          if (generation != m_generation) {
            return;
          }
          m_open = problem.isEmpty();
          m_bounds = bounds;
          m_minZoom = least;
          m_maxZoom = most;
          m_attribution = from;
          if (m_open) {
            Q_EMIT opened();
          } else {
            Q_EMIT failed(problem);
          }
        },
        Qt::QueuedConnection);
  });
}

const QImage* TileLoader::tile(const TileKey& key) {
  if (const QImage* image = m_tiles.object(key)) {
    return image;
  }
  const int side = 1 << key.zoom;
  const bool outside = key.column < 0 || key.row < 0 || key.column >= side || key.row >= side;
  if (!m_open || outside || m_absent.contains(key) || m_asked.contains(key) || m_asked.size() >= kWaiting) {
    return nullptr;
  }
  m_asked.insert(key);
  m_worker.post([this, key, generation = m_generation.load()] {
    if (generation != m_generation) {
      return;
    }
    QImage image;
    const auto bytes = m_file->tile(key.zoom, key.column, key.row);
    if (bytes && *bytes) {
      const Bytes& data = **bytes;
      image.loadFromData(reinterpret_cast<const uchar*>(data.data()), static_cast<int>(data.size()));
      const bool whole = image.width() == image.height() && !image.isNull();
      image = whole ? image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                    : QImage::Format_RGB32)
                    : QImage();
    }
    QMetaObject::invokeMethod(
        this, [this, key, image, generation] { take(key, image, generation); }, Qt::QueuedConnection);
  });
  return nullptr;
}

void TileLoader::take(const TileKey& key, const QImage& image, int generation) {
  if (generation != m_generation) {
    return;
  }
  m_asked.remove(key);
  if (image.isNull()) {
    m_absent.insert(key);
  } else {
    m_tiles.insert(key, new QImage(image));
  }
  Q_EMIT arrived();
}

}  // namespace rembug::app
