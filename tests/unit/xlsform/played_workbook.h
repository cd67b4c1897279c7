#pragma once

#include <optional>

#include <gtest/gtest.h>

#include "core/forms/form_instance.h"
#include "core/xlsform/convert.h"
#include "tests/unit/xlsform/made_workbook.h"

namespace rembug::xlsform {

using Rows = std::vector<std::vector<std::string>>;

inline Converted convertSheets(const Rows& survey, const Rows& choices = {}, const Rows& settings = {}) {
  return convert(workbookOf({{"survey", survey}, {"choices", choices}, {"settings", settings}}), "sheet");
}

inline constexpr const char* kNothing =
    "<html><head><model><instance><data id=\"none\"><a/></data></instance></model></head><body><input "
    "ref=\"/data/a\"/></body></html>";

// A form made of sheets, with stand-ins for its files.
struct Play {
  explicit Play(const Converted& converted, const forms::FormFiles& files = {}) {
    EXPECT_TRUE(converted.usable()) << describe(converted.mistakes);
    auto parsed = forms::Form::parse(converted.xml, files);
    EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().message) << converted.xml;
    form = parsed ? *parsed : *forms::Form::parse(kNothing);
    instance.emplace(forms::FormInstance::create(form, clock, random));
  }
  forms::NodeState node(const std::string& ref) const {
    for (const forms::NodeState& state : instance->nodes()) {
      if (state.ref == ref) {
        return state;
      }
    }
    ADD_FAILURE() << "there is no " << ref;
    return {};
  }
  void set(const std::string& ref, const std::string& value) {
    const auto done = instance->set(ref, value);
    EXPECT_TRUE(done) << ref << ": " << (done ? "" : done.error().message);
  }
  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random{1};
  std::shared_ptr<const forms::Form> form;
  std::optional<forms::FormInstance> instance;
};

}  // namespace rembug::xlsform
