#include <algorithm>
#include <set>

#include "core/forms/filling.h"

namespace rembug::forms {
namespace {

// One more text is put together inside of another.
class TextLevel {
public:
  explicit TextLevel(int& levels) : m_levels(levels) { ++m_levels; }
  ~TextLevel() { --m_levels; }
  TextLevel(const TextLevel&) = delete;
  TextLevel& operator=(const TextLevel&) = delete;
  TextLevel(TextLevel&&) = delete;
  TextLevel& operator=(TextLevel&&) = delete;

private:
  int& m_levels;
};

// What a text takes of the work that there is: about as long as looking at so many elements.
constexpr std::size_t kTextWork = 200;

constexpr std::size_t kSummaryWords = 4;

// Shows the body's controls as the items of a screen. Costs what it shows.
class ItemList {
public:
  ItemList(const Filling& filling, const ItemQuery& query) : m_filling(filling), m_query(query) {}

  std::vector<Item> all() {
    if (!m_query.below.empty()) {
      return below();
    }
    const auto pages = m_filling.pageNumbers();
    for (const auto& control : m_filling.m_form->body().children) {
      m_page = pages.at(control.get());
      if (!m_query.page || *m_query.page == m_page) {
        show(*control, *m_filling.m_root, 0);
      }
    }
    return std::move(m_items);
  }

private:
  // What stands in one row or group.
  std::vector<Item> below() {
    Node* top = m_filling.find(m_query.below);
    const Control* control = top == nullptr ? nullptr : m_filling.m_form->controlOf(top->def->path);
    if (control != nullptr && top->relevant) {
      children(*control, *top, 0);
    }
    return std::move(m_items);
  }

  // The elements that a control is about, in the row shown right now.
  std::vector<Node*> targets(const NodeDef& def, Node& row) const {
    std::vector<Node*> found;
    const Node* inner = row.innermostRow();
    m_filling.forEachBelow(row, def, [&](Node& node) {
      if ((node.def->repeat ? node.parent->innermostRow() : node.innermostRow()) == inner) {
        found.push_back(&node);
      }
    });
    return found;
  }

  Item describe(ItemKind kind, const Control& control, Node& node, std::size_t depth) const {
    Item item;
    item.kind = kind;
    item.control = control.kind;
    item.ref = node.ref();
    item.path = node.def->path;
    item.depth = depth;
    item.page = m_page;
    item.appearance = control.appearance;
    item.label = m_filling.render(control.label, node);
    item.hint = m_filling.render(control.hint, node);
    if (const Wording* words = m_filling.wordingOf(control.label, node, node)) {
      item.shortLabel = m_filling.render(words->shortText, node);
      item.media = words->media;
    }
    if (const Wording* words = m_filling.wordingOf(control.hint, node, node)) {
      item.guidance = m_filling.render(words->guidance, node);
    }
    return item;
  }

  void show(const Control& control, Node& row, std::size_t depth) {
    if (control.def == nullptr) {
      if (!control.label.empty()) {
        Item item = describe(ItemKind::Group, control, row, depth);
        m_items.push_back(std::move(item));
      }
      return children(control, row, depth + 1);
    }
    if (control.kind == ControlKind::Repeat) {
      return repeat(control, row, depth);
    }
    for (Node* node : targets(*control.def, row)) {
      if (!node->relevant) {
        continue;
      }
      if (control.kind == ControlKind::Group) {
        m_items.push_back(describe(ItemKind::Group, control, *node, depth));
        children(control, row, depth + 1);
      } else {
        question(control, *node, depth);
      }
    }
  }

  void children(const Control& control, Node& row, std::size_t depth) {
    for (const auto& child : control.children) {
      show(*child, row, depth);
    }
  }

  void repeat(const Control& control, Node& row, std::size_t depth) {
    for (Node* parent : targets(*control.def->parent, row)) {
      if (!parent->relevant) {
        continue;
      }
      std::vector<Node*> rows;
      for (const auto& child : parent->childrenOf(*control.def)) {
        if (child->relevant) {
          rows.push_back(child.get());
        }
      }
      Item head = describe(ItemKind::Repeat, control, *parent, depth);
      head.ref = parent->ref() + "/" + control.def->name;
      head.path = control.def->path;
      head.rows = rows.size();
      head.canAdd = !control.def->fixedRows;
      m_items.push_back(std::move(head));
      for (Node* each : rows) {
        Item item = describe(ItemKind::Row, control, *each, depth + 1);
        item.canRemove = !control.def->fixedRows;
        item.row = each->row.get();
        if (m_query.summaries) {
          summarize(control, *each, item.summary);
        }
        m_items.push_back(std::move(item));
        if (m_query.insideRows) {
          children(control, *each, depth + 2);
        }
      }
    }
  }

  // The first answers of a row, as far as a line has room for them.
  void summarize(const Control& control, Node& row, std::vector<Words>& summary) const {
    for (const auto& child : control.children) {
      if (child->def != nullptr && child->def->leaf()) {
        for (Node* node : targets(*child->def, row)) {
          if (node->relevant && !node->value.empty() && summary.size() < kSummaryWords) {
            summary.push_back({node->def->type, m_filling.wordsOf(*child, *node)});
          }
        }
      } else if (child->kind == ControlKind::Group) {
        summarize(*child, row, summary);
      }
    }
  }

  void offer(const Control& control, Node& node, Item& item) const {
    if (m_query.choicesMax == 0) {
      return;
    }
    if (control.itemset != nullptr && m_query.choicesMax != SIZE_MAX) {
      const xpath::Value nodes = xpath::evaluate(*control.itemset, {m_filling, &node, &node});
      const auto* set = std::get_if<xpath::NodeSet>(&nodes);
      item.choiceCount = control.choices.size() + (set == nullptr ? 0 : set->size());
      if (item.choiceCount > m_query.choicesMax) {
        return;
      }
    }
    item.choices = m_filling.choices(control, node, &item.choiceMedia);
    item.choiceCount = item.choices.size();
  }

  void question(const Control& control, Node& node, std::size_t depth) {
    Item item = describe(ItemKind::Question, control, node, depth);
    item.type = node.def->type;
    item.value = node.value;
    item.past = node.origin != Origin::Past ? "" : node.withheld.get().empty() ? node.value : node.withheld.get();
    item.mediaType = control.mediaType;
    item.rangeStart = control.rangeStart;
    item.rangeEnd = control.rangeEnd;
    item.rangeStep = control.rangeStep;
    offer(control, node, item);
    item.words = node.def->choices == nullptr ? std::string() : m_filling.wordsOf(control, node);
    item.required = node.required;
    item.readonly = node.readonly;
    item.violation = m_filling.violation(node);
    item.message = m_filling.message(node, item.violation);
    m_items.push_back(std::move(item));
  }

  const Filling& m_filling;
  const ItemQuery& m_query;
  std::vector<Item> m_items;
  std::size_t m_page = 0;
};

}  // namespace

std::vector<std::string> chosen(const Control& control, std::string_view answer) {
  std::vector<std::string> all;
  if (control.kind == ControlKind::Select1) {
    all.emplace_back(answer);
    return all;
  }
  for (std::size_t at = 0; at < answer.size();) {
    const std::size_t end = std::min(answer.find_first_of(" \t\r\n", at), answer.size());
    if (end > at) {
      all.emplace_back(answer.substr(at, end - at));
    }
    at = end + 1;
  }
  return all;
}

std::string Filling::render(const Text& text, Node& context) const {
  const xpath::Context around{*this, &context, &context};
  if (text.ref != nullptr) {
    return xpath::toString(xpath::evaluate(*text.ref, around));
  }
  std::string all;
  for (const Text::Piece& piece : text.pieces) {
    all += piece.output == nullptr ? piece.literal : xpath::toString(xpath::evaluate(*piece.output, around));
    if (!spend(all.size() > kTextBytesMax ? kWorkMax + 1 : 0)) {
      return {};
    }
  }
  return all;
}

std::string Filling::itext(const std::string& id, Node& context) const {
  const Wording* wording = m_form->wording(m_language, id);
  // A text may show another one, and so itself.
  const TextLevel level(m_textLevels);
  return wording == nullptr || !mayGoOn() ? std::string() : render(wording->text, context);
}

bool Filling::mayGoOn() const {
  return m_textLevels <= kTextLevelsMax && spend(kTextWork);
}

const Wording* Filling::wordingOf(const Text& text, Node& item, Node& context) const {
  const auto* call = text.ref == nullptr ? nullptr : std::get_if<xpath::Expr::Call>(&text.ref->kind);
  if (call == nullptr || call->name != "jr:itext") {
    return nullptr;
  }
  return m_form->wording(m_language, xpath::toString(xpath::evaluate(*call->arguments[0], {*this, &item, &context})));
}

ChoiceList Filling::choices(const Control& control, Node& context, std::vector<Media>* media) const {
  ChoiceList list;
  const auto show = [&](const Text& label, Node& item) {
    const Wording* words = media == nullptr ? nullptr : wordingOf(label, item, context);
    if (words != nullptr && !words->media.empty()) {
      media->resize(list.size());
      media->back() = words->media;
    }
  };
  for (const Choice& choice : control.choices) {
    list.emplace_back(choice.value, choice.label.empty() ? choice.value : render(choice.label, context));
    show(choice.label, context);
  }
  if (control.itemset != nullptr) {
    const xpath::Value nodes = xpath::evaluate(*control.itemset, {*this, &context, &context});
    const auto* set = std::get_if<xpath::NodeSet>(&nodes);
    list.reserve(list.size() + (set == nullptr ? 0 : set->size()));
    for (Node* node : set == nullptr ? xpath::NodeSet() : *set) {
      const xpath::Context item{*this, node, &context};
      list.emplace_back(xpath::toString(xpath::evaluate(*control.itemValue, item)), itemLabel(control, *node, context));
      show(control.itemLabel, *node);
    }
  }
  if (media != nullptr && !media->empty()) {
    media->resize(list.size());
  }
  return list;
}

std::string Filling::wordsOf(const Control& control, Node& node) const {
  if (node.def->choices == nullptr) {
    return node.value;
  }
  std::string all;
  for (const std::string& one : chosen(control, node.value)) {
    const std::string label = choiceLabel(one, node);
    all += (all.empty() ? "" : ", ") + (label.empty() ? one : label);
  }
  return all;
}

std::pair<bool, Node*> Filling::choiceOf(const Control& control, Node& context, const std::string& value) const {
  for (const Choice& choice : control.choices) {
    if (choice.value == value) {
      return {true, nullptr};
    }
  }
  if (control.itemset == nullptr) {
    return {false, nullptr};
  }
  const xpath::Context around{*this, &context, &context};
  const auto valueOf = [&](Node* node) {
    return xpath::toString(xpath::evaluate(*control.itemValue, {*this, node, &context}));
  };
  // In a list whose values are indexed only the items of that value are looked at.
  if (control.byValue != nullptr) {
    const std::vector<Node*>* rows = control.byValue->find(value);
    for (Node* row : rows == nullptr ? std::vector<Node*>() : *rows) {
      if (valueOf(row) == value && xpath::passes(*control.itemset, *row, around)) {
        return {true, row};
      }
    }
    return {false, nullptr};
  }
  const xpath::Value nodes = xpath::evaluate(*control.itemset, around);
  if (const auto* set = std::get_if<xpath::NodeSet>(&nodes)) {
    for (Node* node : *set) {
      if (valueOf(node) == value) {
        return {true, node};
      }
    }
  }
  return {false, nullptr};
}

// ODK XForms, <odk:rank>: "The recorded list always includes all options": those that came since go to the end.
std::string Filling::ranked(const Control& control, Node& node, const std::string& answer) const {
  std::vector<std::string> order = chosen(control, answer);
  std::set<std::string> offered;
  for (const auto& [value, label] : choices(control, node)) {
    offered.insert(value);
    if (std::find(order.begin(), order.end(), value) == order.end()) {
      order.push_back(value);
    }
  }
  std::string all;
  for (const std::string& value : order) {
    if (offered.erase(value) > 0) {
      all += (all.empty() ? "" : " ") + value;
    }
  }
  return all;
}

std::string Filling::inListOrder(const Control& control, Node& node, const std::string& answer) const {
  const std::vector<std::string> wanted = chosen(control, answer);
  if (wanted.size() < 2) {
    return wanted.empty() ? std::string() : wanted.front();
  }
  std::string ordered;
  std::set<std::string> taken;
  for (const auto& [value, label] : choices(control, node)) {
    if (std::find(wanted.begin(), wanted.end(), value) != wanted.end() && taken.insert(value).second) {
      ordered += (ordered.empty() ? "" : " ") + value;
    }
  }
  return ordered;
}

std::string Filling::offeredOf(const Control& control, Node& node, const std::string& answer) const {
  if (control.kind == ControlKind::Rank) {
    return ranked(control, node, answer);
  }
  std::string offered;
  for (const std::string& one : chosen(control, answer)) {
    if (choiceOf(control, node, one).first) {
      offered += (offered.empty() ? "" : " ") + one;
    }
  }
  return offered;
}

std::string Filling::choiceLabel(const std::string& value, Node& question) const {
  const Control* control = question.def == nullptr ? nullptr : question.def->choices;
  // A choice's name may be made of the names of choices, and so of itself.
  const TextLevel level(m_textLevels);
  if (control == nullptr || !mayGoOn()) {
    return {};
  }
  for (const Choice& choice : control->choices) {
    if (choice.value == value) {
      return choice.label.empty() ? choice.value : render(choice.label, question);
    }
  }
  Node* item = choiceOf(*control, question, value).second;
  return item == nullptr ? std::string() : itemLabel(*control, *item, question);
}

std::string Filling::itemLabel(const Control& control, Node& item, Node& context) const {
  // A choice without words of its own is shown by its value.
  const xpath::Expr& words = control.itemLabel.ref == nullptr ? *control.itemValue : *control.itemLabel.ref;
  return xpath::toString(xpath::evaluate(words, {*this, &item, &context}));
}

Violation Filling::violation(const Node& node) const {
  if (!node.relevant || !node.def->leaf() || node.origin == Origin::Past) {
    return Violation::None;
  }
  if (node.value.empty()) {
    return node.required ? Violation::Required : Violation::None;
  }
  return node.constraintHolds ? Violation::None : Violation::Constraint;
}

std::string Filling::message(Node& node, Violation violation) const {
  switch (violation) {
    case Violation::Constraint:
      return render(node.def->constraintMessage, node);
    case Violation::Required:
      return render(node.def->requiredMessage, node);
    case Violation::None:
      break;
  }
  return {};
}

void Filling::forEachRow(Node& node, const std::function<void(Node&)>& each) const {
  if (node.def->repeat) {
    each(node);
  }
  for (const auto& child : node.children) {
    forEachRow(*child, each);
  }
}

void Filling::forEachLeaf(Node& node, const std::function<void(Node&)>& each) const {
  if (node.def->leaf()) {
    each(node);
  }
  for (const auto& child : node.children) {
    forEachLeaf(*child, each);
  }
}

std::vector<NodeState> FormInstance::nodes() const {
  m_filling->startWork();
  std::vector<NodeState> states;
  m_filling->forEachLeaf(*m_filling->m_root, [&](Node& node) {
    NodeState state;
    state.ref = node.ref();
    state.value = node.relevant ? node.value : std::string();
    state.relevant = node.relevant;
    state.readonly = node.readonly;
    state.required = node.required;
    state.violation = m_filling->violation(node);
    state.message = m_filling->message(node, state.violation);
    if (const Control* control = form().controlOf(node.def->path)) {
      state.label = m_filling->render(control->label, node);
      state.choices = m_filling->choices(*control, node);
    }
    states.push_back(std::move(state));
  });
  return states;
}

std::vector<Item> FormInstance::items(const ItemQuery& query) const {
  m_filling->startWork();
  return ItemList(*m_filling, query).all();
}

ChoiceList FormInstance::choices(std::string_view ref) const {
  m_filling->startWork();
  Node* node = m_filling->find(ref);
  const Control* control = node == nullptr ? nullptr : node->def->choices;
  return control == nullptr ? ChoiceList() : m_filling->choices(*control, *node);
}

std::size_t FormInstance::pageOf(std::string_view ref) const {
  const Node* node = m_filling->find(ref);
  const std::string path = node == nullptr ? std::string(ref) : node->def->path;
  const auto pages = m_filling->pageNumbers();
  for (const Control* control = form().controlOf(path); control != nullptr; control = control->parent) {
    if (const auto page = pages.find(control); page != pages.end()) {
      return page->second;
    }
  }
  return 0;
}

// Each group or repeat of the body is a page; loose questions in a row share one.
std::map<const Control*, std::size_t> Filling::pageNumbers() const {
  std::map<const Control*, std::size_t> pages;
  std::size_t page = 0;
  bool loose = false;
  for (const auto& control : m_form->body().children) {
    const bool group = control->kind == ControlKind::Group || control->kind == ControlKind::Repeat;
    page += !pages.empty() && (group || !loose) ? 1U : 0U;
    loose = !group;
    pages[control.get()] = page;
  }
  return pages;
}

std::vector<Page> FormInstance::pages() const {
  std::vector<Page> pages;
  for (const Item& item : items({std::nullopt, "", /*insideRows=*/false, false, /*choicesMax=*/0})) {
    if (item.page >= pages.size()) {
      pages.resize(item.page + 1, Page{"", false, 0});
      pages.back() = Page{item.label, false, 0};
    }
    // A heading over rows that there are none of, and cannot be, is no page to turn to.
    const bool something = item.kind == ItemKind::Question || item.kind == ItemKind::Row || item.canAdd;
    pages[item.page].relevant = pages[item.page].relevant || something;
    const bool answered = item.kind == ItemKind::Question ? !item.value.empty() : item.kind == ItemKind::Row;
    pages[item.page].answered += answered ? 1U : 0U;
  }
  return pages;
}

std::vector<Violated> FormInstance::validate() const {
  m_filling->startWork();
  std::vector<Violated> all;
  const auto numbers = m_filling->pageNumbers();
  const auto pageOf = [&numbers](const Control* control) {
    while (control != nullptr && !numbers.contains(control)) {
      control = control->parent;
    }
    return control == nullptr ? 0 : numbers.at(control);
  };
  m_filling->forEachLeaf(*m_filling->m_root, [&](Node& node) {
    const Violation violation = m_filling->violation(node);
    if (violation != Violation::None) {
      const Control* control = form().controlOf(node.def->path);
      all.push_back({node.ref(), pageOf(control),
                     control == nullptr ? std::string() : m_filling->render(control->label, node), violation,
                     m_filling->message(node, violation)});
    }
  });
  return all;
}

}  // namespace rembug::forms
