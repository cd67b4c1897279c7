#include "core/xlsform/references.h"

#include <algorithm>
#include <cctype>

#include "core/forms/spelling.h"

namespace rembug::xlsform {
namespace {

std::vector<const Item*> wayTo(const Item& item) {
  std::vector<const Item*> way;
  for (const Item* at = &item; at != nullptr; at = at->parent) {
    way.insert(way.begin(), at);
  }
  return way;
}

// Follows an expression to know where each ${name} stands.
struct Scanner {
  char quote = 0;
  std::size_t brackets = 0;
  std::vector<std::string> calls;  // the functions whose arguments are open
  std::string word;

  void take(char c) {
    if (quote != 0) {
      quote = c == quote ? 0 : quote;
      return;
    }
    if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '[') {
      ++brackets;
    } else if (c == ']' && brackets > 0) {
      --brackets;
    } else if (c == '(') {
      calls.push_back(word);
    } else if (c == ')' && !calls.empty()) {
      calls.pop_back();
    }
    const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == ':' || c == '_';
    word = letter ? word + c : std::string();
  }
  [[nodiscard]] bool inIndexedRepeat() const {
    return std::find(calls.begin(), calls.end(), "indexed-repeat") != calls.end();
  }
};

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        // XML 1.0 has no other control characters.
        out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r' ? ' ' : c;
    }
  }
  return out;
}

const Item* References::find(const std::string& name, const Item& own, const Complain& complain) const {
  const auto found = m_survey.byName.find(name);
  if (found == m_survey.byName.end()) {
    std::vector<std::string> known;
    for (const auto& [each, items] : m_survey.byName) {
      known.push_back(each);
    }
    const std::string near = forms::closestTo(name, known);
    complain("there is no question '" + name + "'" + (near.empty() ? "" : "; did you mean ${" + near + "}?"));
    return nullptr;
  }
  if (found->second.size() == 1) {
    return found->second.front();
  }
  // Of several the one in the nearest group around.
  for (const Item* around = &own; around != nullptr; around = around->parent) {
    const Item* only = nullptr;
    std::size_t count = 0;
    for (const Item* each : found->second) {
      if (each->path.rfind(around->path + "/", 0) == 0) {
        only = each;
        ++count;
      }
    }
    if (count == 1) {
      return only;
    }
    if (count > 1) {
      break;
    }
  }
  complain("there is more than one question '" + name + "': give them different names");
  return nullptr;
}

std::string References::path(const std::string& name, const Item& own, bool absolute, bool predicate,
                             const Complain& complain) const {
  constexpr std::string_view kLastSaved = "last-saved#";
  const bool saved = name.rfind(kLastSaved, 0) == 0;
  const Item* item = find(trimmed(saved ? name.substr(kLastSaved.size()) : name), own, complain);
  if (item == nullptr) {
    return "''";
  }
  if (saved) {
    m_lastSaved = true;
    return "instance('__last-saved')" + item->path;
  }
  const std::vector<const Item*> from = wayTo(own);
  const std::vector<const Item*> to = wayTo(*item);
  std::size_t same = 0;
  bool shared = false;
  while (same < from.size() && same < to.size() && from[same] == to[same]) {
    shared = shared || from[same]->kind == ItemKind::Repeat;
    ++same;
  }
  if (absolute || !shared) {
    return item->path;
  }
  std::string way = predicate ? "current()" : "";
  for (std::size_t i = same; i < from.size(); ++i) {
    way += way.empty() ? ".." : "/..";
  }
  for (std::size_t i = same; i < to.size(); ++i) {
    way += (way.empty() ? "" : "/") + to[i]->name;
  }
  return way.empty() ? "." : way;
}

std::string References::expression(const std::string& text, const Item& own, bool predicate,
                                   const Complain& complain) const {
  std::string out;
  Scanner scanner;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text.compare(i, 2, "${") == 0 ? text.find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      scanner.take(text[i]);
      out += text[i];
      continue;
    }
    const bool absolute = scanner.quote != 0 || scanner.inIndexedRepeat();
    out +=
        " " + path(text.substr(i + 2, end - i - 2), own, absolute, predicate || scanner.brackets > 0, complain) + " ";
    scanner.word.clear();
    i = end;
  }
  return trimmed(out);
}

std::string References::words(const std::string& text, const Item& own, const Complain& complain) const {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = text.find("${"); open != std::string::npos; open = text.find("${", at)) {
    const std::size_t end = text.find('}', open);
    if (end == std::string::npos) {
      break;
    }
    out += escaped(text.substr(at, open - at));
    out += "<output value=\" " + escaped(path(text.substr(open + 2, end - open - 2), own, false, false, complain)) +
           " \"/>";
    at = end + 1;
  }
  return out + escaped(text.substr(at));
}

}  // namespace rembug::xlsform
