#pragma once

#include <string>
#include <vector>

#include "sync-server/server_store.h"

namespace rembug::server {

// A file that a Change names, whether its content has come or not.
struct NamedFile {
  std::string scope;
  RecordId record;
  std::string form;
  std::string path;  // the question's, without positions
  std::string name;
  std::string mediaType;
  Bytes sha256;
  std::uint64_t size = 0;
};

// All that the Changes of a village name, or of all villages where that is empty, in the order in which they came.
[[nodiscard]] Result<std::vector<NamedFile>> namedFiles(ServerStore& store, const std::string& scope);

// Holds every file against its hash. Answers in words how many are there and which have not come. Errors: Corrupt.
[[nodiscard]] Result<std::string> checkAttachments(ServerStore& store);
// Writes the files of a village into OUT/RECORD/NAME, and files.csv beside with all of them, also those that have not
// come. Errors: Invalid for what is no village, Storage, Corrupt.
[[nodiscard]] Result<std::string> exportFiles(const std::string& folder, const std::string& village,
                                              const std::string& out);
// Copies what is whole from one data folder or backup to another. Errors: Storage.
[[nodiscard]] Result<void> copyAttachments(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace rembug::server
