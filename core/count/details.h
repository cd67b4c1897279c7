#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace rembug::count {

// Somebody who has a part in the session.
struct Signer {
  std::string role;  // CHAIR, NOTE_TAKER, COMMITTEE, WITNESS, HEAD (RT or lurah, "mengetahui"), FACILITATOR
  std::string name;
  std::string sex;  // f, m or empty
};

struct PhotoOf {
  std::string what;
  std::string sha256;  // hex
};

// What a berita acara says besides the count itself (domain.md §d.9): entered by people, signed with the tally.
struct Details {
  std::string number;
  std::string day;     // 2026-10-17
  std::string opened;  // 08:00
  std::string closed;
  std::string place;
  std::string registerSource;  // RT book, household survey
  std::optional<int> adultsPoor;
  std::vector<Signer> people;
  std::vector<PhotoOf> photos;
};

// Reads {"number","day","opened","closed","place","register_source","adults_poor","people":[{"role","name","sex"}],
// "photos":[{"what","sha256"}]}, all of them optional. Errors: Invalid, naming the part.
[[nodiscard]] rembug::Result<Details> readDetails(const std::string& json);

}  // namespace rembug::count
