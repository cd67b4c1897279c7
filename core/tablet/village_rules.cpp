// The rules of a village's elections. A version is a record of the type rembug.rules; a new one names those in whose
// place it stands, and none is ever changed.
#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/count/rule_pack.h"
#include "core/merge/record_edit.h"
#include "core/tablet/parts.h"

namespace rembug::tablet {
namespace {

constexpr const char* kName = "/rules/name";
constexpr const char* kJson = "/rules/json";
constexpr const char* kUnits = "/rules/units";        // names, as a JSON list
constexpr const char* kReplaces = "/rules/replaces";  // ids in hex, blanks between them
constexpr const char* kReason = "/rules/reason";
constexpr const char* kFrozen = "/rules/frozen";  // empty, or the hash under which a unit opened

VillageRules rulesOf(const merge::RecordState& state, const projection::RecordRow& row) {
  VillageRules rules;
  rules.id = row.id;
  rules.name = state.value(kName);
  rules.json = state.value(kJson);
  rules.hash = count::rulesHash(rules.json);
  rules.reason = state.value(kReason);
  rules.frozen = !state.value(kFrozen).empty();
  rules.author = row.author;
  rules.created = row.created;
  const auto units = nlohmann::json::parse(state.value(kUnits), nullptr, false);
  for (const auto& unit : units.is_array() ? units : nlohmann::json::array()) {
    if (unit.is_string()) {
      rules.units.push_back(unit.get<std::string>());
    }
  }
  return rules;
}

}  // namespace

Result<std::vector<VillageRules>> Parts::rules(const std::string& scope) {
  REMBUG_ASSIGN(const auto rows, projection->list({scope, projection::kRulesType, "", false}));
  std::vector<VillageRules> all;
  std::string replaced;
  for (const projection::RecordRow& row : rows) {
    REMBUG_ASSIGN(const merge::RecordState state, projection->state({row.scope, row.id}));
    replaced += state.value(kReplaces) + " ";
    all.push_back(rulesOf(state, row));
  }
  for (VillageRules& rules : all) {
    rules.current = replaced.find(rules.id.hex()) == std::string::npos;
  }
  std::sort(all.begin(), all.end(), [](const VillageRules& a, const VillageRules& b) {
    return std::pair(b.created, b.id) < std::pair(a.created, a.id);
  });
  return all;
}

Result<void> Parts::freezeRules(const std::string& scope, const std::string& hash) {
  REMBUG_ASSIGN(const std::vector<VillageRules> all, rules(scope));
  for (const VillageRules& version : all) {
    if (version.hash == hash && version.current && !version.frozen) {
      REMBUG_ASSIGN(const merge::RecordState current, state(version.id));
      REMBUG_TRY(write(current.key, current.type, current.version, [&](merge::ChangeBuilder& builder) {
        merge::settleField(builder, current, {kFrozen, {}}, hash);
      }));
    }
  }
  return {};
}

Result<RecordId> Tablet::adoptRules(const std::string& scope, const VillageRules& rules) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  if (!isVillageCode(scope) || rules.name.empty()) {
    return fail(ErrorCode::Invalid, "rules are of a village and have a name");
  }
  REMBUG_ASSIGN(const std::string full, count::fullRules(rules.json));
  REMBUG_ASSIGN(const std::vector<VillageRules> all, m_parts->rules(scope));
  std::string replaces;
  for (const VillageRules& version : all) {
    if (version.current && version.frozen && rules.reason.empty()) {
      return fail(ErrorCode::Refused,
                  "a unit has opened under these rules: a change needs the record of the meeting that decided it");
    }
    if (version.current) {
      replaces += (replaces.empty() ? "" : " ") + version.id.hex();
    }
  }
  const merge::RecordKey key{scope, newRecordId(m_parts->environment.clock, m_parts->environment.random)};
  REMBUG_TRY(m_parts->write(key, projection::kRulesType, "1", [&](merge::ChangeBuilder& builder) {
    builder.set({kName, {}}, rules.name, {});
    builder.set({kJson, {}}, full, {});
    builder.set({kUnits, {}}, nlohmann::json(rules.units).dump(), {});
    builder.set({kReplaces, {}}, replaces, {});
    builder.set({kReason, {}}, rules.reason, {});
  }));
  return key.id;
}

Result<std::vector<VillageRules>> Tablet::rules(const std::string& scope) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return m_parts->rules(scope);
}

}  // namespace rembug::tablet
