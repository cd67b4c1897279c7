#include "core/store/blob_store.h"

#include <fstream>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "core/vault/hash.h"

namespace rembug::store {
namespace {

Result<void> checkHash(ByteView sha256) {
  return sha256.size() == vault::kHashSize ? Result<void>()
                                           : fail(ErrorCode::Invalid, "a file is named by its SHA-256, 32 bytes");
}

Result<void> appendDurably(const std::filesystem::path& path, ByteView chunk) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const bool done = file >= 0 && ::write(file, chunk.data(), chunk.size()) == static_cast<ssize_t>(chunk.size()) &&
                    ::fsync(file) == 0;
  if (file >= 0) {
    ::close(file);
  }
  return done ? Result<void>() : fail(ErrorCode::Storage, "a file cannot be written: is the disk full?");
}

// A new name is on the disk once its folder is.
Result<void> syncFolder(const std::filesystem::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool done = handle >= 0 && ::fsync(handle) == 0;
  if (handle >= 0) {
    ::close(handle);
  }
  return done ? Result<void>() : fail(ErrorCode::Storage, "a folder cannot be written: is the disk full?");
}

// Under its name it is whole: a copy that was broken off is made again.
Result<void> copyDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
  const std::filesystem::path part = to.string() + ".copy.part";
  std::error_code error;
  std::filesystem::copy_file(from, part, std::filesystem::copy_options::overwrite_existing, error);
  if (!error) {
    REMBUG_TRY(appendDurably(part, {}));
    std::filesystem::rename(part, to, error);
  }
  return error ? fail(ErrorCode::Storage, "files cannot be copied: " + error.message()) : Result<void>();
}

Result<Bytes> hashOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  vault::Sha256 sha;
  Bytes buffer(std::size_t{64} * 1024, '\0');
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    sha.update(ByteView(buffer).substr(0, static_cast<std::size_t>(in.gcount())));
  }
  return sha.finish();
}

}  // namespace

std::filesystem::path BlobStore::part(ByteView sha256) const {
  return file(sha256).string() + (m_writer.empty() ? "" : "." + m_writer) + ".part";
}

Result<BlobStore::Progress> BlobStore::query(ByteView sha256) const {
  REMBUG_TRY(checkHash(sha256));
  std::error_code error;
  if (const auto size = std::filesystem::file_size(file(sha256), error); !error) {
    std::filesystem::remove(part(sha256), error);  // another writer was first
    return Progress{true, size};
  }
  const auto stored = std::filesystem::file_size(part(sha256), error);
  return Progress{false, error ? 0 : stored};
}

Result<void> BlobStore::remove(ByteView sha256) const {
  REMBUG_TRY(checkHash(sha256));
  std::error_code error;
  if (!std::filesystem::exists(m_folder, error)) {
    return {};
  }
  const std::string name = toHex(sha256);
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder, error)) {
    if (entry.path().filename().string().starts_with(name)) {
      paths.push_back(entry.path());
    }
  }
  for (const std::filesystem::path& path : paths) {
    if (!error) {
      std::filesystem::remove(path, error);
    }
  }
  return error           ? fail(ErrorCode::Storage, "a file cannot be removed: " + error.message())
         : paths.empty() ? Result<void>()
                         : syncFolder(m_folder);
}

Result<void> BlobStore::settle() const {
  return syncFolder(m_folder);
}

Result<BlobStore::Progress> BlobStore::append(ByteView sha256, std::uint64_t size, std::uint64_t offset,
                                              ByteView chunk) {
  REMBUG_ASSIGN(const Progress before, query(sha256));
  if (before.complete) {
    return before;
  }
  if (size > kSizeMax || offset != before.stored || offset + chunk.size() > size) {
    return fail(ErrorCode::Conflict,
                "the piece does not fit behind what is stored; ask how much is there and go on from that");
  }
  std::error_code error;
  if (std::filesystem::create_directories(m_folder, error)) {
    REMBUG_TRY(syncFolder(m_folder.parent_path()));
    REMBUG_TRY(syncFolder(m_folder.parent_path().parent_path()));
  }
  const std::filesystem::path part = this->part(sha256);
  REMBUG_TRY(appendDurably(part, chunk));
  const std::uint64_t stored = offset + chunk.size();
  if (stored < size) {
    return Progress{false, stored};
  }
  REMBUG_ASSIGN(const Bytes hash, hashOf(part));
  if (hash != sha256) {
    std::filesystem::remove(part, error);
    return fail(ErrorCode::Corrupt, "the file that came is not the one that was named; send it again");
  }
  std::filesystem::rename(part, file(sha256), error);
  if (error) {
    return fail(ErrorCode::Storage, "a file cannot be put in place: " + error.message());
  }
  REMBUG_TRY(syncFolder(m_folder));
  return Progress{true, stored};
}

Result<Bytes> BlobStore::put(ByteView content) {
  if (content.size() > kSizeMax) {
    return fail(ErrorCode::Invalid, "a file is larger than 64 MiB");
  }
  const Bytes hash = vault::sha256(content);
  REMBUG_ASSIGN(const Progress before, query(hash));
  if (before.complete) {
    return hash;
  }
  std::error_code ignored;
  std::filesystem::remove(part(hash), ignored);
  REMBUG_TRY(append(hash, content.size(), 0, content));
  return hash;
}

Result<Bytes> BlobStore::readAll(ByteView sha256) const {
  REMBUG_ASSIGN(const Progress progress, query(sha256));
  if (!progress.complete) {
    return fail(ErrorCode::NotFound, "a file is not here, or not all of it");
  }
  return read(sha256, 0, static_cast<std::size_t>(progress.stored));
}

Result<void> copyBlobs(const BlobStore& from, const BlobStore& to) {
  std::error_code error;
  if (!std::filesystem::exists(from.m_folder, error)) {
    return {};
  }
  std::filesystem::create_directories(to.m_folder, error);
  for (const auto& entry : std::filesystem::directory_iterator(from.m_folder, error)) {
    const std::filesystem::path goal = to.m_folder / entry.path().filename();
    if (entry.path().extension() != ".part" && !std::filesystem::exists(goal)) {
      REMBUG_TRY(copyDurably(entry.path(), goal));
    }
  }
  return error ? fail(ErrorCode::Storage, "files cannot be copied: " + error.message()) : syncFolder(to.m_folder);
}

Result<Bytes> BlobStore::read(ByteView sha256, std::uint64_t offset, std::size_t most) const {
  REMBUG_TRY(checkHash(sha256));
  std::ifstream in(file(sha256), std::ios::binary);
  if (!in) {
    return fail(ErrorCode::NotFound, "the server does not have this file");
  }
  in.seekg(static_cast<std::streamoff>(offset));
  Bytes bytes(most, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

}  // namespace rembug::store
