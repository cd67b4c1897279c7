#include "core/tablet/tablet.h"

#include <algorithm>

#include "core/region/region.h"
#include "core/tablet/parts.h"
#include "core/vault/hash.h"

namespace rembug::tablet {
namespace {

constexpr std::size_t kChangesAtOnce = 2000;

std::lock_guard<std::mutex> guard(const Parts& parts) {
  return std::lock_guard<std::mutex>(parts.mutex);
}

Result<void> loadLogs(Parts& parts, const Progress& progress) {
  std::uint64_t total = 0;
  for (const log::Head& head : parts.keeper->heads()) {
    total += head.seq;
  }
  std::uint64_t done = 0;
  std::vector<log::PlacedChange> some;
  const auto flush = [&]() -> Result<void> {
    REMBUG_TRY(parts.projection->apply(some, false));
    parts.noteFiles(some);
    done += some.size();
    some.clear();
    if (progress && total > 0) {
      progress(static_cast<double>(done) / static_cast<double>(total));
    }
    return {};
  };
  for (const log::Head& head : parts.keeper->heads()) {
    REMBUG_TRY(parts.keeper->forEach(head.log, 1, [&](const log::PlacedChange& change) -> Result<bool> {
      some.push_back(change);
      if (some.size() >= kChangesAtOnce) {
        REMBUG_TRY(flush());
      }
      return true;
    }));
  }
  return flush();
}

}  // namespace

Tablet::Tablet(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Tablet::~Tablet() = default;

Result<std::string> Tablet::create(const std::filesystem::path& folder, const Environment& environment,
                                   const std::string& user, const std::string& pin) {
  if (user.empty()) {
    return fail(ErrorCode::Invalid, "a user needs a name");
  }
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return fail(ErrorCode::Storage, "the folder " + folder.string() + " cannot be made: " + error.message());
  }
  if (std::filesystem::exists(databaseFile(folder))) {
    return fail(ErrorCode::Conflict, folder.string() + " already holds a tablet's data");
  }
  // Made under another name, so that a half-made file is never taken for a tablet.
  const std::filesystem::path fresh = folder / "tablet.new";
  for (const char* tail : {"", "-wal", "-shm"}) {
    std::filesystem::remove(fresh.string() + tail, error);
  }
  const vault::SealKey key = vault::SealKey::generate(environment.random);
  const std::string recovery = vault::newRecoveryCode(environment.random);
  {
    REMBUG_ASSIGN(store::TabletStore store, store::TabletStore::create(fresh, environment.vfs, environment.random));
    store.setKey(key);
    REMBUG_ASSIGN(const vault::PinSlot slot,
                  vault::makeSlot(user, vault::SlotKind::User, pin, key, environment.cost, environment.random));
    REMBUG_ASSIGN(const std::string code, vault::normalRecoveryCode(recovery));
    REMBUG_ASSIGN(const vault::PinSlot spare,
                  vault::makeSlot("", vault::SlotKind::Recovery, code, key, environment.cost, environment.random));
    REMBUG_TRY(store.putSlot(slot));
    REMBUG_TRY(store.putSlot(spare));
    LogKeeper keeper(store, environment.clock, environment.random);
    REMBUG_TRY(keeper.load(true));
  }
  std::filesystem::rename(fresh, databaseFile(folder), error);
  if (error) {
    return fail(ErrorCode::Storage, "the data file cannot be put in place: " + error.message());
  }
  REMBUG_ASSIGN(store::TabletStore store,
                store::TabletStore::open(databaseFile(folder), environment.vfs, environment.random));
  store.setKey(key);
  REMBUG_TRY(markInstallation(store, folder, environment.random));
  return recovery;
}

Result<std::unique_ptr<Tablet>> Tablet::open(const std::filesystem::path& folder, const Environment& environment) {
  REMBUG_ASSIGN(store::TabletStore store,
                store::TabletStore::open(databaseFile(folder), environment.vfs, environment.random));
  return std::unique_ptr<Tablet>(new Tablet(std::make_unique<Parts>(folder, environment, std::move(store))));
}

Result<std::vector<std::string>> Tablet::users() const {
  const auto lock = guard(*m_parts);
  REMBUG_ASSIGN(const std::vector<vault::PinSlot> slots, m_parts->store.slots());
  std::vector<std::string> names;
  for (const vault::PinSlot& slot : slots) {
    if (slot.kind == vault::SlotKind::User) {
      names.push_back(slot.user);
    }
  }
  return names;
}

Millis Tablet::waitBeforeUnlock(const std::string& user) const {
  const auto lock = guard(*m_parts);
  const auto failures = m_parts->store.failures(user);
  if (!failures) {
    return Millis(0);
  }
  // A clock that was set back does not make anybody wait longer than the whole delay.
  const Millis delay = vault::wrongPinDelay(failures->count);
  const Millis since = m_parts->environment.clock.now() - failures->last;
  return since < Millis(0) ? delay : std::max(Millis(0), delay - since);
}

Result<void> Tablet::unlock(const std::string& user, const std::string& pin, const Progress& progress) {
  if (const Millis wait = waitBeforeUnlock(user); wait > Millis(0)) {
    return fail(ErrorCode::Refused,
                "too many wrong PINs: wait " + std::to_string((wait.count() + 999) / 1000) + " seconds");
  }
  const auto lock = guard(*m_parts);
  REMBUG_ASSIGN(const std::vector<vault::PinSlot> slots, m_parts->store.slots());
  const auto slot = std::find_if(slots.begin(), slots.end(), [&](const vault::PinSlot& candidate) {
    return candidate.user == user && candidate.kind == vault::SlotKind::User;
  });
  if (slot == slots.end()) {
    return fail(ErrorCode::NotFound, "there is no user '" + user + "' on this tablet");
  }
  REMBUG_ASSIGN(store::TabletStore::Failures failures, m_parts->store.failures(user));
  // Counted before the try: pulling the battery during it must not save the count.
  failures = {failures.count + 1, m_parts->environment.clock.now()};
  REMBUG_TRY(m_parts->store.setFailures(user, failures));
  REMBUG_ASSIGN(const vault::SealKey key, vault::openSlot(*slot, pin));
  REMBUG_TRY(m_parts->store.setFailures(user, {}));
  return openData(key, user, progress);
}

Result<void> Tablet::unlockWithRecovery(const std::string& code, const Progress& progress) {
  const auto lock = guard(*m_parts);
  REMBUG_ASSIGN(const std::string normal, vault::normalRecoveryCode(code));
  REMBUG_ASSIGN(const std::vector<vault::PinSlot> slots, m_parts->store.slots());
  for (const vault::PinSlot& slot : slots) {
    if (slot.kind == vault::SlotKind::Recovery) {
      const auto key = vault::openSlot(slot, normal);
      if (!key) {
        return fail(ErrorCode::Refused, "the recovery code is not that of this tablet");
      }
      return openData(*key, "recovery", progress);
    }
  }
  return fail(ErrorCode::NotFound, "this tablet has no recovery code");
}

Result<void> Tablet::openData(const vault::SealKey& key, const std::string& user, const Progress& progress) {
  Parts& parts = *m_parts;
  parts.store.setKey(key);
  parts.keeper.emplace(parts.store, parts.environment.clock, parts.environment.random);
  REMBUG_TRY(parts.keeper->load(false));
  REMBUG_ASSIGN(const bool same, isSameInstallation(parts));
  if (!same) {
    REMBUG_TRY(parts.keeper->startNewEpoch());
  }
  REMBUG_TRY(loadForms(parts));
  REMBUG_ASSIGN(const std::optional<Bytes> enrolment, parts.store.kept(store::Kept::Enrolment));
  if (enrolment) {
    REMBUG_ASSIGN(parts.enrolment, decodeEnrolment(*enrolment));
  }
  REMBUG_ASSIGN(const std::optional<Bytes> offset, parts.store.kept(store::Kept::ClockOffset));
  parts.clockOffset = Millis(offset ? std::strtoll(offset->c_str(), nullptr, 10) : 0);
  parts.projection.reset();
  parts.memory.reset();
  REMBUG_ASSIGN(store::Database memory, store::Database::inMemory());
  parts.memory.emplace(std::move(memory));
  REMBUG_ASSIGN(projection::Projection opened,
                projection::Projection::open(
                    *parts.memory, [&parts](const log::ChangeId& id) { return parts.keeper->change(id); },
                    [&parts](const std::string& id, const std::string& version) { return parts.form(id, version); }));
  parts.projection.emplace(std::move(opened));
  REMBUG_TRY(parts.projection->keepFinder());
  parts.named.clear();
  parts.withdrawn.clear();
  REMBUG_TRY(loadLogs(parts, progress));
  REMBUG_TRY(parts.eraseWithdrawn());
  parts.keeper->onStored([&parts](const std::vector<log::PlacedChange>& changes) -> Result<void> {
    parts.noteFiles(changes);
    REMBUG_TRY(parts.projection->apply(changes, false));
    return parts.eraseWithdrawn();
  });
  parts.keeper->onDropped([&parts]() -> Result<void> {
    parts.named.clear();
    REMBUG_TRY(parts.projection->clear());
    return loadLogs(parts, {});
  });
  parts.user = user;
  parts.unlocked = true;
  // Nobody is locked out by a full disk: what could not be finished waits for the next time.
  static_cast<void>(parts.destroyPromised());
  return {};
}

void Tablet::lock() {
  const auto lock = guard(*m_parts);
  m_parts->unlocked = false;
  m_parts->projection.reset();
  m_parts->memory.reset();
  m_parts->keeper.reset();
  m_parts->store.dropKey();
  m_parts->enrolment.reset();
  m_parts->draftTexts.clear();
  m_parts->lastListed = {};
}

bool Tablet::unlocked() const {
  const auto lock = guard(*m_parts);
  return m_parts->unlocked;
}

std::string Tablet::user() const {
  const auto lock = guard(*m_parts);
  return m_parts->user;
}

Result<void> Tablet::setUser(const std::string& user, const std::string& pin) {
  const auto lock = guard(*m_parts);
  REMBUG_TRY(m_parts->needUnlocked());
  if (user.empty()) {
    return fail(ErrorCode::Invalid, "a user needs a name");
  }
  REMBUG_ASSIGN(const vault::SealKey key, m_parts->store.dataKey());
  REMBUG_ASSIGN(const vault::PinSlot slot, vault::makeSlot(user, vault::SlotKind::User, pin, key,
                                                           m_parts->environment.cost, m_parts->environment.random));
  return m_parts->store.putSlot(slot);
}

DeviceId Tablet::device() const {
  const auto lock = guard(*m_parts);
  return m_parts->unlocked ? m_parts->keeper->device() : DeviceId();
}

std::optional<Enrolment> Tablet::enrolment() const {
  const auto lock = guard(*m_parts);
  return m_parts->enrolment;
}

std::vector<Village> Tablet::grants() const {
  const auto lock = guard(*m_parts);
  return m_parts->enrolment ? m_parts->enrolment->grants : std::vector<Village>();
}

std::vector<Village> Tablet::villages() const {
  const auto lock = guard(*m_parts);
  std::map<std::string, std::string> all;
  if (m_parts->enrolment) {
    for (const Village& grant : m_parts->enrolment->grants) {
      if (isVillageCode(grant.code)) {
        all[grant.code] = grant.name;
      }
    }
  }
  if (m_parts->unlocked) {
    for (const log::Head& head : m_parts->keeper->heads()) {
      all.try_emplace(head.log.scope, region::placeName(head.log.scope).value_or(head.log.scope));
    }
  }
  std::vector<Village> villages;
  for (const auto& [code, name] : all) {
    villages.push_back({code, name.empty() ? region::placeName(code).value_or(code) : name});
  }
  return villages;
}

}  // namespace rembug::tablet
