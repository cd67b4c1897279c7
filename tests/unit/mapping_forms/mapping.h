#pragma once

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {

using Answers = std::vector<std::pair<std::string, std::string>>;
// Village lists, by the name of the file.
using Lists = std::map<std::string, std::string>;

inline std::string mappingForm(const std::string& name) {
  return readFile(std::string(REMBUG_SOURCE_DIR) + "/forms/" + name + ".xml");
}

inline FormFiles filesFrom(const Lists& lists) {
  return [lists](const std::string& name) -> std::optional<std::string> {
    const auto found = lists.find(name);
    return found == lists.end() ? std::nullopt : std::optional(found->second);
  };
}

// An answer that a question refuses.
struct Refused {
  std::string ref;
  std::string answer;
};

// One form of the self-mapping under test, on 2026-11-24.
struct Mapping : Play {
  explicit Mapping(const std::string& name, const Lists& lists = {}) : Play(mappingForm(name), filesFrom(lists)) {}

  void fill(const Answers& answers) {
    for (const auto& [ref, answer] : answers) {
      set(ref, answer);
    }
  }
  // The same below one page or row.
  void fill(const std::string& page, const Answers& answers) {
    for (const auto& [name, answer] : answers) {
      set(page + "/" + name, answer);
    }
  }
  // Answers of a new row.
  void row(const std::string& repeat, const Answers& answers) {
    const auto ref = instance->addRow(repeat);
    ASSERT_TRUE(ref) << repeat;
    fill(*ref, answers);
  }
  std::string label(const std::string& ref) const {
    for (const Item& item : instance->items()) {
      if (item.ref == ref) {
        return item.label;
      }
    }
    return "(not shown)";
  }
  // Each answer is refused at its question, with words in both languages, and the former one is taken again.
  void expectRefused(const std::vector<Refused>& cases) {
    for (const Refused& each : cases) {
      const std::string before = value(each.ref);
      set(each.ref, each.answer);
      for (const std::string& language : form->languages()) {
        ASSERT_TRUE(instance->setLanguage(language));
        const NodeState state = node(each.ref);
        EXPECT_EQ(state.violation, Violation::Constraint) << each.ref << " " << each.answer;
        EXPECT_NE(state.message, "") << each.ref << " " << language;
      }
      set(each.ref, before);
      EXPECT_EQ(node(each.ref).violation, Violation::None) << each.ref << " " << before;
    }
    ASSERT_TRUE(instance->setLanguage(form->defaultLanguage()));
  }
  // Every question with a constraint is among those that were refused above, but for `elsewhere`.
  void expectAllConstraintsIn(const std::vector<Refused>& cases, const std::vector<std::string>& elsewhere = {}) const {
    std::vector<std::string> tried = elsewhere;
    for (const Refused& each : cases) {
      std::string path;
      bool row = false;
      for (const char c : each.ref) {
        row = c == '[' || (row && c != ']');
        path += row || c == ']' ? "" : std::string(1, c);
      }
      tried.push_back(path);
    }
    expectConstraintsIn(form->root(), tried);
  }

private:
  static void expectConstraintsIn(const NodeDef& def, const std::vector<std::string>& tried) {
    if (def.constraint != nullptr) {
      EXPECT_THAT(tried, testing::Contains(def.path));
    }
    for (const auto& child : def.children) {
      expectConstraintsIn(*child, tried);
    }
  }
};

}  // namespace rembug::forms
