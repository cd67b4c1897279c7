#include "core/xlsform/compound_file.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace rembug::xlsform {
namespace {

constexpr std::uint32_t kLastSector = 0xFFFF'FFFA;  // this and beyond are marks, not sectors
constexpr std::size_t kHeaderSize = 512;
constexpr std::size_t kEntrySize = 128;

std::string small(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// Sectors of one size within bytes, and the table that says which comes behind which.
struct Sectors {
  std::string_view bytes;
  std::size_t size = 0;
  std::size_t first = 0;  // where sector 0 begins
  std::vector<std::uint32_t> next;

  [[nodiscard]] std::string_view at(std::uint32_t sector) const {
    const std::size_t begin = first + std::size_t{sector} * size;
    return begin >= bytes.size() ? std::string_view() : bytes.substr(begin, size);
  }

  // The sectors from one on, one behind the other. A chain that runs in a circle ends: it cannot be longer than the
  // bytes it is made of.
  [[nodiscard]] std::string chain(std::uint32_t sector) const {
    std::string all;
    while (sector < kLastSector && all.size() < bytes.size()) {
      const std::string_view piece = at(sector);
      if (piece.empty()) {
        break;
      }
      all += piece;
      sector = sector < next.size() ? next[sector] : kLastSector;
    }
    return all;
  }
};

std::vector<std::uint32_t> numbersIn(std::string_view bytes) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(bytes.size() / 4);
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
    numbers.push_back(numberAt(bytes, at, 4));
  }
  return numbers;
}

// The table of all sectors: its own sectors are listed in the header, and in further ones where there are many.
std::vector<std::uint32_t> readTable(std::string_view file, const Sectors& sectors) {
  std::vector<std::uint32_t> places = numbersIn(file.substr(76, std::size_t{109} * 4));
  std::uint32_t more = numberAt(file, 68, 4);
  const std::size_t sectorsMax = file.size() / sectors.size + 1;
  while (more < kLastSector && places.size() < sectorsMax) {
    const std::vector<std::uint32_t> listed = numbersIn(sectors.at(more));
    if (listed.empty()) {
      break;
    }
    places.insert(places.end(), listed.begin(), listed.end() - 1);
    more = listed.back();
  }
  std::vector<std::uint32_t> table;
  for (const std::uint32_t place : places) {
    if (place < kLastSector && table.size() < sectorsMax) {
      const std::vector<std::uint32_t> part = numbersIn(sectors.at(place));
      table.insert(table.end(), part.begin(), part.end());
    }
  }
  return table;
}

struct Entry {
  std::uint32_t start = kLastSector;
  std::size_t size = 0;
  bool found = false;
};

// An entry of the folder by its name; names are in letters that ASCII has.
Entry entryNamed(std::string_view folder, std::string_view name) {
  for (std::size_t at = 0; at + kEntrySize <= folder.size(); at += kEntrySize) {
    const std::string_view entry = folder.substr(at, kEntrySize);
    const std::size_t length = std::min<std::size_t>(numberAt(entry, 64, 2), 64);
    std::string own;
    for (std::size_t i = 0; i + 2 < length; i += 2) {
      own += entry[i];
    }
    if (small(own) == small(name)) {
      return {numberAt(entry, 116, 4), numberAt(entry, 120, 4), true};
    }
  }
  return {};
}

}  // namespace

std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size && at + size <= bytes.size(); ++i) {
    number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  }
  return number;
}

Result<std::string> readStream(std::string_view file, std::string_view name) {
  const std::uint32_t shift = numberAt(file, 30, 2);
  const std::uint32_t smallShift = numberAt(file, 32, 2);
  if (file.size() < kHeaderSize || file.substr(0, 4) != "\xD0\xCF\x11\xE0" || (shift != 9 && shift != 12) ||
      smallShift != 6) {
    return fail(ErrorCode::Invalid, "the file is no compound file");
  }
  Sectors sectors;
  sectors.bytes = file;
  sectors.size = std::size_t{1} << shift;
  sectors.first = sectors.size;
  sectors.next = readTable(file, sectors);
  const std::string folder = sectors.chain(numberAt(file, 48, 4));
  const Entry entry = entryNamed(folder, name);
  if (!entry.found) {
    return fail(ErrorCode::NotFound, "the file has no part '" + std::string(name) + "'");
  }
  std::string content;
  if (entry.size >= numberAt(file, 56, 4)) {
    content = sectors.chain(entry.start);
  } else {
    // Short streams share one stream with sectors of its own; the folder's first entry says where.
    const std::string shared = sectors.chain(numberAt(folder, 116, 4));
    Sectors shortOnes;
    shortOnes.bytes = shared;
    shortOnes.size = std::size_t{1} << smallShift;
    shortOnes.next = numbersIn(sectors.chain(numberAt(file, 60, 4)));
    content = shortOnes.chain(entry.start);
  }
  content.resize(std::min(content.size(), entry.size));
  return content;
}

}  // namespace rembug::xlsform
