#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Unlock, WrongPinsSlowDownAndTheRecoveryCodeHelps) {
  SampleTablet s("unlock");
  s.tablet->lock();
  EXPECT_FALSE(s.tablet->unlocked());
  EXPECT_FALSE(s.tablet->records({}));
  for (int i = 0; i < 3; ++i) {
    const auto wrong = s.tablet->unlock("Sari", "000000");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::Refused);
  }
  EXPECT_GT(s.tablet->waitBeforeUnlock("Sari"), Millis(0));
  EXPECT_THAT(s.tablet->unlock("Sari", "123456").error().message, HasSubstr("wait"));
  s.clock.advance(std::chrono::seconds(31));
  EXPECT_TRUE(s.tablet->unlock("Sari", "123456"));
  s.tablet->lock();
  EXPECT_FALSE(s.tablet->unlockWithRecovery("0000-0000-0000-0000-0000-0000-00"));
  EXPECT_TRUE(s.tablet->unlockWithRecovery(s.recovery));
  ASSERT_TRUE(s.tablet->setUser("Budi", "654321"));
  EXPECT_THAT(*s.tablet->users(), ElementsAre("Budi", "Sari"));
  EXPECT_FALSE(s.tablet->setUser("Budi", "123"));
}

TEST(Create, DoesNotTouchAFolderThatHoldsATablet) {
  SampleTablet s("create");
  const auto again = Tablet::create(s.folder.path(), s.environment, "Sari", "123456");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::Conflict);
}

TEST(Draft, IsThereAgainAfterTheAppWasKilled) {
  SampleTablet s("draft");
  DraftId id;
  {
    auto draft = s.tablet->startForm(kBintaro, kSurvey);
    ASSERT_TRUE(draft);
    id = (*draft)->id();
    for (const std::string& step : SampleTablet::surveySteps("Amat")) {
      ASSERT_TRUE((*draft)->apply(step));
    }
    EXPECT_EQ(*(*draft)->addRow("/data/anggota"), "/data/anggota[2]");
    EXPECT_FALSE((*draft)->set("/data/kepala/kabkota", "9999")) << "a refused answer is not kept either";
  }
  s.reopen();
  const auto drafts = s.tablet->drafts();
  ASSERT_TRUE(drafts);
  ASSERT_EQ(drafts->size(), 1U);
  EXPECT_EQ(drafts->front().steps, 10U);
  auto draft = s.tablet->resumeForm(id);
  ASSERT_TRUE(draft);
  EXPECT_THAT((*draft)->finish().error().message, HasSubstr("/data/anggota[2]"));
  ASSERT_TRUE((*draft)->removeRow("/data/anggota[2]"));
  const auto record = (*draft)->finish();
  ASSERT_TRUE(record) << record.error().message;
  EXPECT_TRUE(s.tablet->drafts()->empty());
  EXPECT_EQ(s.tablet->record(*record)->value("/data/kepala/nama"), "Amat");
  EXPECT_EQ(s.tablet->record(*record)->rows.size(), 1U);
}

TEST(Record, ACorrectionIsAnotherChangeAndTheHistoryHasBoth) {
  SampleTablet s("correct");
  const RecordId id = s.survey("Amat");
  s.edit(id, "/data/kepala/alamat", "Jl. Pabean 5");
  s.reopen();
  const auto state = s.tablet->record(id);
  ASSERT_TRUE(state);
  EXPECT_EQ(state->value("/data/kepala/alamat"), "Jl. Pabean 5");
  EXPECT_EQ(state->history.size(), 2U);
  EXPECT_LE(state->history[1].fields.size(), 2U) << "only what was changed is written";
  EXPECT_EQ(s.tablet->log("")->size(), 2U);
  ASSERT_TRUE(s.tablet->voidRecord(id, "dua kali didata"));
  EXPECT_TRUE(s.tablet->records({"", "", "", true})->front().voided);
  EXPECT_TRUE(s.tablet->records({"", "", "", false})->empty());
}

TEST(Record, ListsFindByVillageFormAndName) {
  SampleTablet s("list");
  s.survey("Amat");
  s.survey("Sri");
  EXPECT_EQ(s.tablet->records({kBintaro, kSurvey, "", true})->size(), 2U);
  EXPECT_EQ(s.tablet->records({"52.71.", "", "sRI", true})->size(), 1U);
  EXPECT_EQ(s.tablet->records({"52.71.03.1014", "", "", true})->size(), 0U);
  EXPECT_EQ(s.tablet->records({"", "", "sri", true})->front().title, "Sri, Jl. Pabean 3");
}

TEST(Record, LinksJoinTwoIntoOneInReportsAndCanBeUndone) {
  SampleTablet s("link");
  const RecordId a = s.survey("Amat");
  const RecordId b = s.survey("Ahmad");
  const auto surveys = [&] {
    return nlohmann::json::parse(*s.tablet->report("coverage", ""))["total"]["surveys"].get<int>();
  };
  EXPECT_EQ(surveys(), 2);
  ASSERT_TRUE(s.tablet->link(a, b, "satu rumah"));
  EXPECT_EQ(surveys(), 1);
  ASSERT_TRUE(s.tablet->unlink(b, a, "ternyata dua rumah"));
  EXPECT_EQ(surveys(), 2);
  EXPECT_FALSE(s.tablet->unlink(a, b, "lagi"));
  EXPECT_FALSE(s.tablet->link(a, a, "x"));
}

TEST(Count, IsKeptEventByEventAndBecomesASealedTally) {
  SampleTablet s("count");
  DraftId id;
  {
    auto draft = s.tablet->startCount(kBintaro);
    ASSERT_TRUE(draft);
    id = (*draft)->id();
    for (
        const std::string event :
        {R"({"session":{"village":"52.71.01.1013","unit":"RT 003","adults":{"f":5,"m":5},"rules":{"names_min":1,"seats":1}}})",
         R"({"accounting":{"received":5,"unused":2,"in_box":3,"signed_in":{"f":2,"m":1}}})",
         R"({"ballot":["Pak Amat","Inaq Rumenah"]})", R"({"ballot":["Pak Amat"]})"}) {
      ASSERT_TRUE((*draft)->apply(event)) << event;
    }
    EXPECT_FALSE((*draft)->finish());
    EXPECT_FALSE((*draft)->apply(R"({"ballot":7})"));
  }
  s.reopen();
  auto draft = s.tablet->resumeCount(id);
  ASSERT_TRUE(draft) << draft.error().message;
  EXPECT_EQ((*draft)->count().papers().size(), 2U);
  ASSERT_TRUE((*draft)->apply(R"({"blank":1})"));
  ASSERT_TRUE((*draft)->apply(R"({"sign":{"witnesses":["Sahdan"]}})"));
  const auto record = (*draft)->finish();
  ASSERT_TRUE(record) << record.error().message;
  const auto state = s.tablet->record(*record);
  EXPECT_THAT(state->value("/tally/result"), HasSubstr("\"elected\":[\"Pak Amat\"]"));
  ASSERT_EQ(state->erasable.size(), 1U);
  EXPECT_EQ(state->erasable[0].sealed.find("Rumenah"), std::string::npos);
  EXPECT_FALSE(s.tablet->editRecord(*record));
  EXPECT_FALSE(s.tablet->settle(*record, "/tally/result", "{}"));
  const auto report = nlohmann::json::parse(*s.tablet->report("election", ""));
  EXPECT_EQ(report["tallies"][0]["hash_holds"], true);
}

TEST(Count, KeepsWhatWasHeardOfThePaperInHand) {
  SampleTablet s("hand");
  auto draft = s.tablet->startCount(kBintaro);
  ASSERT_TRUE(draft);
  EXPECT_FALSE((*draft)->apply(R"({"hand":[]})")) << "nobody reads before the session is there";
  ASSERT_TRUE((*draft)->apply(
      R"({"session":{"village":"52.71.01.1013","unit":"RT 003","adults":{"f":5,"m":5},"rules":{"names_min":1}}})"));
  EXPECT_FALSE((*draft)->apply(R"({"hand":"Pak Amat"})"));
  ASSERT_TRUE((*draft)->apply(R"({"hand":["Pak Amat",{"name":"Udin","strike":"OUT_OF_SCOPE"}]})"));
  const DraftId id = (*draft)->id();
  draft->reset();
  s.reopen();
  draft = s.tablet->resumeCount(id);
  ASSERT_TRUE(draft) << draft.error().message;
  EXPECT_EQ(nlohmann::json::parse((*draft)->hand()).size(), 2U);
  EXPECT_TRUE((*draft)->count().papers().empty());
  ASSERT_TRUE((*draft)->apply(R"({"undo":0})"));
  EXPECT_NE((*draft)->hand(), "[]");
  ASSERT_TRUE((*draft)->apply(R"({"ballot":["Pak Amat"]})"));
  EXPECT_EQ((*draft)->hand(), "[]");
}

// Whoever finds the tablet finds nothing but counts, sizes and who may log in.
TEST(SealedStore, HoldsNothingReadable) {
  SampleTablet s("sealed");
  auto draft = s.tablet->startForm(kBintaro, kSurvey);
  ASSERT_TRUE((*draft)->set("/data/kepala/nama", "Zubaidah"));
  s.survey("Khairuddin");
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(s.folder.path())) {
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    all += text.str();
  }
  ASSERT_GT(all.size(), 1000U);
  for (const std::string secret : {"Zubaidah", "Khairuddin", "kepala", "survei", kBintaro.c_str(), "Pabean"}) {
    EXPECT_EQ(all.find(secret), std::string::npos) << secret;
  }
}

TEST(Report, FollowsWhatWasEntered) {
  SampleTablet s("report");
  s.survey("Amat");
  s.survey("Sri");
  const auto survey = nlohmann::json::parse(*s.tablet->report("survey", kBintaro));
  ASSERT_EQ(survey["forms"].size(), 1U);
  EXPECT_EQ(survey["forms"][0]["villages"][0]["records"], 2);
  bool found = false;
  for (const auto& question : survey["forms"][0]["questions"]) {
    if (question["path"] == "/data/anggota/jk") {
      found = true;
      EXPECT_EQ(question["answers"]["P"], 2);
    }
  }
  EXPECT_TRUE(found);
  EXPECT_FALSE(s.tablet->report("nothing", ""));
}

}  // namespace
}  // namespace rembug::tablet
