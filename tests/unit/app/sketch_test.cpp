// What a finger drew, with fewer places.
#include <gtest/gtest.h>

#include <QStringList>

#include "app/devices/sketch_model.h"
#include "core/forms/geo.h"

namespace rembug::app {
namespace {

QString stroke(int places, const std::function<std::pair<double, double>(double)>& at) {
  QStringList parts;
  for (int i = 0; i < places; ++i) {
    const auto [latitude, longitude] = at(static_cast<double>(i) / (places - 1));
    parts.append(QStringLiteral("%1 %2").arg(latitude, 0, 'f', 7).arg(longitude, 0, 'f', 7));
  }
  return parts.join(QStringLiteral("; "));
}

std::vector<forms::Place> placesOf(const QString& trace) {
  return forms::readPlaces(trace.toStdString()).value_or(std::vector<forms::Place>());
}

TEST(Sketch, AStraightLineNeedsItsEndsAlone) {
  const QString line = stroke(80, [](double t) { return std::pair(-8.58 + 0.001 * t, 116.1 + 0.002 * t); });
  const auto thin = placesOf(SketchModel::thinned(line, 1));
  ASSERT_EQ(thin.size(), 2U);
  EXPECT_NEAR(thin[0].latitude, -8.58, 1e-6);
  EXPECT_NEAR(thin[1].longitude, 116.102, 1e-6);
}

TEST(Sketch, CornersAndBendsStay) {
  const QString corner = stroke(101, [](double t) {
    return t < 0.5 ? std::pair(-8.58 + 0.002 * t, 116.1) : std::pair(-8.579, 116.1 + 0.002 * (t - 0.5));
  });
  const auto angle = placesOf(SketchModel::thinned(corner, 1));
  ASSERT_EQ(angle.size(), 3U);
  EXPECT_NEAR(angle[1].latitude, -8.579, 1e-5);
  const QString bend =
      stroke(200, [](double t) { return std::pair(-8.58 + 0.001 * std::sin(6 * t), 116.1 + 0.003 * t); });
  const auto some = placesOf(SketchModel::thinned(bend, 3));
  EXPECT_GT(some.size(), 6U);
  EXPECT_LT(some.size(), 60U);
  EXPECT_GT(placesOf(SketchModel::thinned(bend, 0.5)).size(), some.size());
}

TEST(Sketch, WhatIsShortOrNoneStaysWhatItIs) {
  EXPECT_EQ(SketchModel::thinned(QStringLiteral("no places"), 1), QString());
  EXPECT_EQ(placesOf(SketchModel::thinned(QStringLiteral("-8.58 116.1; -8.5801 116.1001"), 100)).size(), 2U);
  const QString dot = stroke(5, [](double) { return std::pair(-8.58, 116.1); });
  EXPECT_EQ(placesOf(SketchModel::thinned(dot, 1)).size(), 2U);
}

}  // namespace
}  // namespace rembug::app
