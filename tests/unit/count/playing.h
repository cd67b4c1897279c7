#pragma once

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/count/result.h"

namespace rembug::count {

// Rules with which a session may be opened, and whatever else a test asks for.
inline nlohmann::json openRules(const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json all = {{"names_min", 1},
                        {"names_max", 3},
                        {"validity", "LINE"},
                        {"seats", 3},
                        {"women_target", {{"percent", 0}}},
                        {"no_votes", "RESCHEDULE"}};
  all.update(changes);
  return all;
}

// A count that takes events; those that a test thinks good must be taken.
struct Playing {
  explicit Playing(const nlohmann::json& rules = openRules(), int adults = 100, const std::string& unit = "RT 001") {
    take({{"session",
           {{"village", "52.71.01.1006"},
            {"unit", unit},
            {"tier", 1},
            {"adults", {{"f", adults}, {"m", 0}}},
            {"rules", rules}}}});
  }
  void take(const nlohmann::json& event) {
    const auto result = count.apply(event.dump());
    EXPECT_TRUE(result) << event.dump() << ": " << (result ? "" : result.error().message);
  }
  // Why it was refused; empty where it was taken.
  std::string refusal(const nlohmann::json& event) {
    const auto result = count.apply(event.dump());
    return result ? "" : result.error().message;
  }
  void stage(const std::string& name, const std::string& reason = "") { take({{"stage", name}, {"reason", reason}}); }
  std::string stageRefusal(const std::string& name, const std::string& reason = "") {
    return refusal({{"stage", name}, {"reason", reason}});
  }
  // Figures of the paper in which nothing is missing.
  void measure(int papers, int signedIn) {
    take({{"accounting",
           {{"received", 200},
            {"unused", 200 - signedIn},
            {"in_box", papers},
            {"signed_in", {{"f", signedIn}, {"m", 0}}}}}});
  }
  void vote(const std::vector<std::string>& names, int times = 1) {
    for (int i = 0; i < times; ++i) {
      take({{"ballot", names}});
    }
  }
  void sign(const std::string& reason = "") {
    take({{"sign", {{"witnesses", {"Sahdan", "Inaq Rumenah"}}, {"reason", reason}}}});
  }
  nlohmann::json result() const { return nlohmann::json::parse(resultJson(count)); }

  Count count;
};

}  // namespace rembug::count
