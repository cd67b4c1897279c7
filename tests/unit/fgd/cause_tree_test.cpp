#include "app/cause_tree.h"

#include <random>

#include <QFont>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include "app/cause_picture.h"

namespace rembug::app {
namespace {

CauseNode node(const char* key, const char* parent, CauseKind kind = CauseKind::Cause) {
  return {QLatin1String(key), QLatin1String(parent), QLatin1String(key), kind, 0};
}

CauseTree sample() {
  return CauseTree({node("hub", "", CauseKind::Problem), node("a", "hub"), node("b", "hub"), node("a1", "a"),
                    node("a2", "a", CauseKind::Root), node("b1", "b", CauseKind::Root),
                    node("e", "hub", CauseKind::Effect), node("e2", "e", CauseKind::Effect)});
}

TEST(CauseTree, LevelsAndBranches) {
  const CauseTree tree = sample();
  EXPECT_EQ(tree.tops(), QList<int>{0});
  EXPECT_EQ(tree.levelOf(tree.indexOf("a2")), 2);
  EXPECT_EQ(tree.branchOf(1), (QList<int>{1, 3, 4}));
  EXPECT_TRUE(tree.warnings().isEmpty());
}

TEST(CauseTree, NothingHangsBelowItself) {
  const CauseTree tree = sample();
  EXPECT_FALSE(tree.mayHang("a", "a"));
  EXPECT_FALSE(tree.mayHang("a", "a1"));
  EXPECT_FALSE(tree.mayHang("hub", "b1"));
  EXPECT_TRUE(tree.mayHang("a1", "b"));
  EXPECT_FALSE(tree.mayHang("a", "nobody"));
}

TEST(CauseTree, WarnsAsTheDomainSays) {
  EXPECT_EQ(CauseTree({node("a", "")}).warnings(), (QList<CauseWarning>{CauseWarning::NoHub, CauseWarning::NoRoot}));
  QList<CauseNode> deep{node("0", "", CauseKind::Problem)};
  for (int level = 1; level <= 7; ++level) {
    deep.append({QString::number(level), QString::number(level - 1), "x", CauseKind::Root, 0});
  }
  EXPECT_EQ(CauseTree(deep).warnings(), (QList<CauseWarning>{CauseWarning::TooDeep, CauseWarning::RootInside}));
  EXPECT_EQ(
      CauseTree({node("a", "", CauseKind::Problem), node("b", "", CauseKind::Problem), node("r", "a", CauseKind::Root)})
          .warnings(),
      QList<CauseWarning>{CauseWarning::ManyHubs});
}

// Rows that met in a merge may hang in a circle or on what is gone: all of them are shown, and nothing hangs forever.
TEST(CauseTree, AnyRowsMakeATreeOfAllOfThem) {
  std::mt19937 dice(7);
  const QFont font;
  for (int round = 0; round < 300; ++round) {
    QList<CauseNode> nodes;
    const int count = static_cast<int>(dice() % 14);
    for (int i = 0; i < count; ++i) {
      nodes.append({QString::number(i), QString::number(dice() % 16), "x", static_cast<CauseKind>(dice() % 4), 0});
    }
    const CauseTree tree(nodes);
    QList<int> seen;
    for (const int top : tree.tops()) {
      seen.append(tree.branchOf(top));
    }
    std::sort(seen.begin(), seen.end());
    ASSERT_EQ(seen.size(), count);
    ASSERT_TRUE(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
    const CauseLayout layout = layOut(tree, font);
    for (int a = 0; a < count; ++a) {
      for (int b = a + 1; b < count; ++b) {
        ASSERT_FALSE(layout.boxes.at(a).intersects(layout.boxes.at(b))) << "round " << round << ": " << a << ", " << b;
      }
    }
  }
}

TEST(CauseTree, EffectsAboveCausesBelow) {
  const CauseTree tree = sample();
  const CauseLayout layout = layOut(tree, QFont());
  EXPECT_LT(layout.boxes.at(6).bottom(), layout.boxes.at(0).top());
  EXPECT_LT(layout.boxes.at(7).bottom(), layout.boxes.at(6).top());
  EXPECT_GT(layout.boxes.at(1).top(), layout.boxes.at(0).bottom());
  EXPECT_DOUBLE_EQ(layout.boxes.at(1).center().x(),
                   (layout.boxes.at(3).center().x() + layout.boxes.at(4).center().x()) / 2);
}

TEST(CauseTree, IndentedTextComesBackTheSame) {
  const QString text = toIndentedText(sample());
  EXPECT_EQ(text, "! hub\n  a\n    a1\n    * a2\n  b\n    * b1\n  ^ e\n    ^ e2\n");
  QList<CauseNode> nodes;
  for (const IndentedLine& line : fromIndentedText(text)) {
    nodes.append({line.text, line.parent < 0 ? QString() : nodes.at(line.parent).key, line.text, line.kind, 0});
  }
  EXPECT_EQ(toIndentedText(CauseTree(nodes)), text);
}

TEST(CauseTree, ReadsWhatPeopleWrite) {
  const QList<IndentedLine> lines =
      fromIndentedText("Miskin\n\n\t- Upah kecil\n\t\t* Tidak adil\n      Utang\n Lain\n");
  ASSERT_EQ(lines.size(), 5);
  EXPECT_EQ(lines.at(0).kind, CauseKind::Problem);
  EXPECT_EQ(lines.at(2).kind, CauseKind::Root);
  EXPECT_EQ(lines.at(2).parent, 1);
  EXPECT_EQ(lines.at(3).parent, 1);
  EXPECT_EQ(lines.at(4).parent, 0);
  EXPECT_TRUE(fromIndentedText("\n - \n").isEmpty());
  EXPECT_EQ(fromIndentedText(QString("x\n").repeated(1000)).size(), 300);
}

TEST(CauseTree, PictureAndSvg) {
  const QImage image = pictureOf(sample(), QFont());
  EXPECT_GT(image.width(), 200);
  EXPECT_LE(image.width(), 4096);
  CauseNode tricky = node("x", "", CauseKind::Problem);
  tricky.text = QStringLiteral("<b>&\"");
  QXmlStreamReader xml(svgOf(CauseTree({tricky}), QFont()));
  QString words;
  while (!xml.atEnd()) {
    if (xml.readNext() == QXmlStreamReader::Characters) {
      words += xml.text().toString().trimmed();
    }
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  EXPECT_EQ(words, tricky.text);
}

}  // namespace
}  // namespace rembug::app
