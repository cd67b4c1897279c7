// One more key press: suggestions out of 5,000 names, typed letter by letter.
#include <algorithm>
#include <chrono>

#include <benchmark/benchmark.h>

#include "tests/unit/count/made_roster.h"

namespace rembug::bench {
namespace {

void keyPress(benchmark::State& state) {
  const count::NameMatcher matcher(count::madeRoster(5000, 7, {}));
  std::vector<std::string> presses;
  for (const std::string name : {"Pak Muhammad Saleh Hidayat", "Hj. Baiq Nurhasanah", "I Gst. Ngr. Oka RT 3/RW 5",
                                 "Drs. Sjafroeddin, M.Pd", "istri Pak Burhanuddin", "Abdoel Latief Zakaria Wahyudi"}) {
    for (std::size_t letters = 1; letters <= name.size(); ++letters) {
      presses.push_back(name.substr(0, letters));
    }
  }
  std::vector<double> millis;
  std::size_t at = 0;
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(matcher.suggest(presses[at++ % presses.size()]));
    millis.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::sort(millis.begin(), millis.end());
  state.counters["p50_ms"] = millis[millis.size() / 2];
  state.counters["p99_ms"] = millis[millis.size() * 99 / 100];
}
BENCHMARK(keyPress)->Iterations(5000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rembug::bench
