#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "core/tablet/count_draft.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::cli {

using nlohmann::ordered_json;

// What all commands share: the data folder, how to print, and the program's exit code.
struct Session {
  std::string data;
  bool json = false;
  int code = 0;
  SystemClock clock;
  SystemRandom random;

  [[nodiscard]] tablet::Environment environment();
  // Opens and unlocks the data folder with the PIN in REMBUG_PIN, or one that is typed in.
  [[nodiscard]] Result<std::unique_ptr<tablet::Tablet>> open();
  // Prints a result: as JSON where that was asked for, else as text.
  void print(const ordered_json& value, const std::string& text) const;
  // Prints an error and sets the exit code.
  void fail(const Error& error);
  // Runs a command's body and reports its error.
  template <typename Body>
  void run(Body body) {
    if (const Result<void> done = body(); !done) {
      fail(done.error());
    }
  }
};

[[nodiscard]] std::string pinFromUser();
[[nodiscard]] Result<std::string> readFile(const std::string& path);
// A form file as an XForm: a survey workbook is converted.
[[nodiscard]] Result<std::string> readForm(const std::string& path);
// The files that a form names: in the folder given, or else beside the form.
[[nodiscard]] forms::FormFiles filesOf(const std::string& formFile, const std::string& media);
// The lines of a file that are not empty.
[[nodiscard]] std::vector<std::string> linesOf(const std::string& text);
[[nodiscard]] Result<RecordId> recordId(const std::string& text);

// A step of `rembug form run`, or {"attach":REF,"file":NAME} with a file of that folder.
[[nodiscard]] Result<void> applyStep(tablet::FormDraft& draft, const std::string& step,
                                     const std::filesystem::path& media);
// Where the files of steps are: in the folder given, or else beside the steps.
[[nodiscard]] std::filesystem::path mediaFolder(const std::string& media, const std::string& stepsFile);
[[nodiscard]] ordered_json attachmentsOf(const std::vector<tablet::Attachment>& attachments, std::string& text);

void addFileCommands(CLI::App& record, Session& session);
void addRecordCommands(CLI::App& app, Session& session);
void addFindCommands(CLI::App& app, Session& session);  // behind addRecordCommands
void addFormCommands(CLI::App& app, Session& session);
void addCountCommands(CLI::App& app, Session& session);
void addNamesCommands(CLI::App& app, Session& session);
void addSyncCommands(CLI::App& app, Session& session);

}  // namespace rembug::cli
