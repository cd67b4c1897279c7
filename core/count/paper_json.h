#pragma once

#include <algorithm>

#include "core/count/count.h"
#include "core/count/event_json.h"

// Papers as they stand in events. Only core/count includes this; `Json` is the JSON library's value.
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

// A list of names as written, or of objects with a name, a strike, unidentified; none is a blank paper.
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

// {"invalid":reason}
template <typename Json>
rembug::Result<Paper> invalidPaperOf(const Json& event) {
  const auto& known = paperReasons();
  const std::string reason = optionalText(event, "invalid");
  if (std::find(known.begin(), known.end(), reason) == known.end()) {
    return invalid("invalid: '" + reason + "' is not a reason");
  }
  return Paper{Paper::Kind::Invalid, {}, reason};
}

}  // namespace rembug::count
