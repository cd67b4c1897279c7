#include "app/devices/record_map.h"

#include "app/devices/map_geometry.h"
#include "core/forms/geo.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr const char* kComplete = "LENGKAP";  // of the household form's question about the visit
// As MapPoint has them.
constexpr int kPartly = 1;
constexpr int kDone = 2;
constexpr int kToCheck = 3;

int stateOf(const tablet::PlacedRecord& record) {
  const bool complete = record.visit.empty() || record.visit == kComplete;
  return record.conflicts > 0 ? kToCheck : complete ? kDone : kPartly;
}

}  // namespace

void RecordMap::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &RecordMap::load);
  Q_EMIT sessionChanged();
  load();
}

void RecordMap::setForm(const QString& form) {
  if (form != m_form) {
    m_form = form;
    Q_EMIT sessionChanged();
    load();
  }
}

RecordMap::Gathered RecordMap::gather(tablet::Tablet& tablet, const std::string& village, const std::string& form) {
  Gathered gathered;
  std::vector<MapPoint> points;
  for (const tablet::PlacedRecord& record :
       tablet.placedRecords(village, form).value_or(std::vector<tablet::PlacedRecord>())) {
    const auto place = forms::readPlace(record.point);
    if (!place) {
      continue;
    }
    const int state = stateOf(record);
    ++(state == kDone ? gathered.counts.done : state == kPartly ? gathered.counts.partly : gathered.counts.toCheck);
    points.push_back({toWorld(place->latitude, place->longitude), state, QString::fromStdString(record.id.hex()),
                      QString::fromStdString(record.title)});
  }
  gathered.index = std::make_shared<const PointIndex>(std::move(points));
  return gathered;
}

void RecordMap::load() {
  if (m_session == nullptr || !m_session->unlocked() || m_form.isEmpty()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString(), form = m_form.toStdString()](tablet::Tablet& tablet) {
        return gather(tablet, village, form);
      },
      [this](const Gathered& gathered) {
        m_counts = gathered.counts;
        m_ready = true;
        m_points.setIndex(gathered.index);
        Q_EMIT changed();
      });
}

}  // namespace rembug::app
