// Three versions of one form, and records that were made, corrected and merged with each of them.
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/tablet/references.h"
#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string was(const std::string& path, const std::string& former) {
  return bindXml(path, "rembug:was=\"" + former + "\"");
}

// 1 to 2: nama renamed, telp into a group, luas becomes a number, jenis loses C, lama dropped, air added, orang
// renamed. 2 to 3: nama into a group, rumah renamed with all below.
std::string version(int number) {
  if (number == 1) {
    return formXml("1",
                   "<nama/><telp/><luas/><jenis/><lama/><rumah><atap/></rumah>"
                   "<orang jr:template=\"\"><nama/><umur/></orang>",
                   bindXml("/data/orang/umur", "type=\"int\""),
                   input("/data/nama") + input("/data/telp") + input("/data/luas") + choice("/data/jenis", "ABC") +
                       input("/data/lama") + input("/data/rumah/atap") +
                       repeat("/data/orang", input("/data/orang/nama") + input("/data/orang/umur")));
  }
  const bool second = number == 2;
  const std::string name = second ? "/data/nama_kk" : "/data/kk/nama";
  const std::string house = second ? "rumah" : "bangunan";
  const std::string binds =
      bindXml("/data/luas", "type=\"int\"") + bindXml("/data/anggota/umur", "type=\"int\"") +
      was("/data/kontak/telp", "/data/telp") + was("/data/anggota", "/data/orang") +
      (second ? was(name, "/data/nama") : was(name, "/data/nama_kk /data/nama") + was("/data/bangunan", "/data/rumah"));
  return formXml(std::to_string(number),
                 std::string(second ? "<nama_kk/>" : "<kk><nama/></kk>") +
                     "<kontak><telp/></kontak><luas/><jenis/><air/><" + house + "><atap/></" + house +
                     "><anggota jr:template=\"\"><nama/><umur/></anggota>",
                 binds,
                 input(name) + input("/data/kontak/telp") + input("/data/luas") + choice("/data/jenis", "AB") +
                     input("/data/air") + input("/data/" + house + "/atap") +
                     repeat("/data/anggota", input("/data/anggota/nama") + input("/data/anggota/umur")));
}

void add(SampleTablet& tablet, int number) {
  const auto added = tablet.tablet->addForm(version(number));
  ASSERT_TRUE(added) << added.error().message;
}

using Answers = std::vector<std::pair<std::string, std::string>>;

void give(FormDraft& draft, const Answers& answers) {
  for (const auto& [ref, value] : answers) {
    if (value == "+") {
      ASSERT_TRUE(draft.addRow(ref));
    } else {
      const auto set = draft.set(ref, value);
      ASSERT_TRUE(set) << ref << ": " << set.error().message;
    }
  }
}

RecordId make(SampleTablet& tablet, const Answers& answers) {
  auto draft = std::move(*tablet.tablet->startForm(kBintaro, "rumah"));
  give(*draft, answers);
  tablet.clock.advance(Millis(1000));
  return *draft->finish();
}

void correct(SampleTablet& tablet, const RecordId& id, const Answers& answers) {
  auto draft = std::move(*tablet.tablet->editRecord(id));
  give(*draft, answers);
  tablet.clock.advance(Millis(1000));
  const auto finished = draft->finish();
  ASSERT_TRUE(finished) << finished.error().message;
}

const Answers kFirst = {{"/data/nama", "Amat"},
                        {"/data/telp", "0812"},
                        {"/data/luas", "sekitar 40"},
                        {"/data/jenis", "C"},
                        {"/data/lama", "ya"},
                        {"/data/rumah/atap", "seng"},
                        {"/data/orang", "+"},
                        {"/data/orang", "+"},
                        {"/data/orang[1]/nama", "Inaq"},
                        {"/data/orang[2]/nama", "Udin"},
                        {"/data/orang[2]/umur", "7"}};

std::map<std::string, std::string> shownWithMeta(const merge::RecordState& state) {
  std::map<std::string, std::string> all;
  for (const auto& [key, field] : state.fields) {
    if (state.visible(key) && !field.shown().empty()) {
      all[refOf(state, key)] = field.shown();
    }
  }
  return all;
}

// Without the id that every form has.
std::map<std::string, std::string> shown(const merge::RecordState& state) {
  std::map<std::string, std::string> all = shownWithMeta(state);
  all.erase("/data/meta/instanceID");
  return all;
}

TEST(Versions, AnOlderRecordArrivesAtTheNewPlacesAndKeepsWhatIsNotAskedAnyMore) {
  SampleTablet s("versions");
  add(s, 1);
  const RecordId id = make(s, kFirst);
  add(s, 3);
  const std::map<std::string, std::string> all = {{"/data/kk/nama", "Amat"},
                                                  {"/data/kontak/telp", "0812"},
                                                  {"/data/luas", "sekitar 40"},
                                                  {"/data/jenis", "C"},
                                                  {"/data/lama", "ya"},
                                                  {"/data/bangunan/atap", "seng"},
                                                  {"/data/anggota[1]/nama", "Inaq"},
                                                  {"/data/anggota[2]/nama", "Udin"},
                                                  {"/data/anggota[2]/umur", "7"}};
  EXPECT_EQ(shown(*s.tablet->record(id)), all);
  EXPECT_EQ(s.tablet->record(id)->version, "1");

  correct(s, id, {{"/data/kk/nama", "Ahmad"}, {"/data/air", "sumur"}, {"/data/anggota[1]/umur", "41"}});
  auto corrected = all;
  corrected["/data/kk/nama"] = "Ahmad";
  corrected["/data/air"] = "sumur";
  corrected["/data/anggota[1]/umur"] = "41";
  const auto state = s.tablet->record(id);
  EXPECT_EQ(shown(*state), corrected);
  EXPECT_EQ(state->conflicts(), 0U);
  EXPECT_EQ(state->version, "3") << "with which it was corrected";
  EXPECT_EQ(state->history[0].version, "1");
  EXPECT_EQ(state->history[1].fields.size(), 3U) << "only what was changed is written";
  s.reopen();
  EXPECT_EQ(shown(*s.tablet->record(id)), corrected);

  correct(s, id, {{"/data/jenis", "A"}, {"/data/luas", "40"}});
  corrected["/data/jenis"] = "A";
  corrected["/data/luas"] = "40";
  EXPECT_EQ(shown(*s.tablet->record(id)), corrected);
}

TEST(Versions, AQuestionThatTwoVersionsAnswerIsOneConflictUnderItsPresentPath) {
  SampleTablet a("versions-a", 1);
  SampleTablet b("versions-b", 2);
  add(a, 1);
  add(b, 1);
  const RecordId id = make(a, kFirst);
  b.pullFrom(a);
  add(b, 3);
  correct(a, id, {{"/data/nama", "Amat A"}, {"/data/orang[2]/umur", "8"}});
  correct(b, id, {{"/data/kk/nama", "Amat B"}, {"/data/anggota[2]/umur", "9"}});
  a.pullFrom(b);
  b.pullFrom(a);
  EXPECT_EQ(b.tablet->record(id)->conflicts(), 2U);
  add(a, 3);  // as the next sync brings it
  EXPECT_EQ(merge::canonical(*a.tablet->record(id)), merge::canonical(*b.tablet->record(id)));
  EXPECT_EQ(a.tablet->records({})->front().conflicts, 2U) << "the list, too, is read again";
  const auto report = nlohmann::json::parse(*a.tablet->report("conflicts", ""))["conflicts"];
  ASSERT_EQ(report.size(), 2U);
  EXPECT_EQ(report[0]["path"], "/data/anggota/umur");
  EXPECT_EQ(report[1]["path"], "/data/kk/nama");

  ASSERT_TRUE(a.tablet->settle(id, "/data/kk/nama", "Amat B"));
  ASSERT_TRUE(a.tablet->settle(id, "/data/anggota[2]/umur", "9"));
  b.pullFrom(a);
  for (SampleTablet* tablet : {&a, &b}) {
    EXPECT_EQ(tablet->tablet->record(id)->conflicts(), 0U);
    EXPECT_EQ(shown(*tablet->tablet->record(id)).at("/data/kk/nama"), "Amat B");
    EXPECT_EQ(shown(*tablet->tablet->record(id)).count("/data/nama"), 0U);
  }
  EXPECT_EQ(a.tablet->record(id)->version, "3");
}

TEST(Versions, AReportCountsAMovedQuestionOnce) {
  SampleTablet s("versions-report");
  add(s, 1);
  make(s, kFirst);
  make(s, {{"/data/nama", "Sri"}, {"/data/luas", "30"}, {"/data/jenis", "B"}});
  ASSERT_TRUE(s.tablet->report("survey", ""));  // with tables of version 1
  add(s, 2);
  make(s, {{"/data/nama_kk", "Udin"}, {"/data/luas", "50"}, {"/data/anggota", "+"}, {"/data/anggota[1]/umur", "9"}});
  add(s, 3);
  make(s, {{"/data/kk/nama", "Inaq"}, {"/data/jenis", "A"}, {"/data/anggota", "+"}, {"/data/anggota[1]/umur", "2"}});
  const auto report = nlohmann::json::parse(*s.tablet->report("survey", ""))["forms"][0];
  EXPECT_EQ(report["villages"][0]["records"], 4);
  std::map<std::string, nlohmann::json> questions;
  for (const auto& question : report["questions"]) {
    questions[question["path"]] = question;
  }
  EXPECT_EQ(questions.at("/data/anggota/umur")["n"], 3);
  EXPECT_EQ(questions.at("/data/anggota/umur")["sum"], 18);
  EXPECT_EQ(questions.at("/data/jenis")["answers"], (nlohmann::json{{"A", 1}, {"B", 1}, {"C", 1}}));
}

// Every write of the history is one of a present path; which of them survive is for merge's own tests to say.
void expectPresentPaths(const merge::RecordState& state) {
  const std::set<std::string> former = {"/data/nama",       "/data/nama_kk",    "/data/telp",
                                        "/data/rumah/atap", "/data/orang/nama", "/data/orang/umur"};
  std::size_t writes = 0;
  for (const merge::HistoryEntry& entry : state.history) {
    for (const merge::FieldKey& key : entry.fields) {
      EXPECT_FALSE(former.contains(key.path)) << key.path;
      EXPECT_TRUE(state.fields.contains(key)) << key.path;
      ++writes;
    }
  }
  EXPECT_GE(writes, 9U);
}

// Tablets with different versions make and correct records, meet in any order, and get the newest version some day.
TEST(Versions, InAnyOrderEndWithTheSameRecordsAndTables) {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    std::mt19937 random(seed);
    const auto pick = [&](std::size_t below) {
      return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    std::vector<std::unique_ptr<SampleTablet>> tablets;
    std::vector<int> versions;
    for (int number = 1; number <= 3; ++number) {
      const std::string name = "any-" + std::to_string(seed) + "-" + std::to_string(number);
      tablets.push_back(std::make_unique<SampleTablet>(name, seed * 10 + static_cast<unsigned>(number)));
      versions.push_back(number);
      for (int each = 1; each <= number; ++each) {
        add(*tablets.back(), each);
      }
    }
    const RecordId id = make(*tablets[0], kFirst);
    const std::vector<std::vector<std::string>> names = {
        {"/data/nama", "/data/rumah/atap", "/data/telp", "/data/orang"},
        {"/data/nama_kk", "/data/rumah/atap", "/data/kontak/telp", "/data/anggota"},
        {"/data/kk/nama", "/data/bangunan/atap", "/data/kontak/telp", "/data/anggota"}};
    for (int step = 0; step < 14; ++step) {
      const std::size_t who = pick(3);
      SampleTablet& tablet = *tablets[who];
      if (pick(2) == 0 || !tablet.tablet->record(id)) {
        tablet.pullFrom(*tablets[pick(3)]);
      } else {
        const std::vector<std::string>& known = names[static_cast<std::size_t>(versions[who] - 1)];
        const std::string& path = known[pick(4)];
        const std::string value = "v" + std::to_string(step);
        const bool repeat = path == known[3];
        correct(tablet, id, repeat ? Answers{{path, "+"}, {path + "[1]/nama", value}} : Answers{{path, value}});
      }
    }
    for (auto& tablet : tablets) {
      for (std::size_t other = 0; other < 3; ++other) {
        tablet->pullFrom(*tablets[other]);
      }
      if (pick(2) == 0) {
        add(*tablet, 2);
      }
      add(*tablet, 3);
    }
    for (auto& tablet : tablets) {
      for (std::size_t other = 0; other < 3; ++other) {
        tablet->pullFrom(*tablets[other]);
      }
      EXPECT_EQ(merge::canonical(*tablet->tablet->record(id)), merge::canonical(*tablets[0]->tablet->record(id)));
      EXPECT_EQ(*tablet->tablet->report("survey", ""), *tablets[0]->tablet->report("survey", ""));
      EXPECT_EQ(*tablet->tablet->report("conflicts", ""), *tablets[0]->tablet->report("conflicts", ""));
      expectPresentPaths(*tablet->tablet->record(id));
    }
    const auto all = shown(*tablets[0]->tablet->record(id));
    EXPECT_EQ(all.at("/data/lama"), "ya") << "nobody asks it any more, and nobody took it away";
    EXPECT_EQ(all.at("/data/jenis"), "C");
    EXPECT_EQ(all.at("/data/luas"), "sekitar 40");
  }
}

TEST(RecordXml, IsOfTheVersionThatItWasFilledWithUntilAnotherHadAPartInIt) {
  SampleTablet s("xml");
  add(s, 1);
  const RecordId id = make(s, kFirst);
  add(s, 3);
  const auto first = s.tablet->recordXml(id);
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->version, "1");
  EXPECT_TRUE(first->leftOut.empty());
  EXPECT_THAT(first->xml, HasSubstr("<nama>Amat</nama><telp>0812</telp>"));
  EXPECT_THAT(first->xml, HasSubstr("<orang><nama>Inaq</nama><umur/></orang><orang><nama>Udin</nama>"));

  correct(s, id, {{"/data/air", "sumur"}});
  const auto second = s.tablet->recordXml(id);
  EXPECT_EQ(second->version, "3");
  EXPECT_THAT(second->xml, HasSubstr("<kk><nama>Amat</nama></kk><kontak><telp>0812</telp></kontak>"
                                     "<luas>sekitar 40</luas><jenis>C</jenis><air>sumur</air>"));
  EXPECT_THAT(second->leftOut, ElementsAre(std::pair<std::string, std::string>("/data/lama", "ya")));
  EXPECT_FALSE(s.tablet->recordXml(*RecordId::fromBytes(Bytes(16, 'x'))));
}

TEST(RecordXml, ReadInAgainIsARecordWithTheSameAnswers) {
  SampleTablet s("submission");
  add(s, 1);
  const RecordId id = make(s, kFirst);
  const std::string xml = s.tablet->recordXml(id)->xml;
  add(s, 3);
  auto draft = std::move(*s.tablet->startSubmission(kBintaro, "rumah", xml));
  ASSERT_EQ(draft->unknown().size(), 1U);
  EXPECT_EQ(draft->unknown().front().path, "/data/lama");
  const DraftId draftId = draft->id();
  EXPECT_EQ(s.tablet->drafts()->front().steps, 0U) << "nobody has answered anything yet";
  draft.reset();
  s.reopen();
  draft = std::move(*s.tablet->resumeForm(draftId));
  EXPECT_EQ(draft->unknown().size(), 1U);
  EXPECT_EQ(draft->instance().past().size(), 2U) << "jenis and luas";
  const auto record = draft->finish();
  ASSERT_TRUE(record) << record.error().message;
  auto expected = shownWithMeta(*s.tablet->record(id));
  expected.erase("/data/lama");
  const auto found = shownWithMeta(*s.tablet->record(*record));
  EXPECT_EQ(found, expected);
  EXPECT_FALSE(s.tablet->startSubmission(kBintaro, "rumah", "<data id=\"other\"/>"));
  EXPECT_TRUE(s.tablet->drafts()->empty());
}

TEST(RecordXml, ThatWasEditedNamesTheSubmissionThatItReplaces) {
  SampleTablet s("edited");
  add(s, 1);
  const std::string xml =
      "<data id=\"rumah\" version=\"1\"><nama>Amat</nama><meta><instanceID>uuid:1</instanceID></meta>"
      "</data>";
  for (const bool edited : {false, true}) {
    auto draft = std::move(*s.tablet->startSubmission(kBintaro, "rumah", xml));
    if (edited) {
      ASSERT_TRUE(draft->set("/data/nama", "Ahmad"));
    }
    const RecordId record = *draft->finish();
    const auto fields = shownWithMeta(*s.tablet->record(record));
    EXPECT_EQ(fields.at("/data/meta/instanceID") == "uuid:1", !edited);
    EXPECT_EQ(fields.contains("/data/meta/deprecatedID"), edited);
    correct(s, record, {{"/data/telp", "08"}});
    EXPECT_EQ(shown(*s.tablet->record(record)).contains("/data/meta/deprecatedID"), edited) << "kept by a correction";
  }
}

}  // namespace
}  // namespace rembug::tablet
