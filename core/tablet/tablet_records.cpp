#include <algorithm>
#include <set>

#include "core/log/chain.h"
#include "core/merge/record_edit.h"
#include "core/report/report.h"
#include "core/tablet/parts.h"
#include "core/tablet/references.h"

namespace rembug::tablet {

Result<merge::RecordState> Parts::state(const RecordId& id) {
  REMBUG_TRY(needUnlocked());
  REMBUG_ASSIGN(const merge::RecordKey key, projection->find(id));
  return projection->state(key);
}

Result<void> Parts::write(const merge::RecordKey& key, const std::string& type, const std::string& version,
                          const std::function<void(merge::ChangeBuilder&)>& fill,
                          const std::function<Result<void>()>& alongside) {
  REMBUG_TRY(needUnlocked());
  const log::LogId home{keeper->device(), keeper->epoch(), key.scope};
  merge::ChangeBuilder builder(home, key, type, version);
  fill(builder);
  if (builder.empty()) {
    if (!alongside) {
      return {};
    }
    REMBUG_ASSIGN(store::Transaction transaction, store.begin());
    REMBUG_TRY(alongside());
    return transaction.commit();
  }
  REMBUG_TRY(keeper->append(
      key.scope, [&](const log::LogId&, const log::Stamp& stamp) { return builder.finish(stamp, user); }, alongside));
  return {};
}

RecordSummary summaryOf(const projection::RecordRow& row) {
  return {row.id,     row.scope,     row.type,    row.version, row.title,
          row.voided, row.conflicts, row.created, row.updated, row.author};
}

Result<std::vector<RecordSummary>> Tablet::records(const RecordFilter& filter) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const auto rows,
                m_parts->projection->list({filter.scope, filter.form, filter.search, filter.withVoided}));
  std::vector<RecordSummary> all;
  all.reserve(rows.size());
  std::transform(rows.begin(), rows.end(), std::back_inserter(all), summaryOf);
  return all;
}

Result<merge::RecordState> Tablet::record(const RecordId& id) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  return m_parts->state(id);
}

Result<void> Tablet::voidRecord(const RecordId& id, const std::string& reason) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  if (reason.empty()) {
    return fail(ErrorCode::Invalid, "say why the record does not count");
  }
  REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(id));
  return m_parts->write(state.key, state.type, state.version,
                        [&](merge::ChangeBuilder& builder) { merge::voidRecord(builder, state, reason); });
}

Result<RecordId> Tablet::link(const RecordId& a, const RecordId& b, const std::string& reason) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_ASSIGN(const merge::RecordState first, m_parts->state(a));
  REMBUG_ASSIGN(const merge::RecordState second, m_parts->state(b));
  if (a == b || first.key.scope != second.key.scope || first.type != second.type || reason.empty()) {
    return fail(ErrorCode::Invalid, "two different records of one village and one form can be linked, with a reason");
  }
  const merge::RecordKey key{first.key.scope, newRecordId(m_parts->environment.clock, m_parts->environment.random)};
  REMBUG_TRY(m_parts->write(key, projection::kLinkType, "1", [&](merge::ChangeBuilder& builder) {
    builder.set({"/link/a", {}}, a.hex(), {});
    builder.set({"/link/b", {}}, b.hex(), {});
    builder.set({"/link/reason", {}}, reason, {});
  }));
  return key.id;
}

Result<void> Tablet::unlink(const RecordId& a, const RecordId& b, const std::string& reason) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const auto links, m_parts->projection->list({"", projection::kLinkType, "", false}));
  bool found = false;
  for (const projection::RecordRow& row : links) {
    REMBUG_ASSIGN(const merge::RecordState state, m_parts->state(row.id));
    const std::set<std::string> ends{state.value("/link/a"), state.value("/link/b")};
    if (ends == std::set<std::string>{a.hex(), b.hex()}) {
      found = true;
      REMBUG_TRY(m_parts->write(state.key, state.type, state.version,
                                [&](merge::ChangeBuilder& builder) { merge::voidRecord(builder, state, reason); }));
    }
  }
  return found ? Result<void>() : fail(ErrorCode::NotFound, "these two records are not linked");
}

Result<std::vector<LoggedChange>> Tablet::log(const std::string& scope) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  std::vector<LoggedChange> all;
  for (const log::Head& head : m_parts->keeper->heads()) {
    if (!scope.empty() && head.log.scope != scope) {
      continue;
    }
    log::Chain chain(head.log);
    REMBUG_TRY(m_parts->keeper->forEach(head.log, 1, [&](const log::PlacedChange& placed) -> Result<bool> {
      chain.append(placed.bytes);
      LoggedChange entry;
      entry.id = placed.id;
      entry.hash = chain.hash();
      if (const auto change = log::parseChange(placed.bytes)) {
        entry.at = log::HybridTime{change->hlc()}.wall();
        entry.author = change->author();
        entry.type = change->type();
        entry.ops = static_cast<std::size_t>(change->ops_size());
        REMBUG_ASSIGN(entry.record, RecordId::fromBytes(change->record()));
      }
      all.push_back(std::move(entry));
      return true;
    }));
  }
  return all;
}

Result<std::string> Tablet::report(const std::string& kind, const std::string& scope) {
  std::vector<std::string> expected;
  for (const Village& village : villages()) {
    expected.push_back(village.code);
  }
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const report::Kind known, report::kindOf(kind));
  if (known != report::Kind::Cycle) {  // which is on the home screen, and needs no tables
    REMBUG_TRY(m_parts->projection->fillTables());
  }
  const Clock& clock = m_parts->environment.clock;
  const Millis now = clock.now();
  return report::makeReport(*m_parts->projection, {known, scope, expected, now + clock.zone(now)});
}

}  // namespace rembug::tablet
