#include "app/cause_tree.h"

#include <algorithm>

#include <QHash>

namespace rembug::app {
namespace {

constexpr int kMostLines = 300;
constexpr int kTabWidth = 4;

QChar markOf(CauseKind kind) {
  switch (kind) {
    case CauseKind::Problem:
      return u'!';
    case CauseKind::Effect:
      return u'^';
    case CauseKind::Root:
      return u'*';
    case CauseKind::Cause:
      break;
  }
  return {};
}

int widthOf(QStringView space) {
  int width = 0;
  for (const QChar letter : space) {
    width += letter == u'\t' ? kTabWidth : 1;
  }
  return width;
}

}  // namespace

CauseTree::CauseTree(QList<CauseNode> nodes)
    : m_nodes(std::move(nodes)), m_children(m_nodes.size()), m_levels(m_nodes.size(), -1) {
  QHash<QString, int> places;
  for (int i = 0; i < m_nodes.size(); ++i) {
    places.insert(m_nodes.at(i).key, i);
  }
  QList<int> parents;
  for (int i = 0; i < m_nodes.size(); ++i) {
    const int parent = m_nodes.at(i).parent.isEmpty() ? -1 : places.value(m_nodes.at(i).parent, -1);
    parents.append(parent == i ? -1 : parent);
  }
  // A circle is opened at its first node.
  for (int i = 0; i < parents.size(); ++i) {
    int steps = 0;
    for (int up = parents.at(i); up >= 0; up = parents.at(up)) {
      if (up == i || ++steps > parents.size()) {
        parents[i] = up == i ? -1 : parents.at(i);
        break;
      }
    }
  }
  for (int i = 0; i < parents.size(); ++i) {
    if (parents.at(i) < 0) {
      m_tops.append(i);
    } else {
      m_children[parents.at(i)].append(i);
    }
  }
  QList<int> open = m_tops;
  for (const int top : std::as_const(m_tops)) {
    m_levels[top] = 0;
  }
  while (!open.isEmpty()) {
    const int node = open.takeFirst();
    for (const int child : m_children.at(node)) {
      m_levels[child] = m_levels.at(node) + 1;
      open.append(child);
    }
  }
}

int CauseTree::indexOf(const QString& key) const {
  const auto found =
      std::find_if(m_nodes.begin(), m_nodes.end(), [&key](const CauseNode& node) { return node.key == key; });
  return found == m_nodes.end() ? -1 : static_cast<int>(found - m_nodes.begin());
}

QList<int> CauseTree::branchOf(int node) const {
  QList<int> branch{node};
  for (qsizetype at = 0; at < branch.size(); ++at) {
    branch.append(m_children.at(branch.at(at)));
  }
  return branch;
}

bool CauseTree::mayHang(const QString& node, const QString& parent) const {
  const int moved = indexOf(node);
  const int under = indexOf(parent);
  return moved >= 0 && under >= 0 && !branchOf(moved).contains(under);
}

QList<CauseWarning> CauseTree::warnings() const {
  qsizetype hubs = 0;
  qsizetype roots = 0;
  bool deep = false;
  bool inside = false;
  for (int i = 0; i < m_nodes.size(); ++i) {
    const CauseKind kind = m_nodes.at(i).kind;
    hubs += kind == CauseKind::Problem ? 1 : 0;
    roots += kind == CauseKind::Root ? 1 : 0;
    deep = deep || m_levels.at(i) > kDeepest;
    inside = inside || (kind == CauseKind::Root && !m_children.at(i).isEmpty());
  }
  QList<CauseWarning> warnings;
  if (!m_nodes.isEmpty() && hubs == 0) {
    warnings.append(CauseWarning::NoHub);
  }
  if (hubs > 1) {
    warnings.append(CauseWarning::ManyHubs);
  }
  if (deep) {
    warnings.append(CauseWarning::TooDeep);
  }
  if (inside) {
    warnings.append(CauseWarning::RootInside);
  }
  if (!m_nodes.isEmpty() && roots == 0) {
    warnings.append(CauseWarning::NoRoot);
  }
  return warnings;
}

QString toIndentedText(const CauseTree& tree) {
  QString text;
  QList<int> open(tree.tops().rbegin(), tree.tops().rend());
  while (!open.isEmpty()) {
    const int node = open.takeLast();
    const CauseNode& shown = tree.nodes().at(node);
    text += QString(2 * tree.levelOf(node), u' ');
    const QChar mark = markOf(shown.kind);
    text += mark.isNull() ? QString() : QString(mark) + u' ';
    text += shown.text.simplified() + u'\n';
    const QList<int>& below = tree.childrenOf(node);
    open.append(QList<int>(below.rbegin(), below.rend()));
  }
  return text;
}

QList<IndentedLine> fromIndentedText(const QString& text) {
  QList<IndentedLine> lines;
  QList<int> widths;
  for (const QStringView raw : QStringView(text).split(u'\n')) {
    qsizetype at = 0;
    while (at < raw.size() && raw.at(at).isSpace()) {
      ++at;
    }
    const int width = widthOf(raw.first(at));
    QString words = raw.mid(at).toString().simplified();
    CauseKind kind = CauseKind::Cause;
    while (!words.isEmpty() && QStringLiteral("!^*-").contains(words.front())) {
      kind = words.front() == u'!'   ? CauseKind::Problem
             : words.front() == u'^' ? CauseKind::Effect
             : words.front() == u'*' ? CauseKind::Root
                                     : kind;
      words = words.mid(1).trimmed();
    }
    if (words.isEmpty() || lines.size() >= kMostLines) {
      continue;
    }
    int parent = static_cast<int>(lines.size()) - 1;
    while (parent >= 0 && widths.at(parent) >= width) {
      parent = lines.at(parent).parent;
    }
    const bool first = lines.isEmpty() && kind == CauseKind::Cause;
    lines.append({words, first ? CauseKind::Problem : kind, parent});
    widths.append(width);
  }
  return lines;
}

}  // namespace rembug::app
