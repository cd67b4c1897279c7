// count run, count compare, count result.
#include <iostream>

#include "cli/session.h"
#include "core/count/compare.h"
#include "core/count/result.h"

namespace rembug::cli {
namespace {

struct CountOptions {
  std::string first;
  std::string second;
};

// Counts into a data folder: every event is durable before the next, and the signed tally becomes a record.
Result<void> countInto(Session& session, const std::string& text) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  std::string village;
  const std::vector<std::string> lines = linesOf(text);
  for (const std::string& line : lines) {
    const ordered_json event = ordered_json::parse(line, nullptr, false);
    if (event.is_object() && event.contains("session") && event["session"].is_object()) {
      village = event["session"].value("village", "");
    }
  }
  REMBUG_ASSIGN(const auto draft, tablet->startCount(village));
  std::vector<std::string> refused;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (const auto applied = draft->apply(lines[i]); !applied) {
      refused.push_back("line " + std::to_string(i + 1) + ": " + applied.error().message);
    }
  }
  std::cout << count::resultJson(draft->count(), refused) << std::endl;
  if (!draft->count().signature()) {
    session.code = 1;
    std::cerr << "rembug: the tally is not signed; it stays on the tablet as a draft\n";
    return {};
  }
  REMBUG_TRY(draft->finish());
  return {};
}

Result<void> runFile(Session& session, const CountOptions& options) {
  REMBUG_ASSIGN(const std::string text, readFile(options.first));
  if (!session.data.empty()) {
    return countInto(session, text);
  }
  std::cout << count::runCount(text) << std::endl;
  return {};
}

Result<count::Count> countFrom(const std::string& file) {
  REMBUG_ASSIGN(const std::string text, readFile(file));
  count::Count count;
  for (const std::string& line : linesOf(text)) {
    REMBUG_TRY(count.apply(line));
  }
  return count;
}

Result<void> compare(Session& session, const CountOptions& options) {
  REMBUG_ASSIGN(const count::Count first, countFrom(options.first));
  REMBUG_ASSIGN(const count::Count second, countFrom(options.second));
  const auto difference = count::firstDifference(first, second);
  if (!difference) {
    session.print({{"same", true}}, "both counters have the same ballots");
    return {};
  }
  session.code = 1;
  session.print(
      {{"same", false}, {"ballot", difference->paper}, {"first", difference->first}, {"second", difference->second}},
      "ballot " + std::to_string(difference->paper) + ": '" + difference->first + "' against '" + difference->second +
          "'");
  return {};
}

Result<void> result(Session& session, const CountOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.first));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const merge::RecordState state, tablet->record(id));
  ordered_json json = ordered_json::object();
  for (const char* part : {"session", "accounting", "sheet", "decisions", "result", "witnesses"}) {
    json[part] = ordered_json::parse(state.value(std::string("/tally/") + part), nullptr, false);
  }
  json["hash"] = state.value("/tally/hash");
  session.print(json, json.dump(2));
  return {};
}

}  // namespace

void addCountCommands(CLI::App& app, Session& session) {
  const auto options = std::make_shared<CountOptions>();
  CLI::App* count = app.add_subcommand("count", "ballot counts");
  count->require_subcommand(1);
  count->fallthrough();
  CLI::App* run = count->add_subcommand("run", "play a count file; with --data its signed tally is kept");
  run->add_option("file", options->first)->required();
  run->callback([&session, options] { session.run([&] { return runFile(session, *options); }); });
  CLI::App* compareCommand = count->add_subcommand("compare", "two counters' files: the first ballot that differs");
  compareCommand->add_option("a", options->first)->required();
  compareCommand->add_option("b", options->second)->required();
  compareCommand->callback([&session, options] { session.run([&] { return compare(session, *options); }); });
  CLI::App* show = count->add_subcommand("result", "a signed tally");
  show->add_option("id", options->first)->required();
  show->callback([&session, options] { session.run([&] { return result(session, *options); }); });
}

}  // namespace rembug::cli
