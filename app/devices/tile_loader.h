#pragma once

#include <atomic>
#include <optional>

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include "app/worker.h"
#include "core/store/mbtiles.h"

namespace rembug::app {

struct TileKey {
  int zoom = 0;
  int column = 0;
  int row = 0;
  bool operator==(const TileKey&) const = default;
};
[[nodiscard]] inline size_t qHash(const TileKey& key, size_t seed = 0) {
  return qHashMulti(seed, key.zoom, key.column, key.row);
}

// The tiles of a base map, read and decoded on a thread of their own; what is in sight is kept. GUI thread.
class TileLoader : public QObject {
  Q_OBJECT

public:
  explicit TileLoader(QObject* parent = nullptr);
  ~TileLoader() override;
  // Opens another map; none where the path is empty.
  void open(const QString& file);
  [[nodiscard]] bool isOpen() const { return m_open; }
  [[nodiscard]] int minZoom() const { return m_minZoom; }
  [[nodiscard]] int maxZoom() const { return m_maxZoom; }
  [[nodiscard]] const QString& attribution() const { return m_attribution; }
  [[nodiscard]] const store::Mbtiles::Bounds& bounds() const { return m_bounds; }
  // The tile, if it is here; else null, and it is on its way unless the map has none.
  [[nodiscard]] const QImage* tile(const TileKey& key);

Q_SIGNALS:
  void opened();
  void failed(const QString& why);
  void arrived();

private:
  void take(const TileKey& key, const QImage& image, int generation);
  QCache<TileKey, QImage> m_tiles;
  QSet<TileKey> m_asked;
  QSet<TileKey> m_absent;
  bool m_open = false;
  int m_minZoom = 0;
  int m_maxZoom = 0;
  QString m_attribution;
  store::Mbtiles::Bounds m_bounds;
  std::atomic<int> m_generation = 0;     // counts the maps opened: work for an older one is dropped
  std::optional<store::Mbtiles> m_file;  // touched on the worker alone
  Worker m_worker;                       // last: stops before what it works on goes
};

}  // namespace rembug::app
