#include "core/log/bundle.h"

#include <map>

#include "core/log/change.h"
#include "core/log/limits.h"

namespace rembug::log {
namespace {

constexpr std::string_view kMark = "rembug bundle 1\n";

}  // namespace

Result<BundleWriter> BundleWriter::create(const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << kMark;
  if (!file) {
    return fail(ErrorCode::Storage, path.string() + " cannot be written");
  }
  return BundleWriter(std::move(file));
}

Result<void> BundleWriter::add(const v1::Batch& batch) {
  const Bytes bytes = batch.SerializeAsString();
  Bytes length;
  appendU64(length, bytes.size());
  m_file << length.substr(4) << bytes;
  return m_file ? Result<void>() : fail(ErrorCode::Storage, "the bundle cannot be written: is the disk full?");
}

Result<void> BundleWriter::finish() {
  m_file.close();
  return m_file ? Result<void>() : fail(ErrorCode::Storage, "the bundle cannot be written: is the disk full?");
}

Result<void> readBundle(const std::filesystem::path& path, const std::function<Result<void>(const v1::Batch&)>& each) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return fail(ErrorCode::NotFound, path.string() + " cannot be read");
  }
  Bytes mark(kMark.size(), '\0');
  if (!file.read(mark.data(), static_cast<std::streamsize>(mark.size())) || mark != kMark) {
    return fail(ErrorCode::Invalid, path.string() + " is not a bundle");
  }
  for (std::size_t number = 1; file.peek() != std::ifstream::traits_type::eof(); ++number) {
    unsigned char length[4];
    std::size_t size = 0;
    if (file.read(reinterpret_cast<char*>(length), 4)) {
      for (const unsigned char byte : length) {
        size = size * 256 + byte;
      }
    }
    Bytes bytes(size <= 2 * kBatchBytesMax ? size : 0, '\0');
    v1::Batch batch;
    if (bytes.empty() || !file.read(bytes.data(), static_cast<std::streamsize>(size)) ||
        !batch.ParseFromString(bytes)) {
      return fail(ErrorCode::Invalid, "batch " + std::to_string(number) + " of the bundle is cut off or damaged");
    }
    REMBUG_TRY(each(batch));
  }
  return {};
}

Result<BundleContents> verifyBundle(const std::filesystem::path& path) {
  std::map<LogId, Head> heads;
  BundleContents contents;
  REMBUG_TRY(readBundle(path, [&](const v1::Batch& batch) -> Result<void> {
    REMBUG_ASSIGN(const OpenBatch open, openBatch(batch));
    for (const Bytes& change : open.changes) {
      REMBUG_TRY(parseChange(change));
    }
    const auto known = heads.try_emplace(open.log, Head{open.log, 0, {}}).first;
    auto after = verifyBatch(open, known->second);
    if (!after) {
      return fail(after.error().code, "log " + open.log.shortText() + ", change " + std::to_string(open.firstSeq) +
                                          ": " + after.error().message);
    }
    known->second = *after;
    contents.changes += open.changes.size();
    return {};
  }));
  for (const auto& [id, head] : heads) {
    contents.heads.push_back(head);
  }
  return contents;
}

}  // namespace rembug::log
