#include "core/xlsform/convert.h"

#include <algorithm>

#include "core/xlsform/form_settings.h"
#include "core/xlsform/survey.h"
#include "core/xlsform/xform_writer.h"

namespace rembug::xlsform {
namespace {

// Lists in files of their own may not be here yet: stand-ins let the rest of the form be read.
std::optional<std::string> standIn(const std::string& file) {
  if (file.ends_with(".csv")) {
    return "name,label\n";
  }
  return file.ends_with(".geojson") ? "{\"type\":\"FeatureCollection\",\"features\":[]}" : "<root/>";
}

const Item* itemAt(const Item& item, const std::string& path) {
  if (item.path == path) {
    return &item;
  }
  for (const auto& child : item.children) {
    if (const Item* found = itemAt(*child, path)) {
      return found;
    }
  }
  return nullptr;
}

// What the form's own reader finds, with the row that it comes from.
void addProblems(const std::string& xml, const Survey& survey, const forms::FormFiles& files,
                 std::vector<Mistake>& mistakes) {
  const auto filesOrStandIns = [&files](const std::string& name) {
    auto content = files ? files(name) : std::nullopt;
    return content ? content : standIn(name);
  };
  for (const forms::FormProblem& problem : forms::Form::check(xml, filesOrStandIns)) {
    const Item* item = problem.question.empty() ? nullptr : itemAt(*survey.root, problem.question);
    const std::size_t row = item == nullptr ? 0 : item->row;
    const bool known = std::any_of(mistakes.begin(), mistakes.end(),
                                   [&](const Mistake& each) { return row != 0 && each.row == row && !each.warning; });
    if (!known || problem.warning) {
      mistakes.push_back({survey.survey.sheet(), row, "",
                          (row == 0 && !problem.question.empty() ? problem.question + ": " : "") + problem.message,
                          problem.warning});
    }
  }
}

// Those first that keep the form from being used.
Converted endOf(Converted result) {
  std::stable_sort(result.mistakes.begin(), result.mistakes.end(),
                   [](const Mistake& a, const Mistake& b) { return a.warning < b.warning; });
  if (result.mistakes.size() > kMistakesMax) {
    result.mistakes.resize(kMistakesMax);
    result.mistakes.push_back({"", 0, "", "there are more: mend these first"});
    result.xml.clear();
  }
  return result;
}

}  // namespace

Converted convert(std::string_view bytes, const std::string& fallbackId, const forms::FormFiles& files) {
  const auto read = readWorkbook(bytes);
  if (read) {
    return convert(*read, fallbackId, files);
  }
  Converted result;
  result.mistakes.push_back({"", 0, "", read.error().message});
  return result;
}

Converted convert(const Workbook& workbook, const std::string& fallbackId, const forms::FormFiles& files) {
  Converted result;
  const Survey survey = readSurvey(workbook, result.mistakes);
  if (survey.root == nullptr || result.mistakes.size() > kMistakesMax) {
    return endOf(std::move(result));
  }
  if (survey.root->children.empty()) {
    result.mistakes.push_back({survey.survey.sheet(), 0, "", "there are no questions"});
    return endOf(std::move(result));
  }
  checkSettings(survey, result.mistakes);
  Written written = writeXForm(survey, fallbackId, result.mistakes);
  result.files = std::move(written.files);
  if (result.mistakes.size() <= kMistakesMax) {
    addProblems(written.xml, survey, files, result.mistakes);
  }
  if (std::all_of(result.mistakes.begin(), result.mistakes.end(), [](const Mistake& each) { return each.warning; })) {
    result.xml = std::move(written.xml);
  }
  return endOf(std::move(result));
}

std::string describe(const std::vector<Mistake>& mistakes) {
  std::string text;
  for (const Mistake& each : mistakes) {
    text += each.sheet + (each.row == 0 ? "" : (each.sheet.empty() ? "row " : ", row ") + std::to_string(each.row)) +
            (each.column.empty() ? "" : ", " + each.column) + (each.sheet.empty() ? "" : ": ") +
            (each.warning ? "warning: " : "") + each.message + "\n";
  }
  return text;
}

Result<std::string> xformOf(std::string bytes, const std::string& name) {
  if (!isWorkbook(bytes)) {
    return bytes;
  }
  Converted converted = convert(bytes, formIdOf(name));
  if (!converted.usable()) {
    std::erase_if(converted.mistakes, [](const Mistake& each) { return each.warning; });
    return fail(ErrorCode::Invalid, "the workbook cannot be converted:\n" + describe(converted.mistakes));
  }
  return std::move(converted.xml);
}

std::string formIdOf(const std::string& fileName) {
  const std::string stem = fileName.substr(fileName.find_last_of("/\\") + 1);
  return plainName(stem.substr(0, stem.rfind('.')));
}

bool isWorkbook(std::string_view bytes) {
  return bytes.rfind("PK", 0) == 0 || bytes.rfind("\xD0\xCF\x11\xE0", 0) == 0;
}

}  // namespace rembug::xlsform
