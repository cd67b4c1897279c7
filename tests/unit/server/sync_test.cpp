// Tablets against a real server in this process: TLS, tokens, gRPC.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/merge/record_state.h"
#include "core/vault/token.h"
#include "tests/unit/server/running_server.h"

namespace rembug::server {
namespace {

using tablet::kBintaro;
using tablet::SampleTablet;
using testing::HasSubstr;

TEST(Sync, TwoTabletsEndWithTheSameRecordsAndConflicts) {
  Running running("two");
  SampleTablet a("sync-a", 1);
  SampleTablet b("sync-b", 2);
  running.enrol(a);
  running.enrol(b);
  const RecordId id = a.survey("Amat");
  ASSERT_EQ(running.sync(a)->sent, 1U);
  ASSERT_EQ(running.sync(b)->received, 1U);
  a.edit(id, "/data/kepala/alamat", "A");
  b.edit(id, "/data/kepala/alamat", "B");
  ASSERT_TRUE(running.sync(a));
  ASSERT_TRUE(running.sync(b));
  ASSERT_TRUE(running.sync(a));
  EXPECT_EQ(merge::canonical(*a.tablet->record(id)), merge::canonical(*b.tablet->record(id)));
  EXPECT_GE(a.tablet->record(id)->conflicts(), 1U);
  EXPECT_EQ(a.tablet->syncState().unsent, 0U);
}

TEST(Sync, WithNothingToDoTakesOneRoundTripAndUnder500Bytes) {
  Running running("idle");
  SampleTablet a("idle", 1);
  running.enrol(a);
  a.survey("Amat");
  ASSERT_TRUE(running.sync(a));
  const auto again = running.sync(a);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->upToDate);
  EXPECT_LT(again->traffic.up + again->traffic.down, 500U);
}

TEST(Sync, AWrongClockIsCorrectedByTheServersWord) {
  Running running("clock");
  SampleTablet a("clock", 1);
  running.enrol(a);
  a.clock.set(Millis(0));
  a.survey("Amat");
  const auto synced = running.sync(a);
  ASSERT_TRUE(synced) << synced.error().message;
  EXPECT_EQ(synced->sent, 1U);
  a.clock.set(Millis(4'070'908'800'000));  // the year 2099
  a.survey("Sri");
  EXPECT_EQ(running.sync(a)->sent, 1U);
}

TEST(Sync, AnInvitationServesOneDeviceAndOnlyTheServerThatItNames) {
  Running running("invite");
  SampleTablet a("invite-a", 1);
  SampleTablet b("invite-b", 2);
  const std::string text = running.invitation(kBintaro);
  ASSERT_TRUE(sync::enrol(*a.tablet, text, "A", sync::fetchPinnedCertificate, sync::connectGrpc));
  const auto second = sync::enrol(*b.tablet, text, "B", sync::fetchPinnedCertificate, sync::connectGrpc);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::Refused);
  auto forged = *log::readInvitation(text);
  forged.set_pin(Bytes(16, 'x'));
  EXPECT_THAT(sync::enrol(*b.tablet, log::invitationText(forged), "B", sync::fetchPinnedCertificate, sync::connectGrpc)
                  .error()
                  .message,
              HasSubstr("not the one"));
}

TEST(Sync, ARevokedDeviceIsTold) {
  Running running("revoked");
  SampleTablet a("revoked", 1);
  running.enrol(a);
  a.survey("Amat");
  ASSERT_TRUE(ServerStore::open(running.folder.path())->revoke(a.tablet->device()));
  const auto synced = running.sync(a);
  ASSERT_FALSE(synced);
  EXPECT_THAT(synced.error().message, HasSubstr("revoked"));
}

TEST(Sync, AServerRestoredFromAnOlderBackupIsGivenBackWhatItLost) {
  Running running("restored");
  SampleTablet a("restored-a", 1);
  SampleTablet b("restored-b", 2);
  running.enrol(a);
  running.enrol(b);
  a.survey("Amat");
  ASSERT_TRUE(running.sync(a));
  const auto backup = running.folder.path() / "backup";
  ASSERT_TRUE(ServerStore::open(running.folder.path())->backupTo(backup));
  a.survey("Sri");
  ASSERT_TRUE(running.sync(a));
  ASSERT_TRUE(running.sync(b));
  running.server.reset();
  for (const char* tail : {"", "-wal", "-shm"}) {
    std::filesystem::remove(databaseFile(running.folder.path()).string() + tail);
  }
  std::filesystem::copy_file(backup, databaseFile(running.folder.path()));
  ASSERT_TRUE(ServerStore::open(running.folder.path())->newIncarnation(running.random));
  running.start(running.address);
  // The other tablet, which only pulled it, gives it back.
  const auto synced = running.sync(b);
  ASSERT_TRUE(synced) << synced.error().message;
  EXPECT_TRUE(synced->serverForgot);
  EXPECT_EQ(synced->sent, 1U);
  EXPECT_TRUE(running.sync(a)->upToDate);
}

TEST(Sync, NobodyGetsInWithoutATokenOfHisOwn) {
  Running running("token");
  SampleTablet a("token", 1);
  running.enrol(a);
  const auto enrolment = a.tablet->enrolment();
  const auto transport = sync::connectGrpc(enrolment->address, enrolment->certificatePem);
  EXPECT_FALSE((*transport)->heads("", {}));
  SeededRandom random(77);
  const auto stranger = vault::SigningKey::generate(random);
  EXPECT_FALSE((*transport)->heads(vault::signToken(stranger, enrolment->server, running.clock.now()), {}));
  EXPECT_TRUE((*transport)->heads(a.tablet->token(), {}));
}

}  // namespace
}  // namespace rembug::server
