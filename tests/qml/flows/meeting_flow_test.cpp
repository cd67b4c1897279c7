#include <gtest/gtest.h>

#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

QString named(const char* name) {
  return QString::fromLatin1(name);
}

QString numbered(const char* name, int number) {
  return named(name) + QString::number(number);
}

void write(Flow& flow, const QString& field, const char* text) {
  flow.touch(field);
  flow.type(named(text));
}

// The dots stand in fives, a little apart: as the strip itself reckons.
void vote(Flow& flow, const QString& name, int votes) {
  flow.touch(QStringLiteral("more-") + name);
  const QQuickItem* strip = flow.find(QStringLiteral("dots-") + name);
  const auto dots = strip->childItems();
  ASSERT_GE(dots.size(), votes);
  const QQuickItem* dot = dots.at(votes - 1);
  flow.touchIn(QStringLiteral("dots-") + name, dot->position() + QPointF(dot->width() / 2, dot->height() / 2));
}

// Touches the box of the tree that says this.
void chooseNode(Flow& flow, const char* text) {
  const QQuickItem* board = flow.find(named("causeBoard"));
  const QVariantList nodes = board->property("tree").value<QObject*>()->property("nodes").toList();
  QString key;
  for (const QVariant& node : nodes) {
    if (node.toMap().value(named("text")).toString() == named(text)) {
      key = node.toMap().value(named("key")).toString();
    }
  }
  ASSERT_FALSE(key.isEmpty()) << text;
  for (int y = 4; y < board->height(); y += 8) {
    for (int x = 4; x < board->width(); x += 8) {
      QString at;
      QMetaObject::invokeMethod(const_cast<QQuickItem*>(board), "nodeAt", Q_RETURN_ARG(QString, at),
                                Q_ARG(QPointF, QPointF(x, y)));
      if (at == key) {
        flow.touchIn(named("causeBoard"), QPointF(x + 4, y + 4));
        return;
      }
    }
  }
  FAIL() << text << " is not in the picture";
}

void grow(Flow& flow, std::initializer_list<const char*> causes) {
  flow.touch(named("new-cause"));
  for (const char* cause : causes) {
    flow.type(named(cause));
    flow.key(Qt::Key_Return);
  }
}

void growWith(Flow& flow, const char* text, const char* button) {
  write(flow, named("new-cause"), text);
  flow.touch(named(button));
}

void toSteps(Flow& flow) {
  flow.touch(named("previousPage"));
}

void fillAttendance(Flow& flow) {
  flow.touch(named("step-attendance"));
  for (int i = 0; i < 2; ++i) {
    flow.touch(named("five-women"));
    flow.touch(named("five-men"));
  }
  for (int i = 0; i < 4; ++i) {
    flow.touch(named("tap-women"));
  }
  for (const char* who : {"poor-women", "poor-men"}) {
    for (int i = 0; i < 3; ++i) {
      flow.touch(named("more-") + named(who));
    }
  }
  flow.picture(named("meeting-attendance"));
  EXPECT_TRUE(flow.text(named("present")).startsWith(named("24 "))) << flow.text(named("present")).toStdString();
  toSteps(flow);
}

void fillCriteria(Flow& flow) {
  const char* criteria[] = {"makan sekali sehari", "rumah bedek",  "anak putus sekolah",  "tidak punya sawah",
                            "hutang ke rentenir",  "buruh harian", "sakit tidak berobat", "air jauh"};
  const char* aspects[] = {"PANGAN", "RUMAH", "PENDIDIKAN", "ASET", "EKONOMI", "EKONOMI", "KESEHATAN", "AIR_SANITASI"};
  flow.touch(named("step-criteria"));
  flow.touch(named("new-criterion"));
  for (const char* criterion : criteria) {
    flow.type(named(criterion));
    flow.key(Qt::Key_Return);
  }
  for (int i = 0; i < 8; ++i) {
    const QString name = numbered("criterion", i);
    flow.touch(named("chip-") + name + named("-aspek-") + named(aspects[i]));
    vote(flow, name, 10 + i);
    flow.touch(named("chip-") + name + named("-status-DISEPAKATI"));
  }
  flow.picture(named("meeting-criteria"));
  toSteps(flow);
}

void fillTree(Flow& flow) {
  flow.touch(named("step-tree"));
  grow(flow, {"Nelayan tetap miskin", "Hasil tangkap dijual murah", "Alat tangkap rusak", "Musim barat tidak melaut"});
  growWith(flow, "Anak ikut bekerja", "add-effect");
  growWith(flow, "Hutang tidak lunas", "add-effect");
  chooseNode(flow, "Hasil tangkap dijual murah");
  grow(flow, {"Terikat pengepul", "Tidak ada es"});
  chooseNode(flow, "Terikat pengepul");
  growWith(flow, "Tidak saling percaya", "add-root");
  chooseNode(flow, "Alat tangkap rusak");
  grow(flow, {"Tidak ada modal"});
  chooseNode(flow, "Tidak ada modal");
  growWith(flow, "Malu menabung bersama", "add-root");
  chooseNode(flow, "Musim barat tidak melaut");
  grow(flow, {"Tidak ada usaha lain"});
  flow.picture(named("meeting-tree"));
  EXPECT_EQ(flow.find(named("causeBoard"))->property("tree").value<QObject*>()->property("nodes").toList().size(), 12);
  toSteps(flow);
}

void fillValues(Flow& flow) {
  const char* values[] = {"JUJUR", "ADIL", "IKHLAS", "PEDULI", "GOTONG"};
  flow.touch(named("step-values"));
  if (flow.shows(named("firstValue"))) {
    flow.touch(named("firstValue"));
  }
  for (int i = 0; i < 5; ++i) {
    flow.touch(named("value-") + named(values[i]));
    write(flow, numbered("entry-deed", i), "mengembalikan uang lebih");
    vote(flow, numbered("value", i), 12);
  }
  flow.picture(named("meeting-values"));
  toSteps(flow);
}

void fillAgreements(Flow& flow) {
  flow.touch(named("step-agreements"));
  flow.touch(named("new-agreement"));
  for (const char* agreement : {"arisan es", "ronda bersama", "tabungan kelompok", "rapat tiap bulan"}) {
    flow.type(named(agreement));
    flow.key(Qt::Key_Return);
  }
  for (int i = 0; i < 4; ++i) {
    flow.touch(numbered("chip-basis", i) + named("-MUFAKAT"));
  }
  flow.picture(named("meeting-agreements"));
  toSteps(flow);
}

TEST(MeetingFlow, AReflectionWithTwentyFourPeopleIsRecordedByTouch) {
  Flow flow;
  flow.unlock();
  flow.touch(named("fgdCard"));
  flow.touch(named("newRecord"));
  const int touches = flow.touches();
  const int keys = flow.keys();
  fillAttendance(flow);
  fillCriteria(flow);
  fillTree(flow);
  fillValues(flow);
  fillAgreements(flow);
  flow.picture(named("meeting-overview"));
  const int collect = flow.collectTouches();
  flow.tellEase("reflection meeting", touches, keys, collect);
  EXPECT_LT(flow.touches() - touches, collect);
}

}  // namespace
}  // namespace rembug::flows
