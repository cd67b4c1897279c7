#include "core/projection/finder.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "core/base/fold.h"
#include "core/forms/geo.h"

namespace rembug::projection {
namespace {

bool beginsWord(std::string_view folded, const std::string& word) {
  const std::string wanted = ' ' + word;
  return ::memmem(folded.data(), folded.size(), wanted.data(), wanted.size()) != nullptr;
}

// As ODK writes a point, told without its form, which may come later: two numbers with decimals, and perhaps more.
bool looksLikePoint(std::string_view value) {
  const auto first = value.find(' ');
  const bool number = !value.empty() && (value.front() == '-' || (value.front() >= '0' && value.front() <= '9'));
  return number && first != std::string_view::npos && value.substr(0, first).find('.') != std::string_view::npos &&
         value.substr(first + 1, value.find(' ', first + 1) - first - 1).find('.') != std::string_view::npos;
}

}  // namespace

void Place::take(std::string_view path, const std::string& value) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  std::string* const into = name == "rw"            ? &rw
                            : name == "rt"          ? &rt
                            : name == "no_bangunan" ? &house
                            : name == "nama_kk"     ? &head
                            : name == "hasil"       ? &visit
                                                    : nullptr;
  if (looksLikePoint(value) && (point.empty() || path < m_pointPath) && forms::readPlace(value)) {
    point = value;
    m_pointPath = path;
  }
  if (into == nullptr || !into->empty() || value.empty()) {
    return;
  }
  if (into != &head) {
    *into = value;
    return;
  }
  for (const std::string& word : wordsToFind(value)) {
    head += (head.empty() ? "" : " ") + word;
  }
}

bool holdsWords(std::string_view folded, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [folded](const std::string& word) { return beginsWord(folded, word); });
}

void Finder::put(std::int64_t record, Millis at, std::string_view title, std::string_view text) {
  const auto place = static_cast<std::size_t>(record);
  if (m_cards.size() <= place) {
    m_cards.resize(place + 1);
  }
  m_cards[place] = {at, ' ' + foldText(title), ' ' + foldText(text)};
}

std::vector<Finder::Hit> Finder::find(const std::vector<std::string>& words, std::size_t limit) const {
  std::vector<Hit> hits;
  if (words.empty()) {
    return hits;
  }
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    const Card& card = m_cards[i];
    const bool inTitle = holdsWords(card.title, words);
    const bool found = inTitle || std::all_of(words.begin(), words.end(), [&card](const std::string& word) {
                         return beginsWord(card.text, word) || beginsWord(card.title, word);
                       });
    if (found) {
      hits.push_back({static_cast<std::int64_t>(i), inTitle});
    }
  }
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(limit, hits.size()));
  std::partial_sort(hits.begin(), end, hits.end(), [this](const Hit& a, const Hit& b) {
    const auto newest = [this](const Hit& hit) { return -m_cards[static_cast<std::size_t>(hit.record)].at.count(); };
    return std::tuple(!a.inTitle, newest(a), a.record) < std::tuple(!b.inTitle, newest(b), b.record);
  });
  hits.erase(end, hits.end());
  return hits;
}

}  // namespace rembug::projection
