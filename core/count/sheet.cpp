#include "core/count/sheet.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/count/event_json.h"
#include "core/count/sum.h"
#include "core/vault/hash.h"

namespace rembug::count {
namespace {

using nlohmann::json;

// nlohmann::json keeps keys sorted by their bytes, so one content has one text.
std::string canonical(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json figures(const Accounting& a) {
  json all = {{"received", a.received}, {"misprinted", a.misprinted},
              {"unused", a.unused},     {"spoilt", a.spoilt},
              {"in_box", a.inBox},      {"signed_in", {{"f", a.signedInF}, {"m", a.signedInM}}},
              {"withdrew", a.withdrew}, {"helped", a.helped}};
  if (!a.note.empty()) {
    all["note"] = a.note;
  }
  return all;
}

std::string accountingJson(const Count& count) {
  json all = figures(count.visits().size() == 1 ? count.visits().front() : *count.accounting());
  if (count.visits().size() > 1) {
    for (const Accounting& visit : count.visits()) {
      all["visits"].push_back(figures(visit));
    }
  }
  return canonical(all);
}

// Which tallies a sum adds up.
json partsJson(const Sum& sum) {
  json parts = json::array();
  for (const auto& part : sum.parts) {
    parts.push_back({{"unit", part->id.unit}, {"sitting", part->id.sitting}, {"hash", part->sheet.hash}});
  }
  return parts;
}

std::string sheetJson(const Tally& t, const Sum* sum) {
  json names = json::object();
  for (const auto& [written, votes] : t.bySpelling) {
    names[written] = votes;
  }
  json sheet = {{"ballots", {{"valid", t.valid}, {"invalid", t.invalid}, {"blank", t.blank}, {"reasons", t.reasons}}},
                {"lines", json::object()},
                {"votes", names},
                {"unidentified", t.unidentifiedBySpelling}};
  for (const auto& [name, member] : kTallyLines) {
    sheet["lines"][name] = t.*member;
  }
  if (sum != nullptr) {
    sheet["parts"] = partsJson(*sum);
  }
  return canonical(sheet);
}

json joinsJson(const Count& count) {
  json joins = json::object();
  for (const auto& [written, join] : count.joins()) {
    joins[written] = {{"person", join.person}, {"reason", join.reason}, {"by", join.by}};
  }
  return joins;
}

json tiesJson(const Count& count) {
  std::vector<json> ties;
  for (const TieDecision& tie : count.ties()) {
    ties.push_back(
        {{"tied", tie.tied}, {"chosen", tie.chosen}, {"by", tie.by}, {"reason", tie.reason}, {"runoff", tie.runoff}});
  }
  std::sort(ties.begin(), ties.end());
  return ties;
}

// What people wrote down about the course of the count: nothing here changes the result.
json notesJson(const Count& count) {
  json notes = json::array();
  for (const StageNote& note : count.stageNotes()) {
    notes.push_back({{"stage", note.stage}, {"reason", note.reason}});
  }
  // Which paper and what stood on it is in the part that is erased.
  json replaced = json::array();
  for (const Replacement& replacement : count.replacements()) {
    replaced.push_back(replacement.reason);
  }
  std::sort(replaced.begin(), replaced.end());
  json objections = json::array();
  for (const Objection& o : count.objections()) {
    objections.push_back({{"by", o.by}, {"what", o.what}, {"reply", o.reply}});
  }
  json distinct = json::array();
  for (const Distinct& ruling : count.distinct()) {
    distinct.push_back({{"names", ruling.names}, {"reason", ruling.reason}, {"by", ruling.by}});
  }
  json earlier = json::array();
  for (const EarlierReading& reading : count.earlier()) {
    earlier.push_back({{"papers", reading.papers.size()}, {"reason", reading.reason}});
  }
  json all = {{"stages", notes},
              {"replaced", replaced},
              {"objections", objections},
              {"distinct", distinct},
              {"earlier", earlier}};
  if (const auto& taken = count.taken()) {
    all["taken"] = {{"papers", taken->papers}, {"from", taken->from}, {"reason", taken->reason}};
  }
  return all;
}

std::string decisionsJson(const Count& count) {
  json persons = json::object();
  json ids = json::object();
  for (const Person& person : count.persons()) {
    persons[person.name] = person.sex;
    if (!person.id.empty()) {
      ids[person.name] = person.id;
    }
  }
  json resigned = json::object();
  for (const Resignation& resignation : count.resigned()) {
    resigned[resignation.person] = resignation.reason;
  }
  json decisions = {{"persons", persons},
                    {"ids", ids},
                    {"joins", joinsJson(count)},
                    {"ties", tiesJson(count)},
                    {"resigned", resigned},
                    {"could", count.could()},
                    {"notes", notesJson(count)},
                    {"details", json::parse(count.details())},
                    {"reason", count.signature() ? count.signature()->reason : std::string()}};
  if (count.corrects()) {
    decisions["corrects"] = {{"hashes", count.corrects()->hashes}, {"reason", count.corrects()->reason}};
  }
  return canonical(decisions);
}

std::string outcomeJson(const Outcome& o, const Checks& checks) {
  json ranking = json::array();
  for (const Ranked& entry : o.ranking) {
    ranking.push_back({{"name", entry.name}, {"votes", entry.votes}, {"rank", entry.rank}, {"sex", entry.sex}});
  }
  json tie;
  if (o.tie) {
    tie = {{"names", o.tie->names}, {"seats_left", o.tie->seatsLeft}};
  }
  json turnout;
  if (o.turnoutTenths) {
    turnout = *o.turnoutTenths;
  }
  return canonical({{"ranking", ranking},
                    {"elected", o.elected},
                    {"elected_before", o.electedBefore},
                    {"reserve", o.reserve},
                    {"resigned", o.resigned},
                    {"tie", tie},
                    {"quorum", o.quorum},
                    {"turnout_tenths", turnout},
                    {"not_returned", checks.notReturned},
                    {"checks", {{"box", checks.box}, {"paper", checks.paper}, {"signed_in", checks.signedIn}}}});
}

std::string hashOf(const Sheet& sheet) {
  std::string text = "rembug/tally/v2";
  for (const auto& [name, member] : kSheetParts) {
    text += "\n" + sheet.*member;
  }
  return toHex(vault::sha256(text));
}

// A line for each paper, in the order of their text and not of their reading.
Bytes sortedPapers(const std::string& start, const std::vector<Paper>& papers) {
  std::vector<std::string> texts;
  for (const Paper& paper : papers) {
    json lines = json::array();
    for (const Line& line : paper.lines) {
      lines.push_back({{"name", line.written}, {"strike", line.strike}, {"unidentified", line.unidentified}});
    }
    texts.push_back(
        canonical({{"lines", lines}, {"invalid", paper.reason}, {"blank", paper.kind == Paper::Kind::Blank}}));
  }
  std::sort(texts.begin(), texts.end());
  Bytes part;
  for (const std::string& text : texts) {
    part += start + text + "\n";
  }
  return part;
}

// What a published sheet's decisions say, for computing again.
void readDecisions(const json& object, Facts& facts) {
  for (const auto& [name, sex] : object.at("persons").items()) {
    facts.persons.push_back({name, sex.get<std::string>(), object.at("ids").value(name, "")});
  }
  for (const auto& [written, join] : object.at("joins").items()) {
    facts.joins[written] = {written, join.at("person").get<std::string>(), join.at("reason").get<std::string>(),
                            join.at("by").get<std::string>()};
  }
  for (const json& tie : object.at("ties")) {
    facts.ties.push_back({tie.at("tied").get<std::vector<std::string>>(),
                          tie.at("chosen").get<std::vector<std::string>>(), tie.at("by").get<std::string>(),
                          tie.at("reason").get<std::string>(), tie.at("runoff").get<std::string>()});
  }
  for (const auto& [person, reason] : object.at("resigned").items()) {
    facts.resigned.push_back({person, reason.get<std::string>()});
  }
  facts.could = object.at("could").get<std::map<std::string, std::vector<std::string>>>();
  for (const json& ruling : object.at("notes").at("distinct")) {
    facts.distinct.push_back({ruling.at("names").get<std::vector<std::string>>(),
                              ruling.at("reason").get<std::string>(), ruling.at("by").get<std::string>()});
  }
  if (object.contains("corrects")) {
    facts.corrects = object["corrects"].at("hashes").get<std::vector<std::string>>();
  }
}

// Votes of a publication, each and all of them within the bounds of a count.
std::map<std::string, int> readVotes(const json& object) {
  std::map<std::string, int> votes;
  std::int64_t all = 0;
  for (const auto& [written, number] : object.items()) {
    if (!number.is_number_integer() || number.get<std::int64_t>() < 1 || number.get<std::int64_t>() > kFigureMax) {
      throw json::other_error::create(501, "no number of votes", nullptr);
    }
    all += number.get<std::int64_t>();
    if (all > kFigureMax) {
      throw json::other_error::create(501, "more votes than a count may have", nullptr);
    }
    votes[written] = number.get<int>();
  }
  return votes;
}

int pileOf(const json& ballots, const char* name) {
  const auto number = figure(ballots, name);
  if (!number) {
    throw json::other_error::create(501, number.error().message, nullptr);
  }
  return *number;
}

}  // namespace

Sheet sheetOf(const Count& count) {
  Sheet sheet;
  sheet.session = count.session()->json;
  sheet.accounting = accountingJson(count);
  sheet.sheet = sheetJson(tally(count), count.sum().get());
  sheet.decisions = decisionsJson(count);
  sheet.result = outcomeJson(outcome(count), check(count));
  sheet.witnesses = canonical(count.signature() ? json(count.signature()->witnesses) : json::array());
  sheet.hash = hashOf(sheet);
  return sheet;
}

std::map<std::string, std::string> sheetFields(const Count& count) {
  const Sheet sheet = sheetOf(count);
  return {{"/tally/session", sheet.session},      {"/tally/accounting", sheet.accounting},
          {"/tally/sheet", sheet.sheet},          {"/tally/decisions", sheet.decisions},
          {"/tally/result", sheet.result},        {"/tally/hash", sheet.hash},
          {"/tally/witnesses", sheet.witnesses},  {"/tally/counter", count.counter().empty() ? "A" : count.counter()},
          {"/tally/unit", count.session()->unit}, {"/tally/tier", std::to_string(count.session()->tier)}};
}

Bytes ballotsPart(const Count& count) {
  Bytes part = sortedPapers("", count.papers());
  for (const EarlierReading& reading : count.earlier()) {
    part += sortedPapers("earlier ", reading.papers);
  }
  std::vector<Paper> replaced;
  for (const Replacement& replacement : count.replacements()) {
    replaced.push_back(replacement.before);
  }
  return part + sortedPapers("replaced ", replaced);
}

rembug::Result<Facts> factsOf(const Sheet& sheet) {
  for (const std::string* part :
       {&sheet.session, &sheet.accounting, &sheet.sheet, &sheet.decisions, &sheet.witnesses}) {
    const json value = nestsTooDeep(*part) ? json() : json::parse(*part, nullptr, false);
    if (value.is_discarded() || canonical(value) != *part) {
      return fail(ErrorCode::Invalid, "a part of the tally is not in the one form that it may have");
    }
  }
  // The published parts are read as the events they once were, so that the same bounds and rules hold.
  Count count;
  for (const std::string& event :
       {"{\"session\":" + sheet.session + "}", "{\"accounting\":" + sheet.accounting + "}"}) {
    REMBUG_TRY(count.apply(event));
  }
  try {
    const json counted = json::parse(sheet.sheet);
    Facts facts;
    readDecisions(json::parse(sheet.decisions), facts);
    facts.session = *count.session();
    facts.accounting = *count.accounting();
    facts.visits = count.visits();
    facts.bySpelling = readVotes(counted.at("votes"));
    facts.unidentified = readVotes(counted.at("unidentified"));
    if (counted.contains("parts") == facts.session.sum.empty()) {
      return fail(ErrorCode::Invalid, "a sum names its tallies, and nothing else does");
    }
    return facts;
  } catch (const json::exception&) {
    return fail(ErrorCode::Invalid, "the published sheet or its decisions cannot be read");
  }
}

rembug::Result<Tally> tallyOf(const Sheet& sheet) {
  try {
    const json counted = json::parse(sheet.sheet);
    const json& ballots = counted.at("ballots");
    Tally tally;
    tally.valid = pileOf(ballots, "valid");
    tally.invalid = pileOf(ballots, "invalid");
    tally.blank = pileOf(ballots, "blank");
    tally.reasons = readVotes(ballots.at("reasons"));
    for (const auto& [name, member] : kTallyLines) {
      tally.*member = pileOf(counted.at("lines"), name);
    }
    tally.bySpelling = readVotes(counted.at("votes"));
    tally.unidentifiedBySpelling = readVotes(counted.at("unidentified"));
    return tally;
  } catch (const json::exception&) {
    return fail(ErrorCode::Invalid, "the published sheet cannot be read");
  }
}

rembug::Result<Sheet> recompute(const Sheet& sheet) {
  REMBUG_ASSIGN(const Facts facts, factsOf(sheet));
  REMBUG_ASSIGN(const Tally counted, tallyOf(sheet));
  Sheet again = sheet;
  const int adults = facts.session.adultsF + facts.session.adultsM;
  again.result = outcomeJson(outcome(facts), check(facts.accounting, counted.papers(), adults));
  again.hash = hashOf(again);
  return again;
}

bool holds(const Sheet& sheet) {
  const auto again = recompute(sheet);
  return again && again->hash == sheet.hash && again->result == sheet.result;
}

}  // namespace rembug::count
