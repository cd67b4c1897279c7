// names suggest.
#include <iostream>

#include "cli/session.h"
#include "core/base/tsv.h"
#include "core/count/name_matcher.h"

namespace rembug::cli {
namespace {

struct NamesOptions {
  std::string written;
  std::string roster;
  std::string aliases;
  std::string unit;
  bool groups = false;
};

Result<std::vector<std::vector<std::string>>> rowsOf(const std::string& file, const std::string& heading) {
  if (file.empty()) {
    return std::vector<std::vector<std::string>>();
  }
  REMBUG_ASSIGN(const std::string text, readFile(file));
  return tsvRows(text, 3, heading);
}

Result<count::NameMatcher> matcherOf(const NamesOptions& options) {
  std::vector<count::RosterPerson> roster;
  REMBUG_ASSIGN(const auto people, rowsOf(options.roster, "name"));
  for (const auto& row : people) {
    if (!row[1].empty() && row[1] != "f" && row[1] != "m") {
      return rembug::fail(ErrorCode::Invalid, "roster: the second column is a sex: f, m or empty");
    }
    roster.push_back({row[0], row[1], row[2]});
  }
  std::vector<count::Alias> aliases;
  REMBUG_ASSIGN(const auto called, rowsOf(options.aliases, "alias"));
  for (const auto& row : called) {
    aliases.push_back({row[0], row[1], row[2]});
  }
  return count::NameMatcher(std::move(roster), std::move(aliases));
}

void printSuggestions(const count::NameMatcher& matcher, const std::string& written, const NamesOptions& options) {
  ordered_json list = ordered_json::array();
  for (const count::Suggestion& suggestion : matcher.suggest(written, 10, options.unit)) {
    const count::RosterPerson& person = matcher.roster()[suggestion.person];
    ordered_json entry = {
        {"name", person.name}, {"score", suggestion.score}, {"automatic", suggestion.automatic}, {"unit", person.unit}};
    if (suggestion.sexConflict) {
      entry["conflict"] = "sex";
    }
    list.push_back(std::move(entry));
  }
  std::cout << ordered_json{{"written", written}, {"suggestions", list}}.dump(-1, ' ', false,
                                                                              ordered_json::error_handler_t::replace)
            << "\n";
}

Result<void> suggest(const NamesOptions& options) {
  REMBUG_ASSIGN(const std::string text, readFile(options.written));
  std::vector<std::string> written;
  for (std::string line : linesOf(text)) {
    if (line.back() == '\r') {
      line.pop_back();
    }
    written.push_back(std::move(line));
  }
  REMBUG_ASSIGN(const count::NameMatcher matcher, matcherOf(options));
  if (!options.groups) {
    for (const std::string& name : written) {
      printSuggestions(matcher, name, options);
    }
    return {};
  }
  for (const count::NameGroup& group : count::groupNames(matcher, written, options.unit)) {
    ordered_json person;
    if (group.person >= 0) {
      person = matcher.roster()[static_cast<std::size_t>(group.person)].name;
    }
    std::cout << ordered_json{{"group", group.written}, {"person", person}, {"automatic", group.automatic}}.dump(
                     -1, ' ', false, ordered_json::error_handler_t::replace)
              << "\n";
  }
  return {};
}

}  // namespace

void addNamesCommands(CLI::App& app, Session& session) {
  const auto options = std::make_shared<NamesOptions>();
  CLI::App* names = app.add_subcommand("names", "names as they are written");
  names->require_subcommand(1);
  names->fallthrough();
  CLI::App* command = names->add_subcommand("suggest", "who is meant, as JSON lines, best first");
  command->add_option("--written", options->written, "one name a line")->required();
  command->add_option("--roster", options->roster, "TSV: name, sex (f, m or empty), unit");
  command->add_option("--aliases", options->aliases, "TSV of call names: alias, name as in the roster, unit or empty");
  command->add_option("--unit", options->unit, "the unit that is counted: who fits is asked of its people alone");
  command->add_flag("--groups", options->groups, "spellings that belong together instead");
  command->callback([&session, options] { session.run([&] { return suggest(*options); }); });
}

}  // namespace rembug::cli
