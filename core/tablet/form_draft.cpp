#include "core/tablet/form_draft.h"

#include <algorithm>
#include <functional>

#include <nlohmann/json.hpp>

#include "core/forms/steps.h"
#include "core/merge/record_edit.h"
#include "core/tablet/draft_files.h"
#include "core/tablet/draft_journal.h"
#include "core/tablet/record_in_form.h"
#include "core/vault/hash.h"

namespace rembug::tablet {

using nlohmann::json;

namespace {

// A step that sets takes its answer back where the form does not come to rest with it; the others leave it to us.
bool mayHaveMoved(const std::string& step) {
  return step.find("\"set\"") == std::string::npos;
}

}  // namespace

struct FormDraft::Inner {
  Inner(Parts& from, DraftId draftId, DraftHeader draftHeader)
      : parts(from),
        id(std::move(draftId)),
        header(std::move(draftHeader)),
        clock(header.started, header.zone),
        random(randomOf(id)) {}

  Parts& parts;
  DraftId id;
  DraftHeader header;
  StepClock clock;
  SeededRandom random;
  std::shared_ptr<const forms::Form> form;
  std::optional<forms::FormInstance> instance;
  merge::RecordState seen;                        // of a correction: the record as its author saw it
  merge::Target unplaced;                         // what of it the form has no place for
  std::vector<forms::Received::Unknown> unknown;  // of a submission
  std::vector<DraftLine> lines;                   // the journal, as it stands on disk
  DraftFiles files;                               // that were attached here
  std::string place;
  Millis saved{0};

  // Plays a step, which answers the place in the form where it was made, then makes it durable, with what goes along.
  Result<std::string> take(const std::string& step, const std::function<Result<std::string>()>& play,
                           const std::function<Result<void>()>& alongside = {}) {
    const std::lock_guard<std::mutex> lock(parts.mutex);
    REMBUG_TRY(parts.needUnlocked());
    clock.set(parts.environment.clock.now());
    Result<std::string> played = play();
    if (!played) {
      if (played.error().code == ErrorCode::Invalid && mayHaveMoved(step)) {
        REMBUG_TRY(replay());
      }
      return played;
    }
    const DraftLine line{clock.now(), step};
    if (auto kept = keep(line, alongside); !kept) {
      REMBUG_TRY(replay());  // what is not on disk has not happened
      return tl::unexpected(kept.error());
    }
    saved = line.at;
    lines.push_back(line);
    place = *played;
    return played;
  }

  Result<void> keep(const DraftLine& line, const std::function<Result<void>()>& alongside) {
    REMBUG_ASSIGN(store::Transaction transaction, parts.store.begin());
    REMBUG_TRY(parts.store.addDraftLine(id.bytes(), lines.size() + 1, encode(line)));
    if (alongside) {
      REMBUG_TRY(alongside());
    }
    files.note(line.text);
    if (!files.empty()) {
      REMBUG_TRY(files.dropUnnamed(parts.store, id, instance->filesNamed()));
    }
    return transaction.commit();
  }

  Result<std::string> take(const std::string& step) {
    return take(step, [&]() -> Result<std::string> {
      REMBUG_TRY(forms::applyStep(*instance, step));
      return placeOf(step);
    });
  }

  // Makes the filling from the journal. The same lines always give the same one. Errors: Invalid where it begins with a
  // submission that the form does not take.
  Result<void> replay() {
    clock.set(header.started);
    random = randomOf(id);
    REMBUG_TRY(begin());
    files = {};
    for (std::size_t i = stepsBegin(); i < lines.size(); ++i) {
      files.note(lines[i].text);
      clock.set(lines[i].at);
      // It was accepted once; where the form has changed meanwhile, the rest of the draft still counts.
      static_cast<void>(forms::applyStep(*instance, lines[i].text));
    }
    return {};
  }

  // The first line may be the submission that was read.
  std::size_t stepsBegin() const { return header.submission ? 1 : 0; }

  Result<void> begin() {
    if (header.submission) {
      const std::string xml = lines.empty() ? std::string() : lines.front().text;
      REMBUG_ASSIGN(forms::Received received, forms::FormInstance::fromXml(form, clock, random, xml));
      instance = std::move(received.instance);
      unknown = std::move(received.unknown);
      return {};
    }
    if (!header.record) {
      instance = forms::FormInstance::create(form, clock, random,
                                             {"rembug:" + parts.keeper->device().hex(), header.author, "", ""});
      return {};
    }
    const RecordInForm record = inForm(seen);
    instance = forms::FormInstance::resume(form, clock, random, record.rows, record.answers);
    unplaced = unplacedOf(*instance, seen);
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
    return merge::mergeRecord(key, std::move(changes), readWith(form));
  }

  // Reads what is on disk of the draft.
  Result<void> load() {
    form = parts.form(header.form, header.version);
    if (form == nullptr) {
      return fail(ErrorCode::NotFound, "this tablet has no form '" + header.form + "'");
    }
    if (header.record) {
      REMBUG_ASSIGN(seen, seenState());
    }
    REMBUG_ASSIGN(const std::optional<Bytes> lists, parts.store.kept(store::Kept::DraftLists, id.bytes()));
    if (lists) {
      REMBUG_ASSIGN(const VillageLists read, decodeVillageLists(*lists));
      REMBUG_ASSIGN(form, parts.formWith(form, read));
    }
    REMBUG_ASSIGN(const std::vector<Bytes> kept, parts.store.draftLines(id.bytes()));
    for (const Bytes& bytes : kept) {
      REMBUG_ASSIGN(DraftLine line, decodeDraftLine(bytes));
      saved = line.at;
      lines.push_back(std::move(line));
    }
    REMBUG_ASSIGN(place, lastPlace(parts.store, id, lines.size(), lines.empty() ? std::string() : lines.back().text));
    return replay();
  }

  merge::Target target() const {
    merge::Target target;
    for (const forms::Row& row : instance->rows()) {
      target.rows.push_back({row.path, row.row.bytes(), row.parent.bytes()});
    }
    for (const forms::Answer& answer : instance->answers()) {
      target.values[{answer.path, answer.row.bytes()}] = answer.value;
    }
    // What the form has no place for is no business of this filling: it stays.
    for (const auto& [key, value] : unplaced.values) {
      target.values.try_emplace(key, value);
    }
    target.rows.insert(target.rows.end(), unplaced.rows.begin(), unplaced.rows.end());
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
const std::vector<forms::Received::Unknown>& FormDraft::unknown() const {
  return m_inner->unknown;
}
const forms::FormInstance& FormDraft::instance() const {
  return *m_inner->instance;
}
Millis FormDraft::saved() const {
  return m_inner->saved;
}

std::string FormDraft::place() const {
  return nearestPlace(*m_inner->instance, m_inner->place);
}

Result<void> FormDraft::setPlace(const std::string& ref) {
  Inner& in = *m_inner;
  const std::lock_guard<std::mutex> lock(in.parts.mutex);
  REMBUG_TRY(in.parts.needUnlocked());
  if (ref == in.place) {
    return {};
  }
  REMBUG_TRY(keepPlace(in.parts.store, in.id, in.lines.size(), ref));
  in.place = ref;
  return {};
}

Result<void> FormDraft::set(const std::string& ref, const std::string& value) {
  REMBUG_TRY(m_inner->take(json{{"set", ref}, {"value", value}}.dump(-1, ' ', false, json::error_handler_t::replace)));
  return {};
}

Result<std::string> FormDraft::attach(const std::string& ref, const std::string& name, const std::string& mediaType,
                                      ByteView content) {
  Inner& in = *m_inner;
  if (content.empty() || content.size() > store::TabletStore::kFileSizeMax) {
    return fail(ErrorCode::Invalid, content.empty() ? "the file is empty" : "a file has at most 64 MiB");
  }
  if (!in.instance->takesFile(ref)) {
    return fail(ErrorCode::Invalid, ref + " takes no file");
  }
  const DraftFile file{vault::sha256(content), content.size(), mediaType};
  {
    const std::lock_guard<std::mutex> lock(in.parts.mutex);
    if (in.parts.isWithdrawn(in.header.scope, file.sha256)) {
      return fail(ErrorCode::Refused, "this file was taken back; take another");
    }
  }
  const std::string answer = in.files.nameFor(name, file, in.seen.blobs);
  REMBUG_TRY(in.take(
      stepFor(ref, answer, file),
      [&]() -> Result<std::string> {
        REMBUG_TRY(in.instance->set(ref, answer));
        return ref;
      },
      [&]() -> Result<void> {
        REMBUG_TRY(in.parts.store.putFile(file.sha256, content));
        return in.parts.store.useFile(file.sha256, in.id.bytes());
      }));
  return answer;
}

Result<Attachment> FormDraft::attached(const std::string& ref) const {
  const Inner& in = *m_inner;
  const std::lock_guard<std::mutex> lock(in.parts.mutex);
  REMBUG_TRY(in.parts.needUnlocked());
  REMBUG_ASSIGN(const std::string name, in.instance->value(ref));
  std::optional<DraftFile> file = in.files.find(name);
  if (!file) {
    file = fileNamed(in.seen.blobs, name);
  }
  if (!file || name.empty()) {
    return fail(ErrorCode::NotFound, ref + " has no file");
  }
  Attachment about{ref, name, file->mediaType, file->sha256, file->size};
  about.recorded = fileNamed(in.seen.blobs, name).has_value();
  return in.parts.look(in.header.scope, std::move(about));
}

Result<AttachmentContent> FormDraft::attachment(const std::string& ref) const {
  REMBUG_ASSIGN(Attachment about, attached(ref));
  const std::lock_guard<std::mutex> lock(m_inner->parts.mutex);
  REMBUG_TRY(m_inner->parts.needUnlocked());
  return readAttachment(m_inner->parts.store, std::move(about));
}

Result<void> FormDraft::withdraw(const std::string& ref, const std::string& reason) {
  REMBUG_ASSIGN(const Attachment about, attached(ref));
  const std::optional<RecordId> of = record();
  if (!about.recorded || !of) {
    return fail(ErrorCode::Invalid, "no record names this file yet: it is enough to take the answer away");
  }
  const std::lock_guard<std::mutex> lock(m_inner->parts.mutex);
  return m_inner->parts.withdrawFile(*of, about.sha256, reason);
}

Result<std::string> FormDraft::addRow(const std::string& repeatRef) {
  const RecordId row = newRecordId(m_inner->parts.environment.clock, m_inner->parts.environment.random);
  return m_inner->take(json{{"add", repeatRef}, {"row", row.hex()}}.dump(),
                       [&] { return m_inner->instance->addRow(repeatRef, row); });
}

Result<void> FormDraft::removeRow(const std::string& rowRef) {
  REMBUG_TRY(m_inner->take(json{{"remove", rowRef}}.dump()));
  return {};
}

Result<void> FormDraft::restoreRow(const std::string& repeatRef) {
  REMBUG_TRY(m_inner->take(json{{"restore", repeatRef}}.dump()));
  return {};
}

Result<void> FormDraft::setLanguage(const std::string& language) {
  REMBUG_TRY(m_inner->take(json{{"language", language}}.dump()));
  return {};
}

Result<void> FormDraft::apply(std::string_view step) {
  json object = json::parse(step, nullptr, false);
  if (object.is_object() && object.contains(DraftFiles::kMember)) {
    return fail(ErrorCode::Invalid, "a file is attached with its content, not by a step");
  }
  if (object.is_object() && object.contains("add") && object["add"].is_string() && !object.contains("row")) {
    REMBUG_TRY(addRow(object["add"].get<std::string>()));
    return {};
  }
  REMBUG_TRY(m_inner->take(std::string(step)));
  return {};
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
  in.clock.set(in.parts.environment.clock.now());
  in.instance->stampEnd();
  if (in.lines.size() > in.stepsBegin()) {
    in.instance->revise();  // of a submission: what was edited is not what was sent
  }
  const merge::Target target = in.target();
  const std::vector<merge::Blob> blobs = in.files.attached(target, in.seen.blobs);
  const forms::Form& form = in.instance->form();
  REMBUG_TRY(in.parts.write(
      {in.header.scope, record}, form.id(), form.version(),
      [&](merge::ChangeBuilder& builder) {
        merge::edit(builder, in.seen, target);
        std::for_each(blobs.begin(), blobs.end(), [&](const merge::Blob& blob) { builder.attachBlob(blob); });
      },
      [&]() -> Result<void> {
        for (const merge::Blob& blob : blobs) {
          REMBUG_TRY(in.parts.store.useFile(blob.sha256, {}));
        }
        return dropDraft(in.parts.store, in.id);
      }));
  if (in.header.record) {
    // The correction is durable whatever comes of this: a task that stays open can be answered.
    if (const auto open = in.parts.tasks(in.header.scope)) {
      for (const Task& task : *open) {
        static_cast<void>(task.record == record ? in.parts.closeTask(task.id, "") : Result<void>());
      }
    }
  }
  return record;
}

Result<void> FormDraft::discard() {
  const std::lock_guard<std::mutex> lock(m_inner->parts.mutex);
  REMBUG_ASSIGN(store::Transaction transaction, m_inner->parts.store.begin());
  REMBUG_TRY(dropDraft(m_inner->parts.store, m_inner->id));
  return transaction.commit();
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
    header.zone = m_parts->environment.clock.zone(header.started);
    REMBUG_ASSIGN(id, DraftId::fromBytes(newUuid7(m_parts->environment.clock, m_parts->environment.random)));
    REMBUG_ASSIGN(const VillageLists lists, m_parts->villageLists(*form, scope, nullptr));
    REMBUG_TRY(addDraft(m_parts->store, id, header, lists, {}));
  }
  return openFormDraft(id);
}

Result<std::unique_ptr<FormDraft>> Tablet::startSubmission(const std::string& scope, const std::string& formId,
                                                           const std::string& xml) {
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
    const Clock& clock = m_parts->environment.clock;
    REMBUG_ASSIGN(id, DraftId::fromBytes(newUuid7(clock, m_parts->environment.random)));
    // Nothing is begun with what the form does not take.
    SeededRandom random = randomOf(id);
    REMBUG_ASSIGN(const VillageLists lists, m_parts->villageLists(*form, scope, nullptr));
    REMBUG_ASSIGN(const auto listed, m_parts->formWith(form, lists));
    REMBUG_TRY(forms::FormInstance::fromXml(listed, clock, random, xml));
    DraftHeader header;
    header.scope = scope;
    header.form = form->id();
    header.version = form->version();
    header.started = clock.now();
    header.author = m_parts->user;
    header.submission = true;
    REMBUG_TRY(addDraft(m_parts->store, id, header, lists, xml));
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
    header.zone = m_parts->environment.clock.zone(header.started);
    for (const merge::HistoryEntry& entry : state.history) {
      header.seen.push_back(entry.change);
    }
    REMBUG_ASSIGN(draft, DraftId::fromBytes(newUuid7(m_parts->environment.clock, m_parts->environment.random)));
    REMBUG_ASSIGN(const VillageLists lists, m_parts->villageLists(*form, state.key.scope, &state));
    REMBUG_TRY(addDraft(m_parts->store, draft, header, lists, {}));
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
  REMBUG_TRY(inner->load());
  return std::unique_ptr<FormDraft>(new FormDraft(std::move(inner)));
}

}  // namespace rembug::tablet
