#pragma once

#include <vector>

#include <QColor>
#include <QImage>
#include <QQuickPaintedItem>

#include "app/worker.h"

namespace rembug::app {

// The lines that a finger or pen drew, each a run of points, in pixels of the pad.
using Strokes = std::vector<QPolygonF>;

// A sheet to sign or draw on. One finger or pen draws at a time: a hand that rests on the glass does not. GUI thread;
// the picture that is kept is made on a thread of its own.
class InkPad : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
  Q_PROPERTY(int strokes READ strokeCount NOTIFY changed FINAL)
  Q_PROPERTY(QColor inkColor MEMBER m_ink NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor paperColor MEMBER m_paper NOTIFY lookChanged FINAL)
  // Of a line, in pixels.
  Q_PROPERTY(double inkWidth MEMBER m_inkWidth NOTIFY lookChanged FINAL)
  // The whole sheet is kept, not only the part that was drawn on.
  Q_PROPERTY(bool whole MEMBER m_whole NOTIFY lookChanged FINAL)

public:
  explicit InkPad(QQuickItem* parent = nullptr);
  [[nodiscard]] bool isEmpty() const { return m_strokes.empty(); }
  [[nodiscard]] int strokeCount() const { return static_cast<int>(m_strokes.size()); }
  [[nodiscard]] const Strokes& lines() const { return m_strokes; }

  // Takes the last line away.
  Q_INVOKABLE void undo();
  Q_INVOKABLE void clear();
  // Makes the picture; kept() brings it. Nothing where nothing was drawn.
  Q_INVOKABLE void keep();

  void paint(QPainter* painter) override;

  // Black on white, as PNG of at most `longSide` pixels; `area` is the part of the pad that is kept. Any thread.
  [[nodiscard]] static QByteArray png(const Strokes& strokes, const QRectF& area, double inkWidth, int longSide = 1000);

Q_SIGNALS:
  void changed();
  void lookChanged();
  void kept(const QByteArray& png);

protected:
  void touchEvent(QTouchEvent* event) override;
  void touchUngrabEvent() override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void geometryChange(const QRectF& now, const QRectF& before) override;

private:
  void begin(const QPointF& point);
  void goOn(const QPointF& point);
  void end();
  void redraw();
  [[nodiscard]] QRectF drawnArea() const;

  static constexpr int kNobody = -1;
  Strokes m_strokes;
  QImage m_sheet;          // what has been drawn, so that a new point costs no more than the first
  int m_finger = kNobody;  // the touch point that draws
  bool m_drawing = false;
  QColor m_ink = Qt::black;
  QColor m_paper = Qt::white;
  double m_inkWidth = 3;
  bool m_whole = false;
  Worker m_worker;  // last: stops before what it answers to goes
};

}  // namespace rembug::app
