// Lists in files of their own and inside forms: what is read, what is refused, and that looking rows up by an index
// finds what looking at each row finds.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/forms/lists.h"
#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

std::string whyNot(const std::string& file, const std::string& content) {
  const auto list = readList(file, content);
  return list ? "" : list.error().message;
}

// "name=value" of each cell, a row a line.
std::string shown(const Result<List>& list) {
  if (!list) {
    return list.error().message;
  }
  std::string all;
  for (const Node* row : list->rows({"root", "item"})) {
    for (const auto& cell : row->children) {
      all += (cell->place == 0 ? "" : " ") + std::string(cell->name) + "=" + cell->value;
    }
    all += "\n";
  }
  return all;
}

TEST(List, CsvWithEitherDelimiterQuotesAndShortRows) {
  EXPECT_EQ(shown(readList("l.csv", "a,b\n1,\"x, \"\"y\"\"\"\r\n\n2\n")), "a=1 b=x, \"y\"\na=2 b=\n");
  EXPECT_EQ(shown(readList("l.csv",
                           "\xEF\xBB\xBF"
                           "a;b\n1;2,5")),
            "a=1 b=2,5\n");
  EXPECT_EQ(shown(readList("l.csv", "a\n")), "");
}

TEST(List, FilesThatAreNoListAreRefusedByName) {
  EXPECT_NE(whyNot("l.csv", "").find("empty"), std::string::npos);
  EXPECT_NE(whyNot("l.csv", "a\n1,2\n").find("row 2 has 2 cells"), std::string::npos);
  EXPECT_NE(whyNot("l.csv", "a\n\"1\n").find("line 2: a quote"), std::string::npos);
  EXPECT_NE(whyNot("l.xml", "<root>").find("not well-formed"), std::string::npos);
  EXPECT_NE(whyNot("l.txt", "a").find("CSV, XML or GeoJSON"), std::string::npos);
  EXPECT_NE(whyNot("l.geojson", "[]").find("no GeoJSON FeatureCollection"), std::string::npos);
  EXPECT_NE(whyNot("l.geojson", R"({"type":5,"features":[]})").find("no GeoJSON FeatureCollection"), std::string::npos);
  EXPECT_NE(whyNot("l.geojson", R"({"type":"FeatureCollection","features":{"a":1}})").find("no GeoJSON"),
            std::string::npos);
  EXPECT_NE(whyNot("l.geojson", R"({"type":"FeatureCollection","features":[7]})").find("no GeoJSON Feature "),
            std::string::npos);
  EXPECT_NE(whyNot("l.geojson", R"({"type":"FeatureCollection","features":[{"type":["Feature"]}]})").find("Feature "),
            std::string::npos);
  EXPECT_NE(whyNot("l.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":7}}]})")
                .find("Point, a LineString"),
            std::string::npos);
  EXPECT_NE(whyNot("l.geojson", "{\"type\":" + std::string(100, '[') + std::string(100, ']') + "}").find("64 levels"),
            std::string::npos);
  EXPECT_NE(whyNot("l.geojson", std::string(1'000'000, '[')), "");
}

TEST(List, GeoJsonFeaturesBecomeRows) {
  EXPECT_EQ(shown(readList("l.geojson", R"({"crs":{"type":"name"},"features":[
      {"type":"Feature","id":"f1","geometry":{"type":"Point","coordinates":[116.5,-8.25]},"properties":{"n":1,"x":null}},
      {"type":"Feature","geometry":null,"properties":null},
      {"type":"Feature","id":3,"properties":{"id":"own"}}],"type":"FeatureCollection"})")),
            "geometry=-8.25 116.5 0 0 id=f1 n=1 x=\ngeometry=\ngeometry= id=own\n");
}

TEST(List, MoreRowsThanThereMayBeAreRefused) {
  std::string csv = "a\n";
  for (int i = 0; i < 500'000; ++i) {
    csv += "1\n";
  }
  EXPECT_NE(whyNot("l.csv", csv).find("500,000 rows"), std::string::npos);
  // Short rows cost as much as long ones.
  std::string wide = "a";
  for (int i = 0; i < 1000; ++i) {
    wide += ",a" + std::to_string(i);
  }
  wide += csv.substr(1, 100'000);
  EXPECT_NE(whyNot("l.csv", wide).find("3,000,000"), std::string::npos);
  std::string xml = "<root>";
  for (int i = 0; i < 3'000'001; ++i) {
    xml += "<a/>";
  }
  EXPECT_NE(whyNot("l.xml", xml + "</root>").find("3,000,000"), std::string::npos);
}

// A form with a list of columns a and b inside it, and two questions to look rows up by.
std::string lookUp(const std::vector<std::pair<std::string, std::string>>& rows, const std::string& type,
                   const std::string& one, const std::string& other) {
  std::string items;
  for (const auto& [a, b] : rows) {
    items += "<item><a>" + a + "</a><b>" + b + "</b><n>" + std::to_string(items.size()) + "</n></item>";
  }
  const auto found = [](const std::string& name, const std::string& predicate) {
    return "<bind nodeset=\"/data/" + name + "\" calculate=\"join(' ', instance('l')/root/item[" + predicate +
           "]/n)\"/>";
  };
  return formXml("<q/><r/><one/><other/>",
                 "<bind nodeset=\"/data/q\" type=\"" + type + "\"/>" + found("one", one) + found("other", other),
                 "<input ref=\"/data/q\"/><input ref=\"/data/r\"/>",
                 "<instance id=\"l\"><root>" + items + "</root></instance>");
}

// The same question to a list with an index and without one: string() of a column is not indexed.
RC_GTEST_PROP(List, AnIndexFindsWhatEachRowByItselfSays, ()) {
  const auto cell = rc::gen::elementOf(std::vector<std::string>{"", "1", "01", "1.0", "001", "k", "K", "k1", "-1"});
  const auto rows = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(cell, cell));
  struct Same {
    const char* type;
    const char* indexed;
    const char* plain;
  };
  const auto same = *rc::gen::elementOf(std::vector<Same>{
      {"string", "a = /data/q", "string(a) = string(/data/q)"},
      {"string", "/data/q = a", "string(a) = string(/data/q)"},
      {"string", "./a = /data/q", "string(a) = string(/data/q)"},
      {"string", "a = /data/q and b = /data/r", "string(a) = string(/data/q) and string(b) = string(/data/r)"},
      {"string", "b = /data/r and (n &gt; 3 and a = /data/q)",
       "string(a) = string(/data/q) and string(b) = string(/data/r) and n &gt; 3"},
      {"string", "a = /data/q or b = /data/r", "string(a) = string(/data/q) or string(b) = string(/data/r)"},
      {"string", "a = '01'", "string(a) = '01'"},
      {"string", "a = 1", "number(a) = 1"},
      {"string", "a = number(/data/q)", "number(a) = number(/data/q)"},
      {"int", "a = /data/q", "string(a) = string(/data/q)"},
      {"int", "a = /data/q + 0", "number(a) = number(/data/q)"},
      {"string", "a = concat('0', /data/q)", "string(a) = concat('0', /data/q)"},
  });
  Play play(lookUp(rows, same.type, same.indexed, same.plain));
  for (int i = 0; i < 4; ++i) {
    const bool number = std::string(same.type) == "int";
    play.set("/data/q", number ? *rc::gen::elementOf(std::vector<std::string>{"", "1", "-1", "2"}) : *cell);
    play.set("/data/r", *cell);
    RC_ASSERT(play.value("/data/one") == play.value("/data/other"));
  }
}

TEST(List, IdsWithZerosInFrontStayTexts) {
  const auto files = [](const std::string&) { return std::string("id,place\n0071,north\n71,south\n"); };
  const auto form = Form::parse(
      formXml("<q/><p/><t/><n/>",
              "<bind nodeset=\"/data/p\" calculate=\"pulldata('l', 'place', 'id', /data/q)\"/>"
              "<bind nodeset=\"/data/t\" calculate=\"join(' ', instance('l')/root/item[id = /data/q]/place)\"/>"
              "<bind nodeset=\"/data/n\" calculate=\"join(' ', instance('l')/root/item[id = 71]/place)\"/>",
              "<select1 ref=\"/data/q\"><itemset nodeset=\"instance('l')/root/item\"><value "
              "ref=\"id\"/></itemset></select1>",
              "<instance id=\"l\" src=\"jr://file-csv/l.csv\"/>"),
      files);
  ASSERT_TRUE(form);
  const ManualClock clock{Millis(0)};
  SeededRandom random(1);
  FormInstance instance = FormInstance::create(*form, clock, random);
  ASSERT_TRUE(instance.set("/data/q", "0071"));
  EXPECT_EQ(*instance.value("/data/p"), "north");
  EXPECT_EQ(*instance.value("/data/t"), "north");
  EXPECT_EQ(*instance.value("/data/n"), "north south") << "XPath 1.0: a number compares with numbers";
  ASSERT_TRUE(instance.set("/data/q", "71"));
  EXPECT_EQ(*instance.value("/data/p"), "south");
  EXPECT_EQ(*instance.value("/data/t"), "south");
  EXPECT_FALSE(instance.set("/data/q", "071"));
}

}  // namespace
}  // namespace rembug::forms
