#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

// What an expression gives in a form that holds a few answers.
std::string eval(const std::string& expression) {
  std::string escaped;
  for (const char c : expression) {
    escaped += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
  }
  Play play(formXml(
      "<n>7</n><s>a b c</s><d>2026-01-31</d><e/><p><x>1</x></p><p><x>2</x></p><p><x/></p><out/>",
      "<bind nodeset=\"/data/out\" calculate=\"" + escaped + "\"/>",
      "<repeat nodeset=\"/data/p\"><input ref=\"/data/p/x\"/></repeat>",
      "<instance "
      "id=\"l\"><root><item><name>k1</name><v>10</v></item><item><name>k2</name><v>20</v></item></root></instance>"));
  return play.value("/data/out");
}

struct Case {
  const char* expression;
  const char* expected;
};

class XPath : public testing::TestWithParam<Case> {};

TEST_P(XPath, Gives) {
  EXPECT_EQ(eval(GetParam().expression), GetParam().expected) << GetParam().expression;
}

INSTANTIATE_TEST_SUITE_P(
    Operators, XPath,
    testing::Values(Case{"1 + 2 * 3", "7"}, Case{"(1 + 2) * 3", "9"}, Case{"7 div 2", "3.5"}, Case{"7 mod 4", "3"},
                    Case{"-3 + 1", "-2"}, Case{"- -3", "3"}, Case{"1 - 1 - 1", "-1"}, Case{"2 < 10", "true"},
                    Case{"'2' < '10'", "true"}, Case{"1 = 1 and 2 = 3", "false"}, Case{"1 = 2 or 2 = 2", "true"},
                    Case{"/data/n >= 7", "true"}, Case{"/data/e = ''", "true"}, Case{"/data/n != 7", "false"},
                    Case{"/data/nothing = ''", "false"}, Case{"0.1 + 0.2 > 0.3", "true"}, Case{"10 div 0", "Infinity"},
                    Case{"/data/e + 1", ""}, Case{"/data/p/x = 2", "true"}, Case{"'x' = 'x' = true()", "true"}));

INSTANTIATE_TEST_SUITE_P(
    Paths, XPath,
    testing::Values(Case{"../n", "7"}, Case{"count(/data/p)", "3"}, Case{"sum(/data/p[x != '']/x)", "3"},
                    Case{"/data/p[2]/x", "2"}, Case{"/data/p[x = 2]/x", "2"}, Case{"count(/data/p[x > 0])", "2"},
                    Case{"count-non-empty(/data/p/x)", "2"}, Case{"instance('l')/root/item[name = 'k2']/v", "20"},
                    Case{"count(instance('l')/root/item)", "2"}, Case{"instance('none')/root/item", ""},
                    Case{"indexed-repeat(/data/p/x, /data/p, 2)", "2"}, Case{"count(//x)", "3"},
                    Case{"/data/p[last()]/x = ''", "true"}, Case{"count(/data/p/x | /data/n)", "4"}));

INSTANTIATE_TEST_SUITE_P(
    Functions, XPath,
    testing::Values(Case{"concat('a', 1, true())", "a1true"}, Case{"if(1 = 1, 'y', 'n')", "y"},
                    Case{"coalesce('', 'b')", "b"}, Case{"selected(/data/s, 'b')", "true"},
                    Case{"selected(/data/s, 'd')", "false"}, Case{"selected-at(/data/s, 2)", "c"},
                    Case{"count-selected(/data/s)", "3"}, Case{"string-length('résumé')", "6"},
                    Case{"substr('hello', 1, 3)", "el"}, Case{"substr('hello', -3)", "llo"},
                    Case{"substring('hello', 2, 3)", "ell"}, Case{"substring-before('a-b', '-')", "a"},
                    Case{"substring-after('a-b', '-')", "b"}, Case{"contains('abc', 'bc')", "true"},
                    Case{"starts-with('abc', 'ab')", "true"}, Case{"ends-with('abc', 'bc')", "true"},
                    Case{"translate('abc', 'ab', 'x')", "xc"}, Case{"normalize-space('  a   b ')", "a b"},
                    Case{"round(2.5)", "3"}, Case{"round(-2.5)", "-3"}, Case{"round(1234.567, 1)", "1234.6"},
                    Case{"round(1250, -2)", "1300"}, Case{"int(-3.7)", "-3"}, Case{"floor(-3.2)", "-4"},
                    Case{"ceiling(3.1)", "4"}, Case{"abs(-2)", "2"}, Case{"pow(2, 10)", "1024"},
                    Case{"max(1, 5, 3)", "5"}, Case{"min(/data/p/x)", ""}, Case{"min(/data/p[x != '']/x)", "1"},
                    Case{"max(/data/e)", ""}, Case{"join('-', 'a', 'b')", "a-b"}, Case{"join(' ', /data/p/x)", "1 2 "},
                    Case{"regex('005', '^[0-9]{3}$')", "true"}, Case{"regex('5', '[0-9]{3}')", "false"},
                    Case{"regex('a', concat('(', ''))", "false"}, Case{"regex('x12y', '[0-9]+')", "true"},
                    Case{"not(true())", "false"}, Case{"boolean-from-string('1')", "true"},
                    Case{"number('12.5') * 2", "25"}, Case{"string(12.50)", "12.5"}, Case{"boolean('x')", "true"},
                    Case{"checklist(1, 2, 1, 0, 1)", "true"}, Case{"weighted-checklist(3, -1, 1, 2, 1, 2)", "true"},
                    Case{"once('kept')", "kept"}, Case{"string-length(uuid())", "36"}, Case{"random() < 1", "true"}));

// Hashes of FIPS 180-4's and RFC 1321's own example "abc"; distances and areas on the sphere that JavaRosa takes.
INSTANTIATE_TEST_SUITE_P(
    MoreFunctions, XPath,
    testing::Values(Case{"digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"},
                    Case{"digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"},
                    Case{"digest('abc', 'SHA-256')", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
                    Case{"digest('abc', 'X')", ""}, Case{"base64-decode('bGluZ3Nhcg==')", "lingsar"},
                    Case{"base64-decode('!')", ""}, Case{"pulldata('l', 'v', 'name', 'k2')", "20"},
                    Case{"pulldata('l', 'v', 'name', 'none')", ""}, Case{"distance('0 1 0 0; 0 2 0 0')", "111318.85"},
                    Case{"distance('nowhere')", ""}, Case{"area('0 1; 0 2; 1 2; 0 1')", "6195628067.9"},
                    Case{"area('0 1; 0 2')", "0"}, Case{"geofence('0.5 1.5', '0 1; 0 2; 1 2; 1 1; 0 1')", "true"},
                    Case{"geofence('2 1.5', '0 1; 0 2; 1 2; 1 1; 0 1')", "false"}, Case{"local-name(..)", "data"},
                    Case{"substr('hello', /data/e)", ""}, Case{"substring('12345', 0, 3)", "12"},
                    Case{"substring-after('a--b', '--')", "b"}, Case{"selected('a  b', ' b ')", "true"},
                    Case{"checklist(-1, -1, 0)", "true"}, Case{"checklist(2, 3, /data/p/x)", "true"},
                    Case{"weighted-checklist(4, 5, 'a', 2, '', 2, 'c', 2)", "true"}, Case{"sum(/data/p/x)", ""},
                    Case{"sum(/data/none)", "0"}, Case{"round(17, -1)", "20"}, Case{"string(0.0000001)", "0.0000001"},
                    Case{"regex('café', '^caf.$')", "true"}, Case{"count(randomize(/data/p, 7))", "3"}));

INSTANTIATE_TEST_SUITE_P(Dates, XPath,
                         testing::Values(Case{"today()", "2026-11-24"}, Case{"now()", "2026-11-24T10:15:00.000+08:00"},
                                         Case{"format-date('2026-03-05', '%e %b %Y')", "5 Mar 2026"},
                                         Case{"format-date('2026-03-05', '%d/%m/%y %a')", "05/03/26 Thu"},
                                         Case{"decimal-date-time('1970-01-02T00:00:00Z')", "1"},
                                         Case{"round(decimal-date-time('1970-01-02'), 4)", "0.6667"},
                                         Case{"number('1970-01-03')", "1"}, Case{"date('2026-1-5')", "2026-01-05"},
                                         Case{"date('2026-01-31' + 1)", "2026-02-01"},
                                         Case{"today() - '2026-11-20'", "4"},
                                         Case{"format-date-time('2026-01-01T20:05:09.070Z', '%Y-%m-%d %H:%M:%S.%3')",
                                              "2026-01-02 04:05:09.070"},
                                         Case{"decimal-time('10:00:00.000Z')", "0.75"},
                                         Case{"date('2026-02-28') < date('2026-03-01')", "true"},
                                         Case{"/data/d < today()", "true"}, Case{"date(0)", "1970-01-01"},
                                         Case{"date('2024-02-29')", "2024-02-29"}, Case{"date('2026-02-29')", ""},
                                         Case{"decimal-time('12:00:00')", "0.5"},
                                         Case{"format-date('nothing', '%Y')", ""},
                                         Case{"date-time('2026-01-01T00:00:00Z')", "2026-01-01T08:00:00.000+08:00"}));

TEST(XPathErrors, NameThePlaceAndWhatWasExpected) {
  const auto errorOf = [](const char* text) {
    const auto parsed = xpath::parse(text);
    return parsed ? std::string() : parsed.error().message;
  };
  EXPECT_NE(errorOf("1 +").find("but found the end"), std::string::npos);
  EXPECT_NE(errorOf("concat('a'").find("',' or ')'"), std::string::npos);
  EXPECT_NE(errorOf("frobnicate(1)").find("frobnicate() is not known"), std::string::npos);
  EXPECT_NE(errorOf("if(1, 2)").find("does not take 2"), std::string::npos);
  EXPECT_NE(errorOf("'open").find("quote"), std::string::npos);
  EXPECT_NE(errorOf("regex(., '(')").find("the pattern '(' cannot be read"), std::string::npos);
  EXPECT_NE(errorOf("a # b").find("'#'"), std::string::npos);
  EXPECT_NE(errorOf((std::string(5000, '(') + "1" + std::string(5000, ')')).c_str()).find("too deeply"),
            std::string::npos);
}

// Operators in a row once ended the program on its stack.
TEST(XPathErrors, OperatorsInARowHaveABound) {
  const auto inARow = [](const char* operation, int times) {
    std::string text = "/data/n";
    for (int i = 0; i < times; ++i) {
      text += operation;
    }
    return text;
  };
  EXPECT_EQ(eval(inARow("+1", 900)), "907");
  for (const char* operation : {"+1", " or 1", "=1", "|/data/s"}) {
    const auto parsed = xpath::parse(inARow(operation, 5000));
    ASSERT_FALSE(parsed) << operation;
    EXPECT_NE(parsed.error().message.find("more than 1,000 operators"), std::string::npos) << operation;
  }
}

}  // namespace
}  // namespace rembug::forms
