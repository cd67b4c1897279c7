#include "core/tablet/count_draft.h"

#include <nlohmann/json.hpp>

#include "core/base/packed.h"
#include "core/count/rule_pack.h"
#include "core/count/sheet.h"
#include "core/tablet/draft_journal.h"

namespace rembug::tablet {

struct CountDraft::Inner {
  Parts& parts;
  DraftId id;
  DraftHeader header;
  count::Count count;
  std::string hand = "[]";
  std::uint64_t lines = 0;
  Millis saved{0};
};

namespace {

// Takes the event into the count, or what was heard of the paper in hand. A paper that is done empties the hand.
Result<void> take(std::string_view event, count::Count& count, std::string& hand) {
  const nlohmann::json object = nlohmann::json::parse(event, nullptr, false);
  if (!object.is_object()) {
    return fail(ErrorCode::Invalid, "an event is a JSON object");
  }
  if (object.contains("hand")) {
    if (!object["hand"].is_array() || object["hand"].size() > 100) {
      return fail(ErrorCode::Invalid, "hand: a list of at most 100 lines");
    }
    if (!count.session() || count.signature()) {
      return fail(ErrorCode::Refused, "no papers are read now");
    }
    hand = object["hand"].dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return {};
  }
  REMBUG_TRY(count.apply(event));
  for (const char* done : {"ballot", "blank", "invalid", "doubtful"}) {
    hand = object.contains(done) && !object.contains("replace") ? "[]" : hand;
  }
  return {};
}

// The count and the hand with one event more; the rules are frozen where it opens the session.
struct Next {
  count::Count count;
  std::string hand;

  static Result<Next> of(Parts& parts, const std::string& scope, const count::Count& count, const std::string& hand,
                         std::string_view event) {
    Next next{count, hand};
    REMBUG_TRY(take(event, next.count, next.hand));
    if (next.count.session() && next.count.session()->village != scope) {
      return fail(ErrorCode::Invalid, "the session is of village " + next.count.session()->village +
                                          ", but the count was begun for " + scope);
    }
    if (next.count.stage() == "OPENED" && count.stage() != "OPENED") {
      REMBUG_TRY(parts.freezeRules(scope, count::rulesHash(next.count.session()->json)));
    }
    return next;
  }
};

}  // namespace

CountDraft::CountDraft(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}
CountDraft::~CountDraft() = default;

const DraftId& CountDraft::id() const {
  return m_inner->id;
}
const std::string& CountDraft::scope() const {
  return m_inner->header.scope;
}
const count::Count& CountDraft::count() const {
  return m_inner->count;
}
const std::string& CountDraft::hand() const {
  return m_inner->hand;
}
Millis CountDraft::saved() const {
  return m_inner->saved;
}

Result<void> CountDraft::apply(std::string_view event) {
  Inner& in = *m_inner;
  const std::lock_guard<std::mutex> lock(in.parts.mutex);
  REMBUG_TRY(in.parts.needUnlocked());
  REMBUG_ASSIGN(Next next, Next::of(in.parts, in.header.scope, in.count, in.hand, event));
  const Millis now = in.parts.environment.clock.now();
  REMBUG_TRY(in.parts.store.addDraftLine(in.id.bytes(), in.lines + 1, encode(DraftLine{now, std::string(event)})));
  in.count = std::move(next.count);
  in.hand = std::move(next.hand);
  ++in.lines;
  in.saved = now;
  return {};
}

Result<RecordId> CountDraft::finish() {
  Inner& in = *m_inner;
  const std::lock_guard<std::mutex> lock(in.parts.mutex);
  REMBUG_TRY(in.parts.needUnlocked());
  if (!in.count.signature()) {
    return fail(ErrorCode::Refused, "the tally is not signed yet");
  }
  Random& random = in.parts.environment.random;
  const RecordId record = newRecordId(in.parts.environment.clock, random);
  const vault::SealKey key = vault::SealKey::generate(random);
  const Bytes keyId = random.bytes(RecordId::kSize);
  const std::string kind = "ballots";
  REMBUG_TRY(in.parts.write(
      {in.header.scope, record}, projection::kTallyType, "1",
      [&](merge::ChangeBuilder& builder) {
        for (const auto& [path, value] : count::sheetFields(in.count)) {
          builder.set({path, {}}, value, {});
        }
        if (in.count.sum()) {
          return;
        }
        builder.addErasable(kind, keyId,
                            vault::seal(key, record.bytes() + kind, pack(count::ballotsPart(in.count)), random));
      },
      [&]() -> Result<void> {
        if (!in.count.sum()) {
          REMBUG_TRY(in.parts.store.keep(store::Kept::SessionKey, keyId, key.bytes()));
        }
        return in.parts.store.dropDraft(in.id.bytes());
      }));
  return record;
}

Result<void> CountDraft::discard() {
  const std::lock_guard<std::mutex> lock(m_inner->parts.mutex);
  REMBUG_ASSIGN(store::Transaction transaction, m_inner->parts.store.begin());
  REMBUG_TRY(m_inner->parts.store.dropDraft(m_inner->id.bytes()));
  return transaction.commit();
}

Result<std::unique_ptr<CountDraft>> Tablet::startCount(const std::string& scope,
                                                       const std::vector<std::string>& events) {
  if (!isVillageCode(scope)) {
    return fail(ErrorCode::Invalid, "'" + scope + "' is not a village's code such as 52.71.01.1013");
  }
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  const Millis now = m_parts->environment.clock.now();
  const DraftHeader header{DraftKind::Count, scope, "", "", std::nullopt, {}, now, m_parts->user};
  REMBUG_ASSIGN(const DraftId id,
                DraftId::fromBytes(newUuid7(m_parts->environment.clock, m_parts->environment.random)));
  auto inner = std::unique_ptr<CountDraft::Inner>(new CountDraft::Inner{*m_parts, id, header, {}, "[]", 0, Millis(0)});
  for (const std::string& event : events) {
    REMBUG_ASSIGN(Next next, Next::of(*m_parts, scope, inner->count, inner->hand, event));
    inner->count = std::move(next.count);
    inner->hand = std::move(next.hand);
  }
  REMBUG_ASSIGN(store::Transaction transaction, m_parts->store.begin());
  REMBUG_TRY(m_parts->store.addDraft(id.bytes(), encode(header)));
  for (const std::string& event : events) {
    REMBUG_TRY(m_parts->store.addDraftLine(id.bytes(), ++inner->lines, encode(DraftLine{now, event})));
    inner->saved = now;
  }
  REMBUG_TRY(transaction.commit());
  return std::unique_ptr<CountDraft>(new CountDraft(std::move(inner)));
}

Result<std::unique_ptr<CountDraft>> Tablet::resumeCount(const DraftId& id) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const Bytes bytes, m_parts->store.draftHeader(id.bytes()));
  REMBUG_ASSIGN(DraftHeader header, decodeDraftHeader(bytes));
  if (header.kind != DraftKind::Count) {
    return fail(ErrorCode::NotFound, "this draft is a form, not a count");
  }
  auto inner = std::unique_ptr<CountDraft::Inner>(
      new CountDraft::Inner{*m_parts, id, std::move(header), {}, "[]", 0, Millis(0)});
  REMBUG_ASSIGN(const std::vector<Bytes> kept, m_parts->store.draftLines(id.bytes()));
  for (const Bytes& line : kept) {
    REMBUG_ASSIGN(const DraftLine event, decodeDraftLine(line));
    REMBUG_TRY(take(event.text, inner->count, inner->hand));
    inner->saved = event.at;
    ++inner->lines;
  }
  return std::unique_ptr<CountDraft>(new CountDraft(std::move(inner)));
}

}  // namespace rembug::tablet
