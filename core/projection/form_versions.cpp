// Which version of a form its records are read with, and what happens when a newer one comes.
#include "core/projection/form_tables.h"
#include "core/projection/projection.h"

namespace rembug::projection {
namespace {

Result<std::vector<std::string>> texts(store::Statement& select) {
  std::vector<std::string> all;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return all;
    }
    all.push_back(select.text(0));
  }
}

}  // namespace

std::string Projection::currentPath(const std::string& type, const std::string& path) const {
  const auto form = m_formOf ? m_formOf(type, "") : nullptr;
  return form == nullptr ? path : form->current(path);
}

// Told apart from a form whose version is empty.
std::string Projection::newestVersion(const std::string& type) const {
  const auto form = m_formOf ? m_formOf(type, "") : nullptr;
  return form == nullptr ? "none" : "version " + form->version();
}

Result<void> Projection::noteForm(const std::string& type) {
  if (!m_noted.insert(type).second) {
    return {};
  }
  REMBUG_ASSIGN(store::Statement insert, m_database->prepare("INSERT OR IGNORE INTO read_with VALUES(?,?)"));
  insert.bindText(1, type);
  insert.bindText(2, newestVersion(type));
  return insert.run();
}

Result<void> Projection::followForms() {
  // A file from before this was kept has records and no notes: it is read again once.
  REMBUG_TRY(m_database->exec(
      "INSERT INTO read_with SELECT DISTINCT type, '' FROM record WHERE type <> '' AND NOT EXISTS (SELECT 1 FROM "
      "read_with)"));
  std::vector<std::pair<std::string, std::string>> known;
  {
    REMBUG_ASSIGN(store::Statement select, m_database->prepare("SELECT type, version FROM read_with"));
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      known.emplace_back(select.text(0), select.text(1));
    }
  }
  for (const auto& [type, version] : known) {
    if (version != newestVersion(type)) {
      REMBUG_ASSIGN(store::Transaction transaction, store::Transaction::begin(*m_database));
      REMBUG_TRY(readAgain(type));
      REMBUG_TRY(transaction.commit());
    }
  }
  return {};
}

Result<void> Projection::dropTables(const std::string& table) {
  std::vector<std::string> names;
  {
    REMBUG_ASSIGN(store::Statement select,
                  m_database->prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND (name = ?1 OR "
                                      "substr(name, 1, length(?1) + 2) = ?1 || '__')"));
    select.bindText(1, table);
    REMBUG_ASSIGN(names, texts(select));
  }
  for (const std::string& name : names) {
    REMBUG_TRY(m_database->exec("DROP TABLE \"" + name + "\""));
  }
  return {};
}

Result<void> Projection::readAgain(const std::string& type) {
  const std::string table = tableOf(type);
  REMBUG_TRY(dropTables(table));
  std::vector<std::string> types;
  {
    REMBUG_ASSIGN(store::Statement select, m_database->prepare("SELECT type FROM read_with"));
    REMBUG_ASSIGN(types, texts(select));
  }
  for (const std::string& other : types) {
    if (tableOf(other) == table) {  // whose names differ in signs that a table's name cannot have
      REMBUG_ASSIGN(store::Statement update, m_database->prepare("UPDATE record SET in_tables = 0 WHERE type = ?"));
      update.bindText(1, other);
      REMBUG_TRY(update.run());
    }
  }
  std::vector<std::int64_t> merged;
  {
    REMBUG_ASSIGN(store::Statement select,
                  m_database->prepare("SELECT r.no FROM record r WHERE r.type = ? AND (SELECT count(*) FROM "
                                      "record_change c WHERE c.record_no = r.no) > 1"));
    select.bindText(1, type);
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      merged.push_back(select.integer(0));
    }
  }
  for (const std::int64_t no : merged) {
    REMBUG_TRY(project(no, false));
  }
  REMBUG_ASSIGN(store::Statement update, m_database->prepare("UPDATE read_with SET version = ? WHERE type = ?"));
  update.bindText(1, newestVersion(type));
  update.bindText(2, type);
  return update.run();
}

}  // namespace rembug::projection
