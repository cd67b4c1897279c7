#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"

namespace rembug::projection {

// Where a record stands, as its own answers say: of questions outside of repeats, of these names.
struct Place {
  std::string rw;     // rw
  std::string rt;     // rt
  std::string house;  // no_bangunan
  std::string head;   // nama_kk, folded and without titles of respect
  std::string visit;  // hasil: how the visit went, a code of the form
  std::string point;  // the answer to whatever question is a point; of several the one whose path sorts first
  void take(std::string_view path, const std::string& value);

private:
  std::string m_pointPath;
};

// The folded texts of all records, in memory, to be searched as one types.
class Finder {
public:
  struct Hit {
    std::int64_t record = 0;
    bool inTitle = false;
  };
  // Takes or replaces the texts of a record; numbers are small and close together.
  void put(std::int64_t record, Millis at, std::string_view title, std::string_view text);
  void clear() { m_cards.clear(); }
  // Records in which every word begins a word; those found by their title first, then the newest.
  [[nodiscard]] std::vector<Hit> find(const std::vector<std::string>& words, std::size_t limit) const;

private:
  struct Card {
    Millis at{0};
    std::string title;  // " first second"
    std::string text;
  };
  std::vector<Card> m_cards;  // by the number of the record
};

// Whether each of the words begins a word of a folded text that has a space before each.
[[nodiscard]] bool holdsWords(std::string_view folded, const std::vector<std::string>& words);

}  // namespace rembug::projection
