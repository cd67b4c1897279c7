// count run, count compare, count result.
#include <algorithm>
#include <fstream>
#include <iostream>

#include "cli/session.h"
#include "core/count/compare.h"
#include "core/count/publication.h"
#include "core/count/result.h"
#include "core/count/rule_pack.h"
#include "core/count/sum.h"
#include "core/count/total.h"

namespace rembug::cli {
namespace {

struct CountOptions {
  std::string first;
  std::string second;
  std::vector<std::string> files;
  std::vector<std::string> units;
  std::string village;
  std::string name;
  std::string reason;
  int round = 1;
};

// Every event is durable before the next, and the signed tally becomes a record.
Result<void> playInto(Session& session, tablet::Tablet& tablet, const std::string& village,
                      const std::vector<std::string>& lines) {
  REMBUG_ASSIGN(const auto draft, tablet.startCount(village));
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
  return playInto(session, *tablet, village, lines);
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

Result<void> publish(Session& session, const CountOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.first));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::string text, tablet->publishTally(id));
  std::ofstream out(options.second, std::ios::binary);
  out << text;
  out.close();
  if (!out) {
    return rembug::fail(ErrorCode::Storage, options.second + " cannot be written");
  }
  REMBUG_ASSIGN(const count::Publication publication, count::verifyPublication(text));
  session.print({{"hash", publication.sheet.hash}, {"key", toHex(publication.publicKey)}},
                "hash " + publication.sheet.hash + "\nkey  " + toHex(publication.publicKey));
  return {};
}

Result<void> destroyBallots(Session& session, const CountOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.first));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_TRY(tablet->destroyBallots(id));
  session.print({{"destroyed", true}}, "nobody can tell any more which names stood together on a ballot");
  return {};
}

Result<std::vector<count::Sheet>> publishedSheets(const CountOptions& options) {
  std::vector<count::Sheet> sheets;
  for (const std::string& file : options.files) {
    REMBUG_ASSIGN(const std::string text, readFile(file));
    const auto publication = count::verifyPublication(text);
    if (!publication) {
      return rembug::fail(publication.error().code, file + ": " + publication.error().message);
    }
    sheets.push_back(publication->sheet);
  }
  return sheets;
}

// The roll of the next tier, as a session takes it.
Result<void> delegates(const CountOptions& options) {
  REMBUG_ASSIGN(const std::vector<count::Sheet> sheets, publishedSheets(options));
  const count::Units units = count::settleUnits(sheets);
  for (const count::LeftOut& entry : units.leftOut) {
    std::cerr << "rembug: left out: " << entry.unit.unit << ", " << entry.reason << "\n";
  }
  std::cout << count::rollJson(count::delegatesOf(units)) << std::endl;
  return {};
}

Result<void> totalOf(const CountOptions& options) {
  REMBUG_ASSIGN(const std::vector<count::Sheet> sheets, publishedSheets(options));
  REMBUG_ASSIGN(const count::Total total, count::total(sheets));
  std::cout << count::totalJson(total) << std::endl;
  return {};
}

// {"session"…} and {"add"…} for each tally, then the file's own events.
Result<std::vector<std::string>> sumEvents(const std::vector<count::Sheet>& sheets, const CountOptions& options) {
  const count::Units units = count::settleUnits(sheets);
  std::vector<count::Sheet> parts = units.counted;
  if (options.name.empty()) {
    // The sittings of a unit count once this sum is signed, so none of them does yet.
    parts.clear();
    for (const count::LeftOut& left : units.leftOut) {
      const auto found = std::find_if(sheets.begin(), sheets.end(),
                                      [&](const count::Sheet& sheet) { return sheet.hash == left.hash; });
      const bool wanted = left.reason == "NOT_SUMMED" && (options.units.empty() || left.unit.unit == options.units[0]);
      if (wanted && found != sheets.end()) {
        parts.push_back(*found);
      }
    }
  }
  REMBUG_ASSIGN(std::vector<std::string> events, count::beginSum(parts, options.name));
  REMBUG_ASSIGN(const std::string text, readFile(options.first));
  for (const std::string& line : linesOf(text)) {
    events.push_back(line);
  }
  return events;
}

// People sign what a direct election's units, or a unit's sittings, add up to.
Result<void> signSum(Session& session, const CountOptions& options) {
  if (session.data.empty()) {
    REMBUG_ASSIGN(const std::vector<count::Sheet> sheets, publishedSheets(options));
    REMBUG_ASSIGN(const std::vector<std::string> events, sumEvents(sheets, options));
    std::string text;
    for (const std::string& event : events) {
      text += event + "\n";
    }
    std::cout << count::runCount(text) << std::endl;
    return {};
  }
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::vector<count::Sheet> all, tablet->sheets(options.village));
  std::vector<count::Sheet> sheets;
  for (const count::Sheet& sheet : all) {
    if (const count::UnitId id = count::unitOf(sheet); id.tier == 1 && id.round == options.round) {
      sheets.push_back(sheet);
    }
  }
  REMBUG_ASSIGN(const std::vector<std::string> events, sumEvents(sheets, options));
  return playInto(session, *tablet, options.village, events);
}

Result<void> printRules(Session& session, const CountOptions& options) {
  std::string given = "{}";
  if (!options.first.empty()) {
    REMBUG_ASSIGN(given, readFile(options.first));
  }
  REMBUG_ASSIGN(const std::string rules, count::fullRules(given));
  const std::vector<std::string> open = count::openSettings(given);
  std::string text = rules + "\nhash " + count::rulesHash(rules);
  for (const std::string& key : open) {
    text += "\nto be chosen before opening: " + key;
  }
  session.print({{"rules", ordered_json::parse(rules)}, {"hash", count::rulesHash(rules)}, {"open", open}}, text);
  return {};
}

Result<void> presets(Session& session) {
  ordered_json list = ordered_json::array();
  std::string text;
  for (const count::RulePreset& preset : count::rulePresets()) {
    REMBUG_ASSIGN(const std::string rules, count::fullRules(std::string(preset.rules)));
    list.push_back({{"id", preset.id}, {"label", preset.labelEn}, {"rules", ordered_json::parse(rules)}});
    text += (text.empty() ? "" : "\n") + std::string(preset.id) + "  " + std::string(preset.labelEn);
  }
  session.print(list, text);
  return {};
}

Result<void> adopt(Session& session, const CountOptions& options) {
  REMBUG_ASSIGN(const std::string rules, readFile(options.first));
  REMBUG_ASSIGN(const auto tablet, session.open());
  tablet::VillageRules version;
  version.name = options.name;
  version.json = rules;
  version.units = options.units;
  version.reason = options.reason;
  REMBUG_ASSIGN(const RecordId id, tablet->adoptRules(options.village, version));
  session.print({{"id", id.hex()}}, id.hex());
  return {};
}

Result<void> adopted(Session& session, const CountOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::vector<tablet::VillageRules> all, tablet->rules(options.village));
  ordered_json list = ordered_json::array();
  std::string text;
  for (const tablet::VillageRules& version : all) {
    list.push_back({{"id", version.id.hex()},
                    {"name", version.name},
                    {"hash", version.hash},
                    {"rules", ordered_json::parse(version.json, nullptr, false)},
                    {"units", version.units},
                    {"frozen", version.frozen},
                    {"current", version.current},
                    {"reason", version.reason}});
    text += (text.empty() ? "" : "\n") + version.hash + "  " + version.name + (version.current ? ", current" : "") +
            (version.frozen ? ", frozen" : "");
  }
  session.print(list, text);
  return {};
}

void addRuleCommands(CLI::App& count, Session& session, const std::shared_ptr<CountOptions>& options) {
  CLI::App* rules = count.add_subcommand("rules", "a village's rules with their defaults and hash");
  rules->add_option("file", options->first, "JSON; without it the defaults");
  rules->callback([&session, options] { session.run([&] { return printRules(session, *options); }); });
  CLI::App* shipped = count.add_subcommand("presets", "rules to begin with");
  shipped->callback([&session] { session.run([&] { return presets(session); }); });
  CLI::App* take = count.add_subcommand("adopt", "a new version of a village's rules");
  take->add_option("file", options->first)->required();
  take->add_option("--village", options->village)->required();
  take->add_option("--name", options->name)->required();
  take->add_option("--unit", options->units, "the units that will vote");
  take->add_option("--reason", options->reason, "why, once a unit has opened");
  take->callback([&session, options] { session.run([&] { return adopt(session, *options); }); });
  CLI::App* list = count.add_subcommand("adopted", "the versions of a village's rules");
  list->add_option("--village", options->village)->required();
  list->callback([&session, options] { session.run([&] { return adopted(session, *options); }); });
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
  CLI::App* out = count->add_subcommand("publish", "a signed tally as a file that anybody can verify");
  out->add_option("id", options->first)->required();
  out->add_option("file", options->second)->required();
  out->callback([&session, options] { session.run([&] { return publish(session, *options); }); });
  CLI::App* destroy = count->add_subcommand(
      "destroy-ballots", "once the time for objections is over: forget which names stood together on a ballot");
  destroy->add_option("id", options->first)->required();
  destroy->callback([&session, options] { session.run([&] { return destroyBallots(session, *options); }); });
  CLI::App* sum = count->add_subcommand("total", "a direct election: published results of units, summed per person");
  sum->add_option("files", options->files)->required();
  sum->callback([&session, options] { session.run([&] { return totalOf(*options); }); });
  CLI::App* total = count->add_subcommand(
      "sum", "sign what the units of a direct election add up to, or the sittings of a unit that were counted apart");
  total->add_option("events", options->first, "what was ruled on the sum, and the signature: as for count run")
      ->required();
  total->add_option("files", options->files, "published results; with --data those of the village");
  total->add_option("--place", options->name, "where the units are summed; without it sittings are");
  total->add_option("--unit", options->units, "whose sittings");
  total->add_option("--village", options->village, "with --data");
  total->add_option("--round", options->round, "with --data")->check(CLI::Range(1, 20));
  total->callback([&session, options] { session.run([&] { return signSum(session, *options); }); });
  CLI::App* roll = count->add_subcommand("delegates", "published results of units: who may vote at the next tier");
  roll->add_option("files", options->files)->required();
  roll->callback([&session, options] { session.run([&] { return delegates(*options); }); });
  addRuleCommands(*count, session, options);
}

}  // namespace rembug::cli
