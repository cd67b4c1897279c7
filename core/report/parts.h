#pragma once

#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "core/count/sheet.h"
#include "core/report/report.h"

// What the reports share. Only core/report includes this.
namespace rembug::report {

using nlohmann::ordered_json;

// The condition on a column `scope` for a request's scope, to be bound at ?1.
inline constexpr const char* kInScope =
    "(?1 = '' OR scope = ?1 OR (substr(?1, -1) = '.' AND substr(scope, 1, length(?1)) = ?1))";

[[nodiscard]] Result<ordered_json> coverage(store::Database& database, const Request& request);
[[nodiscard]] Result<ordered_json> fgd(projection::Projection& projection, const Request& request);
[[nodiscard]] Result<ordered_json> survey(projection::Projection& projection, const Request& request);
[[nodiscard]] Result<ordered_json> election(store::Database& database, const Request& request);
// Of all villages: signed tallies, the names of the units that will vote, and by the hash of a tally whom its board has
// chosen as coordinator.
[[nodiscard]] ordered_json rollUp(const std::map<std::string, std::vector<count::Sheet>>& byVillage,
                                  const std::map<std::string, std::set<std::string>>& planned,
                                  const std::map<std::string, std::string>& coordinators);
[[nodiscard]] Result<ordered_json> conflicts(store::Database& database, const Request& request);

[[nodiscard]] Result<ordered_json> cycle(projection::Projection& projection, const Request& request);

// A share in percent with one decimal, half up; null for an empty denominator, never 0.
[[nodiscard]] ordered_json percent(std::int64_t part, std::int64_t whole);

}  // namespace rembug::report
