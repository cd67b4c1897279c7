#include "app/cause_tree_model.h"

#include <algorithm>

#include <QFontDatabase>
#include <QSaveFile>
#include <QUuid>

#include "app/cause_picture.h"
#include "app/documents.h"

namespace rembug::app {
namespace {

const QString kPlace = QStringLiteral("#");
const QString kKey = QStringLiteral("simpul");
const QString kParent = QStringLiteral("induk");
const QString kText = QStringLiteral("teks");
const QString kKind = QStringLiteral("jenis");
const QString kLevel = QStringLiteral("tingkat_sebab");
const QString kOrder = QStringLiteral("urut");
const QString kVotes = QStringLiteral("dukungan");

const QList<std::pair<QString, CauseKind>>& kinds() {
  static const QList<std::pair<QString, CauseKind>> all{{QStringLiteral("AKIBAT"), CauseKind::Effect},
                                                        {QStringLiteral("MASALAH"), CauseKind::Problem},
                                                        {QStringLiteral("SEBAB"), CauseKind::Cause},
                                                        {QStringLiteral("AKAR"), CauseKind::Root}};
  return all;
}

CauseKind kindOf(const QString& written) {
  for (const auto& [name, kind] : kinds()) {
    if (name == written) {
      return kind;
    }
  }
  return CauseKind::Cause;
}

QString nameOf(CauseKind wanted) {
  for (const auto& [name, kind] : kinds()) {
    if (kind == wanted) {
      return name;
    }
  }
  return {};
}

QString newKey() {
  return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}  // namespace

CauseTreeModel::CauseTreeModel(QObject* parent) : QObject(parent) {
  connect(&m_rows, &RowsModel::changed, this, &CauseTreeModel::read);
}

void CauseTreeModel::setChosen(const QString& key) {
  m_chosen = key;
  Q_EMIT changed();
}

void CauseTreeModel::inTurn(std::function<void()> step) {
  m_steps.append(std::move(step));
  next();
}

void CauseTreeModel::next() {
  while (!m_steps.isEmpty() && form()->settled()) {
    m_steps.takeFirst()();
  }
}

int CauseTreeModel::rowOf(const QString& key) const {
  return key.startsWith(kPlace) ? key.mid(kPlace.size()).toInt() : m_tree.indexOf(key);
}

// A node that another client made without a key goes by its place until it gets one.
void CauseTreeModel::read() {
  QList<CauseNode> nodes;
  for (int row = 0; row < m_rows.count(); ++row) {
    const QVariantMap values = m_rows.valuesOf(row);
    const QString key = values.value(kKey).toString();
    nodes.append({key.isEmpty() ? kPlace + QString::number(row) : key, values.value(kParent).toString(),
                  values.value(kText).toString(), kindOf(values.value(kKind).toString()),
                  values.value(kVotes).toInt()});
  }
  m_tree = CauseTree(std::move(nodes));
  if (m_chosen.startsWith(kPlace) && form()->settled()) {
    m_chosen = m_rows.valuesOf(rowOf(m_chosen)).value(kKey).toString();
  }
  if (m_tree.indexOf(m_chosen) < 0) {
    m_chosen.clear();
  }
  Q_EMIT changed();
  next();
}

QVariantMap CauseTreeModel::node(const QString& key) const {
  const int at = m_tree.indexOf(key);
  if (at < 0) {
    return {};
  }
  const CauseNode& node = m_tree.nodes().at(at);
  const QVariantMap values = m_rows.valuesOf(at);
  return {{QStringLiteral("key"), node.key},
          {QStringLiteral("text"), node.text},
          {QStringLiteral("kind"), nameOf(node.kind)},
          {QStringLiteral("level"), m_tree.levelOf(at)},
          {QStringLiteral("votes"), node.votes},
          {QStringLiteral("children"), static_cast<int>(m_tree.childrenOf(at).size())},
          {QStringLiteral("lost"), values.value(QStringLiteral("nilai_hilang")).toString()},
          {QStringLiteral("aspect"), values.value(QStringLiteral("aspek")).toString()}};
}

QVariantList CauseTreeModel::nodes() const {
  QVariantList all;
  QList<int> open(m_tree.tops().rbegin(), m_tree.tops().rend());
  while (!open.isEmpty()) {
    const int at = open.takeLast();
    all.append(node(m_tree.nodes().at(at).key));
    const QList<int>& below = m_tree.childrenOf(at);
    open.append(QList<int>(below.rbegin(), below.rend()));
  }
  return all;
}

QStringList CauseTreeModel::warnings() const {
  QStringList words;
  for (const CauseWarning warning : m_tree.warnings()) {
    switch (warning) {
      case CauseWarning::NoHub:
        words.append(QStringLiteral("noHub"));
        break;
      case CauseWarning::ManyHubs:
        words.append(QStringLiteral("manyHubs"));
        break;
      case CauseWarning::TooDeep:
        words.append(QStringLiteral("tooDeep"));
        break;
      case CauseWarning::RootInside:
        words.append(QStringLiteral("rootInside"));
        break;
      case CauseWarning::NoRoot:
        words.append(QStringLiteral("noRoot"));
        break;
    }
  }
  return words;
}

// The empty row that a form may begin with is filled before another is made.
void CauseTreeModel::append(QVariantMap values) {
  if (!m_rows.isFixed(kKey)) {
    values.insert(kKey, newKey());
  }
  values.removeIf(
      [this](const auto& answer) { return answer.value().toString().isEmpty() || m_rows.isFixed(answer.key()); });
  if (m_rows.count() == 1 && m_rows.valuesOf(0).value(kText).toString().isEmpty()) {
    m_rows.putMany(0, values);
  } else {
    m_rows.add(values);
  }
}

// The key of a row; one that another client made without a key gets one.
QString CauseTreeModel::keyAt(int row) {
  const QString key = m_rows.valuesOf(row).value(kKey).toString();
  if (!key.isEmpty() || row < 0 || row >= m_rows.count() || m_rows.isFixed(kKey)) {
    return key;
  }
  const QString made = newKey();
  m_rows.put(row, kKey, made);
  return made;
}

void CauseTreeModel::add(const QString& parent, const QString& kind, const QString& text) {
  if (text.trimmed().isEmpty()) {
    return;
  }
  inTurn([this, parent, kind, words = text.trimmed()] {
    const int under = rowOf(parent);
    const QString above = keyAt(under);
    const bool effect = kind == QStringLiteral("AKIBAT");
    const int level = under < 0 || effect ? 0 : std::min(m_tree.levelOf(under) + 1, CauseTree::kDeepest);
    const int row = m_rows.count() == 1 && m_rows.valuesOf(0).value(kText).toString().isEmpty() ? 0 : m_rows.count();
    QVariantMap values{{kParent, above}, {kText, words}, {kKind, kind}, {kLevel, level}};
    if (m_rows.has(kOrder)) {
      values.insert(kOrder, row + 1);
    }
    append(values);
    if (row == 0) {
      setChosen(kPlace + QStringLiteral("0"));
    }
  });
}

void CauseTreeModel::put(const QString& key, const QString& field, const QString& value) {
  m_rows.put(rowOf(key), field, value);
}

// Hangs a branch on a node and gives all of it the levels that it has there; an empty parent makes it a top.
void CauseTreeModel::hang(const QString& key, const QString& parent) {
  const int top = rowOf(key);
  const int under = rowOf(parent);
  const QList<int> branch = m_tree.branchOf(top);
  const int rise = (under < 0 ? 0 : m_tree.levelOf(under) + 1) - m_tree.levelOf(top);
  QList<std::pair<int, int>> levels;
  for (const int row : branch) {
    if (m_tree.nodes().at(row).kind != CauseKind::Effect) {
      levels.append({row, std::clamp(m_tree.levelOf(row) + rise, 0, CauseTree::kDeepest)});
    }
  }
  m_rows.put(top, kParent, keyAt(under));
  for (const auto& [row, level] : levels) {
    m_rows.put(row, kLevel, QString::number(level));
  }
}

bool CauseTreeModel::move(const QString& key, const QString& parent) {
  if (!m_tree.mayHang(key, parent)) {
    return false;
  }
  inTurn([this, key, parent] {
    if (m_tree.mayHang(key, parent)) {
      hang(key, parent);
    }
  });
  return true;
}

void CauseTreeModel::remove(const QString& key, bool withBranch) {
  inTurn([this, key, withBranch] {
    const int top = rowOf(key);
    if (top < 0 || top >= m_tree.nodes().size()) {
      return;
    }
    Removal removal;
    QList<int> going = withBranch ? m_tree.branchOf(top) : QList<int>{top};
    for (const int row : std::as_const(going)) {
      removal.nodes.append(m_tree.nodes().at(row));
      removal.rows.append(m_rows.valuesOf(row));
    }
    const QList<int> below = withBranch ? QList<int>() : m_tree.childrenOf(top);
    for (const int child : below) {
      removal.children.append(m_tree.nodes().at(child).key);
    }
    for (const QString& child : std::as_const(removal.children)) {
      hang(child, removal.nodes.constFirst().parent);
    }
    std::sort(going.begin(), going.end(), std::greater<>());
    for (const int row : std::as_const(going)) {
      m_rows.remove(row);
    }
    m_undo.append(removal);
    Q_EMIT changed();
  });
}

// What comes back may get other keys than it had; what hung on it is hung there again.
void CauseTreeModel::undo() {
  inTurn([this] {
    if (m_undo.isEmpty()) {
      return;
    }
    const Removal removal = m_undo.takeLast();
    const int first = m_rows.count();
    for (qsizetype i = 0; i < removal.rows.size(); ++i) {
      inTurn([this, removal, i, first] {
        QVariantMap values = removal.rows.at(i);
        for (int before = 0; before < static_cast<int>(i); ++before) {
          if (removal.nodes.at(before).key == removal.nodes.at(i).parent) {
            values.insert(kParent, keyAt(first + before));
          }
        }
        append(values);
      });
    }
    for (const QString& child : removal.children) {
      inTurn([this, child, first] {
        if (rowOf(child) >= 0) {
          hang(child, kPlace + QString::number(first));
        }
      });
    }
    Q_EMIT changed();
  });
}

int CauseTreeModel::importText(const QString& text) {
  const QList<IndentedLine> lines = fromIndentedText(text);
  inTurn([this, lines] {
    const bool empty = m_rows.count() == 1 && m_rows.valuesOf(0).value(kText).toString().isEmpty();
    const int first = empty ? 0 : m_rows.count();
    const bool problem = std::any_of(m_tree.nodes().begin(), m_tree.nodes().end(), [](const CauseNode& node) {
      return node.kind == CauseKind::Problem && !node.text.isEmpty();
    });
    for (qsizetype i = 0; i < lines.size(); ++i) {
      const IndentedLine& line = lines.at(i);
      // Beside a tree that is there, what is read hangs on its own.
      const bool second = problem && line.kind == CauseKind::Problem;
      add(line.parent < 0 ? QString() : kPlace + QString::number(first + line.parent),
          nameOf(second ? CauseKind::Cause : line.kind), line.text);
    }
  });
  return static_cast<int>(lines.size());
}

QString CauseTreeModel::save(const QString& suffix) const {
  QFont font(QStringLiteral("Inter"));
  font.setPixelSize(16);
  const QString name = newDocument(QStringLiteral("pohon-masalah"), suffix);
  QSaveFile file(name);
  if (name.isEmpty() || !file.open(QIODevice::WriteOnly)) {
    return {};
  }
  bool written = true;
  if (suffix == QStringLiteral("png")) {
    written = pictureOf(m_tree, font).save(&file, "PNG");
  } else {
    const QByteArray bytes = suffix == QStringLiteral("svg") ? svgOf(m_tree, font) : toIndentedText(m_tree).toUtf8();
    written = file.write(bytes) == bytes.size();
  }
  return written && file.commit() ? name : QString();
}

}  // namespace rembug::app
