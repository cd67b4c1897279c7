#include "app/count_names.h"

#include <algorithm>
#include <set>

#include "app/qtext.h"
#include "core/base/fold.h"
#include "core/count/sheet.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr std::size_t kRecordsAtOnce = 20;
constexpr const char* kHousehold = "pemetaan-swadaya-rumah-tangga";

std::string sexOf(const std::string& answer) {
  return answer == "P" ? "f" : answer == "L" ? "m" : "";
}

}  // namespace

bool CountNames::readMore(tablet::Tablet& tablet, const std::string& village) {
  if (!m_listed) {
    m_listed = true;
    readRulings(tablet, village);
    m_called = callNames(tablet, village);
    const auto records = tablet.records({village, kHousehold, "", false});
    for (const tablet::RecordSummary& record : records.value_or(std::vector<tablet::RecordSummary>())) {
      m_records.push_back(record.id);
    }
  }
  for (std::size_t i = 0; i < kRecordsAtOnce && !m_records.empty(); ++i) {
    const auto state = tablet.record(m_records.back());
    m_records.pop_back();
    if (!state) {
      continue;
    }
    const auto add = [this](const std::string& name, const std::string& sex) {
      if (!name.empty()) {
        m_residents.emplace(name, sexOf(sex));
      }
    };
    add(state->value("/data/keluarga/nama_kk"), state->value("/data/keluarga/jk_kk"));
    for (const auto& [key, row] : state->rows) {
      add(state->value("/data/anggota/nama", key), state->value("/data/anggota/jk", key));
    }
  }
  m_everybody.reset();
  m_residentsAlone.reset();
  return !m_records.empty();
}

void CountNames::readRulings(tablet::Tablet& tablet, const std::string& village) {
  for (const count::Sheet& sheet : tablet.sheets(village).value_or(std::vector<count::Sheet>())) {
    const auto facts = count::factsOf(sheet);
    if (!facts) {
      continue;
    }
    for (const count::Person& person : facts->persons) {
      m_residents.emplace(person.name, person.sex);
    }
    for (const auto& [written, join] : facts->joins) {
      m_residents.emplace(join.person, "");
      m_ruled.push_back({written, join.person, ""});
    }
  }
}

void CountNames::take(const count::Count& count) {
  std::map<std::string, int> votes;
  std::vector<count::RosterPerson> named;
  const auto add = [&](const std::string& name, int more) {
    const auto [at, fresh] = votes.emplace(name, more);
    if (fresh) {
      named.push_back({name, count.sexOf(name), ""});
    } else {
      at->second += more;
    }
  };
  if (count.session()) {
    for (const count::Person& person : count.session()->roll) {
      add(person.name, 0);
    }
    for (const std::string& name : count.session()->closedList) {
      add(name, 0);
    }
  }
  for (const count::Paper& paper : count.papers()) {
    for (const count::Line& line : paper.lines) {
      if (line.strike.empty() && !line.unidentified) {
        add(count.personOf(line.written), 1);
      }
    }
  }
  const std::string unit = count.session() ? count.session()->unit : std::string();
  const bool same = unit == m_unit && named.size() == m_named.size() &&
                    std::equal(named.begin(), named.end(), m_named.begin(),
                               [](const auto& a, const auto& b) { return a.name == b.name && a.sex == b.sex; });
  m_votes = std::move(votes);
  m_named = std::move(named);
  m_residentsAlone = unit == m_unit ? std::move(m_residentsAlone) : std::nullopt;
  m_unit = unit;
  if (!same) {
    m_everybody.reset();
  }
}

std::vector<count::RosterPerson> CountNames::residentsBut(const std::map<std::string, int>& known) const {
  std::map<std::string, std::string> all = m_residents;
  for (const CallName& name : callNamesOf(m_called, m_unit)) {
    all.emplace(name.person, "");
  }
  std::vector<count::RosterPerson> others;
  for (const auto& [name, sex] : all) {
    if (!known.contains(name)) {
      others.push_back({name, sex, ""});
    }
  }
  return others;
}

std::vector<count::Alias> CountNames::aliases() const {
  std::vector<count::Alias> all = m_ruled;
  for (const CallName& name : callNamesOf(m_called, m_unit)) {
    all.push_back({name.called, name.person, ""});
  }
  return all;
}

QVariantList CountNames::called(const count::Count& count) const {
  std::map<std::string, QVariantList> persons;  // by the folded call name
  for (const CallName& name : callNamesOf(m_called, m_unit)) {
    persons[foldText(name.called)].append(
        QVariantMap{{QStringLiteral("name"), qtext(name.person)}, {QStringLiteral("saidBy"), qtext(name.saidBy)}});
  }
  QVariantList called;
  for (const auto& [written, votes] : m_votes) {
    const auto known = persons.find(foldText(written));
    if (known != persons.end() && !count.joins().contains(written)) {
      called.append(QVariantMap{{QStringLiteral("written"), qtext(written)},
                                {QStringLiteral("votes"), votes},
                                {QStringLiteral("persons"), known->second}});
    }
  }
  return called;
}

QVariantList CountNames::suggest(const std::string& written, std::size_t most) {
  QVariantList found;
  if (written.empty()) {
    return found;
  }
  if (!m_everybody) {
    std::vector<count::RosterPerson> all = m_named;
    const std::vector<count::RosterPerson> others = residentsBut(m_votes);
    all.insert(all.end(), others.begin(), others.end());
    m_everybody.emplace(std::move(all), aliases());
  }
  for (const count::Suggestion& each : m_everybody->suggest(written, most)) {
    const count::RosterPerson& person = m_everybody->roster()[each.person];
    const auto votes = m_votes.find(person.name);
    found.append(QVariantMap{{QStringLiteral("name"), qtext(person.name)},
                             {QStringLiteral("votes"), votes == m_votes.end() ? 0 : votes->second},
                             {QStringLiteral("sex"), qtext(person.sex)},
                             {QStringLiteral("conflict"), each.sexConflict}});
  }
  return found;
}

QVariantList CountNames::groups(const count::Count& count) {
  std::vector<std::string> names;
  for (const auto& [name, votes] : m_votes) {
    names.push_back(name);
  }
  const auto ruledApart = [&count](const std::vector<std::string>& written) {
    return std::any_of(count.distinct().begin(), count.distinct().end(), [&](const count::Distinct& ruling) {
      return std::all_of(written.begin(), written.end(), [&](const std::string& name) {
        return std::find(ruling.names.begin(), ruling.names.end(), name) != ruling.names.end();
      });
    });
  };
  if (!m_residentsAlone) {
    m_residentsAlone.emplace(residentsBut({}), aliases());
  }
  QVariantList groups;
  for (const count::NameGroup& group : count::groupNames(*m_residentsAlone, names)) {
    if (group.written.size() < 2 || ruledApart(group.written)) {
      continue;
    }
    std::vector<std::string> order = group.written;
    std::stable_sort(order.begin(), order.end(),
                     [this](const auto& a, const auto& b) { return m_votes.at(a) > m_votes.at(b); });
    QVariantList written;
    for (const std::string& name : order) {
      written.append(QVariantMap{{QStringLiteral("name"), qtext(name)}, {QStringLiteral("votes"), m_votes.at(name)}});
    }
    groups.append(QVariantMap{{QStringLiteral("person"), qtext(order.front())}, {QStringLiteral("written"), written}});
  }
  return groups;
}

}  // namespace rembug::app
