#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rembug::flows {

inline constexpr int kPapers = 300;
// What a process of its own is to do: "count" or "fill", a blank, and the data folder.
inline constexpr const char* kChildVariable = "REMBUG_FLOW_CHILD";

// The names on a paper (from 0), the same in every run: one to three different ones of a village's twelve.
[[nodiscard]] std::vector<std::string> namesOnPaper(int paper);

// The app in a process of its own, which may be killed at any moment: opens the data folder, begins or goes on with the
// count by touch, and writes a line to its output for all that the screen has shown to be taken in: "at <papers>
// <names of the paper in hand>"; "different <why>" where the screen shows something that was not touched; at the end
// "votes <number> <name>" for each name, and "end". Returns the exit code.
int countInThisProcess(const std::filesystem::path& folder);

// The letter at a place of the text that the other process types into a form, without end.
[[nodiscard]] char letterAt(int place);
// Likewise: types into the household form, and writes "at <letters> 0" for what the screen has shown to be kept.
int fillInThisProcess(const std::filesystem::path& folder);

}  // namespace rembug::flows
