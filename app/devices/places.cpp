#include "app/devices/places.h"

#include <array>
#include <cmath>

#include <QLocale>
#include <QRegularExpression>

namespace rembug::app {
namespace {

constexpr double kDegreeDigits = 1e7;
constexpr double kMetreDigits = 1e2;
constexpr double kKilometre = 1000;
constexpr double kHectare = 10'000;

double rounded(double value, double digits) {
  return std::round(value * digits) / digits;
}

std::vector<forms::Place> placesOf(const QString& text) {
  return forms::readPlaces(text.toStdString()).value_or(std::vector<forms::Place>());
}

// Degrees, and minutes and seconds behind them; `negative` are letters that turn the sign.
std::optional<double> degreesOf(QString text, const QString& negative) {
  static const QRegularExpression number(QStringLiteral("\\d+(?:\\.\\d+)?"));
  text = text.trimmed().toUpper().replace(QLatin1Char(','), QLatin1Char('.'));
  std::array<double, 3> parts{};
  std::size_t count = 0;
  for (auto it = number.globalMatch(text); it.hasNext();) {
    const double part = it.next().captured().toDouble();
    if (count == parts.size()) {
      return std::nullopt;
    }
    parts[count++] = part;
  }
  constexpr double kSixty = 60;
  if (count == 0 || parts[1] >= kSixty || parts[2] >= kSixty) {
    return std::nullopt;
  }
  const double degrees = parts[0] + parts[1] / kSixty + parts[2] / (kSixty * kSixty);
  const bool turned = text.startsWith(QLatin1Char('-')) || text.startsWith(QChar(0x2212)) ||
                      QRegularExpression(QStringLiteral("(?:%1)$").arg(negative)).match(text).hasMatch();
  return turned ? -degrees : degrees;
}

QString decimals(double value, int digits, const QString& language) {
  return QLocale(language).toString(value, 'f', digits);
}

}  // namespace

QString placeWords(const forms::Place& place) {
  forms::Place short_{rounded(place.latitude, kDegreeDigits), rounded(place.longitude, kDegreeDigits), {}, {}};
  if (place.altitude || place.accuracy) {
    short_.altitude = rounded(place.altitude.value_or(0), kMetreDigits);
    short_.accuracy = rounded(place.accuracy.value_or(0), kMetreDigits);
  }
  return QString::fromStdString(forms::placeText(short_));
}

QString placesWords(const std::vector<forms::Place>& places) {
  QStringList all;
  for (const forms::Place& place : places) {
    all.append(placeWords(place));
  }
  return all.join(QStringLiteral("; "));
}

QVariantList Places::read(const QString& text) {
  QVariantList list;
  for (const forms::Place& place : placesOf(text)) {
    list.append(QVariantMap{{QStringLiteral("latitude"), place.latitude},
                            {QStringLiteral("longitude"), place.longitude},
                            {QStringLiteral("accuracy"), place.accuracy.value_or(-1)}});
  }
  return list;
}

QString Places::point(double latitude, double longitude) {
  return placeWords({latitude, longitude, {}, {}});
}

QString Places::typed(const QString& latitude, const QString& longitude) {
  const auto north = degreesOf(latitude, QStringLiteral("S|LS"));
  const auto east = degreesOf(longitude, QStringLiteral("W|BB"));
  if (!north || !east) {
    return {};
  }
  const QString text = point(*north, *east);
  return forms::readPlace(text.toStdString()) ? text : QString();
}

QString Places::with(const QString& trace, const QString& place) {
  auto places = placesOf(trace);
  const auto added = forms::readPlace(place.toStdString());
  if (added) {
    places.push_back(*added);
  }
  return placesWords(places);
}

QString Places::withoutLast(const QString& trace) {
  auto places = placesOf(trace);
  if (!places.empty()) {
    places.pop_back();
  }
  return placesWords(places);
}

QString Places::closed(const QString& trace) {
  constexpr std::size_t kTriangle = 3;
  auto places = placesOf(opened(trace));
  if (places.size() < kTriangle) {
    return {};
  }
  places.push_back(places.front());
  return placesWords(places);
}

QString Places::opened(const QString& shape) {
  auto places = placesOf(shape);
  if (places.size() > 1 && forms::sameSpot(places.front(), places.back())) {
    places.pop_back();
  }
  return placesWords(places);
}

int Places::count(const QString& trace) {
  return static_cast<int>(placesOf(trace).size());
}

QString Places::words(const QString& place, const QString& language) {
  constexpr int kDigits = 5;
  const auto at = forms::readPlace(place.toStdString());
  if (!at) {
    return {};
  }
  const bool indonesian = language == QStringLiteral("id");
  const QString south = indonesian ? QStringLiteral("LS") : QStringLiteral("S");
  const QString north = indonesian ? QStringLiteral("LU") : QStringLiteral("N");
  const QString east = indonesian ? QStringLiteral("BT") : QStringLiteral("E");
  const QString west = indonesian ? QStringLiteral("BB") : QStringLiteral("W");
  return QStringLiteral("%1° %2  %3° %4")
      .arg(decimals(std::abs(at->latitude), kDigits, language), at->latitude < 0 ? south : north,
           decimals(std::abs(at->longitude), kDigits, language), at->longitude < 0 ? west : east);
}

QString Places::lengthWords(const QString& trace, const QString& language) {
  return metres(forms::lengthOf(placesOf(trace)), language);
}

QString Places::areaWords(const QString& shape, const QString& language) {
  const double area = forms::areaOf(placesOf(shape));
  return area < kHectare ? decimals(area, 0, language) + QStringLiteral(" m²")
                         : decimals(area / kHectare, 2, language) + QStringLiteral(" ha");
}

QString Places::metres(double metres, const QString& language) {
  constexpr double kSmall = 10;
  return metres < kSmall       ? decimals(metres, 1, language) + QStringLiteral(" m")
         : metres < kKilometre ? decimals(metres, 0, language) + QStringLiteral(" m")
                               : decimals(metres / kKilometre, 2, language) + QStringLiteral(" km");
}

}  // namespace rembug::app
