// Files of answers in the server's file: which ones Changes name, and which have come.
#include "core/log/attached.h"
#include "sync-server/server_store.h"

namespace rembug::server {
namespace {

constexpr std::size_t kBatchesAtOnce = 100;

}  // namespace

Result<void> ServerStore::openAttachments() {
  const auto there = [this]() -> Result<bool> {
    REMBUG_ASSIGN(store::Statement select,
                  m_database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'withdrawal'"));
    return select.step();
  };
  REMBUG_ASSIGN(const bool before, there());
  if (before) {
    return {};
  }
  REMBUG_ASSIGN(store::Transaction transaction, begin());
  REMBUG_ASSIGN(const bool meanwhile, there());  // another program may have been first
  if (meanwhile) {
    return {};
  }
  // Two Changes may claim two sizes for one hash; which of them is right shows when the file is here.
  REMBUG_TRY(
      m_database.exec("CREATE TABLE IF NOT EXISTS attachment(scope TEXT NOT NULL, sha256 BLOB NOT NULL, size INTEGER "
                      "NOT NULL, here INTEGER NOT NULL "
                      "DEFAULT 0, PRIMARY KEY(scope, sha256, size)) WITHOUT ROWID"));
  REMBUG_TRY(m_database.exec(
      "CREATE TABLE withdrawal(scope TEXT NOT NULL, sha256 BLOB NOT NULL, erased INTEGER NOT NULL DEFAULT 0, "
      "PRIMARY KEY(scope, sha256)) WITHOUT ROWID"));
  for (std::int64_t n = 0;;) {
    REMBUG_ASSIGN(const std::vector<StoredBatch> batches, batchesSince(n, kBatchesAtOnce));
    if (batches.empty()) {
      return transaction.commit();
    }
    for (const StoredBatch& stored : batches) {
      REMBUG_ASSIGN(const log::OpenBatch batch, log::openBatch(ByteView(stored.bytes)));
      REMBUG_TRY(noteAttachments(batch.log.scope, batch.changes));
      n = stored.n;
    }
  }
}

Result<void> ServerStore::noteAttachments(const std::string& scope, const std::vector<Bytes>& changes) {
  for (const Bytes& change : changes) {
    const log::FilesIn files = log::filesIn(change);
    for (const v1::AttachBlob& blob : files.attached) {
      if (blob.size() > store::BlobStore::kSizeMax) {
        continue;
      }
      REMBUG_ASSIGN(store::Statement insert,
                    m_database.prepare("INSERT OR IGNORE INTO attachment(scope, sha256, size) VALUES(?,?,?)"));
      insert.bindText(1, scope);
      insert.bindBlob(2, blob.sha256());
      insert.bind(3, static_cast<std::int64_t>(blob.size()));
      REMBUG_TRY(insert.run());
    }
    for (const v1::WithdrawBlob& blob : files.withdrawn) {
      for (const char* sql : {"INSERT OR IGNORE INTO withdrawal(scope, sha256) VALUES(?,?)",
                              "UPDATE attachment SET here = 0 WHERE scope = ? AND sha256 = ?"}) {
        REMBUG_ASSIGN(store::Statement note, m_database.prepare(sql));
        note.bindText(1, scope);
        note.bindBlob(2, blob.sha256());
        REMBUG_TRY(note.run());
      }
    }
  }
  return {};
}

Result<bool> ServerStore::isWithdrawn(const std::string& scope, ByteView sha256) {
  REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT 1 FROM withdrawal WHERE scope = ? AND sha256 = ?"));
  select.bindText(1, scope);
  select.bindBlob(2, sha256);
  return select.step();
}

Result<void> ServerStore::eraseWithdrawn() {
  std::vector<std::pair<std::string, Bytes>> files;
  {
    REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT scope, sha256 FROM withdrawal WHERE NOT erased"));
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      files.emplace_back(select.text(0), select.blob(1));
    }
  }
  for (const auto& [scope, sha256] : files) {
    REMBUG_TRY(attachments(scope).remove(sha256));
    REMBUG_ASSIGN(store::Statement update,
                  m_database.prepare("UPDATE withdrawal SET erased = 1 WHERE scope = ? AND sha256 = ?"));
    update.bindText(1, scope);
    update.bindBlob(2, sha256);
    REMBUG_TRY(update.run());
  }
  return {};
}

Result<bool> ServerStore::namesAttachment(const std::string& scope, ByteView sha256, std::uint64_t size) {
  if (size > store::BlobStore::kSizeMax) {
    return false;
  }
  REMBUG_ASSIGN(const bool gone, isWithdrawn(scope, sha256));
  if (gone) {
    return false;
  }
  REMBUG_ASSIGN(store::Statement select,
                m_database.prepare("SELECT 1 FROM attachment WHERE scope = ? AND sha256 = ? AND size = ?"));
  select.bindText(1, scope);
  select.bindBlob(2, sha256);
  select.bind(3, static_cast<std::int64_t>(size));
  return select.step();
}

Result<void> ServerStore::attachmentCame(const std::string& scope, ByteView sha256, std::uint64_t size) {
  REMBUG_ASSIGN(const bool gone, isWithdrawn(scope, sha256));
  if (gone) {  // it was on its way when somebody took it back
    return attachments(scope).remove(sha256);
  }
  {
    REMBUG_ASSIGN(store::Statement select,
                  m_database.prepare("SELECT here FROM attachment WHERE scope = ? AND sha256 = ? AND size = ?"));
    select.bindText(1, scope);
    select.bindBlob(2, sha256);
    select.bind(3, static_cast<std::int64_t>(size));
    REMBUG_ASSIGN(const bool named, select.step());
    if (!named || select.integer(0) != 0) {
      return {};
    }
  }
  REMBUG_TRY(attachments(scope).settle());
  REMBUG_ASSIGN(store::Statement update,
                m_database.prepare("UPDATE attachment SET here = 1 WHERE scope = ? AND sha256 = ? AND size = ?"));
  update.bindText(1, scope);
  update.bindBlob(2, sha256);
  update.bind(3, static_cast<std::int64_t>(size));
  return update.run();
}

Result<std::size_t> ServerStore::missLostAttachments() {
  struct Lost {
    std::string scope;
    Bytes sha256;
  };
  std::vector<Lost> lost;
  {
    REMBUG_ASSIGN(store::Statement select, m_database.prepare("SELECT scope, sha256, size FROM attachment WHERE here"));
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      Lost entry{select.text(0), select.blob(1)};
      const auto progress = attachments(entry.scope).query(entry.sha256);
      if (!progress || !progress->complete || progress->stored != static_cast<std::uint64_t>(select.integer(2))) {
        lost.push_back(std::move(entry));
      }
    }
  }
  if (lost.empty()) {
    return std::size_t{0};
  }
  REMBUG_ASSIGN(store::Transaction transaction, begin());
  for (const Lost& entry : lost) {
    REMBUG_ASSIGN(store::Statement update,
                  m_database.prepare("UPDATE attachment SET here = 0 WHERE scope = ? AND sha256 = ?"));
    update.bindText(1, entry.scope);
    update.bindBlob(2, entry.sha256);
    REMBUG_TRY(update.run());
  }
  SystemRandom random;
  REMBUG_TRY(newIncarnation(random));
  REMBUG_TRY(transaction.commit());
  return lost.size();
}

}  // namespace rembug::server
