#include "core/store/mbtiles.h"

#include <array>
#include <cmath>
#include <cstdlib>

namespace rembug::store {
namespace {

constexpr int kDeepest = 24;

// "west,south,east,north"; the whole world where it says something else.
Mbtiles::Bounds boundsOf(const std::string& text) {
  constexpr double kPole = 85.0511287798;  // where the map of the web ends
  std::array<double, 4> numbers{};
  const char* at = text.c_str();
  for (double& number : numbers) {
    char* end = nullptr;
    number = std::strtod(at, &end);
    if (end == at || !std::isfinite(number)) {
      return {};
    }
    at = *end == ',' ? end + 1 : end;
  }
  const auto [west, south, east, north] = numbers;
  const bool sound = west < east && south < north && west >= -180 && east <= 180;
  return sound ? Mbtiles::Bounds{west, std::max(south, -kPole), east, std::min(north, kPole)} : Mbtiles::Bounds{};
}

}  // namespace

Result<Mbtiles> Mbtiles::open(const std::filesystem::path& file) {
  Database::Options options;
  options.readOnly = true;
  REMBUG_ASSIGN(Database database, Database::open(file, options));
  Mbtiles map(std::move(database));
  map.m_name = file.stem().string();
  REMBUG_TRY(map.readMetadata());
  REMBUG_TRY(map.readZooms());
  return map;
}

Result<void> Mbtiles::readMetadata() {
  REMBUG_ASSIGN(Statement rows, m_database.prepare("SELECT name, value FROM metadata"));
  while (true) {
    REMBUG_ASSIGN(const bool more, rows.step());
    if (!more) {
      return {};
    }
    const std::string name = rows.text(0);
    const std::string value = rows.text(1);
    if (name == "name" && !value.empty()) {
      m_name = value;
    } else if (name == "attribution") {
      m_attribution = value;
    } else if (name == "bounds") {
      m_bounds = boundsOf(value);
    } else if (name == "format" && value == "pbf") {
      return fail(ErrorCode::Unsupported, "this map is made of vector tiles; only maps of pictures are shown");
    }
  }
}

Result<void> Mbtiles::readZooms() {
  REMBUG_ASSIGN(Statement zooms, m_database.prepare("SELECT min(zoom_level), max(zoom_level) FROM tiles"));
  REMBUG_ASSIGN(const bool more, zooms.step());
  if (!more || zooms.isNull(0) || zooms.integer(0) < 0 || zooms.integer(1) > kDeepest) {
    return fail(ErrorCode::Invalid, "this map has no tiles");
  }
  m_minZoom = static_cast<int>(zooms.integer(0));
  m_maxZoom = static_cast<int>(zooms.integer(1));
  return {};
}

Result<std::optional<Bytes>> Mbtiles::tile(int zoom, int column, int row) {
  if (zoom < 0 || zoom > kDeepest) {
    return std::optional<Bytes>();
  }
  REMBUG_ASSIGN(
      Statement tile,
      m_database.prepare("SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?"));
  tile.bind(1, static_cast<std::int64_t>(zoom));
  tile.bind(2, static_cast<std::int64_t>(column));
  tile.bind(3, (std::int64_t{1} << zoom) - 1 - row);  // the file counts rows from the south
  REMBUG_ASSIGN(const bool found, tile.step());
  return found ? std::optional<Bytes>(tile.blob(0)) : std::nullopt;
}

}  // namespace rembug::store
