#include "tests/qml/flows/collect_touches.h"

#include <algorithm>
#include <optional>

namespace rembug::flows {
namespace {

using forms::ControlKind;
using forms::Item;
using forms::ItemKind;
using forms::Type;

bool has(const Item& item, const std::string& token) {
  return (" " + item.appearance + " ").find(" " + token + " ") != std::string::npos;
}

int words(const std::string& value) {
  return static_cast<int>(std::count(value.begin(), value.end(), ' ')) + 1;
}

// The keyboard comes up by itself for a text that is alone on its screen.
int touchesToAnswer(const Item& item, bool alone) {
  switch (item.control) {
    case ControlKind::Select1:
      return has(item, "minimal") ? 2 : 1;
    case ControlKind::Select:
      return words(item.value) + (has(item, "minimal") ? 2 : 0);
    case ControlKind::Upload:
      return 3;  // take, shoot, keep
    case ControlKind::Trigger:
      return 1;
    default:
      break;
  }
  switch (item.type) {
    case Type::Date:
    case Type::Time:
    case Type::DateTime:
      return 3;  // open, choose, confirm
    case Type::GeoPoint:
      return 2;  // begin, save
    default:
      return alone ? 0 : 1;
  }
}

}  // namespace

int collectTouches(const forms::FormInstance& filled, const forms::FormInstance& fresh) {
  int touches = 0;
  std::optional<std::size_t> list;  // how deep the field list is that is open
  for (const Item& item : filled.items({std::nullopt, "", true, false, 0})) {
    if (list && item.depth <= *list) {
      list.reset();
    }
    switch (item.kind) {
      case ItemKind::Group:
        if (!list && has(item, "field-list")) {
          list = item.depth;
          ++touches;  // the swipe to the next screen
        }
        break;
      case ItemKind::Repeat: {
        const auto begun = static_cast<int>(item.rows);
        touches += item.canAdd ? begun + 1 : 0;  // "Add", for each row; "Do not add"
        break;
      }
      case ItemKind::Row:
        break;
      case ItemKind::Question: {
        touches += list ? 0 : 1;
        const std::string before = fresh.has(item.ref) ? fresh.value(item.ref).value_or("") : std::string();
        if (!item.readonly && !item.value.empty() && item.value != before) {
          touches += touchesToAnswer(item, !list);
        }
        break;
      }
    }
  }
  return touches + 1;  // "Finalize"
}

}  // namespace rembug::flows
