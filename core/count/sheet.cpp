#include "core/count/sheet.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/vault/hash.h"

namespace rembug::count {
namespace {

using nlohmann::json;

// nlohmann::json keeps keys sorted by their bytes, so one content has one text.
std::string canonical(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string accountingJson(const Accounting& a) {
  return canonical({{"received", a.received},
                    {"misprinted", a.misprinted},
                    {"unused", a.unused},
                    {"spoilt", a.spoilt},
                    {"in_box", a.inBox},
                    {"signed_in", {{"f", a.signedInF}, {"m", a.signedInM}}},
                    {"withdrew", a.withdrew}});
}

std::string sheetJson(const Tally& t) {
  json names = json::object();
  for (const auto& [written, votes] : t.bySpelling) {
    names[written] = votes;
  }
  return canonical(
      {{"ballots", {{"valid", t.valid}, {"invalid", t.invalid}, {"blank", t.blank}, {"reasons", t.reasons}}},
       {"lines",
        {{"slots", t.slots},
         {"filled", t.filled},
         {"empty", t.empty},
         {"votes", t.votes},
         {"duplicate", t.duplicate},
         {"out_of_scope", t.outOfScope},
         {"unreadable", t.unreadable},
         {"ineligible", t.ineligible},
         {"excess", t.excess},
         {"unidentified", t.unidentified}}},
       {"votes", names},
       {"unidentified", t.unidentifiedBySpelling}});
}

std::string decisionsJson(const Count& count) {
  json persons = json::object();
  for (const Person& person : count.persons()) {
    persons[person.name] = person.sex;
  }
  json joins = json::object();
  for (const auto& [written, join] : count.joins()) {
    joins[written] = {{"person", join.person}, {"reason", join.reason}};
  }
  std::vector<json> ties;
  for (const TieDecision& tie : count.ties()) {
    ties.push_back({{"tied", tie.tied}, {"chosen", tie.chosen}, {"by", tie.by}, {"reason", tie.reason}});
  }
  std::sort(ties.begin(), ties.end());
  const std::string reason = count.signature() ? count.signature()->reason : std::string();
  return canonical({{"persons", persons}, {"joins", joins}, {"ties", ties}, {"reason", reason}});
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
                    {"tie", tie},
                    {"quorum", o.quorum},
                    {"turnout_tenths", turnout},
                    {"not_returned", checks.notReturned},
                    {"checks", {{"box", checks.box}, {"paper", checks.paper}, {"signed_in", checks.signedIn}}}});
}

std::string hashOf(const Sheet& sheet) {
  return toHex(vault::sha256("rembug/tally/v1\n" + sheet.session + "\n" + sheet.accounting + "\n" + sheet.sheet + "\n" +
                             sheet.decisions + "\n" + sheet.result));
}

// What a published sheet's decisions say, for computing again.
struct Decisions {
  std::vector<Person> persons;
  std::map<std::string, Join> joins;
  std::vector<TieDecision> ties;
};

Decisions readDecisions(const json& object) {
  Decisions decisions;
  for (const auto& [name, sex] : object.at("persons").items()) {
    decisions.persons.push_back({name, sex.get<std::string>()});
  }
  for (const auto& [written, join] : object.at("joins").items()) {
    decisions.joins[written] = {written, join.at("person").get<std::string>(), join.at("reason").get<std::string>()};
  }
  for (const json& tie : object.at("ties")) {
    decisions.ties.push_back({tie.at("tied").get<std::vector<std::string>>(),
                              tie.at("chosen").get<std::vector<std::string>>(), tie.at("by").get<std::string>(),
                              tie.at("reason").get<std::string>()});
  }
  return decisions;
}

}  // namespace

Sheet sheetOf(const Count& count) {
  Sheet sheet;
  sheet.session = count.session()->json;
  sheet.accounting = accountingJson(*count.accounting());
  sheet.sheet = sheetJson(tally(count));
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
  std::vector<std::string> papers;
  for (const Paper& paper : count.papers()) {
    json lines = json::array();
    for (const Line& line : paper.lines) {
      lines.push_back({{"name", line.written}, {"strike", line.strike}, {"unidentified", line.unidentified}});
    }
    papers.push_back(
        canonical({{"lines", lines}, {"invalid", paper.reason}, {"blank", paper.kind == Paper::Kind::Blank}}));
  }
  std::sort(papers.begin(), papers.end());
  Bytes part;
  for (const std::string& paper : papers) {
    part += paper + "\n";
  }
  return part;
}

rembug::Result<Sheet> recompute(const std::string& session, const std::string& accounting, const std::string& sheet,
                                const std::string& decisions) {
  // The published parts are read as the events they once were, so that the same bounds and rules hold.
  Count count;
  for (const std::string& event : {"{\"session\":" + session + "}", "{\"accounting\":" + accounting + "}"}) {
    REMBUG_TRY(count.apply(event));
  }
  try {
    const json counted = json::parse(sheet);
    const Decisions decided = readDecisions(json::parse(decisions));
    const auto votes = counted.at("votes").get<std::map<std::string, int>>();
    const json& ballots = counted.at("ballots");
    const int papers =
        ballots.at("valid").get<int>() + ballots.at("invalid").get<int>() + ballots.at("blank").get<int>();
    const Outcome o =
        outcome(*count.session(), *count.accounting(), votes, decided.persons, decided.joins, decided.ties);
    Sheet again{session, accounting, sheet, decisions, {}, {}, {}};
    again.result =
        outcomeJson(o, check(*count.accounting(), papers, count.session()->adultsF + count.session()->adultsM));
    again.hash = hashOf(again);
    return again;
  } catch (const json::exception&) {
    return fail(ErrorCode::Invalid, "the published sheet or its decisions cannot be read");
  }
}

}  // namespace rembug::count
