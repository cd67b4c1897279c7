#include "app/devices/position_model.h"

#include <cmath>

#include "app/devices/places.h"

namespace rembug::app {
namespace {

// A fix whose accuracy is not known counts as worse than any other.
bool better(const PositionFix& a, const PositionFix& b) {
  return std::isnan(b.accuracy) ? !std::isnan(a.accuracy) : a.accuracy < b.accuracy;
}

double orNegative(const std::optional<PositionFix>& fix) {
  return fix && !std::isnan(fix->accuracy) ? fix->accuracy : -1;
}

}  // namespace

PositionModel::PositionModel(QObject* parent) : QObject(parent) {
  constexpr int kSecond = 1000;
  m_tick.setInterval(kSecond);
  connect(&m_tick, &QTimer::timeout, this, &PositionModel::changed);
}

void PositionModel::setSource(PositionSource* source) {
  if (m_source != nullptr) {
    m_source->disconnect(this);
  }
  m_source = source;
  if (source != nullptr) {
    connect(source, &PositionSource::fixed, this, &PositionModel::take);
    connect(source, &PositionSource::availableChanged, this, [this] {
      if (m_state != Idle && !m_source->available()) {
        m_state = Unavailable;
        Q_EMIT changed();
      }
    });
    connect(source, &QObject::destroyed, this, [this] { m_source = nullptr; });
  }
  Q_EMIT changed();
}

double PositionModel::accuracy() const {
  return orNegative(m_best);
}

double PositionModel::lastAccuracy() const {
  return orNegative(m_last);
}

int PositionModel::seconds() const {
  constexpr qint64 kSecond = 1000;
  return m_since.isValid() ? static_cast<int>(m_since.elapsed() / kSecond) : 0;
}

void PositionModel::start() {
  if (m_source == nullptr) {
    m_own = PositionSource::create();
    setSource(m_own.get());
  }
  m_best.reset();
  m_last.reset();
  m_since.start();
  m_tick.start();
  m_source->start();
  m_state = m_source->available() ? Searching : Unavailable;
  Q_EMIT changed();
}

void PositionModel::stop() {
  if (m_source != nullptr) {
    m_source->stop();
  }
  m_tick.stop();
  m_state = Idle;
  Q_EMIT changed();
}

void PositionModel::takeBest() {
  if (m_best) {
    const QString place =
        placeWords({m_best->latitude, m_best->longitude,
                    std::isnan(m_best->altitude) ? std::nullopt : std::optional<double>(m_best->altitude),
                    std::isnan(m_best->accuracy) ? std::nullopt : std::optional<double>(m_best->accuracy)});
    stop();
    Q_EMIT taken(place);
  }
}

void PositionModel::take(const PositionFix& fix) {
  if (m_state == Idle) {
    return;
  }
  m_last = fix;
  if (!m_best || better(fix, *m_best)) {
    m_best = fix;
  }
  m_state = Improving;
  Q_EMIT changed();
  Q_EMIT moved(fix.latitude, fix.longitude, std::isnan(fix.accuracy) ? -1 : fix.accuracy);
  if (m_taking && m_best->accuracy <= m_threshold) {
    takeBest();
  }
}

}  // namespace rembug::app
