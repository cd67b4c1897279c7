// Checkpoints and the draft journal of the tablet's file.
#include "core/store/tablet_store.h"

namespace rembug::store {
namespace {

Bytes place(std::string_view table, std::int64_t first, std::uint64_t second) {
  Bytes out = "rembug/" + std::string(table) + "/v1";
  appendU64(out, static_cast<std::uint64_t>(first));
  appendU64(out, second);
  return out;
}

// A draft's lines are bound to it and to their order.
Bytes linePlace(ByteView draft, std::uint64_t n) {
  return place("draft", 0, n) + Bytes(draft);
}

constexpr std::size_t kHashSize = 32;

Result<SignedHead> readSignedHead(const Bytes& plain) {
  SignedHead entry;
  if (plain.size() < kHashSize ||
      !entry.checkpoint.ParseFromArray(plain.data() + kHashSize, static_cast<int>(plain.size() - kHashSize))) {
    return fail(ErrorCode::Corrupt, "a kept checkpoint cannot be read");
  }
  entry.hash = plain.substr(0, kHashSize);
  return entry;
}

}  // namespace

Result<void> TabletStore::putCheckpoint(std::int64_t logNo, const SignedHead& entry) {
  const std::uint64_t seq = entry.checkpoint.seq();
  REMBUG_ASSIGN(const Bytes cover,
                sealed(place("checkpoint", logNo, seq), entry.hash + entry.checkpoint.SerializeAsString()));
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT OR REPLACE INTO checkpoint VALUES(?,?,?)"));
  insert.bind(1, logNo);
  insert.bind(2, static_cast<std::int64_t>(seq));
  insert.bindBlob(3, cover);
  return insert.run();
}

Result<v1::Checkpoint> TabletStore::checkpoint(std::int64_t logNo, std::uint64_t seq) {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT sealed FROM checkpoint WHERE log = ? AND seq = ?"));
  select.bind(1, logNo);
  select.bind(2, static_cast<std::int64_t>(seq));
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return fail(ErrorCode::NotFound, "there is no checkpoint at change " + std::to_string(seq));
  }
  REMBUG_ASSIGN(const Bytes plain, unsealed(place("checkpoint", logNo, seq), select.blob(0)));
  REMBUG_ASSIGN(const SignedHead entry, readSignedHead(plain));
  return entry.checkpoint;
}

Result<std::optional<SignedHead>> TabletStore::lastCheckpoint(std::int64_t logNo) {
  REMBUG_ASSIGN(Statement select,
                m_database->prepare("SELECT seq, sealed FROM checkpoint WHERE log = ? ORDER BY seq DESC LIMIT 1"));
  select.bind(1, logNo);
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return std::optional<SignedHead>();
  }
  const auto seq = static_cast<std::uint64_t>(select.integer(0));
  REMBUG_ASSIGN(const Bytes plain, unsealed(place("checkpoint", logNo, seq), select.blob(1)));
  REMBUG_ASSIGN(SignedHead entry, readSignedHead(plain));
  return std::optional<SignedHead>(std::move(entry));
}

Result<std::vector<std::uint64_t>> TabletStore::checkpointSeqs(std::int64_t logNo, std::uint64_t after) {
  REMBUG_ASSIGN(Statement select,
                m_database->prepare("SELECT seq FROM checkpoint WHERE log = ? AND seq > ? ORDER BY seq"));
  select.bind(1, logNo);
  select.bind(2, static_cast<std::int64_t>(after));
  std::vector<std::uint64_t> seqs;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return seqs;
    }
    seqs.push_back(static_cast<std::uint64_t>(select.integer(0)));
  }
}

Result<std::vector<StoredDraft>> TabletStore::drafts() {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT id, sealed_header FROM draft ORDER BY id"));
  std::vector<StoredDraft> drafts;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return drafts;
    }
    const Bytes id = select.blob(0);
    REMBUG_ASSIGN(Bytes header, unsealed(linePlace(id, 0), select.blob(1)));
    drafts.push_back({id, std::move(header)});
  }
}

Result<Bytes> TabletStore::draftHeader(ByteView id) {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT sealed_header FROM draft WHERE id = ?"));
  select.bindBlob(1, id);
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return fail(ErrorCode::NotFound, "there is no such draft");
  }
  return unsealed(linePlace(id, 0), select.blob(0));
}

Result<void> TabletStore::addDraft(ByteView id, ByteView header) {
  REMBUG_ASSIGN(const Bytes cover, sealed(linePlace(id, 0), header));
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT INTO draft VALUES(?,?)"));
  insert.bindBlob(1, id);
  insert.bindBlob(2, cover);
  return insert.run();
}

Result<void> TabletStore::addDraftLine(ByteView id, std::uint64_t n, ByteView line) {
  REMBUG_ASSIGN(const Bytes cover, sealed(linePlace(id, n), line));
  REMBUG_ASSIGN(Statement insert, m_database->prepare("INSERT INTO draft_line VALUES(?,?,?)"));
  insert.bindBlob(1, id);
  insert.bind(2, static_cast<std::int64_t>(n));
  insert.bindBlob(3, cover);
  return insert.run();
}

Result<std::vector<Bytes>> TabletStore::draftLines(ByteView id) {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT n, sealed FROM draft_line WHERE draft = ? ORDER BY n"));
  select.bindBlob(1, id);
  std::vector<Bytes> lines;
  while (true) {
    REMBUG_ASSIGN(const bool row, select.step());
    if (!row) {
      return lines;
    }
    REMBUG_ASSIGN(Bytes plain, unsealed(linePlace(id, static_cast<std::uint64_t>(select.integer(0))), select.blob(1)));
    lines.push_back(std::move(plain));
  }
}

Result<std::optional<Bytes>> TabletStore::draftLine(ByteView id, std::uint64_t n) {
  REMBUG_ASSIGN(Statement select, m_database->prepare("SELECT sealed FROM draft_line WHERE draft = ? AND n = ?"));
  select.bindBlob(1, id);
  select.bind(2, static_cast<std::int64_t>(n));
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return std::optional<Bytes>();
  }
  REMBUG_ASSIGN(Bytes plain, unsealed(linePlace(id, n), select.blob(0)));
  return std::optional<Bytes>(std::move(plain));
}

Result<std::optional<LastLine>> TabletStore::lastDraftLine(ByteView id) {
  REMBUG_ASSIGN(Statement select,
                m_database->prepare("SELECT n, sealed FROM draft_line WHERE draft = ? ORDER BY n DESC LIMIT 1"));
  select.bindBlob(1, id);
  REMBUG_ASSIGN(const bool row, select.step());
  if (!row) {
    return std::optional<LastLine>();
  }
  const auto n = static_cast<std::uint64_t>(select.integer(0));
  REMBUG_ASSIGN(Bytes plain, unsealed(linePlace(id, n), select.blob(1)));
  return std::optional<LastLine>(LastLine{n, std::move(plain)});
}

Result<void> TabletStore::dropDraft(ByteView id) {
  for (const char* sql : {"DELETE FROM draft_line WHERE draft = ?", "DELETE FROM draft WHERE id = ?"}) {
    REMBUG_ASSIGN(Statement remove, m_database->prepare(sql));
    remove.bindBlob(1, id);
    REMBUG_TRY(remove.run());
  }
  return {};
}

}  // namespace rembug::store
