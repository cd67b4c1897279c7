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

// Of one expression: bytes, how deep it is nested, and operators that wait for each other ("1 + 1 + 1" has two).
inline constexpr std::size_t kExpressionBytesMax = std::size_t{64} * 1024;
inline constexpr int kExpressionLevelsMax = 200;
inline constexpr std::size_t kOperatorsMax = 1000;
// The longest text that an expression may make, in bytes.
inline constexpr std::size_t kTextBytesMax = std::size_t{4} * 1024 * 1024;
// What expressions may do until everything has come to rest, or while one screen is shown: elements looked at and bytes
// of text made. About a second's work. Each of 5,000 rows that reads all of them is within it.
inline constexpr std::size_t kWorkMax = 50'000'000;
// Texts with values in them that have texts in them, and so on.
inline constexpr int kTextLevelsMax = 16;

// Rows of one repeat, and elements in all rows of a filling.
inline constexpr std::size_t kRowsMax = 10'000;
inline constexpr std::size_t kRowElementsMax = 1'000'000;
// Elements in the rows that a form begins with, counted once for each repeat around them.
inline constexpr std::size_t kStartElementsMax = 500'000;
// Rows of a list, and elements in it: rows and cells.
inline constexpr std::size_t kListRowsMax = 500'000;
inline constexpr std::size_t kListElementsMax = 3'000'000;

// Rows that a person removed and may want back, of one place in the form.
inline constexpr std::size_t kRemovedRowsMax = 8;

}  // namespace rembug::forms
