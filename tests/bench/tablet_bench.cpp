// Unlocking a tablet that holds 100,000 Changes.
#include <benchmark/benchmark.h>

#include "core/tablet/tablet.h"
#include "tests/bench/household.h"

namespace rembug::bench {
namespace {

constexpr std::size_t kChanges = 100'000;

void unlock(benchmark::State& state) {
  const auto folder = freshFolder("tablet");
  const SystemClock clock;
  SystemRandom random;
  const tablet::Environment environment{clock, random, vault::Argon2Cost::tablet(), {}};
  benchmark::DoNotOptimize(tablet::Tablet::create(folder, environment, "Sari", "123456"));
  {
    auto tablet = *tablet::Tablet::open(folder, environment);
    benchmark::DoNotOptimize(tablet->unlock("Sari", "123456"));
    fillWithHouseholds(*tablet, kChanges);
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
