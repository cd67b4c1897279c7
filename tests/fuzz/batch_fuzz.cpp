#include "core/log/batch.h"
#include "core/log/change.h"

// What a receiver does with a batch from outside.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const rembug::ByteView bytes(reinterpret_cast<const char*>(data), size);
  if (const auto open = rembug::log::openBatch(bytes)) {
    for (const rembug::Bytes& change : open->changes) {
      static_cast<void>(rembug::log::parseChange(change));
    }
    static_cast<void>(rembug::log::verifyBatch(*open, rembug::log::Head{open->log, open->firstSeq - 1, {}}));
  }
  return 0;
}
