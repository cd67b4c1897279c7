#include "tests/bench/household.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include <unistd.h>

#include "core/base/random.h"
#include "core/forms/form.h"
#include "core/forms/geo.h"
#include "core/log/chain.h"
#include "core/merge/change_builder.h"
#include "core/tablet/tablet.h"
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

std::shared_ptr<const forms::Form> householdForm() {
  for (const std::string& xml : forms::shipped()) {
    auto form = *forms::Form::parse(xml);
    if (form->id() == "pemetaan-swadaya-rumah-tangga") {
      return form;
    }
  }
  throw std::runtime_error("the household form is not among those that come along");
}

// Answers vary as they do in the field: names and numbers differ, codes repeat.
std::string answer(const forms::NodeDef& question, SeededRandom& dice) {
  static const std::vector<std::string> kCodes = {"MILIK",    "TANAH", "TEMBOK", "YA",      "TIDAK",
                                                  "SUMUR_TT", "LT1",   "KAWIN",  "NELAYAN", "SD"};
  if (question.type == forms::Type::Int || question.type == forms::Type::Decimal) {
    return std::to_string(dice.next() % 90);
  }
  if (question.type == forms::Type::GeoPoint) {  // within a village of four square kilometres
    const auto off = [&dice] { return static_cast<double>(dice.next() % 20'000) / 1e6; };
    return forms::placeText({-8.59 + off(), 116.10 + off(), 0.0, 5.0});
  }
  if (question.name == "hasil") {
    return dice.next() % 5 == 0 ? "SEBAGIAN" : "LENGKAP";
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

void fillWithHouseholds(tablet::Tablet& tablet, std::size_t households) {
  constexpr std::size_t kBatch = 200;
  SystemRandom random;
  const auto key = vault::SigningKey::generate(random);
  const log::LogId id{vault::deviceIdOf(key.publicKey()), newRandomId<EpochId>(random), "52.71.01.1013"};
  log::Chain chain(id);
  for (std::size_t at = 0; at < households; at += kBatch) {
    std::vector<Bytes> changes;
    for (std::size_t i = at; i < std::min(households, at + kBatch); ++i) {
      changes.push_back(householdChange(i));
      chain.append(changes.back());
    }
    const auto batch = log::packBatch(id, at + 1, changes, log::signCheckpoint(key, chain.head()));
    if (!batch || !tablet.storeBatch(*batch)) {
      throw std::runtime_error("the tablet does not take the households");
    }
  }
}

Bytes householdChange(std::uint64_t n) {
  static const auto kForm = householdForm();
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
