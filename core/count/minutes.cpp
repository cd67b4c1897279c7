#include "core/count/minutes.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "core/count/decisive.h"
#include "core/count/elect.h"
#include "core/count/rule_pack.h"
#include "core/count/words.h"

namespace rembug::count {
namespace {

using nlohmann::json;

constexpr std::size_t kQrMax = 1000;

Figure figureOf(const std::string& key, std::int64_t value) {
  return {key, value, inWords(value)};
}

void head(const Sheet& sheet, const Facts& facts, const json& decisions, Minutes& m) {
  m.id = unitOf(sheet);
  m.board = json::parse(sheet.session).value("board", json(false)) == true;
  m.direct = facts.session.rules.mode == "DIRECT";
  m.decides = decides(facts.session);
  m.dayInWords = dayInWords(m.details.day);
  m.rulesHash = rulesHash(sheet.session);
  m.corrects = facts.corrects;
  if (decisions.contains("corrects")) {
    m.correctionReason = decisions["corrects"].at("reason").get<std::string>();
  }
  m.runoffOf = facts.session.runoffOf;
  m.witnesses = json::parse(sheet.witnesses).get<std::vector<std::string>>();
  m.hash = sheet.hash;
}

void people(const Facts& facts, Minutes& m) {
  const Accounting& a = facts.accounting;
  m.adultsF = figureOf("f", facts.session.adultsF);
  m.adultsM = figureOf("m", facts.session.adultsM);
  m.adults = figureOf("total", facts.session.adultsF + facts.session.adultsM);
  m.signedInF = figureOf("f", a.signedInF);
  m.signedInM = figureOf("m", a.signedInM);
  m.signedIn = figureOf("total", a.signedInF + a.signedInM);
  m.helped = figureOf("helped", a.helped);
}

void ballots(const Facts& facts, const json& counted, Minutes& m) {
  const Accounting& a = facts.accounting;
  const json& papers = counted.at("ballots");
  const auto pile = [&](const char* name) { return papers.at(name).get<int>(); };
  const int valid = pile("valid");
  const int invalid = pile("invalid");
  const int blank = pile("blank");
  m.checks = check(a, valid + invalid + blank, facts.session.adultsF + facts.session.adultsM);
  const std::array<std::pair<const char*, int>, 11> all = {{{"received", a.received},
                                                            {"misprinted", a.misprinted},
                                                            {"unused", a.unused},
                                                            {"spoilt", a.spoilt},
                                                            {"in_box", a.inBox},
                                                            {"valid", valid},
                                                            {"invalid", invalid},
                                                            {"blank", blank},
                                                            {"invalid_and_blank", invalid + blank},
                                                            {"withdrew", a.withdrew},
                                                            {"not_returned", m.checks.notReturned}}};
  for (const auto& [key, value] : all) {
    m.ballots.push_back(figureOf(key, value));
  }
  for (const auto& [name, member] : kTallyLines) {
    m.lines.push_back(figureOf(name, counted.at("lines").at(name).get<int>()));
  }
  for (const auto& [code, papersOfIt] : papers.at("reasons").items()) {
    m.reasons.push_back(figureOf(code, papersOfIt.get<int>()));
  }
}

std::string standingOf(const Outcome& o, const std::string& name) {
  if (contains(o.resigned, name)) {
    return "RESIGNED";
  }
  if (o.tie && contains(o.tie->names, name)) {
    return "TIED";
  }
  if (contains(o.elected, name)) {
    return "ELECTED";
  }
  return contains(o.reserve, name) ? "RESERVE" : "";
}

void names(const Facts& facts, const Outcome& o, const json& session, Minutes& m) {
  std::map<std::string, std::string> unitOfDelegate;
  for (const json& entry : session.value("roll", json::array())) {
    unitOfDelegate[entry.at("name").get<std::string>()] = entry.value("unit", "");
  }
  for (const Ranked& entry : o.ranking) {
    m.ranking.push_back({entry.rank, entry.name, entry.sex, unitOfDelegate[entry.name], entry.votes,
                         inWords(entry.votes), standingOf(o, entry.name), entry.spellings});
  }
  for (const auto& [written, join] : facts.joins) {
    const auto votes = facts.bySpelling.find(written);
    m.rulings.push_back(
        {written, join.person, votes == facts.bySpelling.end() ? 0 : votes->second, join.by, join.reason});
  }
  m.unidentified = facts.unidentified;
  m.unidentifiedMatter = decisiveness(facts).affects;
}

void result(const Facts& facts, const Outcome& o, Minutes& m) {
  const Rules& rules = facts.session.rules;
  m.turnoutTenths = o.turnoutTenths;
  m.quorum = o.quorum;
  m.elected = o.elected;
  m.electedBefore = o.electedBefore;
  m.reserve = o.reserve;
  m.resigned = facts.resigned;
  m.tie = o.tie;
  m.ties = facts.ties;
  m.womenElected = static_cast<int>(std::count_if(o.ranking.begin(), o.ranking.end(), [&](const Ranked& entry) {
    return entry.sex == "f" && contains(o.elected, entry.name);
  }));
  const int seats = std::max(rules.seats, static_cast<int>(o.elected.size()));
  m.womenWanted = (rules.womenPercent * seats + 99) / 100;
  m.womenRequired = rules.womenKind == TargetKind::Required;
  m.findings = failedChecks(m.checks);
  m.findings.insert(m.findings.end(), o.problems.begin(), o.problems.end());
}

void course(const json& decisions, Minutes& m) {
  m.signedAlthough = decisions.at("reason").get<std::string>();
  const json& notes = decisions.at("notes");
  for (const json& note : notes.at("stages")) {
    m.stageNotes.push_back({note.at("stage").get<std::string>(), note.at("reason").get<std::string>()});
  }
  m.replaced = notes.at("replaced").get<std::vector<std::string>>();
  for (const json& o : notes.at("objections")) {
    m.objections.push_back(
        {o.at("by").get<std::string>(), o.at("what").get<std::string>(), o.at("reply").get<std::string>()});
  }
  for (const json& ruling : notes.at("distinct")) {
    m.distinct.push_back({ruling.at("names").get<std::vector<std::string>>(), ruling.at("reason").get<std::string>(),
                          ruling.at("by").get<std::string>()});
  }
  for (const json& reading : notes.at("earlier")) {
    m.earlier.push_back({{}, reading.at("reason").get<std::string>()});
  }
  if (notes.contains("taken")) {
    const json& taken = notes["taken"];
    m.taken = {taken.at("papers").get<std::size_t>(), taken.at("from").get<std::string>(),
               taken.at("reason").get<std::string>()};
  }
}

// Whose votes do not fit is left out whole, never cut in two.
std::string qrOf(const Minutes& m) {
  std::string text = "REMBUG BA 2\n" + m.id.village + "\n" + m.id.unit + "\n" + std::to_string(m.id.tier) + " " +
                     std::to_string(m.id.round) + "\n" + m.hash + "\n";
  for (const char* key : {"in_box", "valid", "invalid", "blank"}) {
    const auto found =
        std::find_if(m.ballots.begin(), m.ballots.end(), [&](const Figure& figure) { return figure.key == key; });
    text += std::to_string(found->value) + " ";
  }
  text += "\n";
  for (const MinutesPerson& person : m.ranking) {
    const std::string row = std::to_string(person.votes) + " " + person.name + "\n";
    if (person.standing != "ELECTED" || text.size() + row.size() > kQrMax) {
      continue;
    }
    text += row;
  }
  return text;
}

}  // namespace

rembug::Result<Minutes> minutesOf(const Sheet& sheet, int copy, const std::string& tablet) {
  REMBUG_ASSIGN(const Facts facts, factsOf(sheet));
  const Outcome o = outcome(facts);
  try {
    const json decisions = json::parse(sheet.decisions);
    Minutes m;
    REMBUG_ASSIGN(m.details, readDetails(decisions.at("details").dump()));
    head(sheet, facts, decisions, m);
    people(facts, m);
    m.visits = facts.visits;
    const json counted = json::parse(sheet.sheet);
    ballots(facts, counted, m);
    for (const json& part : counted.value("parts", json::array())) {
      m.parts.push_back(
          {part.at("unit").get<std::string>(), part.at("sitting").get<int>(), part.at("hash").get<std::string>()});
    }
    names(facts, o, json::parse(sheet.session), m);
    result(facts, o, m);
    course(decisions, m);
    m.copy = copy;
    m.copyOf = tablet;
    m.qr = qrOf(m);
    return m;
  } catch (const json::exception&) {
    return fail(ErrorCode::Invalid, "the parts of the tally cannot be read");
  }
}

std::vector<Finding> gapsOf(const Minutes& minutes) {
  const auto of = [&](const std::string& role) {
    return std::count_if(minutes.details.people.begin(), minutes.details.people.end(),
                         [&](const Signer& signer) { return signer.role == role; });
  };
  std::vector<Finding> gaps;
  const auto need = [&](bool there, const char* key, const char* text) {
    if (!there) {
      gaps.push_back({key, text});
    }
  };
  const auto& people = minutes.details.people;
  const bool woman = std::any_of(people.begin(), people.end(),
                                 [](const Signer& signer) { return signer.role == "WITNESS" && signer.sex == "f"; });
  need(of("CHAIR") > 0, "NO_CHAIR", "the chair of the committee signs");
  need(of("NOTE_TAKER") > 0, "NO_NOTE_TAKER", "the note taker signs");
  need(minutes.witnesses.size() > 1, "FEW_WITNESSES", "at least two witnesses sign");
  need(woman, "NO_WOMAN_WITNESS", "at least one witness is a woman");
  need(of("HEAD") > 0, "NO_HEAD", "the head of the RT or the lurah signs as having seen it");
  need(of("FACILITATOR") > 0, "NO_FACILITATOR", "the facilitator signs as having been there");
  need(!minutes.dayInWords.empty(), "NO_DAY", "the day is missing");
  need(!minutes.details.place.empty(), "NO_PLACE", "the place is missing");
  return gaps;
}

}  // namespace rembug::count
