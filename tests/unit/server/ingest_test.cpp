#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/log/batch.h"
#include "core/log/chain.h"
#include "core/merge/record_state.h"
#include "sync-server/projector.h"
#include "tests/unit/server/sample_server.h"

namespace rembug::server {
namespace {

using V = v1::PushResponse;
using tablet::kBintaro;
using tablet::SampleTablet;

TEST(Ingest, ABatchIsStoredOnceHoweverOftenItComes) {
  SampleServer server("once");
  SampleTablet tablet("once");
  const Device device = server.enrol(tablet, kBintaro);
  tablet.survey("Amat");
  const v1::Batch batch = batchesOf(tablet).front();
  EXPECT_EQ(server.push(device, batch).verdict(), V::VERDICT_STORED);
  EXPECT_EQ(server.push(device, batch).verdict(), V::VERDICT_STORED);
  server.start();
  EXPECT_EQ(server.push(device, batch).verdict(), V::VERDICT_STORED) << "and after a restart";
  EXPECT_EQ(*server.store().lastBatch(), 1);
}

TEST(Ingest, AGapIsAnsweredWithTheHead) {
  SampleServer server("gap");
  SampleTablet tablet("gap");
  const Device device = server.enrol(tablet, kBintaro);
  tablet.survey("Amat");
  const v1::Batch first = batchesOf(tablet).front();
  tablet.survey("Sri");
  const v1::Batch second = batchesOf(tablet, 1).front();
  const V answer = server.push(device, second);
  EXPECT_EQ(answer.verdict(), V::VERDICT_GAP);
  EXPECT_EQ(answer.head().seq(), 0U);
  EXPECT_EQ(server.push(device, first).verdict(), V::VERDICT_STORED);
  EXPECT_EQ(server.push(device, second).verdict(), V::VERDICT_STORED);
}

TEST(Ingest, APartlyKnownBatchGivesOnlyItsNewPart) {
  SampleServer server("part");
  SampleTablet tablet("part");
  const Device device = server.enrol(tablet, kBintaro);
  tablet.survey("Amat");
  server.push(device, batchesOf(tablet).front());
  tablet.survey("Sri");
  const v1::Batch whole = batchesOf(tablet).front();
  ASSERT_EQ(whole.count(), 2U);
  EXPECT_EQ(server.push(device, whole).head().seq(), 2U);
  EXPECT_EQ(server.store().batchesAfter(tablet.tablet->heads().front().log, 1, 10)->size(), 1U);
}

TEST(Ingest, WhoeverMayNotSendIsRefusedWithAReasonAndNothingIsLost) {
  SampleServer server("refused");
  SampleTablet sari("refused-a", 1);
  SampleTablet stranger("refused-b", 2);
  const Device device = server.enrol(sari, kBintaro);
  stranger.survey("Udin");
  const V unknown = server.push(device, batchesOf(stranger).front());
  EXPECT_EQ(unknown.verdict(), V::VERDICT_QUARANTINED);
  EXPECT_EQ(unknown.reason_code(), "unknown_device");

  const Device elsewhere = server.enrol(stranger, "52.71.03.1014");
  EXPECT_EQ(server.push(elsewhere, batchesOf(stranger).front()).reason_code(), "scope_not_granted");

  sari.survey("Amat");
  ASSERT_TRUE(server.store().revoke(device.id));
  const Device revoked = **server.store().device(device.id);
  EXPECT_EQ(server.push(revoked, batchesOf(sari).front()).reason_code(), "revoked");
  EXPECT_EQ(server.store().quarantined()->size(), 2U) << "the same batch is kept once";
}

TEST(Ingest, EveryFlippedByteIsRefusedWithAReasonOrMeansTheSame) {
  SampleServer server("flip");
  SampleTablet tablet("flip");
  const Device device = server.enrol(tablet, kBintaro);
  tablet.survey("Amat");
  const v1::Batch good = batchesOf(tablet).front();
  const Bytes bytes = good.SerializeAsString();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    Bytes bad = bytes;
    bad[at] = static_cast<char>(bad[at] ^ 0x10);
    v1::Batch batch;
    if (!batch.ParseFromString(bad)) {
      continue;  // gRPC refuses it before anybody looks at it
    }
    const V answer = server.push(device, batch);
    if (answer.verdict() == V::VERDICT_STORED) {
      EXPECT_EQ(log::openBatch(batch)->changes, log::openBatch(good)->changes) << "byte " << at;
      return;  // stored: from here on the rest is known
    }
    EXPECT_FALSE(answer.reason().empty()) << "byte " << at;
  }
  EXPECT_EQ(server.push(device, good).verdict(), V::VERDICT_STORED) << "and the good one still goes in";
}

TEST(Ingest, OtherChangesAtTheSamePlacesAreAFork) {
  SampleServer server("fork");
  SampleTablet tablet("fork");
  const Device device = server.enrol(tablet, kBintaro);
  tablet.survey("Amat");
  server.push(device, batchesOf(tablet).front());
  // The same log, written a second time by whoever has the device's key.
  const log::LogId id = tablet.tablet->heads().front().log;
  v1::Change change;
  change.set_record(Bytes(16, 'r'));
  change.set_type("form");
  const Bytes other = change.SerializeAsString();
  log::Chain chain(id);
  chain.append(other);
  v1::Checkpoint checkpoint;
  checkpoint.set_seq(1);
  checkpoint.set_public_key(tablet.tablet->publicKey());
  Bytes message = "rembug/checkpoint/v1" + id.bytes();
  appendU64(message, 1);
  checkpoint.set_signature(tablet.tablet->sign(message + chain.hash()));
  const V answer = server.push(device, *log::packBatch(id, 1, {other}, checkpoint));
  EXPECT_EQ(answer.verdict(), V::VERDICT_FORK);
  EXPECT_EQ(server.store().quarantined()->size(), 1U);
}

TEST(Projector, RebuildingGivesTheSameTables) {
  SampleServer server("rebuild");
  SampleTablet tablet("rebuild");
  const Device device = server.enrol(tablet, kBintaro);
  const RecordId id = tablet.survey("Amat");
  tablet.survey("Sri");
  tablet.edit(id, "/data/kepala/alamat", "Jl. Baru 1");
  for (const v1::Batch& batch : batchesOf(tablet)) {
    server.push(device, batch);
  }
  const auto projector = Projector::open(server.folder.path());
  ASSERT_TRUE(projector);
  std::vector<std::string> before;
  for (const auto kind : {report::Kind::Coverage, report::Kind::Survey, report::Kind::Conflicts}) {
    before.push_back((*projector)->report({kind, "", {}})->json);
  }
  ASSERT_TRUE((*projector)->rebuild());
  std::vector<std::string> after;
  for (const auto kind : {report::Kind::Coverage, report::Kind::Survey, report::Kind::Conflicts}) {
    after.push_back((*projector)->report({kind, "", {}})->json);
  }
  EXPECT_EQ(before, after);
  EXPECT_EQ(after[0], *tablet.tablet->report("coverage", ""))
      << "and the same as on the tablet, where the same code runs";
}

// Any cutting into batches, any duplicates, any order: the same logs, and the same merged records, byte for byte.
RC_GTEST_PROP(IngestProperty, GroupingOrderAndDuplicatesMakeNoDifference, ()) {
  static SampleTablet a("any-a", 1);
  static SampleTablet b("any-b", 2);
  static const std::vector<RecordId> records = [] {
    std::vector<RecordId> made;
    for (int i = 0; i < 4; ++i) {
      made.push_back(a.survey("Amat " + std::to_string(i)));
    }
    b.pullFrom(a);
    a.edit(made[0], "/data/kepala/alamat", "A");
    b.edit(made[0], "/data/kepala/alamat", "B");
    b.edit(made[1], "/data/kepala/alamat", "C");
    return made;
  }();
  static int run = 0;
  SampleServer server("any" + std::to_string(run++));
  const std::map<DeviceId, Device> devices = {{a.tablet->device(), server.enrol(a, kBintaro)},
                                              {b.tablet->device(), server.enrol(b, kBintaro)}};
  // Batches from every place on, as senders with other ideas of the server's head would cut them.
  std::vector<v1::Batch> batches;
  for (SampleTablet* tablet : {&a, &b}) {
    for (const log::Head& head : tablet->tablet->heads()) {
      for (std::uint64_t from = 0; from < head.seq; ++from) {
        const auto cut = tablet->tablet->batchesAfter(head.log, from, 10);
        batches.insert(batches.end(), cut->begin(), cut->end());
      }
    }
  }
  std::mt19937 dice(static_cast<unsigned>(*rc::gen::inRange(0, 1'000'000)));
  std::shuffle(batches.begin(), batches.end(), dice);
  for (int round = 0; round < 6; ++round) {
    for (const v1::Batch& batch : batches) {
      const auto device = log::fromProto(batch.log())->device;
      const V answer = server.push(devices.at(device), batch);
      RC_ASSERT(answer.verdict() == V::VERDICT_STORED || answer.verdict() == V::VERDICT_GAP);
    }
  }
  SampleTablet reader("any-reader" + std::to_string(run), 7);
  const std::vector<StoredBatch> kept = server.store().batchesSince(0, 1000).value();
  for (const StoredBatch& stored : kept) {
    v1::Batch batch;
    RC_ASSERT(batch.ParseFromString(stored.bytes));
    RC_ASSERT(reader.tablet->storeBatch(batch).has_value());
  }
  a.pullFrom(b);
  for (const RecordId& id : records) {
    RC_ASSERT(merge::canonical(*reader.tablet->record(id)) == merge::canonical(*a.tablet->record(id)));
  }
  RC_ASSERT(reader.tablet->record(records[0])->conflicts() > 0U);
}

}  // namespace
}  // namespace rembug::server
