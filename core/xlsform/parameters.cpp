#include "core/xlsform/parameters.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/forms/spelling.h"
#include "core/xlsform/form_settings.h"

namespace rembug::xlsform {
namespace {

std::optional<double> numberIn(const std::string& text) {
  double number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// The names that a kind of question takes.
std::vector<std::string> namesFor(const Item& item) {
  if (item.control == "range") {
    return {"start", "end", "step", "tick_interval", "placeholder", "tick_labelset"};
  }
  if (!item.file.empty()) {
    return {"randomize", "seed", "value", "label"};
  }
  if (!item.list.empty() || !item.repeatSource.empty()) {
    return {"randomize", "seed"};
  }
  if (item.control == "upload") {
    return item.mediaType == "image/*"   ? std::vector<std::string>{"max-pixels", "app"}
           : item.mediaType == "audio/*" ? std::vector<std::string>{"quality"}
                                         : std::vector<std::string>{};
  }
  if (item.type == "geopoint") {
    return {"capture-accuracy", "warning-accuracy", "allow-mock-accuracy", "reference-geometry"};
  }
  if (item.type == "geotrace" || item.type == "geoshape") {
    return {"allow-mock-accuracy", "incremental", "reference-geometry"};
  }
  return item.control == "input" ? std::vector<std::string>{"rows"} : std::vector<std::string>{};
}

class Reader {
public:
  explicit Reader(Item& item) : m_item(item) {}

  void run(const std::string& text) {
    std::string even;  // without blanks around each =
    for (const char c : text) {
      const bool gap = std::isspace(static_cast<unsigned char>(c)) != 0 || c == ',' || c == ';';
      if (c == '=') {
        even.erase(even.find_last_not_of(' ') + 1);
      }
      if (!gap) {
        even += c;
      } else if (!even.empty() && even.back() != ' ' && even.back() != '=') {
        even += ' ';
      }
    }
    for (const std::string& part : wordsOf(even)) {
      readPart(part);
    }
    checkNumbers();
    checkWord("quality", {"normal", "low", "voice-only", "external"});
    checkWord("allow-mock-accuracy", {"true", "false"});
    if (const std::string* value = given("incremental"); value != nullptr) {
      if (!isYes(*value)) {
        trouble("the parameter incremental is true, not '" + *value + "'");
      }
      m_item.parameters["incremental"] = "true";
    }
    checkChoices();
  }

  std::vector<ParameterTrouble> troubles;

private:
  void trouble(std::string message, bool warning = false) { troubles.push_back({std::move(message), warning}); }

  void readPart(const std::string& part) {
    const std::size_t equals = part.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == part.size() ||
        part.find('=', equals + 1) != std::string::npos) {
      return trouble("'" + part + "' is no parameter: write name=value, as in start=1 end=10");
    }
    std::string name = part.substr(0, equals);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::vector<std::string> known = namesFor(m_item);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      const std::string near = forms::closestTo(name, known);
      return trouble("the parameter '" + name + "' means nothing for this type" +
                         (near.empty() ? "" : "; did you mean " + near + "?"),
                     /*warning=*/true);
    }
    m_item.parameters[name] = part.substr(equals + 1);
  }

  [[nodiscard]] const std::string* given(const char* name) const {
    const auto found = m_item.parameters.find(name);
    return found == m_item.parameters.end() ? nullptr : &found->second;
  }

  void checkNumbers() {
    for (const char* name : {"start", "end", "step", "tick_interval", "placeholder", "max-pixels", "rows",
                             "capture-accuracy", "warning-accuracy"}) {
      const std::string* value = given(name);
      if (value != nullptr && !numberIn(*value)) {
        trouble(std::string("the parameter ") + name + " is a number, not '" + *value + "'");
        m_item.parameters.erase(name);
      }
    }
    for (const char* name : {"max-pixels", "rows"}) {
      const std::string* value = given(name);
      if (value != nullptr && value->find_first_not_of("0123456789") != std::string::npos) {
        trouble(std::string("the parameter ") + name + " is a whole number, not '" + *value + "'");
        m_item.parameters.erase(name);
      }
    }
  }

  void checkWord(const char* name, const std::vector<std::string>& allowed) {
    const std::string* value = given(name);
    if (value == nullptr || std::find(allowed.begin(), allowed.end(), *value) != allowed.end()) {
      return;
    }
    std::string words;
    for (const std::string& each : allowed) {
      words += (words.empty() ? "" : " or ") + each;
    }
    trouble(std::string("the parameter ") + name + " is " + words + ", not '" + *value + "'");
    m_item.parameters.erase(name);
  }

  void checkChoices() {
    const std::string* shuffled = given("randomize");
    const std::string answer = shuffled == nullptr ? "" : plainName(*shuffled);
    if (shuffled != nullptr && answer != "true" && answer != "false" && answer != "yes" && answer != "no") {
      trouble("the parameter randomize is true or false, not '" + *shuffled + "'");
    }
    const std::string* seed = given("seed");
    if (seed != nullptr && answer != "true" && answer != "yes") {
      trouble("a seed needs randomize=true beside it");
    }
    if (seed != nullptr && !numberIn(*seed) && !(seed->starts_with("${") && seed->ends_with("}"))) {
      trouble("the parameter seed is a number or a question, as in seed=${number}, and not '" + *seed + "'");
      m_item.parameters.erase("seed");
    }
    for (const char* name : {"value", "label"}) {
      const std::string* column = given(name);
      if (column != nullptr && !isName(*column)) {
        trouble(std::string("the parameter ") + name + " names a column of the file, and '" + *column + "' is no name");
        m_item.parameters.erase(name);
      }
    }
  }

  Item& m_item;
};

}  // namespace

std::vector<ParameterTrouble> readParameters(const std::string& text, Item& item) {
  Reader reader(item);
  reader.run(text);
  return std::move(reader.troubles);
}

}  // namespace rembug::xlsform
