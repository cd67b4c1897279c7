#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace rembug::count {

// One setting of a village's tata tertib (domain.md §d.3), as data that a screen can show.
struct RuleSetting {
  // A Percent is a number, or a fraction as text ("2/3"); the women's target is one with its kind beside it.
  enum class Kind { Choice, Number, Percent, YesNo, Words };
  std::string_view key;
  Kind kind = Kind::Number;
  std::vector<std::string_view> choices;  // of Choice and Words
  int low = 0;                            // of Number and Percent
  int high = 0;
  std::string_view standard;  // the default, as JSON; "null" for what must be chosen before opening
  std::string_view labelId;
  std::string_view labelEn;
  std::string_view helpId;
  std::string_view helpEn;
};

// A set to begin with; a village's own may be copied to the next one just so.
struct RulePreset {
  std::string_view id;
  std::string_view labelId;
  std::string_view labelEn;
  std::string_view rules;  // JSON; what it leaves out has its default
};

[[nodiscard]] const std::vector<RulePreset>& rulePresets();

// All of them, in the order of the screen.
[[nodiscard]] const std::vector<RuleSetting>& ruleSettings();

// The rules with every default filled in, as JSON with sorted keys; what this version does not know is kept. Errors:
// Invalid, naming the setting and what it may be.
[[nodiscard]] rembug::Result<std::string> fullRules(const std::string& json);
// What is still to be chosen before the first unit may open. Of rules, or of a session with them.
[[nodiscard]] std::vector<std::string> openSettings(const std::string& json);

// The rules of a session, or a rule pack by itself: SHA-256 in hex over "rembug/rules/v1\n" and the rules as entered
// with sorted keys. Two units are comparable where it is the same.
[[nodiscard]] std::string rulesHash(const std::string& json);

}  // namespace rembug::count
