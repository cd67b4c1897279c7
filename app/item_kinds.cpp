#include "app/item_kinds.h"

namespace rembug::app {

QString inputOf(const forms::Item& item) {
  using forms::ControlKind;
  using forms::Type;
  switch (item.control) {
    case ControlKind::Select1:
      return item.choices.size() > 7 ? QStringLiteral("list") : QStringLiteral("choice");
    case ControlKind::Select:
    case ControlKind::Rank:
      return QStringLiteral("choices");
    case ControlKind::Upload:
      return QStringLiteral("upload");
    default:
      break;
  }
  switch (item.type) {
    case Type::GeoPoint:
      return QStringLiteral("geopoint");
    case Type::GeoTrace:
      return QStringLiteral("geotrace");
    case Type::GeoShape:
      return QStringLiteral("geoshape");
    case Type::Int:
      return item.appearance == "counter" ? QStringLiteral("counter") : QStringLiteral("number");
    case Type::Decimal:
      return QStringLiteral("decimal");
    case Type::Date:
      return QStringLiteral("date");
    case Type::Time:
      return QStringLiteral("time");
    default:
      return item.appearance == "multiline" ? QStringLiteral("long")
             : item.appearance == "numbers" ? QStringLiteral("number")
                                            : QStringLiteral("text");
  }
}

QString kindOf(forms::ItemKind kind) {
  switch (kind) {
    case forms::ItemKind::Group:
      return QStringLiteral("group");
    case forms::ItemKind::Repeat:
      return QStringLiteral("repeat");
    case forms::ItemKind::Row:
      return QStringLiteral("row");
    case forms::ItemKind::Question:
      break;
  }
  return QStringLiteral("question");
}

}  // namespace rembug::app
