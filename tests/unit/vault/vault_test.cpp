#include <gtest/gtest.h>

#include "core/vault/certificate.h"
#include "core/vault/hash.h"
#include "core/vault/pin_slot.h"
#include "core/vault/token.h"

namespace rembug::vault {
namespace {

TEST(Hash, IsThatOfFips180) {
  EXPECT_EQ(toHex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Sha256 sha;
  sha.update("a");
  sha.reset();
  sha.update("ab");
  sha.update("c");
  EXPECT_EQ(sha.finish(), sha256("abc"));
}

TEST(Signing, IsThatOfRfc8032) {
  // Section 7.1, test 2.
  const auto key = SigningKey::fromSeed(*fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
  ASSERT_TRUE(key);
  EXPECT_EQ(toHex(key->publicKey()), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const Bytes signature = key->sign("\x72");
  EXPECT_EQ(toHex(signature),
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4"
            "302aeeb00d291612bb0c00");
  EXPECT_TRUE(verifySignature(key->publicKey(), "\x72", signature));
  EXPECT_FALSE(verifySignature(key->publicKey(), "\x73", signature));
  EXPECT_FALSE(SigningKey::fromSeed("short"));
}

TEST(Seal, OpensOnlyUnchangedAtItsOwnPlace) {
  SeededRandom random(1);
  const SealKey key = SealKey::generate(random);
  const Bytes sealed = seal(key, "place", "secret", random);
  EXPECT_EQ(*unseal(key, "place", sealed), "secret");
  EXPECT_FALSE(unseal(key, "elsewhere", sealed));
  EXPECT_FALSE(unseal(SealKey::generate(random), "place", sealed));
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    Bytes bad = sealed;
    bad[at] = static_cast<char>(bad[at] ^ 1);
    EXPECT_FALSE(unseal(key, "place", bad)) << at;
  }
  EXPECT_FALSE(unseal(key, "place", "short"));
}

TEST(PinSlot, OpensWithItsPinAlone) {
  SeededRandom random(1);
  const SealKey key = SealKey::generate(random);
  const auto slot = makeSlot("Sari", SlotKind::User, "123456", key, Argon2Cost::light(), random);
  ASSERT_TRUE(slot);
  EXPECT_EQ(openSlot(*slot, "123456")->bytes(), key.bytes());
  EXPECT_EQ(openSlot(*slot, "123457").error().code, ErrorCode::Refused);
  EXPECT_FALSE(makeSlot("Sari", SlotKind::User, "12345", key, Argon2Cost::light(), random));
  PinSlot greedy = *slot;
  greedy.memLimit = std::size_t{1} << 40U;
  EXPECT_EQ(openSlot(greedy, "123456").error().code, ErrorCode::Corrupt);
  const std::string code = newRecoveryCode(random);
  EXPECT_EQ(*normalRecoveryCode(code), *normalRecoveryCode("  " + code));
  EXPECT_EQ(wrongPinDelay(2), Millis(0));
  EXPECT_EQ(wrongPinDelay(3), std::chrono::seconds(30));
  EXPECT_EQ(wrongPinDelay(1000), std::chrono::hours(1));
}

struct Tokens : testing::Test {
  SeededRandom random{1};
  SigningKey key = SigningKey::generate(random);
  ServerId server = newRandomId<ServerId>(random);
  Millis now{1'795'486'500'000};
  PublicKeyOf keys = [this](const DeviceId& id) {
    return id == deviceIdOf(key.publicKey()) ? std::optional<Bytes>(key.publicKey()) : std::nullopt;
  };
};

TEST_F(Tokens, AreAcceptedForTheirDeviceServerAndTime) {
  const std::string token = signToken(key, server, now);
  EXPECT_EQ(*verifyToken(token, keys, server, now), deviceIdOf(key.publicKey()));
  EXPECT_EQ(verifyToken(token, keys, newRandomId<ServerId>(random), now).error(), TokenFault::Untrusted);
  EXPECT_EQ(verifyToken(token, keys, server, now + std::chrono::minutes(10)).error(), TokenFault::OutsideItsTime);
  EXPECT_EQ(verifyToken(token, keys, server, now - std::chrono::minutes(10)).error(), TokenFault::OutsideItsTime);
  EXPECT_EQ(verifyToken(signToken(SigningKey::generate(random), server, now), keys, server, now).error(),
            TokenFault::Untrusted);
}

TEST_F(Tokens, WithoutASoundSignatureAreRefused) {
  const std::string token = signToken(key, server, now);
  const std::string claims = token.substr(token.find('.'), token.rfind('.') - token.find('.'));
  EXPECT_FALSE(verifyToken(toBase64Url(R"({"alg":"none"})") + claims + ".", keys, server, now));
  EXPECT_FALSE(verifyToken("", keys, server, now));
  EXPECT_FALSE(verifyToken("a.b.c", keys, server, now));
  EXPECT_FALSE(verifyToken(std::string(5000, 'x'), keys, server, now));
  for (std::size_t at = token.find('.') + 1; at < token.size(); at += 7) {
    std::string bad = token;
    bad[at] = bad[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(bad != token && verifyToken(bad, keys, server, now)) << at;
  }
}

TEST(Certificate, HasAPinOfItsKey) {
  const auto one = makeServerCertificate();
  const auto two = makeServerCertificate();
  ASSERT_TRUE(one && two);
  EXPECT_EQ(certificatePin(one->certificatePem)->size(), 32U);
  EXPECT_NE(*certificatePin(one->certificatePem), *certificatePin(two->certificatePem));
  EXPECT_FALSE(certificatePin("nonsense"));
}

}  // namespace
}  // namespace rembug::vault
