#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/forms/form.h"
#include "core/forms/steps.h"

namespace rembug::forms {

inline std::string readFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A form with the given instance content, binds and body, for one rule at a time.
inline std::string formXml(const std::string& data, const std::string& binds, const std::string& body,
                           const std::string& rest = "") {
  return R"(<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>T</h:title><model><instance><data id="t" version="1">)" +
         data + "</data></instance>" + rest + binds + "</model></h:head><h:body>" + body + "</h:body></h:html>";
}

// A filling under test, at 2026-11-24 10:15 in Mataram.
struct Play {
  explicit Play(const std::string& xml, const FormFiles& files = {}) {
    auto parsed = Form::parse(xml, files);
    if (!parsed) {
      ADD_FAILURE() << parsed.error().message;
      parsed = Form::parse(formXml("<a/>", "", "<input ref=\"/data/a\"/>"));
    }
    form = *parsed;
    instance.emplace(FormInstance::create(form, clock, random));
  }

  NodeState node(const std::string& ref) const {
    for (const NodeState& state : instance->nodes()) {
      if (state.ref == ref) {
        return state;
      }
    }
    ADD_FAILURE() << "there is no " << ref;
    return {};
  }
  std::string value(const std::string& ref) const { return node(ref).value; }
  void set(const std::string& ref, const std::string& text) {
    const auto result = instance->set(ref, text);
    EXPECT_TRUE(result) << ref << ": " << (result ? "" : result.error().message);
  }
  std::string refusal(const std::string& ref, const std::string& text) {
    const auto result = instance->set(ref, text);
    return result ? "" : result.error().message;
  }
  std::vector<std::string> violated() const {
    std::vector<std::string> refs;
    for (const Violated& entry : instance->validate()) {
      refs.push_back(entry.ref);
    }
    return refs;
  }

  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random{1};
  std::shared_ptr<const Form> form;
  std::optional<FormInstance> instance;
};

}  // namespace rembug::forms
