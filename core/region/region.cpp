#include "core/region/region.h"

#include <algorithm>
#include <cctype>

#include "core/base/ids.h"
#include "core/region/region_data.h"

namespace rembug::region {
namespace {

template <typename Each>
void forEachPlace(Each each) {
  std::string_view rest = listed();
  rest.remove_prefix(std::min(rest.find('\n') + 1, rest.size()));  // the heading
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!line.empty() && line.back() == '\r') {
      line.remove_suffix(1);
    }
    const std::size_t comma = line.find(',');
    if (comma != std::string_view::npos && !each(line.substr(0, comma), line.substr(comma + 1))) {
      return;
    }
  }
}

// "KAB. LOMBOK BARAT" as "Kab. Lombok Barat": the list writes provinces and regencies in capitals.
std::string readable(std::string_view name) {
  std::string text(name);
  bool inWord = false;
  const bool capitals = std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c) != 0; });
  for (char& c : text) {
    if (capitals && inWord) {
      c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    inWord = std::isalpha(static_cast<unsigned char>(c)) != 0;
  }
  return text;
}

}  // namespace

std::optional<std::string> placeName(const std::string& code) {
  std::optional<std::string> found;
  forEachPlace([&](std::string_view listedCode, std::string_view name) {
    if (listedCode == code) {
      found = readable(name);
    }
    return !found;
  });
  return found;
}

std::string fullName(const std::string& villageCode) {
  std::string all;
  for (const std::size_t length : {13U, 8U, 5U}) {
    if (villageCode.size() >= length) {
      const auto name = placeName(villageCode.substr(0, length));
      if (name) {
        all += (all.empty() ? "" : ", ") + *name;
      }
    }
  }
  return all.empty() ? villageCode : all;
}

std::vector<Place> villagesUnder(const std::string& prefix) {
  std::vector<Place> places;
  forEachPlace([&](std::string_view code, std::string_view name) {
    if (isVillageCode(code) && code.substr(0, prefix.size()) == prefix) {
      places.push_back({std::string(code), readable(name)});
    }
    return true;
  });
  return places;
}

}  // namespace rembug::region
