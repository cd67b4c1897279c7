#include <QFile>

#include <gtest/gtest.h>

#include "core/count/units.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/election_touches.h"

namespace rembug::flows {
namespace {

constexpr Box kSmall{.inBox = "4", .women = "2", .men = "2", .adultsF = "4", .adultsM = "4"};

// Four papers, and everything up to the signature.
void countAndSign(Flow& flow, const char* third = "Zaenab") {
  readNew(flow, "Sahnun");
  readNew(flow, "Nurhayati");
  readNew(flow, third);
  nextPaper(flow);
  for (int i = 0; i < 2; ++i) {
    readKnown(flow, "Sahnun");
    readKnown(flow, "Nurhayati");
    readKnown(flow, third);
    nextPaper(flow);
  }
  readKnown(flow, "Sahnun");
  nextPaper(flow);
  flow.touch(named("readingDone"));
  flow.touch(named("namesDone"));
  write(flow, "witness1", "Baiq Aini");
  write(flow, "witness2", "Lalu Rizal");
  flow.touch(named("sign"));
  flow.touch(named("countDone"));
}

std::vector<count::Sheet> sheets(Flow& flow) {
  return flow.onTablet([](tablet::Tablet& tablet) { return *tablet.sheets("52.71.01.1013"); });
}

TEST(TallyFlow, AfterTheSignatureObjectionsReceptionAndACorrectingRecordThatNamesIt) {
  Flow flow;
  openBox(flow, kSmall);
  countAndSign(flow);
  const std::string signedHash = sheets(flow).at(0).hash;
  flow.picture(named("election"));
  flow.touch(named("tally-0"));
  flow.touch(named("objectLater"));
  write(flow, "objectionBy", "warga");
  write(flow, "objectionWhat", "nama saya salah dibaca");
  flow.touch(named("objectionDone"));
  EXPECT_EQ(flow.text(named("settled-0")).toStdString(), "Belum dijawab");
  flow.touch(named("answer-0"));
  write(flow, "reply-0", "dibaca ulang bersama, tetap");
  flow.touch(named("replied-0"));
  EXPECT_EQ(flow.text(named("settled-0")).toStdString(), "Penyelesaian: dibaca ulang bersama, tetap");
  write(flow, "receiver", "panitia kelurahan");
  flow.touch(named("receive"));
  EXPECT_EQ(flow.text(named("receivedBy")).toStdString(), "Diterima oleh panitia kelurahan");
  flow.picture(named("tally"));
  EXPECT_FALSE(flow.shows(named("destroyNow"))) << "the time for objections is not over";
  flow.touch(named("previewTally"));
  EXPECT_GT(flow.find(named("page-0"))->height(), flow.find(named("page-0"))->width()) << "a page of A4";
  flow.touch(named("page-0"));
  flow.picture(named("tally-preview"));
  flow.touch(named("printTally"));
  EXPECT_FALSE(flow.shows(named("page-0")));
  EXPECT_TRUE(flow.text(named("prints")).contains(named("SALINAN ke-2 · ")));
  EXPECT_TRUE(flow.text(named("print-0")).startsWith(named("Asli · ")));
  flow.picture(named("tally-prints"));
  QFile pdf(flow.text(named("printed")).section(QLatin1Char(' '), 1));
  EXPECT_TRUE(pdf.exists());
  flow.touch(named("correct"));
  write(flow, "correctionReason", "satu surat terlewat");
  flow.touch(named("startCorrection"));
  EXPECT_EQ(flow.text(named("correcting")).toStdString(), "Berita acara perbaikan: satu surat terlewat");
  measurePapers(flow, kSmall);
  flow.picture(named("tally-correcting"));
  flow.touch(named("openBox"));
  countAndSign(flow, "Zaenal");
  const auto all = sheets(flow);
  ASSERT_EQ(all.size(), 2U);
  const bool newer = all[0].hash != signedHash;
  EXPECT_EQ(all[newer ? 1 : 0].hash, signedHash) << "what was signed is as it was";
  EXPECT_NE(all[newer ? 0 : 1].decisions.find(signedHash), std::string::npos) << "and is named by what replaces it";
  EXPECT_TRUE(flow.showsText(named("Digantikan oleh berita acara perbaikan")));
}

TEST(TallyFlow, WhatResidentsSaidOfANameSuggestsThePersonInTheNextUnit) {
  Flow flow;
  openBox(flow, kSmall);
  for (int i = 0; i < 3; ++i) {
    i == 0 ? readNew(flow, "Sahnun") : readKnown(flow, "Sahnun");
    nextPaper(flow);
  }
  readNew(flow, "Amaq Rina");
  nextPaper(flow);
  flow.touch(named("readingDone"));
  write(flow, "joinWritten", "Amaq Rina");
  write(flow, "joinPerson", "Sahnun");
  write(flow, "joinReason", "ayah Rina, kata warga");
  flow.touch(named("joinOther"));
  flow.touch(named("namesDone"));
  write(flow, "witness1", "Baiq Aini");
  flow.touch(named("sign"));
  flow.touch(named("countDone"));
  flow.touch(named("newCount"));
  Box other = kSmall;
  other.unit = "RT 004/RW 005";
  openBoxFromSettings(flow, other);
  flow.touch(named("newName"));
  flow.type(named("amaq rina"));
  EXPECT_TRUE(flow.shows(named("tile-Sahnun")));
  flow.key(Qt::Key_Return);
  EXPECT_EQ(flow.text(named("undo")).toStdString(), "Batalkan “amaq rina”")
      << "what was written stays as it was written";
}

TEST(TallyFlow, AWrongFigureAndOnePaperAreCorrectedWithoutReadingTheBoxAgain) {
  Flow flow;
  openBox(flow, kSmall);
  countAndSign(flow);
  const std::string signedHash = sheets(flow).at(0).hash;
  flow.touch(named("tally-0"));
  flow.touch(named("correct"));
  write(flow, "correctionReason", "surat sisa salah tulis");
  flow.touch(named("takePapers"));
  write(flow, "takeReason", "surat sudah dibaca di depan warga");
  flow.picture(named("take-over"));
  flow.touch(named("startCorrection"));
  EXPECT_EQ(flow.text(named("takenOver")).toStdString(),
            "4 surat diambil dari hasil sebelumnya, tidak dibaca ulang: surat sudah dibaca di depan warga");
  EXPECT_EQ(flow.text(named("figure-unused")).toStdString(), "76");
  write(flow, "figure-spoilt", "1");
  write(flow, "figure-unused", "75");
  EXPECT_FALSE(flow.find(named("openBox"))->isEnabled()) << "what was typed is compared first";
  flow.touch(named("figuresDone"));
  flow.picture(named("take-over-figures"));
  flow.restart();
  flow.unlock();
  flow.touch(named("countCard"));
  flow.touch(named("goOn-0"));
  EXPECT_EQ(flow.text(named("figure-unused")).toStdString(), "75") << "nothing is lost with the power";
  flow.touch(named("openBox"));
  flow.picture(named("take-over-board"));
  EXPECT_FALSE(flow.shows(named("twoCounters"))) << "these papers have no order of reading";
  flow.touch(named("paperList"));
  flow.picture(named("take-over-papers"));
  write(flow, "findPaper", "4");
  flow.touch(named("listMend-4"));
  readKnown(flow, "Nurhayati");
  flow.touch(named("ruleNames"));
  EXPECT_TRUE(flow.shows(named("listClosed"))) << "back in the list";
  flow.touch(named("listClosed"));
  flow.touch(named("readingDone"));
  flow.touch(named("namesDone"));
  flow.picture(named("take-over-result"));
  write(flow, "witness1", "Baiq Aini");
  write(flow, "witness2", "Lalu Rizal");
  flow.touch(named("sign"));
  flow.touch(named("countDone"));
  const auto all = sheets(flow);
  ASSERT_EQ(all.size(), 2U);
  const count::Sheet& corrected = all[0].hash == signedHash ? all[1] : all[0];
  EXPECT_NE(corrected.accounting.find("\"unused\":75"), std::string::npos);
  EXPECT_NE(corrected.sheet.find("\"Nurhayati\":4"), std::string::npos);
  EXPECT_NE(corrected.decisions.find("surat sudah dibaca di depan warga"), std::string::npos);
  EXPECT_TRUE(flow.showsText(named("Digantikan oleh berita acara perbaikan")));
  flow.touch(named("tally-1"));
  EXPECT_TRUE(flow.text(named("keyOfCorrection")).startsWith(named("Berita acara perbaikan yang memakai surat ini")));
}

TEST(TallyFlow, TwoSignedResultsOfOneBoxAreComparedAndCorrectedTogether) {
  Flow flow;
  openBox(flow, kSmall);
  countAndSign(flow);
  flow.touch(named("newCount"));
  openBoxFromSettings(flow, kSmall);
  countAndSign(flow, "Zaenal");
  flow.touch(named("tally-0"));
  EXPECT_TRUE(flow.shows(named("differs-0-Zaenal")));
  EXPECT_EQ(flow.text(named("differs-0-Zaenab")).toStdString(), "Zaenab: di sini 0, di hasil kedua 3");
  flow.picture(named("tally-rivals"));
  flow.touch(named("correct"));
  write(flow, "correctionReason", "dibaca ulang bersama: Zaenab");
  flow.touch(named("startCorrection"));
  measurePapers(flow, kSmall);
  flow.touch(named("openBox"));
  countAndSign(flow);
  EXPECT_TRUE(flow.showsText(named("Berlaku")));
  EXPECT_FALSE(flow.showsText(named("Dua hasil berbeda: belum berlaku")));
}

TEST(TallyFlow, ATieIsDecidedByARunOffAmongTheTiedNames) {
  Flow flow;
  openBox(flow, kSmall);
  for (const char* name : {"Sahnun", "Nurhayati", "Zaenab", "Mahsun"}) {
    readNew(flow, name);
    nextPaper(flow);
  }
  flow.touch(named("readingDone"));
  flow.touch(named("namesDone"));
  flow.touch(named("remedy-RUNOFF"));
  flow.picture(named("tie-runoff"));
  flow.touch(named("startRunoff"));
  EXPECT_TRUE(flow.shows(named("openPolls"))) << "the run-off's own session";
  flow.touch(named("openPolls"));
  flow.touch(named("closePolls"));
  measurePapers(flow, kSmall);
  flow.touch(named("openBox"));
  EXPECT_TRUE(flow.shows(named("tile-Mahsun"))) << "whoever is tied stands there from the beginning";
  for (int i = 0; i < 4; ++i) {
    for (const char* name : {"Sahnun", "Nurhayati", "Zaenab"}) {
      readKnown(flow, name);
    }
    nextPaper(flow);
  }
  flow.touch(named("readingDone"));
  flow.touch(named("namesDone"));
  write(flow, "witness1", "Baiq Aini");
  flow.touch(named("sign"));
  flow.touch(named("countDone"));
  flow.touch(named("goOn-0"));
  flow.touch(named("remedy-RUNOFF"));
  EXPECT_TRUE(flow.text(named("runoffResult")).contains(named("Nurhayati 4")));
  flow.picture(named("tie-decided"));
  flow.touch(named("useRunoff"));
  EXPECT_FALSE(flow.shows(named("decideTie"))) << "nobody is tied any more";
  write(flow, "witness1", "Baiq Aini");
  flow.touch(named("sign"));
  ASSERT_TRUE(flow.shows(named("countDone")));
  const auto all = sheets(flow);
  ASSERT_EQ(all.size(), 2U);
  const count::Sheet& first = count::unitOf(all[0]).round == 1 ? all[0] : all[1];
  const count::Sheet& runoff = count::unitOf(all[0]).round == 1 ? all[1] : all[0];
  EXPECT_NE(first.decisions.find(runoff.hash), std::string::npos);
}

}  // namespace
}  // namespace rembug::flows
