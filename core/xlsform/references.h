#pragma once

#include <functional>
#include <string>

#include "core/xlsform/survey.h"

namespace rembug::xlsform {

// Turns ${name} into paths.
class References {
public:
  using Complain = std::function<void(const std::string& message)>;

  explicit References(const Survey& survey) : m_survey(survey) {}

  // An expression of an item. Within rows that both share a path is relative, so that every engine takes the own row;
  // in predicates it leads from current(). `predicate`: the whole expression stands in one, as a choice filter does;
  // `rows`: over the rows of this repeat, whose questions are then those of the row.
  [[nodiscard]] std::string expression(const std::string& text, const Item& own, bool predicate,
                                       const Complain& complain, const Item* rows = nullptr) const;
  // A text for people as XML, with <output> for each ${name}.
  [[nodiscard]] std::string words(const std::string& text, const Item& own, const Complain& complain) const;
  // Whether lastSaved was named: the form needs the instance of it then.
  [[nodiscard]] bool lastSaved() const { return m_lastSaved; }

  // The one item of a name that can be seen from `own`; null after a complaint.
  [[nodiscard]] const Item* find(const std::string& name, const Item& own, const Complain& complain) const;

private:
  [[nodiscard]] std::string path(const std::string& name, const Item& own, bool absolute, bool predicate,
                                 const Complain& complain) const;

  const Survey& m_survey;
  mutable bool m_lastSaved = false;
};

[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace rembug::xlsform
