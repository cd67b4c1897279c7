#include "core/xlsform/convert.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/xlsform/played_workbook.h"

namespace rembug::xlsform {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(Convert, QuestionsGroupsAndSettings) {
  Play play(convertSheets(
      {{"type", "name", "label", "required", "relevant", "constraint", "constraint_message", "calculation"},
       {"text", "nama", "Nama", "yes"},
       {"begin group", "rumah", "Rumah", "", "${nama} != ''"},
       {"integer", "luas", "Luas", "", "", ". > 0", "Lebih dari 0"},
       {"end group"},
       {"calculate", "dua", "", "", "", "", "", "${luas} * 2"},
       {"note", "lihat", "Luas dua kali: ${dua}"}},
      {}, {{"form_title", "form_id", "version", "instance_name"}, {"Rumah", "rumah-1", "3", "${nama}"}}));
  EXPECT_EQ(play.form->id(), "rumah-1");
  EXPECT_EQ(play.form->title(), "Rumah");
  EXPECT_EQ(play.form->version(), "3");
  EXPECT_EQ(play.node("/data/nama").violation, forms::Violation::Required);
  EXPECT_FALSE(play.node("/data/rumah/luas").relevant);
  play.set("/data/nama", "Amat");
  play.set("/data/rumah/luas", "-1");
  EXPECT_EQ(play.node("/data/rumah/luas").message, "Lebih dari 0");
  play.set("/data/rumah/luas", "21");
  EXPECT_EQ(play.node("/data/lihat").label, "Luas dua kali: 42");
  EXPECT_TRUE(play.node("/data/lihat").readonly);
  EXPECT_EQ(play.node("/data/meta/instanceName").value, "Amat");
}

TEST(Convert, ChoicesWithFiltersLanguagesAndOther) {
  Play play(convertSheets(
      {{"type", "name", "label::Indonesia (id)", "label::English (en)", "choice_filter"},
       {"select_one kab", "kab", "Kabupaten", "Regency", ""},
       {"select one kec or_other", "kec", "Kecamatan", "District", "kab = ${kab}"},
       {"select_multiple kec", "banyak", "Mana saja", "Which", "kab = ${kab} and selected(${kec}, name)"}},
      {{"list name", "name", "label::Indonesia (id)", "label::English (en)", "kab"},
       {"kab", "lobar", "Lombok Barat", "West Lombok"},
       {"kab", "lotim", "Lombok Timur", "East Lombok"},
       {"kec", "lingsar", "Lingsar", "Lingsar", "lobar"},
       {"kec", "selong", "Selong", "Selong", "lotim"}},
      {{"default_language"}, {"English (en)"}}));
  EXPECT_EQ(play.form->defaultLanguage(), "English (en)");
  EXPECT_EQ(play.node("/data/kab").choices[1].second, "East Lombok");
  play.set("/data/kab", "lobar");
  ASSERT_EQ(play.node("/data/kec").choices.size(), 1U);
  play.set("/data/kec", "lingsar");
  EXPECT_EQ(play.node("/data/banyak").choices.size(), 1U);
  ASSERT_TRUE(play.instance->setLanguage("Indonesia (id)"));
  EXPECT_EQ(play.node("/data/kab").label, "Kabupaten");
  EXPECT_EQ(play.node("/data/kab").choices[0].second, "Lombok Barat");
  EXPECT_FALSE(play.node("/data/kec_other").relevant);
}

TEST(Convert, RepeatsNameTheirOwnRow) {
  Play play(
      convertSheets({{"type", "name", "label", "calculation", "repeat_count", "choice_filter", "default", "trigger"},
                     {"integer", "jumlah", "Berapa orang"},
                     {"begin_repeat", "orang", "Orang", "", "${jumlah}"},
                     {"text", "nama", "Nama"},
                     {"integer", "umur", "Umur ${nama}", "", "", "", "17"},
                     {"calculate", "dewasa", "", "if(${umur} >= 17, 1, 0)"},
                     {"text", "saat", "Saat", "", "", "", "concat('umur ', ${jumlah})"},
                     {"calculate", "catatan", "", "concat(${nama}, '!')", "", "", "", "${umur}"},
                     {"end_repeat"},
                     {"calculate", "semua", "", "sum(${dewasa})"},
                     {"calculate", "kedua", "", "indexed-repeat(${nama}, ${orang}, 2)"},
                     {"select_one ${nama}", "ketua", "Ketua"}}));
  play.set("/data/jumlah", "2");
  play.set("/data/orang[1]/nama", "Amat");
  play.set("/data/orang[2]/nama", "Sri");
  EXPECT_EQ(play.node("/data/orang[2]/umur").label, "Umur Sri");
  EXPECT_EQ(play.node("/data/orang[1]/umur").value, "17");
  EXPECT_EQ(play.node("/data/orang[2]/saat").value, "umur 2");
  play.set("/data/orang[2]/umur", "9");
  EXPECT_EQ(play.node("/data/orang[2]/catatan").value, "Sri!");
  EXPECT_EQ(play.node("/data/orang[1]/catatan").value, "");
  EXPECT_EQ(play.node("/data/semua").value, "1");
  EXPECT_EQ(play.node("/data/kedua").value, "Sri");
  EXPECT_EQ(play.node("/data/ketua").choices.size(), 2U);
}

TEST(Convert, MediaRangesFilesAndMetadata) {
  const Converted converted =
      convertSheets({{"type", "name", "label", "image", "hint", "guidance_hint", "parameters", "appearance", "default"},
                     {"start", "start"},
                     {"range", "nilai", "Nilai", "", "", "", "start=0 end=1; step=0.25"},
                     {"select_one_from_file towns.csv", "kota", "Kota", "", "", "", "value=kode label=nama"},
                     {"rank urut", "urut", "Urut", "well.png", "Petunjuk", "Untuk latihan", "randomize=true, seed=42"},
                     {"image", "foto", "Foto", "", "", "", "max-pixels=800", "annotate"},
                     {"decimal", "harga", "Harga", "", "", "", "", "", "2.5"}},
                    {{"list_name", "name", "label", "image"}, {"urut", "a", "A", "a.png"}, {"urut", "b", "B", ""}});
  EXPECT_THAT(converted.files, testing::ElementsAre("towns.csv"));
  Play play(converted, [](const std::string&) { return std::optional<std::string>("kode,nama\n1,Mataram\n"); });
  EXPECT_EQ(play.node("/data/kota").choices, (forms::ChoiceList{{"1", "Mataram"}}));
  play.set("/data/nilai", "0.75");
  EXPECT_FALSE(play.instance->set("/data/nilai", "2"));
  EXPECT_EQ(play.node("/data/urut").choices.size(), 2U);
  EXPECT_EQ(play.node("/data/harga").value, "2.5");
  EXPECT_EQ(play.node("/data/start").value, "2026-11-24T10:15:00.000+08:00");
  for (const forms::Item& item : play.instance->items()) {
    if (item.path == "/data/urut") {
      EXPECT_EQ(item.media.image, "well.png");
      EXPECT_EQ(item.guidance, "Untuk latihan");
    }
    if (item.path == "/data/foto") {
      EXPECT_EQ(item.appearance, "annotate");
    }
  }
  EXPECT_EQ(play.form->find("/data/foto")->maxPixels, 800U);
}

TEST(Convert, FormerPathsAreWrittenForTheEngine) {
  const Converted converted = convertSheets({{"type", "name", "label", "was"},
                                             {"begin_group", "g", "G"},
                                             {"text", "baru", "Baru", "lama /data/lebih_lama"},
                                             {"end_group"}});
  ASSERT_TRUE(converted.usable()) << describe(converted.mistakes);
  EXPECT_THAT(converted.xml, HasSubstr("rembug:was=\"/data/g/lama /data/lebih_lama\""));
}

struct Wrong {
  const char* name;
  Rows survey;
  const char* place;
  const char* message;
};

class ConvertMistake : public testing::TestWithParam<Wrong> {};

TEST_P(ConvertMistake, IsToldWithItsCell) {
  const Converted converted =
      convertSheets(GetParam().survey, {{"list_name", "name", "label"}, {"ya_tidak", "ya", "Ya"}});
  EXPECT_FALSE(converted.usable());
  ASSERT_FALSE(converted.mistakes.empty());
  const std::string told = describe(converted.mistakes);
  EXPECT_THAT(told, HasSubstr(std::string(GetParam().place))) << told;
  EXPECT_THAT(told, HasSubstr(GetParam().message)) << told;
}

const std::vector<std::string> kHead = {"type", "name", "label", "relevant", "choice_filter"};

INSTANTIATE_TEST_SUITE_P(
    All, ConvertMistake,
    testing::Values(
        Wrong{"type", {kHead, {"txt", "a", "A"}}, "survey, row 2, A (type): ", "did you mean text?"},
        Wrong{"list", {kHead, {"select_one ya_tdak", "a", "A"}}, "survey, row 2, A (type): ", "did you mean ya_tidak?"},
        Wrong{
            "twice", {kHead, {"text", "a", "A"}, {"text", "a", "B"}}, "survey, row 3, B (name): ", "already in row 2"},
        Wrong{"open", {kHead, {"begin_group", "g", "G"}, {"text", "a", "A"}}, "survey, row 2, A (type): ", "end_group"},
        Wrong{"closed", {kHead, {"text", "a", "A"}, {"end_repeat"}}, "survey, row 3, A (type): ", "nothing is open"},
        Wrong{"crossed",
              {kHead, {"begin_group", "g", "G"}, {"text", "a", "A"}, {"end_repeat"}},
              "row 4, A (type): ",
              "the two must match"},
        Wrong{"reference",
              {kHead, {"text", "nama", "A"}, {"text", "b", "B", "${nmaa} = 1"}},
              "row 3, D (relevant): ",
              "did you mean ${nama}?"},
        Wrong{"expression", {kHead, {"text", "a", "A", "1 +"}}, "survey, row 2, D (relevant): ", "expected a value"},
        Wrong{"function",
              {kHead, {"text", "a", "A", "conct('a')"}},
              "survey, row 2, D (relevant): ",
              "did you mean concat()?"},
        Wrong{"noName", {kHead, {"text", "", "A"}}, "survey, row 2, B (name): ", "the name is missing"},
        Wrong{"badName", {kHead, {"text", "2 a", "A"}}, "survey, row 2, B (name): ", "is no name"},
        Wrong{"external", {kHead, {"select_one_external x", "a", "A"}}, "survey, row 2, A (type): ", "has no list 'x'"},
        Wrong{"header",
              {{"type", "name", "label", "label"}, {"text", "a", "A"}},
              "survey, row 1, D (label): ",
              "there twice"},
        Wrong{"circle",
              {{"type", "name", "label", "calculation"}, {"text", "a", "A", "${b}"}, {"text", "b", "B", "${a}"}},
              "survey, row 2: ",
              "circle"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Convert, AllMistakesAreToldInOnePass) {
  const Converted converted =
      convertSheets({kHead, {"txt", "a", "A"}, {"text", "", "B"}, {"select_one none", "c", "C"}, {"end_group"}},
                    {{"list_name", "name", "label"}, {"l", "", "X"}, {"l", "y", "Y"}, {"l", "y", "Z"}});
  EXPECT_EQ(std::count_if(converted.mistakes.begin(), converted.mistakes.end(),
                          [](const Mistake& each) { return !each.warning; }),
            6);
}

TEST(Convert, WhatIsNotSupportedIsAWarning) {
  const Converted converted =
      convert(workbookOf({{"survey", {{"type", "name", "label", "remarks"}, {"audit", "audit"}, {"text", "a", "A"}}},
                          {"entities", {{"list_name"}, {"people"}}}}),
              "sheet");
  EXPECT_TRUE(converted.usable()) << describe(converted.mistakes);
  EXPECT_THAT(describe(converted.mistakes), HasSubstr("audit log"));
  EXPECT_THAT(describe(converted.mistakes), HasSubstr("entities are not created"));
  EXPECT_THAT(describe(converted.mistakes), HasSubstr("taken as a remark"));
}

TEST(Convert, AWorkbookWithoutASurveySaysSo) {
  EXPECT_THAT(describe(convert(workbookOf({{"Sheet1", {{"a"}}}}), "x").mistakes), HasSubstr("no sheet 'survey'"));
  EXPECT_THAT(describe(convert("nothing", "x").mistakes), HasSubstr("no workbook"));
  EXPECT_THAT(describe(convertSheets({{"type", "name"}}).mistakes), HasSubstr("no questions"));
}

}  // namespace
}  // namespace rembug::xlsform
