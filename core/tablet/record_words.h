#pragma once

#include <map>
#include <string>

#include "core/forms/form_instance.h"

namespace rembug::tablet {

// Labels of a form's questions and of what can be chosen there, by the question's path. Value type.
class RecordWords {
public:
  // In `language` where the form has it, else in its first one.
  [[nodiscard]] static Result<RecordWords> of(forms::FormInstance& filling, const std::string& language);

  // The element's name where the form has no such question today, or no label for it.
  [[nodiscard]] std::string label(const std::string& path) const;
  // Several choices, and several values that stood side by side, are taken apart at their spaces.
  [[nodiscard]] std::string shown(const std::string& path, const std::string& value) const;

private:
  void take(const forms::Item& item);

  std::map<std::string, std::string> m_labels;
  std::map<std::string, std::map<std::string, std::string>> m_choices;
};

}  // namespace rembug::tablet
