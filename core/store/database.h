#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace rembug::store {

class Database;

// A prepared statement, borrowed from its database's cache until it goes. Positions count from 1 when binding and from
// 0 when reading, as SQLite counts them.
class Statement {
public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  void bind(int position, std::int64_t value);
  void bind(int position, double value);
  void bindText(int position, std::string_view value);
  void bindBlob(int position, ByteView value);
  void bindNull(int position);

  // True where there is a row to read.
  [[nodiscard]] Result<bool> step();
  // For statements without rows.
  [[nodiscard]] Result<void> run();
  // Ready for the next binding.
  void reset();

  [[nodiscard]] int columns() const;
  [[nodiscard]] std::string columnName(int column) const;
  [[nodiscard]] bool isNull(int column) const;
  [[nodiscard]] bool isInteger(int column) const;
  [[nodiscard]] bool isReal(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] Bytes blob(int column) const;

private:
  friend class Database;
  Statement(Database& database, sqlite3_stmt* statement, bool cached)
      : m_database(&database), m_statement(statement), m_cached(cached) {}
  Database* m_database;
  sqlite3_stmt* m_statement;
  bool m_cached;
};

// One connection to one SQLite file. One thread at a time. Errors: Storage (full, read-only, broken disk), Corrupt (not
// a database, or damaged), Unavailable (locked by another program for too long).
class Database {
public:
  struct Options {
    bool readOnly = false;
    // Every commit is on the disk before it returns. Without it a commit survives a crash of the program, not of the
    // machine.
    bool durable = true;
    Millis busyTimeout{10'000};
    std::string vfs;  // empty: the system's own
  };

  [[nodiscard]] static Result<Database> open(const std::filesystem::path& file, const Options& options);
  // In memory, gone with the object.
  [[nodiscard]] static Result<Database> inMemory();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;
  ~Database();

  // Statements without values, separated by semicolons.
  [[nodiscard]] Result<void> exec(const std::string& sql);
  // The same text gives the same compiled statement again.
  [[nodiscard]] Result<Statement> prepare(const std::string& sql);
  [[nodiscard]] std::int64_t lastInsertRowId() const;
  [[nodiscard]] std::int64_t rowsChanged() const;
  // The schema's version, kept in the file's header.
  [[nodiscard]] Result<int> userVersion();
  [[nodiscard]] Result<void> setUserVersion(int version);
  // A copy of all that is committed, while others go on writing.
  [[nodiscard]] Result<void> backupTo(const std::filesystem::path& file);
  // Corrupt where SQLite's own check finds damage.
  [[nodiscard]] Result<void> checkIntegrity();

private:
  friend class Statement;
  explicit Database(sqlite3* handle) : m_handle(handle) {}
  [[nodiscard]] tl::unexpected<Error> lastError(int code) const;

  sqlite3* m_handle;
  std::map<std::string, sqlite3_stmt*> m_cache;
};

// Everything until commit() happens together; without it, nothing does.
class Transaction {
public:
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  [[nodiscard]] Result<void> commit();

private:
  explicit Transaction(Database& database) : m_database(&database) {}
  Database* m_database;
};

}  // namespace rembug::store
