#include "core/forms/spelling.h"

#include <algorithm>
#include <numeric>

namespace rembug::forms {
namespace {

constexpr std::size_t kLettersMax = 80;
constexpr std::size_t kWordsMax = 2000;

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t before = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = before + (a[i] == b[j] ? 0U : 1U);
      before = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

std::string closestTo(std::string_view word, const std::vector<std::string>& known) {
  word = word.substr(word.size() > kLettersMax ? word.size() - kLettersMax : 0);
  std::size_t best = (word.size() <= 3 ? 1 : 2 + word.size() / 8) + 1;
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
