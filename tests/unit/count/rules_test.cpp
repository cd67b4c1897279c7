#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/count/rule_pack.h"
#include "core/count/rules.h"

namespace rembug::count {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(RulePack, HasTheDefaultsOfTheRuleBook) {
  const auto text = fullRules("{}");
  ASSERT_TRUE(text) << text.error().message;
  const json rules = json::parse(*text);
  const json expected = {{"mode", "TIERED"},
                         {"unit_base", "RT"},
                         {"age_min", 17},
                         {"or_married", true},
                         {"quorum_percent", 30},
                         {"quorum_failed", "HOUSE_TO_HOUSE"},
                         {"names_min", 2},
                         {"names_max", 3},
                         {"call_names_valid", true},
                         {"absent_electable", true},
                         {"register_after_close", false},
                         {"seats", 3},
                         {"women_target", {{"percent", 30}, {"kind", "TARGET"}}},
                         {"quorum_delegates_percent", "2/3"},
                         {"delegate_names_max", 5},
                         {"delegate_scope", "DELEGATES_PRESENT"},
                         {"board_seats", 11},
                         {"tie_rule", {"DELIBERATION", "RUNOFF", "LOT"}},
                         {"reserve", "NEXT_RANK"},
                         {"term_years", 3},
                         {"objection_hours", 24},
                         {"objection_hours_board", 72}};
  for (const auto& [key, value] : expected.items()) {
    EXPECT_EQ(rules[key], value) << key;
  }
  // What changes who wins has no default: people choose it.
  EXPECT_THAT(openSettings("{}"), ElementsAre("no_votes", "validity"));
  EXPECT_THAT(openSettings(R"({"rules":{"no_votes":"RESCHEDULE","validity":"LINE"}})"), IsEmpty());
}

TEST(RulePack, EverySettingHasWordsInBothLanguagesAndRefusesNonsense) {
  std::set<std::string_view> keys;
  for (const RuleSetting& setting : ruleSettings()) {
    EXPECT_TRUE(keys.insert(setting.key).second) << setting.key;
    EXPECT_FALSE(setting.labelId.empty() || setting.labelEn.empty() || setting.helpId.empty() || setting.helpEn.empty())
        << setting.key;
    const auto refused = fullRules(json{{std::string(setting.key), "nonsense"}}.dump());
    ASSERT_FALSE(refused) << setting.key;
    EXPECT_THAT(refused.error().message, HasSubstr(std::string(setting.key)));
  }
  EXPECT_THAT(fullRules(R"({"board_seats":10})").error().message, HasSubstr("odd"));
  EXPECT_THAT(fullRules(R"({"board_seats":15})").error().message, HasSubstr("board_seats"));
  EXPECT_FALSE(fullRules("[]"));
  EXPECT_FALSE(fullRules(R"({"tie_rule":["AGE"]})"));
}

TEST(RulePack, PresetsMayBeOpenedAndWhatIsUnknownIsKept) {
  for (const RulePreset& preset : rulePresets()) {
    const auto rules = fullRules(std::string(preset.rules));
    ASSERT_TRUE(rules) << preset.id << ": " << rules.error().message;
    EXPECT_THAT(openSettings(*rules), IsEmpty()) << preset.id;
  }
  EXPECT_THAT(*fullRules(R"({"hari_pasar":"Rabu"})"), HasSubstr("hari_pasar"));
}

TEST(RulePack, TheHashIsOfTheContentAndOfEverySetting) {
  const std::string hash = rulesHash(R"({"seats":3,"mode":"DIRECT"})");
  EXPECT_EQ(hash, rulesHash(R"({ "mode" : "DIRECT", "seats" : 3 })"));
  EXPECT_EQ(hash, rulesHash(R"({"unit":"RT 1","rules":{"mode":"DIRECT","seats":3}})"));
  EXPECT_NE(hash, rulesHash(R"({"seats":5,"mode":"DIRECT"})"));
  EXPECT_NE(hash, rulesHash(R"({"seats":3,"mode":"DIRECT","hari_pasar":"Rabu"})"));
}

TEST(Rules, AQuorumMayBeAFraction) {
  const auto delegates = readRules("{}", Level::Board);
  ASSERT_TRUE(delegates);
  // 30 of 45 are two thirds to the last person.
  EXPECT_TRUE(delegates->quorumReached(30, 45));
  EXPECT_FALSE(delegates->quorumReached(29, 45));
  EXPECT_EQ(delegates->seats, 11);
  EXPECT_EQ(delegates->namesMax, 5);
  const auto decimals = readRules(R"({"quorum_percent":33.33})");
  EXPECT_TRUE(decimals->quorumReached(3333, 10'000));
  EXPECT_FALSE(decimals->quorumReached(3332, 10'000));
  EXPECT_FALSE(decimals->quorumReached(0, 0));
  for (const char* wrong : {R"({"quorum_percent":"3/2"})", R"({"quorum_percent":"1/0"})", R"({"quorum_percent":"x/3"})",
                            R"({"quorum_percent":"-1/3"})", R"({"quorum_percent":"2"})"}) {
    EXPECT_FALSE(readRules(wrong)) << wrong;
  }
}

TEST(Rules, TheTimeForObjectionsIsTheVillagesOwn) {
  EXPECT_EQ(objectionHours(R"({"tier":1,"rules":{}})"), 24);
  EXPECT_EQ(objectionHours(R"({"tier":2,"rules":{}})"), 72);
  EXPECT_EQ(objectionHours(R"({"tier":1,"rules":{"objection_hours":48}})"), 48);
  EXPECT_EQ(objectionHours(R"({"tier":1,"board":true,"rules":{"objection_hours":48,"objection_hours_board":96}})"), 96);
  EXPECT_EQ(objectionHours("nonsense"), 72);
}

}  // namespace
}  // namespace rembug::count
