#include "app/village_values.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

int number(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

QVariantList read(tablet::Tablet& tablet, const std::string& village) {
  std::map<std::string, int> votes;  // by deed
  const auto records = tablet.records({village, "fgd-kriteria-bkm", "", false});
  for (const tablet::RecordSummary& record : records.value_or(std::vector<tablet::RecordSummary>())) {
    const auto state = tablet.record(record.id);
    if (!state) {
      continue;
    }
    for (const auto& [key, row] : state->rows) {
      const std::string deed = state->value("/data/nilai/bukti_perbuatan", key);
      if (!deed.empty()) {
        votes[deed] += number(state->value("/data/nilai/dukungan", key));
      }
    }
  }
  std::vector<std::pair<std::string, int>> order(votes.begin(), votes.end());
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  QVariantList values;
  for (const auto& [deed, agreed] : order) {
    values.append(
        QVariantMap{{QStringLiteral("deed"), QString::fromStdString(deed)}, {QStringLiteral("votes"), agreed}});
  }
  return values;
}

}  // namespace

void VillageValues::setSession(AppSession* session) {
  m_session = session;
  m_session->run(
      this, [village = session->village().toStdString()](tablet::Tablet& tablet) { return read(tablet, village); },
      [this](const QVariantList& values) {
        m_values = values;
        Q_EMIT changed();
      });
}

}  // namespace rembug::app
