#pragma once

#include <cmath>
#include <numbers>

#include <QPointF>

namespace rembug::app {

inline constexpr double kTileSize = 256;
inline constexpr double kMaxLatitude = 85.0511287798;

// The web's map (Mercator on a sphere): 0 to 1 from west to east and from north to south.
[[nodiscard]] inline QPointF toWorld(double latitude, double longitude) {
  const double held = std::min(std::max(latitude, -kMaxLatitude), kMaxLatitude) * std::numbers::pi / 180;
  return {(longitude + 180) / 360, (1 - std::asinh(std::tan(held)) / std::numbers::pi) / 2};
}

[[nodiscard]] inline double latitudeOf(double worldY) {
  return std::atan(std::sinh(std::numbers::pi * (1 - 2 * worldY))) * 180 / std::numbers::pi;
}

[[nodiscard]] inline double longitudeOf(double worldX) {
  return worldX * 360 - 180;
}

// Pixels of the whole world at a zoom.
[[nodiscard]] inline double worldPixels(double zoom) {
  return kTileSize * std::exp2(zoom);
}

[[nodiscard]] inline double metresPerPixel(double latitude, double zoom) {
  constexpr double kEquator = 40'075'016.686;
  return kEquator * std::cos(latitude * std::numbers::pi / 180) / worldPixels(zoom);
}

}  // namespace rembug::app
