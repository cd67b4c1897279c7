#include "core/count/compare.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "core/vault/hash.h"

namespace rembug::count {
namespace {

constexpr std::size_t kMarkDigits = 4;

// Two counters may spell a name differently as they hear it; what they mean is what counts.
std::vector<std::string> meaning(const Count& count, const Paper& paper) {
  std::vector<std::string> names{std::to_string(static_cast<int>(paper.kind)) + paper.reason};
  for (const Line& line : paper.lines) {
    names.push_back(line.strike + "/" + (line.unidentified ? "?" : "") + count.personOf(line.written));
  }
  std::sort(names.begin() + 1, names.end());
  return names;
}

}  // namespace

std::string describe(const Paper& paper) {
  if (paper.kind == Paper::Kind::Blank) {
    return "blank";
  }
  if (paper.kind == Paper::Kind::Invalid) {
    return paper.reason;
  }
  std::string all = paper.kind == Paper::Kind::Doubtful ? "? " : "";
  for (const Line& line : paper.lines) {
    all +=
        (all.empty() || all == "? " ? "" : ", ") + line.written + (line.strike.empty() ? "" : " (" + line.strike + ")");
  }
  return all;
}

std::optional<Difference> firstDifference(const Count& first, const Count& second) {
  const std::size_t papers = std::max(first.papers().size(), second.papers().size());
  for (std::size_t i = 0; i < papers; ++i) {
    const Paper* a = i < first.papers().size() ? &first.papers()[i] : nullptr;
    const Paper* b = i < second.papers().size() ? &second.papers()[i] : nullptr;
    if (a == nullptr || b == nullptr || meaning(first, *a) != meaning(second, *b)) {
      return Difference{i + 1, a == nullptr ? "" : describe(*a), b == nullptr ? "" : describe(*b)};
    }
  }
  return std::nullopt;
}

std::string paperMarks(const Count& count) {
  std::string marks;
  for (std::size_t i = 0; i < count.papers().size(); ++i) {
    // The number makes marks of equal papers different, so that nothing can be counted by them.
    std::string text = "rembug/paper/v1\n" + std::to_string(i + 1) + "\n";
    for (const std::string& name : meaning(count, count.papers()[i])) {
      text += std::to_string(name.size()) + " " + name + "\n";
    }
    marks += toHex(vault::sha256(text)).substr(0, kMarkDigits);
  }
  return marks;
}

std::optional<std::size_t> firstDifferentMark(const std::string& first, const std::string& second) {
  const std::size_t digits = std::max(first.size(), second.size());
  for (std::size_t at = 0; at < digits; at += kMarkDigits) {
    if (at >= first.size() || at >= second.size() || first.compare(at, kMarkDigits, second, at, kMarkDigits) != 0) {
      return at / kMarkDigits + 1;
    }
  }
  return std::nullopt;
}

}  // namespace rembug::count
