#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace rembug::app {

enum class CauseKind { Effect, Problem, Cause, Root };

// One node of a cause tree, as a row of a form keeps it.
struct CauseNode {
  QString key;
  QString parent;  // key of the node it explains, or of which it is an effect; empty for the core problem
  QString text;
  CauseKind kind = CauseKind::Cause;
  int votes = 0;
};

enum class CauseWarning { NoHub, ManyHubs, TooDeep, RootInside, NoRoot };

// A tree of causes around a core problem (domain page, b.5). What a merge may have left behind, parents that are gone
// or a circle, is shown beside the tree and lost nowhere.
class CauseTree {
public:
  static constexpr int kDeepest = 6;

  explicit CauseTree(QList<CauseNode> nodes = {});
  [[nodiscard]] const QList<CauseNode>& nodes() const { return m_nodes; }
  // -1 where there is none of that key.
  [[nodiscard]] int indexOf(const QString& key) const;
  // The core problem, and what hangs nowhere; in the order of the rows.
  [[nodiscard]] const QList<int>& tops() const { return m_tops; }
  [[nodiscard]] const QList<int>& childrenOf(int node) const { return m_children.at(node); }
  // Steps from its top: 0 for a top.
  [[nodiscard]] int levelOf(int node) const { return m_levels.at(node); }
  // The node and all below it, from the top down.
  [[nodiscard]] QList<int> branchOf(int node) const;
  // Whether `node` can hang on `parent` without a circle.
  [[nodiscard]] bool mayHang(const QString& node, const QString& parent) const;
  [[nodiscard]] QList<CauseWarning> warnings() const;

private:
  QList<CauseNode> m_nodes;
  QList<QList<int>> m_children;
  QList<int> m_tops;
  QList<int> m_levels;
};

// One line a node, two spaces a level; "!" before a core problem, "^" before an effect, "*" before a root cause.
[[nodiscard]] QString toIndentedText(const CauseTree& tree);

struct IndentedLine {
  QString text;
  CauseKind kind = CauseKind::Cause;
  int parent = -1;  // the line it hangs on; -1 for a top
};

// Reads what toIndentedText() writes, and what people write: tabs or any number of spaces, "-" before a line. Lines
// beyond 300 are left out. A first line without a mark is the core problem.
[[nodiscard]] QList<IndentedLine> fromIndentedText(const QString& text);

}  // namespace rembug::app
