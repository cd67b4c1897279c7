#include "core/xlsform/references.h"

#include <algorithm>
#include <cctype>

#include "core/forms/spelling.h"
#include "core/forms/xpath.h"

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

// Where instance('list')/root/item[…]/label ends in a text: at the blank behind it, or the sentence's own mark. `begin`
// itself where nothing of the kind stands there.
std::size_t endOfListPath(const std::string& text, std::size_t begin) {
  std::size_t at = text.find(')', begin);
  if (at == std::string::npos || text.compare(at, 2, ")/") != 0) {
    return begin;
  }
  char quote = 0;
  std::size_t brackets = 0;
  for (++at; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      quote = c == quote ? 0 : quote;
    } else if (brackets > 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == '[') {
      ++brackets;
    } else if (c == ']' && brackets > 0) {
      --brackets;
    } else if (brackets == 0 && (std::isspace(static_cast<unsigned char>(c)) != 0 ||
                                 std::string_view(",;!?)<*").find(c) != std::string_view::npos)) {
      break;
    }
  }
  while (text[at - 1] == '.' || text[at - 1] == '/') {
    --at;
  }
  return at;
}

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
  constexpr std::size_t kSameMax = 100;
  for (const Item* around = &own; around != nullptr && found->second.size() <= kSameMax; around = around->parent) {
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
  // A repeat around it is named for all of its rows.
  const bool ownRows = item->kind == ItemKind::Repeat && same == to.size();
  if (absolute || !shared || ownRows) {
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

std::string References::expression(const std::string& text, const Item& own, bool predicate, const Complain& complain,
                                   const Item* rows) const {
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
    std::string written = path(text.substr(i + 2, end - i - 2), own, absolute || rows != nullptr,
                               predicate || scanner.brackets > 0, complain);
    if (rows != nullptr && written.starts_with(rows->path + "/")) {
      written = "." + written.substr(rows->path.size());
    }
    out += " " + written + " ";
    scanner.word.clear();
    i = end;
  }
  return trimmed(out);
}

std::string References::words(const std::string& text, const Item& own, const Complain& complain) const {
  std::string out;
  std::size_t at = 0;
  std::size_t open = 0;
  std::size_t list = 0;
  while (at < text.size()) {
    open = open < at || at == 0 ? text.find("${", at) : open;
    list = list < at || at == 0 ? text.find("instance(", at) : list;
    const std::size_t next = std::min(open, list);
    if (next == std::string::npos) {
      break;
    }
    std::size_t end = open < list ? text.find('}', open) : endOfListPath(text, list);
    if (open < list && end == std::string::npos) {
      break;
    }
    end += open < list ? 1 : 0;
    out += escaped(text.substr(at, next - at));
    if (end == next) {  // the word instance alone
      out += text[next];
      at = next + 1;
      continue;
    }
    const std::string written = expression(text.substr(next, end - next), own, false, complain);
    if (const auto parsed = forms::xpath::parse(written); !parsed) {
      complain(parsed.error().message);
    }
    out += "<output value=\" " + escaped(written) + " \"/>";
    at = end;
  }
  return out + escaped(text.substr(at));
}

}  // namespace rembug::xlsform
