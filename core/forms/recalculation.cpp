// Keeps relevance, calculations and the like up to date: what a change touches is run again, each thing once, in the
// order of the form's rules.
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/forms/filling.h"

namespace rembug::forms {
namespace {

using Kind = Form::Rule::Kind;

// A form whose rows wait for each other in a circle is stopped, not run for ever: where one rule is run for one
// question more often than this while everything comes to rest. Counted only once there were this many runs at all.
constexpr std::size_t kTurnsMax = 200;
constexpr std::size_t kRunsUncounted = 20'000;
constexpr std::size_t kFiredMax = 10'000;
// Why a form does not come to rest.
const std::string kCircle = "the form's calculations do not come to an end: they go around in a circle";
const std::string kTooMuch =
    "the form's calculations are too much for a tablet: they look at too many rows or make too long texts";
const std::string kTooManyRows = "the form makes too many rows: all of them together have more than 1,000,000 elements";
// Whether `a` stands before `b` in the form.
bool before(const Node* a, const Node* b) {
  while (a->def->depth > b->def->depth) {
    a = a->parent;
  }
  while (b->def->depth > a->def->depth) {
    b = b->parent;
  }
  while (a != b && a->parent != b->parent) {
    a = a->parent;
    b = b->parent;
  }
  return a->place < b->place;
}

}  // namespace

void Filling::forEachBelow(Node& top, const NodeDef& def, const std::function<void(Node&)>& each) const {
  if (top.def == &def) {
    return each(top);
  }
  // The child definition on the way down.
  const NodeDef* next = &def;
  while (next->parent != nullptr && next->parent != top.def) {
    next = next->parent;
  }
  if (next->parent == nullptr) {
    return;
  }
  for (const auto& child : top.childrenOf(*next)) {
    forEachBelow(*child, def, each);
  }
}

std::vector<Node*> Filling::nodesOf(const NodeDef& def) const {
  std::vector<Node*> found;
  forEachBelow(*m_root, def, [&](Node& node) { found.push_back(&node); });
  return found;
}

void Filling::enqueue(std::size_t rule, Node& node) {
  const std::uint64_t bit = m_form->rules()[rule].bit;
  if ((node.waiting & bit) != 0) {
    return;
  }
  node.waiting |= bit;
  if (m_pending[rule].empty()) {
    m_due.push(rule);
  }
  m_pending[rule].push_back(&node);
}

void Filling::enqueueAll(Node& node) {
  for (const std::size_t rule : node.def->rules) {
    enqueue(rule, node);
  }
  for (const auto& child : node.children) {
    enqueueAll(*child);
  }
}

void Filling::notify(const std::vector<NodeDef::Reader>& readers, Node& changed) {
  for (const NodeDef::Reader& reader : readers) {
    Node* top = &changed;
    while (top->def->depth > reader.anchor) {
      top = top->parent;
    }
    forEachBelow(*top, *m_form->rules()[reader.rule].at, [&](Node& node) { enqueue(reader.rule, node); });
  }
}

void Filling::notifySubtrees(Node& changed) {
  for (Node* node = &changed; node != nullptr; node = node->parent) {
    notify(node->def->subtreeReaders, *node);
  }
}

void Filling::changed(Node& node) {
  notify(node.def->valueReaders, node);
  notifySubtrees(node);
  for (const std::size_t rule : node.def->rules) {
    const Kind kind = m_form->rules()[rule].kind;
    if (kind == Kind::Constraint || kind == Kind::Offer) {
      enqueue(rule, node);
    }
  }
  if (const Node* row = node.innermostRow(); row != nullptr && row->parent->rows != nullptr) {
    auto& totals = row->parent->rows->totals;
    if (const auto found = totals.find(node.def); found != totals.end()) {
      found->second.resize(std::min(found->second.size(), (row->position() - 1) / kTotalStep));
    }
  }
}

void Filling::fireLater(Node& node) {
  if (!node.def->onChange.empty() && !m_loading && !node.fresh) {
    m_toFire.push_back(&node);
  }
}

// What a new row computes before anybody has seen it is no change of an answer.
void Filling::markFresh(Node& row, bool fresh) {
  row.fresh = fresh;
  for (const auto& child : row.children) {
    markFresh(*child, fresh);
  }
}

void Filling::rowsChanged(Node& parent, const NodeDef& repeat, std::size_t from) {
  for (auto& [def, totals] : parent.rows->totals) {
    const NodeDef* around = def;
    while (around != nullptr && around != &repeat) {
      around = around->parent;
    }
    if (around != nullptr) {
      totals.resize(std::min(totals.size(), (from - 1) / kTotalStep));
    }
  }
  notify(repeat.rowsReaders, parent);
  const auto rows = parent.childrenOf(repeat);
  for (std::size_t i = from - 1; i < rows.size(); ++i) {
    notify(repeat.placeReaders, *rows[i]);
    notify(repeat.subtreeReaders, *rows[i]);
  }
  notifySubtrees(parent);
}

void Filling::spreadRelevance(Node& node, bool around) {
  const bool now = around && node.relevantHere;
  if (now != node.relevant) {
    node.relevant = now;
    node.calculated.reset();  // what comes back is calculated anew
    findFitting(node);
    changed(node);
    if (!node.value.empty()) {
      fireLater(node);
    }
    for (const std::size_t rule : node.def->rules) {
      if (m_form->rules()[rule].kind != Kind::Relevant) {
        enqueue(rule, node);
      }
    }
    for (const auto& child : node.children) {
      spreadRelevance(*child, now);
    }
  }
}

void Filling::spreadReadonly(Node& node, bool around) const {
  const bool inside = around || node.readonlyHere;
  node.readonly = inside;
  for (const auto& child : node.children) {
    spreadReadonly(*child, inside);
  }
}

void Filling::freshRow(Node& row) {
  markFresh(row, true);
  m_freshRows.push_back(&row);
  spreadRelevance(row, row.parent->relevant);
  spreadReadonly(row, readonlyInside(*row.parent));
  enqueueAll(row);
}

bool Filling::readonlyInside(const Node& node) {
  for (const Node* at = &node; at != nullptr; at = at->parent) {
    if (at->readonlyHere) {
      return true;
    }
  }
  return false;
}

void Filling::dropRow(Node& row) {
  const std::unique_ptr<Node> dropped = takeRowOut(row);
  forgetElements(*dropped);
}

void Filling::removeRow(Node& row) {
  Node& parent = *row.parent;
  const std::size_t position = row.position();
  parent.rows->removed.emplace_back(position, takeRowOut(row));
  forgetElements(*parent.rows->removed.back().second);
  if (parent.rows->removed.size() > kRemovedRowsMax) {
    parent.rows->removed.erase(parent.rows->removed.begin());
  }
}

// Rows that a step counted and that went aside when the step was taken back: nobody ever saw them.
void Filling::dropCountedRows() {
  // Rows in rows were counted behind those around them, and go first.
  std::reverse(m_countedRows.begin(), m_countedRows.end());
  std::vector<std::pair<Node*, const NodeDef*>> places;
  for (const Node* row : m_countedRows) {
    if (places.empty() || places.back() != std::pair(row->parent, row->def)) {
      places.emplace_back(row->parent, row->def);
    }
  }
  const std::set<const Node*> counted(m_countedRows.begin(), m_countedRows.end());
  m_countedRows.clear();
  for (const auto& [parent, def] : places) {
    std::erase_if(parent->rows->aside[def], [&](const std::unique_ptr<Node>& row) {
      const bool drop = counted.contains(row.get());
      if (drop) {
        forgetElements(*row);
      }
      return drop;
    });
  }
}

// What is dropped makes room, with what was set aside in it.
void Filling::forgetElements(const Node& node) {
  m_rowElements -= node.def->repeat ? std::min(m_rowElements, node.def->elements) : 0;
  for (const auto& child : node.children) {
    forgetElements(*child);
  }
  if (node.rows != nullptr) {
    for (const auto& [def, rows] : node.rows->aside) {
      for (const auto& row : rows) {
        forgetElements(*row);
      }
    }
  }
}

void Filling::countElements(const Node& node) {
  m_rowElements += node.def->repeat ? node.def->elements : 0;
  for (const auto& child : node.children) {
    countElements(*child);
  }
  if (node.rows != nullptr) {
    for (const auto& [def, rows] : node.rows->aside) {
      for (const auto& row : rows) {
        countElements(*row);
      }
    }
  }
}

bool Filling::full(const NodeDef& repeat) const {
  return m_rowElements + repeat.elements > kRowElementsMax;
}

// A row that a lower count leaves over is kept with its answers, and comes back with a higher one.
void Filling::setRowAside(Node& row) {
  Node& parent = *row.parent;
  const NodeDef& def = *row.def;
  parent.rows->aside[&def].push_back(takeRowOut(row));
}

Node* Filling::takeRowBack(Node& parent, const NodeDef& def) {
  auto& aside = parent.rows->aside[&def];
  if (aside.empty()) {
    return nullptr;
  }
  std::unique_ptr<Node> row = std::move(aside.back());
  aside.pop_back();
  return &placeRow(parent, def, std::move(row));
}

std::unique_ptr<Node> Filling::takeRowOut(Node& row) {
  forget(row);
  Node& parent = *row.parent;
  const NodeDef& def = *row.def;
  const std::size_t position = row.position();
  std::unique_ptr<Node> taken = std::move(parent.children[row.place]);
  parent.children.erase(parent.children.begin() + static_cast<std::ptrdiff_t>(row.place));
  for (std::size_t slot = def.slot + 1; slot < parent.rows->starts.size(); ++slot) {
    --parent.rows->starts[slot];
  }
  for (std::size_t i = parent.rows->starts[def.slot] + position - 1; i < parent.children.size(); ++i) {
    parent.children[i]->place = i;
  }
  rowsChanged(parent, def, position);
  return taken;
}

// A node that goes must not be run or fired any more.
void Filling::forget(Node& node) {
  if (node.waiting != 0) {
    for (const std::size_t rule : node.def->rules) {
      std::erase(m_pending[rule], &node);
    }
    node.waiting = 0;  // a row that was set aside comes back, and is due again like any other
  }
  std::erase(m_toFire, &node);
  std::erase(m_freshRows, &node);
  for (const auto& child : node.children) {
    forget(*child);
  }
}

void Filling::adjustRows(const NodeDef& def, Node& parent) {
  // Paths lead from the repeat itself, of which there may be no row yet.
  Node repeat;
  repeat.name = def.name;
  repeat.def = &def;
  repeat.parent = &parent;
  const double wanted = xpath::toNumber(xpath::evaluate(*def.count, {*this, &repeat, &repeat}), m_clock);
  if (std::isnan(wanted)) {
    return;  // not known yet: the rows stay as they are
  }
  const auto target = static_cast<std::size_t>(std::clamp(wanted, 0.0, static_cast<double>(kRowsMax)));
  while (parent.childrenOf(def).size() > target) {
    setRowAside(*parent.childrenOf(def).back());
  }
  while (parent.childrenOf(def).size() < target) {
    Node* row = takeRowBack(parent, def);
    if (row == nullptr && full(def)) {
      m_tooManyRows = &def;
      return;
    }
    if (row == nullptr) {
      row = &insertRow(parent, def, newRecordId(m_clock, m_random), nullptr);
      m_countedRows.push_back(row);
      preload(*row);
      fireNewRow(*row);
    }
    freshRow(*row);
    rowsChanged(parent, def, row->position());
  }
}

void Filling::offer(Node& node) {
  const std::string& entered = node.withheld.get().empty() ? node.value : node.withheld.get();
  if (entered.empty()) {
    return;
  }
  std::string offered = offeredOf(*node.def->choices, node, entered);
  if (offered != node.value) {
    std::string whole = entered;
    node.withheld.set(offered == whole ? std::string() : std::move(whole));
    node.value = std::move(offered);
    answered(node);
  } else if (node.value != entered) {
    node.withheld.set(entered);
  } else {
    node.withheld.clear();
  }
  findFitting(node);
}

bool Filling::fits(Node& node) const {
  const bool rightType = !node.def->leaf() || node.value.empty() || answerFrom(node, "", node.value).has_value();
  return node.relevant && node.withheld.get().empty() && rightType;
}

// What fits once is an answer like any other from then on.
void Filling::findFitting(Node& node) const {
  if (node.origin == Origin::Past && fits(node)) {
    node.origin = Origin::Record;
  }
}

void Filling::apply(const Form::Rule& rule, Node& node) {
  const NodeDef& def = *rule.def;
  const xpath::Context context{*this, &node, &node};
  switch (rule.kind) {
    case Kind::Count:
      adjustRows(def, node);
      break;
    case Kind::Relevant:
      node.relevantHere = xpath::toBoolean(xpath::evaluate(*def.relevant, context));
      spreadRelevance(node, node.parent == nullptr || node.parent->relevant);
      break;
    case Kind::Readonly:
      node.readonlyHere = xpath::toBoolean(xpath::evaluate(*def.readonly, context));
      spreadReadonly(node, node.parent != nullptr && readonlyInside(*node.parent));
      break;
    case Kind::Required:
      node.required = xpath::toBoolean(xpath::evaluate(*def.required, context));
      break;
    case Kind::Constraint:
      node.constraintHolds = node.value.empty() || xpath::toBoolean(xpath::evaluate(*def.constraint, context));
      break;
    case Kind::Offer:
      offer(node);
      break;
    case Kind::Calculate:
      if (node.relevant) {
        std::string value = asAnswer(def, xpath::toString(xpath::evaluate(*def.calculate, context)), m_clock);
        const bool same = node.calculated != nullptr && *node.calculated == value;
        const bool withheld = !node.withheld.get().empty() && value == node.withheld.get();
        if (!same && !std::exchange(node.kept, false) && value != node.value && !withheld) {
          node.value = value;
          node.withheld.clear();
          answered(node);
        }
        if (!same) {
          node.calculated = std::make_unique<std::string>(std::move(value));
        }
      }
      break;
  }
}

void Filling::fire(const SetValue& action, Node& source) {
  // Inside a row only that row's own target is meant: the one below the nearest element around both.
  Node* around = &source;
  const auto isAround = [&action](const Node& node) {
    for (const NodeDef* def = action.target; def != nullptr; def = def->parent) {
      if (def == node.def) {
        return true;
      }
    }
    return false;
  };
  while (!isAround(*around)) {
    around = around->parent;
  }
  forEachBelow(*around, *action.target, [&](Node& target) {
    // As in ODK's engine: what is not there when the form opens or a row comes gets no value by that.
    if (!target.relevant && action.event != SetValue::Event::ValueChanged) {
      return;
    }
    std::string value =
        asAnswer(*target.def,
                 action.value == nullptr ? action.literal
                                         : xpath::toString(xpath::evaluate(*action.value, {*this, &target, &target})),
                 m_clock);
    if (value != target.value && spend(value.size())) {
      target.value = std::move(value);
      target.withheld.clear();
      answered(target);
    }
  });
}

// Rows in a new row are new as well.
void Filling::fireNewRow(Node& node) {
  for (const SetValue* action : node.def->onNewRow) {
    fire(*action, node);
  }
  for (const auto& child : node.children) {
    fireNewRow(*child);
  }
}

void Filling::fireOnLoad(bool first) {
  for (const SetValue& action : m_form->setValues()) {
    if (action.event == SetValue::Event::Load || (first && action.event == SetValue::Event::FirstLoad)) {
      fire(action, *m_root);
    }
  }
}

Result<void> Filling::settle() {
  std::string reason = runDue();
  for (Node* row : std::exchange(m_freshRows, {})) {
    markFresh(*row, false);
  }
  for (std::size_t fired = 0; reason.empty() && !m_toFire.empty(); ++fired) {
    Node& source = *m_toFire.front();
    m_toFire.pop_front();
    for (const SetValue* action : source.def->onChange) {
      fire(*action, source);
    }
    reason = fired < kFiredMax ? runDue() : kCircle;
  }
  if (reason.empty() && spend(0)) {
    return {};
  }
  constexpr std::size_t kShown = 10;
  std::string names;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < m_pending.size(); ++i) {
    for (Node* node : m_pending[i]) {
      node->waiting = 0;
    }
    names += m_pending[i].empty() || ++shown > kShown ? "" : " " + m_form->rules()[i].def->path;
    m_pending[i].clear();
  }
  m_due = {};
  m_toFire.clear();
  return fail(ErrorCode::Invalid, (reason.empty() ? kTooMuch : reason) + (names.empty() ? "" : ", at" + names));
}

std::string Filling::runDue() {
  std::size_t runs = 0;
  std::map<std::pair<std::size_t, const Node*>, std::size_t> turns;
  while (!m_due.empty()) {
    const std::size_t number = m_due.top();
    m_due.pop();
    const Form::Rule& rule = m_form->rules()[number];
    std::vector<Node*>& pending = m_pending[number];
    if (rule.readsOtherRows) {
      std::sort(pending.begin(), pending.end(), before);
    }
    // What one row changes may make others of the same rule due: they come behind, in a round of their own.
    std::vector<Node*> round = std::move(pending);
    pending.clear();
    for (std::size_t i = 0; i < round.size(); ++i) {
      Node& node = *round[i];
      const bool circles = ++runs > kRunsUncounted && ++turns[{number, &node}] > kTurnsMax;
      if (!circles) {
        node.waiting &= ~rule.bit;
        apply(rule, node);
      }
      const bool tooManyRows = std::exchange(m_tooManyRows, nullptr) != nullptr;
      // Some circles make a text longer at each turn, and others never stop looking.
      if (circles || tooManyRows || !spend(rule.kind == Kind::Calculate ? node.value.size() : 0)) {
        pending.insert(pending.end(), round.begin() + static_cast<std::ptrdiff_t>(i), round.end());
        return circles ? kCircle : tooManyRows ? kTooManyRows : kTooMuch;
      }
    }
  }
  return {};
}

}  // namespace rembug::forms
