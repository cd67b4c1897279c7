#include "app/call_names.h"

#include <algorithm>
#include <map>

#include "app/recorded.h"
#include "core/base/fold.h"
#include "core/base/tsv.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr const char* kForm = "nama-panggilan";
constexpr const char* kUnit = "/data/tempat/unit";
constexpr const char* kRows = "/data/nama";
constexpr const char* kCalled = "/data/nama/panggilan";
constexpr const char* kPerson = "/data/nama/orang";
constexpr const char* kSaidBy = "/data/nama/kata_siapa";

// "rt 3 rw 5" of "RT 003 / RW.005".
std::string placeOf(const std::string& unit) {
  std::string place;
  bool leading = true;
  for (const char letter : foldText(unit)) {
    if (letter == '0' && leading) {
      continue;
    }
    leading = letter == ' ';
    place += letter;
  }
  return place;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool saysTheSame(const CallName& a, const CallName& b) {
  return a.called == b.called && a.person == b.person && placeOf(a.unit) == placeOf(b.unit);
}

Result<std::vector<CallName>> readTable(const std::string& text, const std::string& source) {
  std::vector<CallName> table;
  for (const auto& row : tsvRows(text, 3, "alias")) {
    const CallName name{trimmed(row[0]), trimmed(row[1]), trimmed(row[2]), source};
    if (name.called.empty() || name.person.empty()) {
      return fail(ErrorCode::Invalid,
                  "'" + row[0] + "', '" + row[1] + "': a call name and a person, with a tab between");
    }
    const bool known =
        std::any_of(table.begin(), table.end(), [&](const CallName& each) { return saysTheSame(each, name); });
    if (!known) {
      table.push_back(name);
    }
  }
  return table;
}

Result<void> fill(tablet::FormDraft& draft, const std::vector<CallName>& names) {
  REMBUG_TRY(draft.set(kUnit, names.front().unit));
  for (const CallName& name : names) {
    REMBUG_ASSIGN(const std::string row, draft.addRow(kRows));
    REMBUG_TRY(draft.set(row + "/panggilan", name.called));
    REMBUG_TRY(draft.set(row + "/orang", name.person));
    REMBUG_TRY(draft.set(row + "/kata_siapa", name.saidBy));
  }
  return {};
}

}  // namespace

std::vector<CallName> callNames(const tablet::Tablet& tablet, const std::string& village) {
  std::vector<CallName> all;
  const auto records = tablet.records({village, kForm, "", false});
  for (const tablet::RecordSummary& summary : records.value_or(std::vector<tablet::RecordSummary>())) {
    const auto state = tablet.record(summary.id);
    if (!state) {
      continue;
    }
    for (const auto& [key, row] : state->rows) {
      const CallName name{state->value(kCalled, key), state->value(kPerson, key), state->value(kUnit),
                          state->value(kSaidBy, key)};
      if (row.visible && row.path == kRows && !name.called.empty() && !name.person.empty()) {
        all.push_back(name);
      }
    }
  }
  return all;
}

std::vector<CallName> callNamesOf(const std::vector<CallName>& all, const std::string& unit) {
  std::vector<CallName> names;
  std::copy_if(all.begin(), all.end(), std::back_inserter(names), [place = placeOf(unit)](const CallName& name) {
    return name.unit.empty() || placeOf(name.unit) == place;
  });
  return names;
}

Result<int> importCallNames(tablet::Tablet& tablet, const std::string& village, const std::string& text,
                            const std::string& source) {
  REMBUG_ASSIGN(const std::vector<CallName> table, readTable(text, source));
  const std::vector<CallName> known = callNames(tablet, village);
  std::map<std::string, std::vector<CallName>> byPlace;
  for (const CallName& name : table) {
    if (std::none_of(known.begin(), known.end(), [&](const CallName& each) { return saysTheSame(each, name); })) {
      byPlace[placeOf(name.unit)].push_back(name);
    }
  }
  int fresh = 0;
  for (const auto& [place, names] : byPlace) {
    REMBUG_TRY(recordAtOnce(tablet, village, kForm,
                            [&names = names](tablet::FormDraft& draft) { return fill(draft, names); }));
    fresh += static_cast<int>(names.size());
  }
  return fresh;
}

}  // namespace rembug::app
