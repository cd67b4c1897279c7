// The files of answers as a sync sees them.
#include <algorithm>

#include "core/log/attached.h"
#include "core/tablet/draft_files.h"
#include "core/tablet/parts.h"

namespace rembug::tablet {
namespace {

Bytes sentName(const WantedFile& file) {
  return file.sha256 + file.scope;
}

// Nothing where the server never said who it is.
Bytes incarnationOf(Parts& parts) {
  const auto kept = parts.store.kept(store::Kept::Incarnation);
  return kept && *kept ? **kept : "none";
}

bool granted(const Parts& parts, const std::string& scope) {
  return parts.enrolment && std::any_of(parts.enrolment->grants.begin(), parts.enrolment->grants.end(),
                                        [&](const Village& grant) { return grantCovers(grant.code, scope); });
}

Result<std::vector<WantedFile>> toSend(Parts& parts) {
  const Bytes incarnation = incarnationOf(parts);
  std::vector<WantedFile> files;
  for (const auto& [key, file] : parts.named) {
    if (parts.isWithdrawn(file.scope, file.sha256) || (parts.enrolment && !granted(parts, file.scope))) {
      continue;  // before it is enrolled, a tablet does not know where they will go
    }
    REMBUG_ASSIGN(const std::optional<store::StoredFile> stored, parts.store.attachedFile(file.sha256));
    if (!stored || !stored->whole || stored->size != file.size) {
      continue;
    }
    REMBUG_ASSIGN(const std::optional<Bytes> sent, parts.store.kept(store::Kept::SentFile, sentName(file)));
    if (!sent || *sent != incarnation) {
      files.push_back(file);
      files.back().stored = stored->stored;
    }
  }
  return files;
}

Result<std::vector<WantedFile>> toFetch(Parts& parts, bool all) {
  std::vector<WantedFile> files;
  for (const auto& [key, file] : parts.named) {
    if (parts.isWithdrawn(file.scope, file.sha256) || (!all && !granted(parts, file.scope))) {
      continue;
    }
    REMBUG_ASSIGN(const std::optional<store::StoredFile> stored, parts.store.attachedFile(file.sha256));
    if (!stored || !stored->whole) {
      files.push_back(file);
      files.back().stored = stored ? stored->stored : 0;
    }
  }
  return files;
}

// What is whole is never dropped: it may be the only copy.
Result<void> dropPart(Parts& parts, ByteView sha256) {
  REMBUG_ASSIGN(const std::optional<store::StoredFile> stored, parts.store.attachedFile(sha256));
  return stored && !stored->whole ? parts.store.dropFile(sha256) : Result<void>();
}

}  // namespace

void Parts::noteFiles(const std::vector<log::PlacedChange>& changes) {
  for (const log::PlacedChange& placed : changes) {
    const log::FilesIn files = log::filesIn(placed.bytes);
    for (const v1::AttachBlob& blob : files.attached) {
      if (blob.size() <= store::TabletStore::kFileSizeMax) {
        const std::string& scope = placed.id.log.scope;
        named.try_emplace({scope, blob.sha256(), blob.size()},
                          WantedFile{blob.name(), blob.sha256(), blob.size(), 0, scope});
      }
    }
    for (const v1::WithdrawBlob& blob : files.withdrawn) {
      withdrawn.try_emplace({placed.id.log.scope, blob.sha256()}, blob.reason());
      toErase.insert(blob.sha256());
    }
  }
}

Result<void> Parts::eraseWithdrawn() {
  for (auto sha256 = toErase.begin(); sha256 != toErase.end();) {
    const bool elsewhere = std::any_of(named.begin(), named.end(), [&](const auto& entry) {
      return entry.second.sha256 == *sha256 && !isWithdrawn(entry.second.scope, *sha256);
    });
    REMBUG_ASSIGN(const std::optional<store::StoredFile> stored, store.attachedFile(*sha256));
    if (stored && !elsewhere) {
      REMBUG_TRY(store.eraseFile(*sha256));
    }
    sha256 = toErase.erase(sha256);
  }
  return {};
}

Result<Attachment> Parts::look(const std::string& scope, Attachment about) {
  const auto gone = withdrawn.find({scope, about.sha256});
  if (gone == withdrawn.end()) {
    return withProgress(store, std::move(about));
  }
  about.withdrawn = true;
  about.reason = gone->second;
  return about;
}

void countFiles(Parts& parts, SyncState& state) {
  for (const WantedFile& file : toSend(parts).value_or(std::vector<WantedFile>())) {
    ++state.filesUnsent;
    state.bytesUnsent += file.size;
  }
  for (const WantedFile& file : toFetch(parts, false).value_or(std::vector<WantedFile>())) {
    ++state.filesMissing;
    state.bytesMissing += file.size;
  }
}

Result<std::vector<WantedFile>> Tablet::filesToSend() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return toSend(*m_parts);
}

Result<std::vector<WantedFile>> Tablet::filesToFetch(bool all) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return toFetch(*m_parts, all);
}

Result<std::vector<WantedFile>> Tablet::filesHere() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  std::vector<WantedFile> files;
  for (const auto& [key, file] : m_parts->named) {
    REMBUG_ASSIGN(const std::optional<store::StoredFile> stored, m_parts->store.attachedFile(file.sha256));
    if (stored && stored->whole && !m_parts->isWithdrawn(file.scope, file.sha256)) {
      files.push_back(file);
      files.back().stored = stored->stored;
    }
  }
  return files;
}

Result<Bytes> Tablet::filePiece(ByteView sha256, std::uint64_t offset, std::size_t most) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->store.readFile(sha256, offset, most);
}

Result<void> Tablet::fileSent(const WantedFile& file) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->store.keep(store::Kept::SentFile, sentName(file), incarnationOf(*m_parts));
}

Result<bool> Tablet::takeAttachmentPiece(const WantedFile& file, std::uint64_t offset, ByteView piece) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  if (!m_parts->named.contains({file.scope, file.sha256, file.size})) {
    return fail(ErrorCode::NotFound, "no record names this file");
  }
  if (m_parts->isWithdrawn(file.scope, file.sha256)) {
    return fail(ErrorCode::Refused, "this file was taken back");
  }
  REMBUG_ASSIGN(store::Transaction transaction, m_parts->store.begin());
  const Result<store::StoredFile> taken = m_parts->store.appendToFile(file.sha256, file.size, offset, piece);
  if (!taken && (taken.error().code == ErrorCode::Corrupt || taken.error().code == ErrorCode::Conflict)) {
    REMBUG_TRY(dropPart(*m_parts, file.sha256));
    REMBUG_TRY(transaction.commit());
  }
  if (!taken) {
    return tl::unexpected(taken.error());
  }
  REMBUG_TRY(m_parts->store.useFile(file.sha256, {}));
  REMBUG_TRY(transaction.commit());
  return taken->whole;
}

Result<void> Tablet::dropAttachmentPart(const WantedFile& file) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(store::Transaction transaction, m_parts->store.begin());
  REMBUG_TRY(dropPart(*m_parts, file.sha256));
  return transaction.commit();
}

Result<void> Tablet::setIncarnation(ByteView incarnation) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  if (incarnation.empty() || incarnationOf(*m_parts) == incarnation) {
    return {};  // a server of an earlier version does not always say
  }
  return m_parts->store.keep(store::Kept::Incarnation, incarnation);
}

}  // namespace rembug::tablet
