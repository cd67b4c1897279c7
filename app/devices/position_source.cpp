#include "app/devices/position_source.h"

#include <cmath>
#include <limits>

#include <QFile>
#include <QGeoPositionInfoSource>

#include "core/forms/geo.h"

namespace rembug::app {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr int kUpdateMs = 1000;

}  // namespace

std::unique_ptr<PositionSource> PositionSource::create() {
  const QString track = qEnvironmentVariable("REMBUG_POSITION_TRACK");
  if (track.isEmpty()) {
    return std::make_unique<ReceiverSource>();
  }
  auto source = std::make_unique<TrackSource>();
  source->setFile(track);
  return source;
}

TrackSource::TrackSource(QObject* parent) : PositionSource(parent) {
  connect(&m_timer, &QTimer::timeout, this, &TrackSource::step);
}

void TrackSource::setFile(const QString& file) {
  m_file = file;
  m_track.clear();
  m_next = 0;
  QFile track(file);
  if (track.open(QIODevice::ReadOnly)) {
    while (!track.atEnd()) {
      QString line = QString::fromUtf8(track.readLine());
      const auto place = forms::readPlace(line.replace(QLatin1Char(','), QLatin1Char(' ')).toStdString());
      if (place) {
        m_track.push_back({place->latitude, place->longitude, place->altitude.value_or(kUnknown),
                           place->accuracy.value_or(kUnknown)});
      }
    }
  }
  Q_EMIT fileChanged();
  Q_EMIT availableChanged();
}

void TrackSource::start() {
  if (available()) {
    m_timer.start(m_interval);
  }
}

void TrackSource::step() {
  Q_EMIT fixed(m_track[m_next]);
  m_next = std::min(m_next + 1, m_track.size() - 1);
}

ReceiverSource::ReceiverSource(QObject* parent)
    : PositionSource(parent), m_receiver(QGeoPositionInfoSource::createDefaultSource(this)) {
  if (m_receiver == nullptr) {
    return;
  }
  m_receiver->setPreferredPositioningMethods(QGeoPositionInfoSource::AllPositioningMethods);
  m_receiver->setUpdateInterval(kUpdateMs);
  connect(m_receiver, &QGeoPositionInfoSource::positionUpdated, this, [this](const QGeoPositionInfo& info) {
    const QGeoCoordinate at = info.coordinate();
    const bool known = info.hasAttribute(QGeoPositionInfo::HorizontalAccuracy);
    Q_EMIT fixed({at.latitude(), at.longitude(), at.type() == QGeoCoordinate::Coordinate3D ? at.altitude() : kUnknown,
                  known ? info.attribute(QGeoPositionInfo::HorizontalAccuracy) : kUnknown});
  });
  connect(m_receiver, &QGeoPositionInfoSource::errorOccurred, this, [this](QGeoPositionInfoSource::Error error) {
    m_refused = error == QGeoPositionInfoSource::AccessError || error == QGeoPositionInfoSource::ClosedError;
    if (m_refused) {
      Q_EMIT availableChanged();
    }
  });
}

bool ReceiverSource::available() const {
  return m_receiver != nullptr && !m_refused &&
         m_receiver->supportedPositioningMethods() != QGeoPositionInfoSource::NoPositioningMethods;
}

void ReceiverSource::start() {
  if (m_receiver != nullptr) {
    m_refused = false;
    m_receiver->startUpdates();
  }
}

void ReceiverSource::stop() {
  if (m_receiver != nullptr) {
    m_receiver->stopUpdates();
  }
}

}  // namespace rembug::app
