#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rembug::flows {

inline constexpr int kPapers = 300;
inline constexpr const char* kChildVariable = "REMBUG_FLOW_COUNT";

// The names on a paper (from 0), the same in every run: one to three different ones of a village's twelve.
[[nodiscard]] std::vector<std::string> namesOnPaper(int paper);

// The app in a process of its own, which may be killed at any moment: opens the data folder, begins or goes on with the
// count by touch, and writes a line to its output for all that the screen has shown to be taken in: "at <papers>
// <names of the paper in hand>"; "different <why>" where the screen shows something that was not touched; at the end
// "votes <number> <name>" for each name, and "end". Returns the exit code.
int countInThisProcess(const std::filesystem::path& folder);

}  // namespace rembug::flows
