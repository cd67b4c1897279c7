// form list, form check, form run.
#include <algorithm>
#include <fstream>
#include <iostream>

#include "cli/session.h"
#include "core/forms/form_files.h"
#include "core/forms/steps.h"
#include "core/xlsform/convert.h"

namespace rembug::cli {
namespace {

struct FormOptions {
  std::string file;
  std::string steps;
  std::string media;
  std::string out;
  bool toStandardOutput = false;
  bool each = false;
};

Result<void> listForms(Session& session) {
  REMBUG_ASSIGN(const auto tablet, session.open());
  ordered_json list = ordered_json::array();
  std::string text;
  for (const tablet::FormInfo& form : tablet->forms()) {
    list.push_back(
        {{"id", form.id}, {"version", form.version}, {"title", form.title}, {"files_missing", form.filesMissing}});
    const std::string waits =
        form.filesMissing == 0 ? "" : "  WAITS FOR " + std::to_string(form.filesMissing) + " FILES";
    text += form.id + "  " + form.version + "  " + form.title + waits + "\n";
  }
  session.print(list, text);
  return {};
}

// What is wrong with a workbook, where its maker finds it. Answers the XForm, empty where it cannot be used.
std::string checkWorkbook(Session& session, const std::string& bytes, const FormOptions& options) {
  const forms::FormFiles files = filesOf(options.file, options.media);
  xlsform::Converted converted = xlsform::convert(bytes, xlsform::formIdOf(options.file), files);
  const auto needed = forms::filesNamed(converted.xml);
  for (const std::string& name : needed) {
    if (!files(name)) {
      converted.mistakes.push_back(
          {"", 0, "", "needs the file " + name + " beside it: until it is there the form cannot be published", true});
    }
  }
  ordered_json list = ordered_json::array();
  for (const xlsform::Mistake& each : converted.mistakes) {
    list.push_back({{"sheet", each.sheet},
                    {"row", each.row},
                    {"column", each.column},
                    {"message", each.message},
                    {"warning", each.warning}});
  }
  const std::string text = xlsform::describe(converted.mistakes);
  session.code = converted.usable() ? 0 : 1;
  if (options.out.empty() && !options.toStandardOutput) {
    session.print({{"problems", list}}, text.empty() ? "no problems" : text);
  } else {
    std::cerr << text;
    if (session.json) {
      session.print({{"problems", list}, {"files", needed}, {"xml", converted.xml}}, "");
    }
  }
  return std::move(converted.xml);
}

Result<void> convertForm(Session& session, FormOptions options) {
  REMBUG_ASSIGN(const std::string bytes, readFile(options.file));
  options.toStandardOutput = true;
  const std::string xml = checkWorkbook(session, bytes, options);
  if (xml.empty()) {
    return {};
  }
  if (options.out.empty()) {
    if (!session.json) {
      std::cout << xml;
    }
    return {};
  }
  std::ofstream out(options.out, std::ios::binary | std::ios::trunc);
  out << xml;
  out.close();
  return out ? Result<void>() : fail(ErrorCode::Storage, options.out + " cannot be written");
}

Result<void> checkForm(Session& session, const FormOptions& options) {
  REMBUG_ASSIGN(const std::string xml, readFile(options.file));
  if (xlsform::isWorkbook(xml)) {
    checkWorkbook(session, xml, options);
    return {};
  }
  const forms::FormFiles files = filesOf(options.file, options.media);
  std::vector<forms::FormProblem> problems = forms::Form::check(xml, files);
  for (const std::string& name : forms::filesNamed(xml)) {
    const bool told = std::any_of(problems.begin(), problems.end(), [&](const forms::FormProblem& problem) {
      return problem.message.find(name) != std::string::npos;
    });
    if (!told && !files(name)) {
      const auto at = static_cast<std::ptrdiff_t>(std::min(xml.find("/" + name), xml.size()));
      const auto line = at == std::ssize(xml) ? 0 : 1 + std::count(xml.begin(), xml.begin() + at, '\n');
      problems.push_back({static_cast<std::size_t>(line), "",
                          "names the file " + name +
                              ", which is not there, so that it cannot be published: put it "
                              "beside the form",
                          true});
    }
  }
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
  REMBUG_ASSIGN(const std::string xml, readForm(options.file));
  REMBUG_ASSIGN(const std::string steps, readFile(options.steps));
  REMBUG_ASSIGN(const auto form, forms::Form::parse(xml, filesOf(options.file, options.media)));
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
  CLI::App* convert = form->add_subcommand("convert", "turn a survey workbook (XLSForm) into an ODK XForm");
  convert->add_option("file", options->file, "an .xlsx or .xls file")->required();
  convert->add_option("--out", options->out, "where to write it; else to the standard output");
  convert->callback([&session, options] { session.run([&] { return convertForm(session, *options); }); });
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
