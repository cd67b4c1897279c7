// The history of a record in the words of its form.
#include <algorithm>

#include "core/tablet/parts.h"
#include "core/tablet/record_in_form.h"
#include "core/tablet/record_words.h"
#include "core/tablet/references.h"

namespace rembug::tablet {
namespace {

bool isMeta(const std::string& path) {
  return path.find("/meta/") != std::string::npos;
}

HistoryStep stepOf(const projection::HistoryStep& from, const merge::RecordState& state, const RecordWords& words) {
  HistoryStep step;
  step.at = from.at;
  step.author = from.author;
  step.rowsAdded = from.added.size();
  step.rowsRemoved = from.removed.size();
  step.voidReason = from.voidReason;
  for (const auto& [sha256, reason] : from.withdrawn) {
    const auto blob = std::find_if(state.blobs.begin(), state.blobs.end(),
                                   [&sha256 = sha256](const merge::Blob& each) { return each.sha256 == sha256; });
    step.withdrawn.emplace_back(blob == state.blobs.end() ? toHex(sha256) : blob->name, reason);
  }
  for (const projection::FieldChange& change : from.fields) {
    const std::string& path = change.field.path;
    if (!isMeta(path)) {
      step.lines.push_back({refOf(state, change.field), words.label(path), words.shown(path, change.before),
                            words.shown(path, change.after)});
    }
  }
  return step;
}

}  // namespace

Result<RecordHistory> Tablet::history(const RecordId& id, const std::string& language) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(id));
  RecordHistory result;
  result.form = state.type;
  result.voided = state.voided();
  REMBUG_ASSIGN(const auto rows, m_parts->projection->rowOf(state.key));
  result.title = rows.empty() ? "" : rows.front().title;
  RecordWords words;
  if (const auto plain = m_parts->form(state.type, ""); plain != nullptr) {
    REMBUG_ASSIGN(const VillageLists lists, m_parts->villageLists(*plain, state.key.scope, &state));
    REMBUG_ASSIGN(const auto form, m_parts->formWith(plain, lists));
    SeededRandom random(0);  // nothing is calculated
    const RecordInForm record = inForm(state);
    forms::FormInstance filling =
        forms::FormInstance::resume(form, m_parts->environment.clock, random, record.rows, record.answers);
    REMBUG_ASSIGN(words, RecordWords::of(filling, language));
    for (const forms::Answer& answer : filling.past()) {
      std::string path;  // a ref has positions, a path has none
      for (std::size_t i = 0; i < answer.path.size(); ++i) {
        i = answer.path[i] == '[' ? std::min(answer.path.find(']', i), answer.path.size() - 1) : i;
        path += answer.path[i] == ']' ? std::string() : std::string(1, answer.path[i]);
      }
      if (!isMeta(path)) {
        result.past.push_back({answer.path, words.label(path), "", words.shown(path, answer.value)});
      }
    }
  }
  REMBUG_ASSIGN(const std::vector<projection::HistoryStep> steps, m_parts->projection->history(state.key));
  for (const projection::HistoryStep& from : steps) {
    HistoryStep step = stepOf(from, state, words);
    step.own = from.change.log.device == m_parts->keeper->device();
    REMBUG_ASSIGN(const std::uint64_t sent, m_parts->keeper->acknowledged(from.change.log));
    step.sent = !step.own || from.change.seq <= sent;
    result.steps.push_back(std::move(step));
  }
  return result;
}

}  // namespace rembug::tablet
