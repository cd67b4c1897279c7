// Functions about places.
#include <limits>

#include "core/forms/geo.h"
#include "core/forms/xpath_functions.h"

namespace rembug::forms::xpath {
namespace {

// The places in all arguments: one trace or shape, or a place a node.
std::optional<std::vector<Place>> places(const Arguments& a) {
  const std::vector<std::string> texts = a.texts(0);
  if (texts.size() == 1) {
    return readPlaces(texts.front());
  }
  std::vector<Place> all;
  for (const std::string& text : texts) {
    const auto place = readPlace(text);
    if (!place) {
      return std::nullopt;
    }
    all.push_back(*place);
  }
  return all;
}

Value area(const Arguments& a) {
  const auto all = places(a);
  return all ? areaOf(*all) : 0;
}

Value distance(const Arguments& a) {
  const auto all = places(a);
  return all ? lengthOf(*all) : std::numeric_limits<double>::quiet_NaN();
}

Value geofence(const Arguments& a) {
  const auto place = readPlace(a.text(0));
  const auto shape = readPlaces(a.text(1));
  return place && shape && inside(*place, *shape);
}

}  // namespace

const std::vector<Function>& geoFunctions() {
  static const std::vector<Function> kFunctions = {
      {"area", {1, 1}, area}, {"distance", {1, kMany}, distance}, {"geofence", {2, 2}, geofence}};
  return kFunctions;
}

}  // namespace rembug::forms::xpath
