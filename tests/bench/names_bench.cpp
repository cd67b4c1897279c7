// One more key press: suggestions out of 5,000 names, typed letter by letter.
#include <algorithm>
#include <chrono>
#include <ctime>

#include <benchmark/benchmark.h>

#include "tests/unit/count/made_roster.h"

namespace rembug::bench {
namespace {

// Wall time is what a person waits; the processor's time says it without the other work of the machine.
double processorMillis() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void report(benchmark::State& state, const std::string& name, std::vector<double> millis) {
  std::sort(millis.begin(), millis.end());
  state.counters["p50_" + name] = millis[millis.size() / 2];
  state.counters["p99_" + name] = millis[millis.size() * 99 / 100];
}

void type(benchmark::State& state, const count::NameMatcher& matcher, const std::vector<std::string>& names) {
  std::vector<std::string> presses;
  for (const std::string& name : names) {
    for (std::size_t letters = 1; letters <= name.size(); ++letters) {
      presses.push_back(name.substr(0, letters));
    }
  }
  std::vector<double> wall;
  std::vector<double> processor;
  std::size_t at = 0;
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    const double busy = processorMillis();
    benchmark::DoNotOptimize(matcher.suggest(presses[at++ % presses.size()]));
    processor.push_back(processorMillis() - busy);
    wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  report(state, "ms", std::move(wall));
  report(state, "cpu_ms", std::move(processor));
}

// As villages are: 170 words make all the names.
void keyPress(benchmark::State& state) {
  const count::NameMatcher matcher(count::madeRoster(5000, 7, {}));
  type(state, matcher,
       {"Pak Muhammad Saleh Hidayat", "Hj. Baiq Nurhasanah", "I Gst. Ngr. Oka RT 3/RW 5", "Drs. Sjafroeddin, M.Pd",
        "istri Pak Burhanuddin", "Abdoel Latief Zakaria Wahyudi"});
}
BENCHMARK(keyPress)->Iterations(5000)->Unit(benchmark::kMillisecond);

// As no village is: 3,000 words, up to four a name, so that hardly any two people share one.
void keyPressOfManyWords(benchmark::State& state) {
  static const std::vector<std::string> kSyllables = {"sa",  "ri",  "mah", "nur", "kha", "lu", "din",
                                                      "jo",  "bai", "pu",  "tra", "wi",  "ya", "hi",
                                                      "dul", "ra",  "man", "syi", "fat", "ti"};
  std::mt19937 random(5);
  std::vector<std::string> words;
  while (words.size() < 3000) {
    std::string word;
    for (std::size_t i = 0; i < 2 + random() % 3; ++i) {
      word += kSyllables[random() % kSyllables.size()];
    }
    words.push_back(std::move(word));
  }
  std::vector<count::RosterPerson> roster;
  while (roster.size() < 5000) {
    std::string name = words[random() % words.size()];
    for (std::size_t i = 0; i < random() % 4; ++i) {
      name += " " + words[random() % words.size()];
    }
    roster.push_back({std::move(name), random() % 2 == 0 ? "f" : "m", "RT 001/RW 005"});
  }
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 200; ++i) {
    names.push_back((i % 5 == 0 ? "Ina " : "Pak ") + roster[random() % roster.size()].name + " RT 3");
  }
  type(state, count::NameMatcher(std::move(roster)), names);
}
BENCHMARK(keyPressOfManyWords)->Iterations(5000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace rembug::bench
