#include "core/xlsform/question_types.h"

#include <algorithm>

#include "core/forms/spelling.h"

namespace rembug::xlsform {
namespace {

struct Kind {
  ItemKind kind;
  const char* type;
  const char* control;
  const char* mediaType = "";
  const char* preload = "";
  const char* preloadParams = "";
};

const std::map<std::string, Kind, std::less<>>& kinds() {
  static const Kind kText{ItemKind::Question, "string", "input"};
  static const Kind kInt{ItemKind::Question, "int", "input"};
  static const Kind kPlace{ItemKind::Question, "geopoint", "input"};
  static const Kind kPicture{ItemKind::Question, "binary", "upload", "image/*"};
  static const Kind kConfirm{ItemKind::Question, "string", "trigger"};
  static const Kind kCalculated{ItemKind::Data, "string", ""};
  static const Kind kDevice{ItemKind::Data, "string", "", "", "property", "deviceid"};
  static const Kind kStart{ItemKind::Data, "dateTime", "", "", "timestamp", "start"};
  static const Kind kEnd{ItemKind::Data, "dateTime", "", "", "timestamp", "end"};
  static const Kind kPhone{ItemKind::Data, "string", "", "", "property", "phonenumber"};
  static const std::map<std::string, Kind, std::less<>> kKinds = {
      {"text", kText},
      {"string", kText},
      {"integer", kInt},
      {"int", kInt},
      {"decimal", {ItemKind::Question, "decimal", "input"}},
      {"date", {ItemKind::Question, "date", "input"}},
      {"time", {ItemKind::Question, "time", "input"}},
      {"datetime", {ItemKind::Question, "dateTime", "input"}},
      {"date_time", {ItemKind::Question, "dateTime", "input"}},
      {"note", kText},
      {"geopoint", kPlace},
      {"gps", kPlace},
      {"location", kPlace},
      {"geotrace", {ItemKind::Question, "geotrace", "input"}},
      {"geoshape", {ItemKind::Question, "geoshape", "input"}},
      {"image", kPicture},
      {"photo", kPicture},
      {"audio", {ItemKind::Question, "binary", "upload", "audio/*"}},
      {"video", {ItemKind::Question, "binary", "upload", "video/*"}},
      {"file", {ItemKind::Question, "binary", "upload", "application/*"}},
      {"barcode", {ItemKind::Question, "barcode", "input"}},
      {"acknowledge", kConfirm},
      {"trigger", kConfirm},
      {"range", {ItemKind::Question, "int", "range"}},
      {"calculate", kCalculated},
      {"calculation", kCalculated},
      {"hidden", kCalculated},
      {"start", kStart},
      {"start_time", kStart},
      {"end", kEnd},
      {"end_time", kEnd},
      {"today", {ItemKind::Data, "date", "", "", "date", "today"}},
      {"deviceid", kDevice},
      {"device_id", kDevice},
      {"imei", kDevice},
      {"username", {ItemKind::Data, "string", "", "", "property", "username"}},
      {"email", {ItemKind::Data, "string", "", "", "property", "email"}},
      {"phonenumber", kPhone},
      {"phone_number", kText},
      {"percentage", kInt},
      {"number_of_days_in_last_month", kInt},
      {"number_of_days_in_last_six_months", kInt},
      {"number_of_days_in_last_year", kInt}};
  return kKinds;
}

// Kinds that are known and not played, each with what happens instead.
const std::map<std::string, const char*, std::less<>>& unsupported() {
  static const std::map<std::string, const char*, std::less<>> kUnsupported = {
      {"audit", "the audit log of Collect is not written: every change is in the record's own history"},
      {"start_geopoint", "no place is taken in the background: ask for it with a geopoint question"},
      {"background_geopoint", "no place is taken in the background: ask for it with a geopoint question"},
      {"background_audio", "no sound is recorded in the background: ask for it with an audio question"},
      {"simserial", "the SIM card's number is not read: the column stays empty"},
      {"sim_id", "the SIM card's number is not read: the column stays empty"},
      {"subscriberid", "the SIM card's number is not read: the column stays empty"},
      {"subscriber_id", "the SIM card's number is not read: the column stays empty"}};
  return kUnsupported;
}

// Types that begin with these words take their choices from what stands behind.
struct Selection {
  std::vector<std::string> words;
  const char* control;
};

const std::vector<Selection>& selections() {
  static const std::vector<Selection> kSelections = {{{"select", "all", "that", "apply", "from"}, "select"},
                                                     {{"add", "select", "one", "prompt", "using"}, "select1"},
                                                     {{"add", "select", "multiple", "prompt", "using"}, "select"},
                                                     {{"select", "one", "external"}, "select1"},
                                                     {{"select", "one", "from", "file"}, "select1"},
                                                     {{"select", "multiple", "from", "file"}, "select"},
                                                     {{"rank", "from", "file"}, "odk:rank"},
                                                     {{"select", "one", "from"}, "select1"},
                                                     {{"select", "multiple", "from"}, "select"},
                                                     {{"select", "one"}, "select1"},
                                                     {{"select", "multiple"}, "select"},
                                                     {{"select1"}, "select1"},
                                                     {{"rank"}, "odk:rank"}};
  return kSelections;
}

std::vector<std::string> lowerParts(const std::vector<std::string>& words, std::size_t& taken,
                                    const std::vector<std::string>& wanted) {
  // "select_one yes_no": the underscores of the type part only.
  std::vector<std::string> parts;
  taken = 0;
  while (taken < words.size() && parts.size() < wanted.size()) {
    std::string word;
    for (const char c : words[taken] + "_") {
      if (c == '_' || c == '-') {
        if (!word.empty()) {
          parts.push_back(word);
        }
        word.clear();
      } else {
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      }
    }
    ++taken;
  }
  return parts;
}

bool readSelection(const std::vector<std::string>& words, RowType& row) {
  for (const Selection& selection : selections()) {
    std::size_t taken = 0;
    if (lowerParts(words, taken, selection.words) != selection.words) {
      continue;
    }
    std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(taken), words.end());
    if (!rest.empty() && plainName(rest.back()) == "or_other") {
      row.item.orOther = true;
      rest.pop_back();
    } else if (rest.size() > 3 && rest[rest.size() - 3] == "or" && rest[rest.size() - 2] == "specify") {
      row.item.orOther = true;
      rest.resize(rest.size() - 3);
    }
    row.item.control = selection.control;
    row.item.type = row.item.control == "odk:rank" ? "odk:rank" : "string";
    row.item.external = selection.words.back() == "external";
    if (rest.empty()) {
      row.trouble = "the name of the list is missing behind the type, as in select_one yes_no";
    } else if (rest.front().rfind("${", 0) == 0) {
      row.item.repeatSource = rest.front();
    } else if (std::find(selection.words.begin(), selection.words.end(), "file") != selection.words.end()) {
      row.item.file = rest.front();
      row.item.list = rest.front().substr(0, rest.front().rfind('.'));
    } else {
      row.item.list = rest.front();
    }
    return true;
  }
  return false;
}

RowType ofKind(const Kind& kind) {
  RowType row;
  row.item.kind = kind.kind;
  row.item.type = kind.type;
  row.item.control = kind.control;
  row.item.mediaType = kind.mediaType;
  row.item.preload = kind.preload;
  row.item.preloadParams = kind.preloadParams;
  return row;
}

std::optional<RowKind> structureOf(const std::string& plain) {
  static const std::map<std::string, RowKind, std::less<>> kStructure = {{"begin_group", RowKind::BeginGroup},
                                                                         {"begin_repeat", RowKind::BeginRepeat},
                                                                         {"end_group", RowKind::EndGroup},
                                                                         {"end_repeat", RowKind::EndRepeat},
                                                                         {"begin_lgroup", RowKind::BeginRepeat},
                                                                         {"end_lgroup", RowKind::EndRepeat},
                                                                         {"begin_looped_group", RowKind::BeginRepeat},
                                                                         {"end_looped_group", RowKind::EndRepeat},
                                                                         {"begingroup", RowKind::BeginGroup},
                                                                         {"beginrepeat", RowKind::BeginRepeat},
                                                                         {"endgroup", RowKind::EndGroup},
                                                                         {"endrepeat", RowKind::EndRepeat}};
  const auto found = kStructure.find(plain);
  return found == kStructure.end() ? std::nullopt : std::optional(found->second);
}

// The first spreadsheets wrote "add image prompt", "q text", "get device id" and "uri:username".
std::string withoutOlderWords(const std::string& plain) {
  constexpr std::string_view kPrompt = "_prompt";
  for (const std::string_view before : {"add_", "q_", "get_", "uri:"}) {
    if (plain.starts_with(before)) {
      const std::string rest = plain.substr(before.size());
      return rest.ends_with(kPrompt) ? rest.substr(0, rest.size() - kPrompt.size()) : rest;
    }
  }
  return plain;
}

// Kinds of rows that are not played at all, each with what to do instead; empty for any other.
std::string refusal(const std::string& plain) {
  if (plain == "osm" || plain.starts_with("osm_")) {
    return "maps of OpenStreetMap are not edited: ask for a place with geopoint, geotrace or geoshape";
  }
  if (plain.starts_with("begin_loop") || plain == "end_loop") {
    return "loops over choices are not supported: write the questions once for each choice, or use a repeat";
  }
  if (plain.starts_with("cascading_select")) {
    return "cascading_select is not supported: use select_one with a choice_filter";
  }
  return plain == "include" || plain.starts_with("include_") ? "other workbooks are not included: copy their rows" : "";
}

}  // namespace

std::optional<OlderRule> olderRule(const std::string& plain) {
  static const std::map<std::string, OlderRule, std::less<>> kRules = {
      {"phone_number", {"regex(., '^\\d*$')", "Enter numbers only."}},
      {"percentage", {"0 <= . and . <= 100", ""}},
      {"number_of_days_in_last_month", {"0 <= . and . <= 31", "Enter a number 0-31."}},
      {"number_of_days_in_last_six_months", {"0 <= . and . <= 183", "Enter a number 0-183."}},
      {"number_of_days_in_last_year", {"0 <= . and . <= 365", "Enter a number 0-365."}}};
  const auto found = kRules.find(plain);
  return found == kRules.end() ? std::nullopt : std::optional(found->second);
}

RowType readType(const std::string& text, const std::string& name) {
  RowType row;
  const std::string plain = plainName(text);
  if (const auto structure = structureOf(plain)) {
    row.kind = *structure;
    row.item.kind = *structure == RowKind::BeginRepeat ? ItemKind::Repeat : ItemKind::Group;
    return row;
  }
  if (plain == "csv_external" || plain == "xml_external") {
    row.kind = RowKind::External;
    row.external = name + (plain == "csv_external" ? ".csv" : ".xml");
    return row;
  }
  for (const std::string& spelling : {plain, withoutOlderWords(plain)}) {
    if (const auto known = kinds().find(spelling); known != kinds().end()) {
      return ofKind(known->second);
    }
  }
  if (const auto known = unsupported().find(plain); known != unsupported().end()) {
    row = ofKind(kinds().find("hidden")->second);
    row.kind = RowKind::Ignored;
    row.trouble = known->second;
    row.warning = true;
    return row;
  }
  if (readSelection(wordsOf(text), row)) {
    return row;
  }
  row.trouble = refusal(plain);
  if (!row.trouble.empty()) {
    row.kind = RowKind::Refused;
    return row;
  }
  std::vector<std::string> names;
  for (const auto& [each, kind] : kinds()) {
    names.push_back(each);
  }
  names.insert(names.end(),
               {"select_one", "select_multiple", "rank", "begin_group", "end_group", "begin_repeat", "end_repeat"});
  const std::string near = forms::closestTo(plain, names);
  row.item = ofKind(kinds().find("text")->second).item;
  row.trouble = "the type '" + text + "' is not known" + (near.empty() ? "" : "; did you mean " + near + "?");
  return row;
}

}  // namespace rembug::xlsform
