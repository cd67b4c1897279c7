// A meeting entered through what the screens bind to, on a real data folder: many touches, none waited for.
#include <functional>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "app/cause_tree_model.h"
#include "app/meeting_model.h"
#include "core/tablet/tablet.h"
#include "tests/unit/fgd/meeting_form.h"
#include "tests/unit/tablet/enrolled_folder.h"

namespace rembug::app {
namespace {

class Meeting : public ::testing::Test {
protected:
  void SetUp() override {
    SystemClock clock;
    SystemRandom random;
    const tablet::Environment environment{clock, random, vault::Argon2Cost::light(), {}};
    const std::filesystem::path path(folder.filePath("tablet").toStdString());
    {
      const auto opened = tablet::enrolledFolder(path, environment);
      ASSERT_TRUE(opened) << opened.error().message;
      const auto added = (*opened)->addForm(kMeetingForm);
      ASSERT_TRUE(added) << added.error().message;
    }
    session = std::make_unique<AppSession>(QString::fromStdString(path.string()));
    session->unlock("Sari", QString::fromStdString(tablet::kEnrolledPin));
    ASSERT_TRUE(waitFor([this] { return session->unlocked() && !session->village().isEmpty(); }));
    form = std::make_unique<FormModel>();
    form->setSession(session.get());
    form->start("uji-rembug");
    ASSERT_TRUE(waitFor([this] { return form->isOpen(); })) << session->error().toStdString();
  }
  void TearDown() override {
    form.reset();
    session.reset();
  }
  static bool waitFor(const std::function<bool()>& holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds() && timer.elapsed() < 20'000) {
      QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    return holds();
  }
  void settle() {
    ASSERT_TRUE(waitFor([this] { return form->settled(); }));
    EXPECT_EQ(form->error().toStdString(), "");
  }
  QString outline(const CauseTreeModel& tree) {
    settle();
    return tree.exportText();
  }
  static QString keyOf(const CauseTreeModel& tree, const QString& text) {
    for (const CauseNode& node : tree.tree().nodes()) {
      if (node.text == text) {
        return node.key;
      }
    }
    return {};
  }

  QTemporaryDir folder;
  std::unique_ptr<AppSession> session;
  std::unique_ptr<FormModel> form;
};

TEST_F(Meeting, RowsKeepWhoTheyAreWhileOthersGo) {
  RowsModel rows;
  rows.setForm(form.get());
  rows.setRepeat("/data/kriteria");
  rows.put(0, "rumusan", "satu");
  for (const char* words : {"dua", "tiga", "empat"}) {
    rows.add({{"rumusan", words}});
  }
  rows.put(3, "dukungan", "7");
  rows.remove(1);                  // nothing of this has reached the form yet
  rows.put(2, "aspek", "PANGAN");  // "empat" stands third now
  settle();
  ASSERT_EQ(rows.count(), 3);
  EXPECT_EQ(rows.valuesOf(1).value("rumusan"), "tiga");
  EXPECT_EQ(rows.valuesOf(2).value("rumusan"), "empat");
  EXPECT_EQ(rows.valuesOf(2).value("dukungan"), "7");
  EXPECT_EQ(rows.valuesOf(2).value("aspek"), "PANGAN");
  EXPECT_EQ(rows.valuesOf(2).value("status"), "DISEPAKATI");
  rows.undo();
  settle();
  EXPECT_EQ(rows.valuesOf(3).value("rumusan"), "dua");
  EXPECT_EQ(rows.countWith("status", "DISEPAKATI"), 4);
  EXPECT_FALSE(rows.canUndo());
}

TEST_F(Meeting, ATreeIsBuiltMovedPrunedAndComesBack) {
  CauseTreeModel tree;
  tree.setForm(form.get());
  tree.setRepeat("/data/sebab");
  tree.add({}, "MASALAH", "Miskin");
  tree.add("#0", "SEBAB", "Upah kecil");
  tree.add("#0", "AKIBAT", "Utang");
  settle();
  tree.add(keyOf(tree, "Upah kecil"), "SEBAB", "Tidak terampil");
  settle();
  tree.add(keyOf(tree, "Tidak terampil"), "AKAR", "Tidak adil");
  settle();
  const QString whole = "! Miskin\n  Upah kecil\n    Tidak terampil\n      * Tidak adil\n  ^ Utang\n";
  ASSERT_EQ(outline(tree), whole);
  EXPECT_EQ(tree.node(keyOf(tree, "Tidak adil")).value("level"), 3);
  EXPECT_FALSE(tree.move(keyOf(tree, "Upah kecil"), keyOf(tree, "Tidak adil"))) << "a circle";

  tree.remove(keyOf(tree, "Tidak terampil"), false);
  EXPECT_EQ(outline(tree), "! Miskin\n  Upah kecil\n    * Tidak adil\n  ^ Utang\n");
  tree.undo();
  settle();
  EXPECT_EQ(outline(tree).count('\n'), 5);
  EXPECT_EQ(tree.node(keyOf(tree, "Tidak adil")).value("level"), 3);

  tree.remove(keyOf(tree, "Upah kecil"), true);
  EXPECT_EQ(outline(tree), "! Miskin\n  ^ Utang\n");
  tree.undo();
  EXPECT_EQ(outline(tree), "! Miskin\n  ^ Utang\n  Upah kecil\n    Tidak terampil\n      * Tidak adil\n");
  EXPECT_TRUE(tree.move(keyOf(tree, "Tidak adil"), keyOf(tree, "Miskin")));
  EXPECT_EQ(outline(tree), "! Miskin\n  ^ Utang\n  Upah kecil\n    Tidak terampil\n  * Tidak adil\n");
  EXPECT_EQ(form->rowsOf("/data/sebab").at(4).toMap().value("values").toMap().value("tingkat_sebab"), "1");
}

TEST_F(Meeting, TextBecomesATreeOfTwelve) {
  CauseTreeModel tree;
  tree.setForm(form.get());
  tree.setRepeat("/data/sebab");
  const QString text = "! Miskin\n  a\n    b\n      * c\n    * d\n  e\n    f\n      * g\n  h\n    * i\n  ^ j\n  ^ k\n";
  EXPECT_EQ(tree.importText(text), 12);
  ASSERT_TRUE(waitFor([&] { return tree.tree().nodes().size() == 12 && form->settled(); }));
  EXPECT_EQ(outline(tree), text);
  EXPECT_TRUE(tree.warnings().isEmpty());
}

TEST_F(Meeting, StepsSayWhatIsDoneAndWhatIsMissing) {
  MeetingModel meeting;
  meeting.setForm(form.get());
  EXPECT_TRUE(meeting.isMeeting());
  const auto states = [&] {
    QStringList all;
    for (const QVariant& step : meeting.steps()) {
      all.append(step.toMap().value("shape").toString() + "=" + step.toMap().value("state").toString());
    }
    return all;
  };
  const auto lacks = [&] {
    QStringList all;
    for (const QVariant& lack : meeting.lacks()) {
      all.append(lack.toMap().value("what").toString());
    }
    return all;
  };
  EXPECT_EQ(states(), (QStringList{"attendance=empty", "criteria=empty", "tree=empty", "closing=empty"}));
  EXPECT_EQ(lacks(), (QStringList{"few", "criterion", "root"}));
  form->set("/data/hadir/hadir_p", "14");
  form->set("/data/hadir/hadir_l", "10");
  form->set("/data/kriteria[1]/rumusan", "Mangan sekali");
  settle();
  EXPECT_EQ(meeting.present(), 24);
  EXPECT_EQ(states().at(0), "attendance=done");
  EXPECT_EQ(states().at(1), "criteria=done");
  EXPECT_EQ(lacks(), QStringList{"root"});
  EXPECT_EQ(MeetingModel::shapeOf("field-list rembug-tree"), "tree");
  EXPECT_EQ(MeetingModel::shapeOf("rembug-unknown"), "");
}

}  // namespace
}  // namespace rembug::app
