#pragma once

#include <optional>
#include <string>
#include <vector>

namespace rembug::region {

struct Place {
  std::string code;
  std::string name;
};

// The name of a place of any level by its official code; nothing where it is not listed.
[[nodiscard]] std::optional<std::string> placeName(const std::string& code);
// "Bintaro, Ampenan, Kota Mataram"; the code itself where it is not listed.
[[nodiscard]] std::string fullName(const std::string& villageCode);
// All listed villages whose code begins with `prefix`, in the order of their codes.
[[nodiscard]] std::vector<Place> villagesUnder(const std::string& prefix);

}  // namespace rembug::region
