// Files that belong to answers, in the tablet's file: photos, signatures, sounds.
#include <algorithm>

#include "core/store/tablet_store.h"
#include "core/vault/hash.h"

namespace rembug::store {
namespace {

constexpr std::size_t kPieceMax = std::size_t{64} * 1024;
constexpr std::size_t kReadAtOnce = std::size_t{1024} * 1024;

// A piece is bound to its file and to its place in it.
Bytes piecePlace(ByteView sha256, std::uint64_t at) {
  Bytes out = "rembug/file/v1" + Bytes(sha256);
  appendU64(out, at);
  return out;
}

std::int64_t toSql(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace

// A hash tells whoever has a picture that it is on this tablet, so the file has only the keyed hash of it.
Result<Bytes> TabletStore::hiddenFileName(ByteView sha256) const {
  if (!m_key) {
    return fail(ErrorCode::Refused, "the tablet is locked");
  }
  if (sha256.size() != vault::kHashSize) {
    return fail(ErrorCode::Invalid, "a file is named by its SHA-256, 32 bytes");
  }
  return vault::sha256("rembug/file-name/v1" + Bytes(m_key->bytes()) + Bytes(sha256)).substr(0, 16);
}

Result<std::optional<std::int64_t>> TabletStore::fileNo(ByteView sha256) {
  REMBUG_ASSIGN(const Bytes name, hiddenFileName(sha256));
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT no FROM file WHERE name = ?"));
  select.bindBlob(1, name);
  REMBUG_ASSIGN(const bool row, select.step());
  return row ? std::optional<std::int64_t>(select.integer(0)) : std::nullopt;
}

Result<std::optional<StoredFile>> TabletStore::attachedFile(ByteView sha256) {
  REMBUG_ASSIGN(const Bytes name, hiddenFileName(sha256));
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT size, stored, whole FROM file WHERE name = ?"));
  select.bindBlob(1, name);
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return std::optional<StoredFile>();
  }
  return std::optional<StoredFile>(StoredFile{static_cast<std::uint64_t>(select.integer(0)),
                                              static_cast<std::uint64_t>(select.integer(1)), select.integer(2) != 0});
}

Result<StoredFile> TabletStore::appendToFile(ByteView sha256, std::uint64_t size, std::uint64_t offset,
                                             ByteView piece) {
  if (size > kFileSizeMax) {
    return fail(ErrorCode::Invalid, "a file is larger than 64 MiB");
  }
  REMBUG_ASSIGN(const std::optional<StoredFile> known, attachedFile(sha256));
  if (known && known->whole) {
    return *known;
  }
  if (offset != (known ? known->stored : 0) || piece.size() > size - std::min(offset, size) ||
      (known && known->size != size)) {
    return fail(ErrorCode::Conflict, "the piece does not fit behind what is stored");
  }
  if (!known) {
    REMBUG_ASSIGN(const Bytes name, hiddenFileName(sha256));
    REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT INTO file(name, size, stored, whole) VALUES(?,?,0,0)"));
    insert.bindBlob(1, name);
    insert.bind(2, toSql(size));
    REMBUG_TRY(insert.run());
  }
  REMBUG_ASSIGN(const std::optional<std::int64_t> no, fileNo(sha256));
  for (std::size_t done = 0; done < piece.size(); done += kPieceMax) {
    const std::uint64_t at = offset + done;
    REMBUG_ASSIGN(const Bytes cover, sealed(piecePlace(sha256, at), piece.substr(done, kPieceMax)));
    REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT INTO file_piece VALUES(?,?,?)"));
    insert.bind(1, *no);
    insert.bind(2, toSql(at));
    insert.bindBlob(3, cover);
    REMBUG_TRY(insert.run());
  }
  StoredFile now{size, offset + piece.size(), false};
  REMBUG_ASSIGN(Statement update, m_database->prepare("UPDATE file SET stored = ?, whole = ? WHERE no = ?"));
  update.bind(1, toSql(now.stored));
  update.bind(2, std::int64_t{0});
  update.bind(3, *no);
  REMBUG_TRY(update.run());
  if (now.stored < size) {
    return now;
  }
  REMBUG_ASSIGN(const Bytes hash, hashOfFile(sha256));
  if (hash != sha256) {
    return fail(ErrorCode::Corrupt, "the file that came is not the one that was named");
  }
  now.whole = true;
  update.reset();
  update.bind(1, toSql(now.stored));
  update.bind(2, std::int64_t{1});
  update.bind(3, *no);
  REMBUG_TRY(update.run());
  return now;
}

Result<void> TabletStore::putFile(ByteView sha256, ByteView content) {
  REMBUG_ASSIGN(const std::optional<StoredFile> known, attachedFile(sha256));
  if (known && known->whole) {
    return {};
  }
  if (known) {  // what came of it from elsewhere is not needed any more, whatever it is
    REMBUG_ASSIGN(const std::optional<std::int64_t> no, fileNo(sha256));
    REMBUG_ASSIGN(Statement remove, m_database->prepare("DELETE FROM file_piece WHERE file = ?"));
    remove.bind(1, *no);
    REMBUG_TRY(remove.run());
    REMBUG_ASSIGN(Statement update, m_database->prepare("UPDATE file SET size = ?, stored = 0 WHERE no = ?"));
    update.bind(1, toSql(content.size()));
    update.bind(2, *no);
    REMBUG_TRY(update.run());
  }
  REMBUG_TRY(appendToFile(sha256, content.size(), 0, content));
  return {};
}

Result<Bytes> TabletStore::readFile(ByteView sha256, std::uint64_t offset, std::size_t most) {
  REMBUG_ASSIGN(const std::optional<std::int64_t> no, fileNo(sha256));
  if (!no) {
    return fail(ErrorCode::NotFound, "a file is not here");
  }
  REMBUG_ASSIGN(
      Statement select,
      m_database->prepare("SELECT at, sealed FROM file_piece WHERE file = ?1 AND at >= (SELECT COALESCE(MAX(at), 0) "
                          "FROM file_piece WHERE file = ?1 AND at <= ?2) ORDER BY at"));
  select.bind(1, *no);
  select.bind(2, toSql(offset));
  Bytes out;
  while (out.size() < most) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      break;
    }
    const auto at = static_cast<std::uint64_t>(select.integer(0));
    REMBUG_ASSIGN(const Bytes plain, unsealed(piecePlace(sha256, at), select.blob(1)));
    const std::uint64_t wanted = offset + out.size();
    if (at > wanted) {
      return fail(ErrorCode::Corrupt, "a piece of a file is missing");
    }
    if (wanted - at < plain.size()) {
      out.append(plain, static_cast<std::size_t>(wanted - at), most - out.size());
    }
  }
  return out;
}

Result<Bytes> TabletStore::hashOfFile(ByteView sha256) {
  vault::Sha256 sha;
  for (std::uint64_t at = 0;;) {
    REMBUG_ASSIGN(const Bytes some, readFile(sha256, at, kReadAtOnce));
    if (some.empty()) {
      return sha.finish();
    }
    sha.update(some);
    at += some.size();
  }
}

Result<void> TabletStore::dropFile(ByteView sha256) {
  REMBUG_ASSIGN(const std::optional<std::int64_t> no, fileNo(sha256));
  for (const char* sql : {"DELETE FROM file_piece WHERE file = ?", "DELETE FROM file_use WHERE file = ?",
                          "DELETE FROM file WHERE no = ?"}) {
    REMBUG_ASSIGN(Statement remove, m_database->prepare(sql));
    remove.bind(1, no.value_or(0));
    REMBUG_TRY(remove.run());
  }
  return {};
}

Result<void> TabletStore::eraseFile(ByteView sha256) {
  REMBUG_TRY(m_database->exec("PRAGMA secure_delete=ON"));
  {
    REMBUG_ASSIGN(Transaction transaction, begin());
    REMBUG_TRY(dropFile(sha256));
    REMBUG_TRY(transaction.commit());
  }
  return m_database->exec("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA secure_delete=OFF");
}

Result<void> TabletStore::useFile(ByteView sha256, ByteView user) {
  REMBUG_ASSIGN(const std::optional<std::int64_t> no, fileNo(sha256));
  if (!no) {
    return fail(ErrorCode::NotFound, "a file is not here");
  }
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT OR IGNORE INTO file_use VALUES(?,?)"));
  insert.bind(1, *no);
  insert.bindBlob(2, user);
  return insert.run();
}

Result<void> TabletStore::dropFileIfUnused(std::int64_t no) {
  for (const char* sql :
       {"DELETE FROM file_piece WHERE file = ?1 AND NOT EXISTS(SELECT 1 FROM file_use WHERE file = ?1)",
        "DELETE FROM file WHERE no = ?1 AND NOT EXISTS(SELECT 1 FROM file_use WHERE file = ?1)"}) {
    REMBUG_ASSIGN(Statement remove, m_database->prepare(sql));
    remove.bind(1, no);
    REMBUG_TRY(remove.run());
  }
  return {};
}

Result<void> TabletStore::unuseFile(ByteView sha256, ByteView user) {
  REMBUG_ASSIGN(const std::optional<std::int64_t> no, fileNo(sha256));
  if (!no) {
    return {};
  }
  REMBUG_ASSIGN(Statement remove, m_database->prepare("DELETE FROM file_use WHERE file = ? AND user = ?"));
  remove.bind(1, *no);
  remove.bindBlob(2, user);
  REMBUG_TRY(remove.run());
  return dropFileIfUnused(*no);
}

Result<void> TabletStore::unuseFiles(ByteView user) {
  std::vector<std::int64_t> files;
  {
    REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT file FROM file_use WHERE user = ?"));
    select.bindBlob(1, user);
    while (true) {
      REMBUG_ASSIGN(const bool row, select.step());
      if (!row) {
        break;
      }
      files.push_back(select.integer(0));
    }
  }
  REMBUG_ASSIGN(Statement remove, m_database->prepare("DELETE FROM file_use WHERE user = ?"));
  remove.bindBlob(1, user);
  REMBUG_TRY(remove.run());
  for (const std::int64_t no : files) {
    REMBUG_TRY(dropFileIfUnused(no));
  }
  return {};
}

}  // namespace rembug::store
