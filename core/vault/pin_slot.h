#pragma once

#include <cstdint>
#include <string>

#include "core/base/clock.h"
#include "core/vault/seal.h"

namespace rembug::vault {

// How much work one try of a PIN costs (Argon2id, RFC 9106).
struct Argon2Cost {
  std::uint64_t ops = 3;
  std::size_t memory = std::size_t{64} * 1024 * 1024;  // bytes

  // RFC 9106 section 4, second recommendation: 64 MiB, three passes.
  [[nodiscard]] static Argon2Cost tablet() { return {}; }
  // For tests only.
  [[nodiscard]] static Argon2Cost light() { return {1, std::size_t{64} * 1024}; }
};

// The numbers stand in files.
enum class SlotKind : int { User = 1, Recovery = 2 };

// One way to the data key: the key, sealed under what a PIN gives. As with LUKS, each person has a slot of his own, and
// changing a PIN rewrites only that.
struct PinSlot {
  std::string user;  // readable on disk, for the list on the unlock screen
  SlotKind kind = SlotKind::User;
  Bytes salt;
  std::uint64_t opsLimit = 0;
  std::size_t memLimit = 0;
  Bytes sealedKey;
};

inline constexpr std::size_t kPinLengthMin = 6;
inline constexpr std::size_t kPinLengthMax = 64;

// Errors: Invalid for a PIN outside its lengths; Unavailable where memory does not suffice.
[[nodiscard]] Result<PinSlot> makeSlot(const std::string& user, SlotKind kind, const std::string& pin,
                                       const SealKey& dataKey, const Argon2Cost& cost, Random& random);
// Errors: Refused for a wrong PIN.
[[nodiscard]] Result<SealKey> openSlot(const PinSlot& slot, const std::string& pin);

// 128 random bits as text in groups of four, for the administrator to keep on paper.
[[nodiscard]] std::string newRecoveryCode(Random& random);
// The code as it was made, however it was typed. Errors: Invalid.
[[nodiscard]] Result<std::string> normalRecoveryCode(const std::string& typed);

// How long to wait after so many wrong PINs in a row: nothing for the first two, then 30 s, doubling up to an hour.
[[nodiscard]] Millis wrongPinDelay(unsigned failures);

}  // namespace rembug::vault
