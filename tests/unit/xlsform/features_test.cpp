// What spreadsheets do beyond the plain question, each by how the form behaves.
#include <gmock/gmock.h>

#include "tests/unit/xlsform/played_workbook.h"

namespace rembug::xlsform {
namespace {

using testing::HasSubstr;

std::vector<std::string> refsOf(const Play& play) {
  std::vector<std::string> refs;
  for (const forms::NodeState& node : play.instance->nodes()) {
    refs.push_back(node.ref);
  }
  return refs;
}

forms::Item itemAt(const Play& play, const std::string& ref) {
  for (const forms::Item& item : play.instance->items()) {
    if (item.ref == ref) {
      return item;
    }
  }
  ADD_FAILURE() << "nothing is shown for " << ref;
  return {};
}

TEST(Features, WhatIsCalculatedAndHasNoLabelIsNotAskedFor) {
  Play play(convertSheets({{"type", "name", "label", "calculation"},
                           {"integer", "a", "A", ""},
                           {"decimal", "half", "", "${a} div 2"},
                           {"decimal", "shown", "Half", "${a} div 2"}}));
  play.set("/data/a", "5");
  EXPECT_EQ(play.node("/data/half").value, "2.5");
  std::vector<std::string> asked;
  for (const forms::Item& item : play.instance->items()) {
    asked.push_back(item.ref);
  }
  EXPECT_EQ(asked, (std::vector<std::string>{"/data/a", "/data/shown"}));
}

TEST(Features, TextsWithoutALanguageAreTheDefaultWhereOthersHaveOne) {
  Play play(convertSheets({{"type", "name", "label", "label::English (en)", "hint", "constraint", "constraint_message"},
                           {"integer", "a", "Umur", "Age", "tahun", ". > 0", "Lebih dari 0"}}));
  EXPECT_EQ(play.form->defaultLanguage(), "default");
  EXPECT_EQ(play.node("/data/a").label, "Umur");
  ASSERT_TRUE(play.instance->setLanguage("English (en)"));
  EXPECT_EQ(play.node("/data/a").label, "Age");
  EXPECT_EQ(itemAt(play, "/data/a").hint, "tahun") << "a column that has no languages is for all of them";
  play.set("/data/a", "0");
  EXPECT_EQ(play.node("/data/a").message, "Lebih dari 0");
}

TEST(Features, ADefaultLanguageThatNoColumnHasIsTold) {
  const Converted converted = convertSheets({{"type", "name", "label::Indonesia (id)"}, {"text", "a", "Nama"}}, {},
                                            {{"default_language"}, {"Bahasa"}});
  EXPECT_TRUE(converted.usable());
  EXPECT_THAT(describe(converted.mistakes), HasSubstr("settings, row 2, A (default_language): warning: no column has"));
}

TEST(Features, ListsCanBeReadInTexts) {
  Play play(
      convertSheets({{"type", "name", "label"},
                     {"select_one c", "q", "Q"},
                     {"note", "n", "You took instance('c')/root/item[name = ${q} and label != 'a b']/label, did you?"},
                     {"note", "m", "The word instance(s) alone, and 2 < 3 & more."}},
                    {{"list_name", "name", "label"}, {"c", "x", "Ex"}, {"c", "y", "Why"}}));
  play.set("/data/q", "y");
  EXPECT_EQ(play.node("/data/n").label, "You took Why, did you?");
  EXPECT_EQ(play.node("/data/m").label, "The word instance(s) alone, and 2 < 3 & more.");
}

TEST(Features, RepeatsInRepeatsBeginWithOneRowEach) {
  Play play(convertSheets({{"type", "name", "label"},
                           {"begin_repeat", "rt", "RT"},
                           {"begin_repeat", "rumah", "Rumah"},
                           {"text", "nama", "Nama"},
                           {"end_repeat"},
                           {"end_repeat"}}));
  EXPECT_THAT(refsOf(play), testing::ElementsAre("/data/rt[1]/rumah[1]/nama", "/data/meta/instanceID"));
}

TEST(Features, ACountThatIsAnExpressionIsAQuestionOfItsOwn) {
  const Converted converted = convertSheets({{"type", "name", "label", "repeat_count"},
                                             {"integer", "n", "N"},
                                             {"begin_repeat", "r", "R", "${n} + 1"},
                                             {"text", "t", "T"},
                                             {"end_repeat"}});
  Play play(converted);
  EXPECT_THAT(converted.xml, HasSubstr("jr:count=\"/data/r_count\""));
  play.set("/data/n", "2");
  EXPECT_EQ(play.node("/data/r_count").value, "3");
  EXPECT_EQ(play.node("/data/r[3]/t").value, "");
  EXPECT_THAT(describe(convertSheets({{"type", "name", "label", "repeat_count"},
                                      {"begin_repeat", "r", "R", "${x} + 1"},
                                      {"text", "t", "T"},
                                      {"end_repeat"}})
                           .mistakes),
              HasSubstr("survey, row 2, D (repeat_count): there is no question 'x'"));
}

TEST(Features, TheRowBeforeIsNamedThroughTheRepeat) {
  Play play(convertSheets({{"type", "name", "label", "default"},
                           {"begin_repeat", "r", "R"},
                           {"text", "t", "T", "${r}[position() = position(current()/..) - 1]/t"},
                           {"end_repeat"}}));
  play.set("/data/r[1]/t", "Amat");
  ASSERT_TRUE(play.instance->addRow("/data/r"));
  EXPECT_EQ(play.node("/data/r[2]/t").value, "Amat");
}

TEST(Features, ChoicesFromARepeatAreFilteredByTheirOwnRow) {
  Play play(convertSheets({{"type", "name", "label", "choice_filter"},
                           {"begin_repeat", "r", "R"},
                           {"text", "nama", "Nama"},
                           {"integer", "umur", "Umur"},
                           {"end_repeat"},
                           {"select_one ${nama}", "ketua", "Ketua", "${umur} > 17"}}));
  ASSERT_TRUE(play.instance->addRow("/data/r"));
  play.set("/data/r[1]/nama", "Amat");
  play.set("/data/r[1]/umur", "9");
  play.set("/data/r[2]/nama", "Sri");
  play.set("/data/r[2]/umur", "40");
  EXPECT_EQ(play.node("/data/ketua").choices, (forms::ChoiceList{{"Sri", "Sri"}}));
}

TEST(Features, ExternalChoicesAreAListLikeOthers) {
  Play play(Converted(convert(workbookOf({{"survey",
                                           {{"type", "name", "label", "choice_filter"},
                                            {"select_one c", "kab", "Kabupaten", ""},
                                            {"select_one_external desa", "desa", "Desa", "kab=${kab}"}}},
                                          {"choices", {{"list_name", "name", "label"}, {"c", "lobar", "Lombok Barat"}}},
                                          {"external_choices",
                                           {{"list name", "name", "label", "kab"},
                                            {"desa", "saribaye", "Saribaye", "lobar"},
                                            {"desa", "selong", "Selong", "lotim"}}}}),
                              "sheet")));
  EXPECT_TRUE(play.node("/data/desa").choices.empty());
  play.set("/data/kab", "lobar");
  EXPECT_EQ(play.node("/data/desa").choices, (forms::ChoiceList{{"saribaye", "Saribaye"}}));
}

TEST(Features, TableListsShowTheirChoicesOnceAbove) {
  Play play(convertSheets({{"type", "name", "label", "hint", "appearance"},
                           {"begin_group", "g", "Agree?", "Read all", "table-list"},
                           {"select_one yn", "a", "First"},
                           {"select_one yn", "b", "Second"},
                           {"end_group"}},
                          {{"list_name", "name", "label"}, {"yn", "y", "Yes"}, {"yn", "n", "No"}}));
  EXPECT_THAT(refsOf(play), testing::ElementsAre("/data/g/generated_table_list_label_2",
                                                 "/data/g/reserved_name_for_field_list_labels_3", "/data/g/a",
                                                 "/data/g/b", "/data/meta/instanceID"));
  EXPECT_EQ(itemAt(play, "/data/g").appearance, "field-list");
  EXPECT_EQ(play.node("/data/g/generated_table_list_label_2").label, "Agree?");
  EXPECT_TRUE(play.node("/data/g/generated_table_list_label_2").readonly);
  EXPECT_EQ(itemAt(play, "/data/g/reserved_name_for_field_list_labels_3").appearance, "label");
  EXPECT_EQ(itemAt(play, "/data/g/a").appearance, "list-nolabel");
}

TEST(Features, RangesAndPlacesHaveListsBesideThem) {
  const Converted converted = convertSheets({{"type", "name", "label", "parameters"},
                                             {"range", "r", "R", "start = 0, end = 2 tick_labelset=c step=0.5"},
                                             {"geopoint", "p", "P", "capture-accuracy=10 reference-geometry=c"}},
                                            {{"list_name", "name", "label"}, {"c", "0", "None"}, {"c", "2", "Much"}});
  Play play(converted);
  EXPECT_EQ(play.node("/data/r").choices.size(), 2U);
  EXPECT_EQ(itemAt(play, "/data/r").type, forms::Type::Decimal);
  EXPECT_THAT(converted.xml, HasSubstr("accuracyThreshold=\"10\""));
}

TEST(Features, OlderSpellingsAreRead) {
  Play play(
      convertSheets({{"Type", "Tag", "Caption:English", "bind:relevant", "bind:jr:constraintMsg", "bind:constraint"},
                     {"add integer prompt", "a", "Age", "", "too old", ". < 120"},
                     {"q string", "b", "Name", "${a} > 17"},
                     {"phone number", "p", "Phone"}}));
  play.set("/data/a", "130");
  EXPECT_EQ(play.node("/data/a").message, "too old");
  EXPECT_EQ(play.node("/data/a").label, "Age");
  EXPECT_TRUE(play.node("/data/b").relevant);
  play.set("/data/p", "0370-1");
  EXPECT_EQ(play.node("/data/p").violation, forms::Violation::Constraint);
}

TEST(Features, TheRecordsOwnIdAndNameCanBeNamed) {
  Play play(convertSheets({{"type", "name", "label", "calculation"},
                           {"text", "a", "A"},
                           {"calculate", "id", "", "${instanceID}"},
                           {"note", "n", "This is ${instanceName}"}},
                          {}, {{"instance_name", "instance_id"}, {"concat('Rumah ', ${a})", "x"}}));
  play.set("/data/a", "7");
  EXPECT_THAT(play.node("/data/id").value, testing::StartsWith("uuid:"));
  EXPECT_EQ(play.node("/data/n").label, "This is Rumah 7");
}

TEST(Features, SettingsThatAreNotUsedAreNamed) {
  const Converted converted = convertSheets(
      {{"type", "name", "label"}, {"text", "a", "A"}}, {},
      {{"public_key", "submission_url", "frm_title", "omit_instanceID", "attribute::esri:x", "namespaces"},
       {"MII", "https://example.org", "T", "yes", "5", "esri=\"http://esri.com/xforms\""}});
  ASSERT_TRUE(converted.usable());
  const std::string told = describe(converted.mistakes);
  EXPECT_THAT(told, HasSubstr("settings, row 2, A (public_key): warning: not used"));
  EXPECT_THAT(told, HasSubstr("B (submission_url): warning: not used"));
  EXPECT_THAT(told, HasSubstr("did you mean form_title?"));
  EXPECT_THAT(converted.xml, HasSubstr("xmlns:esri=\"http://esri.com/xforms\""));
  EXPECT_THAT(converted.xml, HasSubstr("esri:x=\"5\""));
  EXPECT_THAT(converted.xml, testing::Not(HasSubstr("instanceID")));
}

TEST(Features, PulledListsAreAmongTheFiles) {
  const Converted converted = convertSheets({{"type", "name", "label", "calculation"},
                                             {"text", "a", "A"},
                                             {"calculate", "b", "", "pulldata('desa', 'nama', 'kode', ${a})"}});
  EXPECT_THAT(converted.files, testing::ElementsAre("desa.csv"));
  Play play(converted, [](const std::string&) { return std::optional<std::string>("kode,nama\n1,Saribaye\n"); });
  play.set("/data/a", "1");
  EXPECT_EQ(play.node("/data/b").value, "Saribaye");
}

TEST(Features, LastSavedIsRead) {
  const Converted converted =
      convertSheets({{"type", "name", "label", "default"}, {"text", "street", "Street", "${last-saved#street}"}});
  ASSERT_TRUE(converted.usable()) << describe(converted.mistakes);
  EXPECT_THAT(converted.xml, HasSubstr("instance('__last-saved')/data/street"));
  EXPECT_THAT(converted.xml, HasSubstr("src=\"jr://instance/last-saved\""));
}

TEST(Features, ASheetAloneNeedsNoName) {
  EXPECT_TRUE(convert(workbookOf({{"Sheet1", {{"type", "name", "label"}, {"text", "a", "A"}}}}), "x").usable());
}

}  // namespace
}  // namespace rembug::xlsform
