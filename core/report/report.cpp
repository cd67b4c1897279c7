#include "core/report/report.h"

#include <map>
#include <set>

#include "core/report/parts.h"

namespace rembug::report {
namespace {

// Fills the temporary table `twin` with every record that is one with an earlier one.
Result<void> findTwins(store::Database& database) {
  REMBUG_TRY(database.exec("CREATE TEMP TABLE IF NOT EXISTS twin(id BLOB PRIMARY KEY); DELETE FROM twin"));
  std::map<Bytes, Bytes> leader;
  const auto find = [&leader](Bytes id) {
    while (leader.contains(id) && leader[id] != id) {
      id = leader[id];
    }
    return id;
  };
  {
    REMBUG_ASSIGN(store::Statement select, database.prepare("SELECT a, b FROM link"));
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      const Bytes a = find(select.blob(0));
      const Bytes b = find(select.blob(1));
      leader[std::max(a, b)] = std::min(a, b);
      leader.try_emplace(std::min(a, b), std::min(a, b));
    }
  }
  for (const auto& [id, first] : leader) {
    if (id != first) {
      REMBUG_ASSIGN(store::Statement insert, database.prepare("INSERT INTO twin VALUES(?)"));
      insert.bindBlob(1, id);
      REMBUG_TRY(insert.run());
    }
  }
  return {};
}

}  // namespace

Result<Kind> kindOf(const std::string& name) {
  static const std::map<std::string, Kind> kKinds = {{"coverage", Kind::Coverage},   {"fgd", Kind::Fgd},
                                                     {"survey", Kind::Survey},       {"election", Kind::Election},
                                                     {"conflicts", Kind::Conflicts}, {"cycle", Kind::Cycle}};
  const auto found = kKinds.find(name);
  if (found == kKinds.end()) {
    return fail(ErrorCode::NotFound,
                "there is no report '" + name + "'; there are coverage, fgd, survey, election, conflicts and cycle");
  }
  return found->second;
}

ordered_json percent(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) {
    return nullptr;
  }
  const std::int64_t tenths = (part * 2000 + whole) / (2 * whole);
  return static_cast<double>(tenths) / 10.0;
}

Result<std::string> makeReport(projection::Projection& projection, const Request& request) {
  REMBUG_TRY(findTwins(projection.database()));
  ordered_json json;
  switch (request.kind) {
    case Kind::Coverage: {
      REMBUG_ASSIGN(json, coverage(projection.database(), request));
      break;
    }
    case Kind::Fgd: {
      REMBUG_ASSIGN(json, fgd(projection, request));
      break;
    }
    case Kind::Survey: {
      REMBUG_ASSIGN(json, survey(projection, request));
      break;
    }
    case Kind::Election: {
      REMBUG_ASSIGN(json, election(projection.database(), request));
      break;
    }
    case Kind::Conflicts: {
      REMBUG_ASSIGN(json, conflicts(projection.database(), request));
      break;
    }
    case Kind::Cycle: {
      REMBUG_ASSIGN(json, cycle(projection, request));
      break;
    }
  }
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace rembug::report
