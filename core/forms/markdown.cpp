#include "core/forms/markdown.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace rembug::forms {
namespace {

constexpr std::size_t kDepthMax = 8;

std::string escaped(char c) {
  return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : std::string(1, c);
}

bool isSpace(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}
bool isWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// "#f58a1f" or "red": nothing that could end an attribute.
bool isColour(std::string_view text) {
  return !text.empty() && text.size() <= 24 && std::all_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '#';
  });
}

// Writes one line's text, as tags or without them.
class Inline {
public:
  explicit Inline(bool tags) : m_tags(tags) {}

  std::string write(std::string_view text, std::size_t depth = 0) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t before = at;
      if (depth < kDepthMax &&
          (takeEmphasis(text, at, depth, out) || takeLink(text, at, depth, out) || takeSpan(text, at, depth, out))) {
        continue;
      }
      at = before;
      if (text[at] == '\\' && at + 1 < text.size() &&
          std::string_view("\\*_#[]()-.<").find(text[at + 1]) != std::string_view::npos) {
        ++at;
      }
      out += plain(text[at++]);
    }
    return out;
  }

private:
  [[nodiscard]] std::string plain(char c) const { return m_tags ? escaped(c) : std::string(1, c); }
  [[nodiscard]] std::string tagged(const std::string& open, const std::string& inner, const std::string& close) const {
    return m_tags ? open + inner + close : inner;
  }

  // *em*, **strong**, and the same with underscores where these do not stand inside of a word.
  bool takeEmphasis(std::string_view text, std::size_t& at, std::size_t depth, std::string& out) {
    const char mark = text[at];
    if (mark != '*' && mark != '_') {
      return false;
    }
    const std::size_t width = text.substr(at, 2) == std::string(2, mark) ? 2 : 1;
    const std::size_t first = at + width;
    if (first >= text.size() || isSpace(text[first]) || (mark == '_' && at > 0 && isWord(text[at - 1]))) {
      return false;
    }
    const std::string ending(width, mark);
    for (std::size_t end = text.find(ending, first); end != std::string_view::npos; end = text.find(ending, end + 1)) {
      const bool inWord = mark == '_' && end + width < text.size() && isWord(text[end + width]);
      const bool longer = width == 1 ? text.substr(end, 2) == std::string(2, mark) : text.substr(end + 1, 2) == ending;
      if (end == first || isSpace(text[end - 1]) || inWord || longer) {
        continue;
      }
      const char* tag = width == 2 ? "b" : "i";
      out += tagged("<" + std::string(tag) + ">", write(text.substr(first, end - first), depth + 1),
                    "</" + std::string(tag) + ">");
      at = end + width;
      return true;
    }
    return false;
  }

  // [words](https://example.org); other schemes are not followed.
  bool takeLink(std::string_view text, std::size_t& at, std::size_t depth, std::string& out) {
    const std::size_t middle = text[at] == '[' ? text.find("](", at) : std::string_view::npos;
    const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (end == std::string_view::npos) {
      return false;
    }
    const std::string_view target = text.substr(middle + 2, end - middle - 2);
    const std::string words = write(text.substr(at + 1, middle - at - 1), depth + 1);
    const bool web = target.rfind("https://", 0) == 0 || target.rfind("http://", 0) == 0;
    std::string address;
    for (const char c : target) {
      address += escaped(c);
    }
    out += web ? tagged("<a href=\"" + address + "\">", words, "</a>") : words;
    at = end + 1;
    return true;
  }

  // <span style="color: #f58a1f">words</span>, and paragraphs and line breaks of HTML.
  bool takeSpan(std::string_view text, std::size_t& at, std::size_t depth, std::string& out) {
    const std::size_t close = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      return false;
    }
    const std::string_view tag = text.substr(at + 1, close - at - 1);
    if (tag == "br" || tag == "br/" || tag == "br /") {
      out += m_tags ? "<br>" : "\n";
      at = close + 1;
      return true;
    }
    const bool span = tag.rfind("span", 0) == 0;
    const std::string_view ending = span ? "</span>" : "</p>";
    const std::size_t end =
        span || tag == "p" || tag.rfind("p ", 0) == 0 ? text.find(ending, close) : std::string_view::npos;
    if (end == std::string_view::npos) {
      return false;
    }
    const std::string words = write(text.substr(close + 1, end - close - 1), depth + 1);
    const std::string colour = colourOf(tag);
    out += colour.empty() ? words : tagged("<font color=\"" + colour + "\">", words, "</font>");
    at = end + ending.size();
    return true;
  }

  static std::string colourOf(std::string_view tag) {
    std::size_t at = tag.find("color:");
    if (at == std::string_view::npos) {
      return {};
    }
    at = tag.find_first_not_of(' ', at + 6);
    const std::size_t end = at == std::string_view::npos ? at : tag.find_first_of(";\"' ", at);
    const std::string_view colour = at == std::string_view::npos ? std::string_view() : tag.substr(at, end - at);
    return isColour(colour) ? std::string(colour) : std::string();
  }

  bool m_tags;
};

struct Line {
  std::size_t heading = 0;  // 1 to 6
  char list = 0;            // '-' or '1'
  std::string_view words;
};

Line lineOf(std::string_view text) {
  Line line{0, 0, text};
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  if (marks >= 1 && marks <= 6 && marks < text.size() && text[marks] == ' ') {
    line.heading = marks;
    line.words = text.substr(marks + 1);
  } else if (text.rfind("- ", 0) == 0 || text.rfind("* ", 0) == 0) {
    line.list = '-';
    line.words = text.substr(2);
  } else {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits >= 1 && digits <= 3 && text.substr(digits, 2) == ". ") {
      line.list = '1';
      line.words = text.substr(digits + 2);
    }
  }
  return line;
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    line.remove_suffix(!line.empty() && line.back() == '\r' ? 1 : 0);
    lines.push_back(line);
    if (end == std::string_view::npos) {
      return lines;
    }
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string toStyledText(std::string_view markdown) {
  std::string out;
  char list = 0;
  bool block = true;  // the last thing written ends its line by itself
  const auto closeList = [&] {
    out += list == '-' ? "</ul>" : list == '1' ? "</ol>" : "";
    block = block || list != 0;
    list = 0;
  };
  for (const std::string_view text : linesOf(markdown)) {
    const Line line = lineOf(text);
    if (line.list != list) {
      closeList();
      list = line.list;
      out += list == '-' ? "<ul>" : list == '1' ? "<ol>" : "";
    }
    const std::string words = Inline(/*tags=*/true).write(line.words);
    if (line.list != 0) {
      out += "<li>" + words + "</li>";
    } else if (line.heading != 0) {
      const std::string tag = "h" + std::to_string(line.heading);
      out += "<" + tag + ">" + words + "</" + tag + ">";
      block = true;
    } else {
      out += (block ? "" : "<br>") + words;
      block = false;
    }
  }
  closeList();
  return out;
}

std::string toPlainText(std::string_view markdown) {
  std::string out;
  for (const std::string_view text : linesOf(markdown)) {
    const Line line = lineOf(text);
    out +=
        (out.empty() ? "" : "\n") + std::string(line.list == 0 ? "" : "- ") + Inline(/*tags=*/false).write(line.words);
  }
  return out;
}

}  // namespace rembug::forms
