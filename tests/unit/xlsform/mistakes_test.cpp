// Each mistake of a workbook is told with its sheet, row and column.
#include <chrono>

#include <gmock/gmock.h>

#include "tests/unit/xlsform/played_workbook.h"

namespace rembug::xlsform {
namespace {

using testing::HasSubstr;

struct Wrong {
  const char* name;
  std::vector<Sheet> sheets;
  const char* told;
};

Sheet survey(const Rows& rows) {
  return {"survey", rows};
}

const Sheet kList{"choices", {{"list_name", "name", "label"}, {"l", "a", "A"}, {"l", "b", "B"}}};

class Mistakes : public testing::TestWithParam<Wrong> {};

TEST_P(Mistakes, AreToldWithTheirCell) {
  const Converted converted = convert(workbookOf(GetParam().sheets), "form");
  EXPECT_FALSE(converted.usable());
  EXPECT_THAT(describe(converted.mistakes), HasSubstr(GetParam().told));
}

const std::vector<std::string> kHead = {"type", "name", "label", "parameters", "trigger", "calculation", "appearance"};

INSTANTIATE_TEST_SUITE_P(
    Survey, Mistakes,
    testing::Values(
        Wrong{"noLabel", {survey({kHead, {"text", "a"}})}, "survey, row 2, C (label): nothing says what is asked"},
        Wrong{"noCalculation",
              {survey({kHead, {"calculate", "a"}})},
              "survey, row 2, F (calculation): the calculation is missing"},
        Wrong{"noType",
              {survey({kHead, {"text", "a", "A"}, {"", "b", "B"}})},
              "survey, row 3, A (type): the type is missing"},
        Wrong{"meta", {survey({kHead, {"text", "meta", "A"}})}, "survey, row 2, B (name): 'meta' is the name of"},
        Wrong{"loop", {survey({kHead, {"begin loop over l", "a", "A"}})}, "survey, row 2, A (type): loops"},
        Wrong{"osm", {survey({kHead, {"osm tags", "a", "A"}})}, "survey, row 2, A (type): maps of OpenStreetMap"},
        Wrong{"search",
              {survey({kHead, {"select_one l", "a", "A", "", "", "", "minimal search('x')"}}), kList},
              "survey, row 2, G (appearance): search() is not supported: use select_one_from_file"},
        Wrong{"bigImage",
              {survey({{"type", "name", "label", "big-image"}, {"text", "a", "A", "x.png"}})},
              "survey, row 2, D (big-image): a big-image is what an image opens"},
        Wrong{"parameter",
              {survey({kHead, {"range", "a", "A", "start 1 end=2"}})},
              "survey, row 2, D (parameters): 'start' is no parameter"},
        Wrong{"number",
              {survey({kHead, {"range", "a", "A", "start=one end=2"}})},
              "survey, row 2, D (parameters): the parameter start is a number, not 'one'"},
        Wrong{"pixels",
              {survey({kHead, {"image", "a", "A", "max-pixels=1.5"}})},
              "the parameter max-pixels is a whole number, not '1.5'"},
        Wrong{"quality", {survey({kHead, {"audio", "a", "A", "quality=best"}})}, "is normal or low or voice-only"},
        Wrong{"seed",
              {survey({kHead, {"select_one l", "a", "A", "seed=4"}}), kList},
              "survey, row 2, D (parameters): a seed needs randomize=true"},
        Wrong{"column",
              {survey({kHead, {"select_one_from_file t.csv", "a", "A", "value=1st"}})},
              "the parameter value names a column of the file, and '1st' is no name"},
        Wrong{"ending",
              {survey({kHead, {"select_one_from_file towns.txt", "a", "A"}})},
              "survey, row 2, A (type): the list's file must be .csv, .xml or .geojson"},
        Wrong{"sameFile",
              {survey({kHead, {"select_one_from_file l.csv", "a", "A"}, {"select_one l", "b", "B"}}), kList},
              "the file l.csv is called like another list of the form"},
        Wrong{"triggerText",
              {survey({kHead, {"text", "a", "A"}, {"calculate", "b", "", "", "a", "1"}})},
              "survey, row 3, E (trigger): a trigger names a question"},
        Wrong{"triggerGap",
              {survey({kHead, {"text", "a", "A"}, {"text", "c", "C"}, {"calculate", "b", "", "", "${a} ${c}", "1"}})},
              "survey, row 4, E (trigger): a trigger names a question, or several with a comma"},
        Wrong{"triggerHidden",
              {survey({kHead, {"calculate", "a", "", "", "", "1"}, {"text", "b", "B", "", "${a}", "2"}})},
              "survey, row 3, E (trigger): 'a' is not asked for"},
        Wrong{"notRepeated",
              {survey({kHead, {"text", "a", "A"}, {"select_one ${a}", "b", "B"}})},
              "survey, row 3, A (type): 'a' is not in a repeat"},
        Wrong{"outputOfNothing",
              {survey({kHead, {"text", "nama", "A"}, {"note", "b", "Hello ${namma}"}})},
              "survey, row 3, C (label): there is no question 'namma'; did you mean ${nama}?"},
        Wrong{"countInside",
              {survey({{"type", "name", "label", "repeat_count"},
                       {"begin_repeat", "r", "R", "${n}"},
                       {"integer", "n", "N"},
                       {"end_repeat"}})},
              "survey, row 2, D (repeat_count): the count is asked for in the rows that it counts"},
        Wrong{"emptyGroup",
              {survey({kHead, {"begin_group", "g", "G"}, {"end_group"}, {"note", "n", "${g}"}})},
              "survey, row 4, C (label): there is no question 'g'"},
        Wrong{"twoOfAName",
              {survey({kHead,
                       {"begin_group", "g", "G"},
                       {"text", "x", "X"},
                       {"end_group"},
                       {"begin_group", "h", "H"},
                       {"text", "x", "X"},
                       {"end_group"},
                       {"note", "n", "${x}"}})},
              "survey, row 8, C (label): there is more than one question 'x'"}),
    [](const auto& tested) { return std::string(tested.param.name); });

INSTANTIATE_TEST_SUITE_P(
    OtherSheets, Mistakes,
    testing::Values(Wrong{"choiceWithoutName",
                          {survey({kHead, {"select_one l", "a", "A"}}),
                           {"choices", {{"list_name", "name"}, {"l", ""}, {"l", "x"}}}},
                          "choices, row 2, B (name): the choice has no name"},
                    Wrong{"choiceTwice",
                          {survey({kHead, {"select_one l", "a", "A"}}),
                           {"choices", {{"list_name", "name"}, {"l", "x"}, {"l", "x"}}}},
                          "choices, row 3, B (name): the choice 'x' is in the list 'l' already, in row 2"},
                    Wrong{"noListColumn",
                          {survey({kHead, {"select_one l", "a", "A"}}), {"choices", {{"name", "label"}, {"x", "X"}}}},
                          "choices: the column 'list_name' is missing"},
                    Wrong{"choiceLabel",
                          {survey({kHead, {"select_one l", "a", "A"}}),
                           {"choices", {{"list_name", "name", "label"}, {"l", "x", "See ${b}"}}}},
                          "choices, row 2, C (label): there is no question 'b'"},
                    Wrong{"instanceName",
                          {survey({kHead, {"text", "a", "A"}}), {"settings", {{"instance_name"}, {"${b}"}}}},
                          "settings, row 2, A (instance_name): there is no question 'b'"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(MistakesInAll, EndAfterTwoHundred) {
  Rows rows = {kHead};
  for (int i = 0; i < 5000; ++i) {
    rows.push_back({"txet", "q" + std::to_string(i), "Q"});
  }
  const auto start = std::chrono::steady_clock::now();
  const Converted converted = convertSheets(rows);
  EXPECT_FALSE(converted.usable());
  EXPECT_EQ(converted.mistakes.size(), 201U);
  EXPECT_EQ(converted.mistakes.back().message, "there are more: mend these first");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(MistakesInAll, WarningsAloneKeepNothingBack) {
  const Converted converted = convertSheets(
      {kHead, {"text", "a", "A", "rws=3"}, {"start-geopoint", "p"}, {"audit", "audit"}, {"background-audio", "s"}});
  EXPECT_TRUE(converted.usable()) << describe(converted.mistakes);
  EXPECT_THAT(
      describe(converted.mistakes),
      HasSubstr("survey, row 2, D (parameters): warning: the parameter 'rws' means nothing for this type; did you "
                "mean rows?"));
  EXPECT_EQ(converted.mistakes.size(), 4U);
}

TEST(MistakesInAll, NestingEndsBeforeTheFormCannotBeRead) {
  for (const int depth : {20, 40}) {
    Rows rows = {kHead};
    for (int i = 0; i < depth; ++i) {
      rows.push_back({"begin_repeat", "r" + std::to_string(i), "R"});
    }
    rows.push_back({"text", "t", "T"});
    for (int i = 0; i < depth; ++i) {
      rows.push_back({"end_repeat"});
    }
    const Converted converted = convertSheets(rows);
    EXPECT_EQ(converted.usable(), depth == 20) << describe(converted.mistakes);
    EXPECT_EQ(describe(converted.mistakes).find("nested too deeply") != std::string::npos, depth == 40);
  }
}

}  // namespace
}  // namespace rembug::xlsform
