#include "app/form_view.h"

#include <algorithm>

#include "core/forms/markdown.h"
#include "core/tablet/form_draft.h"

namespace rembug::app {
namespace {

using forms::Item;
using forms::ItemKind;

// A longer list of choices is read when it is opened.
constexpr std::size_t kChoicesMax = 60;

// The rows that a ref goes through: "/a/b[2]/c[1]/d" has "/a/b[2]" and "/a/b[2]/c[1]".
std::set<std::string> rowsAround(const std::string& ref) {
  std::set<std::string> rows;
  for (std::size_t at = ref.find(']'); at != std::string::npos; at = ref.find(']', at + 1)) {
    rows.insert(ref.substr(0, at + 1));
  }
  return rows;
}

bool hasShape(const std::string& appearance) {
  return (" " + appearance).find(" rembug-") != std::string::npos;
}

// Whether pages of the form have shapes of their own.
bool hasShapes(const forms::Form& form) {
  const auto& parts = form.body().children;
  return std::any_of(parts.begin(), parts.end(), [](const auto& part) { return hasShape(part->appearance); });
}

class Gathering {
public:
  Gathering(const forms::FormInstance& instance, const FormWindow& window, FormView& view)
      : m_instance(instance), m_window(window), m_view(view), m_around(rowsAround(window.reach)) {}

  void page() {
    // A page with a shape of its own wants everything that is in its rows.
    std::vector<Item> whole;
    for (const FormItem& each : m_view.everything) {
      if (each.item.page == m_view.page) {
        whole.push_back(each.item);
      }
    }
    m_whole = !whole.empty() && whole.front().depth == 0 && hasShape(whole.front().appearance);
    add(m_whole ? std::move(whole) : m_instance.items({m_view.page, "", false, true, kChoicesMax}), 0);
  }

private:
  // A row whose first question nobody has answered waits to be filled; what is preset further down says nothing.
  bool isFresh(const std::string& row) const {
    const std::vector<Item> inside = m_instance.items({std::nullopt, row, true, false, 0});
    const auto first = std::find_if(inside.begin(), inside.end(),
                                    [](const Item& item) { return item.kind == ItemKind::Question && !item.readonly; });
    return first != inside.end() && first->value.empty();
  }

  // Puts in what is in open rows, and an end behind the rows of each repeat.
  void add(std::vector<Item> items, std::size_t depth) {
    std::vector<FormItem> ends;
    const auto close = [&](std::size_t until) {
      while (!ends.empty() && ends.back().item.depth >= until) {
        m_view.items.push_back(std::move(ends.back()));
        ends.pop_back();
      }
    };
    const auto alone = static_cast<std::size_t>(
        std::count_if(items.begin(), items.end(), [](const Item& item) { return item.kind != ItemKind::Row; }));
    for (Item& item : items) {
      item.depth += depth;
      item.page = m_view.page;
      close(item.depth);
      const bool head = item.kind == ItemKind::Repeat;
      const bool row = item.kind == ItemKind::Row;
      const bool fresh = row && items.size() == 1 + alone && isFresh(item.ref);
      const bool open = row && !m_whole && (m_window.open.contains(item.row) || m_around.contains(item.ref) || fresh);
      const std::string ref = item.ref;
      const std::size_t inside = item.depth + 1;
      const RecordId id = item.row;
      m_view.items.push_back(FormItem::of(std::move(item)));
      m_view.items.back().open = open || (row && m_whole);
      if (ref == m_window.reach) {
        m_view.reached = static_cast<int>(m_view.items.size()) - 1;
      }
      if (head && !m_whole) {
        ends.push_back(m_view.items.back());
        ends.back().ends = true;
      }
      if (open) {
        m_view.open.insert(id);
        add(m_instance.items({std::nullopt, ref, false, true, kChoicesMax}), inside);
      }
    }
    close(0);
  }

  const forms::FormInstance& m_instance;
  const FormWindow& m_window;
  FormView& m_view;
  std::set<std::string> m_around;
  bool m_whole = false;
};

void addKeysAndFiles(const tablet::FormDraft& draft, FormView& view) {
  for (const FormItem& each : view.everything.empty() ? view.items : view.everything) {
    const Item& item = each.item;
    if (item.control == forms::ControlKind::Upload && !item.value.empty()) {
      if (const auto attached = draft.attached(item.ref)) {
        view.attachments.insert(qtext(item.ref),
                                QVariantMap{{QStringLiteral("name"), qtext(attached->name)},
                                            {QStringLiteral("mediaType"), qtext(attached->mediaType)},
                                            {QStringLiteral("size"), static_cast<qint64>(attached->size)},
                                            {QStringLiteral("here"), attached->here},
                                            {QStringLiteral("recorded"), attached->recorded},
                                            {QStringLiteral("withdrawn"), attached->withdrawn},
                                            {QStringLiteral("reason"), qtext(attached->reason)},
                                            {QStringLiteral("sha256"), qtext(toHex(attached->sha256))}});
      }
    }
    if (item.kind == ItemKind::Row && !view.everything.empty()) {
      const auto key = draft.instance().value(item.ref + "/" + FormView::kKeyField);
      if (key && !key->empty()) {
        view.keys.insert(qtext(item.ref), QVariantMap{{QLatin1String(FormView::kKeyField), qtext(*key)}});
      }
    }
  }
}

QString plain(const std::string& text) {
  return qtext(forms::toPlainText(text));
}

}  // namespace

FormView FormView::of(const tablet::FormDraft& draft, const FormWindow& window) {
  const forms::FormInstance& instance = draft.instance();
  FormView view;
  view.isOpen = true;
  view.title = qtext(instance.form().title());
  view.formId = qtext(instance.form().id());
  view.formVersion = qtext(instance.form().version());
  view.saved = draft.saved();
  view.page = window.reach.empty() ? window.page : instance.pageOf(window.reach);
  const std::vector<forms::Violated> violated = instance.validate();
  const std::vector<forms::Page> pages = instance.pages();
  std::vector<int> missing(pages.size());
  for (const forms::Violated& each : violated) {
    const std::size_t page = each.page;
    if (page < missing.size()) {
      missing[page] += 1;
    }
    view.missing.append(
        QVariantMap{{QStringLiteral("ref"), qtext(each.ref)},
                    {QStringLiteral("label"), each.label.empty() ? qtext(each.ref) : plain(each.label)},
                    {QStringLiteral("page"), static_cast<int>(page)},
                    {QStringLiteral("title"), page < pages.size() ? plain(pages[page].title) : QString()},
                    {QStringLiteral("message"), qtext(each.message)}});
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    view.pages.append(plain(pages[i].title));
    view.steps.append(QVariantMap{{QStringLiteral("title"), plain(pages[i].title)},
                                  {QStringLiteral("relevant"), pages[i].relevant},
                                  {QStringLiteral("answered"), static_cast<int>(pages[i].answered)},
                                  {QStringLiteral("missing"), missing[i]}});
  }
  if (hasShapes(instance.form())) {
    for (Item& item : instance.items({std::nullopt, "", true, false, kChoicesMax})) {
      view.everything.push_back(FormItem::of(std::move(item)));
    }
  }
  Gathering(instance, window, view).page();
  addKeysAndFiles(draft, view);
  return view;
}

}  // namespace rembug::app
