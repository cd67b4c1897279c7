#include "core/count/name_matcher.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "core/count/name_reading.h"
#include "core/count/name_scores.h"
#include "core/count/name_spelling.h"
#include "core/count/name_words.h"

namespace rembug::count {
namespace {

constexpr double kShown = .35;   // below this nothing is suggested
constexpr double kRivals = .88;  // a second person this close is reason enough to ask
constexpr double kAliasScore = .97;
constexpr double kLeftOut = .8;       // times, where Muhammad or Siti was left out
constexpr double kFits = .8;          // a word that is meant to be this one
constexpr std::size_t kRefined = 60;  // how many of the best are looked at letter by letter

struct Place {
  int rt = 0;
  int rw = 0;
};

Place placeOf(std::string_view unit) {
  const NameReading reading = readName("x " + std::string(unit));
  return {reading.rt, reading.rw};
}

bool contradict(const Place& a, const Place& b) {
  return (a.rt != 0 && b.rt != 0 && a.rt != b.rt) || (a.rw != 0 && b.rw != 0 && a.rw != b.rw);
}

// A call name is looked for with its kin term: Amaq Rina is not Papuq Rina. Bapak Rina can be Amaq Rina.
std::string aliasText(const NameReading& reading) {
  if (reading.role) {
    return reading.key() + "#" + std::to_string(reading.rt) + "/" + std::to_string(reading.rw);
  }
  std::string kin = reading.kin;
  if (reading.parent) {
    kin = reading.sex == 'f' ? "inaq" : "amaq";
  }
  return (kin.empty() ? "" : kin + ":") + joined(reading).text;
}

struct Person {
  NameReading reading;
  std::vector<std::size_t> words;  // in the vocabulary
  Joined joined;
  Joined core;
  std::string key;
  std::string strict;  // all strict words without blanks
  Place place;         // written behind the name, or the unit's
  Place unitPlace;
  char sex = 0;
  double weight = 0;
};

struct Unit {
  std::string_view text;
  Place place;
};

struct KnownAlias {
  std::string text;
  std::size_t person = 0;
  std::string unit;
};

struct Query {
  NameReading reading;
  std::string joined;
  std::string strict;
  std::vector<std::vector<float>> scores;  // written word by vocabulary
  double weight = 0;
};

}  // namespace

struct NameMatcher::Index {
  std::vector<RosterPerson> roster;
  std::vector<Person> people;
  std::vector<NameWord> vocabulary;
  std::vector<std::uint32_t> letters;  // of each word in loose spelling
  std::vector<double> weights;
  std::vector<KnownAlias> aliases;
  std::unordered_map<std::string, std::vector<std::size_t>> byKey;

  Index(std::vector<RosterPerson> given, const std::vector<Alias>& called) : roster(std::move(given)) {
    std::unordered_map<std::string, std::size_t> known;
    std::vector<int> uses;
    for (const RosterPerson& entry : roster) {
      people.push_back(personOf(entry));
      for (const NameWord& word : people.back().reading.words) {
        const auto [found, added] = known.try_emplace(word.plain + (word.initial ? "." : ""), vocabulary.size());
        if (added) {
          vocabulary.push_back(word);
          letters.push_back(letterSet(word.loose));
          uses.push_back(0);
        }
        ++uses[found->second];
        people.back().words.push_back(found->second);
      }
    }
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
      weights.push_back(weightOf(vocabulary[i]) * std::max(.5, 1 - .07 * std::log2(uses[i])));
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
      for (const std::size_t word : people[i].words) {
        people[i].weight += weights[word];
      }
      byKey[people[i].key].push_back(i);
      if (!people[i].reading.alias.empty()) {
        aliases.push_back({people[i].reading.alias, i, {}});
      }
    }
    for (const Alias& alias : called) {
      addAlias(alias);
    }
  }

  static Person personOf(const RosterPerson& entry) {
    Person person;
    person.reading = readName(entry.name, NameSource::Register);
    person.joined = joined(person.reading);
    person.core = joinedCore(person.reading);
    person.key = person.reading.key();
    person.strict = strictWords(person.reading);
    person.unitPlace = placeOf(entry.unit);
    person.place = person.unitPlace;
    if (person.reading.rt != 0) {
      person.place = {person.reading.rt, person.reading.rw};
    }
    person.sex = entry.sex == "f" ? 'f' : entry.sex == "m" ? 'm' : '\0';
    return person;
  }

  void addAlias(const Alias& alias) {
    const std::string text = aliasText(readName(alias.alias));
    for (std::size_t i = 0; i < roster.size(); ++i) {
      if (roster[i].name == alias.name &&
          (alias.unit.empty() || roster[i].unit.empty() || roster[i].unit == alias.unit)) {
        aliases.push_back({text, i, alias.unit});
      }
    }
  }

  [[nodiscard]] Query ask(NameReading reading) const {
    Query query;
    query.reading = std::move(reading);
    query.joined = joined(query.reading).text;
    query.strict = strictWords(query.reading);
    for (const NameWord& word : query.reading.words) {
      const BitPattern bits(word.loose);
      std::vector<float> scores(vocabulary.size());
      for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        scores[i] = static_cast<float>(wordScore(word, bits, vocabulary[i], letters[i]));
      }
      query.scores.push_back(std::move(scores));
      query.weight += weightOf(word);
    }
    return query;
  }

  struct Fit {
    double score = 0;
    std::size_t written = 0;
    std::size_t known = 0;
  };

  // The two words, of those that are still free, that fit best. Not word by word: the Siti of "Siti Cucu Sumiati" would
  // take Cucu's Sumiati.
  [[nodiscard]] static Fit bestFit(const Query& query, const Person& person, std::uint32_t usedWritten,
                                   std::uint32_t usedKnown) {
    Fit best;
    for (std::size_t q = 0; q < query.scores.size(); ++q) {
      for (std::size_t t = 0; t < person.words.size(); ++t) {
        const double score = query.scores[q][person.words[t]];
        if (score > best.score && (usedWritten >> q & 1U) == 0 && (usedKnown >> t & 1U) == 0) {
          best = {score, q, t};
        }
      }
    }
    return best;
  }

  [[nodiscard]] double wordsScore(const Query& query, const Person& person) const {
    double covered = 0;
    double coveredKnown = 0;
    std::array<std::size_t, kNameWordsMax> places{};  // in the name, from 1, by written word
    std::uint32_t usedWritten = 0;
    std::uint32_t usedKnown = 0;
    const std::size_t most = std::min(query.scores.size(), person.words.size());
    for (std::size_t i = 0; i < most; ++i) {
      const Fit fit = bestFit(query, person, usedWritten, usedKnown);
      if (fit.score == 0) {
        break;
      }
      usedWritten |= std::uint32_t{1} << fit.written;
      usedKnown |= std::uint32_t{1} << fit.known;
      places[fit.written] = fit.known + 1;
      covered += fit.score * weightOf(query.reading.words[fit.written]);
      coveredKnown += fit.score * weights[person.words[fit.known]];
    }
    if (usedWritten == 0) {
      return 0;
    }
    const auto end = std::remove(places.begin(), places.end(), std::size_t{0});
    const bool inOrder = std::is_sorted(places.begin(), end);
    return .68 * covered / query.weight + .32 * coveredKnown / person.weight - (inOrder ? 0 : .04);
  }

  // What the residents' own call names add; nothing where there is none like it.
  [[nodiscard]] std::vector<double> aliasScores(const NameReading& reading, const Unit& unit) const {
    std::vector<double> scores(people.size());
    const std::string text = aliasText(reading);
    for (const KnownAlias& alias : aliases) {
      if (!alias.unit.empty() && !unit.text.empty() && alias.unit != unit.text) {
        continue;
      }
      double score = text == alias.text ? kAliasScore : 0;
      const std::size_t kin = text.find(':') == std::string::npos ? 0 : text.find(':') + 1;
      if (score == 0 && !reading.role && text.substr(0, kin) == alias.text.substr(0, kin)) {
        score = .9 * ofLetters(editCost(text, alias.text), text.size() - kin, alias.text.size() - kin);
      }
      scores[alias.person] = std::max(scores[alias.person], score);
    }
    return scores;
  }

  [[nodiscard]] bool conflictOfSex(const NameReading& written, const Person& person) const {
    const char known = person.sex != 0 ? person.sex : person.reading.sex;
    return written.sex != 0 && known != 0 && written.sex != known;
  }

  [[nodiscard]] bool ofUnit(std::size_t person, const Unit& unit) const {
    const std::string& own = roster[person].unit;
    const Place& place = people[person].unitPlace;
    return unit.text.empty() || own.empty() || own == unit.text ||
           (unit.place.rt != 0 && unit.place.rt == place.rt && unit.place.rw == place.rw);
  }

  // The written words are a part of this name: Bu Husnul can be Husnul Khatimah although there is a Husnul.
  static bool isPartOf(const NameReading& written, const Person& person) {
    return person.reading.words.size() > written.words.size() &&
           std::all_of(written.words.begin(), written.words.end(), [&](const NameWord& word) {
             return std::any_of(person.reading.words.begin(), person.reading.words.end(),
                                [&](const NameWord& known) { return known.loose == word.loose; });
           });
  }

  // The written name is this one with a Siti in front, which need not be a part of it.
  static bool isAddedTo(const Person& person, const NameReading& written) {
    const std::vector<NameWord>& words = written.words;
    const auto same = [](const NameWord& a, const NameWord& b) { return a.loose == b.loose; };
    return words.size() > 1 && isOftenAdded(words.front().loose) &&
           std::equal(words.begin() + 1, words.end(), person.reading.words.begin(), person.reading.words.end(), same);
  }

  // domain.md §d.7 point 4, and nothing more: one key, one person, no marker that disagrees.
  [[nodiscard]] bool mayJoin(const NameReading& written, const Suggestion& first, const std::vector<Suggestion>& all,
                             const Unit& unit) const {
    const Person& person = people[first.person];
    const NameReading& known = person.reading;
    if (!isSurelySameName(written, known) || !ofUnit(first.person, unit)) {
      return false;
    }
    const bool sexAgrees = written.sex == 0 || written.sex == person.sex;
    const bool rosterAgrees = known.sex == 0 || person.sex == 0 || known.sex == person.sex;
    // A roster that says "Bu Marzuki" does so to tell her from Marzuki.
    const bool told = known.marked && written.sex == 0;
    // A place that was written, here or there, was written to tell two people apart.
    const bool placeAgrees = written.rt == 0 && written.rw == 0
                                 ? known.rt == 0 && known.rw == 0
                                 : person.place.rt == written.rt && (written.rw == 0 || person.place.rw == written.rw);
    if (!sexAgrees || !rosterAgrees || told || !placeAgrees) {
      return false;
    }
    const auto sameKey = byKey.find(person.key);
    const auto fits = std::count_if(sameKey->second.begin(), sameKey->second.end(), [&](std::size_t i) {
      return ofUnit(i, unit) && (written.sex == 0 || people[i].sex == 0 || people[i].sex == written.sex);
    });
    const bool rival = std::any_of(all.begin(), all.end(), [&](const Suggestion& other) {
      return other.person != first.person && !other.sexConflict && ofUnit(other.person, unit) &&
             (other.score >= kRivals || isPartOf(written, people[other.person]) ||
              isAddedTo(people[other.person], written));
    });
    return fits == 1 && !rival;
  }

  // Whether this can be Ina Marlina, and not her mother's daughter Marlina.
  [[nodiscard]] static bool firstWordFits(const Query& query, const Person& person) {
    return !query.scores.empty() && std::any_of(person.words.begin(), person.words.end(),
                                                [&](std::size_t word) { return query.scores.front()[word] >= kFits; });
  }

  // A kin term that names begin with as well is read both ways.
  [[nodiscard]] std::vector<double> scoresOf(const Query& query, std::string_view written, const Unit& unit) const {
    std::vector<double> scores = scoresOf(query, unit);
    if (query.reading.kin.empty()) {
      return scores;
    }
    const Query asName = ask(readName(written, NameSource::Register));
    if (asName.reading.kin == query.reading.kin) {
      return scores;
    }
    const std::vector<double> others = scoresOf(asName, unit);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      scores[i] = firstWordFits(asName, people[i]) ? std::max(scores[i], others[i]) : scores[i];
    }
    return scores;
  }

  [[nodiscard]] std::vector<double> scoresOf(const Query& query, const Unit& unit) const {
    const NameReading& reading = query.reading;
    std::vector<double> scores(people.size());
    const BitPattern joinedBits(query.joined);
    const BitPattern everything(reading.everything);
    const bool otherLetters = reading.kin.empty() && reading.everything != query.joined;
    for (std::size_t i = 0; i < people.size(); ++i) {
      const Person& person = people[i];
      // Who is named in "istri Pak Sahdan" is not who is meant; and Inaq Sarah is not Sarah.
      if (!reading.words.empty() && reading.kin == person.reading.kin) {
        scores[i] = std::max({wordsScore(query, person), joinedScore(query.joined, joinedBits, person.joined),
                              kLeftOut * joinedScore(query.joined, joinedBits, person.core)});
      }
      if (otherLetters && person.reading.kin.empty()) {
        scores[i] = std::max(scores[i], joinedScore(reading.everything, everything, person.joined));
      }
      if (scores[i] == 0) {
        continue;
      }
      const Place written{reading.rt, reading.rw};
      // A Pak or a Bu is seldom written by mistake; I Gusti Ayv is a woman with a letter misread.
      scores[i] *= !conflictOfSex(reading, person) ? 1 : reading.marked ? .5 : .7;
      scores[i] *= contradict(written, person.place) ? .9 : 1;
      scores[i] += reading.rt != 0 && reading.rt == person.place.rt ? .01 : 0;
      scores[i] *= ofUnit(i, unit) ? 1 : .97;
    }
    return scores;
  }
};

NameMatcher::NameMatcher(std::vector<RosterPerson> roster, std::vector<Alias> aliases)
    : m_index(std::make_unique<Index>(std::move(roster), aliases)) {}
NameMatcher::~NameMatcher() = default;
NameMatcher::NameMatcher(NameMatcher&&) noexcept = default;
NameMatcher& NameMatcher::operator=(NameMatcher&&) noexcept = default;

const std::vector<RosterPerson>& NameMatcher::roster() const {
  return m_index->roster;
}

std::vector<Suggestion> NameMatcher::suggest(std::string_view written, std::size_t most,
                                             std::string_view unitText) const {
  const Unit unit{unitText, placeOf(unitText)};
  const Query query = m_index->ask(readName(written));
  const std::vector<double> scores = m_index->scoresOf(query, written, unit);
  const std::vector<double> called = m_index->aliasScores(query.reading, unit);
  std::vector<Suggestion> found;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (const double score = std::max(scores[i], called[i]); score >= kShown) {
      found.push_back({i, score, false, m_index->conflictOfSex(query.reading, m_index->people[i])});
    }
  }
  // Equals keep the roster's order, so that the same question has the same answer everywhere.
  const auto better = [](const Suggestion& a, const Suggestion& b) {
    return a.score != b.score ? a.score > b.score : a.person < b.person;
  };
  const std::size_t kept = std::min(found.size(), std::max(kRefined, most));
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), better);
  found.resize(kept);
  for (Suggestion& suggestion : found) {
    const Person& person = m_index->people[suggestion.person];
    if (called[suggestion.person] < scores[suggestion.person]) {
      const double apart = std::min(1., editCost(query.strict, person.strict) / 8);
      const bool same = apart == 0 && query.reading.kin == person.reading.kin;
      // Of those who differ in nothing else, who is marked as it was written: Fauziah before Hj. Fauziah.
      const bool marked = query.reading.marks == person.reading.marks;
      suggestion.score -= .02 * apart + (same ? 0 : .005) + (marked ? 0 : .002);
    }
    suggestion.score = std::clamp(suggestion.score, 0., 1.);
  }
  std::sort(found.begin(), found.end(), better);
  if (!found.empty()) {
    found.front().automatic = m_index->mayJoin(query.reading, found.front(), found, unit);
  }
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace rembug::count
