#include "core/count/compare.h"

#include <algorithm>
#include <cstdint>

#include "core/base/bytes.h"
#include "core/count/minutes.h"
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

std::optional<Difference> differenceAt(const Count& first, const Count& second, std::size_t i) {
  const Paper* a = i < first.papers().size() ? &first.papers()[i] : nullptr;
  const Paper* b = i < second.papers().size() ? &second.papers()[i] : nullptr;
  if (a != nullptr && b != nullptr && meaning(first, *a) == meaning(second, *b)) {
    return std::nullopt;
  }
  return Difference{i + 1, a == nullptr ? "" : describe(*a), b == nullptr ? "" : describe(*b)};
}

void addFigures(const Minutes& first, const Minutes& second, std::vector<SheetDifference>& all) {
  const auto add = [&all](const Figure& a, const Figure& b) {
    if (a.value != b.value) {
      all.push_back({a.key, "", a.value, b.value});
    }
  };
  if (first.signedIn.value != second.signedIn.value) {
    all.push_back({"signed_in", "", first.signedIn.value, second.signedIn.value});
  }
  for (const Figure& figure : first.ballots) {
    const auto other = std::find_if(second.ballots.begin(), second.ballots.end(),
                                    [&](const Figure& each) { return each.key == figure.key; });
    if (other != second.ballots.end()) {
      add(figure, *other);
    }
  }
}

void addPeople(const Minutes& first, const Minutes& second, std::vector<SheetDifference>& all) {
  const auto votesOf = [](const Minutes& minutes, const std::string& name) -> std::optional<int> {
    for (const MinutesPerson& person : minutes.ranking) {
      if (person.name == name) {
        return person.votes;
      }
    }
    return std::nullopt;
  };
  for (const MinutesPerson& person : first.ranking) {
    const int other = votesOf(second, person.name).value_or(0);
    if (other != person.votes) {
      all.push_back({"", person.name, person.votes, other});
    }
  }
  for (const MinutesPerson& person : second.ranking) {
    if (!votesOf(first, person.name)) {
      all.push_back({"", person.name, 0, person.votes});
    }
  }
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
    if (const auto difference = differenceAt(first, second, i)) {
      return difference;
    }
  }
  return std::nullopt;
}

std::vector<Difference> differences(const Count& first, const Count& second) {
  const std::size_t papers = std::max(first.papers().size(), second.papers().size());
  std::vector<Difference> all;
  for (std::size_t i = 0; i < papers; ++i) {
    if (const auto difference = differenceAt(first, second, i)) {
      all.push_back(*difference);
    }
  }
  return all;
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

std::string spokenMark(const std::string& marks, std::size_t from, std::size_t to) {
  constexpr std::uint32_t kSpoken = 100'000;
  const std::size_t first = std::min((std::max<std::size_t>(from, 1) - 1) * kMarkDigits, marks.size());
  const std::size_t length = to < from ? 0 : (to - from + 1) * kMarkDigits;
  const Bytes hash = vault::sha256("rembug/spoken/v1\n" + std::to_string(from) + "\n" + marks.substr(first, length));
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < sizeof(number); ++i) {
    number = number << 8U | static_cast<unsigned char>(hash[i]);
  }
  const std::string digits = std::to_string(kSpoken + number % kSpoken);
  return digits.substr(1);
}

rembug::Result<std::vector<SheetDifference>> sheetDifferences(const Sheet& first, const Sheet& second) {
  REMBUG_ASSIGN(const Minutes a, minutesOf(first));
  REMBUG_ASSIGN(const Minutes b, minutesOf(second));
  std::vector<SheetDifference> all;
  addFigures(a, b, all);
  addPeople(a, b, all);
  return all;
}

}  // namespace rembug::count
