#include "core/vault/pin_slot.h"

#include <algorithm>

#include <sodium.h>

namespace rembug::vault {
namespace {

constexpr std::size_t kRecoveryBytes = 16;
// A slot comes from a file that anybody may have written: without a bound it could ask for all memory.
constexpr std::size_t kMemoryMax = std::size_t{1} << 30U;
constexpr std::uint64_t kOpsMax = 64;

Result<SealKey> derive(const std::string& pin, const PinSlot& slot) {
  if (slot.salt.size() != crypto_pwhash_SALTBYTES || slot.memLimit > kMemoryMax || slot.opsLimit > kOpsMax) {
    return fail(ErrorCode::Corrupt, "a user's slot in the data folder is damaged; unlock with the recovery code");
  }
  Bytes key(SealKey::kSize, '\0');
  if (crypto_pwhash(reinterpret_cast<unsigned char*>(key.data()), key.size(), pin.data(), pin.size(),
                    reinterpret_cast<const unsigned char*>(slot.salt.data()), slot.opsLimit, slot.memLimit,
                    crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(ErrorCode::Unavailable, "there is not enough memory to check the PIN; close other programs");
  }
  auto result = SealKey::fromBytes(key);
  sodium_memzero(key.data(), key.size());
  return result;
}

Bytes place(const PinSlot& slot) {
  return "rembug/slot/v1/" + slot.user;
}

}  // namespace

Result<PinSlot> makeSlot(const std::string& user, SlotKind kind, const std::string& pin, const SealKey& dataKey,
                         const Argon2Cost& cost, Random& random) {
  if (pin.size() < kPinLengthMin || pin.size() > kPinLengthMax) {
    return fail(ErrorCode::Invalid, "a PIN has 6 to 64 characters");
  }
  PinSlot slot{user, kind, random.bytes(crypto_pwhash_SALTBYTES), cost.ops, cost.memory, {}};
  REMBUG_ASSIGN(const SealKey key, derive(pin, slot));
  slot.sealedKey = seal(key, place(slot), dataKey.bytes(), random);
  return slot;
}

Result<SealKey> openSlot(const PinSlot& slot, const std::string& pin) {
  REMBUG_ASSIGN(const SealKey key, derive(pin, slot));
  const auto dataKey = unseal(key, place(slot), slot.sealedKey);
  if (!dataKey) {
    return fail(ErrorCode::Refused, "the PIN is wrong");
  }
  return SealKey::fromBytes(*dataKey);
}

std::string newRecoveryCode(Random& random) {
  const std::string plain = toBase32(random.bytes(kRecoveryBytes));
  std::string grouped;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    grouped += (i > 0 && i % 4 == 0 ? "-" : "");
    grouped += plain[i];
  }
  return grouped;
}

Result<std::string> normalRecoveryCode(const std::string& typed) {
  const auto bytes = fromBase32(typed);
  if (!bytes || bytes->size() != kRecoveryBytes) {
    return fail(ErrorCode::Invalid, "a recovery code has 26 letters and digits");
  }
  return toBase32(*bytes);
}

Millis wrongPinDelay(unsigned failures) {
  constexpr Millis kFirst = std::chrono::seconds(30);
  constexpr Millis kLongest = std::chrono::hours(1);
  if (failures < 3) {
    return Millis(0);
  }
  return std::min<Millis>(kLongest, kFirst * (1U << std::min(failures - 3, 7U)));
}

}  // namespace rembug::vault
