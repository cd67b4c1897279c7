// Logs, quarantine and forms of the server's file.
#include "core/vault/hash.h"
#include "sync-server/server_store.h"

namespace rembug::server {

Result<std::map<log::LogId, log::Head>> ServerStore::heads() {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT device, epoch, scope, seq, hash FROM log"));
  std::map<log::LogId, log::Head> heads;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return heads;
    }
    log::Head head;
    REMBUG_ASSIGN(head.log.device, DeviceId::fromBytes(select.blob(0)));
    REMBUG_ASSIGN(head.log.epoch, EpochId::fromBytes(select.blob(1)));
    head.log.scope = select.text(2);
    head.seq = static_cast<std::uint64_t>(select.integer(3));
    head.hash = select.blob(4);
    heads.emplace(head.log, head);
  }
}

Result<std::int64_t> ServerStore::logNo(const log::LogId& id) {
  REMBUG_ASSIGN(store::Statement select,
                m_database.prepare("SELECT no FROM log WHERE device = ? AND epoch = ? AND scope = ?"));
  select.bindBlob(1, id.device.bytes());
  select.bindBlob(2, id.epoch.bytes());
  select.bindText(3, id.scope);
  REMBUG_ASSIGN(const bool row, select.step());
  return row ? select.integer(0) : std::int64_t{0};
}

Result<void> ServerStore::addBatch(const v1::Batch& batch, const std::vector<Bytes>& changes, const log::Head& after) {
  REMBUG_ASSIGN(store::Statement upsert,
                m_database.prepare("INSERT INTO log(device, epoch, scope, seq, hash) VALUES(?,?,?,?,?) ON CONFLICT DO "
                                   "UPDATE SET seq = excluded.seq, hash = excluded.hash RETURNING no"));
  upsert.bindBlob(1, after.log.device.bytes());
  upsert.bindBlob(2, after.log.epoch.bytes());
  upsert.bindText(3, after.log.scope);
  upsert.bind(4, static_cast<std::int64_t>(after.seq));
  upsert.bindBlob(5, after.hash);
  REMBUG_TRY(upsert.step());
  const std::int64_t no = upsert.integer(0);
  upsert.reset();
  REMBUG_ASSIGN(store::Statement insert,
                m_database.prepare("INSERT INTO batch(log, first_seq, last_seq, bytes) VALUES(?,?,?,?)"));
  insert.bind(1, no);
  insert.bind(2, static_cast<std::int64_t>(batch.first_seq()));
  insert.bind(3, static_cast<std::int64_t>(after.seq));
  insert.bindBlob(4, batch.SerializeAsString());
  REMBUG_TRY(insert.run());
  return noteAttachments(after.log.scope, changes);
}

namespace {

Result<std::vector<StoredBatch>> readBatches(store::Statement& select) {
  std::vector<StoredBatch> batches;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return batches;
    }
    batches.push_back({select.integer(0), select.blob(1)});
  }
}

}  // namespace

Result<std::vector<StoredBatch>> ServerStore::batchesAfter(const log::LogId& id, std::uint64_t seq, std::size_t limit) {
  REMBUG_ASSIGN(const std::int64_t no, logNo(id));
  REMBUG_ASSIGN(
      store::Statement select,
      m_database.prepare("SELECT n, bytes FROM batch WHERE log = ? AND last_seq > ? ORDER BY last_seq LIMIT ?"));
  select.bind(1, no);
  select.bind(2, static_cast<std::int64_t>(seq));
  select.bind(3, static_cast<std::int64_t>(limit));
  return readBatches(select);
}

Result<std::vector<StoredBatch>> ServerStore::batchesSince(std::int64_t n, std::size_t limit) {
  REMBUG_ASSIGN(store::Statement select,
                m_database.prepare("SELECT n, bytes FROM batch WHERE n > ? ORDER BY n LIMIT ?"));
  select.bind(1, n);
  select.bind(2, static_cast<std::int64_t>(limit));
  return readBatches(select);
}

Result<std::int64_t> ServerStore::lastBatch() {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT coalesce(max(n), 0) FROM batch"));
  REMBUG_TRY(select.step());
  return select.integer(0);
}

Result<void> ServerStore::quarantine(const DeviceId& device, const std::string& code, const std::string& reason,
                                     ByteView batch, Millis at) {
  REMBUG_ASSIGN(
      store::Statement insert,
      m_database.prepare(
          "INSERT OR IGNORE INTO quarantine(device, code, reason, batch, batch_hash, at_ms) VALUES(?,?,?,?,?,?)"));
  insert.bindBlob(1, device.bytes());
  insert.bindText(2, code);
  insert.bindText(3, reason);
  insert.bindBlob(4, batch);
  insert.bindBlob(5, vault::sha256(batch));
  insert.bind(6, at.count());
  return insert.run();
}

Result<std::vector<Quarantined>> ServerStore::quarantined() {
  REMBUG_ASSIGN(store::Statement select,
                m_database.prepare("SELECT id, device, code, reason, batch, at_ms FROM quarantine ORDER BY id"));
  std::vector<Quarantined> all;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return all;
    }
    Quarantined entry;
    entry.id = select.integer(0);
    REMBUG_ASSIGN(entry.device, DeviceId::fromBytes(select.blob(1)));
    entry.code = select.text(2);
    entry.reason = select.text(3);
    entry.batch = select.blob(4);
    entry.at = Millis(select.integer(5));
    all.push_back(std::move(entry));
  }
}

Result<void> ServerStore::dropQuarantined(std::int64_t id) {
  REMBUG_ASSIGN(store::Statement remove, m_database.prepare("DELETE FROM quarantine WHERE id = ?"));
  remove.bind(1, id);
  REMBUG_TRY(remove.run());
  return m_database.rowsChanged() == 1
             ? Result<void>()
             : fail(ErrorCode::NotFound, "nothing in quarantine has the number " + std::to_string(id));
}

Result<void> ServerStore::publish(const PublishedForm& published) {
  const v1::Form& form = published.form;
  REMBUG_ASSIGN(store::Transaction transaction, begin());
  REMBUG_ASSIGN(store::Statement insert,
                m_database.prepare("INSERT INTO form VALUES(?,?,?,?,?) ON CONFLICT(sha256) DO NOTHING"));
  insert.bindBlob(1, published.hash);
  insert.bindText(2, form.id());
  insert.bindText(3, form.version());
  insert.bindText(4, form.title());
  insert.bindBlob(5, form.xml());
  if (const auto result = insert.run(); !result) {
    return result.error().code != ErrorCode::Conflict
               ? result
               : fail(ErrorCode::Conflict, "another form '" + form.id() + "' is published as version '" +
                                               form.version() + "'; give the new one a version of its own");
  }
  for (const v1::FormFile& file : form.files()) {
    REMBUG_ASSIGN(store::Statement entry, m_database.prepare("INSERT OR IGNORE INTO form_file VALUES(?,?,?,?)"));
    entry.bindBlob(1, published.hash);
    entry.bindText(2, file.name());
    entry.bindBlob(3, file.sha256());
    entry.bind(4, static_cast<std::int64_t>(file.size()));
    REMBUG_TRY(entry.run());
  }
  return transaction.commit();
}

Result<std::vector<PublishedForm>> ServerStore::forms() {
  std::vector<PublishedForm> forms;
  {
    REMBUG_ASSIGN(store::Statement select,
                  m_database.prepare("SELECT sha256, id, version, title, xml FROM form ORDER BY id, version"));
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      PublishedForm& published = forms.emplace_back();
      published.hash = select.blob(0);
      published.form.set_id(select.text(1));
      published.form.set_version(select.text(2));
      published.form.set_title(select.text(3));
      published.form.set_xml(select.blob(4));
    }
  }
  for (PublishedForm& published : forms) {
    REMBUG_ASSIGN(store::Statement select,
                  m_database.prepare("SELECT name, sha256, size FROM form_file WHERE form = ? ORDER BY name"));
    select.bindBlob(1, published.hash);
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      v1::FormFile* file = published.form.add_files();
      file->set_name(select.text(0));
      file->set_sha256(select.blob(1));
      file->set_size(static_cast<std::uint64_t>(select.integer(2)));
    }
  }
  return forms;
}

Result<bool> ServerStore::isFormFile(ByteView sha256) {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT 1 FROM form_file WHERE sha256 = ? LIMIT 1"));
  select.bindBlob(1, sha256);
  return select.step();
}

}  // namespace rembug::server
