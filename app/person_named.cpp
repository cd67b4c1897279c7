#include "app/person_named.h"

#include <QRegularExpression>

namespace rembug::app {

bool namesPerson(const QString& text) {
  // "Ibu-ibu" and "bapak-bapak" are many, and no honorific; a word of the trade between ("Pak Haji Amat") may stand.
  static const QRegularExpression named(
      QStringLiteral(
          R"((?<![\w-])(?i:pak|bu|bapak|ibu|haji|hajjah|hj?\.|sdri?\.?|saudari?|mas|mbak|bang|kak|lalu|baiq|)"
          R"(raden|gusti|inaq|amaq|papuq|ust(?:adz?|adzah|az|azah)|ust\.|tgh\.?|tuan guru|kh\.?|kiai|kyai|)"
          R"(dr\.|drg\.|ir\.|prof\.)\s+\p{Lu}[\p{L}.']*)"),
      QRegularExpression::UseUnicodePropertiesOption);
  return named.match(text).hasMatch();
}

}  // namespace rembug::app
