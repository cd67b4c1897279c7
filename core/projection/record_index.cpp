// Lists of records: of a village, of what is looked for, of what stands at the same place.
#include "core/projection/projection.h"

namespace rembug::projection {
namespace {

constexpr const char* kColumns =
    "SELECT id, scope, type, version, title, voided, conflicts, created_ms, updated_ms, author";
constexpr const char* kSimilarMax = "20";

Result<std::vector<RecordRow>> rowsOf(store::Statement& select) {
  std::vector<RecordRow> rows;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return rows;
    }
    RecordRow entry;
    REMBUG_ASSIGN(entry.id, RecordId::fromBytes(select.blob(0)));
    entry.scope = select.text(1);
    entry.type = select.text(2);
    entry.version = select.text(3);
    entry.title = select.text(4);
    entry.voided = select.integer(5) != 0;
    entry.conflicts = static_cast<std::size_t>(select.integer(6));
    entry.created = Millis(select.integer(7));
    entry.updated = Millis(select.integer(8));
    entry.author = select.text(9);
    rows.push_back(std::move(entry));
  }
}

}  // namespace

Result<std::vector<RecordRow>> Projection::list(const RecordQuery& query) {
  REMBUG_ASSIGN(
      store::Statement select,
      m_database->prepare(
          std::string(kColumns) +
          " FROM record "
          "WHERE (?1 = '' OR scope = ?1 OR (substr(?1, -1) = '.' AND substr(scope, 1, length(?1)) = ?1)) AND (?2 = '' "
          "OR type = ?2) "
          "AND (?3 = '' OR instr(lower(title), lower(?3)) > 0) AND (?4 OR NOT voided) AND (conflicts > 0 OR NOT ?5) "
          "ORDER BY created_ms, id"));
  select.bindText(1, query.scope);
  select.bindText(2, query.type);
  select.bindText(3, query.search);
  select.bind(4, std::int64_t{query.withVoided ? 1 : 0});
  select.bind(5, std::int64_t{query.disputed ? 1 : 0});
  return rowsOf(select);
}

Result<std::vector<RecordRow>> Projection::newest(const std::string& scope, const std::string& type,
                                                  std::size_t count) {
  REMBUG_ASSIGN(
      store::Statement select,
      m_database->prepare(std::string(kColumns) +
                          " FROM record WHERE scope = ? AND type = ? AND NOT voided ORDER BY created_ms DESC, "
                          "id DESC LIMIT ?"));
  select.bindText(1, scope);
  select.bindText(2, type);
  select.bind(3, static_cast<std::int64_t>(count));
  return rowsOf(select);
}

Result<std::vector<RecordRow>> Projection::rowOf(const merge::RecordKey& key) {
  REMBUG_ASSIGN(store::Statement select,
                m_database->prepare(std::string(kColumns) + " FROM record WHERE id = ? AND scope = ?"));
  select.bindBlob(1, key.id.bytes());
  select.bindText(2, key.scope);
  return rowsOf(select);
}

Result<std::int64_t> Projection::numberOf(const merge::RecordKey& key) {
  REMBUG_ASSIGN(store::Statement select, m_database->prepare("SELECT no FROM record WHERE id = ? AND scope = ?"));
  select.bindBlob(1, key.id.bytes());
  select.bindText(2, key.scope);
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return fail(ErrorCode::NotFound, "there is no record " + key.id.hex());
  }
  return select.integer(0);
}

Result<void> Projection::keepFinder() {
  m_finder.emplace();
  return m_database->exec(
      "CREATE TABLE place(record_no INTEGER PRIMARY KEY, rw TEXT NOT NULL, rt TEXT NOT NULL, house TEXT NOT NULL, head "
      "TEXT NOT NULL, visit TEXT NOT NULL, point TEXT NOT NULL)");
}

Result<void> Projection::noteText(std::int64_t recordNo, Millis at, const std::string& title, const std::string& text,
                                  const Place& place) {
  if (!m_finder) {
    return {};
  }
  m_finder->put(recordNo, at, title, text);
  REMBUG_ASSIGN(store::Statement insert, m_database->prepare("INSERT OR REPLACE INTO place VALUES(?,?,?,?,?,?,?)"));
  insert.bind(1, recordNo);
  insert.bindText(2, place.rw);
  insert.bindText(3, place.rt);
  insert.bindText(4, place.house);
  insert.bindText(5, place.head);
  insert.bindText(6, place.visit);
  insert.bindText(7, place.point);
  return insert.run();
}

Result<std::vector<SearchRow>> Projection::search(const std::vector<std::string>& words, std::size_t limit) {
  std::vector<SearchRow> found;
  if (!m_finder) {
    return found;
  }
  // Some of the hits may be links and the like, which nobody looks for.
  for (const Finder::Hit& hit : m_finder->find(words, 2 * limit)) {
    REMBUG_ASSIGN(store::Statement select, m_database->prepare(std::string(kColumns) + " FROM record WHERE no = ?"));
    select.bind(1, hit.record);
    REMBUG_ASSIGN(std::vector<RecordRow> rows, rowsOf(select));
    for (RecordRow& row : rows) {
      const bool wanted = row.type.rfind("rembug.", 0) != 0 || row.type == kTallyType;
      if (wanted && found.size() < limit) {
        found.push_back({std::move(row), hit.inTitle});
      }
    }
  }
  return found;
}

Result<std::vector<RecordRow>> Projection::similar(const std::string& scope, const std::string& type,
                                                   const Place& place) {
  REMBUG_ASSIGN(
      store::Statement select,
      m_database->prepare(std::string(kColumns) +
                          " FROM record JOIN place ON record_no = no WHERE scope = ?1 AND type = ?2 AND NOT voided AND "
                          "((?3 <> '' AND ?5 <> '' AND rt = ?3 AND house = ?5 AND (?4 = '' OR rw = '' OR rw = ?4)) OR "
                          "(?6 <> '' AND head = ?6)) ORDER BY updated_ms DESC, id LIMIT " +
                          kSimilarMax));
  select.bindText(1, scope);
  select.bindText(2, type);
  select.bindText(3, place.rt);
  select.bindText(4, place.rw);
  select.bindText(5, place.house);
  select.bindText(6, place.head);
  return rowsOf(select);
}

Result<std::vector<PointRow>> Projection::points(const std::string& scope, const std::string& type) {
  REMBUG_ASSIGN(store::Statement select,
                m_database->prepare("SELECT id, title, conflicts, visit, point FROM record JOIN place ON record_no = "
                                    "no WHERE scope = ? AND type = ? AND NOT voided AND point <> '' ORDER BY no"));
  select.bindText(1, scope);
  select.bindText(2, type);
  std::vector<PointRow> points;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return points;
    }
    REMBUG_ASSIGN(const RecordId id, RecordId::fromBytes(select.blob(0)));
    points.push_back({id, select.text(1), static_cast<std::size_t>(select.integer(2)), select.text(3), select.text(4)});
  }
}

}  // namespace rembug::projection
