#pragma once

#include <optional>

#include "core/store/database.h"

namespace rembug::store {

// An offline base map: pictures of 256 by 256 pixels in an SQLite file (MBTiles 1.3). One thread at a time.
class Mbtiles {
public:
  struct Bounds {
    double west = -180;
    double south = -85;
    double east = 180;
    double north = 85;
  };

  // Errors: Storage and Corrupt of the database; Invalid where it holds no tiles; Unsupported for vector tiles.
  [[nodiscard]] static Result<Mbtiles> open(const std::filesystem::path& file);

  [[nodiscard]] const std::string& name() const { return m_name; }
  // Whom the map is from; to be shown wherever it is.
  [[nodiscard]] const std::string& attribution() const { return m_attribution; }
  // Degrees.
  [[nodiscard]] const Bounds& bounds() const { return m_bounds; }
  [[nodiscard]] int minZoom() const { return m_minZoom; }
  [[nodiscard]] int maxZoom() const { return m_maxZoom; }
  // The picture as it is kept (PNG or JPEG), rows counted from the north; nothing where the map has none.
  [[nodiscard]] Result<std::optional<Bytes>> tile(int zoom, int column, int row);

private:
  explicit Mbtiles(Database database) : m_database(std::move(database)) {}
  [[nodiscard]] Result<void> readMetadata();
  [[nodiscard]] Result<void> readZooms();

  Database m_database;
  std::string m_name;
  std::string m_attribution;
  Bounds m_bounds;
  int m_minZoom = 0;
  int m_maxZoom = 0;
};

}  // namespace rembug::store
