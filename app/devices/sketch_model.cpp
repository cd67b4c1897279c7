#include "app/devices/sketch_model.h"

#include <algorithm>
#include <cmath>

#include "app/devices/places.h"
#include "app/qtext.h"
#include "app/recorded.h"
#include "core/forms/geo.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr const char* kForm = "peta-sketsa";
const std::string kFields = "/data/sketsa/";
constexpr double kMetresADegree = 111'320;

// Metres from a place to the straight line between two others, on a plane: sketches are small.
double beside(const forms::Place& place, const forms::Place& from, const forms::Place& to) {
  const double east = kMetresADegree * std::cos(from.latitude * M_PI / 180);
  const double px = (place.longitude - from.longitude) * east;
  const double py = (place.latitude - from.latitude) * kMetresADegree;
  const double dx = (to.longitude - from.longitude) * east;
  const double dy = (to.latitude - from.latitude) * kMetresADegree;
  const double square = dx * dx + dy * dy;
  const double along = square > 0 ? std::clamp((px * dx + py * dy) / square, 0.0, 1.0) : 0;
  return std::hypot(px - along * dx, py - along * dy);
}

// Ramer, Douglas and Peucker.
std::vector<forms::Place> thin(const std::vector<forms::Place>& places, double metres) {
  if (places.size() < 3) {
    return places;
  }
  std::vector<bool> kept(places.size());
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, places.size() - 1}};
  while (!open.empty()) {
    const auto [from, to] = open.back();
    open.pop_back();
    std::size_t farthest = from;
    double most = metres;
    for (std::size_t at = from + 1; at < to; ++at) {
      if (const double off = beside(places[at], places[from], places[to]); off > most) {
        most = off;
        farthest = at;
      }
    }
    if (farthest != from) {
      kept[farthest] = true;
      open.emplace_back(from, farthest);
      open.emplace_back(farthest, to);
    }
  }
  std::vector<forms::Place> thinner;
  for (std::size_t at = 0; at < places.size(); ++at) {
    if (kept[at]) {
      thinner.push_back(places[at]);
    }
  }
  return thinner;
}

QVariantMap sketchOf(const tablet::RecordSummary& summary, const merge::RecordState& state) {
  const auto value = [&state](const char* field) { return state.value(kFields + field); };
  const std::string shape = value("bentuk");
  const bool area = shape == "KAWASAN";
  const std::string trace = value(area ? "kawasan" : shape == "TITIK" ? "titik" : "garis");
  return {{QStringLiteral("record"), qtext(summary.id.hex())},
          {QStringLiteral("kind"), qtext(value("jenis"))},
          {QStringLiteral("label"), qtext(value("nama"))},
          {QStringLiteral("trace"), qtext(trace)},
          {QStringLiteral("closed"), area}};
}

QVariantList gather(const tablet::Tablet& tablet, const std::string& village) {
  QVariantList all;
  auto records = tablet.records({village, kForm, {}, false}).value_or(std::vector<tablet::RecordSummary>());
  std::sort(records.begin(), records.end(),
            [](const auto& a, const auto& b) { return std::tie(a.created, a.id) < std::tie(b.created, b.id); });
  for (const tablet::RecordSummary& summary : records) {
    const auto state = tablet.record(summary.id);
    if (state && !summary.voided && state->value(kFields + "ada") != "TIDAK") {
      all.append(sketchOf(summary, *state));
    }
  }
  return all;
}

Result<void> fill(tablet::FormDraft& draft, const std::vector<std::pair<std::string, std::string>>& answers) {
  for (const auto& [field, answer] : answers) {
    REMBUG_TRY(draft.set(kFields + field, answer));
  }
  return {};
}

}  // namespace

void SketchModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &SketchModel::load);
  Q_EMIT sessionChanged();
  load();
}

void SketchModel::load() {
  if (m_session == nullptr || !m_session->unlocked()) {
    return;
  }
  m_session->run(
      this, [village = m_session->village().toStdString()](tablet::Tablet& tablet) { return gather(tablet, village); },
      [this](const QVariantList& drawn) {
        m_drawn = drawn;
        Q_EMIT changed();
      });
}

QString SketchModel::thinned(const QString& trace, double metres) {
  const auto places = forms::readPlaces(trace.toStdString());
  return places ? placesWords(thin(*places, metres)) : QString();
}

void SketchModel::keep(const QString& shape, const QString& kind, const QString& word, const QString& trace) {
  const bool area = shape == QStringLiteral("KAWASAN");
  const QString answer = area ? Places::closed(trace) : trace;
  const char* field = area ? "kawasan" : shape == QStringLiteral("TITIK") ? "titik" : "garis";
  const std::vector<std::pair<std::string, std::string>> answers{{"jenis", kind.toStdString()},
                                                                 {"nama", word.toStdString()},
                                                                 {"bentuk", shape.toStdString()},
                                                                 {field, answer.toStdString()}};
  m_session->run(
      this,
      [village = m_session->village().toStdString(), answers](tablet::Tablet& tablet) {
        return recordAtOnce(tablet, village, kForm, [&](tablet::FormDraft& draft) { return fill(draft, answers); });
      },
      [this](const Result<void>& kept) {
        if (m_session->succeeded(kept)) {
          m_session->refresh();
          Q_EMIT m_session->dataChanged();
        }
      });
}

}  // namespace rembug::app
