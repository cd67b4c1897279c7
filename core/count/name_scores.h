#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/count/name_reading.h"
#include "core/count/name_spelling.h"

// How well parts of a name as written fit parts of a known one, 0 to 1: for ordering alone.
namespace rembug::count {

// What a word tells of who is meant: an initial and a Muhammad little.
[[nodiscard]] double weightOf(const NameWord& word);
// 1 for no edits, less the more of the letters they touch.
[[nodiscard]] double ofLetters(double cost, std::size_t a, std::size_t b);
// `bits` are those of the written word in loose spelling, `letters` the set of the known one's.
[[nodiscard]] double wordScore(const NameWord& written, const BitPattern& bits, const NameWord& known,
                               std::uint32_t letters);

// A name without its blanks.
struct Joined {
  std::string text;
  std::uint32_t letters = 0;
};
[[nodiscard]] Joined joined(const NameReading& reading);
// Without Muhammad or Siti in front, which is left out as often as not; empty where there is none.
[[nodiscard]] Joined joinedCore(const NameReading& reading);
// The same letters with other blanks: Nur Hasanah, Nurhasanah.
[[nodiscard]] double joinedScore(const std::string& written, const BitPattern& bits, const Joined& known);
// All words in strict spelling, without blanks.
[[nodiscard]] std::string strictWords(const NameReading& reading);

}  // namespace rembug::count
