#include "core/forms/form_instance.h"

// An expression from outside: read, and evaluated as a calculation inside and outside of rows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rembug;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!forms::xpath::parse(text)) {
    return 0;
  }
  std::string escaped;
  for (const char c : text) {
    escaped += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '"' ? "&quot;" : c == '\0' ? " " : std::string(1, c);
  }
  const std::string xml =
      "<html><head><model><instance><data id=\"f\"><a>x</a><s>k1</s><out/><r><x>1</x><y/></r><r><x>2</x><y/></r></data>"
      "</instance><instance "
      "id=\"l\"><root><item><name>k1</name><p>4</p></item><item><name>k2</name><p>5</p></item></root>"
      "</instance><bind nodeset=\"/data/out\" calculate=\"" +
      escaped + "\"/><bind nodeset=\"/data/r/y\" calculate=\"" + escaped +
      "\"/></model></head><body><input ref=\"/data/a\"/><select1 ref=\"/data/s\"><itemset "
      "nodeset=\"instance('l')/root/item\"><value ref=\"name\"/></itemset></select1><repeat nodeset=\"/data/r\"><input "
      "ref=\"/data/r/x\"/></repeat></body></html>";
  if (const auto form = forms::Form::parse(xml)) {
    const ManualClock clock{Millis(0)};
    SeededRandom random(1);
    forms::FormInstance instance = forms::FormInstance::create(*form, clock, random);
    static_cast<void>(instance.set("/data/a", "7"));
    static_cast<void>(instance.addRow("/data/r"));
  }
  return 0;
}
