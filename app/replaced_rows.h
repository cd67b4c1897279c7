#pragma once

#include <algorithm>
#include <vector>

#include <QAbstractListModel>
#include <QQmlEngine>

namespace rembug::app {

// A list that is read anew as a whole, on the worker. Who derives from it names it in full, for the tools of QML.
class ReplacedRows : public QAbstractListModel {
  Q_OBJECT
  QML_ANONYMOUS

public:
  using QAbstractListModel::QAbstractListModel;

protected:
  // Shows other rows in place of those before. What is on the screen is filled anew rather than made anew, which would
  // take longer than a frame, and the list stays where it was scrolled to.
  template <typename Row>
  void replace(std::vector<Row>& rows, std::vector<Row>& next) {
    const int before = static_cast<int>(rows.size());
    const int after = static_cast<int>(next.size());
    const int both = std::min(before, after);
    if (after < before) {
      beginRemoveRows({}, after, before - 1);
      rows.resize(next.size());
      endRemoveRows();
    } else if (after > before) {
      beginInsertRows({}, before, after - 1);
    }
    rows.swap(next);
    if (after > before) {
      endInsertRows();
    }
    if (both > 0) {
      Q_EMIT dataChanged(index(0), index(both - 1));
    }
  }
};

}  // namespace rembug::app
