#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <gtest/gtest.h>

#include "app/count_sounds.h"
#include "core/count/publication.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/election_touches.h"

namespace rembug::flows {
namespace {

TEST(ElectionFlow, FromTheTataTertibToTheSignedBeritaAcara) {
  Flow flow;
  openBox(flow);
  readNew(flow, "Sahnun");
  readNew(flow, "Nurhayati");
  nextPaper(flow);
  for (int i = 0; i < 7; ++i) {
    readKnown(flow, "Sahnun");
    readKnown(flow, "Nurhayati");
    nextPaper(flow);
  }
  readNew(flow, "Sahnoen");
  readKnown(flow, "Nurhayati");
  nextPaper(flow);
  flow.touch(named("blankBallot"));
  ASSERT_TRUE(flow.shows(named("comparedSame")));  // ten papers
  flow.picture(named("count-compare"));
  flow.touch(named("comparedSame"));
  flow.touch(named("invalidBallot"));
  flow.touch(named("reason-SECRECY"));
  readNew(flow, "Amaq Rina");
  flow.picture(named("count-board"));
  flow.touch(named("doubtfulBallot"));
  EXPECT_TRUE(flow.text(named("controlSum")).contains(named("12 dari 12")))
      << flow.text(named("controlSum")).toStdString();
  flow.touch(named("doubtful-12"));
  readKnown(flow, "Sahnun");
  write(flow, "rulingReason", "suami Inaq Rina");
  flow.touch(named("ruleNames"));
  flow.touch(named("readingDone"));
  ASSERT_TRUE(flow.shows(named("joinGroup0")));
  flow.picture(named("count-names"));
  flow.touch(named("joinGroup0"));
  flow.touch(named("namesDone"));
  flow.touch(named("addObjection"));
  write(flow, "courseWho", "saksi");
  write(flow, "courseWhat", "nama kedua dibaca pelan");
  write(flow, "courseReply", "dibaca ulang");
  flow.touch(named("courseDone"));
  EXPECT_TRUE(flow.showsText(named("Keberatan dari saksi: nama kedua dibaca pelan")));
  flow.touch(named("addResignation"));
  write(flow, "courseWho", "Nurhayati");
  write(flow, "courseWhat", "surat 3/2026");
  flow.touch(named("courseDone"));
  flow.touch(named("unresign-Nurhayati"));
  EXPECT_FALSE(flow.shows(named("unresign-Nurhayati")));
  write(flow, "detail-CHAIR", "Haji Saleh");
  write(flow, "witness1", "Baiq Aini");
  flow.touch(named("witness1-f"));
  write(flow, "witness2", "Lalu Rizal");
  flow.picture(named("count-result"));
  flow.touch(named("sign"));
  ASSERT_TRUE(flow.shows(named("saveTallyMinutes")));
  flow.touch(named("saveTallyMinutes"));
  const QString saved = flow.text(named("tallyMinutesSaved")).section(QLatin1Char(' '), 1);
  QFile pdf(saved);
  ASSERT_TRUE(pdf.open(QIODevice::ReadOnly)) << saved.toStdString();
  EXPECT_TRUE(pdf.readAll().startsWith("%PDF"));
  flow.touch(named("publishTally"));
  QFile published(flow.text(named("tallyPublished")).section(QLatin1Char(' '), 1));
  ASSERT_TRUE(published.open(QIODevice::ReadOnly));
  const auto checked = count::verifyPublication(published.readAll().toStdString());
  ASSERT_TRUE(checked) << checked.error().message;
  EXPECT_NE(checked->sheet.witnesses.find("Baiq Aini"), std::string::npos);
  flow.picture(named("count-signed"));
}

TEST(ElectionFlow, ALetterOrTwoFindAnySpellingAndUndoSaysWhatItUndoes) {
  Flow flow;
  openBox(flow);
  readNew(flow, "Muhammad Soekardjo");
  readNew(flow, "Siti Aisyah");
  EXPECT_EQ(flow.text(named("undo")).toStdString(), "Batalkan “Siti Aisyah”");
  nextPaper(flow);
  EXPECT_EQ(flow.text(named("undo")).toStdString(), "Batalkan surat 1");
  const int touches = flow.touches();
  flow.touch(named("newName"));
  flow.type(named("moh sukarjo"));
  flow.picture(named("count-suggest"));
  flow.touch(named("tile-Muhammad Soekardjo"));
  EXPECT_EQ(flow.touches() - touches, 2);
  EXPECT_EQ(flow.text(named("undo")).toStdString(), "Batalkan “Muhammad Soekardjo”");
  readKnown(flow, "Muhammad Soekardjo");
  EXPECT_TRUE(flow.shows(named("twice")));
  flow.touch(named("undo"));
  EXPECT_FALSE(flow.shows(named("twice")));
  flow.touch(named("undo"));
  flow.touch(named("undo"));
  EXPECT_TRUE(flow.text(named("controlSum")).startsWith(named("0 dari 12")));
}

TEST(ElectionFlow, WhatWasHeardOfThePaperInHandIsThereAfterTheAppEnds) {
  Flow flow;
  openBox(flow);
  readNew(flow, "Sahnun");
  readNew(flow, "Nurhayati");
  flow.touch(named("lineReason"));
  flow.touch(named("strike-OUT_OF_SCOPE"));
  flow.restart();
  flow.unlock();
  flow.touch(named("resume"));
  EXPECT_TRUE(flow.showsText(named("1. Sahnun")));
  EXPECT_TRUE(flow.showsText(QStringLiteral("2. Nurhayati — Di luar unit")));
  nextPaper(flow);
  EXPECT_TRUE(flow.text(named("controlSum")).startsWith(named("1 dari 12")));
}

// Two people read a paper of three names every six seconds at best; the tablet must never be what they wait for.
TEST(ElectionFlow, FortyNamesAreCountedWithoutWaitingAndSeenFromAfar) {
  Flow flow;
  openBox(flow, {.inBox = "60", .women = "32", .men = "28", .adultsF = "70", .adultsM = "68"});
  const char* given[] = {"Ahmad", "Baiq", "Candra", "Dewi", "Eko", "Fatimah", "Gede", "Hasan"};
  const char* family[] = {"Saleh", "Mahsun", "Wirata", "Kusuma", "Hadi"};
  for (const char* last : family) {
    for (const char* first : given) {
      readNew(flow, (std::string(first) + " " + last).c_str());
      nextPaper(flow);
      if (flow.shows(named("comparedSame"))) {
        flow.touch(named("comparedSame"));
      }
    }
  }
  QElapsedTimer timer;
  timer.start();
  constexpr int kPapersRead = 5;
  for (int i = 0; i < kPapersRead; ++i) {
    readKnown(flow, "Ahmad Saleh");
    readKnown(flow, "Hasan Hadi");
    readKnown(flow, "Dewi Wirata");
    nextPaper(flow);
  }
  RecordProperty("msPerPaper", static_cast<int>(timer.elapsed() / kPapersRead));
  std::printf("a paper of three names: %d ms, with the test's own pauses\n",
              static_cast<int>(timer.elapsed() / kPapersRead));
  readKnown(flow, "Dewi Wirata");
  flow.picture(named("count-forty"));
  flow.look(named("sunlight"), 1);
  flow.touch(named("witness"));
  flow.picture(named("count-witness"));
}

TEST(ElectionFlow, ReadingDoesNotEndByASlip) {
  Flow flow;
  openBox(flow);
  readNew(flow, "Sahnun");
  readNew(flow, "Nurhayati");
  nextPaper(flow);
  flow.touch(named("readingDone"));
  flow.touch(named("readOn"));
  readKnown(flow, "Sahnun");
  flow.touch(named("undo"));
  flow.touch(named("readingDone"));
  write(flow, "endReason", "sebelas surat hilang");
  flow.touch(named("endAnyway"));
  EXPECT_TRUE(flow.shows(named("namesDone")));
}

TEST(ElectionFlow, ACountIsHeardWhereItIsAskedFor) {
  Flow flow;
  flow.unlock();
  flow.touch(named("toSettings"));
  flow.touch(named("sounds-on"));
  flow.picture(named("settings-sounds"));
  flow.touch(named("back"));
  flow.touch(named("countCard"));
  flow.touch(named("newCount"));
  openBoxFromSettings(flow, {});
  readNew(flow, "Sahnun");
  flow.touch(named("undo"));
  for (int i = 0; i < 10; ++i) {
    flow.touch(named("blankBallot"));
  }
  ASSERT_TRUE(flow.shows(named("comparedSame")));
  const auto sounds = flow.window().findChildren<app::CountSounds*>();
  ASSERT_EQ(sounds.size(), 1);
  const QMap<QString, int> once{{named("mark"), 1}, {named("undo"), 1}, {named("pause"), 1}};
  EXPECT_EQ(sounds.constFirst()->played(), once);
  flow.touch(named("comparedSame"));
  sounds.constFirst()->setOn(false);
  readNew(flow, "Sahnun");
  EXPECT_EQ(sounds.constFirst()->played(), once) << "nothing where it is off";
}

TEST(ElectionFlow, MorePapersThanPeopleStopsBeforeANameIsRead) {
  Flow flow;
  openBox(flow, {.women = "6"});
  EXPECT_TRUE(flow.shows(named("paperChecks")));
  EXPECT_FALSE(flow.shows(named("tiles")));
  EXPECT_TRUE(flow.showsText(named("Berhenti: hitung ulang")));
  flow.picture(named("count-stopped"));
  flow.touch(named("figure-m"));
  flow.key(Qt::Key_Backspace);
  flow.type(named("6"));
  flow.touch(named("figuresDone"));
  flow.touch(named("openBox"));
  EXPECT_TRUE(flow.shows(named("tiles")));
}

}  // namespace
}  // namespace rembug::flows
