#include "app/cause_picture.h"

#include <algorithm>
#include <functional>

#include <QFontInfo>
#include <QFontMetricsF>
#include <QHash>
#include <QPainterPath>
#include <QTextLayout>

namespace rembug::app {
namespace {

constexpr qreal kGap = 1.2;        // of the font's height, between neighbours
constexpr qreal kRise = 2.2;       // between levels
constexpr qreal kPad = 0.6;        // inside a box
constexpr qreal kBoxWidth = 10.5;  // of the font's height
constexpr qreal kMostPixels = 4096;

QRectF textSize(const QString& text, const QFontMetricsF& metrics, qreal width) {
  return metrics.boundingRect(QRectF(0, 0, width, 100000), Qt::TextWordWrap | Qt::AlignHCenter, text);
}

// What a subtree takes up on each level below its top, from the middle of its top.
struct Outline {
  QList<std::pair<qreal, qreal>> levels;
};

class Placing {
public:
  Placing(const CauseTree& tree, qreal width, qreal gap) : m_tree(tree), m_width(width), m_gap(gap) {
    m_x.resize(tree.nodes().size());
  }

  // Puts the given subtrees side by side; the middle of the first and the last is at 0.
  Outline beside(const QList<int>& nodes) {
    Outline all;
    QList<qreal> shifts;
    for (const int node : nodes) {
      const Outline own = below(node);
      qreal shift = 0;
      for (qsizetype level = 0; level < std::min(own.levels.size(), all.levels.size()); ++level) {
        shift = std::max(shift, all.levels.at(level).second + m_gap - own.levels.at(level).first);
      }
      shifts.append(shift);
      for (qsizetype level = 0; level < own.levels.size(); ++level) {
        const std::pair<qreal, qreal> moved(own.levels.at(level).first + shift, own.levels.at(level).second + shift);
        if (level < all.levels.size()) {
          all.levels[level].second = moved.second;
        } else {
          all.levels.append(moved);
        }
      }
    }
    const qreal middle = shifts.isEmpty() ? 0 : (shifts.constFirst() + shifts.constLast()) / 2;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
      m_x[nodes.at(i)] = shifts.at(i) - middle;
    }
    for (auto& level : all.levels) {
      level = {level.first - middle, level.second - middle};
    }
    return all;
  }
  [[nodiscard]] qreal offset(int node) const { return m_x.at(node); }
  void hideEffects(const QList<int>& effects) { m_apart = effects; }

private:
  Outline below(int node) {
    QList<int> children = m_tree.childrenOf(node);
    children.removeIf([this](int child) { return m_apart.contains(child); });
    Outline outline = beside(children);
    outline.levels.prepend({-m_width / 2, m_width / 2});
    return outline;
  }

  const CauseTree& m_tree;
  qreal m_width;
  qreal m_gap;
  QList<qreal> m_x;  // from the parent's middle
  QList<int> m_apart;
};

QColor fillOf(CauseKind kind, const CauseColours& colours) {
  switch (kind) {
    case CauseKind::Problem:
      return colours.problem;
    case CauseKind::Effect:
      return colours.effect;
    case CauseKind::Root:
      return colours.root;
    case CauseKind::Cause:
      break;
  }
  return colours.cause;
}

// The line from a node to what it hangs on, whichever is above.
std::pair<QPointF, QPointF> lineOf(const QRectF& upper, const QRectF& lower) {
  return {QPointF(upper.center().x(), upper.bottom()), QPointF(lower.center().x(), lower.top())};
}

template <typename Each>
void eachLine(const CauseTree& tree, const CauseLayout& layout, Each each) {
  for (int node = 0; node < tree.nodes().size(); ++node) {
    for (const int child : tree.childrenOf(node)) {
      const QRectF& own = layout.boxes.at(node);
      const QRectF& other = layout.boxes.at(child);
      const auto [from, to] = own.top() < other.top() ? lineOf(own, other) : lineOf(other, own);
      each(from, to);
    }
  }
}

QStringList wrapped(const QString& text, const QFont& font, qreal width) {
  QStringList lines;
  QTextLayout layout(text, font);
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
  }
  layout.endLayout();
  return lines;
}

}  // namespace

CauseColours printColours() {
  return {QColor(0xFF, 0xFF, 0xFF), QColor(0x1C, 0x2B, 0x2B), QColor(0x5B, 0x6B, 0x6A), QColor(0x0E, 0x5A, 0x5A),
          QColor(0xFF, 0xFF, 0xFF), QColor(0xF3, 0xEE, 0xE3), QColor(0xFB, 0xEF, 0xD6), QColor(0xFB, 0xE7, 0xE1)};
}

CauseLayout layOut(const CauseTree& tree, const QFont& font) {
  const QFontMetricsF metrics(font);
  const qreal em = metrics.height();
  const qreal width = kBoxWidth * em;
  Placing placing(tree, width, kGap * em);
  // Effects, and what hangs on them, stand above what they come from.
  QList<int> effects;
  for (const int top : tree.tops()) {
    for (const int node : tree.branchOf(top)) {
      const bool above = tree.levelOf(node) > 0 && (tree.nodes().at(node).kind == CauseKind::Effect ||
                                                    effects.contains(tree.indexOf(tree.nodes().at(node).parent)));
      if (above) {
        effects.append(node);
      }
    }
  }
  placing.hideEffects(effects);
  static_cast<void>(placing.beside(tree.tops()));

  const qsizetype count = tree.nodes().size();
  QList<qreal> heights(count);
  QFont heavy = font;
  heavy.setWeight(QFont::DemiBold);
  const QFontMetricsF heavyMetrics(heavy);
  for (int node = 0; node < count; ++node) {
    const bool hub = tree.nodes().at(node).kind == CauseKind::Problem;
    heights[node] = textSize(tree.nodes().at(node).text, hub ? heavyMetrics : metrics, width - 2 * kPad * em).height() +
                    2 * kPad * em;
    heights[node] = std::max(heights.at(node), 2.4 * em);
  }
  // The row of a node: causes go down from 0, effects go up.
  QList<int> rows(count, 0);
  QList<qreal> middles(count, 0);
  const std::function<void(int, qreal, int)> place = [&](int node, qreal x, int row) {
    rows[node] = row;
    middles[node] = x + placing.offset(node);
    for (const int child : tree.childrenOf(node)) {
      if (!effects.contains(child)) {
        place(child, middles.at(node), row + 1);
      }
    }
  };
  for (const int top : tree.tops()) {
    place(top, 0, 0);
  }
  // Those of one level of effects stand side by side over what they hang on.
  QHash<int, qreal> ends;
  for (const int node : std::as_const(effects)) {
    const int parent = tree.indexOf(tree.nodes().at(node).parent);
    const int row = (parent >= 0 ? std::min(rows.at(parent), 0) : 0) - 1;
    QList<int> siblings;
    for (const int other : std::as_const(effects)) {
      if (tree.nodes().at(other).parent == tree.nodes().at(node).parent) {
        siblings.append(other);
      }
    }
    const qreal step = width + kGap * em;
    const qreal wish =
        (parent >= 0 ? middles.at(parent) : 0) +
        (static_cast<qreal>(siblings.indexOf(node)) - (static_cast<qreal>(siblings.size()) - 1) / 2) * step;
    middles[node] = ends.contains(row) ? std::max(wish, ends.value(row) + step) : wish;
    ends.insert(row, middles.at(node));
    rows[node] = row;
  }
  int lowest = 0;
  int highest = 0;
  for (const int row : std::as_const(rows)) {
    highest = std::min(highest, row);
    lowest = std::max(lowest, row);
  }
  CauseLayout layout;
  layout.boxes.resize(count);
  qreal y = 0;
  for (int row = highest; row <= lowest; ++row) {
    qreal tall = 0;
    for (int node = 0; node < count; ++node) {
      tall = rows.at(node) == row ? std::max(tall, heights.at(node)) : tall;
    }
    for (int node = 0; node < count; ++node) {
      if (rows.at(node) == row) {
        const qreal top = row < 0 ? y + tall - heights.at(node) : y;
        layout.boxes[node] = QRectF(middles.at(node) - width / 2, top, width, heights.at(node));
      }
    }
    y += tall + kRise * em;
  }
  for (const QRectF& box : std::as_const(layout.boxes)) {
    layout.bounds = layout.bounds.united(box);
  }
  for (QRectF& box : layout.boxes) {
    box.translate(-layout.bounds.topLeft());
  }
  layout.bounds.moveTopLeft({0, 0});
  return layout;
}

void paint(QPainter& painter, const CauseTree& tree, const CauseLayout& layout, const QFont& font,
           const CauseColours& colours, const QString& chosen) {
  const QFontMetricsF metrics(font);
  const qreal em = metrics.height();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colours.line, em / 9));
  eachLine(tree, layout, [&painter](const QPointF& from, const QPointF& to) {
    const qreal middle = (from.y() + to.y()) / 2;
    QPainterPath path(from);
    path.cubicTo({from.x(), middle}, {to.x(), middle}, to);
    painter.drawPath(path);
  });
  for (int node = 0; node < tree.nodes().size(); ++node) {
    const CauseNode& shown = tree.nodes().at(node);
    const QRectF& box = layout.boxes.at(node);
    const bool hub = shown.kind == CauseKind::Problem;
    const bool marked = !chosen.isEmpty() && shown.key == chosen;
    painter.setPen(QPen(marked ? colours.problem : colours.line, marked ? em / 4 : em / 14));
    painter.setBrush(fillOf(shown.kind, colours));
    // A root is round, so that it is told apart without its colour.
    const qreal radius = shown.kind == CauseKind::Root     ? box.height() / 2.2
                         : shown.kind == CauseKind::Effect ? 0
                                                           : em / 2;
    painter.drawRoundedRect(box, radius, radius);
    QFont own = font;
    own.setWeight(hub ? QFont::DemiBold : QFont::Normal);
    painter.setFont(own);
    painter.setPen(hub ? colours.overProblem : colours.ink);
    const qreal pad = kPad * em / 2;
    painter.drawText(box.adjusted(pad, pad, -pad, -pad), Qt::TextWordWrap | Qt::AlignCenter, shown.text);
    if (shown.votes > 0) {
      const QString votes = QStringLiteral("● %1").arg(shown.votes);
      const qreal wide = metrics.horizontalAdvance(votes) + em * 0.6;
      const QRectF badge(box.right() - wide, box.bottom() - em * 0.5, wide, em * 1.1);
      painter.setPen(QPen(colours.line, em / 14));
      painter.setBrush(colours.paper);
      painter.drawRoundedRect(badge, em / 2, em / 2);
      painter.setPen(colours.ink);
      painter.drawText(badge, Qt::AlignCenter, votes);
    }
  }
}

QImage pictureOf(const CauseTree& tree, const QFont& font, qreal scale) {
  const CauseLayout layout = layOut(tree, font);
  const qreal margin = QFontMetricsF(font).height();
  const QSizeF whole = layout.bounds.size() + QSizeF(2 * margin, 2 * margin);
  scale = std::min({scale, kMostPixels / whole.width(), kMostPixels / whole.height()});
  QImage image((whole * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
  const CauseColours colours = printColours();
  image.fill(colours.paper);
  QPainter painter(&image);
  painter.scale(scale, scale);
  painter.translate(margin, margin);
  paint(painter, tree, layout, font, colours);
  return image;
}

QByteArray svgOf(const CauseTree& tree, const QFont& font) {
  const CauseLayout layout = layOut(tree, font);
  const QFontMetricsF metrics(font);
  const qreal em = metrics.height();
  const CauseColours colours = printColours();
  const auto number = [](qreal value) { return QString::number(value, 'f', 1); };
  QString svg =
      QStringLiteral(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%1 %1 %2 %3\" font-family=\"%4\" font-size=\"%5\">\n")
          .arg(number(-em), number(layout.bounds.width() + 2 * em), number(layout.bounds.height() + 2 * em),
               font.family().toHtmlEscaped(), number(QFontInfo(font).pixelSize()));
  eachLine(tree, layout, [&](const QPointF& from, const QPointF& to) {
    const QString middle = number((from.y() + to.y()) / 2);
    svg += QStringLiteral("<path d=\"M%1 %2C%1 %5 %3 %5 %3 %4\" fill=\"none\" stroke=\"%6\" stroke-width=\"2\"/>\n")
               .arg(number(from.x()), number(from.y()), number(to.x()), number(to.y()), middle, colours.line.name());
  });
  for (int node = 0; node < tree.nodes().size(); ++node) {
    const CauseNode& shown = tree.nodes().at(node);
    const QRectF& box = layout.boxes.at(node);
    const bool hub = shown.kind == CauseKind::Problem;
    svg += QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" rx=\"%5\" fill=\"%6\" stroke=\"%7\"/>\n")
               .arg(number(box.x()), number(box.y()), number(box.width()), number(box.height()),
                    number(shown.kind == CauseKind::Root ? box.height() / 2.2 : em / 2),
                    fillOf(shown.kind, colours).name(), colours.line.name());
    const QStringList lines = wrapped(shown.text, font, box.width() - kPad * em);
    qreal y = box.center().y() - em * static_cast<qreal>(lines.size()) / 2 + metrics.ascent();
    for (const QString& line : lines) {
      svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\" fill=\"%3\"%4>%5</text>\n")
                 .arg(number(box.center().x()), number(y), (hub ? colours.overProblem : colours.ink).name(),
                      hub ? QStringLiteral(" font-weight=\"600\"") : QString(), line.toHtmlEscaped());
      y += em;
    }
  }
  return (svg + QStringLiteral("</svg>\n")).toUtf8();
}

}  // namespace rembug::app
