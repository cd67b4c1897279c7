#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

#include <gtest/gtest.h>

#include "core/count/sheet.h"
#include "core/tablet/tablet.h"
#include "tests/qml/flows/election_touches.h"

namespace rembug::flows {
namespace {

void say(Flow& flow, int row, const char* called, const char* person) {
  const QString ref = QStringLiteral("field-/data/nama[%1]/").arg(row);
  flow.touch(named("addRow-/data/nama"));
  flow.touch(ref + named("panggilan"));
  flow.type(named(called));
  flow.touch(ref + named("orang"));
  flow.type(named(person));
}

void takeTable(Flow& flow, const char* table) {
  const QTemporaryDir folder;
  QFile file(folder.filePath(named("panggilan.tsv")));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(table);
  file.close();
  QMetaObject::invokeMethod(flow.find(named("callNames")), "take", Q_ARG(QUrl, QUrl::fromLocalFile(file.fileName())));
  flow.settle();
}

TEST(CallNamesFlow, WhatResidentsCallOneAnotherIsAskedBeforeTheCountAndSuggestedInIt) {
  Flow flow;
  flow.unlock();
  flow.touch(named("countCard"));
  flow.picture(named("call-names-card"));
  flow.touch(named("openCallNames"));
  flow.touch(named("newRecord"));
  write(flow, "field-/data/tempat/unit", "RT 3/RW 5");
  flow.touch(named("nextPage"));
  say(flow, 1, "Ro", "Rosmiati");
  say(flow, 2, "Ro", "Rohana");
  flow.picture(named("call-names-form"));
  flow.touch(named("nextPage"));
  flow.touch(named("nextPage"));
  flow.picture(named("call-names-list"));
  flow.touch(named("back"));
  takeTable(flow, "alias\tname\tunit\nUde\tZainudin\t\nUde\tKhaerudin\tRT 009/RW 001\n");
  EXPECT_EQ(flow.text(named("callNamesTaken")).toStdString(), "2 nama panggilan baru dari berkas itu.");
  flow.picture(named("call-names-taken"));
  flow.touch(named("newCount"));
  openBoxFromSettings(flow, {.inBox = "2", .women = "1", .men = "1", .adultsF = "2", .adultsM = "2"});
  write(flow, "newName", "ude");
  EXPECT_TRUE(flow.shows(named("tile-Zainudin")));
  EXPECT_FALSE(flow.shows(named("tile-Khaerudin"))) << "so they say in another unit";
  flow.touch(named("tile-Zainudin"));
  nextPaper(flow);
  write(flow, "newName", "Ro");
  EXPECT_TRUE(flow.shows(named("tile-Rosmiati")));
  EXPECT_TRUE(flow.shows(named("tile-Rohana")));
  flow.picture(named("call-names-suggested"));
  flow.key(Qt::Key_Return);
  nextPaper(flow);
  flow.touch(named("readingDone"));
  flow.picture(named("call-names-ruling"));
  EXPECT_TRUE(flow.shows(named("called-Ro-Rosmiati")));
  flow.touch(named("called-Ro-Rohana"));
  EXPECT_FALSE(flow.shows(named("called-Ro-Rosmiati"))) << "ruled on";
  flow.touch(named("namesDone"));
  write(flow, "witness1", "Baiq Aini");
  flow.touch(named("sign"));
  flow.touch(named("countDone"));
  const auto sheets = flow.onTablet([](tablet::Tablet& tablet) { return *tablet.sheets("52.71.01.1013"); });
  ASSERT_EQ(sheets.size(), 1U);
  EXPECT_NE(sheets[0].sheet.find("\"Ro\":1"), std::string::npos) << "as it was written";
  EXPECT_NE(sheets[0].decisions.find("\"person\":\"Rohana\""), std::string::npos);
}

}  // namespace
}  // namespace rembug::flows
