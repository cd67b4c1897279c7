#include "core/forms/form_instance.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "core/forms/dates.h"
#include "core/forms/filling.h"
#include "core/forms/xpath_functions.h"

namespace rembug::forms {

Filling::Filling(std::shared_ptr<const Form> form, const Clock& clock, Random& random)
    : m_form(std::move(form)), m_clock(clock), m_random(random), m_seed(0), m_language(m_form->defaultLanguage()) {
  m_pending.resize(m_form->rules().size());
  m_meta.root = m_form->root().path;
  for (const char byte : m_random.bytes(4)) {
    m_seed = m_seed * 256 + static_cast<unsigned char>(byte);
  }
}

std::unique_ptr<Node> Filling::build(const NodeDef& def, bool withRows) {
  auto node = std::make_unique<Node>();
  node->name = def.name;
  node->def = &def;
  node->value = asAnswer(def, def.defaultValue, m_clock);
  node->children.reserve(def.children.size());
  if (def.holdsRepeats) {
    node->rows = std::make_unique<Rows>();
    node->rows->starts.assign(def.children.size() + 1, 0);
  }
  for (const auto& child : def.children) {
    if (def.holdsRepeats) {
      node->rows->starts[child->slot] = node->children.size();
    }
    if (!child->repeat) {
      node->add(build(*child, withRows));
    }
  }
  if (def.holdsRepeats) {
    node->rows->starts.back() = node->children.size();
    for (const auto& child : def.children) {
      for (std::size_t i = 0; withRows && i < child->startRows.size(); ++i) {
        startRow(*node, *child, *child->startRows[i]);
      }
    }
  }
  return node;
}

std::unique_ptr<Node> Filling::buildRow(Node& parent, const NodeDef& def, const RecordId& row, const Node* answers) {
  std::unique_ptr<Node> node = build(def, answers == nullptr);
  m_rowElements += def.elements;
  node->row.set(row);
  node->parent = &parent;
  if (answers != nullptr) {
    overlay(*node, *answers);
  }
  return node;
}

Node& Filling::insertRow(Node& parent, const NodeDef& def, const RecordId& row, const Node* answers) {
  return placeRow(parent, def, buildRow(parent, def, row, answers));
}

// A row that the form begins with. Where rows are counted it waits for the count.
void Filling::startRow(Node& parent, const NodeDef& def, const Node& answers) {
  std::unique_ptr<Node> node = buildRow(parent, def, newRecordId(m_clock, m_random), &answers);
  if (def.count == nullptr) {
    placeRow(parent, def, std::move(node));
  } else {
    auto& aside = parent.rows->aside[&def];
    aside.insert(aside.begin(), std::move(node));
  }
}

Node& Filling::placeRow(Node& parent, const NodeDef& def, std::unique_ptr<Node> node, std::size_t position) {
  // Rows stand together, at the repeat's place among its siblings.
  std::vector<std::size_t>& starts = parent.rows->starts;
  const std::size_t end = starts[def.slot + 1];
  const std::size_t at = position == 0 ? end : std::min(end, starts[def.slot] + position - 1);
  parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(node));
  for (std::size_t slot = def.slot + 1; slot < starts.size(); ++slot) {
    ++starts[slot];
  }
  for (std::size_t i = at; i < parent.children.size(); ++i) {
    parent.children[i]->place = i;
  }
  return *parent.children[at];
}

void Filling::overlay(Node& node, const Node& answers) {
  node.value = asAnswer(*node.def, answers.value, m_clock);
  for (const auto& given : answers.children) {
    const NodeDef* def = node.def->childNamed(given->name);
    if (def == nullptr) {
      continue;
    }
    if (def->repeat) {
      startRow(node, *def, *given);
    } else if (Node* child = node.child(given->name)) {
      overlay(*child, *given);
    }
  }
}

std::string Filling::newInstanceId() {
  return "uuid:" + xpath::uuidText(m_random);
}

void Filling::preload(Node& node) {
  const std::string& kind = node.def->preload;
  const std::string& what = node.def->preloadParams;
  if (kind == "uid") {
    node.value = newInstanceId();
  } else if (kind == "date" && what == "today") {
    node.value = today(m_clock);
  } else if (kind == "timestamp" && what == "start") {
    node.value = now(m_clock);
  } else if (kind == "property") {
    node.value = what == "deviceid"   ? m_properties.deviceId
                 : what == "username" ? m_properties.username
                 : what == "email"    ? m_properties.email
                                      : (what.rfind("phone", 0) == 0 ? m_properties.phoneNumber : node.value);
  }
  for (const auto& child : node.children) {
    preload(*child);
  }
}

// What the form computes while it opens is no change of an answer that actions wait for.
void Filling::settleLoaded(bool first) {
  enqueueAll(*m_root);
  m_loading = true;
  m_settled = settle();
  findPast(*m_root);
  fireOnLoad(first);
  if (m_settled) {
    m_settled = settle();
  }
  m_loading = false;
}

void Filling::startNew() {
  startWork();
  m_root = build(m_form->root(), true);
  preload(*m_root);
  spreadReadonlyAll();
  settleLoaded(/*first=*/true);
}

void Filling::takeUp(std::span<const Row> rows, std::span<const Answer> answers) {
  startWork();
  m_root = build(m_form->root(), false);
  std::map<RecordId, Node*> byId;
  // A row comes behind the row around it, whatever order they are given in.
  for (std::size_t pass = 0, before = 1; before != byId.size() || pass == 0; ++pass) {
    before = byId.size();
    for (const Row& row : rows) {
      const NodeDef* def = m_form->find(row.path);
      const bool ready = row.parent.empty() || byId.contains(row.parent);
      if (def == nullptr || !def->repeat || byId.contains(row.row) || !ready) {
        continue;
      }
      Node* around = row.parent.empty() ? m_root.get() : byId[row.parent];
      for (Node* parent : nodesOf(*def->parent)) {
        const Node* inner = parent->innermostRow();
        if (inner == around || (row.parent.empty() && inner == nullptr)) {
          byId[row.row] = &insertRow(*parent, *def, row.row, nullptr);
          byId[row.row]->origin = Origin::Record;
          break;
        }
      }
    }
  }
  // A default is for a new form: a record without an answer has none.
  forEachLeaf(*m_root, [this](Node& node) {
    if (m_form->controlOf(node.def->path) != nullptr) {
      node.value.clear();
    }
  });
  for (const Answer& answer : answers) {
    place(answer, byId);
  }
}

void Filling::place(const Answer& answer, const std::map<RecordId, Node*>& rows) {
  const NodeDef* def = m_form->find(answer.path);
  if (def == nullptr && answer.row.empty()) {
    m_meta.take(answer.path, answer.value);
  }
  const auto row = rows.find(answer.row);
  Node* top = answer.row.empty() ? m_root.get() : row == rows.end() ? nullptr : row->second;
  if (def == nullptr || !def->leaf() || top == nullptr) {
    return;
  }
  forEachBelow(*top, *def, [&](Node& node) {
    const Node* inner = node.innermostRow();
    if (inner == (answer.row.empty() ? nullptr : top)) {
      node.value = answer.value;
      node.origin = Origin::Record;
      node.kept = def->calculate != nullptr && m_form->controlOf(def->path) != nullptr;
    }
  });
}

void Filling::startFrom(std::span<const Row> rows, std::span<const Answer> answers) {
  takeUp(rows, answers);
  spreadReadonlyAll();
  settleLoaded(/*first=*/false);
}

void Filling::startRecorded(std::span<const Row> rows, std::span<const Answer> answers) {
  takeUp(rows, answers);
  enqueueAll(*m_root);
  m_loading = true;
  m_settled = settle();
  m_loading = false;
  // What this has calculated is taken back: only what is relevant was wanted of it.
  std::map<RecordId, Node*> byId;
  forEachRow(*m_root, [&](Node& row) { byId[row.row.get()] = &row; });
  forEachLeaf(*m_root, [](Node& node) {
    node.value.clear();
    node.withheld.clear();
  });
  for (const Answer& answer : answers) {
    place(answer, byId);
  }
  findPast(*m_root);
}

void Filling::findPast(Node& node) {
  if (node.origin == Origin::Record && !fits(node)) {
    node.origin = Origin::Past;
  }
  for (const auto& child : node.children) {
    findPast(*child);
  }
}

Node* Filling::find(std::string_view ref) const {
  Node* at = nullptr;
  std::size_t place = 0;
  while (place < ref.size()) {
    if (ref[place] != '/') {
      return nullptr;
    }
    const std::size_t end = std::min(ref.find('/', place + 1), ref.size());
    std::string_view segment = ref.substr(place + 1, end - place - 1);
    std::size_t index = 1;
    if (const std::size_t bracket = segment.find('['); bracket != std::string_view::npos) {
      const auto number = segment.substr(bracket + 1);
      std::from_chars(number.data(), number.data() + number.size(), index);
      segment = segment.substr(0, bracket);
    }
    segment = localName(segment);
    if (at == nullptr) {
      at = segment == m_root->name && index == 1 ? m_root.get() : nullptr;
    } else {
      const NodeDef* def = at->def->childNamed(segment);
      const auto found = def == nullptr ? std::span<const std::unique_ptr<Node>>() : at->childrenOf(*def);
      at = index >= 1 && index <= found.size() ? found[index - 1].get() : nullptr;
    }
    if (at == nullptr) {
      return nullptr;
    }
    place = end;
  }
  return at;
}

Result<std::string> Filling::answerFrom(Node& node, std::string_view ref, std::string_view value) const {
  const bool minutes = node.def->type == Type::Time && value.size() == 5;
  std::string answer = asAnswer(*node.def, std::string(value) + (minutes ? ":00" : ""), m_clock);
  // What is calculated is cut to a whole number; what a person gives has to be one.
  const auto number = node.def->type == Type::Int ? castNumber(value) : std::nullopt;
  const bool cut = number && *number != std::trunc(*number);
  if ((answer.empty() || cut) && !value.empty()) {
    const Control* control = node.def->control;
    const bool range = control != nullptr && control->kind == ControlKind::Range;
    const bool trigger = control != nullptr && control->kind == ControlKind::Trigger;
    const std::string wanted(wordsFor(node.def->type));
    return fail(ErrorCode::Invalid, std::string(ref) + " needs " +
                                        (trigger ? "OK"
                                         : range ? wanted + " within its range"
                                                 : wanted));
  }
  if (const Control* control = node.def->choices; control != nullptr && !answer.empty()) {
    for (const std::string& one : chosen(*control, answer)) {
      if (!choiceOf(*control, node, one).first) {
        return fail(ErrorCode::Invalid, std::string(ref) + " does not offer '" + one + "'");
      }
    }
    if (control->kind == ControlKind::Select) {
      return inListOrder(*control, node, answer);
    }
    if (control->kind == ControlKind::Rank && ranked(*control, node, answer) != answer) {
      return fail(ErrorCode::Invalid, std::string(ref) + " needs all choices, each once, the first one first");
    }
  }
  return answer;
}

Result<void> Filling::set(std::string_view ref, std::string_view value) {
  Node* node = find(ref);
  if (node == nullptr || !node->def->leaf()) {
    return fail(ErrorCode::NotFound, "there is no question " + std::string(ref));
  }
  const bool asked = m_form->controlOf(node->def->path) != nullptr;
  if (node->readonly || (!asked && node->def->calculate != nullptr)) {
    return fail(ErrorCode::Refused, std::string(ref) + " cannot be changed: the form computes or fixes it");
  }
  startStep();
  REMBUG_ASSIGN(std::string answer, answerFrom(*node, ref, value));
  if (node->value == answer && node->withheld.get().empty() && node->origin != Origin::Past) {
    return {};
  }
  std::string before = std::exchange(node->value, std::move(answer));
  auto withheld = std::exchange(node->withheld, {});
  const Origin origin = std::exchange(node->origin, Origin::Here);
  answered(*node);
  const Result<void> settled = settle();
  if (!settled) {
    node->value = std::move(before);
    node->withheld = std::move(withheld);
    node->origin = origin;
    changed(*node);
    startWork();
    static_cast<void>(settle());  // it came to rest with this answer before
    dropCountedRows();
  }
  return settled;
}

Result<std::pair<Node*, const NodeDef*>> Filling::repeatAt(std::string_view repeatRef) const {
  const std::size_t slash = repeatRef.rfind('/');
  std::string_view name = slash == std::string_view::npos ? repeatRef : repeatRef.substr(slash + 1);
  name = name.substr(0, name.find('['));
  Node* parent = slash == std::string_view::npos || slash == 0 ? nullptr : find(repeatRef.substr(0, slash));
  const NodeDef* def =
      parent == nullptr ? nullptr : m_form->find(parent->def->path + "/" + std::string(localName(name)));
  if (def == nullptr || !def->repeat) {
    return fail(ErrorCode::NotFound, "there is no repeat " + std::string(repeatRef));
  }
  return std::pair(parent, def);
}

Result<std::string> Filling::addRow(std::string_view repeatRef, RecordId row) {
  REMBUG_ASSIGN(const auto place, repeatAt(repeatRef));
  const auto& [parent, def] = place;
  if (def->fixedRows) {
    return fail(ErrorCode::Refused, std::string(repeatRef) + " has as many rows as the form says");
  }
  if (parent->childrenOf(*def).size() >= kRowsMax) {
    return fail(ErrorCode::Refused, std::string(repeatRef) + " is full: there are 10,000 rows");
  }
  if (full(*def)) {
    return fail(ErrorCode::Refused, std::string(repeatRef) + " is full: all rows together have 1,000,000 elements");
  }
  if (row.empty()) {
    row = newRecordId(m_clock, m_random);
  }
  startStep();
  Node& added = insertRow(*parent, *def, row, nullptr);
  preload(added);
  fireNewRow(added);
  freshRow(added);
  rowsChanged(*parent, *def, added.position());
  if (const Result<void> settled = settle(); !settled) {
    startWork();
    dropRow(added);
    static_cast<void>(settle());  // it came to rest without this row before
    return tl::unexpected(settled.error());
  }
  return added.ref();
}

Result<void> Filling::removeRow(std::string_view rowRef) {
  Node* row = find(rowRef);
  if (row == nullptr || !row->def->repeat) {
    return fail(ErrorCode::NotFound, "there is no row " + std::string(rowRef));
  }
  if (row->def->fixedRows) {
    return fail(ErrorCode::Refused, std::string(rowRef) + " cannot be removed: the form says how many rows there are");
  }
  startStep();
  removeRow(*row);
  return settle();
}

Result<std::string> Filling::restoreRow(std::string_view repeatRef) {
  REMBUG_ASSIGN(const auto place, repeatAt(repeatRef));
  const auto& [parent, def] = place;
  auto& removed = parent->rows->removed;
  const auto last = std::find_if(removed.rbegin(), removed.rend(),
                                 [wanted = def](const auto& row) { return row.second->def == wanted; });
  if (last == removed.rend()) {
    return fail(ErrorCode::NotFound, "no row of " + std::string(repeatRef) + " was removed just now");
  }
  if (full(*def)) {
    return fail(ErrorCode::Refused, std::string(repeatRef) + " is full");
  }
  startStep();
  const std::size_t position = last->first;
  std::unique_ptr<Node> row = std::move(last->second);
  removed.erase(std::next(last).base());
  countElements(*row);
  Node& back = placeRow(*parent, *def, std::move(row), position);
  freshRow(back);
  rowsChanged(*parent, *def, back.position());
  if (const Result<void> settled = settle(); !settled) {
    startWork();
    removeRow(back);
    static_cast<void>(settle());  // it came to rest without this row before
    return tl::unexpected(settled.error());
  }
  return back.ref();
}

FormInstance::FormInstance(std::unique_ptr<Filling> filling) : m_filling(std::move(filling)) {}
FormInstance::FormInstance(FormInstance&&) noexcept = default;
FormInstance& FormInstance::operator=(FormInstance&&) noexcept = default;
FormInstance::~FormInstance() = default;

FormInstance FormInstance::create(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                  const Properties& properties) {
  auto filling = std::make_unique<Filling>(std::move(form), clock, random);
  filling->m_properties = properties;
  filling->startNew();
  return FormInstance(std::move(filling));
}

FormInstance FormInstance::resume(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                  std::span<const Row> rows, std::span<const Answer> answers) {
  auto filling = std::make_unique<Filling>(std::move(form), clock, random);
  filling->startFrom(rows, answers);
  return FormInstance(std::move(filling));
}

FormInstance FormInstance::recorded(std::shared_ptr<const Form> form, const Clock& clock, Random& random,
                                    std::span<const Row> rows, std::span<const Answer> answers) {
  auto filling = std::make_unique<Filling>(std::move(form), clock, random);
  filling->startRecorded(rows, answers);
  return FormInstance(std::move(filling));
}

const Form& FormInstance::form() const {
  return *m_filling->m_form;
}
bool FormInstance::has(std::string_view ref) const {
  const Node* node = m_filling->find(ref);
  return node != nullptr && node->relevant;
}
bool FormInstance::takesFile(std::string_view ref) const {
  const Node* node = m_filling->find(ref);
  return node != nullptr && node->def->control != nullptr && node->def->control->kind == ControlKind::Upload;
}
Result<void> FormInstance::settled() const {
  return m_filling->m_settled;
}
Result<void> FormInstance::set(std::string_view ref, std::string_view value) {
  return m_filling->set(ref, value);
}
Result<std::string> FormInstance::value(std::string_view ref) const {
  const Node* node = m_filling->find(ref);
  if (node == nullptr || !node->def->leaf()) {
    return fail(ErrorCode::NotFound, "there is no question " + std::string(ref));
  }
  return node->relevant ? node->value : std::string();
}
Result<std::string> FormInstance::addRow(std::string_view repeatRef, const RecordId& row) {
  return m_filling->addRow(repeatRef, row);
}
Result<void> FormInstance::removeRow(std::string_view rowRef) {
  return m_filling->removeRow(rowRef);
}

Result<std::string> FormInstance::restoreRow(std::string_view repeatRef) {
  return m_filling->restoreRow(repeatRef);
}

Result<void> FormInstance::setLanguage(std::string_view language) {
  const auto& known = form().languages();
  if (std::find(known.begin(), known.end(), language) == known.end()) {
    return fail(ErrorCode::NotFound, "the form is not there in the language '" + std::string(language) + "'");
  }
  // Answers stay: what was calculated from words is not another answer in another language.
  m_filling->m_language = language;
  return {};
}

std::set<std::string> FormInstance::filesNamed() const {
  std::set<std::string> names;
  const std::function<void(const Node&)> walk = [&](const Node& node) {
    const bool takesFile = node.def->control != nullptr && node.def->control->kind == ControlKind::Upload;
    if (takesFile && !node.value.empty()) {
      names.insert(node.value);
    }
    for (const auto& child : node.children) {
      walk(*child);
    }
    if (node.rows != nullptr) {
      for (const auto& [def, rows] : node.rows->aside) {
        std::for_each(rows.begin(), rows.end(), [&](const auto& row) { walk(*row); });
      }
    }
  };
  walk(*m_filling->m_root);
  return names;
}

void FormInstance::stampEnd() {
  m_filling->startWork();
  m_filling->forEachLeaf(*m_filling->m_root, [this](Node& node) {
    if (node.def->preload == "timestamp" && node.def->preloadParams == "end") {
      node.value = now(m_filling->m_clock);
      m_filling->answered(node);
    }
  });
  static_cast<void>(m_filling->settle());  // what does not come to rest was told when it began
}

void FormInstance::recalculateAll() {
  m_filling->startWork();
  m_filling->enqueueAll(*m_filling->m_root);
  static_cast<void>(m_filling->settle());  // what does not come to rest was told when it began
}

const std::string& FormInstance::language() const {
  return m_filling->m_language;
}

}  // namespace rembug::forms
