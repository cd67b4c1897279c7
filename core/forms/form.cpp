#include "core/forms/form.h"

#include <algorithm>

namespace rembug::forms {
namespace {

// The number at the beginning of a text, without zeros in front; taken off it.
std::string_view takeNumber(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
  const std::string_view digits = text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
  text.remove_prefix(digits.size());
  return digits;
}

bool startsWithDigit(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

}  // namespace

bool VersionOrder::operator()(std::string_view a, std::string_view b) const {
  const std::string_view wholeA = a;
  const std::string_view wholeB = b;
  while (!a.empty() && !b.empty()) {
    if (startsWithDigit(a) && startsWithDigit(b)) {
      const std::string_view numberA = takeNumber(a);
      const std::string_view numberB = takeNumber(b);
      if (numberA != numberB) {
        return numberA.size() != numberB.size() ? numberA.size() < numberB.size() : numberA < numberB;
      }
    } else if (a.front() != b.front()) {
      return a.front() < b.front();
    } else {
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return a.empty() != b.empty() ? a.empty() : wholeA < wholeB;
}

const NodeDef* Form::find(std::string_view path) const {
  const auto found = m_byPath.find(path);
  return found == m_byPath.end() ? nullptr : found->second;
}

std::string Form::current(const std::string& path) const {
  if (m_byFormerPath.empty()) {
    return path;
  }
  for (std::size_t end = path.size(); end != std::string::npos && end > 0; end = path.rfind('/', end - 1)) {
    const auto found = m_byFormerPath.find(std::string_view(path).substr(0, end));
    if (found != m_byFormerPath.end()) {
      return found->second->path + path.substr(end);
    }
  }
  return path;
}

const Control* Form::controlOf(std::string_view path) const {
  const auto found = m_controls.find(path);
  return found == m_controls.end() ? nullptr : found->second;
}

Node* Form::list(const std::string& id) const {
  const auto found = m_lists.find(id);
  return found == m_lists.end() ? nullptr : found->second.root.get();
}

const Wording* Form::wording(const std::string& language, const std::string& id) const {
  for (const std::string& candidate : {language, m_defaultLanguage}) {
    const auto texts = m_itext.find(candidate);
    if (texts != m_itext.end()) {
      const auto text = texts->second.find(id);
      if (text != texts->second.end()) {
        return &text->second;
      }
    }
  }
  return nullptr;
}

}  // namespace rembug::forms
