#include "core/store/tablet_store.h"

#include "core/vault/hash.h"

namespace rembug::store {
namespace {

constexpr int kVersion = 2;

constexpr const char* kSchema = R"sql(
CREATE TABLE slot(user TEXT PRIMARY KEY, kind INTEGER NOT NULL, salt BLOB NOT NULL, ops INTEGER NOT NULL,
                  mem INTEGER NOT NULL, sealed_key BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE failure(user TEXT PRIMARY KEY, count INTEGER NOT NULL, last_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE kept(kind INTEGER NOT NULL, name BLOB NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY(kind,
                name)) WITHOUT ROWID;
CREATE TABLE log(no INTEGER PRIMARY KEY, sealed_head BLOB NOT NULL);
CREATE TABLE change(log INTEGER NOT NULL REFERENCES log(no), seq INTEGER NOT NULL, sealed BLOB NOT NULL,
                    PRIMARY KEY(log, seq)) WITHOUT ROWID;
CREATE TABLE checkpoint(log INTEGER NOT NULL REFERENCES log(no), seq INTEGER NOT NULL, sealed BLOB NOT NULL,
                        PRIMARY KEY(log, seq)) WITHOUT ROWID;
CREATE TABLE draft(id BLOB PRIMARY KEY, sealed_header BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE draft_line(draft BLOB NOT NULL REFERENCES draft(id), n INTEGER NOT NULL, sealed BLOB NOT NULL,
                        PRIMARY KEY(draft, n)) WITHOUT ROWID;
)sql";

// What version 2 brought: files that belong to answers.
constexpr const char* kFileSchema = R"sql(
CREATE TABLE file(no INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, stored INTEGER NOT NULL,
                  whole INTEGER NOT NULL);
CREATE TABLE file_piece(file INTEGER NOT NULL REFERENCES file(no), at INTEGER NOT NULL, sealed BLOB NOT NULL,
                        UNIQUE(file, at));
CREATE TABLE file_use(file INTEGER NOT NULL REFERENCES file(no), user BLOB NOT NULL, PRIMARY KEY(file,
                user)) WITHOUT ROWID;
CREATE INDEX file_use_by_user ON file_use(user);
)sql";

// Where a sealed value stands. It is authenticated with the value, so that nobody moves one to another's place.
Bytes place(std::string_view table, std::int64_t first, std::uint64_t second = 0) {
  Bytes out = "rembug/" + std::string(table) + "/v1";
  appendU64(out, static_cast<std::uint64_t>(first));
  appendU64(out, second);
  return out;
}

std::int64_t toSql(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace

TabletStore::TabletStore(std::filesystem::path file, std::string vfs, Random& random,
                         std::unique_ptr<Database> database)
    : m_file(std::move(file)), m_vfs(std::move(vfs)), m_random(&random), m_database(std::move(database)) {}

Result<TabletStore> TabletStore::create(const std::filesystem::path& file, const std::string& vfs, Random& random) {
  if (std::filesystem::exists(file)) {
    return fail(ErrorCode::Conflict, file.string() + " is there already");
  }
  Database::Options options;
  options.vfs = vfs;
  REMBUG_ASSIGN(Database opened, Database::open(file, options));
  auto database = std::make_unique<Database>(std::move(opened));
  REMBUG_ASSIGN(Transaction transaction, Transaction::begin(*database));
  REMBUG_TRY(database->exec(kSchema));
  REMBUG_TRY(database->exec(kFileSchema));
  REMBUG_TRY(database->setUserVersion(kVersion));
  REMBUG_TRY(transaction.commit());
  return TabletStore(file, vfs, random, std::move(database));
}

Result<TabletStore> TabletStore::open(const std::filesystem::path& file, const std::string& vfs, Random& random) {
  if (!std::filesystem::exists(file)) {
    return fail(ErrorCode::NotFound, "there is no tablet's file at " + file.string());
  }
  Database::Options options;
  options.vfs = vfs;
  REMBUG_ASSIGN(Database opened, Database::open(file, options));
  auto database = std::make_unique<Database>(std::move(opened));
  REMBUG_ASSIGN(const int version, database->userVersion());
  if (version > kVersion) {
    return fail(ErrorCode::Unsupported, "the data folder was made by a newer version of Rembug; install that one");
  }
  if (version < 1) {
    return fail(ErrorCode::Corrupt, file.string() + " is not a complete tablet's file; restore it from a copy");
  }
  if (version < kVersion) {
    REMBUG_ASSIGN(Transaction transaction, Transaction::begin(*database));
    REMBUG_TRY(database->exec(kFileSchema));
    REMBUG_TRY(database->setUserVersion(kVersion));
    REMBUG_TRY(transaction.commit());
  }
  return TabletStore(file, vfs, random, std::move(database));
}

Result<vault::SealKey> TabletStore::dataKey() const {
  if (!m_key) {
    return fail(ErrorCode::Refused, "the tablet is locked");
  }
  return *m_key;
}

Result<TabletStore> TabletStore::secondReader() const {
  REMBUG_ASSIGN(TabletStore reader, open(m_file, m_vfs, *m_random));
  if (m_key) {
    reader.setKey(*m_key);
  }
  return reader;
}

Result<Bytes> TabletStore::sealed(ByteView where, ByteView plain) {
  if (!m_key) {
    return fail(ErrorCode::Refused, "the tablet is locked");
  }
  return vault::seal(*m_key, where, plain, *m_random);
}

Result<Bytes> TabletStore::unsealed(ByteView where, ByteView bytes) const {
  if (!m_key) {
    return fail(ErrorCode::Refused, "the tablet is locked");
  }
  return vault::unseal(*m_key, where, bytes);
}

Result<std::vector<vault::PinSlot>> TabletStore::slots() {
  REMBUG_ASSIGN(Statement select,
                m_database->prepare("SELECT user, kind, salt, ops, mem, sealed_key FROM slot ORDER BY user"));
  std::vector<vault::PinSlot> slots;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return slots;
    }
    vault::PinSlot slot;
    slot.user = select.text(0);
    slot.kind = static_cast<vault::SlotKind>(select.integer(1));
    slot.salt = select.blob(2);
    slot.opsLimit = static_cast<std::uint64_t>(select.integer(3));
    slot.memLimit = static_cast<std::size_t>(select.integer(4));
    slot.sealedKey = select.blob(5);
    slots.push_back(std::move(slot));
  }
}

Result<void> TabletStore::putSlot(const vault::PinSlot& slot) {
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT OR REPLACE INTO slot VALUES(?,?,?,?,?,?)"));
  insert.bindText(1, slot.user);
  insert.bind(2, static_cast<std::int64_t>(slot.kind));
  insert.bindBlob(3, slot.salt);
  insert.bind(4, toSql(slot.opsLimit));
  insert.bind(5, toSql(slot.memLimit));
  insert.bindBlob(6, slot.sealedKey);
  return insert.run();
}

Result<TabletStore::Failures> TabletStore::failures(const std::string& user) {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT count, last_ms FROM failure WHERE user = ?"));
  select.bindText(1, user);
  REMBUG_ASSIGN(const bool row, select.step());
  return row ? Failures{static_cast<unsigned>(select.integer(0)), Millis(select.integer(1))} : Failures{};
}

Result<void> TabletStore::setFailures(const std::string& user, const Failures& failures) {
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT OR REPLACE INTO failure VALUES(?,?,?)"));
  insert.bindText(1, user);
  insert.bind(2, static_cast<std::int64_t>(failures.count));
  insert.bind(3, failures.last.count());
  return insert.run();
}

// The name under which something is kept tells what it is about, so the file has only its keyed hash.
Result<Bytes> TabletStore::hiddenName(Kept kind, ByteView name) const {
  if (!m_key) {
    return fail(ErrorCode::Refused, "the tablet is locked");
  }
  return vault::sha256(place("name", static_cast<int>(kind)) + Bytes(m_key->bytes()) + Bytes(name)).substr(0, 16);
}

Result<std::optional<Bytes>> TabletStore::kept(Kept kind, ByteView name) {
  REMBUG_ASSIGN(const Bytes hidden, hiddenName(kind, name));
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT sealed FROM kept WHERE kind = ? AND name = ?"));
  select.bind(1, static_cast<std::int64_t>(kind));
  select.bindBlob(2, hidden);
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return std::optional<Bytes>();
  }
  REMBUG_ASSIGN(Bytes plain, unsealed(place("kept", static_cast<int>(kind)) + hidden, select.blob(0)));
  return std::optional<Bytes>(std::move(plain));
}

Result<std::vector<Bytes>> TabletStore::allKept(Kept kind) {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT name, sealed FROM kept WHERE kind = ? ORDER BY name"));
  select.bind(1, static_cast<std::int64_t>(kind));
  std::vector<Bytes> values;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return values;
    }
    REMBUG_ASSIGN(Bytes plain, unsealed(place("kept", static_cast<int>(kind)) + select.blob(0), select.blob(1)));
    values.push_back(std::move(plain));
  }
}

Result<void> TabletStore::keep(Kept kind, ByteView name, ByteView value) {
  REMBUG_ASSIGN(const Bytes hidden, hiddenName(kind, name));
  if (value.empty()) {
    REMBUG_ASSIGN(Statement remove, m_database->prepare("DELETE FROM kept WHERE kind = ? AND name = ?"));
    remove.bind(1, static_cast<std::int64_t>(kind));
    remove.bindBlob(2, hidden);
    return remove.run();
  }
  REMBUG_ASSIGN(const Bytes bytes, sealed(place("kept", static_cast<int>(kind)) + hidden, value));
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT OR REPLACE INTO kept VALUES(?,?,?)"));
  insert.bind(1, static_cast<std::int64_t>(kind));
  insert.bindBlob(2, hidden);
  insert.bindBlob(3, bytes);
  return insert.run();
}

Result<void> TabletStore::erase(Kept kind, ByteView name) {
  REMBUG_TRY(m_database->exec("PRAGMA secure_delete=ON"));
  REMBUG_TRY(keep(kind, name, {}));
  return m_database->exec("VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA secure_delete=OFF");
}

Result<std::vector<StoredLog>> TabletStore::logs() {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT no, sealed_head FROM log ORDER BY no"));
  std::vector<StoredLog> logs;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return logs;
    }
    REMBUG_ASSIGN(const Bytes plain, unsealed(place("log", select.integer(0)), select.blob(1)));
    REMBUG_ASSIGN(log::Head head, log::decodeHead(plain));
    logs.push_back({select.integer(0), std::move(head)});
  }
}

Result<std::int64_t> TabletStore::addLog(const log::LogId& id) {
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT INTO log(sealed_head) VALUES(x'')"));
  REMBUG_TRY(insert.run());
  const std::int64_t no = m_database->lastInsertRowId();
  REMBUG_TRY(setHead(no, log::Head{id, 0, {}}));
  return no;
}

Result<void> TabletStore::setHead(std::int64_t logNo, const log::Head& head) {
  REMBUG_ASSIGN(const Bytes bytes, sealed(place("log", logNo), log::encode(head)));
  REMBUG_ASSIGN(Statement update, m_database->prepare("UPDATE log SET sealed_head = ? WHERE no = ?"));
  update.bindBlob(1, bytes);
  update.bind(2, logNo);
  return update.run();
}

Result<void> TabletStore::putChange(std::int64_t logNo, std::uint64_t seq, ByteView bytes) {
  REMBUG_ASSIGN(const Bytes cover, sealed(place("change", logNo, seq), bytes));
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT INTO change VALUES(?,?,?)"));
  insert.bind(1, logNo);
  insert.bind(2, toSql(seq));
  insert.bindBlob(3, cover);
  return insert.run();
}

Result<Bytes> TabletStore::change(std::int64_t logNo, std::uint64_t seq) {
  std::optional<Bytes> found;
  REMBUG_TRY(changes(logNo, seq, seq, [&found](std::uint64_t, Bytes bytes) -> Result<bool> {
    found = std::move(bytes);
    return false;
  }));
  if (!found) {
    return fail(ErrorCode::NotFound, "there is no change " + std::to_string(seq) + " in this log");
  }
  return std::move(*found);
}

Result<void> TabletStore::changes(std::int64_t logNo, std::uint64_t first, std::uint64_t last,
                                  const std::function<Result<bool>(std::uint64_t, Bytes)>& each) {
  REMBUG_ASSIGN(
      Statement select,
      m_database->prepare("SELECT seq, sealed FROM change WHERE log = ? AND seq BETWEEN ? AND ? ORDER BY seq"));
  select.bind(1, logNo);
  select.bind(2, toSql(first));
  select.bind(3, toSql(last));
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return {};
    }
    const auto seq = static_cast<std::uint64_t>(select.integer(0));
    REMBUG_ASSIGN(Bytes plain, unsealed(place("change", logNo, seq), select.blob(1)));
    REMBUG_ASSIGN(const bool more, each(seq, std::move(plain)));
    if (!more) {
      return {};
    }
  }
}

Result<void> TabletStore::dropChanges(std::int64_t logNo, std::uint64_t first) {
  for (const char* sql :
       {"DELETE FROM change WHERE log = ? AND seq >= ?", "DELETE FROM checkpoint WHERE log = ? AND seq >= ?"}) {
    REMBUG_ASSIGN(Statement remove, m_database->prepare(sql));
    remove.bind(1, logNo);
    remove.bind(2, toSql(first));
    REMBUG_TRY(remove.run());
  }
  return {};
}

}  // namespace rembug::store
