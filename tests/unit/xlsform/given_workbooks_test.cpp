// Workbooks that others have made, beside the XForms that other tools made of them.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "core/forms/form_instance.h"
#include "core/xlsform/convert.h"

namespace rembug::xlsform {
namespace {

std::filesystem::path sharedData() {
  const char* given = std::getenv("REMBUG_SHARED_DATA");
  return given != nullptr && *given != '\0' ? std::filesystem::path(given)
                                            : std::filesystem::path(REMBUG_SOURCE_DIR) / "../shared/data";
}

std::string readFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Filled {
  explicit Filled(std::shared_ptr<const forms::Form> form)
      : instance(forms::FormInstance::create(std::move(form), clock, random)) {}
  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random{7};
  forms::FormInstance instance;
};

// A step that the first filling can take now, by chance.
void takeStep(std::mt19937& dice, Filled& a, Filled& b) {
  std::vector<forms::Item> items = a.instance.items();
  const forms::Item& item = items[dice() % items.size()];
  if (item.kind == forms::ItemKind::Repeat && item.canAdd && item.rows < 4) {
    ASSERT_TRUE(a.instance.addRow(item.ref));
    ASSERT_TRUE(b.instance.addRow(item.ref)) << item.ref;
  } else if (item.kind == forms::ItemKind::Row && item.canRemove && dice() % 4 == 0) {
    ASSERT_TRUE(a.instance.removeRow(item.ref));
    ASSERT_TRUE(b.instance.removeRow(item.ref)) << item.ref;
  } else if (item.kind == forms::ItemKind::Question && !item.readonly) {
    static const std::vector<std::string> kTexts = {"",   "5",   "Lingsar",         "2026-11-24",
                                                    "12", "a b", "-8.5 116.1 20 5", "OK"};
    std::string value = kTexts[dice() % kTexts.size()];
    if (!item.choices.empty()) {
      value = item.choices[dice() % item.choices.size()].first;
      if (item.control == forms::ControlKind::Select && dice() % 2 == 0) {
        value += " " + item.choices[dice() % item.choices.size()].first;
      }
    }
    const auto first = a.instance.set(item.ref, value);
    const auto second = b.instance.set(item.ref, value);
    EXPECT_EQ(first.has_value(), second.has_value()) << item.ref << " = " << value;
  }
}

bool passing(const std::string& value) {
  return value.rfind("uuid:", 0) == 0;
}

void expectSame(const Filled& a, const Filled& b) {
  std::map<std::string, forms::NodeState> own;
  for (const forms::NodeState& node : b.instance.nodes()) {
    own[node.ref] = node;
  }
  for (const forms::NodeState& node : a.instance.nodes()) {
    ASSERT_TRUE(own.contains(node.ref)) << node.ref;
    const forms::NodeState& other = own[node.ref];
    EXPECT_TRUE(node.value == other.value || (passing(node.value) && passing(other.value)))
        << node.ref << ": '" << node.value << "' and '" << other.value << "'";
    EXPECT_EQ(node.relevant, other.relevant) << node.ref;
    EXPECT_EQ(node.required, other.required) << node.ref;
    EXPECT_EQ(node.readonly, other.readonly) << node.ref;
    EXPECT_EQ(node.violation, other.violation) << node.ref;
    EXPECT_EQ(node.message, other.message) << node.ref;
    EXPECT_EQ(node.label, other.label) << node.ref;
    EXPECT_EQ(node.choices, other.choices) << node.ref;
  }
}

class GivenWorkbook : public testing::TestWithParam<const char*> {};

TEST_P(GivenWorkbook, BehavesLikeItsXForm) {
  const auto workbook = sharedData() / "xlsforms" / (std::string(GetParam()) + ".xlsx");
  const auto xform = sharedData() / "xforms/real" / (std::string(GetParam()) + ".xml");
  if (!std::filesystem::exists(workbook) || !std::filesystem::exists(xform)) {
    GTEST_SKIP() << "not here: " << workbook;
  }
  const Converted converted = convert(readFile(workbook), "form");
  ASSERT_TRUE(converted.usable()) << describe(converted.mistakes);
  const auto made = forms::Form::parse(converted.xml);
  const auto given = forms::Form::parse(readFile(xform));
  ASSERT_TRUE(made) << made.error().message;
  ASSERT_TRUE(given) << given.error().message;
  EXPECT_EQ((*made)->id(), (*given)->id());
  EXPECT_EQ((*made)->title(), (*given)->title());
  EXPECT_EQ((*made)->languages(), (*given)->languages());
  std::mt19937 dice(11);
  Filled a(*given);
  Filled b(*made);
  expectSame(a, b);
  for (int step = 0; step < 300 && !testing::Test::HasFailure(); ++step) {
    takeStep(dice, a, b);
    expectSame(a, b);
    if (step % 60 == 59) {
      const std::string language = (*given)->languages()[dice() % (*given)->languages().size()];
      ASSERT_TRUE(a.instance.setLanguage(language));
      ASSERT_TRUE(b.instance.setLanguage(language));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Given, GivenWorkbook,
                         testing::Values("socio-economic-survey-v20240515", "ifrc-distribution-site-assessment-v1"));

}  // namespace
}  // namespace rembug::xlsform
