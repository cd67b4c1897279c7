#include "app/sum_names.h"

#include <algorithm>

#include "app/qtext.h"
#include "core/count/name_matcher.h"
#include "core/count/sum.h"

namespace rembug::app {
namespace {

struct Someone {
  std::string name;  // in the sum
  std::string plain;
  int votes = 0;
};

using People = std::vector<Someone>;

People peopleOf(const count::Count& count) {
  std::map<std::string, Someone> all;
  for (const auto& [label, votes] : count.sum()->tally.bySpelling) {
    const std::string& name = count.personOf(label);
    Someone& someone = all[name];
    someone.name = name;
    someone.votes += votes;
    if (someone.plain.empty()) {
      someone.plain = name == label ? count.sum()->plain.at(label) : name;
    }
  }
  People people;
  for (const auto& [name, someone] : all) {
    people.push_back(someone);
  }
  return people;
}

bool ruledApart(const count::Count& count, const People& people) {
  return std::any_of(count.distinct().begin(), count.distinct().end(), [&](const count::Distinct& ruling) {
    return std::all_of(people.begin(), people.end(), [&](const Someone& someone) {
      return std::find(ruling.names.begin(), ruling.names.end(), someone.name) != ruling.names.end();
    });
  });
}

bool mayJoin(const count::Count& count, const People& people) {
  auto joins = count.joins();
  for (const auto& [label, votes] : count.sum()->tally.bySpelling) {
    const auto meant = [&](const Someone& someone) { return someone.name == count.personOf(label); };
    if (std::any_of(people.begin(), people.end(), meant)) {
      joins[label] = count::Join{label, people.front().name, "", ""};
    }
  }
  return count::joinsAgainst(*count.sum(), joins).empty();
}

QVariantMap groupOf(People people, const People& everybody) {
  std::stable_sort(people.begin(), people.end(), [](const auto& a, const auto& b) { return a.votes > b.votes; });
  // Without the unit behind it, where nobody else is called so.
  std::string person = people.front().plain;
  const bool taken = std::any_of(everybody.begin(), everybody.end(), [&](const Someone& other) {
    const auto own = [&](const Someone& someone) { return someone.name == other.name; };
    return (other.name == person || other.plain == person) && std::none_of(people.begin(), people.end(), own);
  });
  person = taken ? people.front().name : person;
  QVariantList written;
  for (const Someone& someone : people) {
    written.append(
        QVariantMap{{QStringLiteral("name"), qtext(someone.name)}, {QStringLiteral("votes"), someone.votes}});
  }
  return {{QStringLiteral("person"), qtext(person)}, {QStringLiteral("written"), written}};
}

}  // namespace

QVariantList sumGroups(const count::Count& count) {
  const People everybody = peopleOf(count);
  std::map<std::string, People> byPlain;
  std::vector<std::string> names;
  for (const Someone& someone : everybody) {
    byPlain[someone.plain].push_back(someone);
  }
  for (const auto& [plain, people] : byPlain) {
    names.push_back(plain);
  }
  QVariantList groups;
  const auto show = [&](const People& people) {
    const bool shown = people.size() > 1 && mayJoin(count, people);
    if (shown && !ruledApart(count, people)) {
      groups.append(groupOf(people, everybody));
    }
    return shown;
  };
  for (const count::NameGroup& group : count::groupNames(count::NameMatcher({}), names)) {
    People people;
    for (const std::string& plain : group.written) {
      people.insert(people.end(), byPlain[plain].begin(), byPlain[plain].end());
    }
    if (!show(people)) {
      // Those who were ruled to be different in one unit are not shown together; their namesakes still are.
      for (const std::string& plain : group.written) {
        show(byPlain[plain]);
      }
    }
  }
  return groups;
}

}  // namespace rembug::app
