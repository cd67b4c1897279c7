#include "core/tablet/draft_journal.h"

#include <nlohmann/json.hpp>

#include "core/forms/form_files.h"
#include "core/tablet/tablet.h"
#include "core/vault/hash.h"

namespace rembug::tablet {
namespace {

constexpr std::size_t kPlaceMax = 4096;     // of bytes
constexpr unsigned long kRowsMax = 10'000;  // of a repeat

// Which version a record says that it was filled with, in a question of that name; empty where it says none.
std::string keptVersion(const merge::RecordState& state, const std::string& question) {
  for (const auto& [key, field] : state.fields) {
    if (!question.empty() && key.row.empty() && key.path.substr(key.path.rfind('/') + 1) == question) {
      return field.shown();
    }
  }
  return {};
}

}  // namespace

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
              {"author", h.author},
              {"zone", h.zone.count()},
              {"submission", h.submission}}
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
  h.zone = std::chrono::minutes(object.value("zone", kCentralIndonesia.count()));
  h.submission = object.value("submission", false);
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

std::string placeOf(const std::string& step) {
  const json object = json::parse(step, nullptr, false);
  for (const char* kind : {"set", "add", "remove", "restore"}) {
    if (object.is_object() && object.contains(kind) && object[kind].is_string()) {
      return object[kind].get<std::string>();
    }
  }
  return {};
}

Result<void> keepPlace(store::TabletStore& store, const DraftId& id, std::size_t lines, const std::string& ref) {
  if (ref.size() > kPlaceMax) {
    return fail(ErrorCode::Invalid, "a place in a form has at most 4,096 bytes");
  }
  return store.keep(store::Kept::DraftPlace, id.bytes(), std::to_string(lines) + " " + ref);
}

Result<std::string> lastPlace(store::TabletStore& store, const DraftId& id, std::size_t lines,
                              const std::string& lastStep) {
  REMBUG_ASSIGN(const std::optional<Bytes> kept, store.kept(store::Kept::DraftPlace, id.bytes()));
  const std::size_t space = kept ? kept->find(' ') : Bytes::npos;
  const bool told = space != Bytes::npos && std::strtoull(kept->c_str(), nullptr, 10) >= lines;
  const std::string step = told ? std::string() : placeOf(lastStep);
  return step.empty() && space != Bytes::npos ? kept->substr(space + 1) : step;
}

namespace {

// A count begins with the session that it is held in.
Result<std::string> unitOf(store::TabletStore& store, ByteView draft) {
  REMBUG_ASSIGN(const std::optional<Bytes> first, store.draftLine(draft, 1));
  if (!first) {
    return std::string();
  }
  REMBUG_ASSIGN(const DraftLine line, decodeDraftLine(*first));
  const json event = json::parse(line.text, nullptr, false);
  if (!event.is_object() || !event.contains("session") || !event["session"].is_object()) {
    return std::string();
  }
  const auto unit = event["session"].find("unit");
  return unit != event["session"].end() && unit->is_string() ? unit->get<std::string>() : std::string();
}

}  // namespace

std::string nearestPlace(const forms::FormInstance& instance, std::string ref) {
  while (!ref.empty() && !instance.has(ref)) {
    const std::size_t slash = ref.rfind('/');
    const std::size_t bracket = ref.rfind('[');
    if (slash == std::string::npos) {
      return {};
    }
    const bool isRow = bracket != std::string::npos && bracket > slash;
    const unsigned long row = isRow ? std::strtoul(ref.c_str() + bracket + 1, nullptr, 10) : 0;
    // The row before it, else what stands around it.
    ref = row > 1 && row <= kRowsMax ? ref.substr(0, bracket) + "[" + std::to_string(row - 1) + "]"
                                     : ref.substr(0, slash);
  }
  return ref;
}

Result<void> addDraft(store::TabletStore& store, const DraftId& id, const DraftHeader& header,
                      const VillageLists& lists, const std::string& submission) {
  REMBUG_ASSIGN(store::Transaction transaction, store.begin());
  REMBUG_TRY(store.addDraft(id.bytes(), encode(header)));
  if (!lists.empty()) {
    REMBUG_TRY(store.keep(store::Kept::DraftLists, id.bytes(), encode(lists)));
  }
  if (header.submission) {
    REMBUG_TRY(store.addDraftLine(id.bytes(), 1, encode(DraftLine{header.started, submission})));
  }
  return transaction.commit();
}

Result<void> dropDraft(store::TabletStore& store, const DraftId& id) {
  REMBUG_TRY(store.keep(store::Kept::DraftPlace, id.bytes(), {}));
  REMBUG_TRY(store.unuseFiles(id.bytes()));
  REMBUG_TRY(store.keep(store::Kept::DraftLists, id.bytes(), {}));
  return store.dropDraft(id.bytes());
}

Result<VillageLists> Parts::villageLists(const forms::Form& form, const std::string& scope,
                                         const merge::RecordState* corrected) {
  VillageLists lists;
  for (const std::string& name : form.villageLists()) {
    const auto rule = listRules.find(name);
    if (rule != listRules.end()) {  // one that only a newer program knows has no rows here
      const std::string version = corrected == nullptr ? "" : keptVersion(*corrected, rule->second.versionQuestion);
      REMBUG_ASSIGN(lists[name], makeVillageList(*projection, scope, rule->second, version));
    }
  }
  return lists;
}

Result<std::vector<DraftSummary>> Tablet::drafts() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const std::vector<store::StoredDraft> stored, m_parts->store.drafts());
  std::vector<DraftSummary> all;
  for (const store::StoredDraft& draft : stored) {
    REMBUG_ASSIGN(const DraftHeader header, decodeDraftHeader(draft.header));
    REMBUG_ASSIGN(const std::optional<store::LastLine> last, m_parts->store.lastDraftLine(draft.id));
    DraftSummary summary;
    REMBUG_ASSIGN(summary.id, DraftId::fromBytes(draft.id));
    summary.kind = header.kind;
    summary.scope = header.scope;
    summary.form = header.form;
    summary.record = header.record;
    summary.started = header.started;
    summary.author = header.author;
    summary.saved = header.started;
    std::string step;
    std::uint64_t lines = 0;
    if (last) {
      REMBUG_ASSIGN(DraftLine line, decodeDraftLine(last->line));
      summary.saved = line.at;
      lines = last->n;
      summary.steps = lines - (header.submission ? 1 : 0);
      step = std::move(line.text);
    }
    REMBUG_ASSIGN(summary.place, lastPlace(m_parts->store, summary.id, lines, step));
    if (summary.kind == DraftKind::Count) {
      REMBUG_ASSIGN(summary.unit, unitOf(m_parts->store, draft.id));
    }
    all.push_back(std::move(summary));
  }
  return all;
}

}  // namespace rembug::tablet
