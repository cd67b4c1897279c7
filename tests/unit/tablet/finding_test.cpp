// Finding records and drafts, their history, what is sent back, and neighbours of a household.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

// A household of an id of its own.
std::string houseForm(const std::string& same = "") {
  const auto asked = [&](const std::string& ref) {
    return "<input ref=\"" + ref + "\" appearance=\"numbers" + (same == ref ? " rembug-same" : "") + "\"><label>L " +
           ref.substr(ref.rfind('/') + 1) + "</label></input>";
  };
  return formXml(
      "1",
      "<kunjungan><rw/><rt/><no_bangunan/></kunjungan><nama_kk/><atap/><air/><orang jr:template=\"\"><nama/></orang>",
      "",
      asked("/data/kunjungan/rw") + asked("/data/kunjungan/rt") + asked("/data/kunjungan/no_bangunan") +
          input("/data/nama_kk") + choice("/data/atap", "GS") + asked("/data/air") +
          repeat("/data/orang", input("/data/orang/nama")));
}

using Answers = std::vector<std::pair<std::string, std::string>>;

struct Houses : SampleTablet {
  explicit Houses(const std::string& name, const std::string& same = "", std::uint64_t seed = 1)
      : SampleTablet(name, seed) {
    EXPECT_TRUE(tablet->addForm(houseForm(same)));
  }
  std::unique_ptr<FormDraft> draft(const Answers& answers, const std::string& scope = kBintaro) {
    auto draft = std::move(*tablet->startForm(scope, "rumah"));
    for (const auto& [ref, value] : answers) {
      EXPECT_TRUE(draft->set(ref, value)) << ref;
    }
    clock.advance(Millis(1000));
    return draft;
  }
  RecordId house(const std::string& rt, const std::string& number, const std::string& head) {
    return *draft({{"/data/kunjungan/rw", "001"},
                   {"/data/kunjungan/rt", rt},
                   {"/data/kunjungan/no_bangunan", number},
                   {"/data/nama_kk", head},
                   {"/data/atap", "G"},
                   {"/data/air", "sumur"}})
                ->finish();
  }
  std::vector<std::string> found(const std::string& text) {
    std::vector<std::string> titles;
    const auto hits = tablet->search(text);
    EXPECT_TRUE(hits);
    for (const SearchHit& hit : *hits) {
      titles.push_back((hit.draft ? "draft " : "") + hit.title + (hit.match.empty() ? "" : " <" + hit.match + ">"));
    }
    return titles;
  }
};

TEST(Search, FindsAnyAnswerByTheBeginningOfItsWordsInOldAndNewSpelling) {
  Houses s("search");
  const RecordId soejono = s.survey("H. Lalu Soejono");
  s.survey("Aminah");
  EXPECT_THAT(s.found("pak suyono"), ElementsAre("H. Lalu Soejono, Jl. Pabean 3"));
  EXPECT_THAT(s.found("SOEJ"), SizeIs(1));
  EXPECT_THAT(s.found("jono"), IsEmpty()) << "in the middle of a word";
  EXPECT_THAT(s.found("pabean"), ElementsAre("Aminah, Jl. Pabean 3", "H. Lalu Soejono, Jl. Pabean 3"));
  EXPECT_THAT(s.found("pabean ami"), ElementsAre("Aminah, Jl. Pabean 3"));
  EXPECT_THAT(s.found("inaq"), ElementsAre("Aminah, Jl. Pabean 3 <Inaq>", "H. Lalu Soejono, Jl. Pabean 3 <Inaq>"))
      << "members are no part of the title";
  EXPECT_THAT(s.found("uuid"), IsEmpty());
  EXPECT_THAT(s.found(" "), IsEmpty());
  s.edit(soejono, "/data/anggota[1]/nama", "Papuq Tjokro");
  EXPECT_THAT(s.found("cokr"), ElementsAre("H. Lalu Soejono, Jl. Pabean 3 <Papuq Tjokro>"));
  s.reopen();
  EXPECT_THAT(s.found("cokr"), SizeIs(1));
  EXPECT_THAT(s.found("inaq"), SizeIs(1)) << "what was corrected is not found any more";
}

TEST(Search, FindsDraftsOfAllVillagesAsTheyStand) {
  Houses s("drafts");
  auto draft = s.draft({{"/data/nama_kk", "Moenah"}}, "52.71.03.1014");
  EXPECT_THAT(s.found("munah"), ElementsAre("draft Rumah"));
  ASSERT_TRUE(draft->set("/data/nama_kk", "Saodah"));
  EXPECT_THAT(s.found("munah"), IsEmpty());
  EXPECT_THAT(s.found("saodah"), ElementsAre("draft Rumah"));
  ASSERT_TRUE(draft->finish());
  EXPECT_THAT(s.found("saodah"), ElementsAre("Saodah"));
  for (int i = 0; i < 60; ++i) {
    s.house("001", std::to_string(i), "Amat " + std::to_string(i));
  }
  EXPECT_THAT(s.found("amat"), SizeIs(50));
  EXPECT_EQ(s.found("amat").front(), "sumur <Amat 59>")
      << "the newest first; without a name of its own its first answer";
}

TEST(Search, NamesACountByWhereItIsHeld) {
  Houses s("count");
  auto count = std::move(*s.tablet->startCount(kBintaro));
  EXPECT_TRUE(count->apply(
      R"({"session":{"village":"52.71.01.1013","unit":"RT 003/RW 005","adults":{"f":5,"m":5},"rules":{}}})"));
  EXPECT_TRUE(count->apply(R"({"accounting":{"received":5,"unused":2,"in_box":3,"signed_in":{"f":2,"m":1}}})"));
  EXPECT_THAT(s.found("rt 003"), ElementsAre("draft RT 003/RW 005"));
  auto unnamed = std::move(*s.tablet->startCount(kBintaro));
  EXPECT_EQ(s.tablet->drafts()->size(), 2U) << "one that has not said yet where it is held";
}

TEST(History, SaysWhoChangedWhatAndWhatStoodThereBefore) {
  Houses s("history");
  const RecordId id = s.house("003", "12", "Amat");
  s.edit(id, "/data/atap", "S");
  auto edit = std::move(*s.tablet->editRecord(id));
  ASSERT_TRUE(edit->addRow("/data/orang"));
  ASSERT_TRUE(edit->set("/data/orang[1]/nama", "Inaq"));
  ASSERT_TRUE(edit->set("/data/air", ""));
  ASSERT_TRUE(edit->finish());
  ASSERT_TRUE(s.tablet->voidRecord(id, "dua kali"));
  const auto history = s.tablet->history(id);
  ASSERT_TRUE(history) << history.error().message;
  ASSERT_THAT(history->steps, SizeIs(4));
  EXPECT_TRUE(history->voided);
  EXPECT_THAT(history->steps[0].lines, SizeIs(6));
  EXPECT_EQ(history->steps[0].lines[2].label, "L no_bangunan");
  EXPECT_EQ(history->steps[0].lines[2].after, "12");
  ASSERT_THAT(history->steps[1].lines, SizeIs(1));
  EXPECT_EQ(history->steps[1].lines[0].before, "G");
  EXPECT_EQ(history->steps[1].lines[0].after, "S");
  EXPECT_EQ(history->steps[1].author, "Sari");
  EXPECT_FALSE(history->steps[1].sent);
  EXPECT_EQ(history->steps[2].rowsAdded, 1U);
  std::vector<std::string> changed;
  for (const HistoryLine& line : history->steps[2].lines) {
    changed.push_back(line.ref + ": " + line.before + ">" + line.after);
  }
  EXPECT_THAT(changed, UnorderedElementsAre("/data/orang[1]/nama: >Inaq", "/data/air: sumur>"));
  EXPECT_EQ(history->steps[3].voidReason, "dua kali");
  EXPECT_THAT(history->past, IsEmpty());
}

TEST(History, ShowsWhatTheFormWouldNotTakeToday) {
  Houses s("past");
  const RecordId id = s.house("003", "12", "Amat");
  std::string stricter = houseForm();
  stricter.replace(stricter.find("version=\"1\""), 11, "version=\"2\"");
  const std::size_t item = stricter.find("<item><label>G");
  stricter.erase(item, stricter.find("</item>", item) + 7 - item);
  ASSERT_TRUE(s.tablet->addForm(stricter));
  const auto history = s.tablet->history(id);
  ASSERT_THAT(history->past, SizeIs(1));
  EXPECT_EQ(history->past[0].ref, "/data/atap");
  EXPECT_EQ(history->past[0].after, "G");
}

TEST(Task, ComesBySyncAndIsClosedByACorrectionOrAnAnswer) {
  Houses supervisor("korkot", "", 7);
  Houses s("faskel");
  const RecordId first = s.house("003", "12", "Amat");
  const RecordId second = s.house("003", "13", "Udin");
  supervisor.pullFrom(s);
  EXPECT_FALSE(supervisor.tablet->sendBack(first, "")) << "without a word nobody knows what to do";
  ASSERT_TRUE(supervisor.tablet->sendBack(first, "Luas lantai keliru"));
  supervisor.clock.advance(Millis(1000));
  const RecordId asked = *supervisor.tablet->sendBack(second, "Betul tidak punya air?");
  EXPECT_THAT(*s.tablet->tasks(""), IsEmpty());
  s.pullFrom(supervisor);
  const auto tasks = *s.tablet->tasks(kBintaro);
  ASSERT_THAT(tasks, SizeIs(2));
  EXPECT_EQ(tasks[0].note, "Luas lantai keliru");
  EXPECT_EQ(tasks[0].record, first);
  EXPECT_EQ(tasks[0].form, "rumah");
  EXPECT_EQ(tasks[0].author, "Sari");
  EXPECT_THAT(*s.tablet->tasks("52.71.03.1014"), IsEmpty());
  EXPECT_THAT(s.found("lantai keliru"), IsEmpty()) << "a task is no record that one looks for";
  s.edit(first, "/data/atap", "S");
  ASSERT_THAT(*s.tablet->tasks(kBintaro), SizeIs(1));
  ASSERT_TRUE(s.tablet->answerTask(asked, "Betul, sudah ditanyakan"));
  EXPECT_FALSE(s.tablet->answerTask(second, "bukan tugas"));
  EXPECT_THAT(*s.tablet->tasks(kBintaro), IsEmpty());
  supervisor.pullFrom(s);
  EXPECT_THAT(*supervisor.tablet->tasks(kBintaro), IsEmpty());
  EXPECT_EQ(supervisor.tablet->record(asked)->value("/task/answer"), "Betul, sudah ditanyakan");
}

TEST(Neighbours, TheSameHouseIsToldByPlaceOrByName) {
  Houses s("similar");
  s.house("003", "12", "H. Achmad Soejono");
  s.house("004", "12", "Udin");
  const RecordId gone = s.house("003", "12", "Salah");
  ASSERT_TRUE(s.tablet->voidRecord(gone, "salah"));
  const auto similar = [&](const Answers& answers) {
    std::vector<std::string> heads;
    const auto draft = s.draft(answers);
    const std::vector<RecordSummary> found = s.tablet->similar(*draft).value_or(std::vector<RecordSummary>());
    for (const RecordSummary& record : found) {
      heads.push_back(s.tablet->record(record.id)->value("/data/nama_kk"));
    }
    return heads;
  };
  EXPECT_THAT(similar({}), IsEmpty());
  EXPECT_THAT(similar({{"/data/kunjungan/rt", "003"}, {"/data/kunjungan/no_bangunan", "12"}}),
              ElementsAre("H. Achmad Soejono"));
  EXPECT_THAT(similar({{"/data/kunjungan/rt", "003"}, {"/data/kunjungan/no_bangunan", "13"}}), IsEmpty());
  EXPECT_THAT(
      similar({{"/data/kunjungan/rw", "002"}, {"/data/kunjungan/rt", "003"}, {"/data/kunjungan/no_bangunan", "12"}}),
      IsEmpty());
  EXPECT_THAT(similar({{"/data/nama_kk", "pak akhmad suyono"}}), ElementsAre("H. Achmad Soejono"));
  EXPECT_THAT(similar({{"/data/nama_kk", "Akhmad"}}), IsEmpty());
  const auto records = *s.tablet->records({kBintaro, "rumah", "", false});
  const auto corrected = std::move(*s.tablet->editRecord(records.front().id));
  EXPECT_THAT(*s.tablet->similar(*corrected), IsEmpty()) << "a house is not its own twin";
}

TEST(Neighbours, WhatRepeatsIsTakenFromTheLastHousehold) {
  Houses s("copy");
  EXPECT_THAT(*s.tablet->answersOfLast(*s.draft({})), IsEmpty());
  s.house("003", "12", "Amat");
  s.house("004", "13", "Udin");
  EXPECT_THAT(*s.tablet->answersOfLast(*s.draft({})),
              ElementsAre(std::pair<std::string, std::string>("/data/kunjungan/rw", "001"),
                          std::pair<std::string, std::string>("/data/kunjungan/rt", "004")));
  EXPECT_THAT(*s.tablet->answersOfLast(*s.draft({{"/data/kunjungan/rt", "009"}})), SizeIs(1))
      << "what was answered already is left alone";
  Houses marked("marked", "/data/air");
  marked.house("003", "12", "Amat");
  EXPECT_THAT(*marked.tablet->answersOfLast(*marked.draft({})),
              ElementsAre(std::pair<std::string, std::string>("/data/air", "sumur")));
}

TEST(PlacedRecords, AreThoseThatCountAndSayWhereTheyAre) {
  const std::string form =
      formXml("1", "<alamat/><geo/><hasil/><catatan/><sarana jr:template=\"\"><titik/></sarana>",
              bindXml("/data/geo", "type=\"geopoint\"") + bindXml("/data/sarana/titik", "type=\"geopoint\""),
              input("/data/alamat") + input("/data/geo") + input("/data/hasil") + input("/data/catatan") +
                  repeat("/data/sarana", input("/data/sarana/titik")));
  SampleTablet s("placed");
  ASSERT_TRUE(s.tablet->addForm(form));
  const auto record = [&](const Answers& answers) {
    const auto draft = std::move(*s.tablet->startForm(kBintaro, "rumah"));
    for (const auto& [ref, value] : answers) {
      EXPECT_TRUE(draft->set(ref, value)) << ref;
    }
    s.clock.advance(Millis(1000));
    return *draft->finish();
  };
  const RecordId aminah = record({{"/data/alamat", "Aminah"}, {"/data/geo", "-8.5832 116.1012 0.0 5.0"}});
  const RecordId saodah =
      record({{"/data/alamat", "Saodah"}, {"/data/geo", "-8.5840 116.1020"}, {"/data/hasil", "SEBAGIAN"}});
  record({{"/data/alamat", "Tanpa titik"}, {"/data/catatan", "12.5 kg"}, {"/data/hasil", "LENGKAP"}});
  const auto placed = [&] { return s.tablet->placedRecords(kBintaro, "rumah").value_or(std::vector<PlacedRecord>()); };
  ASSERT_THAT(placed(), SizeIs(2));
  EXPECT_EQ(placed()[0].id, aminah);
  EXPECT_EQ(placed()[0].title, "Aminah");
  EXPECT_EQ(placed()[0].point, "-8.5832 116.1012 0.0 5.0");
  EXPECT_EQ(placed()[0].visit, "");
  EXPECT_EQ(placed()[1].visit, "SEBAGIAN");
  // A correction moves it, as it does when the tablet has been opened anew.
  s.edit(aminah, "/data/geo", "-8.59 116.11 0.0 3.0");
  s.reopen();
  ASSERT_THAT(placed(), SizeIs(2));
  EXPECT_EQ(placed()[0].point, "-8.59 116.11 0.0 3.0");
  ASSERT_TRUE(s.tablet->voidRecord(saodah, "dua kali"));
  EXPECT_THAT(placed(), SizeIs(1));
  EXPECT_TRUE(s.tablet->placedRecords("52.71.03.1014", "rumah")->empty());
}

}  // namespace
}  // namespace rembug::tablet
