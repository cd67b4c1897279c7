#include "core/count/elect.h"

#include <set>

namespace rembug::count {
namespace {

constexpr std::size_t kSeatsMost = 13;  // domain.md §d.8: 9 to 13, and odd

const Ranked& find(const Outcome& outcome, const std::string& name) {
  return *std::find_if(outcome.ranking.begin(), outcome.ranking.end(),
                       [&](const Ranked& entry) { return entry.name == name; });
}

class Election {
public:
  Election(Outcome& outcome, const Facts& facts)
      : m_outcome(outcome), m_facts(facts), m_seats(static_cast<std::size_t>(facts.session.rules.seats)) {
    for (const Resignation& resignation : facts.resigned) {
      m_gone.insert(resignation.person);
    }
    for (const Ranked& entry : outcome.ranking) {
      if (!m_gone.contains(entry.name)) {
        m_running.push_back(&entry);
      }
    }
  }

  void run() {
    fillSeats();
    if (!m_outcome.tie && !m_outcome.elected.empty()) {
      seeToWomen();
    }
  }

private:
  // The people with as many votes as the one at `at`.
  std::vector<std::string> equalsAt(std::size_t& at) const {
    std::vector<std::string> equals;
    const int votes = m_running[at]->votes;
    while (at < m_running.size() && m_running[at]->votes == votes) {
      equals.push_back(m_running[at++]->name);
    }
    return equals;
  }

  void fillSeats() {
    std::size_t at = 0;
    auto& elected = m_outcome.elected;
    while (at < m_running.size() && elected.size() < m_seats) {
      const std::vector<std::string> equals = equalsAt(at);
      const std::size_t left = m_seats - elected.size();
      if (equals.size() <= left) {
        elected.insert(elected.end(), equals.begin(), equals.end());
        continue;
      }
      const std::vector<std::string> chosen = resolve(equals, left, true);
      elected.insert(elected.end(), chosen.begin(), chosen.end());
      return;
    }
    if (elected.size() < m_seats) {
      m_outcome.problems.push_back(
          {"FEWER_PERSONS_THAN_SEATS", "fewer persons have votes than there are seats; a further round is needed"});
    }
  }

  const TieDecision* decisionFor(const std::vector<std::string>& tied) const {
    const auto found = std::find_if(m_facts.ties.begin(), m_facts.ties.end(),
                                    [&](const TieDecision& tie) { return tie.tied == tied && !tie.chosen.empty(); });
    return found == m_facts.ties.end() ? nullptr : &*found;
  }

  // The village's remedies in the village's order, each once for the same people.
  void checkOrder(const TieDecision& decision) {
    for (const std::string& remedy : m_facts.session.rules.tieRule) {
      if (remedy == decision.by || !decision.reason.empty()) {
        return;
      }
      const bool tried = std::any_of(m_facts.ties.begin(), m_facts.ties.end(), [&](const TieDecision& tie) {
        return tie.tied == decision.tied && tie.by == remedy && tie.chosen.empty();
      });
      if (!tried) {
        m_outcome.problems.push_back(
            {"REMEDY_OUT_OF_ORDER", "a tie was decided by " + decision.by + " although the rules name " + remedy +
                                        " first: record that it failed, or why it was left out"});
        return;
      }
    }
  }

  // Who of the tied gets the seats left. A decision that fills some of them leaves a smaller tie, so this ends.
  std::vector<std::string> resolve(std::vector<std::string> tied, std::size_t left, bool acrossLastSeat) {
    std::vector<std::string> chosen;
    std::sort(tied.begin(), tied.end());
    while (left > 0 && tied.size() > left) {
      const TieDecision* decision = decisionFor(tied);
      if (decision != nullptr && decision->by == "ADD_SEATS" && acrossLastSeat && mayAdd(*decision, left)) {
        m_seats += tied.size() - left;
        left = tied.size();
        break;
      }
      if (decision == nullptr || decision->by == "ADD_SEATS" || decision->chosen.size() > left) {
        m_outcome.tie = BoundaryTie{tied, static_cast<int>(left)};
        m_outcome.problems.push_back({"TIE", "a tie across the last seat is not decided yet"});
        return chosen;
      }
      checkOrder(*decision);
      chosen.insert(chosen.end(), decision->chosen.begin(), decision->chosen.end());
      left -= decision->chosen.size();
      std::erase_if(tied, [&](const std::string& name) { return contains(decision->chosen, name); });
    }
    if (left >= tied.size()) {
      chosen.insert(chosen.end(), tied.begin(), tied.end());
    }
    return chosen;
  }

  bool mayAdd(const TieDecision& decision, std::size_t left) {
    const std::size_t seats = m_seats + decision.tied.size() - left;
    const bool all = decision.chosen == decision.tied;
    if (all && seats % 2 == 1 && seats <= kSeatsMost) {
      return true;
    }
    m_outcome.problems.push_back(
        {"SEATS_NOT_ADDED", "seats can only be added for all the tied, up to an odd number of at most 13"});
    return false;
  }

  void seeToWomen() {
    const Rules& rules = m_facts.session.rules;
    auto& elected = m_outcome.elected;
    const auto isWoman = [&](const std::string& name) { return find(m_outcome, name).sex == "f"; };
    const auto women = static_cast<std::size_t>(std::count_if(elected.begin(), elected.end(), isWoman));
    // 30 % of 9 seats are at least 3.
    const std::size_t wanted = (static_cast<std::size_t>(rules.womenPercent) * m_seats + 99) / 100;
    if (women >= wanted) {
      return;
    }
    if (rules.womenKind == TargetKind::Target) {
      m_outcome.problems.push_back({"WOMEN_BELOW_TARGET", "fewer women are elected than the target of " +
                                                              std::to_string(rules.womenPercent) + " %"});
      return;
    }
    replaceMen(wanted - women);
  }

  // The lowest men give way to the highest women outside; equals at either edge are a tie like any other.
  void replaceMen(std::size_t need) {
    std::vector<const Ranked*> in;
    std::vector<const Ranked*> men;
    for (const Ranked* entry : m_running) {
      const bool elected = contains(m_outcome.elected, entry->name);
      if (entry->sex == "f" && !elected) {
        in.push_back(entry);
      } else if (entry->sex == "m" && elected) {
        // Only who is known to be a man gives way; whose sex nobody entered is asked for first.
        men.push_back(entry);
      }
    }
    const std::size_t able = std::min({need, in.size(), men.size()});
    if (able < need) {
      m_outcome.problems.push_back(
          {"WOMEN_UNREACHABLE", "the required share of women cannot be reached with the names that have votes"});
    }
    if (able == 0) {
      return;
    }
    const std::vector<std::string> before = m_outcome.elected;
    const std::vector<std::string> coming = best(in, able);
    const std::vector<std::string> staying = m_outcome.tie ? std::vector<std::string>() : best(men, men.size() - able);
    if (m_outcome.tie) {
      return;
    }
    auto& elected = m_outcome.elected;
    std::erase_if(
        elected, [&](const std::string& name) { return find(m_outcome, name).sex == "m" && !contains(staying, name); });
    elected.insert(elected.end(), coming.begin(), coming.end());
    m_outcome.electedBefore = before;
  }

  // The first `most` of a list in order of votes.
  std::vector<std::string> best(const std::vector<const Ranked*>& list, std::size_t most) {
    std::vector<std::string> chosen;
    for (std::size_t at = 0; at < list.size() && chosen.size() < most;) {
      std::vector<std::string> equals;
      const int votes = list[at]->votes;
      while (at < list.size() && list[at]->votes == votes) {
        equals.push_back(list[at++]->name);
      }
      const auto some = equals.size() <= most - chosen.size() ? equals : resolve(equals, most - chosen.size(), false);
      chosen.insert(chosen.end(), some.begin(), some.end());
      if (m_outcome.tie) {
        return chosen;
      }
    }
    return chosen;
  }

  Outcome& m_outcome;
  const Facts& m_facts;
  std::size_t m_seats;
  std::set<std::string> m_gone;
  std::vector<const Ranked*> m_running;
};

}  // namespace

void elect(Outcome& outcome, const Facts& facts) {
  Election(outcome, facts).run();
}

}  // namespace rembug::count
