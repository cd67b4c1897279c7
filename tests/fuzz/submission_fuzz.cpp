#include "core/forms/form_instance.h"

// A submission from outside, read with a form that has rows, a skip and a list.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rembug;
  static const auto kForm = forms::Form::parse(
      "<html xmlns:rembug='https://rembug.org/xforms'><head><model><instance><data "
      "id='t'><a/><b/><r><c/><s><d/></s></r>"
      "<meta><instanceID/></meta></data></instance><bind nodeset='/data/a' type='int' rembug:was='/data/old'/>"
      "<bind nodeset='/data/b' relevant='/data/a &gt; 1'/><bind nodeset='/data/r' "
      "rembug:was='/data/rows'/></model></head>"
      "<body><input ref='/data/a'/><select1 ref='/data/b'><item><label>x</label><value>x</value></item></select1>"
      "<group ref='/data/r'><repeat nodeset='/data/r'><input ref='/data/r/c'/><group ref='/data/r/s'><repeat "
      "nodeset='/data/r/s'><input ref='/data/r/s/d'/></repeat></group></repeat></group></body></html>");
  const ManualClock clock{Millis(0)};
  SeededRandom random(1);
  auto received =
      forms::FormInstance::fromXml(*kForm, clock, random, std::string_view(reinterpret_cast<const char*>(data), size));
  if (received) {
    received->instance.revise();
    static_cast<void>(received->instance.items());
    static_cast<void>(received->instance.toXml());
  }
  return 0;
}
