#include "core/store/database.h"

#include <sqlite3.h>

namespace rembug::store {
namespace {

ErrorCode codeOf(int code) {
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ErrorCode::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorCode::Unavailable;
    case SQLITE_CONSTRAINT:
      return ErrorCode::Conflict;
    default:
      return ErrorCode::Storage;
  }
}

const char* adviceFor(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return "; the disk is full: make room and try again";
    case SQLITE_READONLY:
      return "; the file or its folder cannot be written: check its permissions";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "; the file is damaged: keep it, and restore a copy";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "; another program is using the file: close it and try again";
    case SQLITE_IOERR:
      return "; the disk does not answer as it should";
    case SQLITE_CANTOPEN:
      return "; the file cannot be opened: check that its folder is there";
    default:
      return "";
  }
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)), m_cached(other.m_cached) {}

Statement::~Statement() {
  if (m_statement == nullptr) {
    return;
  }
  if (m_cached) {
    reset();
  } else {
    sqlite3_finalize(m_statement);
  }
}

void Statement::bind(int position, std::int64_t value) {
  sqlite3_bind_int64(m_statement, position, value);
}
void Statement::bind(int position, double value) {
  sqlite3_bind_double(m_statement, position, value);
}
void Statement::bindText(int position, std::string_view value) {
  sqlite3_bind_text64(m_statement, position, value.data() == nullptr ? "" : value.data(), value.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
}
void Statement::bindBlob(int position, ByteView value) {
  sqlite3_bind_blob64(m_statement, position, value.data() == nullptr ? "" : value.data(), value.size(),
                      SQLITE_TRANSIENT);
}
void Statement::bindNull(int position) {
  sqlite3_bind_null(m_statement, position);
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) {
    return true;
  }
  if (code == SQLITE_DONE) {
    return false;
  }
  return m_database->lastError(code);
}

Result<void> Statement::run() {
  REMBUG_ASSIGN([[maybe_unused]] const bool row, step());
  reset();
  return {};
}

void Statement::reset() {
  sqlite3_reset(m_statement);
  sqlite3_clear_bindings(m_statement);
}

int Statement::columns() const {
  return sqlite3_column_count(m_statement);
}
std::string Statement::columnName(int column) const {
  return sqlite3_column_name(m_statement, column);
}
bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}
bool Statement::isInteger(int column) const {
  return sqlite3_column_type(m_statement, column) == SQLITE_INTEGER;
}
bool Statement::isReal(int column) const {
  return sqlite3_column_type(m_statement, column) == SQLITE_FLOAT;
}
std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_statement, column);
}
double Statement::real(int column) const {
  return sqlite3_column_double(m_statement, column);
}
std::string Statement::text(int column) const {
  return blob(column);
}
Bytes Statement::blob(int column) const {
  const void* data = sqlite3_column_blob(m_statement, column);
  const int size = sqlite3_column_bytes(m_statement, column);
  return data == nullptr ? Bytes() : Bytes(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

Result<Database> Database::open(const std::filesystem::path& file, const Options& options) {
  sqlite3* handle = nullptr;
  const int flags = options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX,
                                   options.vfs.empty() ? nullptr : options.vfs.c_str());
  Database database(handle);
  if (code != SQLITE_OK) {
    return fail(codeOf(code), file.string() + ": " + sqlite3_errstr(code) + adviceFor(code));
  }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, static_cast<int>(options.busyTimeout.count()));
  if (!options.readOnly) {
    REMBUG_TRY(database.exec("PRAGMA journal_mode=WAL"));
    REMBUG_TRY(database.exec(options.durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL"));
  }
  REMBUG_TRY(database.exec("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY"));
  // Reads the header, so that a file that is no database is found here.
  REMBUG_TRY(database.userVersion());
  return database;
}

Result<Database> Database::inMemory() {
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(handle);
  if (code != SQLITE_OK) {
    return fail(ErrorCode::Unavailable, "there is no memory for a database");
  }
  // temp_store keeps sorting, too, off the disk.
  REMBUG_TRY(database.exec("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA journal_mode=MEMORY"));
  return database;
}

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_cache(std::move(other.m_cache)) {
  other.m_cache.clear();
}

Database::~Database() {
  for (const auto& [sql, statement] : m_cache) {
    sqlite3_finalize(statement);
  }
  sqlite3_close_v2(m_handle);
}

tl::unexpected<Error> Database::lastError(int code) const {
  return fail(codeOf(code), std::string("database: ") + sqlite3_errmsg(m_handle) + adviceFor(code));
}

Result<void> Database::exec(const std::string& sql) {
  const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) {
    return lastError(code);
  }
  return {};
}

Result<Statement> Database::prepare(const std::string& sql) {
  sqlite3_stmt*& cached = m_cache[sql];
  // A statement that is being stepped through further up gets a twin of its own.
  if (cached != nullptr && sqlite3_stmt_busy(cached) == 0) {
    return Statement(*this, cached, true);
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(m_handle, sql.c_str(), static_cast<int>(sql.size() + 1),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) {
    return lastError(code);
  }
  if (cached != nullptr) {
    return Statement(*this, statement, false);
  }
  cached = statement;
  return Statement(*this, statement, true);
}

std::int64_t Database::lastInsertRowId() const {
  return sqlite3_last_insert_rowid(m_handle);
}
std::int64_t Database::rowsChanged() const {
  return sqlite3_changes64(m_handle);
}

Result<int> Database::userVersion() {
  REMBUG_ASSIGN(Statement pragma, prepare("PRAGMA user_version"));
  REMBUG_TRY(pragma.step());
  return static_cast<int>(pragma.integer(0));
}

Result<void> Database::setUserVersion(int version) {
  return exec("PRAGMA user_version=" + std::to_string(version));
}

Result<void> Database::backupTo(const std::filesystem::path& file) {
  REMBUG_ASSIGN(Statement vacuum, prepare("VACUUM INTO ?"));
  vacuum.bindText(1, file.string());
  return vacuum.run();
}

Result<void> Database::checkIntegrity() {
  REMBUG_ASSIGN(Statement check, prepare("PRAGMA integrity_check(1)"));
  REMBUG_TRY(check.step());
  if (check.text(0) != "ok") {
    return fail(ErrorCode::Corrupt, "the database is damaged: " + check.text(0));
  }
  return {};
}

Result<Transaction> Transaction::begin(Database& database) {
  REMBUG_TRY(database.exec("BEGIN IMMEDIATE"));
  return Transaction(database);
}

Transaction::~Transaction() {
  if (m_database != nullptr) {
    // Where this fails the connection is broken, and SQLite rolls back when it is closed.
    static_cast<void>(m_database->exec("ROLLBACK"));
  }
}

Result<void> Transaction::commit() {
  REMBUG_TRY(m_database->exec("COMMIT"));
  m_database = nullptr;
  return {};
}

}  // namespace rembug::store
