#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/log/batch.h"
#include "core/store/database.h"
#include "core/vault/pin_slot.h"
#include "core/vault/seal.h"

namespace rembug::store {

// What is kept under a name of its own. The numbers stand in files for ever.
enum class Kept : int {
  Identity = 1,  // the device's signing key
  Epoch = 2,     // the epoch in which this installation writes
  Instance = 3,  // what tells this installation from a copy of it
  Enrolment = 4,
  ClockOffset = 5,
  LastSync = 6,
  Form = 7,             // one per form, by its SHA-256
  Receipt = 8,          // one per server and incarnation
  Refusal = 9,          // one per log and place
  SessionKey = 10,      // one per erasable part
  Branch = 11,          // Changes of this device that a fork has left behind, as first encoded
  PublishedForms = 13,  // hashes of what the server has published
  DraftPlace = 14,      // one per draft: where its author was
  FormWithFiles = 15,   // one per form that names files: the message Form, by its hash
  DraftLists = 16,      // one per draft: the village lists that it is filled with
  SentHead = 12,        // how far the server has said that it holds each log
  SentFile = 20,        // one per file and village: the incarnation of the server that has it
  Incarnation = 21,     // of the server, as it last said
  Destroying = 22,      // one per erasable part whose key is to be destroyed: the record, and who asked
};

// A log as the file knows it.
struct StoredLog {
  std::int64_t no = 0;
  log::Head head;
};

// A place of a log that its device has signed, with the hash there.
struct SignedHead {
  v1::Checkpoint checkpoint;
  Bytes hash;
};

// A file that belongs to answers, as far as it is here.
struct StoredFile {
  std::uint64_t size = 0;
  std::uint64_t stored = 0;
  bool whole = false;  // all of it is here, and its hash was right when the last of it came
};

struct StoredDraft {
  Bytes id;
  Bytes header;
};

// The last of a draft's lines, which are numbered from 1.
struct LastLine {
  std::uint64_t n = 0;
  Bytes line;
};

// The tablet's file. Everything but counts, sizes and the users' names is sealed with the device's data key: whoever
// finds the tablet reads nothing else. One thread at a time.
class TabletStore {
public:
  // Errors: NotFound, Storage, Corrupt, Unsupported for a file made by a newer version.
  [[nodiscard]] static Result<TabletStore> create(const std::filesystem::path& file, const std::string& vfs,
                                                  Random& random);
  [[nodiscard]] static Result<TabletStore> open(const std::filesystem::path& file, const std::string& vfs,
                                                Random& random);

  // --- Before the data key is known ---
  [[nodiscard]] Result<std::vector<vault::PinSlot>> slots();
  [[nodiscard]] Result<void> putSlot(const vault::PinSlot& slot);
  // Wrong PINs in a row for a user, and when the last was tried.
  struct Failures {
    unsigned count = 0;
    Millis last{0};
  };
  [[nodiscard]] Result<Failures> failures(const std::string& user);
  [[nodiscard]] Result<void> setFailures(const std::string& user, const Failures& failures);

  // --- With the data key ---
  void setKey(vault::SealKey key) { m_key.emplace(std::move(key)); }
  void dropKey() { m_key.reset(); }
  // Errors: Refused while locked.
  [[nodiscard]] Result<vault::SealKey> dataKey() const;

  [[nodiscard]] Result<std::optional<Bytes>> kept(Kept kind, ByteView name = {});
  [[nodiscard]] Result<std::vector<Bytes>> allKept(Kept kind);
  // An empty value takes it away.
  [[nodiscard]] Result<void> keep(Kept kind, ByteView name, ByteView value);
  [[nodiscard]] Result<void> keep(Kept kind, ByteView value) { return keep(kind, {}, value); }

  // Takes it away for good: nothing of it is left in the file's free pages or in its journal, and neither is anything
  // else that was taken away before (the order of ballots in a draft). Rewrites the file.
  [[nodiscard]] Result<void> erase(Kept kind, ByteView name);

  [[nodiscard]] Result<std::vector<StoredLog>> logs();
  [[nodiscard]] Result<std::int64_t> addLog(const log::LogId& id);
  // Moves a log's head; part of the transaction that wrote the Changes up to it.
  [[nodiscard]] Result<void> setHead(std::int64_t logNo, const log::Head& head);
  [[nodiscard]] Result<void> putChange(std::int64_t logNo, std::uint64_t seq, ByteView bytes);
  [[nodiscard]] Result<Bytes> change(std::int64_t logNo, std::uint64_t seq);
  // Calls back for first..last in order, until the callback says no.
  [[nodiscard]] Result<void> changes(std::int64_t logNo, std::uint64_t first, std::uint64_t last,
                                     const std::function<Result<bool>(std::uint64_t, Bytes)>& each);
  // Takes Changes and checkpoints from `first` on out of the log; the caller has kept them elsewhere.
  [[nodiscard]] Result<void> dropChanges(std::int64_t logNo, std::uint64_t first);

  [[nodiscard]] Result<void> putCheckpoint(std::int64_t logNo, const SignedHead& entry);
  [[nodiscard]] Result<v1::Checkpoint> checkpoint(std::int64_t logNo, std::uint64_t seq);
  [[nodiscard]] Result<std::optional<SignedHead>> lastCheckpoint(std::int64_t logNo);
  // The places behind `after` at which there is a checkpoint, in order.
  [[nodiscard]] Result<std::vector<std::uint64_t>> checkpointSeqs(std::int64_t logNo, std::uint64_t after);

  [[nodiscard]] Result<std::vector<StoredDraft>> drafts();
  [[nodiscard]] Result<Bytes> draftHeader(ByteView id);
  [[nodiscard]] Result<void> addDraft(ByteView id, ByteView header);
  [[nodiscard]] Result<void> addDraftLine(ByteView id, std::uint64_t n, ByteView line);
  [[nodiscard]] Result<std::vector<Bytes>> draftLines(ByteView id);
  // The line with the number n, from 1.
  [[nodiscard]] Result<std::optional<Bytes>> draftLine(ByteView id, std::uint64_t n);
  [[nodiscard]] Result<std::optional<LastLine>> lastDraftLine(ByteView id);
  [[nodiscard]] Result<void> dropDraft(ByteView id);

  // --- Files that belong to answers, by the SHA-256 of their content: sealed in pieces, under a name that tells
  // nothing. Each call that writes is part of the caller's transaction. ---
  static constexpr std::uint64_t kFileSizeMax = std::uint64_t{64} * 1024 * 1024;
  // Nothing where nothing of it is here.
  [[nodiscard]] Result<std::optional<StoredFile>> attachedFile(ByteView sha256);
  // Appends at `offset`, which must be where the file ends so far. Errors: Conflict for another offset or beyond
  // `size`; Invalid beyond 64 MiB; Corrupt where it is all there and its hash is wrong: the caller drops it.
  [[nodiscard]] Result<StoredFile> appendToFile(ByteView sha256, std::uint64_t size, std::uint64_t offset,
                                                ByteView piece);
  // A whole file at once; what was there of it before is passed over or replaced. Errors: Invalid beyond 64 MiB.
  [[nodiscard]] Result<void> putFile(ByteView sha256, ByteView content);
  // At most `most` bytes from `offset` on. Errors: NotFound where nothing of it is here, Corrupt.
  [[nodiscard]] Result<Bytes> readFile(ByteView sha256, std::uint64_t offset, std::size_t most);
  [[nodiscard]] Result<void> dropFile(ByteView sha256);
  // The same for good: what it said is overwritten on the disk, sealed as it was. A transaction of its own.
  [[nodiscard]] Result<void> eraseFile(ByteView sha256);
  // Says that a draft, by its id, or a Change, which needs no name, speaks of a file.
  [[nodiscard]] Result<void> useFile(ByteView sha256, ByteView user);
  // The draft speaks no more of this file. What nobody speaks of is gone then.
  [[nodiscard]] Result<void> unuseFile(ByteView sha256, ByteView user);
  [[nodiscard]] Result<void> unuseFiles(ByteView user);

  // Everything until the guard's commit() becomes durable together, or not at all.
  [[nodiscard]] Result<Transaction> begin() { return Transaction::begin(*m_database); }
  // Reads Changes the way a stranger would: through a connection of its own, from the file.
  [[nodiscard]] Result<TabletStore> secondReader() const;
  [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
  TabletStore(std::filesystem::path file, std::string vfs, Random& random, std::unique_ptr<Database> database);
  [[nodiscard]] Result<Bytes> hiddenName(Kept kind, ByteView name) const;
  [[nodiscard]] Result<Bytes> hiddenFileName(ByteView sha256) const;
  [[nodiscard]] Result<std::optional<std::int64_t>> fileNo(ByteView sha256);
  [[nodiscard]] Result<void> dropFileIfUnused(std::int64_t no);
  [[nodiscard]] Result<Bytes> hashOfFile(ByteView sha256);
  [[nodiscard]] Result<Bytes> sealed(ByteView place, ByteView plain);
  [[nodiscard]] Result<Bytes> unsealed(ByteView place, ByteView bytes) const;

  std::filesystem::path m_file;
  std::string m_vfs;
  Random* m_random;
  std::unique_ptr<Database> m_database;
  std::optional<vault::SealKey> m_key;
};

}  // namespace rembug::store
