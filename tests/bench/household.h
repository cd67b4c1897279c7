#pragma once

#include <filesystem>
#include <string>

#include "core/base/bytes.h"
#include "core/log/log_id.h"

namespace rembug::tablet {
class Tablet;
}

namespace rembug::bench {

// A Change as a finished household makes it: every question of the household form that has an answer, four members.
[[nodiscard]] Bytes householdChange(std::uint64_t n);

// Puts that many households of another tablet onto this one, which is unlocked, as a sync does.
void fillWithHouseholds(tablet::Tablet& tablet, std::size_t households);

// An empty folder on the disk that is measured (REMBUG_BENCH_FOLDER, else the system's temporary folder).
[[nodiscard]] std::filesystem::path freshFolder(const std::string& name);

}  // namespace rembug::bench
