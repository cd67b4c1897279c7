#include "core/forms/dependencies.h"

#include <algorithm>
#include <map>
#include <queue>
#include <set>

namespace rembug::forms {
namespace {

using xpath::Axis;
using xpath::Expr;
using Kind = Dependency::Kind;

// Where a path leads to while it is followed.
struct Place {
  const NodeDef* def = nullptr;  // null in a list, or where it cannot be told
  std::size_t anchor = 0;
  bool vague = false;       // leads to more than `def`: to anything below it
  bool chosenRows = false;  // through a repeat with a predicate
};

// Follows an expression and notes where in the form it looks.
class Walker {
public:
  Walker(const Form& form, const NodeDef& own, std::vector<std::string>* unknown)
      : m_form(form), m_own(own), m_unknown(unknown) {}

  void walk(const Expr& expr, const Place& context) {
    if (const auto* operation = std::get_if<Expr::Operation>(&expr.kind)) {
      for (const auto& operand : operation->operands) {
        walk(*operand, context);
      }
    } else if (const auto* call = std::get_if<Expr::Call>(&expr.kind)) {
      walkCall(*call, context);
    } else if (const auto* path = std::get_if<Expr::Path>(&expr.kind)) {
      note(walkPath(*path, context));
    }
  }

  std::vector<Dependency> found;

private:
  void add(Kind kind, const NodeDef* on, std::size_t anchor, bool chosenRows) {
    const Dependency dependency{kind, on, anchor, chosenRows};
    if (std::find(found.begin(), found.end(), dependency) == found.end()) {
      found.push_back(dependency);
    }
  }
  void note(const Place& place) {
    if (place.def != nullptr) {
      add(place.vague ? Kind::Subtree : Kind::Value, place.def, place.anchor, place.chosenRows);
    }
  }

  void walkCall(const Expr::Call& call, const Place& context) {
    if (call.name == "indexed-repeat") {
      // The question is looked for in all rows, whatever row asks.
      for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        const auto* path = std::get_if<Expr::Path>(&call.arguments[i]->kind);
        if ((i == 0 || i % 2 == 1) && path != nullptr && path->target != nullptr) {
          Place place{path->target, 0, false, true};
          noteRows(place);
          note(place);
        } else {
          walk(*call.arguments[i], context);
        }
      }
      return;
    }
    const auto* first = call.arguments.empty() ? nullptr : std::get_if<Expr::Path>(&call.arguments[0]->kind);
    if (call.name == "position" && first != nullptr) {
      const Place place = walkPath(*first, context);
      if (place.def != nullptr && place.def->repeat && !place.vague) {
        return add(Kind::Place, place.def, place.anchor, false);
      }
      return note(place);
    }
    for (const auto& argument : call.arguments) {
      walk(*argument, context);
    }
    if (call.name == "jr:choice-name") {
      // What a choice is called depends on its list, which may be filtered by other answers.
      const auto* path = call.reference == nullptr ? nullptr : std::get_if<Expr::Path>(&call.reference->kind);
      const Place question = path == nullptr ? Place() : walkPath(*path, context);
      if (question.def != nullptr && question.def->choices != nullptr && question.def->choices->itemset != nullptr) {
        walk(*question.def->choices->itemset, question);
      }
    }
  }

  // The rows of the repeats that a place stands in, beyond what it shares with the own node.
  void noteRows(const Place& place) {
    for (const NodeDef* def = place.def; def != nullptr && def->depth > place.anchor; def = def->parent) {
      if (def->repeat) {
        add(Kind::Rows, def, place.anchor, place.chosenRows);
      }
    }
  }

  [[nodiscard]] Place self() const { return {&m_own, m_own.depth, false, false}; }

  Place start(const Expr::Path& path, const Place& context) {
    if (path.absolute) {
      return {};  // found by its first step
    }
    if (path.start == nullptr) {
      return context;
    }
    const auto* call = std::get_if<Expr::Call>(&path.start->kind);
    const auto* inner = std::get_if<Expr::Path>(&path.start->kind);
    if (call != nullptr && call->name == "current") {
      return self();
    }
    if (inner != nullptr) {
      return walkPath(*inner, context);
    }
    walk(*path.start, context);
    if (call != nullptr && call->name != "instance" && !path.steps.empty()) {
      return {&m_form.root(), 0, true, false};  // a function that hands on questions: anything may be meant
    }
    return {};
  }

  Place walkPath(const Expr::Path& path, const Place& context) {
    Place at = start(path, context);
    for (const auto& predicate : path.startPredicates) {
      at.chosenRows = true;
      walk(*predicate, at);
    }
    // An absolute path is bound to the own row as long as it runs along the own ancestors: see xpath_eval.
    bool bound = path.absolute;
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
      const xpath::Step& step = path.steps[i];
      if (path.absolute && i == 0) {
        if (step.axis != Axis::Child || (step.name != "*" && step.name != m_form.root().name)) {
          if (m_unknown != nullptr && step.axis == Axis::Child) {
            m_unknown->push_back("/" + step.name);
          }
          at = {&m_form.root(), 0, true, false};
          bound = false;
        } else {
          at = {&m_form.root(), 0, false, false};
        }
      } else if (at.def != nullptr && !at.vague) {
        advance(at, step, path, bound && i + 1 < path.steps.size());
      }
      bound = bound && step.predicates.empty() && at.def != nullptr && at.anchor == at.def->depth;
      for (const auto& predicate : step.predicates) {
        at.chosenRows = at.chosenRows || (at.def != nullptr && at.def->repeat);
        walk(*predicate, at);
      }
    }
    return at;
  }

  [[nodiscard]] bool ownAncestor(const NodeDef* def) const {
    for (const NodeDef* at = &m_own; at != nullptr; at = at->parent) {
      if (at == def) {
        return true;
      }
    }
    return false;
  }

  void advance(Place& at, const xpath::Step& step, const Expr::Path& path, bool mayBind) {
    const auto toChild = [&](const NodeDef* parent) {
      if (step.name == "*") {
        at.vague = true;
        return;
      }
      const NodeDef* child = parent->childNamed(step.name);
      if (child == nullptr) {
        missing(*parent, step, path);
        at = {};
        return;
      }
      at.def = child;
      if (mayBind && step.predicates.empty() && ownAncestor(child)) {
        at.anchor = child->depth;
      } else if (child->repeat) {
        add(Kind::Rows, child, at.anchor, at.chosenRows || !step.predicates.empty());
      }
    };
    switch (step.axis) {
      case Axis::Child:
        return toChild(at.def);
      case Axis::Self:
        return;
      case Axis::Parent:
      case Axis::FollowingSibling:
      case Axis::PrecedingSibling:
        at.def = at.def->parent;
        at.anchor = at.def == nullptr ? 0 : std::min(at.anchor, at.def->depth);
        if (step.axis != Axis::Parent && at.def != nullptr) {
          toChild(at.def);
        }
        return;
      default:
        at = {&m_form.root(), 0, true, false};
    }
  }

  void missing(const NodeDef& parent, const xpath::Step& step, const Expr::Path& path) {
    if (m_unknown != nullptr && path.startPredicates.empty()) {
      m_unknown->push_back(parent.path + "/" + step.name);
    }
  }

  const Form& m_form;
  const NodeDef& m_own;
  std::vector<std::string>* m_unknown;
};

bool decides(Form::Rule::Kind kind) {
  using Rule = Form::Rule::Kind;
  return kind == Rule::Relevant || kind == Rule::Calculate || kind == Rule::Count || kind == Rule::Offer;
}

using Edges = std::vector<std::vector<std::size_t>>;

// Which rules come behind which. Rules that read anything below an element are reached through one more node for that
// element, a hub, so that many rules below and many that read them all make no square of edges.
class Graph {
public:
  // A count that depends on its own rows ("is there another one?") is no circle: it adds rows until it comes to rest.
  // `withCounts` orders rows behind their counts all the same, which such a form does not allow.
  Graph(const std::vector<Form::Rule>& rules, const std::vector<std::vector<Dependency>>& dependencies, bool withCounts)
      : m_rules(rules), m_next(rules.size()) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      m_about[rules[i].def].push_back(i);
      for (const Dependency& dependency : dependencies[i]) {
        if (dependency.kind == Kind::Subtree) {
          m_hubs[dependency.on].readers.push_back(i);
        } else if (dependency.kind != Kind::Place && !(dependency.chosenRows && sharesRow(rules[i], dependency))) {
          m_direct[dependency.on].push_back(i);
        }
      }
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Form::Rule& rule = rules[i];
      if (!decides(rule.kind) || (rule.kind == Form::Rule::Kind::Count && !withCounts)) {
        continue;
      }
      for (const NodeDef* at = rule.def->parent; at != nullptr; at = at->parent) {
        feedHub(i, at);
      }
      feed(i, *rule.def, rule.kind == Form::Rule::Kind::Relevant || rule.kind == Form::Rule::Kind::Count);
    }
    for (const auto& [on, hub] : m_hubs) {
      connect(hub);
    }
  }

  // The first ones are the rules, those behind them hubs.
  const Edges& next() const { return m_next; }

private:
  struct Hub {
    std::vector<std::size_t> readers;
    std::vector<std::size_t> feeders;
  };

  // Other rows of the repeat that the rule's own question stands in: no circle by itself.
  static bool sharesRow(const Form::Rule& rule, const Dependency& dependency) {
    for (const NodeDef* at = rule.def; at != nullptr; at = at->parent) {
      for (const NodeDef* on = dependency.on; at->repeat && on != nullptr; on = on->parent) {
        if (at == on) {
          return true;
        }
      }
    }
    return false;
  }

  void link(std::size_t from, std::size_t to) {
    if (from != to) {
      m_next[from].push_back(to);
    }
  }

  void feedHub(std::size_t from, const NodeDef* on) {
    const auto hub = m_hubs.find(on);
    if (hub != m_hubs.end() && (hub->second.feeders.empty() || hub->second.feeders.back() != from)) {
      hub->second.feeders.push_back(from);
    }
  }

  void feed(std::size_t from, const NodeDef& def, bool withBelow) {
    if (const auto found = m_direct.find(&def); found != m_direct.end()) {
      for (const std::size_t to : found->second) {
        link(from, to);
      }
    }
    feedHub(from, &def);
    if (!withBelow) {
      return;
    }
    // Relevance decides first whether anything else about a question matters; a count makes the rows there are.
    if (const auto found = m_about.find(&def); found != m_about.end()) {
      for (const std::size_t to : found->second) {
        if (m_rules[to].kind != Form::Rule::Kind::Relevant || m_rules[to].def != m_rules[from].def) {
          link(from, to);
        }
      }
    }
    for (const auto& child : def.children) {
      feed(from, *child, true);
    }
  }

  // A rule that stands below what it reads itself ("the sum of all", among them) is no circle; two of them are.
  void connect(const Hub& hub) {
    const std::set<std::size_t> feeders(hub.feeders.begin(), hub.feeders.end());
    std::size_t both = m_rules.size();
    std::size_t count = 0;
    for (const std::size_t reader : hub.readers) {
      if (feeders.contains(reader) && reader != both) {
        both = reader;
        ++count;
      }
    }
    const auto apart = [&](std::size_t rule) { return count == 1 && rule == both; };
    m_next.emplace_back();
    const std::size_t place = m_next.size() - 1;
    for (const std::size_t from : feeders) {
      link(from, apart(from) ? from : place);
      if (count == 1) {
        link(from, both);
      }
    }
    for (const std::size_t to : hub.readers) {
      link(place, apart(to) ? place : to);
      if (count == 1) {
        link(both, to);
      }
    }
  }

  const std::vector<Form::Rule>& m_rules;
  std::map<const NodeDef*, std::vector<std::size_t>> m_about;
  std::map<const NodeDef*, std::vector<std::size_t>> m_direct;
  std::map<const NodeDef*, Hub> m_hubs;
  Edges m_next;
};

// The number of the group that each node is in: those that lead to each other have the same (Tarjan, without
// recursion).
std::vector<std::size_t> groupsIn(const Edges& next) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  struct Visit {
    std::size_t node;
    std::size_t edge;
  };
  std::vector<std::size_t> group(next.size(), kNone);
  std::vector<std::size_t> number(next.size(), kNone);
  std::vector<std::size_t> lowest(next.size(), 0);
  std::vector<std::size_t> open;
  std::vector<Visit> visits;
  std::size_t numbers = 0;
  const auto enter = [&](std::size_t node) {
    number[node] = lowest[node] = numbers++;
    open.push_back(node);
    visits.push_back({node, 0});
  };
  for (std::size_t start = 0; start < next.size(); ++start) {
    if (number[start] == kNone) {
      enter(start);
    }
    while (!visits.empty()) {
      const std::size_t node = visits.back().node;
      if (visits.back().edge < next[node].size()) {
        const std::size_t to = next[node][visits.back().edge++];
        if (number[to] == kNone) {
          enter(to);
        } else if (group[to] == kNone) {
          lowest[node] = std::min(lowest[node], number[to]);
        }
        continue;
      }
      visits.pop_back();
      if (!visits.empty()) {
        lowest[visits.back().node] = std::min(lowest[visits.back().node], lowest[node]);
      }
      for (bool more = lowest[node] == number[node]; more;) {
        more = open.back() != node;
        group[open.back()] = node;
        open.pop_back();
      }
    }
  }
  return group;
}

// The shortest way from one node to another within their group, without its end.
std::vector<std::size_t> wayBetween(std::size_t start, std::size_t end, const Edges& next,
                                    const std::vector<std::size_t>& group) {
  std::map<std::size_t, std::size_t> before;
  std::queue<std::size_t> reached;
  reached.push(start);
  while (!reached.empty() && !before.contains(end)) {
    const std::size_t at = reached.front();
    reached.pop();
    for (const std::size_t to : next[at]) {
      if (group[to] == group[start] && before.emplace(to, at).second) {
        reached.push(to);
      }
    }
  }
  std::vector<std::size_t> way;
  for (std::size_t at = before.contains(end) ? before[end] : start; at != start; at = before[at]) {
    way.push_back(at);
  }
  way.push_back(start);
  std::reverse(way.begin(), way.end());
  return way;
}

// A circle through a rule. One that leads over a hub to the rule itself is none; another rule that reads there is in
// one.
std::vector<std::size_t> circleFrom(std::size_t start, std::size_t rules, const Edges& next,
                                    const std::vector<std::size_t>& group) {
  std::vector<std::size_t> circle = wayBetween(start, start, next, group);
  if (circle.size() == 2 && circle[1] >= rules) {
    const auto& readers = next[circle[1]];
    const auto other = std::find_if(readers.begin(), readers.end(), [&](std::size_t reader) {
      return reader != start && reader < rules && group[reader] == group[start];
    });
    if (other != readers.end()) {
      const std::vector<std::size_t> back = wayBetween(*other, start, next, group);
      circle.insert(circle.end(), back.begin(), back.end());
    }
  }
  return circle;
}

// One circle of each group of rules that wait for each other.
std::vector<std::vector<std::string>> circlesIn(const std::vector<Form::Rule>& rules, const Edges& next) {
  const std::vector<std::size_t> group = groupsIn(next);
  std::map<std::size_t, std::size_t> sizes;
  for (const std::size_t each : group) {
    ++sizes[each];
  }
  std::set<std::size_t> told;
  std::vector<std::vector<std::string>> circles;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (sizes[group[i]] < 2 || !told.insert(group[i]).second) {
      continue;
    }
    std::vector<std::string> circle;
    for (const std::size_t at : circleFrom(i, rules.size(), next, group)) {
      if (at < rules.size() && (circle.empty() || circle.back() != rules[at].def->path)) {
        circle.push_back(rules[at].def->path);
      }
    }
    if (circle.size() > 1 && circle.front() == circle.back()) {
      circle.pop_back();
    }
    circles.push_back(std::move(circle));
  }
  return circles;
}

// Each of `count` rules behind those that lead to it, in the form's own order where nothing else decides. Fewer than
// all where some wait for each other.
std::vector<std::size_t> inOrder(std::size_t count, const Edges& next) {
  std::vector<std::size_t> waiting(next.size(), 0);
  for (const auto& targets : next) {
    for (const std::size_t to : targets) {
      ++waiting[to];
    }
  }
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
  std::vector<std::size_t> readyHubs;
  const auto isReady = [&](std::size_t at) { at < count ? ready.push(at) : readyHubs.push_back(at); };
  for (std::size_t i = 0; i < next.size(); ++i) {
    if (waiting[i] == 0) {
      isReady(i);
    }
  }
  std::vector<std::size_t> sorted;
  while (!ready.empty() || !readyHubs.empty()) {
    std::size_t at = 0;
    if (readyHubs.empty()) {
      at = ready.top();
      ready.pop();
      sorted.push_back(at);
    } else {
      at = readyHubs.back();
      readyHubs.pop_back();
    }
    for (const std::size_t to : next[at]) {
      if (--waiting[to] == 0) {
        isReady(to);
      }
    }
  }
  return sorted;
}

}  // namespace

std::vector<Dependency> dependenciesOf(const Form& form, const xpath::Expr& expr, const NodeDef& own,
                                       std::vector<std::string>* unknown) {
  Walker walker(form, own, unknown);
  walker.walk(expr, {&own, own.depth, false, false});
  return std::move(walker.found);
}

std::vector<std::vector<std::string>> order(std::vector<Form::Rule>& rules,
                                            std::vector<std::vector<Dependency>>& dependencies) {
  const std::size_t count = rules.size();
  for (std::size_t i = 0; i < count; ++i) {
    rules[i].readsOtherRows = std::any_of(dependencies[i].begin(), dependencies[i].end(),
                                          [&](const Dependency& d) { return d.chosenRows && d.on == rules[i].def; });
  }
  std::vector<std::size_t> sorted;
  for (const bool withCounts : {true, false}) {
    const Graph graph(rules, dependencies, withCounts);
    sorted = inOrder(count, graph.next());
    if (sorted.size() == count) {
      break;
    }
    if (!withCounts) {
      return circlesIn(rules, graph.next());
    }
  }
  std::vector<Form::Rule> orderedRules;
  std::vector<std::vector<Dependency>> orderedDependencies;
  for (const std::size_t i : sorted) {
    orderedRules.push_back(rules[i]);
    orderedDependencies.push_back(std::move(dependencies[i]));
  }
  rules = std::move(orderedRules);
  dependencies = std::move(orderedDependencies);
  return {};
}

}  // namespace rembug::forms
