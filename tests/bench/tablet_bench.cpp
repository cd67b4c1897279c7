// Unlocking a tablet that holds 100,000 Changes.
#include <benchmark/benchmark.h>

#include "core/log/chain.h"
#include "core/tablet/tablet.h"
#include "tests/bench/household.h"

namespace rembug::bench {
namespace {

constexpr std::size_t kChanges = 100'000;
constexpr std::size_t kBatch = 200;

void unlock(benchmark::State& state) {
  const auto folder = freshFolder("tablet");
  const SystemClock clock;
  SystemRandom random;
  const tablet::Environment environment{clock, random, vault::Argon2Cost::tablet(), {}};
  benchmark::DoNotOptimize(tablet::Tablet::create(folder, environment, "Sari", "123456"));
  {
    auto tablet = *tablet::Tablet::open(folder, environment);
    benchmark::DoNotOptimize(tablet->unlock("Sari", "123456"));
    const auto key = vault::SigningKey::generate(random);
    const log::LogId id{vault::deviceIdOf(key.publicKey()), newRandomId<EpochId>(random), "52.71.01.1013"};
    log::Chain chain(id);
    for (std::size_t at = 0; at < kChanges; at += kBatch) {
      std::vector<Bytes> changes;
      for (std::size_t i = 0; i < kBatch; ++i) {
        changes.push_back(householdChange(at + i));
        chain.append(changes.back());
      }
      const auto stored =
          tablet->storeBatch(*log::packBatch(id, at + 1, changes, log::signCheckpoint(key, chain.head())));
      if (!stored) {
        state.SkipWithError(stored.error().message.c_str());
        return;
      }
    }
  }
  for (auto _ : state) {
    auto tablet = *tablet::Tablet::open(folder, environment);
    const auto unlocked = tablet->unlock("Sari", "123456");
    if (!unlocked || tablet->records({}).value().size() != kChanges) {
      state.SkipWithError("not everything is there");
    }
    state.PauseTiming();
    tablet.reset();
    state.ResumeTiming();
  }
  std::filesystem::remove_all(folder);
}
BENCHMARK(unlock)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(2);

}  // namespace
}  // namespace rembug::bench
