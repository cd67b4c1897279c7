#pragma once

#include <filesystem>
#include <fstream>
#include <functional>

#include "core/log/batch.h"

namespace rembug::log {

// A bundle file: "rembug bundle 1\n", then Batches, each behind its length (4 bytes, big-endian). The same Batches as
// are sent, so whoever holds the file can prove what it says.
class BundleWriter {
public:
  // Errors: Storage.
  [[nodiscard]] static Result<BundleWriter> create(const std::filesystem::path& file);
  [[nodiscard]] Result<void> add(const v1::Batch& batch);
  [[nodiscard]] Result<void> finish();

private:
  explicit BundleWriter(std::ofstream file) : m_file(std::move(file)) {}
  std::ofstream m_file;
};

// Calls back for each batch in turn, unverified. Errors: NotFound, Invalid naming the place, or what the callback says.
[[nodiscard]] Result<void> readBundle(const std::filesystem::path& file,
                                      const std::function<Result<void>(const v1::Batch&)>& each);

struct BundleContents {
  std::vector<Head> heads;
  std::uint64_t changes = 0;
};

// Verifies every chain and signature from nothing but the file. Errors: as readBundle, and Corrupt or Conflict with the
// log.
[[nodiscard]] Result<BundleContents> verifyBundle(const std::filesystem::path& file);

}  // namespace rembug::log
