// What people should settle in merged records, and how it is settled.
#include <algorithm>

#include "core/merge/record_edit.h"
#include "core/tablet/parts.h"
#include "core/tablet/record_in_form.h"
#include "core/tablet/record_words.h"
#include "core/tablet/references.h"

namespace rembug::tablet {
namespace {

constexpr const char* kKeep = "KEEP";
constexpr const char* kRemove = "REMOVE";

// Fields of a record in which what people said differs.
struct Disputed {
  std::vector<merge::FieldKey> answers;
  std::vector<merge::FieldKey> calculated;
};

Disputed disputedOf(const merge::RecordState& state, const forms::Form* form) {
  Disputed disputed;
  for (const auto& [key, field] : state.fields) {
    if (field.conflict() && state.visible(key)) {
      const forms::NodeDef* def = form == nullptr ? nullptr : form->find(key.path);
      const bool calculated = def != nullptr && def->calculate != nullptr;
      (calculated ? disputed.calculated : disputed.answers).push_back(key);
    }
  }
  return disputed;
}

// The newest version of a record's form with the record in it.
Result<std::optional<forms::FormInstance>> fillingOf(Parts& parts, const merge::RecordState& state) {
  const auto plain = parts.form(state.type, "");
  if (plain == nullptr) {
    return std::optional<forms::FormInstance>();
  }
  REMBUG_ASSIGN(const VillageLists lists, parts.villageLists(*plain, state.key.scope, &state));
  REMBUG_ASSIGN(const auto form, parts.formWith(plain, lists));
  const RecordInForm record = inForm(state);
  return std::optional(forms::FormInstance::resume(form, parts.environment.clock, parts.environment.random, record.rows,
                                                   record.answers));
}

// What comes out of a record's answers for fields that its form calculates.
std::map<merge::FieldKey, std::string> calculate(std::optional<forms::FormInstance>& filling,
                                                 const merge::RecordState& state,
                                                 const std::vector<merge::FieldKey>& keys) {
  std::map<merge::FieldKey, std::string> values;
  if (!filling || keys.empty()) {
    return values;
  }
  filling->recalculateAll();
  for (const merge::FieldKey& key : keys) {
    if (auto value = filling->value(refOf(state, key))) {
      values[key] = std::move(*value);
    }
  }
  return values;
}

// Any Change that names a removal takes it back: a field is written as it stands.
void keepField(merge::ChangeBuilder& builder, const merge::RecordState& state, const merge::FieldKey& key,
               std::vector<log::ChangeId> undone) {
  const merge::Field& field = state.fields.at(key);
  undone.push_back(field.writes.front().change);
  builder.set(key, field.shown(), undone);
}

Result<void> settleRow(merge::ChangeBuilder& builder, const merge::RecordState& state, const Bytes& id, bool keep) {
  const auto row = state.rows.find(id);
  if (row == state.rows.end() || !row->second.conflict()) {
    return fail(ErrorCode::NotFound, "nothing is to be settled there any more");
  }
  if (!keep) {
    builder.removeRow(row->second.path, id, row->second.writes);
    return {};
  }
  const auto field =
      std::find_if(state.fields.begin(), state.fields.end(), [&](const auto& entry) { return entry.first.row == id; });
  if (field == state.fields.end()) {
    return fail(ErrorCode::NotFound, "the row has no answer that could keep it; correct the record instead");
  }
  keepField(builder, state, field->first, row->second.removals);
  return {};
}

Result<void> settleVoid(merge::ChangeBuilder& builder, const merge::RecordState& state, bool keep) {
  const auto field = std::find_if(state.fields.begin(), state.fields.end(),
                                  [&](const auto& entry) { return state.visible(entry.first); });
  if (!state.voidConflict || field == state.fields.end()) {
    return fail(ErrorCode::NotFound, "nothing is to be settled there any more");
  }
  if (!keep) {
    merge::voidRecord(builder, state, state.voidings.front().reason);
    return {};
  }
  std::vector<log::ChangeId> undone;
  std::transform(state.voidings.begin(), state.voidings.end(), std::back_inserter(undone),
                 [](const merge::Voiding& voiding) { return voiding.change; });
  keepField(builder, state, field->first, undone);
  return {};
}

// The record as it will stand once a field is settled.
merge::RecordState with(merge::RecordState state, const merge::FieldKey& key, const std::string& value) {
  merge::Field& field = state.fields[key];
  field.writes.resize(1);
  field.writes.front().value = value;
  return state;
}

// Makes the disagreements of one record.
class Differences {
public:
  Differences(const RecordSummary& record, const merge::RecordState& state, const RecordWords& words)
      : m_record(record), m_state(state), m_words(words) {}

  [[nodiscard]] Disagreement answer(const merge::FieldKey& key) const {
    Disagreement found = at(DisagreementKind::Answer, key);
    for (const merge::Write& write : m_state.fields.at(key).writes) {
      found.sides.push_back({write.value, m_words.shown(key.path, write.value), write.author, write.time.wall()});
    }
    return found;
  }
  [[nodiscard]] Disagreement calculated(const merge::FieldKey& key, const std::string& value) const {
    Disagreement found = at(DisagreementKind::Calculated, key);
    found.sides.push_back({value, value, {}, Millis(0)});
    return found;
  }
  [[nodiscard]] Disagreement row(const Bytes& id, const std::string& path) const {
    Disagreement found = at(DisagreementKind::Row, {path, id});
    std::string content;
    for (const auto& [key, field] : m_state.fields) {
      if (key.row == id && !field.shown().empty()) {
        content += (content.empty() ? "" : ", ") + m_words.shown(key.path, field.shown());
      }
    }
    found.sides = {{kKeep, content, {}, Millis(0)}, {kRemove, content, {}, Millis(0)}};
    return found;
  }
  [[nodiscard]] Disagreement voided() const {
    Disagreement found = at(DisagreementKind::Void, {});
    const merge::Voiding& first = m_state.voidings.front();
    found.sides = {{kKeep, {}, {}, Millis(0)}, {kRemove, first.reason, first.author, first.time.wall()}};
    return found;
  }

private:
  [[nodiscard]] Disagreement at(DisagreementKind kind, const merge::FieldKey& key) const {
    return {kind,     m_record.id, m_record.scope,      m_record.title,
            key.path, key.row,     refOf(m_state, key), key.path.empty() ? "" : m_words.label(key.path),
            {}};
  }

  const RecordSummary& m_record;
  const merge::RecordState& m_state;
  const RecordWords& m_words;
};

Result<std::vector<Disagreement>> disagreementsOf(Parts& parts, const projection::RecordRow& listed,
                                                  const std::string& language) {
  REMBUG_ASSIGN(const merge::RecordState state, parts.projection->state({listed.scope, listed.id}));
  REMBUG_ASSIGN(std::optional<forms::FormInstance> filling, fillingOf(parts, state));
  RecordWords words;
  if (filling) {
    REMBUG_ASSIGN(words, RecordWords::of(*filling, language));
  }
  const RecordSummary record = summaryOf(listed);
  const Differences differences(record, state, words);
  const Disputed disputed = disputedOf(state, parts.form(state.type, "").get());
  std::vector<Disagreement> all;
  std::transform(disputed.answers.begin(), disputed.answers.end(), std::back_inserter(all),
                 [&](const merge::FieldKey& key) { return differences.answer(key); });
  if (disputed.answers.empty()) {
    const auto values = calculate(filling, state, disputed.calculated);
    for (const merge::FieldKey& key : disputed.calculated) {
      const auto value = values.find(key);
      all.push_back(value == values.end() ? differences.answer(key) : differences.calculated(key, value->second));
    }
  }
  for (const auto& [id, row] : state.rows) {
    if (row.conflict()) {
      all.push_back(differences.row(id, row.path));
    }
  }
  if (state.voidConflict) {
    all.push_back(differences.voided());
  }
  return all;
}

// Answers errors only before anything is written.
Result<void> settleAnswer(Parts& parts, const merge::RecordState& state, const merge::FieldKey& key,
                          const std::string& value) {
  if (state.type == projection::kTallyType && !state.fields.at(key).conflict()) {
    return fail(ErrorCode::Refused, "a signed tally is never edited; count again and name this one in the new tally");
  }
  // The path is that of the newest version, with which the record was read.
  const auto form = parts.form(state.type, "");
  Disputed disputed = disputedOf(state, form.get());
  std::erase(disputed.answers, key);
  std::erase(disputed.calculated, key);
  std::map<merge::FieldKey, std::string> following;
  if (disputed.answers.empty() && !disputed.calculated.empty()) {
    const merge::RecordState settled = with(state, key, value);
    REMBUG_ASSIGN(std::optional<forms::FormInstance> filling, fillingOf(parts, settled));
    following = calculate(filling, settled, disputed.calculated);
  }
  return parts.write(state.key, state.type, form == nullptr ? state.version : form->version(),
                     [&](merge::ChangeBuilder& builder) {
                       merge::settleField(builder, state, key, value);
                       for (const auto& [field, calculated] : following) {
                         merge::settleField(builder, state, field, calculated);
                       }
                     });
}

}  // namespace

Result<std::vector<Disagreement>> Tablet::disagreements(const std::string& scope, const std::string& language,
                                                        std::size_t limit) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(auto rows, m_parts->projection->list({scope, "", "", true, true}));
  rows.resize(std::min(rows.size(), limit));
  std::vector<Disagreement> all;
  for (const projection::RecordRow& row : rows) {
    REMBUG_ASSIGN(std::vector<Disagreement> found, disagreementsOf(*m_parts, row, language));
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  return all;
}

Result<void> Tablet::settle(const Disagreement& disagreement, const std::string& value) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(disagreement.record));
  if (disagreement.kind == DisagreementKind::Answer || disagreement.kind == DisagreementKind::Calculated) {
    const merge::FieldKey key{disagreement.path, disagreement.row};
    const auto field = state.fields.find(key);
    if (field == state.fields.end() || !field->second.conflict()) {
      return fail(ErrorCode::NotFound, "nothing is to be settled there any more");
    }
    return settleAnswer(*m_parts, state, key, value);
  }
  Result<void> outcome;
  REMBUG_TRY(m_parts->write(state.key, state.type, state.version, [&](merge::ChangeBuilder& builder) {
    outcome = disagreement.kind == DisagreementKind::Row ? settleRow(builder, state, disagreement.row, value == kKeep)
                                                         : settleVoid(builder, state, value == kKeep);
  }));
  return outcome;
}

Result<void> Tablet::settle(const RecordId& id, const std::string& path, const std::string& value) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(id));
  REMBUG_ASSIGN(const merge::FieldKey key, keyOf(state, path));
  return settleAnswer(*m_parts, state, key, value);
}

}  // namespace rembug::tablet
