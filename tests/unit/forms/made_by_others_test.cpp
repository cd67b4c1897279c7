// Forms that others have made, read from the folder named by REMBUG_SHARED_DATA (default ../shared/data).
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

std::filesystem::path sharedData() {
  const char* given = std::getenv("REMBUG_SHARED_DATA");
  return given != nullptr && *given != '\0' ? std::filesystem::path(given)
                                            : std::filesystem::path(REMBUG_SOURCE_DIR) / "../shared/data";
}

TEST(MadeByOthers, TheSocioEconomicSurveyIsFilledWithTwoMembers) {
  const auto file = sharedData() / "xforms/real/socio-economic-survey-v20240515.xml";
  if (!std::filesystem::exists(file)) {
    GTEST_SKIP() << "not here: " << file;
  }
  Play play(readFile(file));
  EXPECT_EQ(play.form->id(), "socio-economic-survey");
  EXPECT_EQ(play.node("/data/headOfHousehold/district").choices.size(), 0U) << "no region yet, so no district";
  play.set("/data/headOfHousehold/region", "Sindh");
  EXPECT_EQ(play.node("/data/headOfHousehold/district").choices.size(), 5U);
  EXPECT_NE(play.refusal("/data/headOfHousehold/district", "Lahore&Sialkot"), "");
  play.set("/data/headOfHousehold/district", "Hyderabad");
  play.set("/data/headOfHousehold/residentialAddress", "Jl. Saleh Sungkar 12");
  play.set("/data/headOfHousehold/primaryContactNo", "0370");
  const auto income = play.node("/data/headOfHousehold/householdIncome").choices;
  ASSERT_FALSE(income.empty());
  EXPECT_FALSE(income[0].second.empty()) << "choices have their labels";
  play.set("/data/headOfHousehold/householdIncome", income[0].first);
  EXPECT_FALSE(play.value("/data/headOfHousehold/SEClass").empty()) << "computed through jr:itext and a list";
  EXPECT_FALSE(play.node("/data/informationTechnology/internetType").relevant);
  play.set("/data/informationTechnology/internetHH", "1");
  EXPECT_TRUE(play.node("/data/informationTechnology/internetType").relevant);
  play.set("/data/informationTechnology/internetType",
           play.node("/data/informationTechnology/internetType").choices[0].first);
  ASSERT_TRUE(play.instance->addRow("/data/familyMembers"));
  for (const std::string row : {"/data/familyMembers[1]/persons", "/data/familyMembers[2]/persons"}) {
    play.set(row + "/firstNameFM", "Sri");
    play.set(row + "/gender", play.node(row + "/gender").choices[0].first);
    play.set(row + "/health/healthVisit", "2");
    EXPECT_FALSE(play.node(row + "/health/healthFacility").relevant);
    const auto reasons = play.node(row + "/health/reasonForNoHealthVisit").choices;
    ASSERT_GE(reasons.size(), 4U);
    play.set(row + "/health/reasonForNoHealthVisit",
             reasons[0].first + " " + reasons[1].first + " " + reasons[2].first + " " + reasons[3].first);
    EXPECT_EQ(play.node(row + "/health/reasonForNoHealthVisit").violation, Violation::Constraint);
    EXPECT_EQ(play.node(row + "/health/reasonForNoHealthVisit").message, "Up to 3 options can be selected");
    play.set(row + "/health/reasonForNoHealthVisit", reasons[0].first);
    play.set(row + "/health/diseases", play.node(row + "/health/diseases").choices[0].first);
  }
  EXPECT_EQ(play.violated(), std::vector<std::string>{});
}

TEST(MadeByOthers, EachFormOfTheFolderLoads) {
  const auto folder = sharedData() / "xforms";
  if (!std::filesystem::exists(folder)) {
    GTEST_SKIP() << "not here: " << folder;
  }
  std::size_t loaded = 0;
  std::vector<std::string> refused;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".xml") {
      continue;
    }
    const auto form = Form::parse(readFile(entry.path()), [&](const std::string& name) -> std::optional<std::string> {
      const auto beside = entry.path().parent_path() / name;
      return std::filesystem::exists(beside) ? std::optional(readFile(beside)) : std::nullopt;
    });
    if (form) {
      ManualClock clock{Millis(0)};
      SeededRandom random(1);
      EXPECT_FALSE(FormInstance::create(*form, clock, random).toXml().empty());
      ++loaded;
    } else {
      refused.push_back(entry.path().filename().string() + ": " + form.error().message);
    }
  }
  EXPECT_GT(loaded, 30U);
  EXPECT_EQ(refused, std::vector<std::string>{});
}

}  // namespace
}  // namespace rembug::forms
