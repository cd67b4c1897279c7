#pragma once

#include <set>
#include <string>

#include "core/forms/form.h"
#include "core/merge/record_state.h"
#include "core/store/database.h"

namespace rembug::projection {

// "form_pemetaan_swadaya_rumah_tangga".
[[nodiscard]] std::string tableOf(const std::string& formId);
// The table of a repeat's rows.
[[nodiscard]] std::string tableOf(const std::string& formId, const forms::NodeDef& repeat);
// The column of a question in the table that it stands in.
[[nodiscard]] std::string columnOf(const forms::NodeDef& question);

// Whether the form's tables have a place for an answer.
[[nodiscard]] bool isInTables(const merge::RecordState& state, const merge::FieldKey& field, const forms::Form& form);

// Writes a record into its form's tables, replacing what stood there; a voided one is only taken out. Tables and
// columns are made where they are missing.
[[nodiscard]] Result<void> writeTables(store::Database& database, std::int64_t recordNo,
                                       const merge::RecordState& state, const forms::Form& form);

}  // namespace rembug::projection
