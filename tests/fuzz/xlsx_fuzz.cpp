#include <cstddef>
#include <cstdint>

#include "core/xlsform/convert.h"

// A workbook from outside: bytes as they are, or, behind an 'S', the cells of its sheets as text (tabs between cells,
// line ends between rows, form feeds between sheets that begin with their name), so that fuzzing gets behind the zip.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rembug::xlsform;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.rfind('S', 0) != 0) {
    static_cast<void>(describe(convert(bytes, "form").mistakes));
    return 0;
  }
  Workbook workbook;
  Sheet* sheet = nullptr;
  bool naming = true;
  for (const char c : bytes.substr(1)) {
    if (sheet == nullptr || c == '\f') {
      sheet = &workbook.emplace_back();
      sheet->rows.push_back({""});
      naming = true;
      if (c == '\f') {
        continue;
      }
    }
    if (naming) {
      naming = c != '\n';
      sheet->name += naming ? std::string(1, c) : "";
    } else if (c == '\n') {
      sheet->rows.push_back({""});
    } else if (c == '\t') {
      sheet->rows.back().emplace_back();
    } else {
      sheet->rows.back().back() += c;
    }
  }
  static_cast<void>(describe(convert(workbook, "form").mistakes));
  return 0;
}
