// search, tasks, and what record has beside making and correcting: history, send-back.
#include <iostream>

#include "cli/session.h"

namespace rembug::cli {
namespace {

struct FindOptions {
  std::string text;
  std::string id;
  std::string note;
  std::string village;
  std::string answer;
};

Result<void> search(Session& session, const FindOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const auto hits, tablet->search(options.text));
  ordered_json list = ordered_json::array();
  std::string text;
  for (const tablet::SearchHit& hit : hits) {
    const std::string id = hit.draft ? hit.draft->id.hex() : hit.record->id.hex();
    const std::string& village = hit.draft ? hit.draft->scope : hit.record->scope;
    const std::string& form = hit.draft ? hit.draft->form : hit.record->form;
    list.push_back({{"kind", hit.draft ? "draft" : "record"},
                    {"id", id},
                    {"village", village},
                    {"form", form},
                    {"title", hit.title},
                    {"match", hit.match}});
    text += id + "  " + village + "  " + form + "  " + hit.title + (hit.draft ? "  DRAFT" : "") +
            (hit.match.empty() ? "" : "  (" + hit.match + ")") + "\n";
  }
  session.print(list, text);
  return {};
}

ordered_json linesOf(const std::vector<tablet::HistoryLine>& lines) {
  ordered_json list = ordered_json::array();
  for (const tablet::HistoryLine& line : lines) {
    list.push_back({{"path", line.ref}, {"label", line.label}, {"before", line.before}, {"after", line.after}});
  }
  return list;
}

Result<void> history(Session& session, const FindOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const tablet::RecordHistory found, tablet->history(id));
  ordered_json steps = ordered_json::array();
  std::string text = found.title + "\n";
  for (const tablet::HistoryStep& step : found.steps) {
    steps.push_back({{"at", step.at.count()},
                     {"author", step.author},
                     {"sent", step.sent},
                     {"answers", linesOf(step.lines)},
                     {"rows_added", step.rowsAdded},
                     {"rows_removed", step.rowsRemoved},
                     {"voids", step.voidReason}});
    text += std::to_string(step.at.count()) + "  " + step.author + (step.voidReason.empty() ? "" : "  VOIDS: ") +
            step.voidReason + "\n";
    for (const tablet::HistoryLine& line : step.lines) {
      text += "  " + line.label + ": " + (line.before.empty() ? "" : line.before + " -> ") +
              (line.after.empty() ? "(taken away)" : line.after) + "\n";
    }
  }
  session.print({{"title", found.title}, {"history", steps}, {"past", linesOf(found.past)}}, text);
  return {};
}

Result<void> sendBack(Session& session, const FindOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const RecordId task, tablet->sendBack(id, options.note));
  session.print({{"task", task.hex()}}, task.hex());
  return {};
}

Result<void> listTasks(Session& session, const FindOptions& options) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_ASSIGN(const auto tasks, tablet->tasks(options.village));
  ordered_json list = ordered_json::array();
  std::string text;
  for (const tablet::Task& task : tasks) {
    list.push_back({{"id", task.id.hex()},
                    {"record", task.record.hex()},
                    {"village", task.scope},
                    {"title", task.title},
                    {"note", task.note},
                    {"author", task.author},
                    {"at", task.at.count()}});
    text += task.id.hex() + "  " + task.scope + "  " + task.title + "  " + task.author + ": " + task.note + "\n";
  }
  session.print(list, text);
  return {};
}

Result<void> answerTask(Session& session, const FindOptions& options) {
  REMBUG_ASSIGN(const RecordId id, recordId(options.id));
  REMBUG_ASSIGN(const auto tablet, session.open());
  REMBUG_TRY(tablet->answerTask(id, options.answer));
  session.print({{"done", true}}, "done");
  return {};
}

}  // namespace

void addFindCommands(CLI::App& app, Session& session) {
  const auto options = std::make_shared<FindOptions>();
  FindOptions& o = *options;
  using Body = Result<void> (*)(Session&, const FindOptions&);
  const auto runs = [&session, options](CLI::App* command, Body body) {
    command->callback([&session, options, body] { session.run([&] { return body(session, *options); }); });
  };
  CLI::App* find = app.add_subcommand("search", "records and drafts of all villages, by what is in them");
  find->add_option("text", o.text)->required();
  runs(find, search);
  CLI::App* record = app.get_subcommand("record");
  CLI::App* past = record->add_subcommand("history", "who changed what, when");
  past->add_option("id", o.id)->required();
  runs(past, history);
  CLI::App* back = record->add_subcommand("send-back", "send a record back with a note: a task for the facilitator");
  back->add_option("id", o.id)->required();
  back->add_option("--note", o.note)->required();
  runs(back, sendBack);
  CLI::App* open = app.add_subcommand("tasks", "records that were sent back");
  open->add_option("--village", o.village);
  runs(open, listTasks);
  CLI::App* answer = app.add_subcommand("answer", "say that a task is done");
  answer->add_option("task", o.id)->required();
  answer->add_option("--text", o.answer, "why nothing is to be corrected");
  runs(answer, answerTask);
}

}  // namespace rembug::cli
