// Files of answers between tablets and a real server: after the Changes, in pieces, village by village.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/vault/hash.h"
#include "sync-server/admin_commands.h"
#include "sync-server/attachments.h"
#include "tests/unit/server/phone.h"

namespace rembug::server {
namespace {

using tablet::Folder;
using tablet::kBintaro;
using testing::HasSubstr;
using testing::SizeIs;

const std::string kOtherVillage = "52.71.01.1006";

Result<sync::SyncResult> syncWithoutFiles(Phone& device) {
  const auto through = connect(device);
  sync::SyncSession session(*device.tablet, *through);
  session.fetchFiles(false);
  return session.run();
}

TEST(SentFiles, ReachTheServerAndWhoeverAsksForThem) {
  Running running("files");
  Phone a("files-a", 1);
  Phone b("files-b", 2);
  running.enrol(a);
  running.enrol(b);
  const Bytes photo = picture(200'000);
  const RecordId id = a.photo(photo);
  EXPECT_EQ(a.tablet->syncState().filesUnsent, 1U);
  EXPECT_EQ(a.tablet->syncState().bytesUnsent, photo.size());
  const auto sent = running.sync(a);
  ASSERT_TRUE(sent) << sent.error().message;
  EXPECT_EQ(sent->filesSent, 1U);
  EXPECT_EQ(a.tablet->syncState().filesUnsent, 0U);
  EXPECT_EQ(*ServerStore::open(running.folder.path())->attachments(kBintaro).readAll(vault::sha256(photo)), photo);

  ASSERT_TRUE(syncWithoutFiles(b));
  EXPECT_EQ(b.tablet->syncState().filesMissing, 1U) << "whoever pays for each byte may wait";
  EXPECT_EQ(b.tablet->attachment(id, "/data/foto").error().code, ErrorCode::Unavailable);
  const auto fetched = running.sync(b);
  ASSERT_TRUE(fetched) << fetched.error().message;
  EXPECT_EQ(fetched->filesReceived, 1U);
  EXPECT_EQ(b.tablet->attachment(id, "/data/foto")->content, photo);
  EXPECT_EQ(b.tablet->syncState().filesMissing + b.tablet->syncState().filesUnsent, 0U);
  b.reopen();
  EXPECT_EQ(b.tablet->attachment(id, "/data/foto")->content, photo);
  const auto idle = running.sync(b);
  EXPECT_TRUE(idle->upToDate);
  EXPECT_LT(idle->traffic.up + idle->traffic.down, 500U);
}

TEST(SentFiles, GoOnWhereTheyBrokeAndNeverHoldUpWhatPeopleSaid) {
  Running running("cut");
  Phone a("cut-a", 1);
  Phone b("cut-b", 2);
  running.enrol(a);
  running.enrol(b);
  const Bytes photo = picture(10 * 64 * 1024 + 77);
  const RecordId id = a.photo(photo);
  for (const int pieces : {0, 4, 3}) {
    CutTransport transport(connect(a), pieces);
    const auto cut = sync::SyncSession(*a.tablet, transport).run();
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::Unavailable);
    EXPECT_EQ(a.tablet->syncState().unsent, 0U) << "the Changes went";
    EXPECT_EQ(a.tablet->syncState().filesUnsent, 1U);
    a.reopen();
  }
  const auto rest = running.sync(a);
  ASSERT_TRUE(rest) << rest.error().message;
  EXPECT_EQ(rest->filesSent, 1U);
  EXPECT_LT(rest->traffic.up, 4U * 64 * 1024) << "seven pieces were there";
  EXPECT_EQ(*ServerStore::open(running.folder.path())->attachments(kBintaro).readAll(vault::sha256(photo)), photo);

  {
    CutTransport transport(connect(b), 6);
    ASSERT_FALSE(sync::SyncSession(*b.tablet, transport).run());
  }
  b.reopen();
  EXPECT_EQ(b.tablet->attachments(id)->front().stored, 6U * 64 * 1024);
  const auto came = running.sync(b);
  ASSERT_TRUE(came) << came.error().message;
  EXPECT_LT(came->traffic.down, 6U * 64 * 1024);
  EXPECT_EQ(b.tablet->attachment(id, "/data/foto")->content, photo);
}

TEST(SentFiles, OnlyWhoMaySeeTheVillageGetsThem) {
  Running running("village");
  Phone a("village-a", 1);
  Phone stranger("village-b", 2);
  running.enrol(a);
  running.enrol(stranger, "52.71.02.");
  const Bytes photo = picture(1'000);
  a.photo(photo);
  ASSERT_TRUE(running.sync(a));
  const auto transport = connect(stranger);
  const auto codeOf = [&](const std::string& village) {
    v1::GetBlobRequest request;
    request.set_sha256(vault::sha256(photo));
    request.set_scope(village);
    const auto got = transport->getBlob(stranger.tablet->token(), request, [](const Bytes&) { return Result<void>(); });
    return got ? std::optional<ErrorCode>() : got.error().code;
  };
  EXPECT_EQ(codeOf(kBintaro), ErrorCode::Refused);
  EXPECT_EQ(codeOf("52.71.02.1001"), ErrorCode::NotFound) << "his own village does not have it";
  EXPECT_EQ(codeOf("52.71.02./../" + kBintaro), ErrorCode::Refused) << "and no way leads around";
  EXPECT_EQ(codeOf(""), ErrorCode::NotFound);
  v1::QueryBlobRequest query;
  query.set_sha256(vault::sha256(photo));
  query.set_scope("52.71.02.1001");
  EXPECT_FALSE(transport->queryBlob(stranger.tablet->token(), query)->complete());
}

TEST(SentFiles, OneThatIsNotWhatItsHashSaysIsThrownAway) {
  Running running("wrong-file");
  Phone a("wrong-file-a", 1);
  running.enrol(a);
  const Bytes photo = picture(1'000);
  const auto transport = connect(a);
  std::vector<v1::PutBlobRequest> pieces(1);
  pieces[0].set_sha256(vault::sha256(photo));
  pieces[0].set_size(photo.size());
  pieces[0].set_scope(kBintaro);
  pieces[0].set_chunk(picture(1'000, 8));
  const auto put = transport->putBlob(a.tablet->token(), [&]() -> std::optional<v1::PutBlobRequest> {
    if (pieces.empty()) {
      return std::nullopt;
    }
    v1::PutBlobRequest piece = std::move(pieces.back());
    pieces.pop_back();
    return piece;
  });
  EXPECT_FALSE(put);
  a.photo(photo);
  EXPECT_EQ(running.sync(a)->filesSent, 1U) << "the right one still goes";
}

TEST(SentFiles, StandInBackupsWithThoseOfFormsAndCheckTellsWhatIsMissing) {
  Running running("backup");
  Phone a("backup-a", 1);
  running.enrol(a);
  const Folder media("backup-media");
  std::filesystem::create_directories(media.path());
  std::ofstream(media.path() / "desa.csv") << "name\nA\n";
  std::string xml = tablet::formXml(
      "1", "<desa/>", "",
      "<select1 ref=\"/data/desa\"><label>D</label><itemset nodeset=\"instance('desa')/root/item\"><value "
      "ref=\"name\"/><label ref=\"name\"/></itemset></select1>",
      "<instance id=\"desa\" src=\"jr://file-csv/desa.csv\"/>");
  xml.replace(xml.find("id=\"rumah\""), 10, "id=\"desa\"");
  std::ofstream(media.path() / "form.xml") << xml;
  ASSERT_TRUE(publishForm(running.folder.path(), media.path() / "form.xml", ""));
  const Bytes photo = picture(50'000);
  const RecordId id = a.photo(photo);
  ASSERT_TRUE(running.sync(a));
  const std::string file = (media.path() / "backup").string();
  ASSERT_TRUE(backup(running.folder.path(), file)) << "while it serves";
  const RecordId later = a.photo(picture(2'000, 9));
  ASSERT_TRUE(running.sync(a));

  running.server.reset();
  std::filesystem::remove_all(running.folder.path());
  const auto restored = restore(running.folder.path(), file);
  ASSERT_TRUE(restored) << restored.error().message;
  auto checked = check(running.folder.path());
  ASSERT_TRUE(checked) << checked.error().message;
  EXPECT_THAT(*checked, HasSubstr("1 files of answers with 50000 bytes: every hash holds; 0 have not come yet"));
  EXPECT_EQ(*ServerStore::open(running.folder.path())->blobs().readAll(vault::sha256("name\nA\n")), "name\nA\n");

  // A restored server asks for nothing, but tablets notice, and give back what it lost.
  const auto stored = running.folder.path() / "attachments" / kBintaro / toHex(vault::sha256(photo));
  std::filesystem::remove(stored);
  EXPECT_THAT(*check(running.folder.path()), HasSubstr("not here yet: foto-"));
  running.start(running.address);
  const auto again = running.sync(a);
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(again->filesSent, 2U);
  EXPECT_THAT(*check(running.folder.path()), HasSubstr("2 files of answers with 52000 bytes"));

  const auto written = exportFiles(running.folder.path(), kBintaro, media.path() / "out");
  ASSERT_TRUE(written) << written.error().message;
  const std::string name = a.tablet->attachments(later)->front().name;
  std::ifstream in(media.path() / "out" / later.hex() / name, std::ios::binary);
  EXPECT_EQ(Bytes(std::istreambuf_iterator<char>(in), {}), picture(2'000, 9));
  std::ifstream csv(media.path() / "out" / "files.csv");
  EXPECT_THAT(std::string(std::istreambuf_iterator<char>(csv), {}), HasSubstr(toHex(vault::sha256(photo))));
  EXPECT_FALSE(exportFiles(running.folder.path(), "../x", media.path() / "out"));

  std::ofstream(stored, std::ios::binary) << "damaged";
  checked = check(running.folder.path());
  ASSERT_FALSE(checked);
  EXPECT_THAT(checked.error().message, HasSubstr(id.hex()));
}

TEST(SentFiles, OneThatIsTakenBackIsErasedEverywhereAndNeverBroughtBack) {
  Running running("withdraw");
  Phone a("withdraw-a", 1);
  Phone b("withdraw-b", 2);
  Phone c("withdraw-c", 3);
  for (Phone* phone : {&a, &b, &c}) {
    running.enrol(*phone);
  }
  const Bytes photo = picture(150'000);
  const Bytes sha256 = vault::sha256(photo);
  const RecordId id = a.photo(photo);
  const RecordId stays = a.photo(picture(4'000, 9));
  for (Phone* phone : {&a, &b, &c}) {
    ASSERT_TRUE(running.sync(*phone));
  }
  const Folder media("withdraw-backup");
  std::filesystem::create_directories(media.path());
  const std::string before = (media.path() / "before").string();
  ASSERT_TRUE(backup(running.folder.path(), before));
  const auto onServer = [&] {
    return ServerStore::open(running.folder.path())->attachments(kBintaro).query(sha256)->stored;
  };
  ASSERT_TRUE(b.tablet->withdrawFile(id, sha256, "tidak setuju lagi"));
  EXPECT_EQ(onServer(), photo.size()) << "nobody has told it yet";

  // A transfer of it that broke is gone as well.
  const auto folder = running.folder.path() / "attachments" / kBintaro;
  std::ofstream(folder / (toHex(sha256) + ".0102.part")) << "begun";
  ASSERT_TRUE(running.sync(b));
  EXPECT_EQ(onServer(), 0U);
  EXPECT_FALSE(std::filesystem::exists(folder / (toHex(sha256) + ".0102.part")));
  EXPECT_EQ(a.tablet->attachment(id, "/data/foto")->content, photo) << "nor this one";
  const auto told = running.sync(a);
  ASSERT_TRUE(told) << told.error().message;
  EXPECT_EQ(told->filesSent + told->filesReceived, 0U);
  EXPECT_EQ(a.tablet->attachment(id, "/data/foto").error().code, ErrorCode::NotFound);
  EXPECT_EQ(a.tablet->attachments(id)->front().reason, "tidak setuju lagi");
  EXPECT_EQ(a.tablet->attachment(stays, "/data/foto")->content, picture(4'000, 9));
  EXPECT_THAT(*check(running.folder.path()), HasSubstr("1 were taken back"));
  EXPECT_TRUE(running.sync(a)->upToDate);

  // Whoever has not heard of it cannot give it back.
  const auto transport = connect(c);
  bool once = false;
  const auto put = transport->putBlob(c.tablet->token(), [&]() -> std::optional<v1::PutBlobRequest> {
    v1::PutBlobRequest piece;
    piece.set_sha256(sha256);
    piece.set_size(photo.size());
    piece.set_scope(kBintaro);
    piece.set_chunk(photo.substr(0, 1000));
    return std::exchange(once, true) ? std::optional<v1::PutBlobRequest>() : piece;
  });
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, ErrorCode::NotFound);
  EXPECT_EQ(onServer(), 0U);

  // A server that was restored from before hears of it with the first tablet that knows.
  running.server.reset();
  std::filesystem::remove_all(running.folder.path());
  ASSERT_TRUE(restore(running.folder.path(), before));
  running.start(running.address);
  EXPECT_EQ(onServer(), photo.size());
  ASSERT_TRUE(running.sync(a));
  EXPECT_EQ(onServer(), 0U);
  ASSERT_TRUE(running.sync(c));
  EXPECT_EQ(c.tablet->attachment(id, "/data/foto").error().code, ErrorCode::NotFound);
  running.server.reset();
  running.start(running.address);
  EXPECT_TRUE(running.sync(a)->upToDate) << "nothing of it is missed";
  ASSERT_TRUE(exportFiles(running.folder.path(), kBintaro, media.path() / "out"));
  EXPECT_FALSE(std::filesystem::exists(media.path() / "out" / id.hex()));
  // What stands there all the same is told of.
  std::ofstream(folder / toHex(sha256), std::ios::binary) << photo;
  const auto checked = check(running.folder.path());
  ASSERT_FALSE(checked);
  EXPECT_THAT(checked.error().message, HasSubstr("was taken back and is still here"));
}

TEST(SentFiles, AServerOfAnEarlierVersionLearnsWhatWasTakenBack) {
  Running running("withdraw-old");
  Phone a("withdraw-old-a", 1);
  running.enrol(a);
  const Bytes photo = picture(2'000);
  const RecordId id = a.photo(photo);
  ASSERT_TRUE(running.sync(a));
  ASSERT_TRUE(a.tablet->withdrawFile(id, vault::sha256(photo), "no"));
  ASSERT_TRUE(running.sync(a));
  running.server.reset();
  {
    auto database = *store::Database::open((running.folder.path() / "server.db").string(), {});
    ASSERT_TRUE(database.exec("DROP TABLE withdrawal; UPDATE attachment SET here = 1"));
  }
  std::ofstream(running.folder.path() / "attachments" / kBintaro / toHex(vault::sha256(photo)), std::ios::binary)
      << photo;
  running.start(running.address);
  EXPECT_FALSE(std::filesystem::exists(running.folder.path() / "attachments" / kBintaro / toHex(vault::sha256(photo))));
  EXPECT_TRUE(running.sync(a)->upToDate);
}

TEST(SentFiles, AreListedWithWhatNamesThem) {
  Running running("listed");
  Phone a("listed-a", 1);
  running.enrol(a);
  const Bytes photo = picture(1'000);
  a.photo(photo);
  ASSERT_TRUE(running.sync(a));
  ServerStore store = std::move(*ServerStore::open(running.folder.path()));
  const auto files = *namedFiles(store, kBintaro);
  ASSERT_THAT(files, SizeIs(1));
  EXPECT_EQ(files[0].path, "/data/foto");
  EXPECT_EQ(files[0].form, "rumah");
  EXPECT_TRUE(namedFiles(store, kOtherVillage)->empty());
}

}  // namespace
}  // namespace rembug::server
