#include "core/count/compare.h"

#include <algorithm>

namespace rembug::count {
namespace {

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
  std::string all;
  for (const Line& line : paper.lines) {
    all += (all.empty() ? "" : ", ") + line.written + (line.strike.empty() ? "" : " (" + line.strike + ")");
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

}  // namespace rembug::count
