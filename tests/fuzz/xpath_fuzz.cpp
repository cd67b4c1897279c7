#include "core/forms/xpath.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(rembug::forms::xpath::parse(std::string_view(reinterpret_cast<const char*>(data), size)));
  return 0;
}
