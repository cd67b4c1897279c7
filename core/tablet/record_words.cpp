#include "core/tablet/record_words.h"

#include <algorithm>

#include "core/forms/markdown.h"

namespace rembug::tablet {

Result<RecordWords> RecordWords::of(forms::FormInstance& filling, const std::string& language) {
  const auto& known = filling.form().languages();
  if (std::find(known.begin(), known.end(), language) != known.end()) {
    REMBUG_TRY(filling.setLanguage(language));
  }
  RecordWords words;
  for (const forms::Item& item : filling.items()) {
    words.take(item);
  }
  return words;
}

void RecordWords::take(const forms::Item& item) {
  if (item.kind == forms::ItemKind::Question) {
    m_labels.try_emplace(item.path, forms::toPlainText(item.label));
    for (const auto& [value, label] : item.choices) {
      m_choices[item.path].emplace(value, forms::toPlainText(label));
    }
  }
}

std::string RecordWords::label(const std::string& path) const {
  const auto found = m_labels.find(path);
  return found == m_labels.end() || found->second.empty() ? path.substr(path.rfind('/') + 1) : found->second;
}

std::string RecordWords::shown(const std::string& path, const std::string& value) const {
  const auto choices = m_choices.find(path);
  if (choices == m_choices.end()) {
    return value;
  }
  std::string all;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find(' ', at), value.size());
    const std::string one = value.substr(at, end - at);
    const auto known = choices->second.find(one);
    const bool first = all.empty() || one == "/" || (all.size() > 2 && all.substr(all.size() - 2) == " /");
    all += (first ? (all.empty() ? "" : " ") : ", ") + (known == choices->second.end() ? one : known->second);
    at = end + 1;
  }
  return all;
}

}  // namespace rembug::tablet
