#pragma once

#include <vector>

#include "core/forms/form.h"

namespace rembug::forms {

// The namespace of what Rembug adds to ODK XForms.
inline constexpr const char* kRembugNamespace = "https://rembug.org/xforms";

// A path that an element had in an earlier version, as its bind says.
struct FormerPath {
  std::string path;
  NodeDef* def = nullptr;
  std::size_t line = 0;
};

// What is wrong with them: a path that the form still has, that two elements claim, or that stood in other rows, whose
// answers cannot be told apart at the new place.
[[nodiscard]] std::vector<FormProblem> formerPathProblems(const Form& form, const std::vector<FormerPath>& formers);

}  // namespace rembug::forms
