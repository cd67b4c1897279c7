#include "core/count/name_spelling.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace rembug::count {
namespace {

using Rule = std::pair<std::string_view, std::string_view>;

bool isVowel(char letter) {
  return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

template <std::size_t N>
std::string replaced(std::string_view word, const std::array<Rule, N>& rules) {
  std::string out;
  out.reserve(word.size());
  while (!word.empty()) {
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return word.starts_with(r.first); });
    if (rule == rules.end()) {
      out += word.front();
      word.remove_prefix(1);
    } else {
      out += rule->second;
      word.remove_prefix(rule->first.size());
    }
  }
  return out;
}

void dropDoubles(std::string& word) {
  word.erase(std::unique(word.begin(), word.end()), word.end());
}

// U+00C0 to U+00FF, the letters with accents that a keyboard or a workbook brings along.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy";

struct Slip {
  std::string_view a;
  std::string_view b;
  double cost;
};

// Pairs that are heard or read for each other; in both directions.
constexpr std::array<Slip, 25> kSlips = {
    {{"a", "o", .4}, {"a", "e", .4}, {"e", "i", .4}, {"o", "u", .4}, {"i", "j", .3}, {"d", "t", .5}, {"b", "p", .5},
     {"g", "k", .5}, {"s", "j", .5}, {"n", "u", .4}, {"m", "n", .5}, {"a", "u", .6}, {"r", "n", .6}, {"r", "p", .7},
     {"h", "n", .6}, {"l", "t", .6}, {"i", "l", .6}, {"h", "k", .5}, {"c", "e", .6}, {"h", "b", .6}, {"r", "l", .6},
     {"u", "w", .4}, {"a", "d", .7}, {"g", "q", .4}, {"s", "r", .7}}};
constexpr std::array<Slip, 9> kDoubleSlips = {{{"m", "rn", .4},
                                               {"m", "nn", .5},
                                               {"d", "cl", .4},
                                               {"h", "li", .4},
                                               {"m", "ni", .6},
                                               {"m", "in", .6},
                                               {"w", "vv", .4},
                                               {"n", "ri", .5},
                                               {"u", "ii", .5}}};
constexpr double kSwap = .6;

// One letter read for two.
double slipCost(char one, char first, char second) {
  for (const Slip& slip : kDoubleSlips) {
    if (slip.a[0] == one && slip.b[0] == first && slip.b[1] == second) {
      return slip.cost;
    }
  }
  return 2;
}

using Table = std::array<std::array<double, 256>, 256>;

// Single letters by index, since they are asked for most.
const Table& letterCosts() {
  static const Table kTable = [] {
    Table table;
    for (auto& row : table) {
      row.fill(1);
    }
    for (const Slip& slip : kSlips) {
      table[static_cast<unsigned char>(slip.a[0])][static_cast<unsigned char>(slip.b[0])] = slip.cost;
      table[static_cast<unsigned char>(slip.b[0])][static_cast<unsigned char>(slip.a[0])] = slip.cost;
    }
    return table;
  }();
  return kTable;
}

}  // namespace

std::string plainLetters(std::string_view written) {
  std::string out;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto byte = static_cast<unsigned char>(written[i]);
    const auto next = static_cast<unsigned char>(i + 1 < written.size() ? written[i + 1] : '\0');
    const auto third = static_cast<unsigned char>(i + 2 < written.size() ? written[i + 2] : '\0');
    if (byte >= 'A' && byte <= 'Z') {
      out += static_cast<char>(byte - 'A' + 'a');
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.') {
      out += static_cast<char>(byte);
    } else if (byte == '\'' || byte == '`') {
      out += '\'';
    } else if (byte == 0xC3 && next >= 0x80 && next <= 0xBF) {
      out += kLatin1[next - 0x80U];
      ++i;
    } else if (byte == 0xE2 && next == 0x80 && (third == 0x98 || third == 0x99 || third == 0x9B)) {
      out += '\'';  // typographic apostrophes
      i += 2;
    } else if (byte == 0xC2 && next == 0xA0) {
      out += ' ';  // no-break space, as a workbook brings it along
      ++i;
    } else if (byte == 0xE2 && next == 0x80) {
      out += ' ';  // dashes, narrow spaces
      i += 2;
    } else if ((byte == 0xCA && (next == 0xBC || next == 0xBB || next == 0xBF || next == 0xBE)) ||
               (byte == 0xC2 && next == 0xB4)) {
      out += '\'';  // letters that look like one, and the acute accent
      ++i;
    } else if (byte < 0x80) {
      out += ' ';
    } else {
      out += static_cast<char>(byte);  // another script: compared as it is
    }
  }
  // An apostrophe joins what stands around it, with or without blanks.
  std::string joined;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] != '\'') {
      joined += out[i];
      continue;
    }
    while (!joined.empty() && joined.back() == ' ') {
      joined.pop_back();
    }
    while (i + 1 < out.size() && (out[i + 1] == ' ' || out[i + 1] == '\'')) {
      ++i;
    }
  }
  return joined;
}

// Nurjannah is Nurjanah, but Ana is not Anna, nor Saad Sad, nor the third of a name the second: short words and vowels
// keep what is doubled.
void dropDoubledConsonants(std::string& word) {
  constexpr std::size_t kLong = 5;
  std::string once = word;
  once.erase(std::unique(once.begin(), once.end(), [](char a, char b) { return a == b && !isVowel(a); }), once.end());
  if (once.size() >= kLong) {
    word = std::move(once);
  }
}

std::string strictSpelling(std::string_view word) {
  static constexpr std::array<Rule, 6> kOld = {
      {{"oe", "u"}, {"dj", "j"}, {"tj", "c"}, {"sj", "sy"}, {"ch", "kh"}, {"'", ""}}};
  std::string out = replaced(word, kOld);
  dropDoubledConsonants(out);
  return out;
}

std::string looseSpelling(std::string_view word) {
  static constexpr std::array<Rule, 39> kAlike = {
      {{"aoe", "au"}, {"oe", "u"},   {"oo", "u"},    {"ou", "u"},   {"dj", "j"}, {"tj", "c"},  {"sj", "s"},
       {"sy", "s"},   {"sh", "s"},   {"ch", "h"},    {"kh", "h"},   {"th", "t"}, {"dh", "d"},  {"dz", "j"},
       {"dl", "dl"},  {"ts", "s"},   {"ph", "p"},    {"gh", "g"},   {"bh", "b"}, {"nj", "ni"}, {"ny", "ni"},
       {"ie", "i"},   {"ee", "i"},   {"ae", "e"},    {"ai", "e"},   {"ay", "e"}, {"ei", "e"},  {"ey", "e"},
       {"ao", "au"},  {"uwa", "ua"}, {"swa", "sua"}, {"iya", "ia"}, {"x", "ks"}, {"q", "k"},   {"v", "p"},
       {"f", "p"},    {"y", "i"},    {"z", "j"},     {"'", ""}}};
  std::string doubled(word);
  dropDoubles(doubled);
  std::string out = replaced(doubled, kAlike);
  dropDoubles(out);
  if (out.size() > 2 && out.back() == 'h' && isVowel(out[out.size() - 2])) {
    out.pop_back();
  }
  return out;
}

double editCost(std::string_view a, std::string_view b) {
  constexpr std::size_t kMax = 32;
  if (a == b) {
    return 0;
  }
  a = a.substr(0, kMax);
  b = b.substr(0, kMax);
  std::array<std::array<double, kMax + 1>, kMax + 1> cost;
  const Table& letters = letterCosts();
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      double best = i == 0 && j == 0 ? 0 : 1e9;
      if (i > 0) {
        best = std::min(best, cost[i - 1][j] + 1);
      }
      if (j > 0) {
        best = std::min(best, cost[i][j - 1] + 1);
      }
      if (i > 0 && j > 0) {
        const double change = a[i - 1] == b[j - 1]
                                  ? 0
                                  : letters[static_cast<unsigned char>(a[i - 1])][static_cast<unsigned char>(b[j - 1])];
        best = std::min(best, cost[i - 1][j - 1] + change);
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, cost[i - 2][j - 2] + kSwap);
      }
      if (i > 1 && j > 0) {
        best = std::min(best, cost[i - 2][j - 1] + slipCost(b[j - 1], a[i - 2], a[i - 1]));
      }
      if (i > 0 && j > 1) {
        best = std::min(best, cost[i - 1][j - 2] + slipCost(a[i - 1], b[j - 2], b[j - 1]));
      }
      cost[i][j] = best;
    }
  }
  return cost[a.size()][b.size()];
}

std::uint32_t letterSet(std::string_view text) {
  std::uint32_t set = 0;
  for (const char letter : text) {
    set |= std::uint32_t{1} << (letter >= 'a' && letter <= 'z' ? letter - 'a' : 26);
  }
  return set;
}

BitPattern::BitPattern(std::string_view pattern)
    : m_size(std::min<std::size_t>(pattern.size(), 64)), m_letters(letterSet(pattern.substr(0, m_size))) {
  for (std::size_t i = 0; i < m_size; ++i) {
    m_places[static_cast<unsigned char>(pattern[i])] |= std::uint64_t{1} << i;
  }
}

bool BitPattern::mayBeWithin(int most, std::uint32_t letters) const {
  return std::popcount(m_letters & ~letters) <= most && std::popcount(letters & ~m_letters) <= most;
}

int BitPattern::distance(std::string_view text) const {
  if (m_size == 0) {
    return static_cast<int>(text.size());
  }
  std::uint64_t plus = ~std::uint64_t{0};
  std::uint64_t minus = 0;
  int score = static_cast<int>(m_size);
  const std::uint64_t last = std::uint64_t{1} << (m_size - 1);
  for (const char letter : text) {
    const std::uint64_t equal = m_places[static_cast<unsigned char>(letter)];
    const std::uint64_t x = equal | minus;
    const std::uint64_t d = (((equal & plus) + plus) ^ plus) | x;
    std::uint64_t up = minus | ~(d | plus);
    std::uint64_t down = plus & d;
    score += (up & last) != 0 ? 1 : 0;
    score -= (down & last) != 0 ? 1 : 0;
    up = (up << 1U) | 1U;
    down <<= 1U;
    plus = down | ~(x | up);
    minus = up & x;
  }
  return score;
}

}  // namespace rembug::count
