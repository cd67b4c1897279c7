#pragma once

#include <QColor>
#include <QPixmap>
#include <QQuickPaintedItem>

#include "app/devices/map_points.h"
#include "app/devices/tile_loader.h"

namespace rembug::app {

// A map that moves under the finger: base tiles or a grid, lines, points, the tablet's place. Degrees, metres and the
// item's pixels. GUI thread.
class MapView : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(double latitude READ latitude NOTIFY viewChanged FINAL)
  Q_PROPERTY(double longitude READ longitude NOTIFY viewChanged FINAL)
  Q_PROPERTY(double zoom READ zoom NOTIFY viewChanged FINAL)
  // An MBTiles file; empty for the grid alone.
  Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged FINAL)
  Q_PROPERTY(QString attribution READ attribution NOTIFY fileChanged FINAL)
  Q_PROPERTY(QString problem READ problem NOTIFY fileChanged FINAL)
  Q_PROPERTY(rembug::app::MapPoints* points READ points WRITE setPoints NOTIFY pointsChanged FINAL)
  // [{trace: "lat lon; lat lon", color, width, closed, label}], the last on top.
  Q_PROPERTY(QVariantList lines READ lines WRITE setLines NOTIFY linesChanged FINAL)
  // Where the tablet is: "latitude longitude altitude accuracy"; empty where that is not known.
  Q_PROPERTY(QString here READ here WRITE setHere NOTIFY hereChanged FINAL)
  Q_PROPERTY(QColor paperColor MEMBER m_paper NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor gridColor MEMBER m_grid NOTIFY lookChanged FINAL)
  Q_PROPERTY(QColor hereColor MEMBER m_hereColor NOTIFY lookChanged FINAL)
  // By a point's state.
  Q_PROPERTY(QVariantList pointColors MEMBER m_pointColors NOTIFY lookChanged FINAL)
  // Of the words of lines, in pixels; where the map is too far away they are not shown.
  Q_PROPERTY(int labelSize MEMBER m_labelSize NOTIFY lookChanged FINAL)
  Q_PROPERTY(double pointSize MEMBER m_pointSize NOTIFY lookChanged FINAL)
  // A round length for a scale bar, in metres, and how long it is on the screen.
  Q_PROPERTY(double scaleMetres READ scaleMetres NOTIFY viewChanged FINAL)
  Q_PROPERTY(double scalePixels READ scalePixels NOTIFY viewChanged FINAL)

public:
  explicit MapView(QQuickItem* parent = nullptr);
  [[nodiscard]] double latitude() const;
  [[nodiscard]] double longitude() const;
  [[nodiscard]] double zoom() const { return m_zoom; }
  [[nodiscard]] const QString& file() const { return m_file; }
  void setFile(const QString& file);
  [[nodiscard]] const QString& attribution() const { return m_tiles.attribution(); }
  [[nodiscard]] const QString& problem() const { return m_problem; }
  [[nodiscard]] MapPoints* points() const { return m_points; }
  void setPoints(MapPoints* points);
  [[nodiscard]] const QVariantList& lines() const { return m_lines; }
  void setLines(const QVariantList& lines);
  [[nodiscard]] const QString& here() const { return m_here; }
  void setHere(const QString& place);
  [[nodiscard]] double scaleMetres() const;
  [[nodiscard]] double scalePixels() const;

  Q_INVOKABLE void pan(double dx, double dy);
  // Keeps what is under (x, y) there.
  Q_INVOKABLE void zoomBy(double steps, double x, double y);
  Q_INVOKABLE void lookAt(double latitude, double longitude, double zoom);
  // All points and lines, or else the base map; false where there is nothing to look at.
  Q_INVOKABLE bool fit();
  // "latitude longitude", or empty off the map; and back.
  [[nodiscard]] Q_INVOKABLE QString placeAt(double x, double y) const;
  [[nodiscard]] Q_INVOKABLE QPointF pixelOf(double latitude, double longitude) const;
  // {key, label, others} of the nearest point within reach of a finger, and how many more are; empty where there is
  // none.
  [[nodiscard]] Q_INVOKABLE QVariantMap pointAt(double x, double y, double reach) const;
  // The index of the nearest line within reach, or -1.
  [[nodiscard]] Q_INVOKABLE int lineAt(double x, double y, double reach) const;

  void paint(QPainter* painter) override;

Q_SIGNALS:
  void viewChanged();
  void fileChanged();
  void pointsChanged();
  void linesChanged();
  void hereChanged();
  void lookChanged();

private:
  struct Line {
    std::vector<QPointF> world;
    QColor color;
    double width = 3;
    bool closed = false;
    QString label = {};
  };
  void moved();
  [[nodiscard]] QPointF pixelOfWorld(const QPointF& world) const;
  [[nodiscard]] QPointF worldAt(double x, double y) const;
  [[nodiscard]] QRectF worldInSight(double margin) const;
  void paintGrid(QPainter& painter) const;
  void paintTiles(QPainter& painter);
  void paintTile(QPainter& painter, const TileKey& key, const QRect& at);
  void paintLines(QPainter& painter) const;
  void paintLabels(QPainter& painter) const;
  void paintPoints(QPainter& painter);
  void paintHere(QPainter& painter) const;
  void makeMarks();

  QPointF m_centre{0.5, 0.5};
  double m_zoom = 3;
  QString m_file;
  QString m_problem;
  TileLoader m_tiles;
  MapPoints* m_points = nullptr;
  QVariantList m_lines;
  std::vector<Line> m_drawn;
  QString m_here;
  QColor m_paper = Qt::white;
  QColor m_grid = Qt::lightGray;
  QColor m_hereColor = Qt::blue;
  QVariantList m_pointColors;
  int m_labelSize = 13;
  double m_pointSize = 14;
  std::vector<QPixmap> m_marks;
  std::vector<unsigned char> m_taken;  // cells of the screen that have a point already
};

}  // namespace rembug::app
