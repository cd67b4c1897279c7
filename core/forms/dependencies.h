#pragma once

#include <string>
#include <vector>

#include "core/forms/form.h"

namespace rembug::forms {

// One place in the form that an expression reads.
struct Dependency {
  enum class Kind {
    Value,    // the answer or relevance of `on`
    Subtree,  // anything at or below `on`
    Rows,     // which rows the repeat `on` has
    Place     // where the own row stands among those of the repeat `on`
  };
  Kind kind = Kind::Value;
  const NodeDef* on = nullptr;
  // The depth of the deepest element that the reader's own node and the one it reads have in common for sure: a change
  // concerns the readers below that ancestor of the changed node, and no others.
  std::size_t anchor = 0;
  // Reads rows chosen by a predicate, such as the row before its own: only running shows whether that goes in a circle.
  bool chosenRows = false;
  bool operator==(const Dependency&) const = default;
};

// What an expression that belongs to `own` reads. What lies in lists that come with the form is left out; paths that
// lead nowhere are named in `unknown`.
[[nodiscard]] std::vector<Dependency> dependenciesOf(const Form& form, const xpath::Expr& expr, const NodeDef& own,
                                                     std::vector<std::string>* unknown = nullptr);

// Puts rules into an order in which each comes behind those whose outcome it uses. Answers circles of
// questions that wait for each other, each in its order: one of each group, none where all could be put in order.
[[nodiscard]] std::vector<std::vector<std::string>> order(std::vector<Form::Rule>& rules,
                                                          std::vector<std::vector<Dependency>>& dependencies);

}  // namespace rembug::forms
