#include "sync-server/blob_store.h"

#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include "core/vault/hash.h"

namespace rembug::server {
namespace {

constexpr std::uint64_t kSizeMax = std::uint64_t{64} * 1024 * 1024;

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

Result<BlobStore::Progress> BlobStore::query(ByteView sha256) const {
  REMBUG_TRY(checkHash(sha256));
  std::error_code error;
  if (const auto size = std::filesystem::file_size(file(sha256), error); !error) {
    return Progress{true, size};
  }
  const auto part = std::filesystem::file_size(file(sha256).string() + ".part", error);
  return Progress{false, error ? 0 : part};
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
  std::filesystem::create_directories(m_folder, error);
  const std::filesystem::path part = file(sha256).string() + ".part";
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
  return error ? fail(ErrorCode::Storage, "a file cannot be put in place: " + error.message())
               : Result<Progress>(Progress{true, stored});
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

}  // namespace rembug::server
