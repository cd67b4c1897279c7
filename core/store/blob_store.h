#pragma once

#include <filesystem>
#include <string>

#include "core/base/bytes.h"

namespace rembug::store {

// Files by the SHA-256 of their content, in a folder of their own, as they are: for what is nobody's secret. What has
// not come whole is kept beside as ".part", so that a transfer goes on where it broke. Any thread; one writer per file
// at a time. Where several send one file, each names itself, and has a part of its own: what one sends wrongly does not
// spoil what another sends.
class BlobStore {
public:
  static constexpr std::uint64_t kSizeMax = std::uint64_t{64} * 1024 * 1024;
  // `writer` stands in names of files: hex digits, or nothing.
  explicit BlobStore(std::filesystem::path folder, std::string writer = {})
      : m_folder(std::move(folder)), m_writer(std::move(writer)) {}

  struct Progress {
    bool complete = false;
    std::uint64_t stored = 0;
  };
  // How much of it is there; of a part, of this writer's. Errors: Invalid for a hash that is none.
  [[nodiscard]] Result<Progress> query(ByteView sha256) const;
  // Appends at `offset`, which must be where the part ends. Complete once `size` is reached and the hash is right; a
  // file with another hash is thrown away. Errors: Conflict for another offset, Corrupt, Storage.
  [[nodiscard]] Result<Progress> append(ByteView sha256, std::uint64_t size, std::uint64_t offset, ByteView chunk);
  // A whole file at once; answers its hash. Errors: Invalid beyond 64 MiB, Storage.
  [[nodiscard]] Result<Bytes> put(ByteView content);
  // Errors: NotFound.
  [[nodiscard]] Result<Bytes> readAll(ByteView sha256) const;
  [[nodiscard]] Result<Bytes> read(ByteView sha256, std::uint64_t offset, std::size_t most) const;
  // Removes it, and what came of it from whomever; nothing where it is not there. Errors: Storage.
  [[nodiscard]] Result<void> remove(ByteView sha256) const;
  // Makes sure that the names of what is whole are on the disk, also of what an earlier run put in place. Errors:
  // Storage.
  [[nodiscard]] Result<void> settle() const;

private:
  friend Result<void> copyBlobs(const BlobStore& from, const BlobStore& to);
  [[nodiscard]] std::filesystem::path file(ByteView sha256) const { return m_folder / toHex(sha256); }
  [[nodiscard]] std::filesystem::path part(ByteView sha256) const;
  std::filesystem::path m_folder;
  std::string m_writer;
};

// Copies the files that are whole and that are not there yet. Errors: Storage.
[[nodiscard]] Result<void> copyBlobs(const BlobStore& from, const BlobStore& to);

}  // namespace rembug::store
