#include "core/tablet/form_draft.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/forms/steps.h"
#include "core/merge/record_edit.h"
#include "core/tablet/draft_journal.h"
#include "core/vault/hash.h"

namespace rembug::tablet {

using nlohmann::json;

Bytes encode(const DraftHeader& h) {
  json seen = json::array();
  for (const log::ChangeId& id : h.seen) {
    seen.push_back({id.log.device.hex(), id.log.epoch.hex(), id.seq});
  }
  return json{{"kind", h.kind == DraftKind::Form ? "form" : "count"},
              {"scope", h.scope},
              {"form", h.form},
              {"version", h.version},
              {"record", h.record ? h.record->hex() : ""},
              {"seen", seen},
              {"started", h.started.count()},
              {"author", h.author}}
      .dump();
}

Result<DraftHeader> decodeDraftHeader(const Bytes& bytes) {
  const json object = json::parse(bytes, nullptr, false);
  if (!object.is_object()) {
    return fail(ErrorCode::Corrupt, "a draft's header cannot be read");
  }
  DraftHeader h;
  h.kind = object.value("kind", "") == "count" ? DraftKind::Count : DraftKind::Form;
  h.scope = object.value("scope", "");
  h.form = object.value("form", "");
  h.version = object.value("version", "");
  h.started = Millis(object.value("started", std::int64_t{0}));
  h.author = object.value("author", "");
  if (const std::string record = object.value("record", ""); !record.empty()) {
    REMBUG_ASSIGN(h.record, RecordId::fromHexText(record));
  }
  for (const json& entry : object.value("seen", json::array())) {
    log::ChangeId id;
    REMBUG_ASSIGN(id.log.device, DeviceId::fromHexText(entry.at(0).get<std::string>()));
    REMBUG_ASSIGN(id.log.epoch, EpochId::fromHexText(entry.at(1).get<std::string>()));
    id.log.scope = h.scope;
    id.seq = entry.at(2).get<std::uint64_t>();
    h.seen.push_back(id);
  }
  return h;
}

Bytes encode(const DraftLine& line) {
  return std::to_string(line.at.count()) + " " + line.text;
}

Result<DraftLine> decodeDraftLine(const Bytes& bytes) {
  const std::size_t space = bytes.find(' ');
  if (space == Bytes::npos) {
    return fail(ErrorCode::Corrupt, "a line of a draft cannot be read");
  }
  return DraftLine{Millis(std::strtoll(bytes.c_str(), nullptr, 10)), bytes.substr(space + 1)};
}

SeededRandom randomOf(const DraftId& id) {
  const Bytes digest = vault::sha256("rembug/draft/" + id.bytes());
  std::uint64_t seed = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    seed = (seed << 8U) | static_cast<unsigned char>(digest[i]);
  }
  return SeededRandom(seed);
}

struct FormDraft::Inner {
  Inner(Parts& from, DraftId draftId, DraftHeader draftHeader)
      : parts(from),
        id(std::move(draftId)),
        header(std::move(draftHeader)),
        clock(header.started),
        random(randomOf(id)) {}

  Parts& parts;
  DraftId id;
  DraftHeader header;
  StepClock clock;
  SeededRandom random;
  std::optional<forms::FormInstance> instance;
  merge::RecordState seen;  // of a correction: the record as its author saw it
  std::uint64_t lines = 0;
  Millis saved{0};

  // Plays a step, then makes it durable.
  Result<void> take(const std::string& step) {
    const std::lock_guard<std::mutex> lock(parts.mutex);
    REMBUG_TRY(parts.needUnlocked());
    clock.set(parts.environment.clock.now());
    REMBUG_TRY(forms::applyStep(*instance, step));
    REMBUG_TRY(parts.store.addDraftLine(id.bytes(), lines + 1, encode(DraftLine{clock.now(), step})));
    ++lines;
    saved = clock.now();
    return {};
  }

  Result<void> begin() {
    const auto form = parts.form(header.form, header.version);
    if (form == nullptr) {
      return fail(ErrorCode::NotFound, "this tablet has no form '" + header.form + "'");
    }
    if (!header.record) {
      instance = forms::FormInstance::create(form, clock, random);
      return {};
    }
    REMBUG_ASSIGN(seen, seenState());
    std::vector<forms::Row> rows;
    for (const auto& [rowId, row] : seen.rows) {
      if (row.visible && !row.path.empty()) {
        REMBUG_ASSIGN(const RecordId at, RecordId::fromBytes(rowId));
        const auto parent = RecordId::fromBytes(row.parent);
        rows.push_back({row.path, at, parent ? *parent : RecordId()});
      }
    }
    std::vector<forms::Answer> answers;
    for (const auto& [key, field] : seen.fields) {
      const auto row = RecordId::fromBytes(key.row);
      if (seen.visible(key)) {
        answers.push_back({key.path, row ? *row : RecordId(), field.shown()});
      }
    }
    instance = forms::FormInstance::resume(form, clock, random, rows, answers);
    return {};
  }

  Result<merge::RecordState> seenState() {
    const merge::RecordKey key{header.scope, *header.record};
    std::vector<merge::ParsedChange> changes;
    for (const log::ChangeId& change : header.seen) {
      REMBUG_ASSIGN(const Bytes bytes, parts.keeper->change(change));
      REMBUG_ASSIGN(v1::Change parsed, log::parseChange(bytes));
      changes.push_back({change, std::move(parsed)});
    }
    return merge::mergeRecord(key, std::move(changes));
  }

  Result<void> replay() {
    REMBUG_TRY(begin());
    REMBUG_ASSIGN(const std::vector<Bytes> kept, parts.store.draftLines(id.bytes()));
    for (const Bytes& bytes : kept) {
      REMBUG_ASSIGN(const DraftLine line, decodeDraftLine(bytes));
      clock.set(line.at);
      saved = line.at;
      // It was accepted once; where the form has changed meanwhile, the rest of the draft still counts.
      static_cast<void>(forms::applyStep(*instance, line.text));
      ++lines;
    }
    return {};
  }

  merge::Target target() const {
    merge::Target target;
    for (const forms::Row& row : instance->rows()) {
      target.rows.push_back({row.path, row.row.bytes(), row.parent.bytes()});
    }
    for (const forms::Answer& answer : instance->answers()) {
      target.values[{answer.path, answer.row.bytes()}] = answer.value;
    }
    // What an older or newer version of the form asked for is no business of this one: it stays.
    for (const auto& [key, field] : seen.fields) {
      if (instance->form().find(key.path) == nullptr && !field.shown().empty()) {
        target.values.try_emplace(key, field.shown());
      }
    }
    for (const auto& [rowId, row] : seen.rows) {
      if (row.visible && !row.path.empty() && instance->form().find(row.path) == nullptr) {
        target.rows.push_back({row.path, rowId, row.parent});
      }
    }
    return target;
  }
};

FormDraft::FormDraft(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}
FormDraft::~FormDraft() = default;

const DraftId& FormDraft::id() const {
  return m_inner->id;
}
const std::string& FormDraft::scope() const {
  return m_inner->header.scope;
}
std::optional<RecordId> FormDraft::record() const {
  return m_inner->header.record;
}
const forms::FormInstance& FormDraft::instance() const {
  return *m_inner->instance;
}
Millis FormDraft::saved() const {
  return m_inner->saved;
}

Result<void> FormDraft::set(const std::string& ref, const std::string& value) {
  return m_inner->take(json{{"set", ref}, {"value", value}}.dump(-1, ' ', false, json::error_handler_t::replace));
}

Result<std::string> FormDraft::addRow(const std::string& repeatRef) {
  const RecordId row = newRecordId(m_inner->parts.environment.clock, m_inner->parts.environment.random);
  REMBUG_TRY(m_inner->take(json{{"add", repeatRef}, {"row", row.hex()}}.dump()));
  const std::vector<forms::Item> items = m_inner->instance->items();
  std::size_t count = 0;
  for (const forms::Item& item : items) {
    count += item.kind == forms::ItemKind::Row && item.ref.substr(0, item.ref.rfind('[')) == repeatRef ? 1U : 0U;
  }
  return repeatRef + "[" + std::to_string(count) + "]";
}

Result<void> FormDraft::removeRow(const std::string& rowRef) {
  return m_inner->take(json{{"remove", rowRef}}.dump());
}

Result<void> FormDraft::setLanguage(const std::string& language) {
  return m_inner->take(json{{"language", language}}.dump());
}

Result<void> FormDraft::apply(std::string_view step) {
  json object = json::parse(step, nullptr, false);
  if (object.is_object() && object.contains("add") && object["add"].is_string() && !object.contains("row")) {
    REMBUG_TRY(addRow(object["add"].get<std::string>()));
    return {};
  }
  return m_inner->take(std::string(step));
}

Result<RecordId> FormDraft::finish() {
  const std::vector<forms::Violated> violated = m_inner->instance->validate();
  if (!violated.empty()) {
    const forms::Violated& first = violated.front();
    const std::string why = !first.message.empty()                          ? first.message
                            : first.violation == forms::Violation::Required ? "an answer is needed"
                                                                            : "the answer breaks the form's rule";
    return fail(ErrorCode::Invalid,
                first.ref + ": " + why +
                    (violated.size() > 1 ? " (and " + std::to_string(violated.size() - 1) + " more)" : ""));
  }
  Inner& in = *m_inner;
  const std::lock_guard<std::mutex> lock(in.parts.mutex);
  REMBUG_TRY(in.parts.needUnlocked());
  const RecordId record =
      in.header.record ? *in.header.record : newRecordId(in.parts.environment.clock, in.parts.environment.random);
  const merge::Target target = in.target();
  const forms::Form& form = in.instance->form();
  REMBUG_TRY(in.parts.write(
      {in.header.scope, record}, form.id(), form.version(),
      [&](merge::ChangeBuilder& builder) { merge::edit(builder, in.seen, target); },
      [&] { return in.parts.store.dropDraft(in.id.bytes()); }));
  return record;
}

Result<void> FormDraft::discard() {
  const std::lock_guard<std::mutex> lock(m_inner->parts.mutex);
  REMBUG_ASSIGN(store::Transaction transaction, m_inner->parts.store.begin());
  REMBUG_TRY(m_inner->parts.store.dropDraft(m_inner->id.bytes()));
  return transaction.commit();
}

Result<std::vector<DraftSummary>> Tablet::drafts() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const std::vector<store::StoredDraft> stored, m_parts->store.drafts());
  std::vector<DraftSummary> all;
  for (const store::StoredDraft& draft : stored) {
    REMBUG_ASSIGN(const DraftHeader header, decodeDraftHeader(draft.header));
    REMBUG_ASSIGN(const std::vector<Bytes> lines, m_parts->store.draftLines(draft.id));
    DraftSummary summary;
    REMBUG_ASSIGN(summary.id, DraftId::fromBytes(draft.id));
    summary.kind = header.kind;
    summary.scope = header.scope;
    summary.form = header.form;
    summary.record = header.record;
    summary.started = header.started;
    summary.author = header.author;
    summary.steps = lines.size();
    summary.saved = header.started;
    if (!lines.empty()) {
      REMBUG_ASSIGN(const DraftLine last, decodeDraftLine(lines.back()));
      summary.saved = last.at;
    }
    all.push_back(std::move(summary));
  }
  return all;
}

Result<std::unique_ptr<FormDraft>> Tablet::startForm(const std::string& scope, const std::string& formId) {
  if (!isVillageCode(scope)) {
    return fail(ErrorCode::Invalid, "'" + scope + "' is not a village's code such as 52.71.01.1013");
  }
  DraftId id;
  {
    const std::lock_guard<std::mutex> lock(m_parts->mutex);
    REMBUG_TRY(m_parts->needUnlocked());
    const auto form = m_parts->form(formId, "");
    if (form == nullptr) {
      return fail(ErrorCode::NotFound, "this tablet has no form '" + formId + "'");
    }
    DraftHeader header{
        DraftKind::Form, scope, form->id(), form->version(), std::nullopt, {}, m_parts->environment.clock.now(),
        m_parts->user};
    REMBUG_ASSIGN(id, DraftId::fromBytes(newUuid7(m_parts->environment.clock, m_parts->environment.random)));
    REMBUG_TRY(m_parts->store.addDraft(id.bytes(), encode(header)));
  }
  return openFormDraft(id);
}

Result<std::unique_ptr<FormDraft>> Tablet::editRecord(const RecordId& id) {
  DraftId draft;
  {
    const std::lock_guard<std::mutex> lock(m_parts->mutex);
    REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(id));
    if (state.type.rfind("rembug.", 0) == 0) {
      return fail(ErrorCode::Refused, "a signed tally is never edited; count again and name this one in the new tally");
    }
    const auto form = m_parts->form(state.type, "");
    if (form == nullptr) {
      return fail(ErrorCode::NotFound, "this tablet has no form '" + state.type + "'");
    }
    DraftHeader header{
        DraftKind::Form, state.key.scope, form->id(), form->version(), id, {}, m_parts->environment.clock.now(),
        m_parts->user};
    for (const merge::HistoryEntry& entry : state.history) {
      header.seen.push_back(entry.change);
    }
    REMBUG_ASSIGN(draft, DraftId::fromBytes(newUuid7(m_parts->environment.clock, m_parts->environment.random)));
    REMBUG_TRY(m_parts->store.addDraft(draft.bytes(), encode(header)));
  }
  return openFormDraft(draft);
}

Result<std::unique_ptr<FormDraft>> Tablet::resumeForm(const DraftId& id) {
  return openFormDraft(id);
}

Result<std::unique_ptr<FormDraft>> Tablet::openFormDraft(const DraftId& id) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const Bytes bytes, m_parts->store.draftHeader(id.bytes()));
  REMBUG_ASSIGN(DraftHeader header, decodeDraftHeader(bytes));
  if (header.kind != DraftKind::Form) {
    return fail(ErrorCode::NotFound, "this draft is a count, not a form");
  }
  auto inner = std::make_unique<FormDraft::Inner>(*m_parts, id, std::move(header));
  REMBUG_TRY(inner->replay());
  return std::unique_ptr<FormDraft>(new FormDraft(std::move(inner)));
}

}  // namespace rembug::tablet
