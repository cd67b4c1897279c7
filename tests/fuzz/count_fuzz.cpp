#include "core/count/result.h"

// A count file from outside.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(rembug::count::runCount(std::string_view(reinterpret_cast<const char*>(data), size)));
  return 0;
}
