// form list, form check, form run.
#include <filesystem>
#include <iostream>
#include <optional>

#include "cli/session.h"
#include "core/forms/steps.h"

namespace rembug::cli {
namespace {

struct FormOptions {
  std::string file;
  std::string steps;
  std::string media;
  bool each = false;
};

Result<void> listForms(Session& session) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  ordered_json list = ordered_json::array();
  std::string text;
  for (const tablet::FormInfo& form : tablet->forms()) {
    list.push_back({{"id", form.id}, {"version", form.version}, {"title", form.title}});
    text += form.id + "  " + form.version + "  " + form.title + "\n";
  }
  session.print(list, text);
  return {};
}

// The files that a form's lists are in: in the folder given, or else beside the form.
forms::FormFiles filesOf(const FormOptions& options) {
  const std::filesystem::path folder =
      options.media.empty() ? std::filesystem::path(options.file).parent_path() : std::filesystem::path(options.media);
  return [folder](const std::string& name) -> std::optional<std::string> {
    auto content = readFile(folder / name);
    return content ? std::optional(std::move(*content)) : std::nullopt;
  };
}

Result<void> checkForm(Session& session, const FormOptions& options) {
  REMBUG_ASSIGN(const std::string xml, readFile(options.file));
  const std::vector<forms::FormProblem> problems = forms::Form::check(xml, filesOf(options));
  ordered_json list = ordered_json::array();
  std::string text;
  bool broken = false;
  for (const forms::FormProblem& problem : problems) {
    list.push_back({{"line", problem.line},
                    {"question", problem.question},
                    {"message", problem.message},
                    {"warning", problem.warning}});
    broken = broken || !problem.warning;
    text += options.file + ":" + std::to_string(problem.line) + ": " + (problem.warning ? "warning: " : "") +
            (problem.question.empty() ? "" : problem.question + ": ") + problem.message + "\n";
  }
  session.print({{"problems", list}}, problems.empty() ? "no problems" : text);
  session.code = broken ? 1 : 0;
  return {};
}

Result<void> runForm(Session& session, const FormOptions& options) {
  REMBUG_ASSIGN(const std::string xml, readFile(options.file));
  REMBUG_ASSIGN(const std::string steps, readFile(options.steps));
  REMBUG_ASSIGN(const auto form, forms::Form::parse(xml, filesOf(options)));
  const auto print = [](const std::string& state) { std::cout << state << std::endl; };
  const std::string end = forms::runSteps(form, steps, session.clock, session.random,
                                          options.each ? print : std::function<void(const std::string&)>());
  if (!options.each) {
    print(end);
  }
  return {};
}

}  // namespace

void addFormCommands(CLI::App& app, Session& session) {
  const auto options = std::make_shared<FormOptions>();
  CLI::App* form = app.add_subcommand("form", "forms");
  form->require_subcommand(1);
  form->fallthrough();
  form->add_subcommand("list", "forms on this tablet")->callback([&session, options] {
    session.run([&] { return listForms(session); });
  });
  CLI::App* check = form->add_subcommand("check", "every problem of a form file");
  check->add_option("file", options->file)->required();
  check->callback([&session, options] { session.run([&] { return checkForm(session, *options); }); });
  CLI::App* run = form->add_subcommand("run", "play steps on a form; needs no data folder");
  run->add_option("file", options->file)->required();
  run->add_option("--steps", options->steps)->required();
  run->add_flag("--each", options->each, "print the state at the beginning and behind each step, one a line");
  for (CLI::App* command : {check, run}) {
    command->add_option("--media", options->media, "folder with the form's files; else that of the form");
  }
  run->callback([&session, options] { session.run([&] { return runForm(session, *options); }); });
}

}  // namespace rembug::cli
