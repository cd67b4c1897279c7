#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/projection/projection.h"

namespace rembug::tablet {

// How one village list is made: forms/README.md has the words of the JSON. Paths are those of the form's newest
// version; a relative one stands below the row (or the record), or is the name of a question outside of repeats.
struct VillageListRule {
  std::vector<std::string> forms;
  std::string rows;      // the path of a repeat; empty: a row for each record
  bool answers = false;  // a row for each answer outside of repeats: its element's name, and what was answered
  bool newest = false;   // only of the newest record
  std::map<std::string, std::string> where;
  std::vector<std::pair<std::string, std::string>> columns;
  std::string version;          // where the record that the list is made of says which version it is
  std::string versionQuestion;  // the question in which a record keeps the version that it was filled with
};
// By the name of the file.
using VillageListRules = std::map<std::string, VillageListRule>;
// The content of village lists, as CSV, by the name of the file.
using VillageLists = std::map<std::string, std::string>;

// Errors: Invalid, with the list that cannot be read.
[[nodiscard]] Result<VillageListRules> readVillageListRules(std::string_view json);

// A list from the merged records of one village that count. `version`: the record of that version rather than the
// newest one, where it is there.
[[nodiscard]] Result<std::string> makeVillageList(projection::Projection& projection, const std::string& scope,
                                                  const VillageListRule& rule, const std::string& version);

// As they are kept with a draft.
[[nodiscard]] Bytes encode(const VillageLists& lists);
[[nodiscard]] Result<VillageLists> decodeVillageLists(const Bytes& bytes);

}  // namespace rembug::tablet
