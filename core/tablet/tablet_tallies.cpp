// Signed tallies: publishing, and the part that is erased.
#include <algorithm>

#include "core/base/packed.h"
#include "core/count/publication.h"
#include "core/count/sum.h"
#include "core/merge/record_edit.h"
#include "core/tablet/parts.h"
#include "core/tablet/tablet.h"
#include "core/vault/hash.h"

namespace rembug::tablet {
namespace {

constexpr std::size_t kBallotsMax = std::size_t{64} * 1024 * 1024;

constexpr const char* kCoordinator = "/tally/coordinator";
constexpr const char* kReceived = "/tally/received";
constexpr const char* kObjection = "/tally/objection";
constexpr const char* kObjectionBy = "/tally/objection/by";
constexpr const char* kObjectionWhat = "/tally/objection/what";
constexpr const char* kObjectionReply = "/tally/objection/reply";

constexpr const char* kDestroyed = "/tally/destroyed";  // by whom
constexpr const char* kPrint = "/tally/print";
constexpr const char* kPrintBy = "/tally/print/by";
constexpr const char* kPrintNumber = "/tally/print/number";
constexpr const char* kPrintTablet = "/tally/print/tablet";

Result<merge::RecordState> tallyState(Parts& parts, const RecordId& id) {
  REMBUG_ASSIGN(merge::RecordState state, parts.state(id));
  if (state.type != projection::kTallyType) {
    return fail(ErrorCode::Invalid, "this record is not a tally");
  }
  return state;
}

const merge::Erasable* ballotsOf(const merge::RecordState& state) {
  const auto part = std::find_if(state.erasable.begin(), state.erasable.end(),
                                 [](const merge::Erasable& erasable) { return erasable.kind == "ballots"; });
  return part == state.erasable.end() ? nullptr : &*part;
}

count::Sheet sheetOf(const merge::RecordState& state) {
  const auto part = [&](const char* name) { return state.value(std::string("/tally/") + name); };
  return {part("session"), part("accounting"), part("sheet"), part("decisions"),
          part("result"),  part("witnesses"),  part("hash")};
}

Millis objectionsEndOf(const merge::RecordState& state) {
  return state.history.front().time.wall() + std::chrono::hours(count::objectionHours(state.value("/tally/session")));
}

// Tells the tablets of an election apart on paper: of this installation, without letters that look like figures.
std::string tabletTag(const LogKeeper& keeper) {
  constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  constexpr std::size_t kLong = 4;
  const Bytes hash = vault::sha256("rembug/tablet-tag/v1\n" + keeper.device().bytes() + keeper.epoch().bytes());
  std::string tag;
  for (std::size_t i = 0; i < kLong; ++i) {
    tag += kLetters[static_cast<unsigned char>(hash[i]) % kLetters.size()];
  }
  return tag;
}

std::vector<TallyPrint> printsOf(const merge::RecordState& state) {
  std::vector<TallyPrint> prints;
  for (const auto& [id, row] : state.rows) {
    const auto by = state.fields.find({kPrintBy, id});
    if (row.path == kPrint && row.visible && by != state.fields.end()) {
      prints.push_back({std::strtoul(state.value(kPrintNumber, id).c_str(), nullptr, 10), state.value(kPrintTablet, id),
                        by->second.shown(), by->second.writes.front().time.wall()});
    }
  }
  std::stable_sort(prints.begin(), prints.end(), [](const TallyPrint& a, const TallyPrint& b) { return a.at < b.at; });
  return prints;
}

AfterSigning afterSigningOf(const merge::RecordState& state) {
  AfterSigning after;
  after.receivedBy = state.value(kReceived);
  after.coordinator = state.value(kCoordinator);
  if (!state.history.empty()) {
    after.signedAt = state.history.front().time.wall();
    after.signedBy = state.history.front().author;
    after.objectionsEnd = objectionsEndOf(state);
  }
  if (const auto destroyed = state.fields.find({kDestroyed, {}}); destroyed != state.fields.end()) {
    after.ballots = BallotsKey::Destroyed;
    after.destroyedBy = destroyed->second.shown();
    after.destroyedAt = destroyed->second.writes.front().time.wall();
  }
  for (const auto& [id, row] : state.rows) {
    if (row.path == kObjection && row.visible) {
      after.objections.push_back(
          {id, state.value(kObjectionBy, id), state.value(kObjectionWhat, id), state.value(kObjectionReply, id)});
    }
  }
  after.prints = printsOf(state);
  return after;
}

TallyPrint nextPrint(const Parts& parts, const AfterSigning& after) {
  return {after.prints.size() + 1, tabletTag(*parts.keeper), parts.user, parts.environment.clock.now()};
}

Result<std::vector<count::Sheet>> sheetsOf(Parts& parts, const std::string& scope) {
  REMBUG_ASSIGN(const auto rows, parts.projection->list({scope, projection::kTallyType, "", false}));
  std::vector<count::Sheet> sheets;
  for (const projection::RecordRow& row : rows) {
    REMBUG_ASSIGN(const merge::RecordState state, parts.state(row.id));
    sheets.push_back(sheetOf(state));
  }
  return sheets;
}

// A sum is published with the tallies that it adds up.
Result<std::string> publication(const vault::SigningKey& key, const count::Sheet& sheet,
                                const std::map<std::string, count::Sheet>& byHash) {
  std::string text =
      count::publicationText(sheet, key.publicKey(), [&](ByteView message) { return key.sign(message); });
  for (const std::string& hash : count::partsOf(sheet)) {
    const auto part = byHash.find(hash);
    if (part == byHash.end()) {
      return fail(ErrorCode::NotFound, "a tally of this sum is not on this tablet yet: sync first (" + hash + ")");
    }
    REMBUG_ASSIGN(const std::string below, publication(key, part->second, byHash));
    text += below;
  }
  return text;
}

}  // namespace

Result<count::Sheet> Tablet::sheet(const RecordId& id) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, id));
  return sheetOf(state);
}

Result<std::vector<count::Sheet>> Tablet::sheets(const std::string& scope) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return sheetsOf(*m_parts, scope);
}

Result<std::string> Tablet::publishTally(const RecordId& id) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, id));
  const count::Sheet sheet = sheetOf(state);
  std::map<std::string, count::Sheet> byHash;
  if (!count::partsOf(sheet).empty()) {
    REMBUG_ASSIGN(const std::vector<count::Sheet> all, sheetsOf(*m_parts, state.key.scope));
    for (const count::Sheet& each : all) {
      byHash[each.hash] = each;
    }
  }
  return publication(m_parts->keeper->key(), sheet, byHash);
}

Result<Bytes> Tablet::ballots(const RecordId& id) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, id));
  const merge::Erasable* part = ballotsOf(state);
  if (part == nullptr) {
    return fail(ErrorCode::NotFound, "this tally has no ballots part");
  }
  REMBUG_ASSIGN(const auto bytes, m_parts->store.kept(store::Kept::SessionKey, part->key));
  if (!bytes) {
    return fail(ErrorCode::NotFound, "this tablet does not hold the key of the ballots, or it was destroyed");
  }
  REMBUG_ASSIGN(const vault::SealKey key, vault::SealKey::fromBytes(*bytes));
  REMBUG_ASSIGN(Bytes plain, vault::unseal(key, id.bytes() + part->kind, part->sealed));
  return isPacked(plain) ? unpack(plain, kBallotsMax) : plain;
}

Result<void> Tablet::destroyBallots(const RecordId& id) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, id));
  const merge::Erasable* part = ballotsOf(state);
  if (part == nullptr || state.history.empty()) {
    return fail(ErrorCode::NotFound, "this tally has no ballots part");
  }
  REMBUG_ASSIGN(const auto promised, m_parts->store.kept(store::Kept::Destroying, part->key));
  if (promised) {
    return m_parts->destroyPromised();
  }
  REMBUG_ASSIGN(const auto key, m_parts->store.kept(store::Kept::SessionKey, part->key));
  if (!key) {
    return fail(ErrorCode::NotFound, "this tablet does not hold the key of the ballots, or it was destroyed");
  }
  if (m_parts->environment.clock.now() < objectionsEndOf(state)) {
    return fail(ErrorCode::Refused, "the time for objections, " +
                                        std::to_string(count::objectionHours(state.value("/tally/session"))) +
                                        " hours from the tally, is not over; a recount may need the ballots");
  }
  const AfterSigning after = afterSigningOf(state);
  if (std::any_of(after.objections.begin(), after.objections.end(),
                  [](const TallyObjection& objection) { return objection.reply.empty(); })) {
    return fail(ErrorCode::Refused, "an objection is not answered yet; a recount may need the ballots");
  }
  REMBUG_TRY(m_parts->store.keep(store::Kept::Destroying, part->key, id.bytes() + m_parts->user));
  return m_parts->destroyPromised();
}

// Promise, erase, record: what the record says has happened, and what has happened without a word of it is known by the
// promise, which goes with the record in one transaction. Erasing again erases what a crash had left of the key.
Result<void> Parts::destroyPromised() {
  REMBUG_ASSIGN(const std::vector<Bytes> promised, store.allKept(store::Kept::Destroying));
  for (const Bytes& promise : promised) {
    REMBUG_ASSIGN(const RecordId tally, RecordId::fromBytes(promise.substr(0, RecordId::kSize)));
    REMBUG_ASSIGN(const merge::RecordState state, tallyState(*this, tally));
    const merge::Erasable* part = ballotsOf(state);
    if (part == nullptr) {
      return fail(ErrorCode::Corrupt, "a tally whose ballots are to be destroyed has none");
    }
    REMBUG_TRY(store.erase(store::Kept::SessionKey, part->key));
    REMBUG_TRY(write(
        state.key, state.type, state.version,
        [&](merge::ChangeBuilder& builder) {
          merge::settleField(builder, state, {kDestroyed, {}}, promise.substr(RecordId::kSize));
        },
        [&] { return store.keep(store::Kept::Destroying, part->key, {}); }));
  }
  return {};
}

Result<Bytes> Tablet::objectTo(const RecordId& tally, const TallyObjection& objection) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, tally));
  if (objection.by.empty() || objection.what.empty()) {
    return fail(ErrorCode::Invalid, "say by which role the objection is, and what it is about");
  }
  const Bytes row = newUuid7(m_parts->environment.clock, m_parts->environment.random);
  REMBUG_TRY(m_parts->write(state.key, state.type, state.version, [&](merge::ChangeBuilder& builder) {
    builder.addRow(kObjection, row, {});
    builder.set({kObjectionBy, row}, objection.by, {});
    builder.set({kObjectionWhat, row}, objection.what, {});
    if (!objection.reply.empty()) {
      builder.set({kObjectionReply, row}, objection.reply, {});
    }
  }));
  return row;
}

Result<void> Tablet::answerObjection(const RecordId& tally, const Bytes& row, const std::string& reply) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, tally));
  if (!state.rows.contains(row) || reply.empty()) {
    return fail(ErrorCode::NotFound, "there is no such objection, or no answer");
  }
  return m_parts->write(state.key, state.type, state.version, [&](merge::ChangeBuilder& builder) {
    merge::settleField(builder, state, {kObjectionReply, row}, reply);
  });
}

Result<void> Tablet::nameCoordinator(const RecordId& tally, const std::string& name) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, tally));
  REMBUG_ASSIGN(const count::Facts facts, count::factsOf(sheetOf(state)));
  const std::vector<std::string> elected = count::outcome(facts).elected;
  if (std::find(elected.begin(), elected.end(), name) == elected.end()) {
    return fail(ErrorCode::Invalid, "the coordinator is one of those whom this tally elected");
  }
  return m_parts->write(state.key, state.type, state.version, [&](merge::ChangeBuilder& builder) {
    merge::settleField(builder, state, {kCoordinator, {}}, name);
  });
}

Result<void> Tablet::receiveTally(const RecordId& tally, const std::string& by) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, tally));
  if (by.empty()) {
    return fail(ErrorCode::Invalid, "say who has received it");
  }
  return m_parts->write(state.key, state.type, state.version, [&](merge::ChangeBuilder& builder) {
    merge::settleField(builder, state, {kReceived, {}}, by);
  });
}

Result<AfterSigning> Tablet::afterSigning(const RecordId& tally) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, tally));
  AfterSigning after = afterSigningOf(state);
  if (const merge::Erasable* part = ballotsOf(state); part != nullptr && after.ballots != BallotsKey::Destroyed) {
    REMBUG_ASSIGN(const auto key, m_parts->store.kept(store::Kept::SessionKey, part->key));
    REMBUG_ASSIGN(const auto promised, m_parts->store.kept(store::Kept::Destroying, part->key));
    // What is promised is still to be finished on this tablet.
    after.ballots = key || promised ? BallotsKey::Here : BallotsKey::Elsewhere;
  } else if (part == nullptr) {
    after.ballots = BallotsKey::None;
  }
  after.next = nextPrint(*m_parts, after);
  return after;
}

Result<TallyPrint> Tablet::tellPrint(const RecordId& tally) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const merge::RecordState state, tallyState(*m_parts, tally));
  const TallyPrint print = nextPrint(*m_parts, afterSigningOf(state));
  const Bytes row = newUuid7(m_parts->environment.clock, m_parts->environment.random);
  REMBUG_TRY(m_parts->write(state.key, state.type, state.version, [&](merge::ChangeBuilder& builder) {
    builder.addRow(kPrint, row, {});
    builder.set({kPrintNumber, row}, std::to_string(print.number), {});
    builder.set({kPrintTablet, row}, print.tablet, {});
    builder.set({kPrintBy, row}, print.by, {});
  }));
  return print;
}

}  // namespace rembug::tablet
