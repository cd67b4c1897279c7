#include <map>
#include <set>

#include "core/count/units.h"
#include "core/region/region.h"
#include "core/report/parts.h"

namespace rembug::report {
namespace {

struct TallyRow {
  Bytes record;
  std::string scope;
  std::map<std::string, std::string> parts;  // "/tally/…"
};

Result<std::vector<TallyRow>> tallies(store::Database& database, const Request& request) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare(std::string("SELECT r.id, r.scope, a.path, a.value FROM record r JOIN answer a ON "
                                             "a.record_no = r.no WHERE r.type = 'rembug.tally' AND NOT r.voided AND ") +
                                 kInScope + " ORDER BY r.scope, r.created_ms, r.id"));
  select.bindText(1, request.scope);
  std::vector<TallyRow> rows;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return rows;
    }
    if (rows.empty() || rows.back().record != select.blob(0)) {
      rows.push_back({select.blob(0), select.text(1), {}});
    }
    rows.back().parts[select.text(2)] = select.text(3);
  }
}

ordered_json parsed(const TallyRow& row, const std::string& part) {
  const auto found = row.parts.find("/tally/" + part);
  ordered_json json = found == row.parts.end() ? ordered_json() : ordered_json::parse(found->second, nullptr, false);
  return json.is_discarded() ? ordered_json() : json;
}

std::string text(const TallyRow& row, const std::string& part) {
  const auto found = row.parts.find("/tally/" + part);
  return found == row.parts.end() ? std::string() : found->second;
}

count::Sheet sheetOf(const TallyRow& row) {
  return {text(row, "session"), text(row, "accounting"), text(row, "sheet"), text(row, "decisions"),
          text(row, "result"),  text(row, "witnesses"),  text(row, "hash")};
}

// The units that the current rules of each village name.
Result<std::map<std::string, std::set<std::string>>> plannedUnits(store::Database& database, const Request& request) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare(std::string("SELECT r.scope, a.path, a.value, r.id FROM record r JOIN answer a ON "
                                             "a.record_no = r.no WHERE r.type = 'rembug.rules' AND NOT r.voided AND ") +
                                 kInScope));
  select.bindText(1, request.scope);
  struct Version {
    std::string scope;
    std::string units;
  };
  std::map<std::string, Version> versions;  // by id in hex
  std::string replaced;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      break;
    }
    Version& version = versions[toHex(select.blob(3))];
    version.scope = select.text(0);
    if (select.text(1) == "/rules/units") {
      version.units = select.text(2);
    } else if (select.text(1) == "/rules/replaces") {
      replaced += select.text(2) + " ";
    }
  }
  std::map<std::string, std::set<std::string>> planned;
  for (const auto& [id, version] : versions) {
    const ordered_json units = ordered_json::parse(version.units, nullptr, false);
    if (replaced.find(id) != std::string::npos || !units.is_array()) {
      continue;
    }
    for (const ordered_json& unit : units) {
      if (unit.is_string()) {
        planned[version.scope].insert(unit.get<std::string>());
      }
    }
  }
  return planned;
}

// A unit of a direct election elects nobody: the sum of all units does.
bool elects(const TallyRow& row) {
  const auto session = count::readSession(text(row, "session"));
  return session && count::decides(*session);
}

}  // namespace

Result<ordered_json> election(store::Database& database, const Request& request) {
  REMBUG_ASSIGN(const std::vector<TallyRow> rows, tallies(database, request));
  // One unit that came twice with different results is for people to settle, and counts for nothing until then.
  std::map<count::UnitId, std::set<std::string>> results;
  const auto unitOf = [](const TallyRow& row) { return count::unitOf(sheetOf(row)); };
  std::set<std::string> corrected;
  for (const TallyRow& row : rows) {
    const ordered_json corrects = parsed(row, "decisions").value("corrects", ordered_json::object());
    for (const ordered_json& hash : corrects.value("hashes", ordered_json::array())) {
      corrected.insert(hash.is_string() ? hash.get<std::string>() : std::string());
    }
  }
  for (const TallyRow& row : rows) {
    if (!corrected.contains(text(row, "hash"))) {
      results[unitOf(row)].insert(text(row, "result"));
    }
  }
  std::map<std::string, std::vector<count::Sheet>> byVillage;
  std::map<std::string, std::string> coordinators;
  for (const TallyRow& row : rows) {
    if (const std::string name = text(row, "coordinator"); !name.empty()) {
      coordinators[text(row, "hash")] = name;
    }
    byVillage[row.scope].push_back(sheetOf(row));
  }
  REMBUG_ASSIGN(const auto planned, plannedUnits(database, request));
  ordered_json list = ordered_json::array();
  for (const TallyRow& row : rows) {
    const ordered_json result = parsed(row, "result");
    const ordered_json turnout = result.value("turnout_tenths", ordered_json());
    list.push_back({{"village", row.scope},
                    {"name", region::placeName(row.scope).value_or(row.scope)},
                    {"unit", text(row, "unit")},
                    {"tier", text(row, "tier")},
                    {"round", unitOf(row).round},
                    {"sitting", unitOf(row).sitting},
                    {"sum", unitOf(row).sum},
                    {"counter", text(row, "counter")},
                    {"ballots", parsed(row, "sheet").value("ballots", ordered_json())},
                    {"turnout_percent", turnout.is_number() ? ordered_json(turnout.get<int>() / 10.0) : ordered_json()},
                    {"quorum", result.value("quorum", ordered_json())},
                    {"elected", elects(row) ? result.value("elected", ordered_json()) : ordered_json::array()},
                    {"ranking", result.value("ranking", ordered_json())},
                    {"tie", result.value("tie", ordered_json())},
                    {"hash", text(row, "hash")},
                    {"hash_holds", count::holds(sheetOf(row))},
                    {"differs", results[unitOf(row)].size() > 1 && !corrected.contains(text(row, "hash"))},
                    {"record", toHex(row.record)}});
  }
  return ordered_json{{"tallies", list}, {"villages", rollUp(byVillage, planned, coordinators)}};
}

}  // namespace rembug::report
