#include "core/merge/merge_record.h"

// A Change from outside, merged with itself at two places.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rembug;
  const auto change = log::parseChange(ByteView(reinterpret_cast<const char*>(data), size));
  if (change) {
    const log::LogId home{*DeviceId::fromBytes(Bytes(16, 'd')), *EpochId::fromBytes(Bytes(16, 'e')), "52.71.01.1013"};
    const merge::RecordKey key{home.scope, *RecordId::fromBytes(change->record())};
    static_cast<void>(merge::canonical(merge::mergeRecord(key, {{{home, 1}, *change}, {{home, 2}, *change}})));
  }
  return 0;
}
