// Finding records and drafts as one types.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/fold.h"
#include "core/tablet/draft_journal.h"
#include "core/tablet/parts.h"

namespace rembug::tablet {
namespace {

// What was entered into a draft: its last answers, or the names of a count.
std::string textOf(const std::vector<DraftLine>& lines) {
  std::map<std::string, std::string> answers;
  std::string all;
  for (const DraftLine& line : lines) {
    const nlohmann::json step = nlohmann::json::parse(line.text, nullptr, false);
    if (!step.is_object()) {
      all += line.text + ' ';  // a submission
    } else if (step.contains("set") && step["set"].is_string()) {
      const auto value = step.find("value");
      answers[step["set"].get<std::string>()] =
          value != step.end() && value->is_string() ? value->get<std::string>() : "";
    } else if (!step.contains("add") && !step.contains("remove") && !step.contains("language")) {
      all += line.text + ' ';
    }
  }
  for (const auto& [ref, value] : answers) {
    all += value + ' ';
  }
  return all;
}

// The first answer of a record in which one of the words begins a word.
std::string matchIn(const merge::RecordState& state, const std::vector<std::string>& words) {
  for (const auto& [key, field] : state.fields) {
    if (!state.visible(key) || key.path.find("/meta/") != std::string::npos) {
      continue;
    }
    const std::string folded = ' ' + foldText(field.shown());
    if (std::any_of(words.begin(), words.end(),
                    [&](const std::string& word) { return projection::holdsWords(folded, {word}); })) {
      return field.shown();
    }
  }
  return {};
}

// Reads a draft's lines only where it has gone on since it was searched last.
Result<std::string> foldedDraft(Parts& parts, const DraftId& id) {
  REMBUG_ASSIGN(const std::optional<store::LastLine> last, parts.store.lastDraftLine(id.bytes()));
  Parts::DraftText& text = parts.draftTexts[id];
  if (last && last->n != text.lines) {
    REMBUG_ASSIGN(const std::vector<Bytes> kept, parts.store.draftLines(id.bytes()));
    std::vector<DraftLine> lines;
    for (const Bytes& bytes : kept) {
      REMBUG_ASSIGN(DraftLine line, decodeDraftLine(bytes));
      lines.push_back(std::move(line));
    }
    text = {last->n, ' ' + foldText(textOf(lines))};
  }
  return text.folded;
}

}  // namespace

Result<std::vector<SearchHit>> Tablet::search(const std::string& text, std::size_t limit) const {
  const std::vector<std::string> words = wordsToFind(text);
  std::vector<SearchHit> hits;
  if (words.empty()) {
    return hits;
  }
  REMBUG_ASSIGN(const std::vector<DraftSummary> all, drafts());
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  for (const DraftSummary& draft : all) {
    REMBUG_ASSIGN(const std::string folded, foldedDraft(*m_parts, draft.id));
    const auto form = m_parts->form(draft.form, "");
    const std::string title = draft.kind == DraftKind::Count ? draft.unit
                              : form == nullptr              ? draft.form
                                                             : form->title();
    if (hits.size() < limit && projection::holdsWords(folded + ' ' + foldText(title), words)) {
      hits.push_back({std::nullopt, draft, title, ""});
    }
  }
  REMBUG_ASSIGN(const auto rows, m_parts->projection->search(words, limit));
  for (const projection::SearchRow& row : rows) {
    if (hits.size() >= limit) {
      break;
    }
    SearchHit hit{summaryOf(row.record), std::nullopt, row.record.title, ""};
    if (!row.inTitle && row.record.type != projection::kTallyType) {
      REMBUG_ASSIGN(const merge::RecordState state, m_parts->projection->state({row.record.scope, row.record.id}));
      hit.match = matchIn(state, words);
    }
    hits.push_back(std::move(hit));
  }
  return hits;
}

Result<std::vector<PlacedRecord>> Tablet::placedRecords(const std::string& scope, const std::string& form) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(std::vector<projection::PointRow> rows, m_parts->projection->points(scope, form));
  std::vector<PlacedRecord> placed;
  placed.reserve(rows.size());
  for (projection::PointRow& row : rows) {
    placed.push_back({row.id, std::move(row.title), row.conflicts, std::move(row.visit), std::move(row.point)});
  }
  return placed;
}

}  // namespace rembug::tablet
