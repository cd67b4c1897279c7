#include "core/forms/spelling.h"

#include <algorithm>
#include <numeric>

namespace rembug::forms {
namespace {

constexpr std::size_t kLettersMax = 80;
constexpr std::size_t kWordsMax = 2000;

// How many letters are to be put in, taken out, replaced or swapped with their neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> last(b.size() + 1);
  std::iota(last.begin(), last.end(), 0U);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1, i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = std::move(last);
    last = std::move(row);
  }
  return last.back();
}

}  // namespace

std::string closestTo(std::string_view word, const std::vector<std::string>& known) {
  word = word.substr(word.size() > kLettersMax ? word.size() - kLettersMax : 0);
  std::size_t best = (word.size() <= 4 ? 1 : 1 + word.size() / 5) + 1;
  std::string nearest;
  for (std::size_t i = 0; i < std::min(known.size(), kWordsMax); ++i) {
    const std::string& each = known[i];
    const std::size_t longer = std::max(each.size(), word.size());
    if (longer > kLettersMax || longer - std::min(each.size(), word.size()) >= best) {
      continue;
    }
    if (const std::size_t apart = distance(word, each); apart < best) {
      best = apart;
      nearest = each;
    }
  }
  return nearest;
}

}  // namespace rembug::forms
