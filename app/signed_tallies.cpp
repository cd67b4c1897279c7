#include "app/signed_tallies.h"

#include <algorithm>
#include <map>

#include "core/projection/projection.h"
#include "core/tablet/tablet.h"

namespace rembug::app {

Result<std::vector<SignedTally>> signedTallies(tablet::Tablet& tablet, const std::string& village) {
  REMBUG_ASSIGN(const auto records, tablet.records({village, projection::kTallyType, "", false}));
  std::vector<SignedTally> tallies;
  // Delegates are of another tier than those who elect them, and a run-off has rules of its own: each is comparable
  // with its like alone.
  std::map<std::pair<int, int>, std::vector<count::Sheet>> alike;
  for (const tablet::RecordSummary& record : records) {
    REMBUG_ASSIGN(count::Sheet sheet, tablet.sheet(record.id));
    const count::UnitId unit = count::unitOf(sheet);
    alike[{unit.tier, unit.round}].push_back(sheet);
    tallies.push_back({record.id, std::move(sheet), unit, record.author, record.created, "COUNTED"});
  }
  std::map<std::string, std::string> reasons;  // by hash
  for (const auto& [kind, sheets] : alike) {
    for (const count::LeftOut& left : count::settleUnits(sheets).leftOut) {
      reasons[left.hash] = left.reason;
    }
  }
  for (SignedTally& tally : tallies) {
    const auto reason = reasons.find(tally.sheet.hash);
    // Each run-off is by its own number of seats, which says nothing against it.
    if (reason != reasons.end() && !(tally.unit.round > 1 && reason->second == "OTHER_RULES")) {
      tally.standing = reason->second;
    }
  }
  std::sort(tallies.begin(), tallies.end(), [](const SignedTally& a, const SignedTally& b) {
    return a.unit != b.unit ? a.unit < b.unit : std::pair(b.at, b.record) < std::pair(a.at, a.record);
  });
  return tallies;
}

}  // namespace rembug::app
