#pragma once

#include <string>
#include <vector>

#include "core/forms/form.h"

namespace rembug::forms {

// The template paths that an expression at `path` reads. One that ends in "/" stands for everything below it. What is
// read from lists that come with the form is left out.
[[nodiscard]] std::vector<std::string> pathsUsed(const xpath::Expr& expr, const std::string& path);

// Puts rules into an order in which each comes behind those whose outcome it uses. Answers the questions that stand in
// a circle, empty where there is none.
[[nodiscard]] std::vector<std::string> order(std::vector<Form::Rule>& rules);

// Whether a rule that reads `used` is touched by a change at `changed`.
[[nodiscard]] bool touches(const std::string& used, const std::string& changed);

}  // namespace rembug::forms
