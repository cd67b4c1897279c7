#include "core/count/decisive.h"

#include <algorithm>
#include <set>

#include "core/count/elect.h"

namespace rembug::count {
namespace {

// How many undecided lines could mean each one, and somebody whom no list names.
struct Undecided {
  std::map<std::string, int> named;
  int anybody = 0;

  [[nodiscard]] int of(const std::string& name) const {
    const auto found = named.find(name);
    return anybody + (found == named.end() ? 0 : found->second);
  }
};

Undecided undecidedOf(const Facts& facts) {
  Undecided undecided;
  for (const auto& [written, lines] : facts.unidentified) {
    const auto list = facts.could.find(written);
    if (list == facts.could.end() || list->second.empty()) {
      undecided.anybody += lines;
      continue;
    }
    std::set<std::string> persons;
    for (const std::string& name : list->second) {
      const auto join = facts.joins.find(name);
      persons.insert(join == facts.joins.end() ? name : join->second.person);
    }
    for (const std::string& person : persons) {
      undecided.named[person] += lines;
    }
  }
  return undecided;
}

struct Standing {
  std::string name;
  int votes = 0;
  bool in = false;
};

class Check {
public:
  Check(const Facts& facts, Decisiveness& result) : m_undecided(undecidedOf(facts)), m_result(result) {}

  [[nodiscard]] const Undecided& undecided() const { return m_undecided; }

  // Everyone inside must stay above everyone outside, whatever the lines mean.
  void hold(const std::vector<Standing>& all) {
    for (const Standing& in : all) {
      for (const Standing& out : all) {
        if (!in.in || out.in) {
          continue;
        }
        const bool untouched = m_undecided.of(in.name) == 0 && m_undecided.of(out.name) == 0;
        if (!untouched && in.votes <= out.votes + m_undecided.of(out.name)) {
          m_names.insert(in.name);
          m_names.insert(out.name);
        }
      }
    }
    m_result.names.assign(m_names.begin(), m_names.end());
    m_result.affects = m_result.affects || !m_names.empty();
  }

private:
  Undecided m_undecided;
  Decisiveness& m_result;
  std::set<std::string> m_names;
};

}  // namespace

Decisiveness decisiveness(const Facts& facts) {
  Decisiveness result;
  for (const auto& [written, lines] : facts.unidentified) {
    result.undecided += lines;
  }
  const Outcome o = outcome(facts);
  if (result.undecided == 0 || !o.quorum) {
    return result;
  }
  Check check(facts, result);
  const auto resigned = [&](const std::string& name) {
    return std::any_of(facts.resigned.begin(), facts.resigned.end(),
                       [&](const Resignation& r) { return r.person == name; });
  };
  const auto& first = o.electedBefore.empty() ? o.elected : o.electedBefore;
  std::vector<Standing> all;
  std::vector<Standing> women;
  std::vector<Standing> men;
  std::set<std::string> known;
  for (const Ranked& entry : o.ranking) {
    known.insert(entry.name);
    if (!resigned(entry.name)) {
      all.push_back({entry.name, entry.votes, contains(first, entry.name)});
      (entry.sex == "f" ? women : men).push_back({entry.name, entry.votes, contains(o.elected, entry.name)});
    }
  }
  // Somebody without a vote so far: named in a list, or anybody at all.
  for (const auto& [name, lines] : check.undecided().named) {
    if (!known.contains(name) && !resigned(name)) {
      all.push_back({name, 0, false});
      women.push_back({name, 0, false});
    }
  }
  if (check.undecided().anybody > 0) {
    all.push_back({"", 0, false});
    women.push_back({"", 0, false});
  }
  result.affects = o.tie.has_value() || first.size() < static_cast<std::size_t>(facts.session.rules.seats);
  check.hold(all);
  if (facts.session.rules.womenKind == TargetKind::Required) {
    check.hold(women);
    if (!o.electedBefore.empty()) {
      check.hold(men);
    }
  }
  return result;
}

Decisiveness decisiveness(const Count& count) {
  return count.session() ? decisiveness(factsOf(count)) : Decisiveness{};
}

bool undecidedLinesMatter(const Count& count) {
  return count.session() && decides(*count.session()) && decisiveness(count).affects;
}

}  // namespace rembug::count
