// init, villages, record …, settle, link, unlink, log.
#include <filesystem>
#include <iostream>

#include "cli/session.h"
#include "core/tablet/references.h"

namespace rembug::cli {
namespace {

// Options live as long as the program; each command has its own.
struct RecordOptions {
  std::string name;
  std::string form;
  std::string village;
  std::string steps;
  std::string submission;
  std::string media;
  std::string id;
  std::string other;
  std::string path;
  std::string value;
  std::string reason;
  bool xml = false;
};

std::string stateOf(const tablet::RecordSummary& record) {
  return record.voided ? "voided" : record.conflicts > 0 ? "conflict" : "final";
}

Result<void> applySteps(tablet::FormDraft& draft, const std::vector<std::string>& steps, const RecordOptions& options) {
  const std::filesystem::path media = mediaFolder(options.media, options.steps);
  std::size_t number = 0;
  for (const std::string& step : steps) {
    ++number;
    if (const auto applied = applyStep(draft, step, media); !applied) {
      return rembug::fail(applied.error().code, "step " + std::to_string(number) + ": " + applied.error().message);
    }
  }
  return {};
}

// A file may hold several records, with {"finish":true} between them.
std::vector<std::vector<std::string>> recordsIn(const std::string& text) {
  std::vector<std::vector<std::string>> records(1);
  for (const std::string& line : linesOf(text)) {
    const ordered_json step = ordered_json::parse(line, nullptr, false);
    if (step.is_object() && step.contains("finish")) {
      records.emplace_back();
    } else {
      records.back().push_back(line);
    }
  }
  if (records.size() > 1 && records.back().empty()) {
    records.pop_back();
  }
  return records;
}

Result<void> init(Session& session, const RecordOptions& options) {
  REMBUG_ASSIGN(const std::string recovery,
                tablet::Tablet::create(session.data, session.environment(), options.name, pinFromUser()));
  session.print({{"recovery", recovery}}, "Recovery code, to be kept on paper: " + recovery);
  return {};
}

Result<void> villages(Session& session) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  ordered_json list = ordered_json::array();
  std::string text;
  for (const tablet::Village& village : tablet->grants()) {
    list.push_back({{"village", village.code}, {"name", village.name}});
    text += village.code + "  " + village.name + "\n";
  }
  session.print(list, text);
  return {};
}

Result<std::string> formOf(tablet::Tablet& tablet, const RecordOptions& options) {
  if (!std::filesystem::exists(options.form)) {
    return options.form;
  }
  REMBUG_ASSIGN(const std::string xml, readForm(options.form));
  return tablet.addForm(xml, filesOf(options.form, ""));
}

// What of a submission the form did not know, or would not take today.
ordered_json listOf(const std::vector<std::pair<std::string, std::string>>& answers, const std::string& what) {
  ordered_json list = ordered_json::array();
  for (const auto& [path, value] : answers) {
    list.push_back({{"path", path}, {"value", value}});
    std::cerr << "rembug: " << what << ": " << path << " = " << value << "\n";
  }
  return list;
}

Result<void> newSubmission(Session& session, const RecordOptions& options) {
  REMBUG_ASSIGN(const std::string xml, readFile(options.submission));
  std::string steps;
  if (!options.steps.empty()) {
    REMBUG_ASSIGN(steps, readFile(options.steps));
  }
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::string form, formOf(*tablet, options));
  REMBUG_ASSIGN(const auto draft, tablet->startSubmission(options.village, form, xml));
  std::vector<std::pair<std::string, std::string>> unknown;
  std::vector<std::pair<std::string, std::string>> past;
  for (const forms::Received::Unknown& entry : draft->unknown()) {
    unknown.emplace_back(entry.path, entry.value);
  }
  const Result<void> applied = applySteps(*draft, linesOf(steps), options);
  for (const forms::Answer& answer : draft->instance().past()) {
    past.emplace_back(answer.path, answer.value);
  }
  const Result<RecordId> id = applied ? draft->finish() : Result<RecordId>(tl::unexpected(applied.error()));
  if (!id) {
    REMBUG_TRY(draft->discard());
    return tl::unexpected(id.error());
  }
  session.print({{"id", id->hex()},
                 {"unknown", listOf(unknown, "not in the form, and not in the record")},
                 {"past", listOf(past, "kept, though the form would not take it")}},
                id->hex());
  return {};
}

Result<void> newRecords(Session& session, const RecordOptions& options) {
  if (!options.submission.empty()) {
    return newSubmission(session, options);
  }
  if (options.steps.empty()) {
    return rembug::fail(ErrorCode::Invalid, "say with --steps or --submission what the record holds");
  }
  REMBUG_ASSIGN(const std::string text, readFile(options.steps));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const std::string form, formOf(*tablet, options));
  for (const std::vector<std::string>& steps : recordsIn(text)) {
    REMBUG_ASSIGN(const auto draft, tablet->startForm(options.village, form));
    const Result<void> applied = applySteps(*draft, steps, options);
    const Result<RecordId> id = applied ? draft->finish() : Result<RecordId>(tl::unexpected(applied.error()));
    if (!id) {
      // Asked for as a whole: half a record is not left behind.
      REMBUG_TRY(draft->discard());
      return tl::unexpected(id.error());
    }
    session.print({{"id", id->hex()}}, id->hex());
  }
  return {};
}

Result<void> editRecord(Session& session, const RecordOptions& options) {
  REMBUG_ASSIGN(const std::string text, readFile(options.steps));
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const auto draft, tablet->editRecord(id));
  const Result<void> applied = applySteps(*draft, linesOf(text), options);
  const Result<RecordId> done = applied ? draft->finish() : Result<RecordId>(tl::unexpected(applied.error()));
  if (!done) {
    REMBUG_TRY(draft->discard());
    return tl::unexpected(done.error());
  }
  session.print({{"id", id.hex()}}, id.hex());
  return {};
}

Result<void> listRecords(Session& session, const RecordOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const auto records, tablet->records({options.village, options.form, "", true}));
  ordered_json list = ordered_json::array();
  std::string text;
  for (const tablet::RecordSummary& record : records) {
    list.push_back({{"id", record.id.hex()},
                    {"form", record.form},
                    {"village", record.scope},
                    {"title", record.title},
                    {"state", stateOf(record)},
                    {"conflicts", record.conflicts}});
    text += record.id.hex() + "  " + record.scope + "  " + record.form + "  " + record.title +
            (record.voided ? "  VOIDED" : "") +
            (record.conflicts > 0 ? "  CONFLICTS: " + std::to_string(record.conflicts) : "") + "\n";
  }
  session.print(list, text);
  return {};
}

ordered_json conflictsOf(const merge::RecordState& state) {
  ordered_json list = ordered_json::array();
  for (const auto& [key, field] : state.fields) {
    if (!field.conflict() || !state.visible(key)) {
      continue;
    }
    ordered_json values = ordered_json::array();
    for (const merge::Write& write : field.writes) {
      values.push_back({{"value", write.value},
                        {"change", write.change.text()},
                        {"author", write.author},
                        {"at", write.time.wall().count()}});
    }
    list.push_back({{"path", tablet::refOf(state, key)}, {"values", values}});
  }
  for (const auto& [id, row] : state.rows) {
    if (row.conflict()) {
      list.push_back({{"path", row.path}, {"values", {{{"value", "row kept"}}, {{"value", "row removed"}}}}});
    }
  }
  if (state.voidConflict) {
    list.push_back({{"path", ""}, {"values", {{{"value", "voided"}}, {{"value", "edited"}}}}});
  }
  return list;
}

Result<void> showXml(Session& session, const tablet::Tablet& tablet, const RecordId& id) {
  REMBUG_ASSIGN(const tablet::RecordXml record, tablet.recordXml(id));
  const std::string what = "not in version " + record.version + " of the form, and not in the XML";
  session.print({{"xml", record.xml}, {"version", record.version}, {"left_out", listOf(record.leftOut, what)}},
                record.xml);
  return {};
}

// Which answers the newest version of the form does not ask any more.
ordered_json notAsked(const tablet::Tablet& tablet, const merge::RecordState& state) {
  ordered_json list = ordered_json::array();
  const auto form = tablet.form(state.type);
  for (const auto& [key, field] : state.fields) {
    const forms::NodeDef* def = form ? (*form)->find(key.path) : nullptr;
    if (form && (def == nullptr || !def->leaf()) && state.visible(key) && !field.shown().empty()) {
      list.push_back(tablet::refOf(state, key));
    }
  }
  return list;
}

Result<void> showRecord(Session& session, const RecordOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  if (options.xml) {
    return showXml(session, *tablet, id);
  }
  REMBUG_ASSIGN(const merge::RecordState state, tablet->record(id));
  ordered_json fields = ordered_json::object();
  std::string text;
  for (const auto& [key, field] : state.fields) {
    if (state.visible(key) && !field.shown().empty()) {
      fields[tablet::refOf(state, key)] = field.shown();
      text += tablet::refOf(state, key) + " = " + field.shown() + (field.conflict() ? "   (CONFLICT)" : "") + "\n";
    }
  }
  REMBUG_ASSIGN(const std::vector<tablet::Attachment> attached, tablet->attachments(id));
  const ordered_json attachments = attachmentsOf(attached, text);
  ordered_json history = ordered_json::array();
  for (const merge::HistoryEntry& entry : state.history) {
    std::vector<std::string> paths;
    for (const merge::FieldKey& key : entry.fields) {
      paths.push_back(tablet::refOf(state, key));
    }
    history.push_back({{"change", entry.change.text()},
                       {"author", entry.author},
                       {"at", entry.time.wall().count()},
                       {"version", entry.version},
                       {"fields", paths},
                       {"voids", entry.voids}});
  }
  const std::string shown = state.voided() ? "voided" : state.conflicts() > 0 ? "conflict" : "final";
  session.print({{"id", id.hex()},
                 {"form", state.type},
                 {"version", state.version},
                 {"village", state.key.scope},
                 {"state", shown},
                 {"fields", fields},
                 {"not_asked", notAsked(*tablet, state)},
                 {"conflicts", conflictsOf(state)},
                 {"attachments", attachments},
                 {"history", history}},
                state.type + " " + state.version + ", " + state.key.scope + ", " + shown + "\n" + text);
  return {};
}

Result<void> printLog(Session& session, const RecordOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const auto changes, tablet->log(options.village));
  for (const tablet::LoggedChange& change : changes) {
    const ordered_json line = {{"change", change.id.text()},    {"at", change.at.count()}, {"author", change.author},
                               {"record", change.record.hex()}, {"type", change.type},     {"ops", change.ops},
                               {"hash", toHex(change.hash)}};
    session.print(line, line.dump());
  }
  return {};
}

// Runs something that changes one or two records and prints nothing but what went wrong.
template <typename Act>
Result<void> act(Session& session, Act act) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_TRY(act(*tablet));
  session.print({{"done", true}}, "done");
  return {};
}

}  // namespace

void addRecordCommands(CLI::App& app, Session& session) {
  const auto options = std::make_shared<RecordOptions>();
  RecordOptions& o = *options;
  CLI::App* initCommand = app.add_subcommand("init", "make a new data folder; works offline");
  initCommand->add_option("--name", o.name, "the first user's name")->required();
  initCommand->callback([&session, options] { session.run([&] { return init(session, *options); }); });
  app.add_subcommand("villages", "granted villages")->callback([&session, options] {
    session.run([&] { return villages(session); });
  });

  CLI::App* record = app.add_subcommand("record", "records");
  record->require_subcommand(1);
  record->fallthrough();
  CLI::App* make = record->add_subcommand("new", "a finished record, or several");
  make->add_option("form", o.form, "a form's id, or a form file")->required();
  make->add_option("--village", o.village)->required();
  make->add_option("--steps", o.steps, "JSON lines; {\"finish\":true} between records");
  make->add_option("--submission", o.submission, "a submission's XML; --steps then edit it");
  make->add_option("--media", o.media, "folder with the files that steps attach; else that of the steps");
  make->callback([&session, options] { session.run([&] { return newRecords(session, *options); }); });
  CLI::App* edit = record->add_subcommand("edit", "correct a record");
  edit->add_option("id", o.id)->required();
  edit->add_option("--steps", o.steps)->required();
  edit->add_option("--media", o.media, "folder with the files that steps attach; else that of the steps");
  edit->callback([&session, options] { session.run([&] { return editRecord(session, *options); }); });
  CLI::App* discard = record->add_subcommand("void", "say that a record does not count");
  discard->add_option("id", o.id)->required();
  discard->add_option("--reason", o.reason)->required();
  discard->callback([&session, options] {
    session.run([&]() -> Result<void> {
      REMBUG_ASSIGN(const RecordId id, recordId(options->id));
      return act(session, [&](tablet::Tablet& t) { return t.voidRecord(id, options->reason); });
    });
  });
  CLI::App* show = record->add_subcommand("show", "merged state, conflicts and history");
  show->add_option("id", o.id)->required();
  show->add_flag("--xml", o.xml, "as a submission of ODK");
  show->callback([&session, options] { session.run([&] { return showRecord(session, *options); }); });
  CLI::App* list = record->add_subcommand("list", "records");
  list->add_option("--village", o.village);
  list->add_option("--form", o.form);
  list->callback([&session, options] { session.run([&] { return listRecords(session, *options); }); });

  addFileCommands(*record, session);

  CLI::App* settle = app.add_subcommand("settle", "settle a conflict");
  settle->add_option("id", o.id)->required();
  settle->add_option("path", o.path)->required();
  settle->add_option("--value", o.value)->required();
  settle->callback([&session, options] {
    session.run([&]() -> Result<void> {
      REMBUG_ASSIGN(const RecordId id, recordId(options->id));
      return act(session, [&](tablet::Tablet& t) { return t.settle(id, options->path, options->value); });
    });
  });
  for (const bool link : {true, false}) {
    CLI::App* command =
        app.add_subcommand(link ? "link" : "unlink", link ? "two records are one thing" : "and no longer");
    command->add_option("a", o.id)->required();
    command->add_option("b", o.other)->required();
    command->add_option("--reason", o.reason)->required();
    command->callback([&session, options, link] {
      session.run([&]() -> Result<void> {
        REMBUG_ASSIGN(const RecordId a, recordId(options->id));
        REMBUG_ASSIGN(const RecordId b, recordId(options->other));
        return act(session, [&](tablet::Tablet& t) -> Result<void> {
          if (!link) {
            return t.unlink(a, b, options->reason);
          }
          REMBUG_TRY(t.link(a, b, options->reason));
          return {};
        });
      });
    });
  }
  CLI::App* log = app.add_subcommand("log", "every Change as a JSON line");
  log->add_option("--village", o.village);
  log->callback([&session, options] { session.run([&] { return printLog(session, *options); }); });
}

}  // namespace rembug::cli
