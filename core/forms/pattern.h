#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace rembug::forms {

// A regular expression as a form writes it (JavaScript's syntax), matched by PCRE2 within bounds of work. Immutable;
// thread-safe.
class Pattern {
public:
  // Errors: Invalid, with what is wrong and where.
  [[nodiscard]] static Result<std::shared_ptr<const Pattern>> compile(std::string_view text);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  // Whether it is found anywhere in the text (ODK XForms, regex()): '^' and '$' tie it to the ends. What would take too
  // long to find is not found.
  [[nodiscard]] bool matches(std::string_view text) const;

private:
  struct Compiled;
  explicit Pattern(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> m_compiled;
};

}  // namespace rembug::forms
