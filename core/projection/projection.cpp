#include "core/projection/projection.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/projection/form_tables.h"

namespace rembug::projection {
namespace {

constexpr const char* kSchema = R"sql(
CREATE TABLE IF NOT EXISTS log(no INTEGER PRIMARY KEY, device BLOB NOT NULL, epoch BLOB NOT NULL, scope TEXT NOT NULL,
                               UNIQUE(device, epoch, scope));
CREATE TABLE IF NOT EXISTS record(no INTEGER PRIMARY KEY, id BLOB NOT NULL, scope TEXT NOT NULL,
                type TEXT NOT NULL DEFAULT '',
                                  version TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
                voided INTEGER NOT NULL DEFAULT 0,
                                  conflicts INTEGER NOT NULL DEFAULT 0, created_ms INTEGER NOT NULL DEFAULT 0,
                                  updated_ms INTEGER NOT NULL DEFAULT 0, author TEXT NOT NULL DEFAULT '',
                                  in_tables INTEGER NOT NULL DEFAULT 0, UNIQUE(id, scope));
CREATE INDEX IF NOT EXISTS record_by_place ON record(scope, type, created_ms);
CREATE TABLE IF NOT EXISTS record_change(record_no INTEGER NOT NULL, log INTEGER NOT NULL,
                seq INTEGER NOT NULL, bytes BLOB,
                                         PRIMARY KEY(record_no, log, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answer(record_no INTEGER NOT NULL, path TEXT NOT NULL, row BLOB NOT NULL,
                value TEXT NOT NULL,
                                  PRIMARY KEY(record_no, path, row)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS conflict(record_no INTEGER NOT NULL, path TEXT NOT NULL, row BLOB NOT NULL,
                choices TEXT NOT NULL,
                                    PRIMARY KEY(record_no, path, row)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS read_with(type TEXT PRIMARY KEY, version TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS link(record_no INTEGER PRIMARY KEY, a BLOB NOT NULL, b BLOB NOT NULL);
)sql";

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

std::string titleOf(const merge::RecordState& state, const std::vector<merge::ParsedChange>& changes,
                    const merge::CurrentPath& currentPath) {
  for (const auto& [key, field] : state.fields) {
    if (key.row.empty() && endsWith(key.path, "/instanceName") && !field.shown().empty()) {
      return field.shown();
    }
  }
  if (state.type == kTallyType) {
    return state.value("/tally/unit");
  }
  for (const merge::ParsedChange& parsed : changes) {
    for (const v1::Op& op : parsed.change.ops()) {
      if (op.has_set() && !op.set().value().empty() && op.set().path().find("/meta/") == std::string::npos) {
        return state.value(currentPath(state.type, op.set().path()), op.set().row());
      }
    }
  }
  return {};
}

Result<Projection> Projection::open(store::Database& database, BytesOf bytesOf, FormOf formOf) {
  REMBUG_TRY(database.exec(kSchema));
  return Projection(database, std::move(bytesOf), std::move(formOf));
}

Result<void> Projection::clear() {
  std::vector<std::string> tables;
  {
    REMBUG_ASSIGN(
        store::Statement select,
        m_database->prepare(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'progress'"));
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      tables.push_back(select.text(0));
    }
  }
  for (const std::string& table : tables) {
    const bool ofForm = table.rfind("form_", 0) == 0;
    REMBUG_TRY(m_database->exec((ofForm ? "DROP TABLE \"" : "DELETE FROM \"") + table + "\""));
  }
  m_logs.clear();
  m_noted.clear();
  if (m_finder) {
    m_finder->clear();
  }
  return {};
}

Result<std::int64_t> Projection::logNo(const log::LogId& id) {
  if (const auto known = m_logs.find(id); known != m_logs.end()) {
    return known->second;
  }
  REMBUG_ASSIGN(
      store::Statement insert,
      m_database->prepare(
          "INSERT INTO log(device, epoch, scope) VALUES(?,?,?) ON CONFLICT DO UPDATE SET scope = scope RETURNING no"));
  insert.bindBlob(1, id.device.bytes());
  insert.bindBlob(2, id.epoch.bytes());
  insert.bindText(3, id.scope);
  REMBUG_TRY(insert.step());
  const std::int64_t no = insert.integer(0);
  m_logs[id] = no;
  return no;
}

Result<std::int64_t> Projection::recordNo(const merge::RecordKey& key, bool& isNew) {
  REMBUG_ASSIGN(store::Statement select, m_database->prepare("SELECT no FROM record WHERE id = ? AND scope = ?"));
  select.bindBlob(1, key.id.bytes());
  select.bindText(2, key.scope);
  REMBUG_ASSIGN(const bool row, select.step());
  isNew = !row;
  if (row) {
    return select.integer(0);
  }
  REMBUG_ASSIGN(store::Statement insert, m_database->prepare("INSERT INTO record(id, scope) VALUES(?,?)"));
  insert.bindBlob(1, key.id.bytes());
  insert.bindText(2, key.scope);
  REMBUG_TRY(insert.run());
  return m_database->lastInsertRowId();
}

Result<void> Projection::apply(const std::vector<log::PlacedChange>& changes, bool tables) {
  REMBUG_ASSIGN(store::Transaction transaction, store::Transaction::begin(*m_database));
  // A record that appears with a single Change, which is nearly every one, is written from what is at hand.
  std::map<std::int64_t, std::optional<merge::ParsedChange>> touched;
  for (const log::PlacedChange& placed : changes) {
    // Checked when it came in at the door, and sealed since.
    auto parsed = log::readChange(placed.bytes);
    if (!parsed) {
      continue;  // of a newer version: kept in the log, and shown once this program understands it
    }
    REMBUG_ASSIGN(const RecordId record, RecordId::fromBytes(parsed->record()));
    bool isNew = false;
    REMBUG_ASSIGN(const std::int64_t no, recordNo({placed.id.log.scope, record}, isNew));
    REMBUG_ASSIGN(const std::int64_t log, logNo(placed.id.log));
    REMBUG_ASSIGN(store::Statement insert, m_database->prepare("INSERT OR IGNORE INTO record_change VALUES(?,?,?,?)"));
    insert.bind(1, no);
    insert.bind(2, log);
    insert.bind(3, static_cast<std::int64_t>(placed.id.seq));
    if (m_bytesOf) {
      insert.bindNull(4);
    } else {
      insert.bindBlob(4, placed.bytes);
    }
    REMBUG_TRY(insert.run());
    if (isNew) {
      touched[no] = merge::ParsedChange{placed.id, std::move(*parsed)};
    } else {
      touched[no] = std::nullopt;
    }
  }
  const merge::CurrentPath current = [this](const auto& type, const auto& path) { return currentPath(type, path); };
  for (auto& [no, only] : touched) {
    if (!only) {
      REMBUG_TRY(project(no, tables));
    } else if (!tables && only->change.type() != kLinkType) {
      REMBUG_TRY(writeSingle(no, only->change));
    } else {
      const merge::RecordKey key{only->id.log.scope, *RecordId::fromBytes(only->change.record())};
      std::vector<merge::ParsedChange> one;
      one.push_back(std::move(*only));
      const merge::RecordState state = merge::mergeRecord(key, one, current);
      REMBUG_TRY(writeIndex(no, state, titleOf(state, one, current), tables));
    }
  }
  return transaction.commit();
}

Result<std::vector<merge::ParsedChange>> Projection::changesOf(std::int64_t recordNo, const std::string& scope) {
  REMBUG_ASSIGN(store::Statement select,
                m_database->prepare("SELECT l.device, l.epoch, c.seq, c.bytes FROM record_change c JOIN log l ON l.no "
                                    "= c.log WHERE c.record_no = ? ORDER BY c.log, c.seq"));
  select.bind(1, recordNo);
  std::vector<merge::ParsedChange> changes;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return changes;
    }
    merge::ParsedChange parsed;
    REMBUG_ASSIGN(parsed.id.log.device, DeviceId::fromBytes(select.blob(0)));
    REMBUG_ASSIGN(parsed.id.log.epoch, EpochId::fromBytes(select.blob(1)));
    parsed.id.log.scope = scope;
    parsed.id.seq = static_cast<std::uint64_t>(select.integer(2));
    Bytes bytes = select.blob(3);
    if (m_bytesOf) {
      REMBUG_ASSIGN(bytes, m_bytesOf(parsed.id));
    }
    REMBUG_ASSIGN(parsed.change, log::readChange(bytes));
    changes.push_back(std::move(parsed));
  }
}

Result<void> Projection::project(std::int64_t recordNo, bool tables) {
  merge::RecordKey key;
  {
    REMBUG_ASSIGN(store::Statement select, m_database->prepare("SELECT id, scope FROM record WHERE no = ?"));
    select.bind(1, recordNo);
    REMBUG_TRY(select.step());
    REMBUG_ASSIGN(key.id, RecordId::fromBytes(select.blob(0)));
    key.scope = select.text(1);
  }
  REMBUG_ASSIGN(const std::vector<merge::ParsedChange> changes, changesOf(recordNo, key.scope));
  const merge::CurrentPath current = [this](const auto& type, const auto& path) { return currentPath(type, path); };
  const merge::RecordState state = merge::mergeRecord(key, changes, current);
  return writeIndex(recordNo, state, titleOf(state, changes, current), tables);
}

Result<void> Projection::writeConflicts(std::int64_t recordNo, const merge::RecordState& state) {
  REMBUG_TRY(m_database->exec("DELETE FROM conflict WHERE record_no = " + std::to_string(recordNo)));
  const auto put = [&](const std::string& path, const Bytes& row, const nlohmann::json& choices) -> Result<void> {
    REMBUG_ASSIGN(store::Statement insert, m_database->prepare("INSERT INTO conflict VALUES(?,?,?,?)"));
    insert.bind(1, recordNo);
    insert.bindText(2, path);
    insert.bindBlob(3, row);
    insert.bindText(4, choices.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return insert.run();
  };
  for (const auto& [key, field] : state.fields) {
    if (!field.conflict() || !state.visible(key)) {
      continue;
    }
    nlohmann::json choices = nlohmann::json::array();
    for (const merge::Write& write : field.writes) {
      choices.push_back({{"value", write.value},
                         {"author", write.author},
                         {"at", write.time.wall().count()},
                         {"change", write.change.text()}});
    }
    REMBUG_TRY(put(key.path, key.row, choices));
  }
  for (const auto& [id, row] : state.rows) {
    if (row.conflict()) {
      REMBUG_TRY(put(row.path, id, {{{"value", "kept"}}, {{"value", "removed"}}}));
    }
  }
  if (state.voidConflict) {
    REMBUG_TRY(
        put("", {}, {{{"value", "voided: " + state.voidings.front().reason}}, {{"value", "edited afterwards"}}}));
  }
  return {};
}

// A record with one Change needs no merging for its line in a list: unlocking a tablet is mostly this.
Result<void> Projection::writeSingle(std::int64_t recordNo, const v1::Change& change) {
  REMBUG_TRY(noteForm(change.type()));
  std::string title;
  std::string text;
  Place place;
  bool voided = false;
  bool named = false;
  for (const v1::Op& op : change.ops()) {
    voided = voided || op.has_void_record();
    if (!op.has_set() || op.set().value().empty()) {
      continue;
    }
    const v1::SetField& set = op.set();
    const bool meta = set.path().find("/meta/") != std::string::npos;
    if (m_finder && !meta) {
      text += set.value() + ' ';
      if (set.row().empty()) {
        place.take(set.path(), set.value());
      }
    }
    const bool name =
        set.row().empty() && endsWith(set.path(), change.type() == kTallyType ? "/tally/unit" : "/instanceName");
    if (!named && (name || (title.empty() && !meta))) {
      title = set.value();
    }
    named = named || name;
    if (named && !m_finder) {
      break;
    }
  }
  REMBUG_ASSIGN(store::Statement update,
                m_database->prepare("UPDATE record SET type=?, version=?, title=?, voided=?, conflicts=0, "
                                    "created_ms=?, updated_ms=?, author=?, in_tables=0 WHERE no=?"));
  const std::int64_t at = log::HybridTime{change.hlc()}.wall().count();
  update.bindText(1, change.type());
  update.bindText(2, change.version());
  update.bindText(3, title);
  update.bind(4, std::int64_t{voided ? 1 : 0});
  update.bind(5, at);
  update.bind(6, at);
  update.bindText(7, change.author());
  update.bind(8, recordNo);
  REMBUG_TRY(update.run());
  return noteText(recordNo, Millis(at), title, text, place);
}

Result<void> Projection::writeIndex(std::int64_t recordNo, const merge::RecordState& state, const std::string& title,
                                    bool tables) {
  REMBUG_TRY(noteForm(state.type));
  {
    REMBUG_ASSIGN(store::Statement update,
                  m_database->prepare("UPDATE record SET type=?, version=?, title=?, voided=?, conflicts=?, "
                                      "created_ms=?, updated_ms=?, author=?, in_tables=? WHERE no=?"));
    update.bindText(1, state.type);
    update.bindText(2, state.version);
    update.bindText(3, title);
    update.bind(4, std::int64_t{state.voided() ? 1 : 0});
    update.bind(5, static_cast<std::int64_t>(state.conflicts()));
    update.bind(6, state.history.empty() ? std::int64_t{0} : state.history.front().time.wall().count());
    update.bind(7, state.history.empty() ? std::int64_t{0} : state.history.back().time.wall().count());
    update.bindText(8, state.history.empty() ? "" : state.history.front().author);
    update.bind(9, std::int64_t{tables ? 1 : 0});
    update.bind(10, recordNo);
    REMBUG_TRY(update.run());
  }
  if (m_finder) {
    std::string text;
    Place place;
    for (const auto& [key, field] : state.fields) {
      if (state.visible(key) && key.path.find("/meta/") == std::string::npos) {
        text += field.shown() + ' ';
        if (key.row.empty()) {
          place.take(key.path, field.shown());
        }
      }
    }
    const Millis at = state.history.empty() ? Millis(0) : state.history.back().time.wall();
    REMBUG_TRY(noteText(recordNo, at, title, text, place));
  }
  if (state.history.size() > 1 || state.conflicts() > 0) {
    REMBUG_TRY(writeConflicts(recordNo, state));
  }
  if (state.type == kLinkType) {
    REMBUG_TRY(m_database->exec("DELETE FROM link WHERE record_no = " + std::to_string(recordNo)));
    const auto a = fromHex(state.value("/link/a"));
    const auto b = fromHex(state.value("/link/b"));
    if (!state.voided() && a && b) {
      REMBUG_ASSIGN(store::Statement insert, m_database->prepare("INSERT INTO link VALUES(?,?,?)"));
      insert.bind(1, recordNo);
      insert.bindBlob(2, *a);
      insert.bindBlob(3, *b);
      REMBUG_TRY(insert.run());
    }
  }
  if (!tables) {
    return {};
  }
  const auto form = m_formOf ? m_formOf(state.type, "") : nullptr;
  if (form != nullptr) {
    REMBUG_TRY(writeTables(*m_database, recordNo, state, *form));
  }
  return writeAnswers(recordNo, state, form.get());
}

// What stands in no table of a form: all of a record without one, else what the form's newest version does not ask.
Result<void> Projection::writeAnswers(std::int64_t recordNo, const merge::RecordState& state, const forms::Form* form) {
  REMBUG_TRY(m_database->exec("DELETE FROM answer WHERE record_no = " + std::to_string(recordNo)));
  for (const auto& [key, field] : state.fields) {
    const bool elsewhere = form != nullptr && (field.shown().empty() || isInTables(state, key, *form));
    if (!state.visible(key) || state.voided() || elsewhere) {
      continue;
    }
    REMBUG_ASSIGN(store::Statement insert, m_database->prepare("INSERT INTO answer VALUES(?,?,?,?)"));
    insert.bind(1, recordNo);
    insert.bindText(2, key.path);
    insert.bindBlob(3, key.row);
    insert.bindText(4, field.shown());
    REMBUG_TRY(insert.run());
  }
  return {};
}

Result<void> Projection::fillTables() {
  std::vector<std::int64_t> waiting;
  {
    REMBUG_ASSIGN(store::Statement select, m_database->prepare("SELECT no FROM record WHERE in_tables = 0"));
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      waiting.push_back(select.integer(0));
    }
  }
  REMBUG_ASSIGN(store::Transaction transaction, store::Transaction::begin(*m_database));
  for (const std::int64_t no : waiting) {
    REMBUG_TRY(project(no, true));
  }
  return transaction.commit();
}

Result<merge::RecordKey> Projection::find(const RecordId& id) {
  REMBUG_ASSIGN(store::Statement select,
                m_database->prepare("SELECT scope FROM record WHERE id = ? ORDER BY no LIMIT 1"));
  select.bindBlob(1, id.bytes());
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return fail(ErrorCode::NotFound, "there is no record " + id.hex());
  }
  return merge::RecordKey{select.text(0), id};
}

Result<merge::RecordState> Projection::state(const merge::RecordKey& key) {
  return state(key, [this](const auto& type, const auto& path) { return currentPath(type, path); });
}

Result<merge::RecordState> Projection::state(const merge::RecordKey& key, const merge::CurrentPath& currentPath) {
  REMBUG_ASSIGN(const std::int64_t no, numberOf(key));
  REMBUG_ASSIGN(std::vector<merge::ParsedChange> changes, changesOf(no, key.scope));
  return merge::mergeRecord(key, std::move(changes), currentPath);
}

Result<std::set<RecordId>> Projection::linkedWith(const RecordId& id) {
  std::set<RecordId> all{id};
  std::vector<RecordId> open{id};
  while (!open.empty()) {
    const RecordId next = open.back();
    open.pop_back();
    REMBUG_ASSIGN(store::Statement select, m_database->prepare("SELECT a, b FROM link WHERE a = ?1 OR b = ?1"));
    select.bindBlob(1, next.bytes());
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      for (const int column : {0, 1}) {
        REMBUG_ASSIGN(const RecordId other, RecordId::fromBytes(select.blob(column)));
        if (all.insert(other).second) {
          open.push_back(other);
        }
      }
    }
  }
  return all;
}

}  // namespace rembug::projection
