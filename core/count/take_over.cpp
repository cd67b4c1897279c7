#include "core/count/take_over.h"

#include <sstream>

#include <nlohmann/json.hpp>

namespace rembug::count {
namespace {

using nlohmann::json;

constexpr std::size_t kBytesOfPapers = std::size_t{64} * 1024;  // of one event, which may have 256 KiB

std::string lineOf(const json& event) {
  return event.dump(-1, ' ', false, json::error_handler_t::replace);
}

// Earlier readings, and papers as they stood before they were put right, stay with the tally that is corrected.
std::vector<std::string> papersOf(const Bytes& ballots) {
  std::vector<std::string> papers;
  std::istringstream lines(ballots);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('{')) {
      papers.push_back(line);
    }
  }
  return papers;
}

std::vector<std::string> takenEvents(const std::vector<std::string>& papers, const std::string& from,
                                     const std::string& reason) {
  const std::string end = "]," + lineOf({{"from", from}, {"reason", reason}}).substr(1);
  std::vector<std::string> events;
  if (papers.empty()) {
    events.push_back("{\"taken\":[" + end);
  }
  std::string some;
  for (std::size_t at = 0; at < papers.size(); ++at) {
    some += (some.empty() ? "" : ",") + papers[at];
    if (some.size() > kBytesOfPapers || at + 1 == papers.size()) {
      events.push_back("{\"taken\":[" + some + end);
      some.clear();
    }
  }
  return events;
}

// Persons come before what is said of them, and joins before the rulings that keep people apart.
void addDecisions(const json& decisions, std::vector<std::string>& events) {
  for (const auto& [name, sex] : decisions.at("persons").items()) {
    json person = {{"person", name}, {"sex", sex}};
    if (decisions.at("ids").contains(name)) {
      person["id"] = decisions["ids"][name];
    }
    events.push_back(lineOf(person));
  }
  for (const auto& [written, join] : decisions.at("joins").items()) {
    events.push_back(lineOf({{"join", json::array({written})},
                             {"as", join.at("person")},
                             {"reason", join.at("reason")},
                             {"by", join.at("by")}}));
  }
  const json& notes = decisions.at("notes");
  for (const json& ruling : notes.at("distinct")) {
    events.push_back(
        lineOf({{"distinct", ruling.at("names")}, {"reason", ruling.at("reason")}, {"by", ruling.at("by")}}));
  }
  for (const auto& [written, names] : decisions.at("could").items()) {
    events.push_back(lineOf({{"could", {{written, names}}}}));
  }
  for (const auto& [person, reason] : decisions.at("resigned").items()) {
    events.push_back(lineOf({{"resign", {{"person", person}, {"reason", reason}}}}));
  }
  for (const json& objection : notes.at("objections")) {
    events.push_back(lineOf({{"objection", objection}}));
  }
  events.push_back(lineOf({{"details", decisions.at("details")}}));
}

// Plays what was taken over: it must come to what was signed, before anybody puts anything right.
rembug::Result<void> addsUp(const Sheet& tally, const std::vector<std::string>& events) {
  Count count;
  REMBUG_TRY(count.apply("{\"session\":" + tally.session + "}"));
  REMBUG_TRY(count.apply(lineOf({{"corrects", {{"hash", tally.hash}, {"reason", "-"}}}})));
  for (const std::string& event : events) {
    REMBUG_TRY(count.apply(event));
  }
  const Sheet again = sheetOf(count);
  if (again.sheet != tally.sheet || again.accounting != tally.accounting) {
    return fail(ErrorCode::Corrupt, "the papers do not add up to what was signed: read them again");
  }
  return {};
}

}  // namespace

rembug::Result<std::vector<std::string>> takeOver(const Sheet& tally, const Bytes& ballots, const std::string& reason) {
  std::vector<std::string> events = takenEvents(papersOf(ballots), tally.hash, reason);
  events.push_back("{\"accounting\":" + tally.accounting + "}");
  try {
    addDecisions(json::parse(tally.decisions), events);
  } catch (const json::exception&) {
    return fail(ErrorCode::Invalid, "the decisions of the tally cannot be read");
  }
  REMBUG_TRY(addsUp(tally, events));
  return events;
}

}  // namespace rembug::count
