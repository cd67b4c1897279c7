// Submission XML, out and in again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "forms/shipped.h"
#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

using testing::HasSubstr;
using testing::Not;

// Rows in rows, a skip, a list that depends on an answer, a total and a choice of several.
std::string nestedForm() {
  return formXml(
      "<nama/><kota/><desa/><punya/><bahan/><jumlah/><orang jr:template=\"\"><nama/><umur/><usaha jr:template=\"\">"
      "<jenis/><omzet/></usaha></orang><orx:meta xmlns:orx=\"http://openrosa.org/xforms\"><orx:instanceID/></orx:meta>",
      "<bind nodeset=\"/data/meta/instanceID\" jr:preload=\"uid\"/><bind nodeset=\"/data/orang/umur\" type=\"int\"/>"
      "<bind nodeset=\"/data/orang/usaha\" relevant=\"../umur &gt; 14\"/>"
      "<bind nodeset=\"/data/desa\" relevant=\"/data/punya != 'T'\"/>"
      "<bind nodeset=\"/data/jumlah\" calculate=\"sum(/data/orang/umur)\"/>",
      "<input ref=\"/data/nama\"/><input ref=\"/data/punya\"/>"
      "<select1 ref=\"/data/kota\"><item><label>A</label><value>A</value></item><item><label>B</label><value>B</value>"
      "</item></select1><select1 ref=\"/data/desa\"><itemset nodeset=\"instance('desa')/root/item[kota = /data/kota]\">"
      "<value ref=\"name\"/><label ref=\"name\"/></itemset></select1><select ref=\"/data/bahan\"><item><label>x</label>"
      "<value>x</value></item><item><label>y</label><value>y</value></item></select><group ref=\"/data/orang\"><repeat "
      "nodeset=\"/data/orang\"><input ref=\"/data/orang/nama\"/><input ref=\"/data/orang/umur\"/><group "
      "ref=\"/data/orang/usaha\"><repeat nodeset=\"/data/orang/usaha\"><input ref=\"/data/orang/usaha/jenis\"/><input "
      "ref=\"/data/orang/usaha/omzet\"/></repeat></group></repeat></group>",
      "<instance id=\"desa\"><root><item><name>a1</name><kota>A</kota></item><item><name>b1</name><kota>B</kota></item>"
      "</root></instance>");
}

struct Reading {
  ManualClock clock{Millis(1'795'486'500'000)};
  SeededRandom random{7};
  Result<Received> of(const std::shared_ptr<const Form>& form, const std::string& xml) {
    return FormInstance::fromXml(form, clock, random, xml);
  }
};

// Any answers that the form takes, rows and all; what it refuses is passed over.
std::vector<std::pair<std::string, std::string>> anySteps() {
  const auto index = rc::gen::inRange(1, 4);
  const auto ref = rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 12), index, index), [](const auto& picked) {
    const auto& [kind, a, b] = picked;
    const std::string row = "/data/orang[" + std::to_string(a) + "]";
    const std::string inner = row + "/usaha[" + std::to_string(b) + "]";
    const std::vector<std::string> refs = {"/data/nama",   "/data/kota",  "/data/desa",     "/data/punya",
                                           "/data/bahan",  "/data/orang", row + "/nama",    row + "/umur",
                                           row + "/usaha", row,           inner + "/jenis", inner + "/omzet"};
    return refs[static_cast<std::size_t>(kind)];
  });
  const auto value = rc::gen::oneOf(rc::gen::element<std::string>("A", "B", "a1", "b1", "x", "x y", "T", "12", "40", "",
                                                                  " ", "\n", "a\r\n b ", "<&>]]>"),
                                    rc::gen::string<std::string>());
  return *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(ref, value));
}

RC_GTEST_PROP(Submission, ReadAndWrittenAgainIsTheSame, ()) {
  Play play(nestedForm());
  for (const auto& [ref, value] : anySteps()) {
    if (ref.back() == ']') {
      static_cast<void>(play.instance->removeRow(ref));
    } else if (!play.instance->addRow(ref) && value.find('\0') == std::string::npos) {
      static_cast<void>(play.instance->set(ref, value));
    }
  }
  const std::string xml = play.instance->toXml();
  Reading reading;
  const auto again = reading.of(play.form, xml);
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->unknown.empty());
  RC_ASSERT(again->instance.past().empty());
  RC_ASSERT(again->instance.toXml() == xml);
}

TEST(Submission, OfEveryShippedFormComesBackAsItWas) {
  for (const std::string& xml : shipped()) {
    Play play(xml);
    const std::string written = play.instance->toXml();
    Reading reading;
    const auto again = reading.of(play.form, written);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_TRUE(again->unknown.empty());
    EXPECT_EQ(again->instance.toXml(), written);
  }
}

TEST(Submission, ThatIsEditedGetsAnIdOfItsOwnAndNamesTheOneBefore) {
  Play play(nestedForm());
  play.set("/data/nama", "Amat");
  const std::string id = play.value("/data/meta/instanceID");
  Reading reading;
  auto again = reading.of(play.form, play.instance->toXml());
  again->instance.revise();
  const std::string xml = again->instance.toXml();
  EXPECT_THAT(xml, HasSubstr("<orx:deprecatedID>" + id + "</orx:deprecatedID></orx:meta>"));
  EXPECT_THAT(xml, Not(HasSubstr("<orx:instanceID>" + id)));
  EXPECT_THAT(xml, HasSubstr("<orx:instanceID>uuid:"));
  again->instance.revise();
  EXPECT_EQ(again->instance.toXml(), xml) << "once is enough";
  // And what was edited is read, and edited, in its turn.
  auto third = reading.of(play.form, xml);
  EXPECT_TRUE(third->unknown.empty());
  EXPECT_EQ(third->instance.toXml(), xml);
  third->instance.revise();
  EXPECT_THAT(third->instance.toXml(), Not(HasSubstr(id)));
}

TEST(Submission, OfAFormWithoutMetaKeepsItsIdsAllTheSame) {
  Play play(formXml("<a/>", "", "<input ref=\"/data/a\"/>"));
  Reading reading;
  auto read = reading.of(play.form, "<data id=\"t\"><a>1</a><meta><instanceID>uuid:1</instanceID></meta></data>");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->unknown.empty());
  EXPECT_THAT(read->instance.toXml(), HasSubstr("<orx:instanceID>uuid:1</orx:instanceID>"));
  read->instance.revise();
  EXPECT_THAT(read->instance.toXml(), HasSubstr("<orx:deprecatedID>uuid:1</orx:deprecatedID>"));
  EXPECT_EQ(read->instance.answers().size(), 3U) << "a record keeps them";
}

TEST(Submission, OfAnEarlierVersionFindsItsPlacesAndWhatHasNoneIsListed) {
  std::string xml = formXml("<kk><nama/></kk><umur/><anggota jr:template=\"\"><nama/></anggota>",
                            "<bind nodeset=\"/data/kk/nama\" rembug:was=\"/data/nama\"/>"
                            "<bind nodeset=\"/data/anggota\" rembug:was=\"/data/orang\"/>"
                            "<bind nodeset=\"/data/umur\" type=\"int\"/>",
                            "<group ref=\"/data/kk\"><input ref=\"/data/kk/nama\"/></group><input ref=\"/data/umur\"/>"
                            "<group ref=\"/data/anggota\"><repeat nodeset=\"/data/anggota\">"
                            "<input ref=\"/data/anggota/nama\"/></repeat></group>");
  xml.insert(xml.find("<h:html ") + 8, "xmlns:rembug=\"https://rembug.org/xforms\" ");
  Play play(xml);
  Reading reading;
  const auto read = reading.of(play.form,
                               "<?xml version=\"1.0\"?>\n<data id=\"t\" version=\"0\">\n <nama>Amat &amp; Sri</nama>\n"
                               " <umur>tua</umur><lama>x</lama>\n <orang><nama>Inaq</nama><gone>1</gone></orang>\n"
                               " <orang><nama>Udin</nama></orang><nama>dua</nama><kk>teks</kk></data>");
  ASSERT_TRUE(read) << read.error().message;
  std::map<std::string, std::string> unknown;
  for (const auto& entry : read->unknown) {
    unknown.emplace(entry.path, entry.value);
  }
  EXPECT_EQ(unknown, (std::map<std::string, std::string>{
                         {"/data/lama", "x"}, {"/data/orang/gone", "1"}, {"/data/nama", "dua"}, {"/data/kk", "teks"}}));
  EXPECT_THAT(read->instance.toXml(),
              HasSubstr("<kk><nama>Amat &amp; Sri</nama></kk><umur>tua</umur><anggota><nama>Inaq</nama></anggota>"
                        "<anggota><nama>Udin</nama></anggota>"));
  ASSERT_EQ(read->instance.past().size(), 1U);
  EXPECT_EQ(read->instance.past().front().path, "/data/umur");
}

TEST(Submission, OfSomethingElseIsRefused) {
  Play play(nestedForm());
  Reading reading;
  EXPECT_THAT(reading.of(play.form, "<data id=\"u\"/>").error().message, HasSubstr("'u', not of 't'"));
  EXPECT_FALSE(reading.of(play.form, "<other/>"));
  EXPECT_FALSE(reading.of(play.form, ""));
  EXPECT_FALSE(reading.of(play.form, "<data id=\"t\"><nama></data>"));
  EXPECT_FALSE(reading.of(play.form, std::string(5'000'000, ' ')));
  std::string rows = "<data id=\"t\">";
  for (int i = 0; i < 10'001; ++i) {
    rows += "<orang/>";
  }
  EXPECT_THAT(reading.of(play.form, rows + "</data>").error().message, HasSubstr("10,000"));
  std::string deep = "<data id=\"t\">";
  for (int i = 0; i < 100; ++i) {
    deep += "<a>";
  }
  EXPECT_FALSE(reading.of(play.form, deep));
}

TEST(TakenUp, ARecordWithoutAnAnswerHasNoneThoughTheFormHasADefault) {
  Play play(formXml("<a>5</a><tarif>7</tarif>", "", "<input ref=\"/data/a\"/>"));
  EXPECT_EQ(play.value("/data/a"), "5");
  const auto again = FormInstance::resume(play.form, play.clock, play.random, {}, {});
  ASSERT_EQ(again.answers().size(), 1U);
  EXPECT_EQ(again.answers().front().path, "/data/tarif") << "what nobody is asked is part of the form";
}

TEST(Recorded, IsNotCalculatedAgain) {
  Play play(formXml("<a/><hari/><acak/>",
                    "<bind nodeset=\"/data/hari\" calculate=\"today()\"/><bind nodeset=\"/data/acak\" "
                    "calculate=\"random()\"/>",
                    "<input ref=\"/data/a\"/>"));
  const std::string xml = play.instance->toXml();
  const auto rows = play.instance->rows();
  const auto answers = play.instance->answers();
  play.clock.advance(std::chrono::hours(100));
  EXPECT_EQ(FormInstance::recorded(play.form, play.clock, play.random, rows, answers).toXml(), xml);
}

}  // namespace
}  // namespace rembug::forms
