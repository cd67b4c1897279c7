#include "sync-server/attachments.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "core/log/attached.h"
#include "core/log/change.h"
#include "core/vault/hash.h"

namespace rembug::server {
namespace {

constexpr std::size_t kBatchesAtOnce = 100;
constexpr std::size_t kListedMax = 20;  // of files that are missing

// A name from somebody else's tablet, as a file here: no folders, nothing hidden.
std::string fileName(const NamedFile& file) {
  std::string name;
  for (const char c : file.name) {
    const bool plain = static_cast<unsigned char>(c) >= 0x20 && c != '/' && c != '\\' && c != 0x7f;
    name += plain ? c : '_';
  }
  name = name.substr(0, 200);
  return name.empty() || name.front() == '.' ? "file" + name : name;
}

std::string quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) {
    out += c == '"' ? std::string("\"\"") : std::string(1, c);
  }
  return out + "\"";
}

Result<void> writeFile(const std::filesystem::path& path, const Bytes& content) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  return out ? Result<void>() : fail(ErrorCode::Storage, path.string() + " cannot be written");
}

// Nothing where it has not come, or was taken back. Errors: Corrupt.
Result<std::optional<Bytes>> contentOf(ServerStore& store, const NamedFile& file) {
  const auto content = store.attachments(file.scope).readAll(file.sha256);
  if (!content) {
    return std::optional<Bytes>();
  }
  REMBUG_ASSIGN(const bool gone, store.isWithdrawn(file.scope, file.sha256));
  if (gone) {
    return fail(ErrorCode::Corrupt, "the file " + file.name + " of record " + file.record.hex() + " in " + file.scope +
                                        " was taken back and is still here; start the server again, which removes it");
  }
  if (vault::sha256(*content) != file.sha256) {
    return fail(ErrorCode::Corrupt, "the file " + file.name + " of record " + file.record.hex() + " in " + file.scope +
                                        " is damaged; restore it from a backup, or delete attachments/" + file.scope +
                                        "/" + toHex(file.sha256) +
                                        " and start the server again: a tablet that has it sends it");
  }
  return std::optional<Bytes>(*content);
}

Result<void> addNamed(std::vector<NamedFile>& all, const log::OpenBatch& batch) {
  for (const Bytes& bytes : batch.changes) {
    const std::vector<v1::AttachBlob> blobs = log::filesIn(bytes).attached;
    if (blobs.empty()) {
      continue;
    }
    REMBUG_ASSIGN(const v1::Change change, log::parseChange(bytes));
    REMBUG_ASSIGN(const RecordId record, RecordId::fromBytes(change.record()));
    for (const v1::AttachBlob& blob : blobs) {
      all.push_back({batch.log.scope, record, change.type(), blob.path(), blob.name(), blob.media_type(), blob.sha256(),
                     blob.size()});
    }
  }
  return {};
}

}  // namespace

Result<std::vector<NamedFile>> namedFiles(ServerStore& store, const std::string& scope) {
  std::vector<NamedFile> all;
  for (std::int64_t n = 0;;) {
    REMBUG_ASSIGN(const std::vector<StoredBatch> batches, store.batchesSince(n, kBatchesAtOnce));
    if (batches.empty()) {
      return all;
    }
    for (const StoredBatch& stored : batches) {
      REMBUG_ASSIGN(const log::OpenBatch batch, log::openBatch(ByteView(stored.bytes)));
      if (scope.empty() || batch.log.scope == scope) {
        REMBUG_TRY(addNamed(all, batch));
      }
      n = stored.n;
    }
  }
}

Result<std::string> checkAttachments(ServerStore& store) {
  REMBUG_ASSIGN(const std::vector<NamedFile> files, namedFiles(store, ""));
  std::set<std::pair<std::string, Bytes>> seen;
  std::size_t here = 0;
  std::uint64_t bytes = 0;
  std::size_t missing = 0;
  std::size_t withdrawn = 0;
  std::string list;
  for (const NamedFile& file : files) {
    if (!seen.insert({file.scope, file.sha256}).second) {
      continue;
    }
    REMBUG_ASSIGN(const std::optional<Bytes> content, contentOf(store, file));
    REMBUG_ASSIGN(const bool gone, store.isWithdrawn(file.scope, file.sha256));
    if (gone) {
      ++withdrawn;
    } else if (content) {
      ++here;
      bytes += content->size();
    } else if (++missing <= kListedMax) {
      list += "  not here yet: " + file.name + ", record " + file.record.hex() + " in " + file.scope + "\n";
    }
  }
  if (seen.empty()) {
    return std::string();
  }
  if (missing > kListedMax) {
    list += "  and " + std::to_string(missing - kListedMax) + " more\n";
  }
  return std::to_string(here) + " files of answers with " + std::to_string(bytes) + " bytes: every hash holds; " +
         std::to_string(missing) + " have not come yet\n" +
         (withdrawn == 0 ? "" : std::to_string(withdrawn) + " were taken back: nothing of them is here\n") + list;
}

Result<std::string> exportFiles(const std::string& folder, const std::string& village, const std::string& out) {
  if (!isVillageCode(village)) {
    return fail(ErrorCode::Invalid, "'" + village + "' is not a village's code such as 52.71.01.1013");
  }
  REMBUG_ASSIGN(ServerStore store, ServerStore::open(folder));
  REMBUG_ASSIGN(const std::vector<NamedFile> files, namedFiles(store, village));
  const std::filesystem::path goal(out);
  std::error_code error;
  std::filesystem::create_directories(goal, error);
  std::string csv = "record,form,question,name,media_type,size,sha256,file\r\n";
  std::size_t written = 0;
  std::map<std::string, Bytes> taken;  // paths in the folder
  for (const NamedFile& file : files) {
    REMBUG_ASSIGN(const std::optional<Bytes> content, contentOf(store, file));
    std::string path = file.record.hex() + "/" + fileName(file);
    if (const auto other = taken.find(path); other != taken.end() && other->second != file.sha256) {
      path = file.record.hex() + "/" + toHex(file.sha256) + "-" + fileName(file);
    }
    if (content && taken.emplace(path, file.sha256).second) {
      std::filesystem::create_directories(goal / file.record.hex(), error);
      REMBUG_TRY(writeFile(goal / path, *content));
      ++written;
    }
    csv += file.record.hex() + "," + quoted(file.form) + "," + quoted(file.path) + "," + quoted(file.name) + "," +
           quoted(file.mediaType) + "," + std::to_string(file.size) + "," + toHex(file.sha256) + "," +
           quoted(content ? path : "") + "\r\n";
  }
  REMBUG_TRY(writeFile(goal / "files.csv", csv));
  return std::to_string(written) + " files\n";
}

Result<void> copyAttachments(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code error;
  if (!std::filesystem::exists(from, error)) {
    return {};
  }
  for (const auto& entry : std::filesystem::directory_iterator(from, error)) {
    REMBUG_TRY(store::copyBlobs(store::BlobStore(entry.path()), store::BlobStore(to / entry.path().filename())));
  }
  return error ? fail(ErrorCode::Storage, "files cannot be copied: " + error.message()) : Result<void>();
}

}  // namespace rembug::server
