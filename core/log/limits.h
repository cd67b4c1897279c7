#pragma once

#include <chrono>
#include <cstddef>

// Bounds on what a log may hold. A peer that sends more is refused, so that hostile input costs bounded memory.
namespace rembug::log {

// A gRPC message is 4 MiB at most by default.
inline constexpr std::size_t kBatchBytesMax = std::size_t{1280} * 1024;
// Where the sender stops filling a batch, by plain size: on a bad line the batch in flight is what a cut costs.
inline constexpr std::size_t kBatchPlainTarget = std::size_t{192} * 1024;
// What a batch may unpack to: a zstd frame can claim to hold gigabytes.
inline constexpr std::size_t kBatchPlainMax = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t kBatchChangesMax = 4096;
// The largest that are known: a tally of 20,000 papers, whose sealed part does not compress, and the sum of a direct
// election over 200 units. Below kBatchBytesMax, so that every Change fits into a batch even where nothing compresses.
inline constexpr std::size_t kChangeBytesMax = std::size_t{1024} * 1024;
inline constexpr std::size_t kChangeOpsMax = 20'000;
inline constexpr std::size_t kPathBytesMax = 512;
inline constexpr std::size_t kScopeBytesMax = 32;
// How far ahead of this device's clock another's may be before its time is clamped.
inline constexpr std::chrono::hours kClockAheadMax{1};

}  // namespace rembug::log
