#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rembug::count {

// Small letters a to z alone, accents and apostrophes gone; other characters become blanks. What digits and dots are
// for is the reader's business, so they stay.
[[nodiscard]] std::string plainLetters(std::string_view written);

// One spelling for what is certainly the same: the old orthography (oe, dj, tj, sj, ch as it is written in Indonesian)
// and doubled consonants, but for short words. Two words with one strict form may be joined by rule; nothing else may.
[[nodiscard]] std::string strictSpelling(std::string_view word);
// One form for what sounds alike: f and p, sy and s, kh and h, final h, ae and ai, and more. For ranking alone.
[[nodiscard]] std::string looseSpelling(std::string_view word);

// Edits from a to b where slips of the ear and of the hand cost less than others: vowels, j and y, n and u, m and rn,
// neighbours swapped. 0 for equals. Bounded to 32 letters a word.
[[nodiscard]] double editCost(std::string_view a, std::string_view b);

// Which letters stand in a text, a bit for each; what is no letter shares one.
[[nodiscard]] std::uint32_t letterSet(std::string_view text);

// Myers' bit-parallel edit distance (1999) against one pattern of up to 64 letters: fast enough to look at every name.
class BitPattern {
public:
  explicit BitPattern(std::string_view pattern);
  [[nodiscard]] std::size_t size() const { return m_size; }
  [[nodiscard]] int distance(std::string_view text) const;
  // False where a text of these letters is further away than `most` whatever their order: asked first, most are.
  [[nodiscard]] bool mayBeWithin(int most, std::uint32_t letters) const;

private:
  std::array<std::uint64_t, 256> m_places{};
  std::size_t m_size;
  std::uint32_t m_letters;
};

}  // namespace rembug::count
