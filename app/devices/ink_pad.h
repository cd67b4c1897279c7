#pragma once

#include <vector>

#include <QColor>
#include <QImage>
#include <QQuickPaintedItem>

#include "app/worker.h"

namespace rembug::app {

// A line that a finger or pen drew: a run of points, in pixels of the pad.
struct Stroke {
  QPolygonF line;
  QColor ink;  // none: the pad's own
};
using Strokes = std::vector<Stroke>;

// A sheet to sign or draw on, or a picture to draw upon. One finger or pen draws at a time: a hand that rests on the
// glass does not. GUI thread; the picture that is kept is made on a thread of its own.
class InkPad : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
  Q_PROPERTY(int strokes READ strokeCount NOTIFY changed FINAL)
  Q_PROPERTY(QColor inkColor MEMBER m_ink NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor paperColor MEMBER m_paper NOTIFY lookChanged FINAL)
  // Of a line, in pixels.
  Q_PROPERTY(double inkWidth MEMBER m_inkWidth NOTIFY lookChanged FINAL)
  // Of the picture below, in its own pixels; empty where there is none. The pad is as large as the picture is shown.
  Q_PROPERTY(QSize pictureSize READ pictureSize NOTIFY pictureChanged FINAL)
  // The whole sheet is kept, not only the part that was drawn on.
  Q_PROPERTY(bool whole MEMBER m_whole NOTIFY lookChanged FINAL)

public:
  explicit InkPad(QQuickItem* parent = nullptr);
  [[nodiscard]] bool isEmpty() const { return m_strokes.empty(); }
  [[nodiscard]] int strokeCount() const { return static_cast<int>(m_strokes.size()); }
  [[nodiscard]] const Strokes& lines() const { return m_strokes; }

  [[nodiscard]] QSize pictureSize() const { return m_picture.size(); }

  // Puts a picture below, of any format; what was drawn is gone. Each line keeps the ink with which it was drawn then.
  // pictureChanged() tells when it is there; its size stays empty where it cannot be read.
  Q_INVOKABLE void setPicture(const QByteArray& bytes);
  // Takes the last line away.
  Q_INVOKABLE void undo();
  Q_INVOKABLE void clear();
  // Makes the picture: PNG, or where it was drawn upon one, JPEG of its size; kept() brings it. Nothing where nothing
  // was drawn.
  Q_INVOKABLE void keep();

  void paint(QPainter* painter) override;

  // Black on white, as PNG of at most `longSide` pixels; `area` is the part of the pad that is kept. Any thread.
  [[nodiscard]] static QByteArray png(const Strokes& strokes, const QRectF& area, double inkWidth, int longSide = 1000);
  // The picture with the lines on it, as JPEG; `width` is that of the pad. Any thread.
  [[nodiscard]] static QByteArray jpeg(const QImage& picture, const Strokes& strokes, double width, double inkWidth);

Q_SIGNALS:
  void changed();
  void lookChanged();
  void pictureChanged();
  void kept(const QByteArray& picture);

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
  void fitPicture();
  [[nodiscard]] QColor inkOf(const Stroke& stroke) const { return stroke.ink.isValid() ? stroke.ink : m_ink; }
  [[nodiscard]] QRectF drawnArea() const;

  static constexpr int kNobody = -1;
  Strokes m_strokes;
  QImage m_picture;
  QImage m_below;          // the same at the size of the pad
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
