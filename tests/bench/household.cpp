#include "tests/bench/household.h"

#include <cstdlib>

#include <unistd.h>

#include "core/base/random.h"
#include "core/forms/form.h"
#include "core/merge/change_builder.h"
#include "forms/shipped.h"

namespace rembug::bench {
namespace {

std::vector<const forms::NodeDef*> leavesOf(const forms::NodeDef& def) {
  std::vector<const forms::NodeDef*> leaves;
  if (def.leaf()) {
    leaves.push_back(&def);
  }
  for (const auto& child : def.children) {
    const auto inner = leavesOf(*child);
    leaves.insert(leaves.end(), inner.begin(), inner.end());
  }
  return leaves;
}

// Answers vary as they do in the field: names and numbers differ, codes repeat.
std::string answer(const forms::NodeDef& question, SeededRandom& dice) {
  static const std::vector<std::string> kCodes = {"MILIK",    "TANAH", "TEMBOK", "YA",      "TIDAK",
                                                  "SUMUR_TT", "LT1",   "KAWIN",  "NELAYAN", "SD"};
  if (question.type == forms::Type::Int || question.type == forms::Type::Decimal) {
    return std::to_string(dice.next() % 90);
  }
  if (question.name.rfind("nama", 0) == 0 || question.name == "instanceName") {
    return "Inaq " + toBase32(dice.bytes(5));
  }
  if (question.name == "instanceID") {
    return "uuid:" + toHex(dice.bytes(16));
  }
  return kCodes[dice.next() % kCodes.size()];
}

}  // namespace

Bytes householdChange(std::uint64_t n) {
  static const auto kForm = *forms::Form::parse(forms::shipped()[1]);
  static const auto kLeaves = leavesOf(kForm->root());
  SeededRandom dice(n + 1);
  const merge::RecordKey key{"52.71.01.1013", *RecordId::fromBytes(dice.bytes(16))};
  merge::ChangeBuilder builder(
      log::LogId{*DeviceId::fromBytes(Bytes(16, 'd')), *EpochId::fromBytes(Bytes(16, 'e')), key.scope}, key,
      kForm->id(), kForm->version());
  std::vector<Bytes> rows;
  for (int i = 0; i < 4; ++i) {
    rows.push_back(dice.bytes(16));
    builder.addRow("/data/anggota", rows.back(), {});
  }
  for (const forms::NodeDef* question : kLeaves) {
    const bool inRow = question->path.rfind("/data/anggota/", 0) == 0;
    for (std::size_t i = 0; i < (inRow ? rows.size() : 1); ++i) {
      builder.set({question->path, inRow ? rows[i] : Bytes()}, answer(*question, dice), {});
    }
  }
  log::Stamp stamp;
  stamp.time.value = (1'795'486'500'000ULL + n * 60'000) << 16U;
  return builder.finish(stamp, "Sari");
}

std::filesystem::path freshFolder(const std::string& name) {
  const char* given = std::getenv("REMBUG_BENCH_FOLDER");
  const auto folder = (given != nullptr ? std::filesystem::path(given) : std::filesystem::temp_directory_path()) /
                      ("rembug-bench-" + std::to_string(::getpid()) + "-" + name);
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

}  // namespace rembug::bench
