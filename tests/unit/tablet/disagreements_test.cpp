// What people should settle in merged records, in words, and what follows from it.
#include <gmock/gmock.h>

#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;

// Two tablets that hold the same record.
struct Two {
  explicit Two(const std::string& name) : a(name + "-a", 1), b(name + "-b", 2), id(a.survey("Amat")) { b.pullFrom(a); }
  void exchange() {
    a.pullFrom(b);
    b.pullFrom(a);
  }
  std::vector<Disagreement> found() const {
    const auto all = a.tablet->disagreements("", "Bahasa Indonesia (id)");
    EXPECT_TRUE(all) << (all ? "" : all.error().message);
    return all.value_or(std::vector<Disagreement>());
  }

  SampleTablet a;
  SampleTablet b;
  RecordId id;
};

std::vector<std::string> shown(const Disagreement& disagreement) {
  std::vector<std::string> words;
  for (const DisagreementSide& side : disagreement.sides) {
    words.push_back(side.shown);
  }
  return words;
}

TEST(Disagreements, AreToldInTheWordsOfTheForm) {
  Two t("words");
  t.b.clock.advance(Millis(60'000));
  t.b.edit(t.id, "/data/anggota[1]/jk", "L");
  t.b.edit(t.id, "/data/kepala/alamat", "Jl. Pabean 7");
  t.a.edit(t.id, "/data/kepala/alamat", "Jl. Pabean 5");
  t.exchange();
  const auto found = t.found();
  ASSERT_EQ(found.size(), 1U) << "the record's name is calculated from the address, and follows it";
  EXPECT_EQ(found[0].kind, DisagreementKind::Answer);
  EXPECT_EQ(found[0].record, t.id);
  EXPECT_EQ(found[0].scope, kBintaro);
  EXPECT_EQ(found[0].ref, "/data/kepala/alamat");
  EXPECT_NE(found[0].label, "alamat") << "the question's label";
  EXPECT_THAT(shown(found[0]), ElementsAre("Jl. Pabean 7", "Jl. Pabean 5")) << "the newest first";
  EXPECT_EQ(found[0].sides[0].author, "Sari");
}

TEST(Disagreements, NameChoicesByTheirLabels) {
  Two t("choices");
  t.a.edit(t.id, "/data/anggota[1]/penyakit", "DBD");
  t.b.edit(t.id, "/data/anggota[1]/penyakit", "DIARE");
  t.exchange();
  const auto found = t.found();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(shown(found[0]), testing::UnorderedElementsAre("Demam berdarah", "Diare"));
  EXPECT_THAT(shown(t.a.tablet->disagreements("", "English (en)")->front()),
              testing::UnorderedElementsAre("Dengue", "Diarrhoea"));
}

TEST(Disagreements, WhatIsCalculatedFollowsTheLastAnswer) {
  Two t("follow");
  t.a.edit(t.id, "/data/kepala/nama", "Amat Saleh");
  t.a.edit(t.id, "/data/kepala/alamat", "Jl. Pabean 5");
  t.b.edit(t.id, "/data/kepala/nama", "Ahmad");
  t.b.edit(t.id, "/data/kepala/alamat", "Jl. Pabean 7");
  t.exchange();
  auto found = t.found();
  ASSERT_EQ(found.size(), 2U);
  ASSERT_TRUE(t.a.tablet->settle(found[0], "Jl. Pabean 5"));
  EXPECT_EQ(t.a.tablet->record(t.id)->conflicts(), 2U) << "the other answer, and the name that waits for it";
  found = t.found();
  ASSERT_EQ(found.size(), 1U);
  ASSERT_TRUE(t.a.tablet->settle(found[0], "Ahmad"));
  t.exchange();
  for (const SampleTablet* tablet : {&t.a, &t.b}) {
    EXPECT_EQ(tablet->tablet->record(t.id)->conflicts(), 0U);
    EXPECT_EQ(tablet->tablet->record(t.id)->value("/data/meta/instanceName"), "Ahmad, Jl. Pabean 5");
  }
  EXPECT_FALSE(t.a.tablet->settle(found[0], "Amat Saleh")) << "it is settled";
}

TEST(Disagreements, WhatIsCalculatedFromAnswersThatAgreeIsCalculatedAgain) {
  Two t("again");
  t.a.edit(t.id, "/data/kepala/nama", "Ahmad");
  t.b.edit(t.id, "/data/kepala/alamat", "Jl. Pabean 7");
  t.exchange();
  const auto found = t.found();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, DisagreementKind::Calculated);
  EXPECT_THAT(shown(found[0]), ElementsAre("Ahmad, Jl. Pabean 7")) << "nobody has written that one";
  ASSERT_TRUE(t.a.tablet->settle(found[0], found[0].sides[0].value));
  EXPECT_EQ(t.a.tablet->record(t.id)->conflicts(), 0U);
}

// A row that one takes away while the other writes into it.
struct RemovedRow : Two {
  explicit RemovedRow(const std::string& name) : Two(name) {
    auto removing = std::move(*a.tablet->editRecord(id));
    EXPECT_TRUE(removing->removeRow("/data/anggota[1]"));
    EXPECT_TRUE(removing->addRow("/data/anggota"));
    EXPECT_TRUE(removing->set("/data/anggota[1]/nama", "Papuq"));
    EXPECT_TRUE(removing->set("/data/anggota[1]/jk", "L"));
    EXPECT_TRUE(removing->set("/data/anggota[1]/berobat", "TIDAK"));
    EXPECT_TRUE(removing->set("/data/anggota[1]/penyakit", "TIDAK"));
    a.clock.advance(Millis(1000));
    const auto done = removing->finish();
    EXPECT_TRUE(done) << (done ? "" : done.error().message);
    b.edit(id, "/data/anggota[1]/nama", "Inaq Sari");
    exchange();
  }
  std::vector<std::string> people() const {
    std::vector<std::string> names;
    const auto state = *b.tablet->record(id);
    for (const auto& [key, field] : state.fields) {
      if (key.path == "/data/anggota/nama" && state.visible(key)) {
        names.push_back(field.shown());
      }
    }
    return names;
  }
};

TEST(Disagreements, ARowIsKeptOrTakenAway) {
  for (const bool keep : {true, false}) {
    RemovedRow t(keep ? "row-keep" : "row-remove");
    EXPECT_THAT(t.people(), testing::UnorderedElementsAre("Inaq Sari", "Papuq"));
    const auto found = t.found();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, DisagreementKind::Row);
    EXPECT_THAT(found[0].sides[0].shown, testing::HasSubstr("Inaq Sari"));
    const auto done = t.a.tablet->settle(found[0], found[0].sides[keep ? 0 : 1].value);
    ASSERT_TRUE(done) << done.error().message;
    t.exchange();
    EXPECT_EQ(t.a.tablet->record(t.id)->conflicts(), 0U);
    EXPECT_EQ(t.people().size(), keep ? 2U : 1U);
  }
}

TEST(Disagreements, ARecordCountsOrDoesNot) {
  for (const bool keep : {true, false}) {
    Two t(keep ? "void-keep" : "void-remove");
    ASSERT_TRUE(t.a.tablet->voidRecord(t.id, "rumah sudah dibongkar"));
    t.b.edit(t.id, "/data/kepala/alamat", "Jl. Pabean 7");
    t.exchange();
    const auto found = t.found();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, DisagreementKind::Void);
    EXPECT_EQ(found[0].sides[1].shown, "rumah sudah dibongkar");
    ASSERT_TRUE(t.a.tablet->settle(found[0], found[0].sides[keep ? 0 : 1].value));
    t.exchange();
    EXPECT_EQ(t.b.tablet->record(t.id)->conflicts(), 0U);
    EXPECT_EQ(t.b.tablet->record(t.id)->voided(), !keep);
    EXPECT_EQ(t.b.tablet->record(t.id)->value("/data/kepala/alamat"), "Jl. Pabean 7");
  }
}

}  // namespace
}  // namespace rembug::tablet
