#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace rembug::count {

// Rows of a TSV file without its heading and its comments; empty where there is no such file.
inline std::vector<std::vector<std::string>> nameRows(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<std::vector<std::string>> rows;
  bool heading = true;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    std::vector<std::string> cells;
    std::istringstream cell(line);
    for (std::string text; std::getline(cell, text, '\t');) {
      cells.push_back(text);
    }
    if (!heading) {
      rows.push_back(std::move(cells));
    }
    heading = false;
  }
  return rows;
}

// How often the right person was found, of one kind of variants.
struct NameFigures {
  int all = 0;
  int first = 0;
  int three = 0;
  int automatic = 0;
};

}  // namespace rembug::count
