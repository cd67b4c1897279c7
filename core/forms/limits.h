#pragma once

#include <cstddef>

// How large a form and a filling may be, all in one place. What is larger is refused by name.
namespace rembug::forms {

// Of a form file. The largest ones that are known have under 3 MiB.
inline constexpr std::size_t kFormBytesMax = std::size_t{16} * 1024 * 1024;
// Levels of elements, in forms and in lists.
inline constexpr int kLevelsMax = 64;
// Problems that are told of one form, and as many warnings; the rest is counted.
inline constexpr std::size_t kProblemsMax = 200;
// Problems for which the name that was probably meant is looked for.
inline constexpr std::size_t kProposalsMax = 50;

// Of one expression, in bytes, and how deep it may be nested.
inline constexpr std::size_t kExpressionBytesMax = std::size_t{64} * 1024;
inline constexpr int kExpressionLevelsMax = 200;
// The longest text that an expression may make, in bytes: texts that grow at each step would fill the memory.
inline constexpr std::size_t kTextBytesMax = std::size_t{4} * 1024 * 1024;
// Elements that expressions may look at until everything has come to rest, or while one screen is shown.
inline constexpr std::size_t kVisitsMax = 200'000'000;

// Rows of one repeat, and of all repeats of a filling together.
inline constexpr std::size_t kRowsMax = 10'000;
inline constexpr std::size_t kRowsInAllMax = 100'000;
// Elements in the rows that a form begins with, counted once for each repeat around them.
inline constexpr std::size_t kStartElementsMax = 1'000'000;
inline constexpr std::size_t kListRowsMax = 500'000;

}  // namespace rembug::forms
