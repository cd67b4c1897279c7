// What the FGDs of a village add up to, whatever they were about: every form whose id begins with "fgd-" and that has
// the attendance of a meeting.
#include <map>

#include "core/projection/form_tables.h"
#include "core/region/region.h"
#include "core/report/parts.h"

namespace rembug::report {
namespace {

struct Figures {
  std::int64_t meetings = 0;
  std::int64_t women = 0;
  std::int64_t men = 0;
  std::int64_t poorWomen = 0;
  std::int64_t poorMen = 0;
  std::int64_t criteria = 0;
  std::int64_t values = 0;
  std::int64_t agreements = 0;
};

Result<bool> hasColumn(store::Database& database, const std::string& table, const std::string& column) {
  REMBUG_ASSIGN(store::Statement select, database.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = ?"));
  select.bindText(1, table);
  select.bindText(2, column);
  return select.step();
}

Result<std::vector<std::string>> tablesOfFgds(store::Database& database) {
  std::vector<std::string> tables;
  REMBUG_ASSIGN(store::Statement select,
                database.prepare("SELECT DISTINCT type FROM record WHERE substr(type, 1, 4) = 'fgd-' ORDER BY type"));
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return tables;
    }
    const std::string table = projection::tableOf(select.text(0));
    bool attended = true;
    for (const char* column : {"hadir_hadir_p", "hadir_hadir_l", "hadir_miskin_p", "hadir_miskin_l"}) {
      REMBUG_ASSIGN(const bool there, hasColumn(database, table, column));
      attended = attended && there;
    }
    if (attended) {
      tables.push_back(table);
    }
  }
}

// How many rows a village has of a repeat, as SQL; 0 where the form has no such repeat.
Result<std::string> rowsOf(store::Database& database, const std::string& table, const std::string& repeat,
                           const std::string& column, const std::string& condition) {
  const std::string rows = table + "__" + repeat;
  REMBUG_ASSIGN(const bool there, hasColumn(database, rows, column));
  return there ? "(SELECT count(*) FROM \"" + rows + "\" k JOIN \"" + table +
                     "\" g ON g.record_no = k.record_no WHERE g.scope = f.scope AND g.record NOT IN (SELECT id FROM "
                     "twin)" +
                     condition + ")"
               : std::string("0");
}

Result<void> addUp(store::Database& database, const std::string& table, const Request& request,
                   std::map<std::string, Figures>& villages) {
  REMBUG_ASSIGN(const std::string criteria,
                rowsOf(database, table, "kriteria", "status", " AND k.status = 'DISEPAKATI'"));
  REMBUG_ASSIGN(const std::string values, rowsOf(database, table, "nilai", "nilai_id", ""));
  REMBUG_ASSIGN(const std::string agreements, rowsOf(database, table, "kesepakatan", "isi", ""));
  REMBUG_ASSIGN(
      store::Statement select,
      database.prepare("SELECT scope, count(*), coalesce(sum(hadir_hadir_p),0), coalesce(sum(hadir_hadir_l),0), "
                       "coalesce(sum(hadir_miskin_p),0), coalesce(sum(hadir_miskin_l),0), " +
                       criteria + ", " + values + ", " + agreements + " FROM \"" + table + "\" f WHERE " + kInScope +
                       " AND record NOT IN (SELECT id FROM twin) GROUP BY scope"));
  select.bindText(1, request.scope);
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return {};
    }
    Figures& village = villages[select.text(0)];
    int column = 1;
    for (std::int64_t* figure : {&village.meetings, &village.women, &village.men, &village.poorWomen, &village.poorMen,
                                 &village.criteria, &village.values, &village.agreements}) {
      *figure += select.integer(column++);
    }
  }
}

}  // namespace

Result<ordered_json> fgd(projection::Projection& projection, const Request& request) {
  store::Database& database = projection.database();
  std::map<std::string, Figures> villages;
  REMBUG_ASSIGN(const std::vector<std::string> tables, tablesOfFgds(database));
  for (const std::string& table : tables) {
    REMBUG_TRY(addUp(database, table, request, villages));
  }
  ordered_json list = ordered_json::array();
  for (const auto& [scope, village] : villages) {
    const std::int64_t all = village.women + village.men;
    list.push_back({{"village", scope},
                    {"name", region::placeName(scope).value_or(scope)},
                    {"fgd", village.meetings},
                    {"present_f", village.women},
                    {"present_m", village.men},
                    {"poor_f", village.poorWomen},
                    {"poor_m", village.poorMen},
                    {"women_percent", percent(village.women, all)},
                    {"poor_percent", percent(village.poorWomen + village.poorMen, all)},
                    {"criteria_agreed", village.criteria},
                    {"values", village.values},
                    {"agreements", village.agreements}});
  }
  return ordered_json{{"villages", list}};
}

}  // namespace rembug::report
