#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QHash>

#include "app/form_items.h"
#include "core/base/error.h"

namespace rembug::tablet {
class FormDraft;
}

namespace rembug::app {

// What of a form is wanted on the screen.
struct FormWindow {
  std::size_t page = 0;
  std::set<RecordId> open;  // rows that show what is in them
  std::string reach;        // a ref to be brought into view: its page, with the rows around it open
};

// A form as the screen shows it, gathered in one go on the worker: the page at hand alone, and what is missing
// anywhere.
struct FormView {
  QString title;
  QString formId;
  QString formVersion;
  std::size_t page = 0;
  QStringList pages;     // titles
  QVariantList steps;    // of each page: {title, relevant, answered, missing}
  QVariantList missing;  // {ref, label, page, title, message}
  std::vector<FormItem> items;
  // Of a form whose pages have shapes of their own, which show each other's answers: all that is in it.
  std::vector<FormItem> everything;
  QHash<QString, QVariantMap> keys;         // of rows, by ref: what other rows name them by, which nobody is asked for
  QHash<QString, QVariantMap> attachments;  // by ref: name, mediaType, size (bytes), here, sha256
  std::set<RecordId> open;
  int reached = -1;  // which of the items was to be brought into view
  Millis saved{0};
  bool isOpen = false;
  bool finished = false;
  std::optional<Error> error;

  static constexpr const char* kKeyField = "simpul";

  [[nodiscard]] static FormView of(const tablet::FormDraft& draft, const FormWindow& window);
};

}  // namespace rembug::app
