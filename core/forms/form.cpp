#include "core/forms/form.h"

namespace rembug::forms {

const NodeDef* Form::find(std::string_view path) const {
  const auto found = m_byPath.find(path);
  return found == m_byPath.end() ? nullptr : found->second;
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
