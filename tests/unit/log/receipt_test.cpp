#include "core/log/receipt.h"

#include <gtest/gtest.h>

#include "tests/unit/log/sample_log.h"

namespace rembug::log {
namespace {

TEST(Receipt, ProvesTheHeadsThatItNamesAndNothingElse) {
  SeededRandom random(7);
  const vault::SigningKey server = vault::SigningKey::generate(random);
  SampleLog sample;
  v1::Receipt receipt =
      signReceipt(server, newRandomId<IncarnationId>(random), {sample.headAt(3)}, Millis(1'790'000'000'000));
  const auto heads = verifyReceipt(receipt, server.publicKey());
  ASSERT_TRUE(heads);
  EXPECT_EQ(heads->front(), sample.headAt(3));

  v1::Receipt forged = receipt;
  forged.mutable_heads(0)->set_seq(4);
  EXPECT_FALSE(verifyReceipt(forged, server.publicKey()));
  const vault::SigningKey other = vault::SigningKey::generate(random);
  EXPECT_FALSE(verifyReceipt(receipt, other.publicKey()));
}

TEST(Digest, IsTheSameInAnyOrderAndKnowsNothingOfEmptyLogs) {
  SampleLog a(1);
  SampleLog b(2);
  const Bytes digest = digestOf({a.headAt(3), b.headAt(2)});
  EXPECT_EQ(digest, digestOf({b.headAt(2), a.headAt(3), Head{a.id, 0, {}}}));
  EXPECT_NE(digest, digestOf({a.headAt(3), b.headAt(1)}));
}

}  // namespace
}  // namespace rembug::log
