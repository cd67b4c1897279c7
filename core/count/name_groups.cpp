#include <algorithm>
#include <map>
#include <numeric>

#include "core/count/name_matcher.h"
#include "core/count/name_reading.h"

namespace rembug::count {
namespace {

constexpr double kSamePerson = .75;    // a person of the roster is proposed for a spelling
constexpr double kSameSpelling = .86;  // two spellings that nobody of the roster fits are shown together

bool mayStandTogether(const NameReading& a, const NameReading& b) {
  const bool sex = a.sex == 0 || b.sex == 0 || a.sex == b.sex;
  const bool rt = a.rt == 0 || b.rt == 0 || a.rt == b.rt;
  const bool rw = a.rw == 0 || b.rw == 0 || a.rw == b.rw;
  return sex && rt && rw && a.kin == b.kin && !a.contradictory && !b.contradictory;
}

struct Cluster {
  std::vector<std::size_t> members;
  int person = -1;
  bool automatic = false;
};

// The first cluster of this person that nothing in it speaks against.
void add(std::vector<Cluster>& clusters, const std::vector<NameReading>& readings, std::size_t name, int person) {
  for (Cluster& cluster : clusters) {
    const bool fits = cluster.person == person && !cluster.automatic &&
                      std::all_of(cluster.members.begin(), cluster.members.end(), [&](std::size_t member) {
                        return mayStandTogether(readings[member], readings[name]);
                      });
    if (fits) {
      cluster.members.push_back(name);
      return;
    }
  }
  clusters.push_back({{name}, person, false});
}

bool areOneName(const std::vector<NameReading>& readings, const std::vector<std::size_t>& names) {
  return std::all_of(names.begin(), names.end(), [&](std::size_t a) {
    return std::all_of(names.begin(), names.end(),
                       [&](std::size_t b) { return isSurelySameName(readings[a], readings[b]); });
  });
}

// Each of these names may be joined to its person; but two of them whose titles differ are perhaps two people.
void addAutomatic(std::vector<Cluster>& clusters, const std::vector<NameReading>& readings,
                  const std::map<int, std::vector<std::size_t>>& automatic) {
  for (const auto& [person, names] : automatic) {
    if (areOneName(readings, names)) {
      clusters.push_back({names, person, true});
      continue;
    }
    for (const std::size_t name : names) {
      add(clusters, readings, name, person);
    }
  }
}

// Spellings that fit nobody, by how close they are to one another.
void addStrangers(std::vector<Cluster>& clusters, const std::vector<NameReading>& readings,
                  const std::vector<std::string>& written, const std::vector<std::size_t>& strangers,
                  std::string_view unit) {
  std::vector<RosterPerson> roster;
  std::vector<Cluster> own;
  std::vector<std::size_t> clusterOf(strangers.size());
  for (std::size_t i = 0; i < strangers.size(); ++i) {
    roster.push_back({written[strangers[i]], {}, std::string(unit)});
  }
  const NameMatcher matcher(std::move(roster));
  for (std::size_t i = 0; i < strangers.size(); ++i) {
    clusterOf[i] = own.size();
    for (const Suggestion& near : matcher.suggest(written[strangers[i]], 8)) {
      if (near.person >= i || near.score < kSameSpelling) {
        continue;
      }
      const auto& members = own[clusterOf[near.person]].members;
      if (std::all_of(members.begin(), members.end(),
                      [&](std::size_t member) { return mayStandTogether(readings[member], readings[strangers[i]]); })) {
        clusterOf[i] = clusterOf[near.person];
        break;
      }
    }
    if (clusterOf[i] == own.size()) {
      own.push_back({});
    }
    own[clusterOf[i]].members.push_back(strangers[i]);
  }
  clusters.insert(clusters.end(), own.begin(), own.end());
}

}  // namespace

std::vector<NameGroup> groupNames(const NameMatcher& matcher, const std::vector<std::string>& written,
                                  std::string_view unit) {
  std::vector<std::string> names = written;
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::vector<NameReading> readings;
  std::vector<Cluster> clusters;
  std::vector<std::size_t> strangers;
  std::map<int, std::vector<std::size_t>> automatic;
  for (std::size_t i = 0; i < names.size(); ++i) {
    readings.push_back(readName(names[i]));
    const auto found = matcher.suggest(names[i], 2, unit);
    // Two people who fit alike are a question, not a proposal.
    const bool open = found.empty() || found[0].score < kSamePerson || found[0].sexConflict ||
                      (found.size() > 1 && found[1].score >= found[0].score);
    const int person = open ? -1 : static_cast<int>(found[0].person);
    if (open) {
      strangers.push_back(i);
    } else if (!found[0].automatic) {
      add(clusters, readings, i, person);
    } else {
      automatic[person].push_back(i);
    }
  }
  addAutomatic(clusters, readings, automatic);
  addStrangers(clusters, readings, names, strangers, unit);
  std::vector<NameGroup> groups;
  for (const Cluster& cluster : clusters) {
    NameGroup group{{}, cluster.person, cluster.automatic};
    for (const std::size_t member : cluster.members) {
      group.written.push_back(names[member]);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace rembug::count
