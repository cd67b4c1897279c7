// Plays steps on a form and times each: usage rembug-forms-bench FORM STEPS [READ]. STEPS as for `rembug form run`;
// READ is a question whose answer is read behind each step. Prints one JSON object: milliseconds to load the form and
// to begin a filling, the milliseconds of each step, what READ held at the end, and how much memory the process took at
// most. tests/bench/forms_peer.mjs plays the same beside ODK's engine.
#include <sys/resource.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "core/forms/steps.h"

namespace {

std::string readFile(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

double millisSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double peakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main(int count, char** arguments) {
  using namespace rembug;
  if (count < 3) {
    std::cerr << "usage: rembug-forms-bench FORM STEPS [READ]\n";
    return 2;
  }
  const std::string xml = readFile(arguments[1]);
  std::istringstream steps(readFile(arguments[2]));
  const std::string read = count > 3 ? arguments[3] : "";
  const SystemClock clock;
  SeededRandom random(1);

  const auto beginning = std::chrono::steady_clock::now();
  const auto form = forms::Form::parse(xml);
  if (!form) {
    std::cerr << form.error().message << "\n";
    return 1;
  }
  forms::FormInstance instance = forms::FormInstance::create(*form, clock, random);
  const double load = millisSince(beginning);

  std::vector<double> times;
  std::size_t checked = 0;
  for (std::string line; std::getline(steps, line);) {
    const auto start = std::chrono::steady_clock::now();
    const auto done = forms::applyStep(instance, line);
    if (!read.empty()) {
      checked += instance.value(read).value_or("").size();
    }
    times.push_back(millisSince(start));
    if (!done) {
      std::cerr << line << ": " << done.error().message << "\n";
      return 1;
    }
  }
  const auto shown = std::chrono::steady_clock::now();
  const std::size_t items = instance.items().size();
  const double showing = millisSince(shown);
  std::cout << nlohmann::json{{"load_ms", load},
                              {"steps_ms", times},
                              {"read", read.empty() ? "" : instance.value(read).value_or("")},
                              {"read_bytes", checked},
                              {"items", items},
                              {"items_ms", showing},
                              {"peak_mb", peakMegabytes()}}
            << "\n";
  return 0;
}
