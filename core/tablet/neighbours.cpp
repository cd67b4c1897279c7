// What other households say while one is being filled.
#include <algorithm>
#include <set>

#include "core/tablet/form_draft.h"
#include "core/tablet/parts.h"

namespace rembug::tablet {
namespace {

constexpr const char* kSame = "rembug-same";

bool hasToken(const std::string& appearance, const std::string& token) {
  const std::string padded = ' ' + appearance + ' ';
  return padded.find(' ' + token + ' ') != std::string::npos;
}

bool isOfThePlace(const std::string& path) {
  static const std::set<std::string> kNames = {"rw", "rt", "dusun", "lingkungan", "alamat"};
  return kNames.contains(path.substr(path.rfind('/') + 1));
}

}  // namespace

Result<std::vector<RecordSummary>> Tablet::similar(const FormDraft& draft) const {
  projection::Place place;
  for (const forms::Answer& answer : draft.instance().answers()) {
    if (answer.row.empty()) {
      place.take(answer.path, answer.value);
    }
  }
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const auto rows, m_parts->projection->similar(draft.scope(), draft.instance().form().id(), place));
  std::vector<RecordSummary> found;
  for (const projection::RecordRow& row : rows) {
    if (draft.record() != row.id) {
      found.push_back(summaryOf(row));
    }
  }
  return found;
}

Result<std::vector<std::pair<std::string, std::string>>> Tablet::answersOfLast(const FormDraft& draft) const {
  std::vector<std::pair<std::string, std::string>> answers;
  const std::vector<forms::Item> items = draft.instance().items();
  const bool marked =
      std::any_of(items.begin(), items.end(), [](const forms::Item& item) { return hasToken(item.appearance, kSame); });
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const auto rows, m_parts->projection->newest(draft.scope(), draft.instance().form().id(), 2));
  const auto last = std::find_if(rows.begin(), rows.end(),
                                 [&](const projection::RecordRow& row) { return draft.record() != row.id; });
  if (last == rows.end()) {
    return answers;
  }
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->projection->state({last->scope, last->id}));
  for (const forms::Item& item : items) {
    const bool outside = item.ref.find('[') == std::string::npos;  // of rows: each household has its own
    const bool repeats = marked ? hasToken(item.appearance, kSame) : isOfThePlace(item.path);
    const std::string value = state.value(item.path);
    if (item.kind == forms::ItemKind::Question && outside && repeats && item.value.empty() && !item.readonly &&
        !value.empty()) {
      answers.emplace_back(item.ref, value);
    }
  }
  return answers;
}

}  // namespace rembug::tablet
