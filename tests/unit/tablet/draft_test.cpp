// Drafts: what is kept of a form that is being filled, and what comes back after a kill or a full disk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/tablet/failing_disk.h"
#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;

// A skip over a group with rows in it, and a list that depends on another answer.
std::string skippingForm() {
  return formXml(
      "1", "<punya/><kota/><desa/><ternak><catatan/><ekor jr:template=\"\"><jenis/><umur/></ekor></ternak>",
      bindXml("/data/ternak", "relevant=\"/data/punya = 'Y'\"") + bindXml("/data/ternak/ekor/umur", "type=\"int\""),
      choice("/data/punya", "YT") + choice("/data/kota", "AB") +
          "<select1 ref=\"/data/desa\"><label>D</label><itemset nodeset=\"instance('desa')/root/item[kota = "
          "/data/kota]\"><value ref=\"name\"/><label ref=\"name\"/></itemset></select1>" +
          "<group ref=\"/data/ternak\"><label>T</label>" + input("/data/ternak/catatan") +
          repeat("/data/ternak/ekor", input("/data/ternak/ekor/jenis") + input("/data/ternak/ekor/umur")) + "</group>",
      "<instance id=\"desa\"><root><item><name>a1</name><kota>A</kota></item><item><name>b1</name><kota>B"
      "</kota></item></root></instance>");
}

std::vector<std::string> values(const FormDraft& draft) {
  std::vector<std::string> all;
  for (const forms::Answer& answer : draft.instance().answers()) {
    if (answer.path != "/data/meta/instanceID") {  // which every form has
      all.push_back(answer.path + "=" + answer.value);
    }
  }
  return all;
}

void step(FormDraft& draft, const std::string& line) {
  const auto applied = draft.apply(line);
  ASSERT_TRUE(applied) << line << ": " << applied.error().message;
}

TEST(Draft, AnswersHiddenByASkipComeBackWithItAlsoAfterAKill) {
  SampleTablet s("hidden");
  ASSERT_TRUE(s.tablet->addForm(skippingForm()));
  auto draft = std::move(*s.tablet->startForm(kBintaro, "rumah"));
  for (const char* line :
       {R"({"set":"/data/punya","value":"Y"})", R"({"set":"/data/kota","value":"A"})",
        R"({"set":"/data/desa","value":"a1"})", R"({"set":"/data/ternak/catatan","value":"sehat"})",
        R"({"add":"/data/ternak/ekor"})", R"({"add":"/data/ternak/ekor"})",
        R"({"set":"/data/ternak/ekor[2]/jenis","value":"sapi"})", R"({"set":"/data/ternak/ekor[2]/umur","value":"3"})",
        R"({"set":"/data/punya","value":"T"})", R"({"set":"/data/kota","value":"B"})"}) {
    step(*draft, line);
  }
  EXPECT_THAT(values(*draft), ElementsAre("/data/punya=T", "/data/kota=B")) << "hidden, and not offered";
  const DraftId id = draft->id();
  draft.reset();
  s.reopen();
  draft = std::move(*s.tablet->resumeForm(id));
  EXPECT_THAT(values(*draft), ElementsAre("/data/punya=T", "/data/kota=B"));
  step(*draft, R"({"set":"/data/punya","value":"Y"})");
  draft.reset();
  s.reopen();
  draft = std::move(*s.tablet->resumeForm(id));
  step(*draft, R"({"set":"/data/kota","value":"A"})");
  EXPECT_THAT(values(*draft),
              ElementsAre("/data/punya=Y", "/data/kota=A", "/data/desa=a1", "/data/ternak/catatan=sehat",
                          "/data/ternak/ekor/jenis=sapi", "/data/ternak/ekor/umur=3"));
  EXPECT_EQ(draft->instance().rows().size(), 2U);
  const auto record = draft->finish();
  ASSERT_TRUE(record) << record.error().message;
  EXPECT_EQ(s.tablet->record(*record)->rows.size(), 2U);
}

TEST(Draft, WhatIsHiddenWhenItIsFinishedIsNoPartOfTheRecord) {
  SampleTablet s("skipped");
  ASSERT_TRUE(s.tablet->addForm(skippingForm()));
  auto draft = std::move(*s.tablet->startForm(kBintaro, "rumah"));
  for (const char* line :
       {R"({"set":"/data/punya","value":"Y"})", R"({"add":"/data/ternak/ekor"})",
        R"({"set":"/data/ternak/ekor[1]/jenis","value":"sapi"})", R"({"set":"/data/punya","value":"T"})"}) {
    step(*draft, line);
  }
  const RecordId record = *draft->finish();
  EXPECT_EQ(s.tablet->record(record)->fields.size(), 2U) << "punya, and the id that every form has";
  EXPECT_TRUE(s.tablet->record(record)->rows.empty());
}

TEST(Draft, ResumesWhereItsAuthorWas) {
  SampleTablet s("place");
  ASSERT_TRUE(s.tablet->addForm(skippingForm()));
  auto draft = std::move(*s.tablet->startForm(kBintaro, "rumah"));
  EXPECT_EQ(draft->place(), "");
  step(*draft, R"({"set":"/data/punya","value":"Y"})");
  EXPECT_EQ(draft->place(), "/data/punya");
  EXPECT_EQ(*draft->addRow("/data/ternak/ekor"), "/data/ternak/ekor[1]");
  EXPECT_EQ(*draft->addRow("/data/ternak/ekor"), "/data/ternak/ekor[2]");
  ASSERT_TRUE(draft->setPlace("/data/ternak/ekor[2]/umur"));
  const DraftId id = draft->id();
  const auto again = [&] {
    draft.reset();
    s.reopen();
    draft = std::move(*s.tablet->resumeForm(id));
  };
  again();
  EXPECT_EQ(draft->place(), "/data/ternak/ekor[2]/umur");
  EXPECT_EQ(s.tablet->drafts()->front().place, "/data/ternak/ekor[2]/umur");
  step(*draft, R"({"set":"/data/ternak/catatan","value":"x"})");
  again();
  EXPECT_EQ(draft->place(), "/data/ternak/catatan") << "a later step was made elsewhere";
  EXPECT_EQ(s.tablet->drafts()->front().place, "/data/ternak/catatan");
  // A place that is gone is no reason to lose the draft: the nearest one is shown.
  ASSERT_TRUE(draft->setPlace("/data/ternak/ekor[2]/umur"));
  ASSERT_TRUE(draft->removeRow("/data/ternak/ekor[2]"));
  ASSERT_TRUE(draft->setPlace("/data/ternak/ekor[2]/umur"));
  again();
  EXPECT_EQ(draft->place(), "/data/ternak/ekor[1]");
  ASSERT_TRUE(draft->setPlace("no place at all"));
  again();
  EXPECT_EQ(draft->place(), "");
  EXPECT_FALSE(draft->setPlace(std::string(5'000, 'x')));
  ASSERT_TRUE(draft->finish());
}

TEST(Draft, AStepThatDoesNotReachTheDiskHasNotHappened) {
  FailingDisk disk;
  SampleTablet s("full");
  s.environment.vfs = FailingDisk::kName;
  s.reopen();
  ASSERT_TRUE(s.tablet->addForm(skippingForm()));
  auto draft = std::move(*s.tablet->startForm(kBintaro, "rumah"));
  step(*draft, R"({"set":"/data/punya","value":"Y"})");
  step(*draft, R"({"add":"/data/ternak/ekor"})");
  const std::string before = draft->instance().toXml();
  disk.setFull(true);
  for (const char* line : {R"({"set":"/data/punya","value":"T"})", R"({"add":"/data/ternak/ekor"})",
                           R"({"remove":"/data/ternak/ekor[1]"})"}) {
    const auto applied = draft->apply(line);
    ASSERT_FALSE(applied) << line;
    EXPECT_EQ(applied.error().code, ErrorCode::Storage);
    EXPECT_EQ(draft->instance().toXml(), before) << line;
    EXPECT_EQ(draft->place(), "/data/ternak/ekor[1]");
  }
  EXPECT_FALSE(draft->setPlace("/data/punya"));
  EXPECT_EQ(draft->place(), "/data/ternak/ekor[1]");
  EXPECT_FALSE(draft->finish());
  disk.setFull(false);
  step(*draft, R"({"set":"/data/ternak/ekor[1]/jenis","value":"kuda"})");
  const std::string after = draft->instance().toXml();
  const DraftId id = draft->id();
  draft.reset();
  s.reopen();
  draft = std::move(*s.tablet->resumeForm(id));
  EXPECT_EQ(draft->instance().toXml(), after) << "memory and disk agree";
  ASSERT_TRUE(draft->finish());
  s.tablet.reset();
}

// A census of people with ten answers each, in one draft. With kRows = 1,000 it opens in 27 ms.
TEST(Draft, ALongOneOpensSoon) {
  SampleTablet s("long");
  std::string fields;
  std::string binds = bindXml("/data/orang/q9", "calculate=\"../q1 + ../q2\"") +
                      bindXml("/data/jumlah", "calculate=\"sum(/data/orang/q1)\"");
  std::string body;
  for (int q = 0; q < 10; ++q) {
    const std::string path = "/data/orang/q" + std::to_string(q);
    fields += "<q" + std::to_string(q) + "/>";
    body += input(path);
    binds += q == 0 || q == 9 ? "" : bindXml(path, "type=\"int\" constraint=\". &lt; 1000\" relevant=\"../q0 != ''\"");
  }
  ASSERT_TRUE(s.tablet->addForm(
      formXml("1", "<jumlah/><orang jr:template=\"\">" + fields + "</orang>", binds, repeat("/data/orang", body))));
  auto draft = std::move(*s.tablet->startForm(kBintaro, "rumah"));
  constexpr int kRows = 60;
  for (int row = 1; row <= kRows; ++row) {
    const std::string ref = *draft->addRow("/data/orang");
    for (int q = 0; q < 9; ++q) {
      ASSERT_TRUE(draft->set(ref + "/q" + std::to_string(q), std::to_string(q == 0 ? row : row % 100)));
    }
  }
  const std::string before = draft->instance().toXml();
  ASSERT_GT(before.size(), 90U * kRows);
  const DraftId id = draft->id();
  draft.reset();
  const auto start = std::chrono::steady_clock::now();
  draft = std::move(*s.tablet->resumeForm(id));
  const auto took = std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - start);
  EXPECT_EQ(draft->instance().toXml(), before);
  EXPECT_LT(took, Millis(1'000)) << "also on a slow machine and with sanitizers";
}

}  // namespace
}  // namespace rembug::tablet
