#include "app/cause_tree_item.h"

#include <algorithm>

namespace rembug::app {
namespace {

constexpr qreal kSmallest = 0.3;
constexpr qreal kLargest = 3;
constexpr qreal kMargin = 16;

}  // namespace

CauseTreeItem::CauseTreeItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
}

void CauseTreeItem::setTree(CauseTreeModel* tree) {
  m_tree = tree;
  if (m_tree != nullptr) {
    connect(m_tree, &CauseTreeModel::changed, this, &CauseTreeItem::renew);
  }
  renew();
  Q_EMIT treeChanged();
}

void CauseTreeItem::setFont(const QFont& font) {
  m_font = font;
  renew();
}

void CauseTreeItem::setZoom(qreal zoom) {
  m_zoom = std::clamp(zoom, kSmallest, kLargest);
  Q_EMIT changed();
  update();
}

void CauseTreeItem::setShift(const QPointF& shift) {
  m_shift = shift;
  Q_EMIT changed();
  update();
}

void CauseTreeItem::setColours(const QVariantMap& colours) {
  m_given = colours;
  const auto colour = [&colours](const char* role) { return colours.value(QLatin1String(role)).value<QColor>(); };
  m_colours = {colour("paper"),       colour("ink"),   colour("line"), colour("problem"),
               colour("overProblem"), colour("cause"), colour("root"), colour("effect")};
  Q_EMIT changed();
  update();
}

void CauseTreeItem::renew() {
  if (m_tree != nullptr) {
    m_layout = layOut(m_tree->tree(), m_font);
  }
  Q_EMIT changed();
  update();
}

QString CauseTreeItem::nodeAt(const QPointF& point) const {
  const QPointF there = (point - m_shift) / m_zoom;
  for (int node = 0; node < m_layout.boxes.size(); ++node) {
    if (m_layout.boxes.at(node).contains(there)) {
      return m_tree->tree().nodes().at(node).key;
    }
  }
  return {};
}

QPointF CauseTreeItem::middleOf(const QString& key) const {
  const int node = m_tree == nullptr ? -1 : m_tree->tree().indexOf(key);
  return node < 0 || node >= m_layout.boxes.size() ? QPointF() : m_layout.boxes.at(node).center() * m_zoom + m_shift;
}

void CauseTreeItem::fit() {
  const QSizeF whole = m_layout.bounds.size();
  if (whole.isEmpty() || width() <= 0 || height() <= 0) {
    return;
  }
  const qreal wanted =
      std::min({qreal(1), (width() - 2 * kMargin) / whole.width(), (height() - 2 * kMargin) / whole.height()});
  m_zoom = std::clamp(wanted, kSmallest, kLargest);
  m_shift =
      QPointF((width() - whole.width() * m_zoom) / 2, std::max(kMargin, (height() - whole.height() * m_zoom) / 2));
  Q_EMIT changed();
  update();
}

void CauseTreeItem::paint(QPainter* painter) {
  if (m_tree == nullptr) {
    return;
  }
  painter->translate(m_shift);
  painter->scale(m_zoom, m_zoom);
  rembug::app::paint(*painter, m_tree->tree(), m_layout, m_font, m_colours, m_tree->chosen());
}

}  // namespace rembug::app
