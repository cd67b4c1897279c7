// Functions about texts. Positions and lengths count characters (Unicode code points), not bytes.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/forms/limits.h"
#include "core/forms/pattern.h"
#include "core/forms/xpath_functions.h"
#include "core/vault/hash.h"

namespace rembug::forms::xpath {
namespace {

// Characters that are compared at the cost of looking at one element.
constexpr std::size_t kComparedAtOnce = 16;

std::vector<std::string> characters(const std::string& text) {
  std::vector<std::string> all;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U && !all.empty()) {
      all.back() += c;
    } else {
      all.emplace_back(1, c);
    }
  }
  return all;
}

std::string joined(const std::vector<std::string>& parts, std::size_t from, std::size_t to) {
  std::string all;
  for (std::size_t i = from; i < std::min(to, parts.size()); ++i) {
    all += parts[i];
  }
  return all;
}

Value concat(const Arguments& a) {
  const auto all = a.texts(0);
  return joined(all, 0, all.size());
}

Value joinTexts(const Arguments& a) {
  const std::string between = a.text(0);
  std::string all;
  bool first = true;
  for (const std::string& text : a.texts(1)) {
    if (!a.context.around.spend(all.size() > kTextBytesMax ? kWorkMax + 1 : between.size())) {
      return std::string();
    }
    all += (first ? "" : between) + text;
    first = false;
  }
  return all;
}

Value contains(const Arguments& a) {
  return a.text(0).find(a.text(1)) != std::string::npos;
}

Value startsWith(const Arguments& a) {
  return a.text(0).rfind(a.text(1), 0) == 0;
}

Value endsWith(const Arguments& a) {
  const std::string text = a.text(0);
  const std::string end = a.text(1);
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

Value length(const Arguments& a) {
  return static_cast<double>(characters(a.textOrOwn(0)).size());
}

// XPath's substring: positions from 1, halves rounded up.
Value substring(const Arguments& a) {
  const auto all = characters(a.text(0));
  const auto rounded = [&](std::size_t n) { return std::floor(a.number(n) + 0.5); };
  const double first = rounded(1);
  const double last = a.size() > 2 ? first + rounded(2) : std::numeric_limits<double>::infinity();
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double at = static_cast<double>(i + 1);
    out += at >= first && at < last ? all[i] : "";
  }
  return out;
}

// ODK's substr: positions from 0, negative ones from the end.
Value substr(const Arguments& a) {
  const auto all = characters(a.text(0));
  const auto size = static_cast<double>(all.size());
  const double from = std::trunc(a.number(1));
  const double to = a.size() > 2 ? std::trunc(a.number(2)) : size;
  if (std::isnan(from) || std::isnan(to)) {
    return std::string();
  }
  const auto place = [size](double n) { return static_cast<std::size_t>(std::clamp(n < 0 ? size + n : n, 0.0, size)); };
  return joined(all, place(from), place(to));
}

Value substringBefore(const Arguments& a) {
  const std::string text = a.text(0);
  const std::size_t at = text.find(a.text(1));
  return at == std::string::npos ? std::string() : text.substr(0, at);
}

Value substringAfter(const Arguments& a) {
  const std::string text = a.text(0);
  const std::string before = a.text(1);
  const std::size_t at = text.find(before);
  return at == std::string::npos ? std::string() : text.substr(at + before.size());
}

Value translate(const Arguments& a) {
  const auto from = characters(a.text(1));
  const auto to = characters(a.text(2));
  std::string out;
  const auto all = characters(a.text(0));
  if (!a.context.around.spend(all.size() * from.size() / kComparedAtOnce)) {
    return std::string();
  }
  for (const std::string& c : all) {
    const auto found = std::find(from.begin(), from.end(), c);
    const auto at = static_cast<std::size_t>(found - from.begin());
    out += found == from.end() ? c : (at < to.size() ? to[at] : "");
  }
  return out;
}

Value normalizeSpace(const Arguments& a) {
  std::string all;
  for (const std::string& word : words(a.textOrOwn(0))) {
    all += (all.empty() ? "" : " ") + word;
  }
  return all;
}

Value regex(const Arguments& a) {
  if (a.call.pattern != nullptr) {
    return a.call.pattern->matches(a.text(0));
  }
  // A pattern that is made while filling and is none matches nothing.
  const auto pattern = Pattern::compile(a.text(1));
  return pattern && (*pattern)->matches(a.text(0));
}

Value coalesce(const Arguments& a) {
  std::string first = a.text(0);
  return first.empty() ? a.text(1) : first;
}

Value uuid(const Arguments& a) {
  if (a.size() == 1) {
    const double wanted = a.number(0);
    const auto count = static_cast<std::size_t>(wanted > 0 && wanted <= 100 ? wanted : 0);
    return toBase32(a.context.around.random().bytes(count)).substr(0, count);
  }
  return uuidText(a.context.around.random());
}

// XForms 1.1, 7.8.1: the hash of a text as base64 or as hexadecimal digits.
Value digest(const Arguments& a) {
  const std::string encoding = a.size() > 2 ? a.text(2) : "base64";
  const std::optional<Bytes> hash = vault::digest(a.text(1), a.text(0));
  if (!hash || (encoding != "base64" && encoding != "hex")) {
    return std::string();
  }
  return encoding == "hex" ? toHex(*hash) : toBase64(*hash);
}

Value base64Decode(const Arguments& a) {
  const auto bytes = fromBase64(a.text(0));
  return bytes ? *bytes : std::string();
}

Value selected(const Arguments& a) {
  const auto all = words(a.text(0));
  return std::find(all.begin(), all.end(), trimmed(a.text(1))) != all.end();
}

Value selectedAt(const Arguments& a) {
  const auto all = words(a.text(0));
  const double index = std::trunc(a.number(1));
  return index >= 0 && index < static_cast<double>(all.size()) ? all[static_cast<std::size_t>(index)] : std::string();
}

Value countSelected(const Arguments& a) {
  return static_cast<double>(words(a.text(0)).size());
}

Value string(const Arguments& a) {
  return a.textOrOwn(0);
}

}  // namespace

std::string uuidText(Random& random) {
  Bytes bytes = random.bytes(16);
  bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | 0x40U);
  bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
  const std::string hex = toHex(bytes);
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" +
         hex.substr(20);
}

const std::vector<Function>& textFunctions() {
  static const std::vector<Function> kFunctions = {{"base64-decode", {1, 1}, base64Decode},
                                                   {"coalesce", {2, 2}, coalesce},
                                                   {"concat", {0, kMany}, concat},
                                                   {"contains", {2, 2}, contains},
                                                   {"count-selected", {1, 1}, countSelected},
                                                   {"digest", {2, 3}, digest},
                                                   {"ends-with", {2, 2}, endsWith},
                                                   {"join", {1, kMany}, joinTexts},
                                                   {"normalize-space", {0, 1}, normalizeSpace},
                                                   {"regex", {2, 2}, regex},
                                                   {"selected", {2, 2}, selected},
                                                   {"selected-at", {2, 2}, selectedAt},
                                                   {"starts-with", {2, 2}, startsWith},
                                                   {"string", {0, 1}, string},
                                                   {"string-length", {0, 1}, length},
                                                   {"substr", {2, 3}, substr},
                                                   {"substring", {2, 3}, substring},
                                                   {"substring-after", {2, 2}, substringAfter},
                                                   {"substring-before", {2, 2}, substringBefore},
                                                   {"translate", {3, 3}, translate},
                                                   {"uuid", {0, 1}, uuid}};
  return kFunctions;
}

}  // namespace rembug::forms::xpath
