#include "sync-server/server_store.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/vault/hash.h"

namespace rembug::server {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::size_t kCodeSize = 10;

constexpr const char* kSchema = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE invitation(code_hash BLOB PRIMARY KEY, person TEXT NOT NULL, role INTEGER NOT NULL, grants TEXT NOT NULL,
                        used_by BLOB) WITHOUT ROWID;
CREATE TABLE device(id BLOB PRIMARY KEY, public_key BLOB NOT NULL, name TEXT NOT NULL, person TEXT NOT NULL,
                role INTEGER NOT NULL,
                    grants TEXT NOT NULL, revoked INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE log(no INTEGER PRIMARY KEY, device BLOB NOT NULL, epoch BLOB NOT NULL, scope TEXT NOT NULL,
                seq INTEGER NOT NULL,
                 hash BLOB NOT NULL, UNIQUE(device, epoch, scope));
CREATE TABLE batch(n INTEGER PRIMARY KEY AUTOINCREMENT, log INTEGER NOT NULL REFERENCES log(no),
                first_seq INTEGER NOT NULL,
                   last_seq INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE UNIQUE INDEX batch_by_place ON batch(log, last_seq);
CREATE TABLE quarantine(id INTEGER PRIMARY KEY, device BLOB NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL,
                batch BLOB NOT NULL,
                        batch_hash BLOB NOT NULL UNIQUE, at_ms INTEGER NOT NULL);
CREATE TABLE form(sha256 BLOB PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL,
                xml BLOB NOT NULL,
                  UNIQUE(id, version));
)sql";

std::string encode(const std::vector<Grant>& grants) {
  json list = json::array();
  for (const Grant& grant : grants) {
    list.push_back({grant.scope, grant.name});
  }
  return list.dump();
}

std::vector<Grant> decodeGrants(const std::string& text) {
  std::vector<Grant> grants;
  for (const json& entry : json::parse(text, nullptr, false)) {
    if (entry.is_array() && entry.size() == 2) {
      grants.push_back({entry[0].get<std::string>(), entry[1].get<std::string>()});
    }
  }
  return grants;
}

Result<Device> readDevice(store::Statement& row) {
  Device device;
  REMBUG_ASSIGN(device.id, DeviceId::fromBytes(row.blob(0)));
  device.publicKey = row.blob(1);
  device.name = row.text(2);
  device.person = row.text(3);
  device.role = static_cast<v1::Role>(row.integer(4));
  device.grants = decodeGrants(row.text(5));
  device.revoked = row.integer(6) != 0;
  return device;
}

constexpr const char* kDeviceColumns = "SELECT id, public_key, name, person, role, grants, revoked FROM device";

}  // namespace

std::filesystem::path databaseFile(const std::filesystem::path& folder) {
  return folder / "server.db";
}
std::filesystem::path projectionFile(const std::filesystem::path& folder) {
  return folder / "projection.db";
}

bool Device::mayUse(const std::string& scope) const {
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) { return grantCovers(grant.scope, scope); });
}

Result<void> ServerStore::init(const std::filesystem::path& folder, Random& random) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return fail(ErrorCode::Storage, folder.string() + " cannot be made: " + error.message());
  }
  if (std::filesystem::exists(databaseFile(folder))) {
    return fail(ErrorCode::Conflict, folder.string() + " already holds a server's data");
  }
  // The file holds the server's keys.
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  const std::filesystem::path fresh = folder / "server.new";
  for (const char* tail : {"", "-wal", "-shm"}) {
    std::filesystem::remove(fresh.string() + tail, error);
  }
  REMBUG_ASSIGN(const vault::ServerCertificate certificate, vault::makeServerCertificate());
  {
    REMBUG_ASSIGN(store::Database database, store::Database::open(fresh, {}));
    ServerStore store(folder, std::move(database));
    REMBUG_ASSIGN(store::Transaction transaction, store.begin());
    REMBUG_TRY(store.m_database.exec(kSchema));
    REMBUG_TRY(store.m_database.setUserVersion(kVersion));
    REMBUG_TRY(store.setMeta("signing_seed", vault::SigningKey::generate(random).seed()));
    REMBUG_TRY(store.setMeta("certificate", certificate.certificatePem));
    REMBUG_TRY(store.setMeta("certificate_key", certificate.keyPem));
    REMBUG_TRY(store.setMeta("incarnation", newRandomId<log::IncarnationId>(random).bytes()));
    REMBUG_TRY(transaction.commit());
  }
  std::filesystem::rename(fresh, databaseFile(folder), error);
  return error ? fail(ErrorCode::Storage, "the server's file cannot be put in place: " + error.message())
               : Result<void>();
}

Result<ServerStore> ServerStore::open(const std::filesystem::path& folder) {
  if (!std::filesystem::exists(databaseFile(folder))) {
    return fail(ErrorCode::NotFound, "there is no server in " + folder.string() +
                                         "; make one with: rembug-server init --data " + folder.string());
  }
  REMBUG_ASSIGN(store::Database database, store::Database::open(databaseFile(folder), {}));
  REMBUG_ASSIGN(const int version, database.userVersion());
  if (version > kVersion) {
    return fail(ErrorCode::Unsupported, "the data folder was made by a newer version of rembug-server");
  }
  // Added since; a file from before has no forms with files.
  REMBUG_TRY(database.exec(
      "CREATE TABLE IF NOT EXISTS form_file(form BLOB NOT NULL, name TEXT NOT NULL, sha256 BLOB NOT NULL, "
      "size INTEGER NOT NULL, PRIMARY KEY(form, name)) WITHOUT ROWID"));
  ServerStore store(folder, std::move(database));
  REMBUG_TRY(store.openAttachments());
  return store;
}

Result<std::optional<Bytes>> ServerStore::meta(const std::string& key) {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT value FROM meta WHERE key = ?"));
  select.bindText(1, key);
  REMBUG_ASSIGN(const bool row, select.step());
  return row ? std::optional<Bytes>(select.blob(0)) : std::nullopt;
}

Result<void> ServerStore::setMeta(const std::string& key, ByteView value) {
  REMBUG_ASSIGN(store::Statement insert, m_database.prepare("INSERT OR REPLACE INTO meta VALUES(?,?)"));
  insert.bindText(1, key);
  insert.bindBlob(2, value);
  return insert.run();
}

Result<Identity> ServerStore::identity() {
  std::map<std::string, Bytes> values;
  for (const char* key : {"signing_seed", "certificate", "certificate_key", "incarnation"}) {
    REMBUG_ASSIGN(const std::optional<Bytes> value, meta(key));
    if (!value) {
      return fail(ErrorCode::Corrupt, std::string("the server has lost its ") + key + "; restore a backup");
    }
    values[key] = *value;
  }
  REMBUG_ASSIGN(vault::SigningKey key, vault::SigningKey::fromSeed(values["signing_seed"]));
  REMBUG_ASSIGN(const auto incarnation, log::IncarnationId::fromBytes(values["incarnation"]));
  return Identity{std::move(key), incarnation, {values["certificate_key"], values["certificate"]}};
}

Result<void> ServerStore::newIncarnation(Random& random) {
  return setMeta("incarnation", newRandomId<log::IncarnationId>(random).bytes());
}

Result<Bytes> ServerStore::invite(const Invitee& invitee, Random& random) {
  const Bytes code = random.bytes(kCodeSize);
  REMBUG_ASSIGN(store::Statement insert, m_database.prepare("INSERT INTO invitation VALUES(?,?,?,?,NULL)"));
  insert.bindBlob(1, vault::sha256(code));
  insert.bindText(2, invitee.person);
  insert.bind(3, std::int64_t{invitee.role});
  insert.bindText(4, encode(invitee.grants));
  REMBUG_TRY(insert.run());
  return code;
}

Result<Device> ServerStore::enrol(ByteView code, ByteView publicKey, const std::string& deviceName) {
  REMBUG_ASSIGN(store::Transaction transaction, begin());
  const Bytes hash = vault::sha256(code);
  REMBUG_ASSIGN(store::Statement select,
                m_database.prepare("SELECT person, role, grants, used_by FROM invitation WHERE code_hash = ?"));
  select.bindBlob(1, hash);
  REMBUG_ASSIGN(const bool known, select.step());
  const DeviceId id = vault::deviceIdOf(publicKey);
  // An answer that got lost on a bad line: the same device asks again, and gets the same.
  if (!known || (!select.isNull(3) && select.blob(3) != id.bytes())) {
    return fail(ErrorCode::Refused, "the code of the invitation is unknown or was used; ask for a new one");
  }
  Device device{id,
                Bytes(publicKey),
                deviceName,
                select.text(0),
                static_cast<v1::Role>(select.integer(1)),
                decodeGrants(select.text(2)),
                false};
  select.reset();
  REMBUG_ASSIGN(store::Statement use, m_database.prepare("UPDATE invitation SET used_by = ? WHERE code_hash = ?"));
  use.bindBlob(1, id.bytes());
  use.bindBlob(2, hash);
  REMBUG_TRY(use.run());
  REMBUG_ASSIGN(
      store::Statement insert,
      m_database.prepare("INSERT INTO device VALUES(?,?,?,?,?,?,0) ON CONFLICT(id) DO UPDATE SET name=excluded.name, "
                         "person=excluded.person, role=excluded.role, grants=excluded.grants"));
  insert.bindBlob(1, id.bytes());
  insert.bindBlob(2, publicKey);
  insert.bindText(3, device.name);
  insert.bindText(4, device.person);
  insert.bind(5, std::int64_t{device.role});
  insert.bindText(6, encode(device.grants));
  REMBUG_TRY(insert.run());
  REMBUG_TRY(transaction.commit());
  return device;
}

Result<std::optional<Device>> ServerStore::device(const DeviceId& id) {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare(std::string(kDeviceColumns) + " WHERE id = ?"));
  select.bindBlob(1, id.bytes());
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return std::optional<Device>();
  }
  REMBUG_ASSIGN(Device device, readDevice(select));
  return std::optional<Device>(std::move(device));
}

Result<std::vector<Device>> ServerStore::devices() {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare(std::string(kDeviceColumns) + " ORDER BY name, id"));
  std::vector<Device> devices;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return devices;
    }
    REMBUG_ASSIGN(Device device, readDevice(select));
    devices.push_back(std::move(device));
  }
}

Result<void> ServerStore::revoke(const DeviceId& id) {
  REMBUG_ASSIGN(store::Statement update, m_database.prepare("UPDATE device SET revoked = 1 WHERE id = ?"));
  update.bindBlob(1, id.bytes());
  REMBUG_TRY(update.run());
  return m_database.rowsChanged() == 1 ? Result<void>() : fail(ErrorCode::NotFound, "there is no device " + id.hex());
}

}  // namespace rembug::server
