#include "core/tablet/record_in_form.h"

#include "core/tablet/parts.h"
#include "core/tablet/references.h"

namespace rembug::tablet {
namespace {

// Whether all Changes of a record were made with one version of its form.
bool isOfOneVersion(const merge::RecordState& state) {
  for (const merge::HistoryEntry& entry : state.history) {
    if (entry.version != state.version) {
      return false;
    }
  }
  return true;
}

}  // namespace

merge::CurrentPath readWith(const std::shared_ptr<const forms::Form>& form) {
  return [form](const std::string&, const std::string& path) { return form->current(path); };
}

RecordInForm inForm(const merge::RecordState& state) {
  RecordInForm record;
  for (const auto& [rowId, row] : state.rows) {
    const auto at = RecordId::fromBytes(rowId);
    if (row.visible && !row.path.empty() && at) {
      const auto parent = RecordId::fromBytes(row.parent);
      record.rows.push_back({row.path, *at, parent ? *parent : RecordId()});
    }
  }
  for (const auto& [key, field] : state.fields) {
    const auto row = RecordId::fromBytes(key.row);
    if (state.visible(key)) {
      record.answers.push_back({key.path, row ? *row : RecordId(), field.shown()});
    }
  }
  return record;
}

merge::Target unplacedOf(const forms::FormInstance& filling, const merge::RecordState& state) {
  merge::Target unplaced;
  std::map<Bytes, std::string> rows;
  for (const forms::Row& row : filling.rows()) {
    rows[row.row.bytes()] = row.path;
  }
  for (const auto& [rowId, row] : state.rows) {
    if (row.visible && !row.path.empty() && !rows.contains(rowId)) {
      unplaced.rows.push_back({row.path, rowId, row.parent});
    }
  }
  for (const auto& [key, field] : state.fields) {
    const forms::NodeDef* def = filling.form().find(key.path);
    const forms::NodeDef* repeat = def;
    while (repeat != nullptr && !repeat->repeat) {
      repeat = repeat->parent;
    }
    const auto row = rows.find(key.row);
    const bool rightRow = repeat == nullptr ? key.row.empty() : row != rows.end() && row->second == repeat->path;
    if (state.visible(key) && !field.shown().empty() && (def == nullptr || !def->leaf() || !rightRow)) {
      unplaced.values[key] = field.shown();
    }
  }
  return unplaced;
}

Result<RecordXml> Tablet::recordXml(const RecordId& id) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_ASSIGN(merge::RecordState state, m_parts->state(id));
  const auto own = m_parts->form(state.type, state.version);
  if (own == nullptr) {
    return fail(ErrorCode::NotFound, "this tablet has no form '" + state.type + "'");
  }
  const bool asFilled = own->version() == state.version && isOfOneVersion(state);
  const auto plain = asFilled ? own : m_parts->form(state.type, "");
  REMBUG_ASSIGN(const VillageLists lists, m_parts->villageLists(*plain, state.key.scope, &state));
  REMBUG_ASSIGN(const auto form, m_parts->formWith(plain, lists));
  if (asFilled) {
    REMBUG_ASSIGN(state, m_parts->projection->state(state.key, readWith(form)));
  }
  SeededRandom random(0);  // nothing is calculated
  const RecordInForm record = inForm(state);
  const forms::FormInstance filling =
      forms::FormInstance::recorded(form, m_parts->environment.clock, random, record.rows, record.answers);
  RecordXml result;
  result.xml = filling.toXml();
  result.version = form->version();
  const std::vector<forms::Answer> written = filling.answers();
  std::set<merge::FieldKey> inXml;
  for (const forms::Answer& answer : written) {
    inXml.insert({answer.path, answer.row.bytes()});
  }
  for (const auto& [key, value] : unplacedOf(filling, state).values) {
    if (!inXml.contains(key)) {
      result.leftOut.emplace_back(refOf(state, key), value);
    }
  }
  return result;
}

}  // namespace rembug::tablet
