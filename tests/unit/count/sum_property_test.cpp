// Sums of signed tallies beside a model that knows nothing of them.
#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <nlohmann/json.hpp>

#include "core/count/publication.h"
#include "core/count/sum.h"
#include "core/vault/signing.h"

namespace rembug::count {
namespace {

using nlohmann::json;

// Names that look like what another unit's people are called in the sum are among them.
const std::vector<std::string> kNames = {"A", "B", "A (RT 1)", "A (RT 2)", "C \"x\""};

struct Somebody {
  std::string name;
  std::string id;
  int votes = 0;
};
struct Unit {
  std::string name;
  std::vector<Somebody> people;  // in the order of their names
};

std::vector<Unit> anyUnits() {
  std::vector<Unit> units;
  const int many = *rc::gen::inRange(1, 4);
  for (int i = 1; i <= many; ++i) {
    Unit unit{"RT " + std::to_string(i), {}};
    std::set<std::string> ids;
    for (const std::string& name : kNames) {
      const int votes = *rc::gen::inRange(0, 4);
      const std::string id = *rc::gen::element<std::string>("", "x", "y", "z");
      if (votes > 0) {
        unit.people.push_back({name, ids.insert(id).second ? id : "", votes});
      }
    }
    std::sort(unit.people.begin(), unit.people.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    units.push_back(std::move(unit));
  }
  return units;
}

Sheet signedTally(const Unit& unit, int sitting = 1, const std::string& corrects = "") {
  Count count;
  const json session = {{"village", "52.71.01.1006"},
                        {"unit", unit.name},
                        {"sitting", sitting},
                        {"adults", {{"f", 30}, {"m", 0}}},
                        {"rules", {{"mode", "DIRECT"}, {"names_min", 1}, {"validity", "LINE"}, {"seats", 2}}}};
  int papers = 1;
  std::vector<json> events = {{{"session", session}}, {{"ballot", {{{"name", "Ro"}, {"unidentified", true}}}}}};
  for (const Somebody& somebody : unit.people) {
    events.push_back({{"person", somebody.name}, {"sex", "f"}});
    if (!somebody.id.empty()) {
      events.back()["id"] = somebody.id;
    }
    for (int i = 0; i < somebody.votes; ++i, ++papers) {
      events.push_back({{"ballot", {somebody.name}}});
    }
  }
  events.push_back(
      {{"accounting",
        {{"received", 30}, {"unused", 30 - papers}, {"in_box", papers}, {"signed_in", {{"f", papers}, {"m", 0}}}}}});
  if (!corrects.empty()) {
    events.push_back({{"corrects", {{"hash", corrects}, {"reason", "dibaca ulang"}}}});
  }
  events.push_back({{"sign", {{"witnesses", {"W"}}, {"reason", "diketahui"}}}});
  for (const json& event : events) {
    RC_ASSERT(count.apply(event.dump()).has_value());
  }
  return sheetOf(count);
}

std::vector<Sheet> tallies(const std::vector<Unit>& units) {
  std::vector<Sheet> sheets;
  for (const Unit& unit : units) {
    sheets.push_back(signedTally(unit));
  }
  return sheets;
}

Count sumOf(std::vector<Sheet> parts, const std::string& place) {
  auto events = beginSum(parts, place);
  RC_ASSERT(events.has_value());
  // The tallies come in any order.
  std::shuffle(events->begin() + 1, events->end(), std::mt19937(static_cast<unsigned>(*rc::gen::inRange(0, 9999))));
  Count count;
  for (const std::string& event : *events) {
    RC_ASSERT(count.apply(event).has_value());
  }
  return count;
}

Sheet signedSum(Count count) {
  RC_ASSERT(count.apply(R"({"sign":{"witnesses":["W"],"reason":"diketahui"}})").has_value());
  return sheetOf(count);
}

std::string labelOf(const Unit& unit, const std::string& name) {
  return name + " (" + unit.name + ")";
}

// Who is meant by each label: by id across units, and as people rule.
struct Model {
  explicit Model(const std::vector<Unit>& all) : units(all) {
    for (const Unit& unit : units) {
      for (const Somebody& somebody : unit.people) {
        votes[labelOf(unit, somebody.name)] = somebody.votes;
      }
    }
    std::map<std::string, std::string> byId;
    std::set<std::string> used;
    for (const Unit& unit : units) {
      for (const Somebody& somebody : unit.people) {
        const std::string label = labelOf(unit, somebody.name);
        who[label] = label;
        if (somebody.id.empty()) {
          continue;
        }
        if (!byId.contains(somebody.id)) {
          const bool taken = votes.contains(somebody.name) || used.contains(somebody.name);
          byId[somebody.id] = taken ? label : somebody.name;
          used.insert(byId[somebody.id]);
        }
        who[label] = byId[somebody.id];
      }
    }
  }

  [[nodiscard]] bool keepsApart() const {
    for (const Unit& unit : units) {
      std::set<std::string> persons;
      for (const Somebody& somebody : unit.people) {
        persons.insert(who.at(labelOf(unit, somebody.name)));
      }
      if (persons.size() != unit.people.size()) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] Model joined(const std::vector<std::string>& written, std::string as) const {
    Model next = *this;
    const auto among = [&](const std::string& name) {
      return std::find(written.begin(), written.end(), name) != written.end();
    };
    as = !among(as) && who.contains(as) ? who.at(as) : as;
    for (auto& [label, person] : next.who) {
      person = among(label) || among(person) ? as : person;
    }
    return next;
  }

  [[nodiscard]] std::map<std::string, int> result() const {
    std::map<std::string, int> persons;
    for (const auto& [label, number] : votes) {
      persons[who.at(label)] += number;
    }
    return persons;
  }

  std::vector<Unit> units;
  std::map<std::string, int> votes;
  std::map<std::string, std::string> who;
};

std::map<std::string, int> resultOf(const Count& count) {
  std::map<std::string, int> persons;
  for (const Ranked& entry : outcome(count).ranking) {
    persons[entry.name] = entry.votes;
  }
  return persons;
}

// Rules at random, in the count and in the model.
void rule(Count& count, Model& model) {
  std::vector<std::string> labels = {"Z", "A"};
  for (const auto& [label, votes] : model.votes) {
    labels.push_back(label);
  }
  const auto any = [&]() { return labels[*rc::gen::inRange<std::size_t>(0, labels.size())]; };
  const int steps = *rc::gen::inRange(0, 10);
  for (int i = 0; i < steps; ++i) {
    const std::string label = any();
    if (*rc::gen::inRange(0, 4) == 0) {
      const bool was = count.joins().contains(label);
      RC_ASSERT(count.apply(json{{"apart", {label}}}.dump()).has_value() == was);
      if (was && model.who.contains(label)) {
        model.who[label] = label;
      }
    } else {
      const std::vector<std::string> written = {label, any()};
      const std::string as = any();
      // Somebody whom no unit named is nobody's ruling to follow.
      const bool named = model.who.contains(label) && model.who.contains(written[1]) && as != "A";
      if (!named) {
        continue;
      }
      Model next = model.joined(written, as);
      const bool taken = count.apply(json{{"join", written}, {"as", as}}.dump()).has_value();
      RC_ASSERT(taken == next.keepsApart());
      model = taken ? next : model;
    }
    RC_ASSERT(model.keepsApart());
    RC_ASSERT(resultOf(count) == model.result());
  }
}

RC_GTEST_PROP(SumProperty, EqualsAModelWhateverPeopleRule, ()) {
  const std::vector<Unit> units = anyUnits();
  const std::vector<Sheet> parts = tallies(units);
  Count count = sumOf(parts, "Kelurahan ");
  Model model(units);
  RC_ASSERT(resultOf(count) == model.result());
  rule(count, model);
  const Sheet sum = signedSum(count);
  std::vector<const Sheet*> below;
  int votes = 0;
  for (const Sheet& part : parts) {
    below.push_back(&part);
    votes += tallyOf(part)->votes;
  }
  RC_ASSERT(tallyOf(sum)->votes == votes);
  RC_ASSERT(sumsUp(sum, below));
}

RC_GTEST_PROP(SumProperty, SettlesTheSameInAnyOrderWithCopiesAndCorrections, ()) {
  const std::vector<Unit> units = anyUnits();
  std::vector<Sheet> all = tallies(units);
  Unit again = units.front();
  again.people = {{"B", "", 2}};
  const Sheet wrong = all.front();
  all.front() = signedTally(again, 1, wrong.hash);
  const Sheet sum = signedSum(sumOf(all, "Kelurahan"));
  all.push_back(signedSum(sumOf({wrong}, "Kelurahan")));
  Count corrects = sumOf(std::vector<Sheet>(all.begin(), all.end() - 1), "Kelurahan");
  RC_ASSERT(corrects.apply(json{{"corrects", {{"hash", all.back().hash}, {"reason", "RT 1"}}}}.dump()).has_value());
  const Sheet whole = signedSum(corrects);
  all.insert(all.end(), {wrong, whole, wrong, whole});
  std::shuffle(all.begin(), all.end(), std::mt19937(static_cast<unsigned>(*rc::gen::inRange(0, 9999))));
  const Units settled = settleUnits(all);
  RC_ASSERT(settled.counted.size() == units.size());
  RC_ASSERT(settled.whole.has_value() && settled.whole->hash == whole.hash);
  // Two sums that differ, of which neither corrects the other: people rule, and until then neither counts.
  all.push_back(sum);
  all.push_back(signedSum(sumOf({wrong}, "Tempat lain")));
  RC_ASSERT(!settleUnits(all).whole);
}

RC_GTEST_PROP(SumProperty, OfSittingsIsThatOfTheWholeUnits, ()) {
  const std::vector<Unit> units = anyUnits();
  std::vector<Sheet> sums;
  std::vector<Unit> flat = units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit first = units[i];
    Unit second = units[i];
    for (std::size_t k = 0; k < first.people.size(); ++k) {
      second.people[k].votes = *rc::gen::inRange(0, first.people[k].votes + 1);
      first.people[k].votes -= second.people[k].votes;
    }
    sums.push_back(signedSum(sumOf({signedTally(second, 2), signedTally(first)}, "")));
  }
  const Count whole = sumOf(sums, "Kelurahan");
  RC_ASSERT(resultOf(whole) == Model(flat).result());
  RC_ASSERT(tally(whole).bySpelling == tally(sumOf(tallies(flat), "Kelurahan")).bySpelling);
}

// Changes one thing, and makes result and hash fit again as a forger would.
Sheet forged(Sheet sum) {
  json session = json::parse(sum.session);
  json accounting = json::parse(sum.accounting);
  json sheet = json::parse(sum.sheet);
  const auto one = [](json& number) { number = number.get<int>() + 1; };
  switch (*rc::gen::inRange(0, 9)) {
    case 0:
      one(session["adults"]["f"]);
      break;
    case 1:
      one(accounting["in_box"]);
      break;
    case 2:
      one(accounting["signed_in"]["m"]);
      break;
    case 3:
      one(sheet["ballots"]["valid"]);
      break;
    case 4:
      one(sheet["lines"]["slots"]);
      break;
    case 5:
      one(sheet["votes"]["Orang baru"] = 0);
      break;
    case 6:
      one(sheet["unidentified"].begin().value());
      break;
    case 7:
      sheet["parts"][0]["hash"] = std::string(64, '0');
      break;
    default:
      sheet["parts"][0]["unit"] = "RT 9";
      break;
  }
  sum.session = session.dump();
  sum.accounting = accounting.dump();
  sum.sheet = sheet.dump();
  return recompute(sum).value_or(sum);
}

RC_GTEST_PROP(SumProperty, WhateverIsChangedIsFound, ()) {
  static const auto kKey = vault::SigningKey::fromSeed(Bytes(vault::SigningKey::kSeedSize, 's'));
  const auto published = [](const Sheet& sheet) {
    return publicationText(sheet, kKey->publicKey(), [](ByteView text) { return kKey->sign(text); });
  };
  const std::vector<Sheet> parts = tallies(anyUnits());
  std::string below;
  std::vector<const Sheet*> pointers;
  for (const Sheet& part : parts) {
    below += published(part);
    pointers.push_back(&part);
  }
  const Sheet sum = signedSum(sumOf(parts, "Kelurahan"));
  const std::string text = published(sum) + below;
  RC_ASSERT(verifyPublication(text).has_value());
  const Sheet other = forged(sum);
  RC_ASSERT(!sumsUp(other, pointers));
  RC_ASSERT(!verifyPublication(published(other) + below).has_value());
  std::string bytes = text;
  char& byte = bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())];
  byte = static_cast<char>(byte ^ 1);
  RC_ASSERT(!verifyPublication(bytes).has_value());
}

}  // namespace
}  // namespace rembug::count
