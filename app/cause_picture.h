#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QRectF>

#include "app/cause_tree.h"

namespace rembug::app {

// Where the boxes of a tree stand, in units of the font's picture: effects above the core problem, causes below it, no
// two of them on each other, a parent in the middle of what hangs on it.
struct CauseLayout {
  QList<QRectF> boxes;  // one a node
  QRectF bounds;        // from 0, 0
};

[[nodiscard]] CauseLayout layOut(const CauseTree& tree, const QFont& font);

struct CauseColours {
  QColor paper;
  QColor ink;
  QColor line;
  QColor problem;
  QColor overProblem;
  QColor cause;
  QColor root;
  QColor effect;
};
// For paper: what is printed and what is saved as a picture.
[[nodiscard]] CauseColours printColours();

// Draws the tree at 0, 0; the node with the key `chosen` has a thicker edge.
void paint(QPainter& painter, const CauseTree& tree, const CauseLayout& layout, const QFont& font,
           const CauseColours& colours, const QString& chosen = {});
// At most 4096 pixels wide or high.
[[nodiscard]] QImage pictureOf(const CauseTree& tree, const QFont& font, qreal scale = 2);
[[nodiscard]] QByteArray svgOf(const CauseTree& tree, const QFont& font);

}  // namespace rembug::app
