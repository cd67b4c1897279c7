#include "core/base/tsv.h"

#include <algorithm>

namespace rembug {
namespace {

// Cuts the text up to `end` off, and takes the `end` away with it.
std::string_view cutOff(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view piece = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return piece;
}

std::vector<std::string> cellsOf(std::string_view line, std::size_t columns) {
  std::vector<std::string> cells;
  while (!line.empty()) {
    cells.emplace_back(cutOff(line, '\t'));
  }
  cells.resize(std::max(cells.size(), columns));
  return cells;
}

}  // namespace

std::vector<std::vector<std::string>> tsvRows(std::string_view text, std::size_t columns, std::string_view heading) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  text.remove_prefix(text.starts_with(kMark) ? kMark.size() : 0);
  std::vector<std::vector<std::string>> rows;
  while (!text.empty()) {
    std::string_view line = cutOff(text, '\n');
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    if (!line.empty()) {
      rows.push_back(cellsOf(line, columns));
    }
  }
  if (!rows.empty() && rows.front().front() == heading) {
    rows.erase(rows.begin());
  }
  return rows;
}

}  // namespace rembug
