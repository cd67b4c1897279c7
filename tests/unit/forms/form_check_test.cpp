// What form check tells the maker of a form.
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

std::string problemOf(const std::string& xml) {
  const auto form = Form::parse(xml);
  return form ? "" : form.error().message;
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

TEST(FormProblems, EachCircleIsTold) {
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

TEST(FormProblems, ACircleThatOnlyShowsWhenTheFormIsOpenedIsTold) {
  const auto problems =
      Form::check(formXml("<r><a>1</a></r>", "\n<bind nodeset=\"/data/r/a\" type=\"int\" calculate=\"../a + 1\"/>",
                          "<repeat nodeset=\"/data/r\"><input ref=\"/data/r/a\"/></repeat>"));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_FALSE(problems[0].warning);
  EXPECT_EQ(problems[0].question, "/data/r/a");
  EXPECT_EQ(problems[0].line, 2U);
}

TEST(FormProblems, ManyWarningsHideNoProblem) {
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

TEST(FormProblems, EachProblemIsNamedWithLineAndQuestion) {
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

TEST(FormProblems, ACircleNamesItsQuestions) {
  const std::string message = problemOf(
      formXml("<a/><b/><c/>",
              "<bind nodeset=\"/data/a\" calculate=\"/data/b\"/><bind nodeset=\"/data/b\" calculate=\"/data/a + 1\"/>",
              "<input ref=\"/data/c\"/>"));
  EXPECT_NE(message.find("/data/a"), std::string::npos);
  EXPECT_NE(message.find("/data/b"), std::string::npos);
  EXPECT_NE(message.find("circle"), std::string::npos);
}

}  // namespace
}  // namespace rembug::forms
