#pragma once

#include <QQuickPaintedItem>

#include "app/cause_picture.h"
#include "app/cause_tree_model.h"

namespace rembug::app {

// The drawn cause tree: moved and made larger by the screen around it, touched node by node.
class CauseTreeItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::CauseTreeModel* tree READ tree WRITE setTree NOTIFY treeChanged FINAL REQUIRED)
  Q_PROPERTY(QFont font MEMBER m_font WRITE setFont NOTIFY changed FINAL)
  Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY changed FINAL)
  Q_PROPERTY(QPointF shift READ shift WRITE setShift NOTIFY changed FINAL)
  // paper, ink, line, problem, overProblem, cause, root, effect
  Q_PROPERTY(QVariantMap colours READ colours WRITE setColours NOTIFY changed FINAL)
  Q_PROPERTY(QSizeF extent READ extent NOTIFY changed FINAL)

public:
  explicit CauseTreeItem(QQuickItem* parent = nullptr);
  [[nodiscard]] CauseTreeModel* tree() const { return m_tree; }
  void setTree(CauseTreeModel* tree);
  void setFont(const QFont& font);
  [[nodiscard]] qreal zoom() const { return m_zoom; }
  void setZoom(qreal zoom);
  // Where the tree's upper left corner is.
  [[nodiscard]] QPointF shift() const { return m_shift; }
  void setShift(const QPointF& shift);
  [[nodiscard]] QVariantMap colours() const { return m_given; }
  void setColours(const QVariantMap& colours);
  // Of the whole tree at zoom 1.
  [[nodiscard]] QSizeF extent() const { return m_layout.bounds.size(); }

  // The node under a point of the item, or nothing.
  [[nodiscard]] Q_INVOKABLE QString nodeAt(const QPointF& point) const;
  // The middle of a node in the item.
  [[nodiscard]] Q_INVOKABLE QPointF middleOf(const QString& key) const;
  // Shows the whole tree, as large as it fits and no larger than it is.
  Q_INVOKABLE void fit();
  void paint(QPainter* painter) override;

Q_SIGNALS:
  void treeChanged();
  void changed();

private:
  void renew();
  CauseTreeModel* m_tree = nullptr;
  CauseLayout m_layout;
  CauseColours m_colours = printColours();
  QVariantMap m_given;
  QFont m_font;
  qreal m_zoom = 1;
  QPointF m_shift;
};

}  // namespace rembug::app
