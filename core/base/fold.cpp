#include "core/base/fold.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>

namespace rembug {
namespace {

// The letters without their marks of U+00C0 to U+017F, in that order; a space for what is no letter.
constexpr std::string_view kPlain =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr unsigned kFirst = 0xC0;

// Letters as they are, everything else as a space; words stand between single spaces.
std::string plainLetters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    char letter = ' ';
    if (byte < 0x80) {
      letter = std::isalnum(byte) != 0 ? static_cast<char>(std::tolower(byte)) : ' ';
      if (byte == '\'' || byte == '`') {
        continue;  // Ma'ruf is found as Maruf
      }
    } else if (byte >= 0xC3 && byte <= 0xC5 && i + 1 < text.size()) {
      const unsigned code = ((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[i + 1]) & 0x3FU);
      letter = code >= kFirst && code - kFirst < kPlain.size() ? kPlain[code - kFirst] : ' ';
      ++i;
    } else if (byte == 0xCC || byte == 0xCD) {
      ++i;  // a mark of its own
      continue;
    }
    if (letter != ' ' || (!out.empty() && out.back() != ' ')) {
      out += letter;
    }
  }
  if (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

std::string newSpelling(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool two = (c == 'o' && next == 'e') || ((c == 'd' || c == 't') && next == 'j') || (c == 'c' && next == 'h');
    if (c == 'c' && next == 'h') {
      out += "kh";
    } else if (two) {
      out += c == 'o' ? 'u' : c == 'd' ? 'y' : 'c';
    } else {
      out += c == 'j' ? 'y' : c;
    }
    i += two ? 1U : 0U;
  }
  return out;
}

const std::set<std::string, std::less<>>& respect() {
  static const std::set<std::string, std::less<>> kWords = [] {
    std::set<std::string, std::less<>> words;
    for (const char* word :
         {"pak",  "bapak", "bpk",   "bu",    "ibu",    "h",       "hj",  "haji", "hajjah",   "hajah",     "kh",
          "kyai", "kiai",  "ust",   "ustad", "ustadz", "ustazah", "tgh", "tuan", "lalu",     "lale",      "baiq",
          "amaq", "inaq",  "mamiq", "papuq", "bapuq",  "drs",     "dra", "dr",   "ir",       "prof",      "raden",
          "mas",  "mbak",  "bang",  "kak",   "sdr",    "sdri",    "alm", "almh", "almarhum", "almarhumah"}) {
      words.insert(newSpelling(word));
    }
    return words;
  }();
  return kWords;
}

}  // namespace

std::string foldText(std::string_view text) {
  return newSpelling(plainLetters(text));
}

std::vector<std::string> wordsToFind(std::string_view text) {
  const std::string folded = foldText(text);
  std::vector<std::string> all;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    all.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  std::vector<std::string> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [](const std::string& word) { return !respect().contains(word); });
  return found.empty() ? all : found;
}

}  // namespace rembug
