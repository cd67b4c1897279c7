#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form.h"
#include "core/xlsform/tables.h"

namespace rembug::xlsform {

struct Converted {
  std::string xml;                // an ODK XForm; empty where a mistake is no mere warning
  std::vector<Mistake> mistakes;  // those that keep the form from being used first
  std::set<std::string> files;    // that belong beside the form: lists of its own

  [[nodiscard]] bool usable() const { return !xml.empty(); }
};

// Converts a workbook (XLSForm, https://xlsform.org). `fallbackId` names the form where its settings do not.
// Lists in files of their own are read where `files` has them; a form can be converted without.
[[nodiscard]] Converted convert(std::string_view bytes, const std::string& fallbackId,
                                const forms::FormFiles& files = {});
[[nodiscard]] Converted convert(const Workbook& workbook, const std::string& fallbackId,
                                const forms::FormFiles& files = {});

// A form file as an XForm: a workbook is converted, anything else is handed on as it is. `name` is that of the file.
// Errors: Invalid with all mistakes of a workbook.
[[nodiscard]] Result<std::string> xformOf(std::string bytes, const std::string& name);

// Mistakes as lines for people: "survey, row 7, C (type): …".
[[nodiscard]] std::string describe(const std::vector<Mistake>& mistakes);
// What a form is called whose settings do not say: its file's name, without folder and ending.
[[nodiscard]] std::string formIdOf(const std::string& fileName);
// Whether bytes look like a workbook.
[[nodiscard]] bool isWorkbook(std::string_view bytes);

}  // namespace rembug::xlsform
