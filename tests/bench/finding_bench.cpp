// Finding among 10,000 households on a tablet: as one types, and the same house twice.
#include <benchmark/benchmark.h>

#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"
#include "tests/bench/household.h"

namespace rembug::bench {
namespace {

constexpr std::size_t kHouseholds = 10'000;
constexpr const char* kVillage = "52.71.01.1013";

// A tablet that is unlocked and holds the households, for as long as the program runs.
struct Full {
  Full() {
    benchmark::DoNotOptimize(tablet::Tablet::create(folder, environment, "Sari", "123456"));
    tablet = *tablet::Tablet::open(folder, environment);
    benchmark::DoNotOptimize(tablet->unlock("Sari", "123456"));
    fillWithHouseholds(*tablet, kHouseholds);
  }
  ~Full() {
    tablet.reset();
    std::filesystem::remove_all(folder);
  }
  std::filesystem::path folder = freshFolder("finding");
  SystemClock clock;
  SystemRandom random;
  tablet::Environment environment{clock, random, vault::Argon2Cost::light(), {}};
  std::unique_ptr<tablet::Tablet> tablet;
};

Full& full() {
  static Full one;
  return one;
}

// What every record has, what some have, and what none has.
void search(benchmark::State& state, const char* text, std::size_t atLeast) {
  tablet::Tablet& tablet = *full().tablet;  // filled before the clock runs
  for (auto _ : state) {
    const auto hits = tablet.search(text);
    if (!hits || hits->size() < atLeast) {
      state.SkipWithError("not found");
    }
  }
}
BENCHMARK_CAPTURE(search, everywhere, "tembok", 50)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, begun, "ab", 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, two_words, "nelayan ab", 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, nowhere, "qqqq", 0)->Unit(benchmark::kMillisecond);

void sameHouse(benchmark::State& state) {
  const auto draft = *full().tablet->startForm(kVillage, "pemetaan-swadaya-rumah-tangga");
  benchmark::DoNotOptimize(draft->set("/data/kunjungan/hasil", "LENGKAP"));
  benchmark::DoNotOptimize(draft->set("/data/kunjungan/rt", "003"));
  benchmark::DoNotOptimize(draft->set("/data/kunjungan/no_bangunan", "12"));
  for (auto _ : state) {
    if (!full().tablet->similar(*draft)) {
      state.SkipWithError("not searched");
    }
  }
  benchmark::DoNotOptimize(draft->discard());
}
BENCHMARK(sameHouse)->Unit(benchmark::kMillisecond);

void cycleBoard(benchmark::State& state) {
  for (auto _ : state) {
    if (!full().tablet->report("cycle", "")) {
      state.SkipWithError("no board");
    }
  }
}
BENCHMARK(cycleBoard)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rembug::bench
