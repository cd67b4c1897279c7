#include "core/count/name_scores.h"

#include <algorithm>

#include "core/count/name_words.h"

namespace rembug::count {
namespace {

// "Syf" for Syarifah, "Mhd" for Muhammad: the first letter and some of those behind it, without vowels.
bool isSkeleton(std::string_view letters, std::string_view word) {
  if (letters.size() < 2 || word.empty() || letters.front() != word.front() ||
      letters.find_first_of("aeiou") != std::string_view::npos) {
    return false;
  }
  std::size_t at = 0;
  for (const char letter : word) {
    at += at < letters.size() && letters[at] == letter ? 1U : 0U;
  }
  return at == letters.size();
}

Joined joinedFrom(const NameReading& reading, std::size_t first) {
  std::string all;
  for (std::size_t i = first; i < reading.words.size(); ++i) {
    all += reading.words[i].plain;  // not loose: where words part decides which letters change
  }
  all = looseSpelling(all);
  const std::uint32_t letters = letterSet(all);
  return {std::move(all), letters};
}

}  // namespace

double weightOf(const NameWord& word) {
  return word.initial ? .35 : isCommon(word.loose) ? .4 : 1;
}

double ofLetters(double cost, std::size_t a, std::size_t b) {
  return 1 - 1.3 * cost / static_cast<double>(std::max<std::size_t>({a, b, 1}));
}

double wordScore(const NameWord& written, const BitPattern& bits, const NameWord& known, std::uint32_t letters) {
  const std::string& q = written.loose;
  const std::string& t = known.loose;
  if (written.initial || known.initial) {
    const NameWord& letter = written.initial ? written : known;
    const NameWord& word = written.initial ? known : written;
    const bool same = word.loose.starts_with(letter.loose) || word.strict.starts_with(letter.strict) ||
                      word.plain.starts_with(letter.plain);
    if (written.initial && known.initial) {
      return same ? 1 : 0;
    }
    return usualInitial(letter.strict.front(), word.loose) ? .88 : same ? .75 : 0;
  }
  if (q == t) {
    return 1;
  }
  if (q.empty() || t.empty()) {
    return 0;
  }
  double best = 0;
  const double ratio = static_cast<double>(q.size()) / static_cast<double>(t.size());
  if ((q.size() >= 2 && t.starts_with(q)) || (written.plain.size() >= 2 && known.plain.starts_with(written.plain))) {
    best = .68 + .27 * ratio;
  } else if (q.size() >= 3 && t.ends_with(q)) {
    best = .58 + .3 * ratio;
  }
  if (best < .75 && isSkeleton(written.plain, known.plain)) {
    best = .75;
  }
  const std::size_t longest = std::max(q.size(), t.size());
  const std::size_t shortest = std::min(q.size(), t.size());
  if (longest - shortest <= longest / 2) {
    const int most = 1 + static_cast<int>(longest) / 3;
    if (bits.mayBeWithin(most, letters) && bits.distance(t) <= most) {
      best = std::max(best, ofLetters(editCost(q, t), q.size(), t.size()));
    }
  }
  return best < .4 ? 0 : best;
}

Joined joined(const NameReading& reading) {
  return joinedFrom(reading, 0);
}

Joined joinedCore(const NameReading& reading) {
  const auto telling = std::find_if(reading.words.begin(), reading.words.end(),
                                    [](const NameWord& word) { return !isCommon(word.loose); });
  const auto first = static_cast<std::size_t>(telling - reading.words.begin());
  return first == 0 ? Joined() : joinedFrom(reading, first);
}

double joinedScore(const std::string& written, const BitPattern& bits, const Joined& known) {
  constexpr int kMost = 3;
  const std::size_t longest = std::max(written.size(), known.text.size());
  const std::size_t shortest = std::min(written.size(), known.text.size());
  if (shortest < 3 || longest - shortest > kMost || !bits.mayBeWithin(kMost, known.letters) ||
      bits.distance(known.text) > kMost) {
    return 0;
  }
  const double score = ofLetters(editCost(written, known.text), written.size(), known.text.size());
  return score >= 1 ? .985 : score * .97;
}

std::string strictWords(const NameReading& reading) {
  std::string all;
  for (const NameWord& word : reading.words) {
    all += word.strict;
  }
  return all;
}

}  // namespace rembug::count
