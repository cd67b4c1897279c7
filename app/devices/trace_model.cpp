#include "app/devices/trace_model.h"

#include "app/devices/places.h"

namespace rembug::app {

QString TraceModel::places() const {
  return placesWords(m_places);
}

QString TraceModel::answer() const {
  constexpr std::size_t kLine = 2;
  return m_shape ? Places::closed(places()) : m_places.size() < kLine ? QString() : places();
}

void TraceModel::load(const QString& answer) {
  const QString open = m_shape ? Places::opened(answer) : answer;
  m_places = forms::readPlaces(open.toStdString()).value_or(std::vector<forms::Place>());
  Q_EMIT changed();
}

void TraceModel::add(const QString& place) {
  const auto at = forms::readPlace(place.toStdString());
  if (at && (m_places.empty() || !forms::sameSpot(m_places.back(), *at))) {
    m_places.push_back(*at);
    Q_EMIT changed();
  }
}

bool TraceModel::walked(double latitude, double longitude, double accuracy) {
  const forms::Place at{latitude, longitude, {}, accuracy < 0 ? std::nullopt : std::optional<double>(accuracy)};
  const bool blurred = accuracy < 0 || accuracy > m_worst;
  if (blurred || (!m_places.empty() && forms::lengthOf({m_places.back(), at}) < m_spacing)) {
    return false;
  }
  m_places.push_back(at);
  Q_EMIT changed();
  return true;
}

void TraceModel::undo() {
  if (!m_places.empty()) {
    m_places.pop_back();
    Q_EMIT changed();
  }
}

void TraceModel::clear() {
  m_places.clear();
  Q_EMIT changed();
}

}  // namespace rembug::app
