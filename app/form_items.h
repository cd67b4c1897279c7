#pragma once

#include <QHash>
#include <QVariantList>
#include <QVariantMap>

#include "app/qtext.h"
#include "core/forms/form_instance.h"

namespace rembug::app {

// One thing of a form as screens want it: core's item, and its choices as QML reads them. Made on the worker.
struct FormItem {
  forms::Item item;
  QVariantList choices;  // {value, label, image}; none where the list is a long one
  QString shown;         // of a question: the answer as people read it; of a row: what is in it
  bool open = false;     // of a row: what is in it stands below
  bool ends = false;     // not a repeat's head, but what stands behind its last row

  [[nodiscard]] static FormItem of(forms::Item item);
  // "group", "repeat", "row", "rowsEnd" or "question".
  [[nodiscard]] QString kind() const;
  // Which kind of input a question gets: see QuestionInput.qml.
  [[nodiscard]] QString input() const;
  [[nodiscard]] bool hasToken(const char* appearance) const;
  // label, hint, value, input, choices, required, fixed, problem, message of a question.
  [[nodiscard]] QVariantMap toMap() const;
  // Whether it is the same thing as before, perhaps with another answer.
  [[nodiscard]] bool sameAs(const FormItem& other) const;
  // Whether it looks just as before.
  [[nodiscard]] bool looksAs(const FormItem& other) const;
};

// The rows of a repeat: {ref, values: {field: value}, shown: {field: words}}; of rows that are open, or of a page with
// a shape of its own, which has all rows open. `keys`: what is in the values besides, by the row's ref.
[[nodiscard]] QVariantList rowsOf(const std::vector<FormItem>& items, const QString& repeat,
                                  const QHash<QString, QVariantMap>& keys);
// The questions right in a group or row, in order: {field, label, value, shown}.
[[nodiscard]] QVariantList answersOf(const std::vector<FormItem>& items, const QString& ref);

// A choice of a long list, made on the worker.
struct ListChoice {
  QString value;
  QString label;
  QString folded;
};

// A text as a search sees it: foldText(), after accents of every alphabet.
[[nodiscard]] QString folded(const QString& text);

// An answer as people in Indonesia read it: 24/11/2026, 10.42, 1250,5.
[[nodiscard]] QString readable(forms::Type type, const std::string& value);

}  // namespace rembug::app
