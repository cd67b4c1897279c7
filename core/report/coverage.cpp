#include <map>

#include "core/base/ids.h"
#include "core/region/region.h"
#include "core/report/parts.h"

namespace rembug::report {
namespace {

// Meetings that are no FGDs.
bool isMeeting(const std::string& form) {
  return form == "rembug-kesiapan-masyarakat" || form == "lokakarya-kriteria" || form == "prioritas-masalah";
}

struct Village {
  std::int64_t fgd = 0;
  std::int64_t meetings = 0;
  std::int64_t households = 0;
  std::int64_t surveys = 0;
  std::int64_t tallies = 0;
  std::int64_t conflicts = 0;
  std::int64_t last = 0;
};

ordered_json counts(const Village& v) {
  return {{"fgd", v.fgd},         {"meetings", v.meetings},   {"households", v.households}, {"surveys", v.surveys},
          {"tallies", v.tallies}, {"conflicts", v.conflicts}, {"last_ms", v.last}};
}

// A sum of tallies is signed like one, but has no box.
Result<void> leaveOutSums(store::Database& database, const Request& request, std::map<std::string, Village>& villages,
                          Village& total) {
  REMBUG_ASSIGN(
      store::Statement select,
      database.prepare(std::string("SELECT scope, count(*) FROM record JOIN answer ON record_no = no WHERE type = "
                                   "'rembug.tally' AND NOT voided AND path = '/tally/session' AND CASE WHEN "
                                   "json_valid(value) THEN json_extract(value, '$.sum') END IS NOT NULL AND ") +
                       kInScope + " GROUP BY scope"));
  select.bindText(1, request.scope);
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return {};
    }
    villages[select.text(0)].tallies -= select.integer(1);
    total.tallies -= select.integer(1);
  }
}

}  // namespace

Result<ordered_json> coverage(store::Database& database, const Request& request) {
  std::map<std::string, Village> villages;
  Village total;
  REMBUG_ASSIGN(store::Statement select,
                database.prepare(std::string("SELECT scope, type, count(*), sum(conflicts), max(updated_ms) FROM "
                                             "record WHERE NOT voided AND id NOT IN (SELECT id FROM twin) AND ") +
                                 kInScope + " GROUP BY scope, type"));
  select.bindText(1, request.scope);
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      break;
    }
    const std::string type = select.text(1);
    for (Village* v : {&villages[select.text(0)], &total}) {
      std::int64_t& kind = type.rfind("fgd-", 0) == 0                     ? v->fgd
                           : isMeeting(type)                              ? v->meetings
                           : type.rfind("pemetaan-swadaya-rumah", 0) == 0 ? v->households
                           : type == projection::kTallyType               ? v->tallies
                                                                          : v->surveys;
      const bool counts = type != projection::kLinkType && type != projection::kTaskType &&
                          type != projection::kRulesType && type != projection::kPlanForm;
      kind += counts ? select.integer(2) : 0;
      v->conflicts += select.integer(3);
      v->last = std::max(v->last, select.integer(4));
    }
  }
  REMBUG_TRY(leaveOutSums(database, request, villages, total));
  ordered_json list = ordered_json::array();
  for (const auto& [code, v] : villages) {
    ordered_json entry = {{"village", code}, {"name", region::placeName(code).value_or(code)}};
    entry.update(counts(v));
    list.push_back(std::move(entry));
  }
  ordered_json missing = ordered_json::array();
  for (const std::string& code : request.expected) {
    if (!villages.contains(code) && isVillageCode(code) &&
        (request.scope.empty() || grantCovers(request.scope, code))) {
      missing.push_back({{"village", code}, {"name", region::placeName(code).value_or(code)}});
    }
  }
  return ordered_json{{"villages", list}, {"missing", missing}, {"total", counts(total)}};
}

Result<ordered_json> conflicts(store::Database& database, const Request& request) {
  REMBUG_ASSIGN(store::Statement select,
                database.prepare(std::string("SELECT r.id, r.scope, r.type, r.title, c.path, c.row, c.choices FROM "
                                             "conflict c JOIN record r ON r.no = c.record_no WHERE ") +
                                 kInScope + " ORDER BY r.scope, r.created_ms, r.id, c.path, c.row"));
  select.bindText(1, request.scope);
  ordered_json list = ordered_json::array();
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return ordered_json{{"conflicts", list}};
    }
    list.push_back({{"record", toHex(select.blob(0))},
                    {"village", select.text(1)},
                    {"form", select.text(2)},
                    {"title", select.text(3)},
                    {"path", select.text(4)},
                    {"row", toHex(select.blob(5))},
                    {"values", ordered_json::parse(select.text(6))}});
  }
}

}  // namespace rembug::report
