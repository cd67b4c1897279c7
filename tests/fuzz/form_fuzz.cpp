#include "core/forms/form_instance.h"

// A form file from outside, opened and shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rembug;
  const auto form = forms::Form::parse(std::string_view(reinterpret_cast<const char*>(data), size));
  if (form) {
    const ManualClock clock{Millis(0)};
    SeededRandom random(1);
    const auto instance = forms::FormInstance::create(*form, clock, random);
    static_cast<void>(instance.items());
    static_cast<void>(instance.toXml());
  }
  return 0;
}
