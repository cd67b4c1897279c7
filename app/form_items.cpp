#include "app/form_items.h"

#include "core/base/fold.h"
#include "core/forms/markdown.h"

namespace rembug::app {
namespace {

using forms::ControlKind;
using forms::ItemKind;
using forms::Type;

// More choices than this stand in a sheet with a search.
constexpr std::size_t kButtonsMax = 12;

QString upload(const FormItem& shown) {
  const std::string& type = shown.item.mediaType;
  return shown.hasToken("signature") ? QStringLiteral("signature")
         : shown.hasToken("draw")    ? QStringLiteral("draw")
         : type.starts_with("image")
             ? (shown.hasToken("annotate") ? QStringLiteral("annotate") : QStringLiteral("image"))
         : type.starts_with("audio") ? QStringLiteral("audio")
         : type.starts_with("video") ? QStringLiteral("video")
                                     : QStringLiteral("file");
}

QString selection(const FormItem& shown, bool many) {
  const bool sheet = shown.hasToken("minimal") || shown.hasToken("search") || shown.hasToken("autocomplete") ||
                     shown.item.choiceCount > kButtonsMax;
  return sheet ? (many ? QStringLiteral("lists") : QStringLiteral("list"))
               : (many ? QStringLiteral("choices") : QStringLiteral("choice"));
}

QString typed(const FormItem& shown) {
  switch (shown.item.type) {
    case Type::Int:
      return shown.hasToken("counter") ? QStringLiteral("counter") : QStringLiteral("number");
    case Type::Decimal:
      return QStringLiteral("decimal");
    case Type::Date:
      return shown.hasToken("year")         ? QStringLiteral("year")
             : shown.hasToken("month-year") ? QStringLiteral("month")
                                            : QStringLiteral("date");
    case Type::Time:
      return QStringLiteral("time");
    case Type::DateTime:
      return QStringLiteral("datetime");
    case Type::Barcode:
      return QStringLiteral("barcode");
    case Type::GeoPoint:
      return QStringLiteral("geopoint");
    case Type::GeoTrace:
      return QStringLiteral("geotrace");
    case Type::GeoShape:
      return QStringLiteral("geoshape");
    default:
      return shown.hasToken("multiline") ? QStringLiteral("long")
             : shown.hasToken("numbers") ? QStringLiteral("digits")
             : shown.hasToken("masked")  ? QStringLiteral("masked")
                                         : QStringLiteral("text");
  }
}

QString summaryOf(const std::vector<forms::Words>& summary) {
  QStringList parts;
  for (const forms::Words& words : summary) {
    parts.append(readable(words.type, forms::toPlainText(words.text)));
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

QString folded(const QString& text) {
  QString plain;
  for (const QChar& c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
    if (c.category() != QChar::Mark_NonSpacing) {
      plain.append(c);
    }
  }
  const std::string found = foldText(plain.toStdString());
  return found.empty() ? plain.simplified() : qtext(found);  // what is written in another script is found as it is
}

QString readable(Type type, const std::string& value) {
  QString text = qtext(value);
  const bool dated = type == Type::Date || type == Type::DateTime;
  if (dated && text.size() >= 10 && text[4] == QLatin1Char('-')) {
    const QString day = text.mid(8, 2) + QLatin1Char('/') + text.mid(5, 2) + QLatin1Char('/') + text.left(4);
    return text.size() >= 16 ? day + QLatin1Char(' ') + text.mid(11, 2) + QLatin1Char('.') + text.mid(14, 2) : day;
  }
  if (type == Type::Time && text.size() >= 5) {
    return text.left(2) + QLatin1Char('.') + text.mid(3, 2);
  }
  if (type == Type::Decimal) {
    text.replace(QLatin1Char('.'), QLatin1Char(','));
  }
  return text;
}

FormItem FormItem::of(forms::Item item) {
  FormItem shown;
  shown.item = std::move(item);
  const forms::Item& it = shown.item;
  for (std::size_t i = 0; i < it.choices.size(); ++i) {
    const auto& [value, label] = it.choices[i];
    QVariantMap choice{{QStringLiteral("value"), qtext(value)},
                       {QStringLiteral("label"), qtext(forms::toPlainText(label))}};
    if (i < it.choiceMedia.size() && !it.choiceMedia[i].image.empty()) {
      choice.insert(QStringLiteral("image"), qtext(it.choiceMedia[i].image));
    }
    shown.choices.append(choice);
  }
  shown.shown = it.kind == ItemKind::Row ? summaryOf(it.summary)
                : it.words.empty()       ? readable(it.type, it.value)
                                         : qtext(forms::toPlainText(it.words));
  return shown;
}

QString FormItem::kind() const {
  switch (item.kind) {
    case ItemKind::Group:
      return QStringLiteral("group");
    case ItemKind::Repeat:
      return ends ? QStringLiteral("rowsEnd") : QStringLiteral("repeat");
    case ItemKind::Row:
      return QStringLiteral("row");
    case ItemKind::Question:
      break;
  }
  return QStringLiteral("question");
}

bool FormItem::hasToken(const char* appearance) const {
  const QString all = QLatin1Char(' ') + qtext(item.appearance) + QLatin1Char(' ');
  return all.contains(QLatin1Char(' ') + QString::fromLatin1(appearance) + QLatin1Char(' '));
}

QString FormItem::input() const {
  switch (item.control) {
    case ControlKind::Select1:
      return selection(*this, false);
    case ControlKind::Select:
      return selection(*this, true);
    case ControlKind::Rank:
      return QStringLiteral("rank");
    case ControlKind::Range:
      return hasToken("rating") ? QStringLiteral("rating") : QStringLiteral("range");
    case ControlKind::Upload:
      return upload(*this);
    case ControlKind::Trigger:
      return QStringLiteral("trigger");
    default:
      break;
  }
  const bool note = item.readonly && item.value.empty() && item.type == Type::String;
  return note ? QStringLiteral("note") : typed(*this);
}

bool FormItem::sameAs(const FormItem& other) const {
  return item.kind == other.item.kind && ends == other.ends &&
         (item.kind == ItemKind::Row ? item.row == other.item.row : item.ref == other.item.ref) &&
         input() == other.input();
}

bool FormItem::looksAs(const FormItem& other) const {
  const forms::Item& a = item;
  const forms::Item& b = other.item;
  return a.ref == b.ref && a.value == b.value && shown == other.shown && open == other.open && a.label == b.label &&
         a.hint == b.hint && a.required == b.required && a.readonly == b.readonly && a.canAdd == b.canAdd &&
         a.canRemove == b.canRemove && a.rows == b.rows && a.violation == b.violation && a.message == b.message &&
         a.depth == b.depth && a.choices == b.choices;
}

QVariantMap FormItem::toMap() const {
  return {{QStringLiteral("ref"), qtext(item.ref)},
          {QStringLiteral("label"), qtext(forms::toPlainText(item.label))},
          {QStringLiteral("hint"), qtext(forms::toPlainText(item.hint))},
          {QStringLiteral("value"), qtext(item.value)},
          {QStringLiteral("shown"), shown},
          {QStringLiteral("input"), input()},
          {QStringLiteral("appearance"), qtext(item.appearance)},
          {QStringLiteral("mediaType"), qtext(item.mediaType)},
          {QStringLiteral("choices"), choices},
          {QStringLiteral("required"), item.required},
          {QStringLiteral("fixed"), item.readonly},
          {QStringLiteral("problem"), item.violation == forms::Violation::Constraint},
          {QStringLiteral("message"), qtext(item.message)}};
}

QVariantList rowsOf(const std::vector<FormItem>& items, const QString& repeat,
                    const QHash<QString, QVariantMap>& keys) {
  QVariantList rows;
  const std::string start = repeat.toStdString() + "[";
  QVariantMap row;
  QVariantMap values;
  QVariantMap words;
  const auto close = [&] {
    if (!row.isEmpty()) {
      row.insert(QStringLiteral("values"), values);
      row.insert(QStringLiteral("shown"), words);
      rows.append(row);
    }
  };
  std::string rowRef;
  for (const FormItem& shown : items) {
    const forms::Item& item = shown.item;
    if (item.kind == forms::ItemKind::Row && item.ref.starts_with(start) &&
        item.ref.find('/', start.size()) == std::string::npos) {
      close();
      rowRef = item.ref;
      row = {{QStringLiteral("ref"), qtext(rowRef)}};
      values = keys.value(qtext(rowRef));
      words.clear();
    } else if (item.kind == forms::ItemKind::Question && !rowRef.empty() && item.ref.starts_with(rowRef + "/")) {
      const QString name = qtext(item.ref.substr(rowRef.size() + 1));
      values.insert(name, qtext(item.value));
      words.insert(name, shown.shown);
    }
  }
  close();
  return rows;
}

QVariantList answersOf(const std::vector<FormItem>& items, const QString& ref) {
  QVariantList answers;
  const std::string start = ref.toStdString() + "/";
  for (const FormItem& each : items) {
    const std::string& own = each.item.ref;
    if (each.item.kind == forms::ItemKind::Question && own.starts_with(start) &&
        own.find('/', start.size()) == std::string::npos) {
      answers.append(QVariantMap{{QStringLiteral("field"), qtext(own.substr(start.size()))},
                                 {QStringLiteral("label"), qtext(forms::toPlainText(each.item.label))},
                                 {QStringLiteral("value"), qtext(each.item.value)},
                                 {QStringLiteral("shown"), each.shown}});
    }
  }
  return answers;
}

}  // namespace rembug::app
