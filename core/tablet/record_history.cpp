// The history of a record in the words of its form.
#include <algorithm>

#include "core/forms/markdown.h"
#include "core/tablet/parts.h"
#include "core/tablet/record_in_form.h"
#include "core/tablet/references.h"

namespace rembug::tablet {
namespace {

// Labels of questions and of what can be chosen there, by the question's path.
class Words {
public:
  void take(const forms::Item& item) {
    if (item.kind == forms::ItemKind::Question) {
      m_labels.try_emplace(item.path, forms::toPlainText(item.label));
      for (const auto& [value, label] : item.choices) {
        m_choices[item.path].emplace(value, forms::toPlainText(label));
      }
    }
  }
  [[nodiscard]] std::string label(const std::string& path) const {
    const auto found = m_labels.find(path);
    return found == m_labels.end() || found->second.empty() ? path.substr(path.rfind('/') + 1) : found->second;
  }
  // Several choices, and several values that stood side by side, are taken apart at their spaces.
  [[nodiscard]] std::string shown(const std::string& path, const std::string& value) const {
    const auto choices = m_choices.find(path);
    if (choices == m_choices.end()) {
      return value;
    }
    std::string all;
    for (std::size_t at = 0; at < value.size();) {
      const std::size_t end = std::min(value.find(' ', at), value.size());
      const std::string one = value.substr(at, end - at);
      const auto known = choices->second.find(one);
      const bool first = all.empty() || one == "/" || (all.size() > 2 && all.substr(all.size() - 2) == " /");
      all += (first ? (all.empty() ? "" : " ") : ", ") + (known == choices->second.end() ? one : known->second);
      at = end + 1;
    }
    return all;
  }

private:
  std::map<std::string, std::string> m_labels;
  std::map<std::string, std::map<std::string, std::string>> m_choices;
};

bool isMeta(const std::string& path) {
  return path.find("/meta/") != std::string::npos;
}

HistoryStep stepOf(const projection::HistoryStep& from, const merge::RecordState& state, const Words& words) {
  HistoryStep step;
  step.at = from.at;
  step.author = from.author;
  step.rowsAdded = from.added.size();
  step.rowsRemoved = from.removed.size();
  step.voidReason = from.voidReason;
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
  Words words;
  if (const auto plain = m_parts->form(state.type, ""); plain != nullptr) {
    REMBUG_ASSIGN(const VillageLists lists, m_parts->villageLists(*plain, state.key.scope, &state));
    REMBUG_ASSIGN(const auto form, m_parts->formWith(plain, lists));
    SeededRandom random(0);  // nothing is calculated
    const RecordInForm record = inForm(state);
    forms::FormInstance filling =
        forms::FormInstance::resume(form, m_parts->environment.clock, random, record.rows, record.answers);
    const auto& known = form->languages();
    if (std::find(known.begin(), known.end(), language) != known.end()) {
      REMBUG_TRY(filling.setLanguage(language));
    }
    for (const forms::Item& item : filling.items()) {
      words.take(item);
    }
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
