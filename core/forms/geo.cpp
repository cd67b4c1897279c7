#include "core/forms/geo.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace rembug::forms {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr double kRadius = 6'378'100;

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

double hundredths(double value) {
  return std::abs(std::floor(value * 100 + 0.5) / 100);
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace

std::string decimalText(double value) {
  constexpr double kWhole = 1e21;
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  std::string text(buffer.data(), end.ptr);
  if (text.find('.') == std::string::npos && std::abs(value) < kWhole) {
    text += ".0";
  }
  return text == "-0.0" ? "0.0" : text;
}

std::optional<Place> readPlace(std::string_view text) {
  std::array<double, 4> values{};
  std::size_t count = 0;
  text = trim(text);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(kSpace), text.size());
    std::string_view part = text.substr(0, end);
    part.remove_prefix(part.front() == '+' ? 1 : 0);
    if (count == values.size()) {
      return std::nullopt;
    }
    const auto parsed = std::from_chars(part.data(), part.data() + part.size(), values[count]);
    if (parsed.ec != std::errc() || parsed.ptr != part.data() + part.size() || !std::isfinite(values[count])) {
      return std::nullopt;
    }
    ++count;
    text = trim(text.substr(end));
  }
  const bool onEarth = std::abs(values[0]) <= 90 && std::abs(values[1]) <= 180;
  if (count < 2 || !onEarth || (values[0] == 0 && values[1] == 0)) {
    return std::nullopt;
  }
  Place place{values[0], values[1], std::nullopt, std::nullopt};
  if (count > 2) {
    place.altitude = values[2];
  }
  if (count > 3) {
    place.accuracy = values[3];
  }
  return place;
}

std::optional<std::vector<Place>> readPlaces(std::string_view text) {
  std::vector<Place> places;
  text = text.substr(0, text.find_last_not_of("; \t\r\n") + 1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::optional<Place> place = readPlace(text.substr(0, end));
    if (!place) {
      return std::nullopt;
    }
    places.push_back(*place);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return places;
}

std::string placeText(const Place& place) {
  std::string text = decimalText(place.latitude) + " " + decimalText(place.longitude);
  if (place.altitude || place.accuracy) {
    text += " " + decimalText(place.altitude.value_or(0));
  }
  return text + (place.accuracy ? " " + decimalText(*place.accuracy) : "");
}

std::string placesText(const std::vector<Place>& places) {
  std::string text;
  for (const Place& place : places) {
    text += (text.empty() ? "" : ";") + placeText(place);
  }
  return text;
}

bool sameSpot(const Place& a, const Place& b) {
  return a.latitude == b.latitude && a.longitude == b.longitude;
}

double lengthOf(const std::vector<Place>& places) {
  double length = 0;
  for (std::size_t i = 1; i < places.size(); ++i) {
    const double from = radians(places[i - 1].latitude);
    const double to = radians(places[i].latitude);
    const double turn = radians(places[i - 1].longitude - places[i].longitude);
    // Rounding may lift the cosine of a tiny angle above 1.
    const double cosine = std::sin(from) * std::sin(to) + std::cos(from) * std::cos(to) * std::cos(turn);
    length += std::acos(std::clamp(cosine, -1.0, 1.0)) * kRadius;
  }
  return hundredths(length);
}

double areaOf(const std::vector<Place>& places) {
  if (places.size() < 3) {
    return 0;
  }
  double total = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place& from = places[i];
    const Place& to = places[(i + 1) % places.size()];
    total += radians(to.longitude - from.longitude) *
             (2 + std::sin(radians(to.latitude)) + std::sin(radians(from.latitude)));
  }
  return hundredths(total * kRadius * kRadius / 2);
}

bool inside(const Place& place, const std::vector<Place>& shape) {
  if (shape.size() < 2 || !sameSpot(shape.front(), shape.back())) {
    return false;
  }
  bool within = false;
  for (std::size_t i = 1; i < shape.size(); ++i) {
    const Place& a = shape[i - 1];
    const Place& b = shape[i];
    const bool crosses = (b.latitude > place.latitude) != (a.latitude > place.latitude);
    if (crosses &&
        place.longitude <
            (a.longitude - b.longitude) * (place.latitude - b.latitude) / (a.latitude - b.latitude) + b.longitude) {
      within = !within;
    }
  }
  return within;
}

}  // namespace rembug::forms
