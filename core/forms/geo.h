#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Places as ODK XForms writes them: "latitude longitude altitude accuracy" in degrees and metres, a trace or a shape as
// places with semicolons in between.
namespace rembug::forms {

struct Place {
  double latitude = 0;
  double longitude = 0;
  std::optional<double> altitude;
  std::optional<double> accuracy;
};

// Nothing where it is no place on Earth, or the point 0 0 that devices give when they know nothing.
[[nodiscard]] std::optional<Place> readPlace(std::string_view text);
// Nothing where one of them is no place. Semicolons and white space at the end do not matter.
[[nodiscard]] std::optional<std::vector<Place>> readPlaces(std::string_view text);
// As ODK's engine writes it: what is known, with at least one decimal.
[[nodiscard]] std::string placeText(const Place& place);
[[nodiscard]] std::string placesText(const std::vector<Place>& places);
[[nodiscard]] bool sameSpot(const Place& a, const Place& b);

// On a sphere of the Earth's equatorial radius (6,378,100 m), as JavaRosa computes them. Metres, rounded to
// centimetres.
[[nodiscard]] double lengthOf(const std::vector<Place>& places);
// Square metres, rounded to hundredths; the shape is closed where it is not yet.
[[nodiscard]] double areaOf(const std::vector<Place>& places);
// Whether a place lies inside a closed shape, counting crossings of a ray from it.
[[nodiscard]] bool inside(const Place& place, const std::vector<Place>& shape);

// A number with at least one decimal and no exponent: "41.0".
[[nodiscard]] std::string decimalText(double value);

}  // namespace rembug::forms
