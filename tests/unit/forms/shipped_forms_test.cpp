#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::string shipped(const std::string& name) {
  return readFile(std::string(REMBUG_SOURCE_DIR) + "/forms/" + name + ".xml");
}

TEST(ShortSurvey, TheSecondListFollowsTheFirst) {
  Play play(shipped("survei-sosial-ekonomi"));
  play.set("/data/kepala/kabkota", "5201");
  EXPECT_EQ(play.node("/data/kepala/kecamatan").choices.size(), 2U);
  EXPECT_EQ(play.node("/data/kepala/kecamatan").choices[0].second, "Gerung");
}

TEST(ShippedForms, HaveEveryTextInBothLanguages) {
  for (const std::string name : {"pemetaan-swadaya-rumah-tangga", "survei-sosial-ekonomi"}) {
    Play play(shipped(name));
    ASSERT_THAT(play.form->languages(), ElementsAre("Bahasa Indonesia (id)", "English (en)"));
    for (const std::string& language : play.form->languages()) {
      ASSERT_TRUE(play.instance->setLanguage(language));
      for (const Item& item : play.instance->items()) {
        EXPECT_FALSE(item.label.empty() && item.kind != ItemKind::Row) << name << " " << item.ref << " " << language;
        for (const auto& [value, label] : item.choices) {
          EXPECT_FALSE(label.empty()) << name << " " << item.ref << " " << value;
        }
      }
    }
  }
}

}  // namespace
}  // namespace rembug::forms
