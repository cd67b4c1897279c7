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

// What a form's maker is told: the first problem that names `message`, and whether it is a mere warning.
struct Told {
  const char* name;
  const char* data;
  const char* binds;
  const char* body;
  const char* rest;
  const char* message;
  bool warning;
};

class FormCheck : public testing::TestWithParam<Told> {};

TEST_P(FormCheck, TellsItWithALine) {
  const Told& told = GetParam();
  const std::string xml = formXml(told.data, told.binds, told.body, told.rest);
  const auto problems = Form::check(xml);
  const auto found = std::find_if(problems.begin(), problems.end(), [&](const FormProblem& problem) {
    return problem.message.find(told.message) != std::string::npos;
  });
  std::string all;
  for (const FormProblem& problem : problems) {
    all += problem.question + ": " + problem.message + "\n";
  }
  ASSERT_NE(found, problems.end()) << all;
  EXPECT_EQ(found->warning, told.warning);
  EXPECT_EQ(found->line, 1U) << "all of it stands in the first line";
  EXPECT_EQ(Form::parse(xml).has_value(),
            std::none_of(problems.begin(), problems.end(), [](const auto& each) { return !each.warning; }));
}

constexpr const char* kAsk = "<input ref=\"/data/a\"/>";

INSTANTIATE_TEST_SUITE_P(
    All, FormCheck,
    testing::Values(
        Told{"bindOfNothing", "<age/>", "<bind nodeset=\"/data/aeg\"/>", "<input ref=\"/data/age\"/>", "",
             "did you mean /data/age?", true},
        Told{"questionOfNothing", "<a/>", "", "<input ref=\"/data/b\"/>", "", "a question names an element", false},
        Told{"unknownType", "<a/>", "<bind nodeset=\"/data/a\" type=\"colour\"/>", kAsk, "", "taken as text", true},
        Told{"unknownFunction", "<a/>", "<bind nodeset=\"/data/a\" calculate=\"conctat('a')\"/>", kAsk, "",
             "calculate: the function conctat() is not known; did you mean concat()?", false},
        Told{"arity", "<a/>", "<bind nodeset=\"/data/a\" relevant=\"not()\"/>", kAsk, "", "does not take 0", false},
        Told{"syntax", "<a/>", "<bind nodeset=\"/data/a\" constraint=\". &gt;\"/>", kAsk, "", "constraint: expected",
             false},
        Told{"pathToNothing", "<name/>", "<bind nodeset=\"/data/name\" relevant=\"/data/nmae = 1\"/>",
             "<input ref=\"/data/name\"/>", "", "did you mean /data/name?", true},
        Told{"noChoices", "<a/>", "", "<select1 ref=\"/data/a\"/>", "", "no choices", true},
        Told{"noList", "<a/>", "",
             "<select1 ref=\"/data/a\"><itemset nodeset=\"instance('town')/root/item\"><value "
             "ref=\"name\"/></itemset></select1>",
             "<instance id=\"towns\"><root/></instance>", "did you mean 'towns'?", false},
        Told{"noFile", "<a/>", "", kAsk, "<instance id=\"t\" src=\"jr://file-csv/t.csv\"/>", "put it beside the form",
             false},
        Told{"otherFile", "<a/>", "", kAsk, "<instance id=\"t\" src=\"jr://file/t.txt\"/>", "t.txt", false},
        Told{"choiceTwice", "<a/>", "",
             "<select1 "
             "ref=\"/data/a\"><item><label>A</label><value>a</value></item><item><label>B</label><value>a</value></"
             "item></select1>",
             "", "is there twice", true},
        Told{"choiceWithSpace", "<a/>", "",
             "<select ref=\"/data/a\"><item><label>A</label><value>a b</value></item></select>", "",
             "it would count as two", true},
        Told{"listTwice", "<a/>", "", kAsk,
             "<instance id=\"t\"><root/></instance><instance id=\"t\"><root/></instance>", "two lists of the name 't'",
             false},
        Told{"bindTwice", "<a/>", "<bind nodeset=\"/data/a\"/><bind nodeset=\"/data/a\" type=\"int\"/>", kAsk, "",
             "two binds", true},
        Told{"elementTwice", "<a/><a/>", "", kAsk, "", "two elements of this name", false},
        Told{"questionOfAGroup", "<g><a/></g>", "", "<input ref=\"/data/g\"/>", "", "has others in it", false},
        Told{"range", "<a/>", "", "<range ref=\"/data/a\" start=\"1\" end=\"5\"/>", "", "needs start, end and step",
             false},
        Told{"rangeStep", "<a/>", "", "<range ref=\"/data/a\" start=\"1\" end=\"5\" step=\"0\"/>", "",
             "a step other than 0", false},
        Told{"badDefault", "<a>soon</a>", "<bind nodeset=\"/data/a\" type=\"date\"/>", kAsk, "", "the default 'soon'",
             true},
        Told{"nobodyCanAnswer", "<a/>", "<bind nodeset=\"/data/a\" required=\"true()\" readonly=\"true()\"/>", kAsk, "",
             "nobody can give one", true},
        Told{"preload", "<a/>", "<bind nodeset=\"/data/a\" jr:preload=\"patient\"/>", kAsk, "", "preload 'patient",
             true},
        Told{"event", "<a/>", "<setvalue ref=\"/data/a\" event=\"odk-someday\"/>", kAsk, "",
             "use odk-instance-first-load", false},
        Told{"newRepeatInModel", "<a/>", "<setvalue ref=\"/data/a\" event=\"odk-new-repeat\"/>", kAsk, "",
             "move it there", false},
        Told{"setgeopoint", "<a/>", "<setgeopoint ref=\"/data/a\" event=\"odk-instance-first-load\"/>", kAsk, "",
             "not supported", true},
        Told{"encryption", "<a/>", "<submission base64RsaPublicKey=\"x\"/>", kAsk, "", "encryption", true},
        Told{"otherApp", "<a/>", "", "<input ref=\"/data/a\" appearance=\"ex:org.example.app\"/>", "", "other apps",
             true},
        Told{"attributeBind", "<a x=\"1\"/>", "<bind nodeset=\"/data/a/@x\" calculate=\"1\"/>", kAsk, "",
             "binds on attributes", true},
        Told{"pulldata", "<a/>", "<bind nodeset=\"/data/a\" calculate=\"pulldata('t', 'a', 'b', 'c')\"/>", kAsk, "",
             "the form has no list 't'", true},
        Told{"noText", "<a/>", "", "<input ref=\"/data/a\"><label ref=\"jr:itext('q')\"/></input>",
             "<itext><translation lang=\"id\"><text id=\"x\"><value>X</value></text></translation></itext>",
             "the text 'q'", true},
        Told{"notTranslated", "<a/>", "", "<input ref=\"/data/a\"><label ref=\"jr:itext('q')\"/></input>",
             "<itext><translation lang=\"id\"><text id=\"q\"><value>X</value></text></translation><translation "
             "lang=\"en\"/></itext>",
             "not translated into en", true},
        Told{"noTextAtAll", "<a/>", "", "<input ref=\"/data/a\"><label ref=\"jr:itext('q')\"/></input>", "",
             "the form has no translation", true},
        Told{"textTwice", "<a/>", "", kAsk,
             "<itext><translation lang=\"id\"><text id=\"x\"/><text id=\"x\"/></translation></itext>",
             "the text 'x' is there twice in 'id'", true},
        Told{"languageTwice", "<a/>", "", kAsk, "<itext><translation lang=\"id\"/><translation lang=\"id\"/></itext>",
             "two translations for 'id'", true},
        Told{"picture", "<a/>", "", kAsk,
             "<itext><translation lang=\"id\"><text id=\"x\"><value "
             "form=\"image\">jr://images/a.tiff</value></text></translation></itext>",
             "a.tiff may be of a kind", true},
        Told{"pathInText", "<a/>", "", kAsk,
             "<itext><translation lang=\"id\"><text id=\"x\"><value><output "
             "value=\"/data/b\"/></value></text></translation></itext>",
             "output: names /data/b", true},
        Told{"otherRoot", "<a/>", "<bind nodeset=\"/data/a\" relevant=\"/dta/a = 1\"/>", kAsk, "", "names /dta,", true},
        Told{"truthAsWord", "<a/>", "<bind nodeset=\"/data/a\" required=\"true\"/>", kAsk, "", "write true()", true},
        Told{"moved", "<g><age/></g>", "<bind nodeset=\"/data/age\"/>", "<input ref=\"/data/g/age\"/>", "",
             "did you mean /data/g/age?", true},
        Told{"nearType", "<a/>", "<bind nodeset=\"/data/a\" type=\"decimel\"/>", kAsk, "", "did you mean 'decimal'?",
             true},
        Told{"arityWanted", "<a/>", "<bind nodeset=\"/data/a\" relevant=\"regex(1)\"/>", kAsk, "",
             "does not take 1 arguments, but 2", false},
        Told{"dollar", "<a/>", "<bind nodeset=\"/data/a\" relevant=\"${b} = 1\"/>", kAsk, "", "write the path", false},
        Told{"circle", "<a/><b/>",
             "<bind nodeset=\"/data/a\" relevant=\"/data/b = 1\"/><bind nodeset=\"/data/b\" calculate=\"/data/a\"/>",
             kAsk, "", "/data/a -> /data/b -> /data/a", false},
        Told{"circleOfAList", "<a/><b/>", "<bind nodeset=\"/data/b\" calculate=\"concat('x', /data/a)\"/>",
             "<select1 ref=\"/data/a\"><itemset nodeset=\"instance('t')/root/item[name = /data/b]\"><value "
             "ref=\"name\"/></itemset></select1>",
             "<instance id=\"t\"><root><item><name>x</name></item></root></instance>", "in a circle", false},
        Told{"noRef", "<a/>", "", "<input/>", "", "give it a ref", false},
        Told{"noNodeset", "<a/>", "", "<repeat/>", "", "give it a nodeset", false},
        Told{"groupOfALeaf", "<a/>", "", "<group ref=\"/data/a\"/>", "", "a group has no questions", true},
        Told{"repeatOfALeaf", "<a/>", "", "<repeat nodeset=\"/data/a\"/>", "", "a repeat has no questions", false},
        Told{"manyRows", "<r><a/></r>", "",
             "<repeat nodeset=\"/data/r\" jr:count=\"20000\"><input "
             "ref=\"/data/r/a\"/></repeat>",
             "", "there are at most 10,000", true},
        Told{"calculateAGroup", "<g><a/></g>", "<bind nodeset=\"/data/g\" calculate=\"1\"/>",
             "<input ref=\"/data/g/a\"/>", "", "calculate does nothing for a group", true},
        Told{"setAGroup", "<g><a/></g>", "<setvalue ref=\"/data/g\" event=\"odk-instance-first-load\"/>",
             "<input ref=\"/data/g/a\"/>", "", "setvalue sets a group", false},
        Told{"setNothing", "<age/>", "<setvalue ref=\"/data/aeg\" event=\"odk-instance-first-load\"/>",
             "<input ref=\"/data/age\"/>", "", "did you mean /data/age?", true},
        Told{"uploadOfText", "<a/>", "<bind nodeset=\"/data/a\" type=\"string\"/>", "<upload ref=\"/data/a\"/>", "",
             "give it the type binary", true},
        Told{"typedBinary", "<a/>", "<bind nodeset=\"/data/a\" type=\"binary\"/>", kAsk, "", "with upload", true},
        Told{"selectionOfAPlace", "<a/>", "<bind nodeset=\"/data/a\" type=\"geopoint\"/>",
             "<select1 ref=\"/data/a\"><item><value>x</value></item></select1>", "", "a selection has the type", true},
        Told{"rangeMisses", "<a/>", "<bind nodeset=\"/data/a\" type=\"int\"/>",
             "<range ref=\"/data/a\" start=\"0\" end=\"5\" step=\"2\"/>", "", "steps do not lead", true},
        Told{"noChoiceValue", "<a/>", "", "<select1 ref=\"/data/a\"><item><label>A</label></item></select1>", "",
             "a choice has no value", true},
        Told{"defaultNotOffered", "<a>z</a>", "", "<select1 ref=\"/data/a\"><item><value>x</value></item></select1>",
             "", "is none of the choices", true},
        Told{"listChoiceTwice", "<a/>", "",
             "<select1 ref=\"/data/a\"><itemset nodeset=\"instance('t')/root/item\"><value "
             "ref=\"name\"/></itemset></select1>",
             "<instance id=\"t\"><root><item><name>x</name></item><item><name>x</name></item></root></instance>",
             "1 values are there more than once", true},
        Told{"listChoiceWithSpace", "<a/>", "",
             "<select ref=\"/data/a\"><itemset nodeset=\"instance('t')/root/item\"><value "
             "ref=\"name\"/></itemset></select>",
             "<instance id=\"t\"><root><item><name>x y</name></item></root></instance>", "have a space in them", true},
        Told{"noColumn", "<a/>", "",
             "<select1 ref=\"/data/a\"><itemset nodeset=\"instance('t')/root/item[nmae != '']\"><value "
             "ref=\"name\"/></itemset></select1>",
             "<instance id=\"t\"><root><item><name>x</name></item></root></instance>",
             "has nothing called 'nmae': it counts as empty; did you mean 'name'?", true},
        Told{"pulldataColumn", "<a/>", "<bind nodeset=\"/data/a\" calculate=\"pulldata('t', 'pirce', 'name', 'x')\"/>",
             kAsk, "<instance id=\"t\"><root><item><name>x</name><price>1</price></item></root></instance>",
             "did you mean 'price'?", true},
        Told{"itemText", "<a/>", "",
             "<select1 ref=\"/data/a\"><itemset nodeset=\"instance('t')/root/item\"><value ref=\"name\"/><label "
             "ref=\"jr:itext(text)\"/></itemset></select1>",
             "<instance id=\"t\"><root><item><name>x</name><text>x-text</text></item></root></instance>",
             "1 rows of the list 't' name texts", true},
        Told{"listWithoutId", "<a/>", "", kAsk, "<instance><root/></instance>", "a list has no id", true},
        Told{"lastSaved", "<a/>", "", kAsk, "<instance id=\"l\" src=\"jr://instance/last-saved\"/>", "last-saved",
             true},
        Told{"entity", "<a/><meta><entity dataset=\"d\" create=\"1\"><label/></entity></meta>", "", kAsk, "",
             "entities are not created", true},
        Told{"saveTo", "<a/>", "<bind nodeset=\"/data/a\" saveto=\"b\"/>", kAsk, "", "(saveto)", true},
        Told{"audit", "<a/><meta><audit/></meta>", "", kAsk, "", "the audit log of Collect", true},
        Told{"itemsetsCsv", "<a/>", "", "<input ref=\"/data/a\" query=\"instance('t')/root/item\"/>", "",
             "lists in itemsets.csv", true},
        Told{"bindAttribute", "<a/>", "<bind nodeset=\"/data/a\" relevent=\"1\"/>", kAsk, "",
             "the attribute 'relevent' of 'bind'", true},
        Told{"controlAttribute", "<a/>", "", "<input ref=\"/data/a\" colour=\"red\"/>", "",
             "the attribute 'colour' of 'input'", true},
        Told{"unknownElement", "<a/>", "<dispatch/>", kAsk, "", "'dispatch' is not known", true}),
    [](const auto& tested) { return std::string(tested.param.name); });

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
  const auto start = std::chrono::steady_clock::now();
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
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60)) << "none takes more than a few";
}

INSTANTIATE_TEST_SUITE_P(All, HostileForm, testing::ValuesIn(hostileForms()),
                         [](const auto& tested) { return std::string(tested.param.name); });

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

TEST(BrokenForm, EachCircleIsTold) {
  const auto problems = Form::check(
      formXml("<a/><b/><c/><d/><e/>",
              "<bind nodeset=\"/data/a\" calculate=\"/data/b\"/><bind nodeset=\"/data/b\" calculate=\"/data/a + 1\"/>"
              "<bind nodeset=\"/data/c\" calculate=\"/data/d\"/>\n<bind nodeset=\"/data/d\" calculate=\"/data/c\"/>"
              "<bind nodeset=\"/data/e\" calculate=\"sum(/data/*)\" constraint=\"/data/e = /data/a\"/>",
              "<input ref=\"/data/c\"/>"));
  std::vector<std::string> told;
  for (const FormProblem& problem : problems) {
    told.push_back(problem.question);
  }
  EXPECT_EQ(told, (std::vector<std::string>{"/data/a", "/data/c"}));
}

TEST(BrokenForm, ACircleThatOnlyShowsWhenTheFormIsOpenedIsTold) {
  const auto problems =
      Form::check(formXml("<r><a>1</a></r>", "\n<bind nodeset=\"/data/r/a\" type=\"int\" calculate=\"../a + 1\"/>",
                          "<repeat nodeset=\"/data/r\"><input ref=\"/data/r/a\"/></repeat>"));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_FALSE(problems[0].warning);
  EXPECT_EQ(problems[0].question, "/data/r/a");
  EXPECT_EQ(problems[0].line, 2U);
}

TEST(BrokenForm, ManyWarningsHideNoProblem) {
  std::string binds;
  for (int i = 0; i < 1000; ++i) {
    binds += "<bind nodeset=\"/data/none" + std::to_string(i) + "\"/>";
  }
  const std::string xml = formXml("<a/>", binds, "<input ref=\"/data/b\"/>");
  EXPECT_FALSE(Form::parse(xml));
  const auto problems = Form::check(xml);
  EXPECT_FALSE(problems.front().warning);
  EXPECT_EQ(problems.back().message, "and 800 more warnings");
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
