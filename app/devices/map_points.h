#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QQmlEngine>
#include <QRectF>
#include <QVariantList>

namespace rembug::app {

struct MapPoint {
  QPointF world;
  int state = 0;  // of a house: 0 not visited, 1 draft, 2 done, 3 to check, 4 refused
  QString key;
  QString label;
};

// Points in a grid of cells, so that those in sight are found without looking at the others. Immutable: any thread.
class PointIndex {
public:
  PointIndex() = default;
  explicit PointIndex(std::vector<MapPoint> points);
  [[nodiscard]] std::size_t size() const { return m_points.size(); }
  [[nodiscard]] const QRectF& bounds() const { return m_bounds; }

  // Calls see(point) for every point within the area, in the order of the cells.
  template <typename See>
  void visit(const QRectF& area, See see) const {
    const QRectF part = area & m_bounds;
    if (m_points.empty() || !part.isValid()) {
      return;
    }
    const std::size_t right = column(part.right());
    const std::size_t bottom = row(part.bottom());
    for (std::size_t y = row(part.top()); y <= bottom; ++y) {
      for (std::size_t at = m_starts[y * kCells + column(part.left())]; at < m_starts[y * kCells + right + 1]; ++at) {
        if (part.contains(m_points[at].world)) {
          see(m_points[at]);
        }
      }
    }
  }

private:
  static constexpr std::size_t kCells = 64;
  [[nodiscard]] std::size_t column(double x) const { return cell(x - m_bounds.left(), m_bounds.width()); }
  [[nodiscard]] std::size_t row(double y) const { return cell(y - m_bounds.top(), m_bounds.height()); }
  [[nodiscard]] static std::size_t cell(double offset, double extent) {
    const double at = offset / extent * static_cast<double>(kCells);
    return at <= 0 ? 0 : std::min(static_cast<std::size_t>(at), kCells - 1);
  }
  QRectF m_bounds;
  std::vector<MapPoint> m_points;     // by cell
  std::vector<std::size_t> m_starts;  // of each cell in m_points, and the end
};

// The points of a map, for QML. GUI thread.
class MapPoints : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // [{place: "latitude longitude …", state, key, label}]; what is no place is passed over.
  Q_PROPERTY(QVariantList list READ list WRITE setList NOTIFY changed FINAL)
  Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] const QVariantList& list() const { return m_list; }
  void setList(const QVariantList& list);
  [[nodiscard]] int count() const { return static_cast<int>(m_index->size()); }
  [[nodiscard]] const std::shared_ptr<const PointIndex>& index() const { return m_index; }
  // An index that was made on another thread.
  void setIndex(std::shared_ptr<const PointIndex> index);

Q_SIGNALS:
  void changed();

private:
  QVariantList m_list;
  std::shared_ptr<const PointIndex> m_index = std::make_shared<const PointIndex>();
};

}  // namespace rembug::app
