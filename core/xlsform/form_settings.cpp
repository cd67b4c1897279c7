#include "core/xlsform/form_settings.h"

#include <algorithm>
#include <set>

#include "core/forms/spelling.h"
#include "core/xlsform/references.h"

namespace rembug::xlsform {
namespace {

constexpr std::string_view kAttribute = "attribute::";

// Settings that are known and not used, each with what happens instead.
const std::map<std::string, const char*, std::less<>>& unused() {
  static const char* const kSending = "not used: tablets send to the server that they joined";
  static const std::map<std::string, const char*, std::less<>> kUnused = {
      {"submission_url", kSending},
      {"auto_send", kSending},
      {"auto_delete", "not used: records stay on the tablet"},
      {"public_key", "not used: records are sealed on the tablet and sent over TLS in any case"},
      {"instance_id", "not used: each record has an id of its own"},
      {"client_editable", "not used: records are edited as their scope allows"},
      {"sms_keyword", "not used: nothing is sent as text messages"},
      {"sms_separator", "not used: nothing is sent as text messages"},
      {"prefix", "not used: nothing is sent as text messages"},
      {"delimiter", "not used: nothing is sent as text messages"}};
  return kUnused;
}

const std::vector<std::string>& used() {
  static const std::vector<std::string> kUsed = {
      "form_title", "form_id",    "version",         "default_language",        "instance_name",     "style",
      "name",       "namespaces", "omit_instanceid", "allow_choice_duplicates", "clean_text_values", "instance_xmlns"};
  return kUsed;
}

}  // namespace

bool isYes(const std::string& text) {
  static const std::set<std::string, std::less<>> kYes = {"yes", "true", "true()", "1", "y"};
  return kYes.contains(plainName(text));
}

std::string declaredNamespaces(const Survey& survey) {
  std::string all;
  std::string text = survey.setting("namespaces");
  for (std::size_t equals = text.find('='); equals != std::string::npos; equals = text.find('=')) {
    const std::string prefix = trimmed(text.substr(0, equals));
    const std::size_t open = text.find('"', equals);
    const std::size_t close = open == std::string::npos ? open : text.find('"', open + 1);
    if (close == std::string::npos || !isName(prefix)) {
      break;
    }
    all += " xmlns:" + prefix + "=\"" + escaped(text.substr(open + 1, close - open - 1)) + "\"";
    text.erase(0, close + 1);
  }
  return all;
}

std::string rootAttributes(const Survey& survey) {
  const std::string own = survey.setting("instance_xmlns");
  std::string all = own.empty() ? "" : " xmlns=\"" + escaped(own) + "\"";
  for (const Column& column : survey.settings.columns()) {
    const bool attribute = column.header.starts_with(kAttribute) && !survey.settings.rows().empty();
    const std::string name = attribute ? trimmed(column.header.substr(kAttribute.size())) : "";
    const std::size_t colon = name.find(':');
    const bool named =
        colon == std::string::npos ? isName(name) : isName(name.substr(0, colon)) && isName(name.substr(colon + 1));
    if (named && name != "id" && name != "version") {
      all += " " + name + "=\"" + escaped(survey.settings.cell(survey.settings.rows().front(), column)) + "\"";
    }
  }
  return all;
}

void checkSettings(const Survey& survey, std::vector<Mistake>& mistakes) {
  const Table& settings = survey.settings;
  if (settings.rows().empty()) {
    return;
  }
  const std::size_t row = settings.rows().front();
  if (settings.rows().size() > 1) {
    mistakes.push_back({settings.sheet(), settings.rows()[1], "", "only the first row of settings is used", true});
  }
  for (const Column& column : settings.columns()) {
    const std::vector<std::string>& known = used();
    if (settings.cell(row, column).empty() || column.header.starts_with(kAttribute) ||
        std::find(known.begin(), known.end(), column.key) != known.end()) {
      continue;
    }
    const auto told = unused().find(column.key);
    const std::string near = forms::closestTo(column.key, known);
    const std::string message =
        told != unused().end() ? told->second
                               : "this setting is not known" + (near.empty() ? "" : "; did you mean " + near + "?");
    mistakes.push_back(settings.mistake(row, column.key, message, /*warning=*/true));
  }
}

}  // namespace rembug::xlsform
