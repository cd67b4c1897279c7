// Files of answers over bad lines, to full disks and from people who mean ill.
#include <algorithm>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/vault/hash.h"
#include "sync-server/admin_commands.h"
#include "tests/unit/server/phone.h"
#include "tests/unit/tablet/failing_disk.h"

namespace rembug::server {
namespace {

using tablet::kBintaro;

std::filesystem::path onServer(const Running& running, const Bytes& photo) {
  return running.folder.path() / "attachments" / kBintaro / toHex(vault::sha256(photo));
}

Result<v1::PutBlobResponse> put(Phone& from, std::vector<v1::PutBlobRequest> pieces) {
  std::size_t at = 0;
  return connect(from)->putBlob(from.tablet->token(), [&]() -> std::optional<v1::PutBlobRequest> {
    return at < pieces.size() ? std::optional<v1::PutBlobRequest>(pieces[at++]) : std::nullopt;
  });
}

v1::PutBlobRequest firstPiece(const Bytes& sha256, std::uint64_t size, const Bytes& chunk) {
  v1::PutBlobRequest piece;
  piece.set_sha256(sha256);
  piece.set_size(size);
  piece.set_scope(kBintaro);
  piece.set_chunk(chunk);
  return piece;
}

// Two tablets and a supervisor of whom each takes part with a line of its own.
struct Fleet {
  explicit Fleet(std::uint64_t seed) : random(seed) {
    running.enrol(a);
    running.enrol(b);
    running.enrol(supervisor, "52.71.");
    for (const unsigned size : {1U, 65'536U, 65'537U, 300'000U}) {
      Phone& taker = below(2) == 0 ? a : b;
      const Bytes content = random.bytes(size);
      photos.push_back({taker.photo(content), content, &taker});
    }
  }
  struct Photo {
    RecordId id;
    Bytes content;
    Phone* taker;
  };
  std::size_t below(std::size_t end) { return static_cast<unsigned char>(random.bytes(1)[0]) % end; }
  static bool holds(const Phone& phone, const Photo& photo) {
    const auto read = phone.tablet->attachment(photo.id, "/data/foto");
    return read && read->content == photo.content;
  }
  bool allHoldAll() const {
    return std::all_of(photos.begin(), photos.end(), [this](const Photo& photo) {
      return holds(a, photo) && holds(b, photo) && holds(supervisor, photo);
    });
  }
  // Everybody syncs once, whatever comes of it.
  void play(FaultyTransport::Counts& counts) {
    for (Phone* phone : {&a, &b, &supervisor}) {
      FaultyTransport transport(connect(*phone), random, counts);
      static_cast<void>(sync::SyncSession(*phone->tablet, transport).run());
      if (below(8) == 0) {
        phone->reopen();
      }
    }
    if (below(4) == 0) {
      running.server.reset();
      running.start(running.address);
    }
  }

  SeededRandom random;
  Running running{"faulty"};
  Phone a{"faulty-a", 1};
  Phone b{"faulty-b", 2};
  Phone supervisor{"faulty-s", 3};
  std::vector<Photo> photos;
};

// Whatever the line does: in the end all have all, byte by byte, and what a tablet took itself is never away from it.
TEST(FaultyFiles, ReachEveryoneByteByByte) {
  FaultyTransport::Counts counts;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Fleet fleet(seed);
    for (int round = 0; round < 200 && !fleet.allHoldAll(); ++round) {
      fleet.play(counts);
      for (const Fleet::Photo& photo : fleet.photos) {
        ASSERT_TRUE(Fleet::holds(*photo.taker, photo));
      }
    }
    ASSERT_TRUE(fleet.allHoldAll());
    // What is left of wrong and broken transfers does no harm: everything holds, and there is nothing more to do.
    for (Phone* phone : {&fleet.a, &fleet.b, &fleet.supervisor, &fleet.a}) {
      const auto last = fleet.running.sync(*phone);
      ASSERT_TRUE(last) << last.error().message;
      EXPECT_EQ(phone->tablet->syncState().filesUnsent + phone->tablet->syncState().filesMissing, 0U);
    }
    const auto checked = check(fleet.running.folder.path());
    ASSERT_TRUE(checked) << checked.error().message;
    EXPECT_THAT(*checked,
                testing::HasSubstr("4 files of answers with 431074 bytes: every hash holds; 0 have not come"));
  }
  for (const char* fault : {"get: cut", "get: cut in a piece", "get: wrong bytes", "get: twice", "put: cut",
                            "put: cut in a piece", "put: wrong bytes", "put: twice", "put: answer lost"}) {
    EXPECT_GT(counts[fault], 0) << fault;
  }
}

TEST(HostileFiles, ThatNoChangeNamesAreNotTaken) {
  Running running("unnamed");
  Phone a("unnamed-a", 1);
  running.enrol(a);
  const Bytes photo = picture(1'000);
  EXPECT_EQ(put(a, {firstPiece(vault::sha256(photo), photo.size(), photo)}).error().code, ErrorCode::NotFound);
  EXPECT_FALSE(std::filesystem::exists(running.folder.path() / "attachments")) << "nobody fills the disk";
  a.photo(photo);
  ASSERT_TRUE(running.sync(a));
  // Named, but in another size.
  const Bytes other = picture(2'000, 9);
  a.photo(other);
  CutTransport transport(connect(a), 0);
  ASSERT_FALSE(sync::SyncSession(*a.tablet, transport).run()) << "the change goes, the file does not";
  for (const std::uint64_t size :
       {std::uint64_t{0}, std::uint64_t{1'999}, std::uint64_t{1} << 40U, std::numeric_limits<std::uint64_t>::max()}) {
    const auto answer = put(a, {firstPiece(vault::sha256(other), size, "")});
    EXPECT_FALSE(answer) << size;
  }
  EXPECT_EQ(running.sync(a)->filesSent, 1U);
}

TEST(HostileFiles, WithOffsetsPiecesAndHashesThatDoNotFit) {
  Running running("unfit");
  Phone a("unfit-a", 1);
  running.enrol(a);
  const Bytes photo = picture(200'000);
  a.photo(photo);
  CutTransport transport(connect(a), 1);
  ASSERT_FALSE(sync::SyncSession(*a.tablet, transport).run());
  const Bytes hash = vault::sha256(photo);
  v1::PutBlobRequest piece = firstPiece(hash, photo.size(), "x");
  for (const std::uint64_t offset :
       {std::uint64_t{0}, std::uint64_t{65'535}, std::numeric_limits<std::uint64_t>::max()}) {
    piece.set_offset(offset);
    EXPECT_EQ(put(a, {piece}).error().code, ErrorCode::Conflict) << offset;
  }
  piece.set_offset(65'536);
  piece.set_chunk(Bytes(65'537, 'x'));
  EXPECT_EQ(put(a, {piece}).error().code, ErrorCode::Invalid);
  EXPECT_FALSE(put(a, {firstPiece("short", 1, "x")}));
  EXPECT_FALSE(put(a, {firstPiece("", 1, "x")}));
  EXPECT_FALSE(put(a, {firstPiece("../../../../../../tmp/rembug-x\0\0", 1, "x")}));
  // More than was said: the piece that goes beyond is refused, what stood before it stays.
  std::vector<v1::PutBlobRequest> many;
  piece.set_chunk(photo.substr(65'536, 65'536));
  many.push_back(piece);
  many.resize(4);
  many[1].set_chunk(photo.substr(131'072, 65'536));
  many[2].set_chunk(Bytes(65'536, 'x'));
  EXPECT_EQ(put(a, many).error().code, ErrorCode::Conflict);
  const auto sent = running.sync(a);
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_EQ(sent->filesSent, 1U);
  EXPECT_LT(sent->traffic.up, 10'000U) << "three pieces were there";
  v1::GetBlobRequest request;
  request.set_sha256(hash);
  request.set_scope(kBintaro);
  request.set_offset(std::numeric_limits<std::uint64_t>::max());
  std::size_t got = 0;
  EXPECT_TRUE(connect(a)->getBlob(a.tablet->token(), request, [&](const Bytes& bytes) {
    got += bytes.size();
    return Result<void>();
  }));
  EXPECT_EQ(got, 0U);
}

// Somebody of the same village sends rubbish under the hash of another's photo: that one's transfer is not touched.
TEST(HostileFiles, OfOneTabletDoNotSpoilWhatAnotherSends) {
  Running running("spoil");
  Phone a("spoil-a", 1);
  Phone ill("spoil-b", 2);
  running.enrol(a);
  running.enrol(ill);
  const Bytes photo = picture(200'000);
  a.photo(photo);
  CutTransport transport(connect(a), 2);
  ASSERT_FALSE(sync::SyncSession(*a.tablet, transport).run());
  ASSERT_TRUE(put(ill, {firstPiece(vault::sha256(photo), photo.size(), Bytes(65'536, 'x'))}));
  const auto sent = running.sync(a);
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_LT(sent->traffic.up, 80'000U) << "it goes on where it broke";
  std::ifstream in(onServer(running, photo), std::ios::binary);
  EXPECT_EQ(Bytes(std::istreambuf_iterator<char>(in), {}), photo);
}

// A Change of somebody else claims another size for the same hash. Which came first does not matter.
TEST(HostileFiles, AClaimOfAnotherSizeHidesNothing) {
  for (const std::int64_t wrong : {-1'000, 1'000}) {
    Running running("size" + std::to_string(wrong));
    Phone a("size-a" + std::to_string(wrong), 1);
    Phone b("size-b" + std::to_string(wrong), 2);
    running.enrol(a);
    running.enrol(b);
    const Bytes photo = picture(100'000);
    const RecordId id = a.photo(photo);
    b.claim(vault::sha256(photo), photo.size() + static_cast<std::uint64_t>(wrong));
    ASSERT_TRUE(running.sync(b)) << "before the right one is there";
    const auto sent = running.sync(a);
    ASSERT_TRUE(sent) << sent.error().message;
    EXPECT_EQ(sent->filesSent, 1U);
    for (int i = 0; i < 2; ++i) {
      const auto got = running.sync(b);
      ASSERT_TRUE(got) << got.error().message;
    }
    ASSERT_TRUE(b.tablet->attachment(id, "/data/foto"));
    EXPECT_EQ(b.tablet->attachment(id, "/data/foto")->content, photo);
    EXPECT_EQ(b.tablet->syncState().filesMissing, 0U);
  }
}

TEST(FullDisk, OfTheServerKeepsThePhotoOnTheTabletAndTheRecordOnTheServer) {
  Running running("full");
  Phone a("full-a", 1);
  running.enrol(a);
  const Bytes photo = picture(100'000);
  const RecordId id = a.photo(photo);
  const std::filesystem::path part = onServer(running, photo).string() + "." + a.tablet->device().hex() + ".part";
  std::filesystem::create_directories(part.parent_path());
  std::filesystem::create_symlink("/dev/full", part);
  const auto full = running.sync(a);
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, ErrorCode::Unavailable);
  EXPECT_EQ(a.tablet->syncState().unsent, 0U);
  EXPECT_EQ(a.tablet->syncState().filesUnsent, 1U);
  EXPECT_EQ(a.tablet->attachment(id, "/data/foto")->content, photo);
  std::filesystem::remove(part);
  EXPECT_EQ(running.sync(a)->filesSent, 1U);
}

TEST(FullDisk, OfATabletLosesNothingAndTheNextSyncGoesOn) {
  tablet::FailingDisk disk;
  Running running("tablet-full");
  Phone a("tablet-full-a", 1);
  Phone b("tablet-full-b", 2);
  b.environment.vfs = tablet::FailingDisk::kName;
  b.reopen();
  running.enrol(a);
  running.enrol(b);
  const Bytes photo = picture(500'000);
  const RecordId id = a.photo(photo);
  ASSERT_TRUE(running.sync(a));
  bool came = false;
  int failures = 0;
  for (int writes = 5; writes < 2'000 && !came; writes += 60) {
    disk.setLeft(writes);
    const auto got = running.sync(b);
    disk.setFull(false);
    failures += got ? 0 : 1;
    b.reopen();
    came = b.tablet->attachment(id, "/data/foto").has_value();
  }
  ASSERT_TRUE(came);
  EXPECT_GT(failures, 1) << "the disk was full in the middle of it";
  EXPECT_EQ(b.tablet->attachment(id, "/data/foto")->content, photo);
}

TEST(StoppedFiles, GoOnWithTheNextSync) {
  Running running("stopped");
  Phone a("stopped-a", 1);
  running.enrol(a);
  const Bytes photo = picture(1'000'000);
  const RecordId id = a.photo(photo);
  const auto stopAfter = [&](const std::function<void(sync::SyncSession&)>& stop) {
    const auto transport = connect(a);
    sync::SyncSession session(*a.tablet, *transport);
    session.onProgress([&](const sync::SyncProgress& progress) {
      if (progress.fileBytes > 300'000) {
        stop(session);
      }
    });
    return session.run();
  };
  const auto cancelled = stopAfter([](sync::SyncSession& session) { session.cancel(); });
  ASSERT_TRUE(cancelled) << cancelled.error().message;
  EXPECT_EQ(cancelled->filesSent, 0U);
  EXPECT_EQ(a.tablet->syncState().filesUnsent, 1U);
  // Somebody locks it: what is sealed cannot be read any more.
  static_cast<void>(stopAfter([&](sync::SyncSession&) { a.tablet->lock(); }));
  a.reopen();
  EXPECT_EQ(a.tablet->syncState().filesUnsent, 1U);
  EXPECT_EQ(a.tablet->attachment(id, "/data/foto")->content, photo);
  const auto rest = running.sync(a);
  ASSERT_TRUE(rest) << rest.error().message;
  EXPECT_EQ(rest->filesSent, 1U);
  EXPECT_LT(rest->traffic.up, 750'000U);
}

}  // namespace
}  // namespace rembug::server
