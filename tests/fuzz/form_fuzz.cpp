#include "core/forms/form_instance.h"

// A form file from outside, with its last comment in the place of each list's file, checked, opened, shown, and filled
// a little with its own bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace rembug;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t list = bytes.rfind("<!--");
  const forms::FormFiles files = [&](const std::string&) {
    const std::string_view behind = list == std::string_view::npos ? bytes : bytes.substr(list + 4);
    return std::string(behind.substr(0, behind.rfind("-->")));
  };
  static_cast<void>(forms::Form::check(bytes, files));
  const auto form = forms::Form::parse(bytes, files);
  if (!form) {
    return 0;
  }
  const ManualClock clock{Millis(0)};
  SeededRandom random(1);
  forms::FormInstance instance = forms::FormInstance::create(*form, clock, random);
  if (!instance.settled()) {
    return 0;  // a circle, as form check says
  }
  std::size_t at = size / 2;
  const auto take = [&](std::size_t most) {
    const std::size_t length = at < size ? std::min<std::size_t>(data[at] % most, size - at) : 0;
    const std::string_view piece = bytes.substr(std::min(at, size), length);
    at += length + 1;
    return std::string(piece);
  };
  constexpr std::size_t kStepsMax = 24;
  for (std::size_t step = 0; step < kStepsMax; ++step) {
    const std::vector<forms::Item> items = instance.items();
    if (step % 8 == 0) {
      static_cast<void>(instance.nodes());
      static_cast<void>(instance.validate());
      static_cast<void>(instance.toXml());
    }
    if (items.empty()) {
      break;
    }
    const forms::Item& item = items[(step * 7 + at) % items.size()];
    if (item.kind == forms::ItemKind::Repeat) {
      static_cast<void>(instance.addRow(item.ref));
    } else if (item.kind == forms::ItemKind::Row) {
      static_cast<void>(instance.removeRow(item.ref));
    } else if (item.kind == forms::ItemKind::Question) {
      const auto set = instance.set(item.ref, item.choices.empty() ? take(12) : item.choices.back().first);
      if (!set && set.error().message.find("circle") != std::string::npos) {
        break;
      }
    }
  }
  static_cast<void>(instance.nodes());
  static_cast<void>(instance.validate());
  static_cast<void>(instance.toXml());
  return 0;
}
