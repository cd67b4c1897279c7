#include <algorithm>
#include <chrono>
#include <functional>

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

TEST(BrokenForm, HostileFilesAreRefusedQuickly) {
  const auto start = std::chrono::steady_clock::now();
  std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'k'; ++c) {
    bomb += std::string("<!ENTITY ") + c + " \"" + std::string(10, '&') + "\">";
  }
  bomb += "]>" + formXml("<a>&k;</a>", "", "<input ref=\"/data/a\"/>");
  EXPECT_NE(problemOf(bomb), "") << "entities are never expanded";
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

constexpr const char* kAsk = "<input ref=\"/data/a\"/>";

// Each of these would run out of time or memory where something grew faster than the file.
TEST(BrokenForm, LargeFilesCostWhatTheyHold) {
  const auto start = std::chrono::steady_clock::now();
  std::string data;
  std::string binds;
  for (int i = 0; i < 20'000; ++i) {
    const std::string name = "q" + std::to_string(i);
    data += "<" + name + "/>";
    binds += "<bind nodeset=\"/data/" + name + "\" calculate=\"" +
             (i == 0 ? std::string("1") : "/data/q" + std::to_string(i - 1) + " + 1") + "\"/>";
  }
  Play chain(formXml(data, binds, "<input ref=\"/data/q0\"/>"));
  EXPECT_EQ(*chain.instance->value("/data/q19999"), "20000");

  std::string choices;
  for (int i = 0; i < 100'000; ++i) {
    choices += "<item><name>n" + std::to_string(i) + "</name><p>" + std::to_string(i % 100) + "</p></item>";
  }
  Play list(formXml("<p/><a/>", "",
                    "<input ref=\"/data/p\"/><select1 ref=\"/data/a\"><itemset nodeset=\"instance('l')/root/item[p = "
                    "/data/p]\"><value ref=\"name\"/></itemset></select1>",
                    "<instance id=\"l\"><root>" + choices + "</root></instance>"));
  list.set("/data/p", "7");
  list.set("/data/a", "n107");

  EXPECT_EQ(problemOf(formXml(std::string(300'000, ' ') + "<a/>", "", kAsk)), "");
  EXPECT_NE(
      problemOf(formXml("<a/>", "<bind nodeset=\"/data/a\" calculate=\"" + std::string(70'000, '1') + "\"/>", kAsk))
          .find("64 KiB"),
      std::string::npos);
  Play counted(formXml("<r jr:template=\"\"><x/></r>", "",
                       "<repeat nodeset=\"/data/r\" jr:count=\"1000000000\"><input ref=\"/data/r/x\"/></repeat>"));
  EXPECT_EQ(counted.instance->rows().size(), 10'000U);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15)) << "many times what it takes";
}

std::string times(std::size_t count, const std::function<std::string(std::size_t)>& each) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    all += each(i);
  }
  return all;
}

std::string repeated(std::size_t count, const std::string& text) {
  return times(count, [&](std::size_t) { return text; });
}

std::string numbered(std::size_t count, const std::string& before, const std::string& after) {
  return times(count, [&](std::size_t i) { return before + std::to_string(i) + after; });
}

std::string calculating(const std::string& name, const std::string& calculation) {
  return "<bind nodeset=\"/data/" + name + "\" calculate=\"" + calculation + "\"/>";
}

// Forms that are made to use up time, memory or the stack: what is told of them, or nothing where they work.
struct Hostile {
  const char* name;
  std::string xml;
  const char* message;  // null: nothing keeps the form from being used
};

std::vector<Hostile> hostileForms() {
  const std::string rows =
      "<instance id=\"l\"><root>" + numbered(20'000, "<item><n>", "</n><p>1</p></item>") + "</root></instance>";
  const std::string q20 = numbered(20'000, "<q", "/>");
  const std::string text60k = "'" + std::string(60'000, '0') + "'";
  const auto calculated = [](const std::string& calculation) {
    return formXml("<a/>", calculating("a", calculation), kAsk);
  };
  const std::string self = "jr:itext('t')";
  std::string repeats;
  std::string nested;
  std::string closing;
  std::string path = "/data";
  for (int i = 0; i < 50; ++i) {
    const std::string name = "r" + std::to_string(i);
    path += "/" + name;
    nested += "<" + name + ">";
    closing.insert(0, "</" + name + ">");
    repeats += "<repeat nodeset=\"" + path + "\">";
  }
  const std::string ends = repeated(50, "</repeat>");
  return {
      {"manyOfAName", formXml(repeated(300'000, "<a/>"), "", kAsk), "two elements of this name"},
      {"manyRowsAtStart",
       formXml(repeated(300'000, "<a><b/></a>"), "", "<repeat nodeset=\"/data/a\"><input ref=\"/data/a/b\"/></repeat>"),
       "begins with too many rows"},
      {"manyBinds",
       formXml(numbered(100'000, "<q", "/>"), numbered(100'000, "<bind nodeset=\"/data/q", "\" type=\"int\"/>"), ""),
       nullptr},
      {"manyBindsOfNothing", formXml("<a/>", numbered(100'000, "<bind nodeset=\"/data/none", "\"/>"), kAsk), nullptr},
      {"manyChoices",
       formXml("<a/>", "",
               "<select ref=\"/data/a\">" + numbered(100'000, "<item><label>L</label><value>v", "</value></item>") +
                   "</select>"),
       nullptr},
      {"manyListsOfNothing",
       formXml("<a/>", "",
               "<select1 ref=\"/data/a\">" +
                   repeated(20'000, "<itemset nodeset=\"instance('x')/r\"><value ref=\"n\"/></itemset>") +
                   "</select1>"),
       "no list 'x'"},
      {"longCircle",
       formXml(q20,
               times(20'000,
                     [](std::size_t i) {
                       return calculating("q" + std::to_string(i), "/data/q" + std::to_string((i + 1) % 20'000));
                     }),
               ""),
       "more -> /data/q0; take one"},
      {"manySumsOfAll",
       formXml(q20, times(20'000, [](std::size_t i) { return calculating("q" + std::to_string(i), "sum(/data/*)"); }),
               ""),
       "/data/q0 -> /data/q1 -> /data/q0"},
      {"manyReadersOfAll",
       formXml(q20,
               times(20'000,
                     [](std::size_t i) {
                       return "<bind nodeset=\"/data/q" + std::to_string(i) +
                              "\" relevant=\"1 = 1\" constraint=\"count(/data/*) = 1\"/>";
                     }),
               ""),
       nullptr},
      {"repeatsInRepeats", formXml(nested + numbered(20'000, "<x", "/>") + closing, "", repeats + ends),
       "begins with too many rows"},
      {"countsInCounts",
       formXml("<r jr:template=\"\"><s jr:template=\"\"><x/></s></r>", "",
               "<repeat nodeset=\"/data/r\" jr:count=\"1000000000\"><repeat nodeset=\"/data/r/s\" "
               "jr:count=\"1000000000\"><input "
               "ref=\"/data/r/s/x\"/></repeat></repeat>"),
       "too many rows"},
      {"textsThatDouble",
       formXml(numbered(64, "<q", "/>"),
               calculating("q0", "'0123456789'") + times(63,
                                                         [](std::size_t i) {
                                                           const std::string before = "/data/q" + std::to_string(i);
                                                           return calculating("q" + std::to_string(i + 1),
                                                                              "concat(" + before + ", " + before + ")");
                                                         }),
               ""),
       "too long texts"},
      {"longTextsOfLongTexts",
       formXml("<a/><b/><c/>",
               calculating("a", text60k) + calculating("b", "join('', /data/a" + repeated(900, ", /data/a") + ")"),
               kAsk),
       "too long texts"},
      {"longTextsBySetValue",
       formXml(numbered(500, "<q", "/>") + "<a/>",
               calculating("a", text60k) + times(500,
                                                 [](std::size_t i) {
                                                   return "<setvalue event=\"odk-instance-first-load\" ref=\"/data/q" +
                                                          std::to_string(i) + "\" value=\"concat(/data/a" +
                                                          repeated(60, ", /data/a") + ")\"/>";
                                                 }),
               kAsk),
       "too long texts"},
      {"searchesInSearches",
       formXml(numbered(1000, "<q", "/>"),
               calculating("q0", "count(//*[count(//*[count(//*[count(//*) &gt; 0]) &gt; 0]) &gt; 0])"), ""),
       "too many rows"},
      {"crossJoin",
       formXml("<a/><b/>",
               calculating("b", "count(instance('l')/root/item[count(instance('l')/root/item[n != p]) &gt; 3])"), kAsk,
               rows),
       "too many rows"},
      {"manyCompared",
       formXml("<a/>", calculating("a", "instance('l')/root/item/n = instance('l')/root/item/nn"), kAsk, rows),
       nullptr},
      {"manyUnited",
       formXml("<a/>", calculating("a", "count(instance('l')/root/item/n | instance('l')/root/item/p)"), kAsk, rows),
       nullptr},
      {"longSum", calculated("1" + repeated(30'000, "+1")), "1,000 operators"},
      {"longUnion", calculated("a" + repeated(30'000, "|a")), "1,000 operators"},
      {"longOr", calculated("1" + repeated(900, " or 0")), nullptr},
      {"longPath", calculated(".." + repeated(20'000, "/..")), nullptr},
      {"manyMinus", calculated(std::string(60'000, '-') + "1"), nullptr},
      {"deepParentheses", calculated(std::string(20'000, '(') + "1" + std::string(20'000, ')')), "too deeply"},
      {"deepPredicates", calculated("a" + repeated(15'000, "[1") + std::string(15'000, ']')), "too deeply"},
      {"deepCalls", calculated(repeated(10'000, "not(") + "1" + std::string(10'000, ')')), "too deeply"},
      {"textInItself",
       formXml("<a/>", calculating("a", self), "<input ref=\"/data/a\"><label ref=\"" + self + "\"/></input>",
               "<itext><translation lang=\"x\"><text id=\"t\"><value>a<output value=\"" + self +
                   "\"/><output value=\"" + self + "\"/></value></text></translation></itext>"),
       nullptr},
      {"choiceInItself",
       formXml("<a>1</a><b/>", calculating("b", "jr:choice-name(/data/a, '/data/a')"),
               "<select1 ref=\"/data/a\"><item><label><output value=\"jr:choice-name(/data/a, '/data/a')\"/><output "
               "value=\"jr:choice-name(/data/a, '/data/a')\"/></label><value>1</value></item></select1>"),
       nullptr},
      {"slowPattern",
       formXml("<a>" + std::string(5000, 'a') + "</a>",
               "<bind nodeset=\"/data/a\" constraint=\"regex(., '^(a+)+$b')\"/>", kAsk),
       nullptr},
      {"manyTexts",
       formXml("<a/>", "", kAsk,
               "<itext><translation lang=\"x\">" + numbered(200'000, "<text id=\"t", "\"><value>x</value></text>") +
                   "</translation></itext>"),
       nullptr},
      {"manyLanguages",
       formXml("<a/>", "", kAsk, "<itext>" + numbered(50'000, "<translation lang=\"l", "\"/>") + "</itext>"), nullptr},
      {"manyAttributes", formXml("<a/>", "<bind nodeset=\"/data/a\" " + numbered(100'000, "a", "=\"\" ") + "/>", kAsk),
       nullptr},
  };
}

class HostileForm : public testing::TestWithParam<Hostile> {};

TEST_P(HostileForm, IsRefusedOrWorks) {
  const Hostile& hostile = GetParam();
  const auto problems = Form::check(hostile.xml);
  const auto found =
      std::find_if(problems.begin(), problems.end(), [](const FormProblem& each) { return !each.warning; });
  if (hostile.message != nullptr) {
    ASSERT_NE(found, problems.end());
    EXPECT_NE(found->message.find(hostile.message), std::string::npos) << found->message;
  } else {
    ASSERT_EQ(found, problems.end()) << found->message;
    const Play play(hostile.xml);
    EXPECT_FALSE(play.instance->nodes().empty());
    static_cast<void>(play.instance->items());
    EXPECT_TRUE(play.instance->settled());
  }
}

INSTANTIATE_TEST_SUITE_P(All, HostileForm, testing::ValuesIn(hostileForms()),
                         [](const auto& tested) { return std::string(tested.param.name); });

// What a filling is asked to do may be too much as well: the step is refused, and nothing of it stays.
TEST(BrokenForm, AStepThatIsTooMuchLeavesTheFormAsItWas) {
  Play play(
      formXml("<n>2</n><r jr:template=\"\"><s jr:template=\"\"><x/></s></r><t jr:template=\"\"><y/></t><big/>",
              "<bind nodeset=\"/data/n\" type=\"int\"/>" +
                  calculating("big", "if(/data/t/y = 'all', count(/data/r/s[count(//x[. = count(//s)]) &gt; 1]), 0)"),
              "<input ref=\"/data/n\"/><repeat nodeset=\"/data/r\" jr:count=\"/data/n\"><repeat nodeset=\"/data/r/s\" "
              "jr:count=\"/data/n\"><input ref=\"/data/r/s/x\"/></repeat></repeat><repeat nodeset=\"/data/t\"><input "
              "ref=\"/data/t/y\"/></repeat>"));
  play.set("/data/r[2]/s[2]/x", "kept");
  for (int i = 0; i < 3; ++i) {
    EXPECT_NE(play.refusal("/data/n", "5000").find("too many rows"), std::string::npos);
    EXPECT_EQ(play.value("/data/n"), "2");
    EXPECT_EQ(play.instance->rows().size(), 2U + 4U);
    EXPECT_EQ(play.value("/data/r[2]/s[2]/x"), "kept");
  }
  const auto added = play.instance->addRow("/data/t");
  ASSERT_TRUE(added) << "what was refused takes no room";
  play.set("/data/n", "60");
  EXPECT_EQ(play.instance->rows().size(), 60U + 3600U + 1U);
  EXPECT_NE(play.refusal("/data/t[1]/y", "all").find("too many rows"), std::string::npos);
  EXPECT_EQ(play.value("/data/t[1]/y"), "");
  play.set("/data/n", "3");
  EXPECT_EQ(play.value("/data/r[2]/s[2]/x"), "kept");
}

TEST(BrokenForm, AFileCutOffAnywhereIsRefused) {
  const std::string whole = readFile(std::string(REMBUG_SOURCE_DIR) + "/forms/survei-sosial-ekonomi.xml");
  ASSERT_GT(whole.size(), 1000U);
  for (std::size_t cut = 0; cut + 20 < whole.size(); cut += whole.size() / 50) {
    EXPECT_NE(problemOf(whole.substr(0, cut)), "") << cut;
  }
  std::string broken = whole;
  for (std::size_t at = 7; at < broken.size(); at += broken.size() / 30) {
    broken = whole;
    broken[at] = '\0';
    static_cast<void>(Form::check(broken));  // whatever it says, it says it
    broken[at] = '\xFF';
    static_cast<void>(Form::check(broken));
  }
}

TEST(BrokenForm, WhatIsNoUtf8IsRefusedWithItsLine) {
  const std::string whole = formXml("<a/>", "", kAsk);
  const auto told = [](const std::string& xml) {
    const auto problems = Form::check(xml);
    return problems.empty() ? FormProblem() : problems.front();
  };
  for (const char* wrong : {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xE9t\xE9"}) {
    const FormProblem problem = told("<!--\n" + std::string(wrong) + "\n-->" + whole);
    EXPECT_NE(problem.message.find("not written in UTF-8"), std::string::npos) << wrong;
    EXPECT_EQ(problem.line, 2U);
  }
  EXPECT_NE(told(whole + std::string(1, '\0')).message.find("zero byte"), std::string::npos);
  EXPECT_NE(told(std::string("\xFF\xFE<\0", 4)).message.find("UTF-16"), std::string::npos);
  EXPECT_NE(told(std::string("<\0?\0", 4)).message.find("zero byte"), std::string::npos);
  EXPECT_EQ(problemOf("\xEF\xBB\xBF<!--\xC3\xA9\xE2\x82\xAC\xF0\x9F\x92\xA7-->" + whole), "");
}

TEST(BrokenForm, ADocumentTypeIsRefused) {
  EXPECT_NE(problemOf("<!DOCTYPE x [<!ENTITY a \"b\">]>" + formXml("<a/>", "", kAsk)).find("<!DOCTYPE"),
            std::string::npos);
}

}  // namespace
}  // namespace rembug::forms
