#include <chrono>

#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

std::string problemOf(const std::string& xml) {
  const auto form = Form::parse(xml);
  return form ? "" : form.error().message;
}

TEST(BrokenForm, NotXml) {
  EXPECT_NE(problemOf("<h:html><oops></h:html>").find("not well-formed"), std::string::npos);
  EXPECT_NE(problemOf("").find("not well-formed"), std::string::npos);
  EXPECT_NE(problemOf("<html/>").find("head with a model"), std::string::npos);
}

TEST(BrokenForm, EachProblemIsNamedWithLineAndQuestion) {
  const auto problems = Form::check(formXml("<a/>",
                                            "\n<bind nodeset=\"/data/nope\" type=\"string\"/>\n<bind "
                                            "nodeset=\"/data/a\" type=\"colour\" relevant=\"frob(1)\"/>",
                                            "<input ref=\"/data/gone\"/><select1 ref=\"/data/a\"/>"));
  ASSERT_EQ(problems.size(), 5U);
  EXPECT_NE(problems[0].message.find("frob()"), std::string::npos);
  EXPECT_EQ(problems[0].line, 3U);
  EXPECT_EQ(problems[1].question, "/data/gone");
  EXPECT_EQ(problems[2].question, "/data/nope");
  EXPECT_EQ(problems[2].line, 2U);
  EXPECT_TRUE(problems[2].warning) << "what keeps the form from being used comes first";
  EXPECT_NE(problems[3].message.find("'colour'"), std::string::npos);
  EXPECT_NE(problems[4].message.find("no choices"), std::string::npos);
}

TEST(BrokenForm, ACircleNamesItsQuestions) {
  const std::string message = problemOf(
      formXml("<a/><b/><c/>",
              "<bind nodeset=\"/data/a\" calculate=\"/data/b\"/><bind nodeset=\"/data/b\" calculate=\"/data/a + 1\"/>",
              "<input ref=\"/data/c\"/>"));
  EXPECT_NE(message.find("/data/a"), std::string::npos);
  EXPECT_NE(message.find("/data/b"), std::string::npos);
  EXPECT_NE(message.find("circle"), std::string::npos);
}

TEST(BrokenForm, HostileFilesAreRefusedQuickly) {
  const auto start = std::chrono::steady_clock::now();
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'k'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"" + std::string(10, '&') + "\">";
  }
  bomb += "]>" + formXml("<a>&k;</a>", "", "<input ref=\"/data/a\"/>");
  const auto form = Form::parse(bomb);
  EXPECT_TRUE(!form || form.value()->find("/data/a")->defaultValue.size() < 100) << "entities are never expanded";
  std::string deep;
  for (int i = 0; i < 10'000; ++i) {
    deep += "<g>";
  }
  EXPECT_NE(problemOf(deep), "");
  std::string closed = deep;
  for (int i = 0; i < 10'000; ++i) {
    closed += "</g>";
  }
  EXPECT_NE(problemOf(formXml(closed, "", "")).find("64 levels"), std::string::npos);
  EXPECT_NE(problemOf(std::string(17U * 1024 * 1024, ' ')).find("16 MiB"), std::string::npos);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(BrokenForm, ListsInFilesOfTheirOwnAreSaidNotToBeRead) {
  EXPECT_NE(problemOf(formXml("<a/>", "", "<input ref=\"/data/a\"/>",
                              "<instance id=\"towns\" src=\"jr://file-csv/towns.csv\"/>"))
                .find("towns.csv"),
            std::string::npos);
}

}  // namespace
}  // namespace rembug::forms
