#pragma once

#include <algorithm>

#include "core/count/count.h"
#include "core/count/event_json.h"

// Papers and their figures as they stand in events. Only core/count includes this; `Json` is the JSON library's value.
namespace rembug::count {

template <typename Json>
rembug::Result<Line> lineOf(const Json& value) {
  Line line;
  if (value.is_string()) {
    REMBUG_ASSIGN(line.written, nameOf(value));
    return line;
  }
  if (!value.is_object() || !value.contains("name")) {
    return invalid("ballot: each line is a name, or an object with a name");
  }
  line.strike = optionalText(value, "strike");
  const auto& known = lineReasons();
  if (!line.strike.empty() && std::find(known.begin(), known.end(), line.strike) == known.end()) {
    return invalid("strike: '" + line.strike + "' is not a reason");
  }
  if (line.strike == "UNREADABLE" && value["name"] == "") {
    return line;  // nothing could be read at all
  }
  REMBUG_ASSIGN(line.written, nameOf(value["name"]));
  line.unidentified = value.value("unidentified", Json(false)) == true;
  return line;
}

// A list of names as written, or of objects with a name, a strike, unidentified; none is a blank paper. Errors:
// Invalid.
template <typename Json>
rembug::Result<Paper> namedPaper(const Json& lines) {
  if (!lines.is_array() || lines.size() > kLinesMax) {
    return invalid("ballot: a list of at most 100 names");
  }
  Paper paper;
  paper.kind = lines.empty() ? Paper::Kind::Blank : Paper::Kind::Named;
  for (const Json& entry : lines) {
    REMBUG_ASSIGN(Line line, lineOf(entry));
    paper.lines.push_back(std::move(line));
  }
  return paper;
}

// {"invalid":reason}. Errors: Invalid.
template <typename Json>
rembug::Result<Paper> invalidPaperOf(const Json& event) {
  const auto& known = paperReasons();
  const std::string reason = optionalText(event, "invalid");
  if (std::find(known.begin(), known.end(), reason) == known.end()) {
    return invalid("invalid: '" + reason + "' is not a reason");
  }
  return Paper{Paper::Kind::Invalid, {}, reason};
}

// As the sealed part of a signed tally keeps it (sheet.h). Errors: Invalid.
template <typename Json>
rembug::Result<Paper> keptPaper(const Json& kept) {
  if (!kept.is_object()) {
    return invalid("taken: a list of papers as a signed tally keeps them");
  }
  if (!optionalText(kept, "invalid").empty()) {
    return invalidPaperOf(kept);
  }
  return namedPaper(kept.value("lines", Json()));
}

// The figures of the paper. Errors: Invalid, naming the one that makes no sense.
template <typename Json>
rembug::Result<Accounting> figuresOf(const Json& object) {
  if (!object.is_object()) {
    return invalid("accounting: an object with figures");
  }
  Accounting a;
  REMBUG_ASSIGN(a.received, figure(object, "received"));
  REMBUG_ASSIGN(a.misprinted, figure(object, "misprinted", true));
  REMBUG_ASSIGN(a.unused, figure(object, "unused"));
  REMBUG_ASSIGN(a.spoilt, figure(object, "spoilt", true));
  // While the box stays sealed between two visits, nobody knows what is in it.
  REMBUG_ASSIGN(a.inBox, figure(object, "in_box", object.contains("visit")));
  const Json people = object.value("signed_in", Json::object());
  REMBUG_ASSIGN(a.signedInF, figure(people, "f"));
  REMBUG_ASSIGN(a.signedInM, figure(people, "m"));
  REMBUG_ASSIGN(a.withdrew, figure(object, "withdrew", true));
  REMBUG_ASSIGN(a.helped, figure(object, "helped", true));
  REMBUG_ASSIGN(a.note, textOf(object.value("note", Json("")), "note", true));
  return a;
}

}  // namespace rembug::count
