#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

#include "core/forms/geo.h"

namespace rembug::app {

// ODK's text of a place: degrees to seven decimals (a centimetre), metres to two; an altitude of 0 where only the
// accuracy is known.
[[nodiscard]] QString placeWords(const forms::Place& place);
[[nodiscard]] QString placesWords(const std::vector<forms::Place>& places);

// Places for QML, as text of ODK's form and as people read them.
class Places : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

public:
  // [{latitude, longitude, accuracy}] of a point, trace or shape; accuracy is negative where it is not known.
  [[nodiscard]] Q_INVOKABLE static QVariantList read(const QString& text);
  [[nodiscard]] Q_INVOKABLE static QString point(double latitude, double longitude);
  // What a person typed: "-8,583" or "8.583 LS" or "8° 34' 58\" S"; empty where it is no place.
  [[nodiscard]] Q_INVOKABLE static QString typed(const QString& latitude, const QString& longitude);
  // A trace with one more place, or without its last one.
  [[nodiscard]] Q_INVOKABLE static QString with(const QString& trace, const QString& place);
  [[nodiscard]] Q_INVOKABLE static QString withoutLast(const QString& trace);
  // As a shape: the first place again at the end; empty below three places. And the corners without it.
  [[nodiscard]] Q_INVOKABLE static QString closed(const QString& trace);
  [[nodiscard]] Q_INVOKABLE static QString opened(const QString& shape);
  [[nodiscard]] Q_INVOKABLE static int count(const QString& trace);
  // "8,58321° LS 116,10127° BT"; in English "8.58321° S 116.10127° E".
  [[nodiscard]] Q_INVOKABLE static QString words(const QString& place, const QString& language);
  // "120 m", "1,24 km"; "350 m²", "1,2 ha".
  [[nodiscard]] Q_INVOKABLE static QString lengthWords(const QString& trace, const QString& language);
  [[nodiscard]] Q_INVOKABLE static QString areaWords(const QString& shape, const QString& language);
  [[nodiscard]] Q_INVOKABLE static QString metres(double metres, const QString& language);
};

}  // namespace rembug::app
