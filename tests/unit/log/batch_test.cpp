#include "core/log/batch.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/log/change.h"
#include "core/log/limits.h"
#include "tests/unit/log/sample_log.h"

namespace rembug::log {
namespace {

// What a receiver does with bytes from outside.
Result<Head> receive(ByteView bytes, const Head& before) {
  REMBUG_ASSIGN(const OpenBatch open, openBatch(bytes));
  for (const Bytes& change : open.changes) {
    REMBUG_TRY(parseChange(change));
  }
  return verifyBatch(open, before);
}

TEST(Batch, LeadsFromHeadToHeadHoweverItIsCut) {
  SampleLog sample;
  const auto whole = receive(sample.batch(1, 9).SerializeAsString(), Head{sample.id, 0, {}});
  ASSERT_TRUE(whole) << whole.error().message;
  const auto first = receive(sample.batch(1, 4).SerializeAsString(), Head{sample.id, 0, {}});
  ASSERT_TRUE(first);
  const auto second = receive(sample.batch(5, 9).SerializeAsString(), *first);
  ASSERT_TRUE(second);
  EXPECT_EQ(*whole, *second);
  EXPECT_EQ(*whole, sample.headAt(9));
}

TEST(Batch, OneThatDoesNotBeginAtTheHeadIsAConflict) {
  SampleLog sample;
  const auto result = receive(sample.batch(3, 4).SerializeAsString(), sample.headAt(1));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::Conflict);
}

TEST(Batch, EveryFlippedByteIsRefusedWithAReason) {
  SampleLog sample;
  const Bytes good = sample.batch(1, 6).SerializeAsString();
  const Head start{sample.id, 0, {}};
  ASSERT_TRUE(receive(good, start));
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char mask : {'\x01', '\x80', '\xff'}) {
      Bytes bad = good;
      bad[at] = static_cast<char>(bad[at] ^ mask);
      const auto result = receive(bad, start);
      // A bit that protobuf does not read (as in an unknown field's number) may leave the same batch; no other content
      // may pass.
      if (result) {
        EXPECT_EQ(*result, sample.headAt(6)) << "byte " << at;
        const auto open = openBatch(bad);
        EXPECT_EQ(open->changes, openBatch(good)->changes) << "byte " << at;
      } else {
        EXPECT_FALSE(result.error().message.empty());
      }
    }
  }
}

TEST(Batch, AChangeLeftOutOrPutInIsCorrupt) {
  SampleLog sample;
  std::vector<Bytes> changes = openBatch(sample.batch(1, 3))->changes;
  const v1::Checkpoint checkpoint = sample.batch(1, 3).checkpoint();
  changes[1] = sample.change("something else");
  const auto result = verifyBatch(*openBatch(*packBatch(sample.id, 1, changes, checkpoint)), Head{sample.id, 0, {}});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::Corrupt);
}

TEST(Batch, AnotherDevicesSignatureIsCorrupt) {
  SampleLog sample;
  SampleLog other(2);
  v1::Batch batch = sample.batch(1, 3);
  *batch.mutable_checkpoint() = signCheckpoint(other.key, sample.headAt(3));
  EXPECT_FALSE(receive(batch.SerializeAsString(), Head{sample.id, 0, {}}));
}

TEST(Batch, AFrameThatUnpacksToMoreThanItNamesIsRefused) {
  SampleLog sample;
  v1::Batch batch = sample.batch(1, 20);
  ASSERT_EQ(batch.encoding(), v1::Batch::ENCODING_ZSTD);
  batch.set_plain_size(batch.plain_size() - 1);
  EXPECT_FALSE(openBatch(batch));
  batch.set_plain_size(static_cast<std::uint32_t>(kBatchPlainMax) + 1);
  EXPECT_FALSE(openBatch(batch));
}

TEST(Batch, FutureEncodingsAreNamedAsSuch) {
  SampleLog sample;
  v1::Batch batch = sample.batch(1, 2);
  batch.set_encoding(static_cast<v1::Batch::Encoding>(77));
  const auto result = openBatch(batch);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::Unsupported);
}

TEST(Batch, BoundsAreKept) {
  SampleLog sample;
  EXPECT_FALSE(packBatch(sample.id, 1, {}, {}));
  EXPECT_FALSE(packBatch(sample.id, 1, {Bytes(kChangeBytesMax + 1, 'x')}, {}));
  EXPECT_FALSE(openBatch(Bytes(2 * kBatchBytesMax + 1, 'x')));
}

RC_GTEST_PROP(BatchProperty, AnyBytesAreRefusedOrReadWithinBounds, ()) {
  const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
  if (const auto open = openBatch(ByteView(bytes))) {
    RC_ASSERT(open->changes.size() <= kBatchChangesMax);
  }
  if (const auto change = parseChange(bytes)) {
    RC_ASSERT(change->record().size() == RecordId::kSize);
  }
}

}  // namespace
}  // namespace rembug::log
