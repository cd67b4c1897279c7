// What holds for each form of the self-mapping: no problems and all words in both languages.
#include <algorithm>
#include <set>

#include <pugixml.hpp>

#include "tests/unit/mapping_forms/household.h"

namespace rembug::forms {
namespace {

using testing::ElementsAre;

class EveryMappingForm : public testing::TestWithParam<std::string> {};

TEST_P(EveryMappingForm, HasNoProblems) {
  for (const FormProblem& problem : Form::check(mappingForm(GetParam()))) {
    ADD_FAILURE() << problem.line << ": " << problem.question << ": " << problem.message;
  }
}

TEST_P(EveryMappingForm, SaysEverythingInBothLanguages) {
  pugi::xml_document document;
  const std::string xml = mappingForm(GetParam());
  ASSERT_TRUE(document.load_string(xml.c_str()));
  std::map<std::string, std::set<std::string>> texts;
  for (const auto& translation : document.select_nodes("//translation")) {
    for (const pugi::xml_node text : translation.node().children("text")) {
      const pugi::xml_node value = text.child("value");
      EXPECT_TRUE(value.first_child()) << text.attribute("id").value() << " is empty";
      texts[translation.node().attribute("lang").value()].insert(text.attribute("id").value());
    }
  }
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(texts["Bahasa Indonesia (id)"], texts["English (en)"]);
  // No words stand in the form itself.
  for (const auto& label : document.select_nodes("//label|//hint")) {
    const std::string ref = label.node().attribute("ref").value();
    EXPECT_TRUE(label.node().text().empty() && !ref.empty()) << ref;
    EXPECT_TRUE(ref == "label" || ref == "uraian" || ref == "jr:itext(itextId)" ||
                texts["English (en)"].contains(ref.substr(10, ref.size() - 12)))
        << ref;
  }
  for (const auto& bind : document.select_nodes("//bind[@constraint]")) {
    EXPECT_STRNE(bind.node().attribute("jr:constraintMsg").value(), "") << bind.node().attribute("nodeset").value();
  }
  Play play(xml);
  EXPECT_THAT(play.form->languages(), ElementsAre("Bahasa Indonesia (id)", "English (en)"));
  EXPECT_EQ(play.form->version(), "2026-11-25");
}

INSTANTIATE_TEST_SUITE_P(All, EveryMappingForm,
                         testing::Values("pemetaan-swadaya-rumah-tangga", "pemetaan-swadaya-rt", "pemetaan-kelembagaan",
                                         "masalah-potensi", "tinjauan-tahunan", "kunjungan-dua-tahun", "peta-sketsa",
                                         "foto-plano", "nama-panggilan"));

}  // namespace
}  // namespace rembug::forms
