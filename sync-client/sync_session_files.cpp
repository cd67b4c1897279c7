// Files: those of forms, which come; those of answers, which go after the Changes that name them, and come when asked.
#include <algorithm>
#include <set>
#include <utility>

#include "sync-client/sync_session.h"

namespace rembug::sync {
namespace {

constexpr std::size_t kPiece = std::size_t{64} * 1024;

// Whether trying the next file makes no sense.
bool stops(const Error& error) {
  return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Storage;
}

}  // namespace

Result<bool> SyncSession::pullFile(const tablet::WantedFile& file, const TakePiece& take) {
  v1::GetBlobRequest request;
  request.set_sha256(file.sha256);
  request.set_offset(file.stored);
  request.set_scope(file.scope);
  std::uint64_t offset = file.stored;
  bool whole = false;
  const Result<void> got = m_transport.getBlob(m_tablet.token(), request, [&](const Bytes& piece) -> Result<void> {
    if (stopped()) {
      return fail(ErrorCode::Unavailable, "stopped");
    }
    REMBUG_ASSIGN(whole, take(offset, piece));
    offset += piece.size();
    fileStep(piece.size());
    return {};
  });
  if (!got) {
    return tl::unexpected(got.error());
  }
  if (!whole && offset == file.size) {
    // An empty file, or one whose last piece came just before this tablet was switched off.
    if (const auto done = take(offset, {})) {
      whole = *done;
    }
  }
  return whole;
}

// Also those that an earlier sync did not come to the end of.
Result<void> SyncSession::pullFormFiles() {
  for (const tablet::WantedFile& file : m_tablet.wantedFiles()) {
    if (m_cancelled) {
      return {};
    }
    const Result<bool> whole = pullFile(
        file, [&](std::uint64_t offset, ByteView piece) { return m_tablet.takeFilePiece(file, offset, piece); });
    if (!whole && stops(whole.error())) {
      return tl::unexpected(whole.error());
    }
    if (!whole || !*whole) {
      m_result.notes.push_back("the file " + file.name + " of a form did not come" +
                               (whole ? std::string() : ": " + whole.error().message));
    }
  }
  return {};
}

Result<bool> SyncSession::pushFile(const tablet::WantedFile& file) {
  v1::QueryBlobRequest query;
  query.set_sha256(file.sha256);
  query.set_scope(file.scope);
  REMBUG_ASSIGN(const v1::QueryBlobResponse known, m_transport.queryBlob(m_tablet.token(), query));
  if (known.complete()) {
    fileStep(file.size);
    return true;
  }
  std::uint64_t offset = known.stored();
  fileStep(offset);
  bool first = true;
  Result<void> failure;
  const Transport::NextPiece next = [&]() -> std::optional<v1::PutBlobRequest> {
    if (stopped() || (offset >= file.size && !first)) {
      return std::nullopt;
    }
    auto bytes = m_tablet.filePiece(file.sha256, offset, kPiece);
    if (!bytes) {
      failure = tl::unexpected(bytes.error());
      return std::nullopt;
    }
    v1::PutBlobRequest piece;
    if (first) {
      piece.set_sha256(file.sha256);
      piece.set_size(file.size);
      piece.set_offset(offset);
      piece.set_scope(file.scope);
      first = false;
    }
    offset += bytes->size();
    fileStep(bytes->size());
    piece.set_chunk(std::move(*bytes));
    return piece;
  };
  REMBUG_ASSIGN(const v1::PutBlobResponse put, m_transport.putBlob(m_tablet.token(), next));
  REMBUG_TRY(failure);
  return put.complete();
}

Result<void> SyncSession::pushFiles(const std::vector<tablet::WantedFile>& files) {
  for (const tablet::WantedFile& file : files) {
    if (stopped()) {
      return {};
    }
    const Result<bool> sent = pushFile(file);
    if (!sent && stops(sent.error())) {
      return tl::unexpected(sent.error());
    }
    if (sent && *sent) {
      REMBUG_TRY(m_tablet.fileSent(file));
      ++m_result.filesSent;
    } else if (!stopped()) {  // another one may still go
      m_result.notes.push_back("the file " + file.name + " was not sent" +
                               (sent ? std::string() : ": " + sent.error().message));
    }
  }
  return {};
}

Result<void> SyncSession::pullFiles(const std::vector<tablet::WantedFile>& files) {
  std::set<Bytes> came;  // the same file may be named in two villages
  std::size_t notThere = 0;
  for (const tablet::WantedFile& file : files) {
    if (stopped()) {
      break;
    }
    if (came.contains(file.sha256)) {
      continue;
    }
    const Result<bool> whole = pullFile(
        file, [&](std::uint64_t offset, ByteView piece) { return m_tablet.takeAttachmentPiece(file, offset, piece); });
    if (!whole && stops(whole.error())) {
      return tl::unexpected(whole.error());
    }
    if (whole && *whole) {
      REMBUG_TRY(m_tablet.fileSent(file));  // whoever gave it has it
      ++m_result.filesReceived;
      came.insert(file.sha256);
    } else if (whole) {  // the server sent all that it has: a Change claimed another size than that
      REMBUG_TRY(m_tablet.dropAttachmentPart(file));
    } else if (whole.error().code == ErrorCode::NotFound) {
      ++notThere;
    } else {
      m_result.notes.push_back("the file " + file.name + " did not come: " + whole.error().message);
    }
  }
  if (notThere > 0) {
    m_result.notes.push_back(std::to_string(notThere) + " files have not come to the server yet");
  }
  return {};
}

// What people said is safe by now; pictures may take their time, or the next sync.
Result<void> SyncSession::exchangeFiles() {
  REMBUG_ASSIGN(std::vector<tablet::WantedFile> ours, m_tablet.filesToSend());
  std::vector<tablet::WantedFile> theirs;
  if (m_fetchFiles) {
    REMBUG_ASSIGN(theirs, m_tablet.filesToFetch());
  }
  for (auto* files : {&ours, &theirs}) {
    // A signature does not wait behind a long sound.
    std::stable_sort(files->begin(), files->end(),
                     [](const tablet::WantedFile& a, const tablet::WantedFile& b) { return a.size < b.size; });
    for (const tablet::WantedFile& file : *files) {
      m_state.fileBytesTotal += file.size - std::min(files == &ours ? 0 : file.stored, file.size);
    }
  }
  REMBUG_TRY(pushFiles(ours));
  return pullFiles(theirs);
}

void SyncSession::fileStep(std::uint64_t bytes) {
  SyncProgress now;
  {
    const std::lock_guard<std::mutex> lock(m_mutex);
    m_state.fileBytes = std::min(m_state.fileBytes + bytes, m_state.fileBytesTotal);
    now = m_state;
  }
  if (m_progress) {
    m_progress(now);
  }
}

}  // namespace rembug::sync
