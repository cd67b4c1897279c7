// Files that belong to answers: what is kept of them, and when; also after a kill or on a full disk.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "core/vault/hash.h"
#include "tests/unit/tablet/failing_disk.h"
#include "tests/unit/tablet/sample_form.h"
#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::SizeIs;

// A signature, and photos in rows that a skip hides.
std::string photoForm() {
  return formXml("1", "<ada/><ttd/><nama/><foto jr:template=\"\"><berkas/><ket/></foto>",
                 bindXml("/data/ttd", "type=\"binary\"") + bindXml("/data/foto/berkas", "type=\"binary\"") +
                     bindXml("/data/foto", "relevant=\"/data/ada = 'Y'\""),
                 choice("/data/ada", "YT") + upload("/data/ttd", "image/*") + input("/data/nama") +
                     repeat("/data/foto", upload("/data/foto/berkas", "image/*") + input("/data/foto/ket")));
}

// Bytes that look like nothing else, and of which no piece is like another.
Bytes picture(std::size_t size, std::uint64_t seed = 7) {
  return SeededRandom(seed).bytes(size);
}

std::int64_t countOf(const SampleTablet& s, const std::string& table) {
  sqlite3* file = nullptr;
  sqlite3_open_v2((s.folder.path() / "tablet.db").c_str(), &file, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_stmt* select = nullptr;
  sqlite3_prepare_v2(file, ("SELECT count(*) FROM " + table).c_str(), -1, &select, nullptr);
  const std::int64_t count = sqlite3_step(select) == SQLITE_ROW ? sqlite3_column_int64(select, 0) : -1;
  sqlite3_finalize(select);
  sqlite3_close(file);
  return count;
}

struct Photos : SampleTablet {
  explicit Photos(const std::string& name, std::uint64_t seed = 1) : SampleTablet(name, seed) {
    EXPECT_TRUE(tablet->addForm(photoForm()));
  }
  std::unique_ptr<FormDraft> start() {
    auto draft = std::move(*tablet->startForm(kBintaro, "rumah"));
    EXPECT_TRUE(draft->set("/data/ada", "Y"));
    return draft;
  }
  void again(std::unique_ptr<FormDraft>& draft) {
    const DraftId id = draft->id();
    draft.reset();
    reopen();
    draft = std::move(*tablet->resumeForm(id));
  }
  RecordId recordWith(const Bytes& content, const std::string& name = "ttd.png") {
    auto draft = start();
    EXPECT_TRUE(draft->attach("/data/ttd", name, "image/png", content));
    return *draft->finish();
  }
};

TEST(Attachments, AFileIsTheAnswerOfItsQuestionAndComesBackAfterAKill) {
  Photos s("attach");
  auto draft = s.start();
  const std::string row = *draft->addRow("/data/foto");
  const Bytes photo = picture(300'000);
  const auto name = draft->attach(row + "/berkas", "IMG 0001.jpg", "image/jpeg", photo);
  ASSERT_TRUE(name) << name.error().message;
  EXPECT_EQ(*name, "IMG 0001-" + toHex(vault::sha256(photo)).substr(0, 8) + ".jpg");
  EXPECT_EQ(*draft->instance().value(row + "/berkas"), *name);
  s.again(draft);
  EXPECT_EQ(*draft->instance().value(row + "/berkas"), *name);
  const auto read = draft->attachment(row + "/berkas");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->content, photo);
  EXPECT_EQ(read->about.mediaType, "image/jpeg");
  EXPECT_EQ(read->about.size, photo.size());
  EXPECT_TRUE(read->about.here);
  EXPECT_EQ(draft->attachment("/data/ttd").error().code, ErrorCode::NotFound);
}

TEST(Attachments, OnDiskNothingOfThemCanBeRead) {
  Photos s("sealed");
  const Bytes content = "GIF89a this is what a face looks like " + picture(70'000);
  s.recordWith(content, "wajah-rahasia.gif");
  s.tablet.reset();
  Bytes all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(s.folder.path())) {
    std::ifstream in(entry.path(), std::ios::binary);
    all += std::string(std::istreambuf_iterator<char>(in), {});
  }
  ASSERT_GT(all.size(), content.size());
  EXPECT_EQ(all.find("GIF89a"), Bytes::npos);
  EXPECT_EQ(all.find(content.substr(50'000, 16)), Bytes::npos);
  EXPECT_EQ(all.find("wajah-rahasia"), Bytes::npos);
  EXPECT_EQ(all.find(vault::sha256(content)), Bytes::npos) << "who has a picture must not find that it is here";
  EXPECT_EQ(all.find(toHex(vault::sha256(content))), Bytes::npos);
}

TEST(Attachments, ADiskThatFillsUpAtAnyWriteKeepsAllOfItOrNothing) {
  FailingDisk disk;
  Photos s("full-at");
  s.environment.vfs = FailingDisk::kName;
  s.reopen();
  auto draft = s.start();
  ASSERT_TRUE(draft->attach("/data/ttd", "a.png", "image/png", picture(5'000, 1)));
  const std::string before = draft->instance().toXml();
  const Bytes photo = picture(150'000, 2);
  int failed = 0;
  for (int writes = 0;; ++writes) {
    ASSERT_LT(writes, 1'000);
    disk.setLeft(writes);
    const auto name = draft->attach("/data/ttd", "b.png", "image/png", photo);
    const bool full = disk.full();
    disk.setFull(false);
    if (name) {
      EXPECT_FALSE(full && writes == 0);
      break;
    }
    ++failed;
    EXPECT_EQ(name.error().code, ErrorCode::Storage);
    EXPECT_EQ(draft->instance().toXml(), before);
    ASSERT_EQ(draft->attachment("/data/ttd")->content, picture(5'000, 1)) << writes;
    if (writes % 7 == 0) {  // and what a restart finds is the same
      s.again(draft);
      ASSERT_EQ(draft->attachment("/data/ttd")->content, picture(5'000, 1)) << writes;
      ASSERT_EQ(draft->instance().toXml(), before);
    }
  }
  EXPECT_GT(failed, 3);
  s.again(draft);
  EXPECT_EQ(draft->attachment("/data/ttd")->content, photo);
  EXPECT_EQ(countOf(s, "file"), 1) << "the one that was replaced is gone";
  draft.reset();
  s.tablet.reset();
}

TEST(Attachments, WhatNobodyNamesAnyMoreIsDroppedAndNothingElse) {
  Photos s("dropped");
  auto draft = s.start();
  const std::string one = *draft->addRow("/data/foto");
  const std::string two = *draft->addRow("/data/foto");
  ASSERT_TRUE(draft->attach(one + "/berkas", "a.jpg", "image/jpeg", picture(1'000, 1)));
  ASSERT_TRUE(draft->attach(two + "/berkas", "b.jpg", "image/jpeg", picture(1'000, 2)));
  ASSERT_TRUE(draft->attach("/data/ttd", "copy.jpg", "image/jpeg", picture(1'000, 2)));
  EXPECT_EQ(countOf(s, "file"), 2) << "the same content once";
  ASSERT_TRUE(draft->set("/data/ada", "T"));
  ASSERT_TRUE(draft->set("/data/nama", "x"));
  EXPECT_EQ(countOf(s, "file"), 2) << "hidden by a skip is not taken away";
  s.again(draft);
  ASSERT_TRUE(draft->set("/data/ada", "Y"));
  EXPECT_EQ(draft->attachment(one + "/berkas")->content, picture(1'000, 1));
  ASSERT_TRUE(draft->removeRow(one));
  EXPECT_EQ(countOf(s, "file"), 1);
  ASSERT_TRUE(draft->set("/data/ttd", ""));
  EXPECT_EQ(draft->attachment("/data/foto[1]/berkas")->content, picture(1'000, 2)) << "named once more";
  s.again(draft);
  EXPECT_EQ(draft->attachment("/data/foto[1]/berkas")->content, picture(1'000, 2));
  ASSERT_TRUE(draft->set("/data/foto[1]/berkas", ""));
  EXPECT_EQ(countOf(s, "file"), 0);
  EXPECT_EQ(countOf(s, "file_piece"), 0);
  ASSERT_TRUE(draft->attach("/data/ttd", "a.jpg", "image/jpeg", picture(1'000, 1))) << "and given once more";
  auto other = s.start();
  ASSERT_TRUE(other->attach("/data/ttd", "a.jpg", "image/jpeg", picture(1'000, 1)));
  ASSERT_TRUE(draft->discard());
  EXPECT_EQ(other->attachment("/data/ttd")->content, picture(1'000, 1)) << "another draft has it too";
  ASSERT_TRUE(other->discard());
  EXPECT_EQ(countOf(s, "file_piece") + countOf(s, "file_use"), 0);
}

TEST(Attachments, AFinishedRecordNamesThemInTheChangeThatSetsTheAnswer) {
  Photos s("finished");
  Photos other("finished-other", 2);
  const Bytes sign = picture(9'000);
  const RecordId id = s.recordWith(sign);
  const auto attachments = *s.tablet->attachments(id);
  ASSERT_THAT(attachments, SizeIs(1));
  EXPECT_EQ(attachments[0].ref, "/data/ttd");
  EXPECT_EQ(attachments[0].sha256, vault::sha256(sign));
  EXPECT_EQ(attachments[0].name, s.tablet->record(id)->value("/data/ttd"));
  EXPECT_TRUE(attachments[0].here);
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd")->content, sign);
  EXPECT_EQ(s.tablet->attachment(id, "/data/ada").error().code, ErrorCode::NotFound);
  EXPECT_THAT(s.tablet->record(id)->history, SizeIs(1)) << "one Change";
  EXPECT_EQ(countOf(s, "draft"), 0);
  s.reopen();
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd")->content, sign);
  // What the log says is known elsewhere, and that the content has not come.
  other.pullFrom(s);
  ASSERT_THAT(*other.tablet->attachments(id), SizeIs(1));
  EXPECT_FALSE(other.tablet->attachments(id)->front().here);
  EXPECT_EQ(other.tablet->attachment(id, "/data/ttd").error().code, ErrorCode::Unavailable);
}

TEST(Attachments, WhatIsHiddenWhenItIsFinishedIsNoPartOfTheRecord) {
  Photos s("hidden");
  auto draft = s.start();
  const std::string row = *draft->addRow("/data/foto");
  ASSERT_TRUE(draft->attach(row + "/berkas", "a.jpg", "image/jpeg", picture(1'000)));
  ASSERT_TRUE(draft->set("/data/ada", "T"));
  const RecordId id = *draft->finish();
  EXPECT_TRUE(s.tablet->record(id)->blobs.empty());
  EXPECT_EQ(countOf(s, "file"), 0);
}

TEST(Attachments, ACorrectionShowsTheEarlierOneAndMayReplaceIt) {
  Photos s("edit");
  const RecordId id = s.recordWith(picture(1'000, 1));
  auto edit = std::move(*s.tablet->editRecord(id));
  EXPECT_EQ(edit->attachment("/data/ttd")->content, picture(1'000, 1));
  ASSERT_TRUE(edit->set("/data/nama", "Inaq"));
  ASSERT_TRUE(edit->finish());
  EXPECT_THAT(s.tablet->record(id)->blobs, SizeIs(1)) << "what stays is not said again";
  edit = std::move(*s.tablet->editRecord(id));
  ASSERT_TRUE(edit->attach("/data/ttd", "ttd.png", "image/png", picture(1'000, 2)));
  s.again(edit);
  EXPECT_EQ(edit->attachment("/data/ttd")->content, picture(1'000, 2));
  ASSERT_TRUE(edit->finish());
  EXPECT_THAT(*s.tablet->attachments(id), SizeIs(1));
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd")->content, picture(1'000, 2));
  EXPECT_EQ(countOf(s, "file"), 2) << "the log still names the first";
  // The same picture once more has the same name, and the first one comes back where its name does.
  edit = std::move(*s.tablet->editRecord(id));
  const std::string name =
      *edit->attach("/data/ttd", *edit->instance().value("/data/ttd"), "image/png", picture(1'000, 2));
  EXPECT_EQ(name, s.tablet->record(id)->value("/data/ttd"));
  ASSERT_TRUE(edit->discard());
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd")->content, picture(1'000, 2)) << "a Change names it";
}

TEST(Attachments, TwoPeoplesPhotosOfOneNameAreAConflictAndBothAreThere) {
  Photos s("conflict");
  Photos other("conflict-other", 2);
  const RecordId id = s.recordWith(picture(1'000, 1));
  other.pullFrom(s);
  for (Photos* each : {&s, &other}) {
    auto edit = std::move(*each->tablet->editRecord(id));
    ASSERT_TRUE(edit->attach("/data/ttd", "photo.jpg", "image/jpeg", picture(1'000, each == &s ? 10 : 20)));
    ASSERT_TRUE(edit->finish());
  }
  s.pullFrom(other);
  EXPECT_EQ(s.tablet->record(id)->conflicts(), 1U);
  const auto both = *s.tablet->attachments(id);
  ASSERT_THAT(both, SizeIs(2));
  EXPECT_NE(both[0].name, both[1].name);
  ASSERT_TRUE(s.tablet->settle(id, "/data/ttd", both[0].here ? both[0].name : both[1].name));
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd")->content, picture(1'000, 10));
}

TEST(Attachments, WhatIsNoneIsRefusedAndChangesNothing) {
  Photos s("refused");
  auto draft = s.start();
  const std::string before = draft->instance().toXml();
  EXPECT_EQ(draft->attach("/data/nama", "a.jpg", "image/jpeg", "x").error().code, ErrorCode::Invalid);
  EXPECT_EQ(draft->attach("/data/ttd", "a.jpg", "image/jpeg", "").error().code, ErrorCode::Invalid);
  EXPECT_EQ(draft->attach("/data/ttd", "a.jpg", "image/jpeg", Bytes((std::size_t{64} << 20U) + 1, 'x')).error().code,
            ErrorCode::Invalid);
  EXPECT_FALSE(draft->attach("/data/nowhere", "a.jpg", "image/jpeg", "x"));
  EXPECT_FALSE(draft->apply(R"({"set":"/data/ttd","value":"a.jpg","blob":{"sha256":"00","size":1,"type":"x"}})"));
  EXPECT_EQ(draft->instance().toXml(), before);
  EXPECT_EQ(countOf(s, "file"), 0);
  // A text is taken, as before, and is no file.
  ASSERT_TRUE(draft->set("/data/ttd", "on paper"));
  EXPECT_EQ(draft->attachment("/data/ttd").error().code, ErrorCode::NotFound);
}

TEST(Attachments, OneThatIsTakenBackIsErasedAndNeverComesAgain) {
  Photos s("withdraw");
  const Bytes photo = picture(200'000);
  const RecordId id = s.recordWith(photo);
  const RecordId other = s.recordWith(photo, "again.png");
  const RecordId untouched = s.recordWith(picture(1'000, 9));
  const Bytes sha256 = vault::sha256(photo);
  EXPECT_EQ(s.tablet->withdrawFile(id, sha256, "").error().code, ErrorCode::Invalid);
  EXPECT_EQ(s.tablet->withdrawFile(untouched, sha256, "no").error().code, ErrorCode::NotFound);
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd")->content, photo);

  // While somebody corrects another record that names it.
  auto correcting = std::move(*s.tablet->editRecord(other));
  ASSERT_TRUE(s.tablet->withdrawFile(id, sha256, "Inaq Sri tidak setuju lagi"));
  for (const bool later : {false, true}) {
    for (const RecordId& record : {id, other}) {
      const Attachment left = s.tablet->attachments(record)->front();
      EXPECT_TRUE(left.withdrawn);
      EXPECT_FALSE(left.here);
      EXPECT_EQ(left.stored, 0U);
      EXPECT_EQ(left.sha256, sha256) << "that it was there stays known";
      EXPECT_EQ(left.reason, "Inaq Sri tidak setuju lagi");
      EXPECT_EQ(s.tablet->attachment(record, "/data/ttd").error().code, ErrorCode::NotFound);
    }
    EXPECT_FALSE(s.tablet->attachedFile(sha256));
    EXPECT_EQ(countOf(s, "file"), 1);
    EXPECT_EQ(s.tablet->attachment(untouched, "/data/ttd")->content, picture(1'000, 9));
    EXPECT_THAT(*s.tablet->filesHere(), SizeIs(1));
    EXPECT_THAT(*s.tablet->filesToFetch(true), SizeIs(0));
    EXPECT_EQ(s.tablet->takeAttachmentPiece({"x", sha256, photo.size(), 0, kBintaro}, 0, photo).error().code,
              ErrorCode::Refused);
    EXPECT_EQ(s.tablet->record(id)->value("/data/ttd"), s.tablet->attachments(id)->front().name);
    const RecordHistory history = *s.tablet->history(id);
    ASSERT_THAT(history.steps, SizeIs(2));
    ASSERT_THAT(history.steps[1].withdrawn, SizeIs(1));
    EXPECT_EQ(history.steps[1].withdrawn[0].second, "Inaq Sri tidak setuju lagi");
    if (!later) {
      EXPECT_EQ(correcting->attachment("/data/ttd").error().code, ErrorCode::NotFound);
      EXPECT_EQ(correcting->attach("/data/ttd", "b.png", "image/png", photo).error().code, ErrorCode::Refused);
      ASSERT_TRUE(correcting->set("/data/nama", "Sri"));
      ASSERT_TRUE(correcting->finish());
      correcting.reset();
      s.reopen();
    }
  }
  // The same while it is being corrected; what no record names yet is only an answer to be taken away.
  auto draft = std::move(*s.tablet->editRecord(untouched));
  EXPECT_TRUE(draft->attached("/data/ttd")->recorded);
  ASSERT_TRUE(draft->withdraw("/data/ttd", "no more"));
  EXPECT_TRUE(draft->attached("/data/ttd")->withdrawn);
  ASSERT_TRUE(draft->attach("/data/ttd", "new.png", "image/png", picture(500, 3)));
  EXPECT_FALSE(draft->attached("/data/ttd")->recorded);
  EXPECT_EQ(draft->withdraw("/data/ttd", "no").error().code, ErrorCode::Invalid);
  ASSERT_TRUE(draft->discard());
  EXPECT_EQ(countOf(s, "file"), 0);
  // Once more changes nothing.
  const std::size_t changes = s.tablet->log(kBintaro)->size();
  ASSERT_TRUE(s.tablet->withdrawFile(id, sha256, "again"));
  EXPECT_EQ(s.tablet->log(kBintaro)->size(), changes);
}

TEST(Attachments, WhatAnotherVillageStillNamesStays) {
  Photos s("withdraw-village");
  const Bytes photo = picture(3'000);
  const RecordId id = s.recordWith(photo);
  auto draft = std::move(*s.tablet->startForm("52.71.01.1006", "rumah"));
  ASSERT_TRUE(draft->attach("/data/ttd", "ttd.png", "image/png", photo));
  const RecordId elsewhere = *draft->finish();
  ASSERT_TRUE(s.tablet->withdrawFile(id, vault::sha256(photo), "here only"));
  EXPECT_EQ(s.tablet->attachment(elsewhere, "/data/ttd")->content, photo);
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd").error().code, ErrorCode::NotFound);
  ASSERT_TRUE(s.tablet->withdrawFile(elsewhere, vault::sha256(photo), "here, too"));
  EXPECT_EQ(countOf(s, "file"), 0);
}

TEST(Attachments, NothingOfAnErasedOneIsLeftOnTheDisk) {
  Photos s("withdraw-disk");
  const auto pieces = [&] {
    std::ifstream db(s.folder.path() / "tablet.db", std::ios::binary);
    std::ifstream wal(s.folder.path() / "tablet.db-wal", std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(db), {}) + Bytes(std::istreambuf_iterator<char>(wal), {});
  };
  const RecordId id = s.recordWith(picture(60'000));
  s.reopen();
  // The sealed piece, as it lies on the disk.
  sqlite3* file = nullptr;
  sqlite3_open_v2((s.folder.path() / "tablet.db").c_str(), &file, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_stmt* select = nullptr;
  sqlite3_prepare_v2(file, "SELECT sealed FROM file_piece", -1, &select, nullptr);
  ASSERT_EQ(sqlite3_step(select), SQLITE_ROW);
  const Bytes sealed(static_cast<const char*>(sqlite3_column_blob(select, 0)),
                     static_cast<std::size_t>(sqlite3_column_bytes(select, 0)));
  sqlite3_finalize(select);
  sqlite3_close(file);
  const Bytes part = sealed.substr(20'000, 200);
  ASSERT_NE(pieces().find(part), Bytes::npos);
  ASSERT_TRUE(s.tablet->withdrawFile(id, vault::sha256(picture(60'000)), "consent"));
  EXPECT_EQ(pieces().find(part), Bytes::npos);
}

TEST(Attachments, NamesAreMadeFitToBeFiles) {
  Photos s("names");
  auto draft = s.start();
  const auto named = [&](const std::string& name) { return *draft->attach("/data/ttd", name, "image/png", "x"); };
  const std::string tag = "-" + toHex(vault::sha256("x")).substr(0, 8);
  EXPECT_EQ(named("../../etc/pass\nwd.png"), "passwd" + tag + ".png");
  EXPECT_EQ(named("C:\\foto\\a.PNG"), "a" + tag + ".PNG");
  EXPECT_EQ(named(""), "file" + tag);
  EXPECT_EQ(named(".."), ".." + tag);
  EXPECT_EQ(named("a" + tag + ".png"), "a" + tag + ".png") << "no second tag";
  const std::string longest = named(std::string(79, 'a') + "\xc3\xa9" + std::string(400, 'b') + ".jpeg");
  EXPECT_EQ(longest, std::string(79, 'a') + tag) << "cut where a character begins";
}

TEST(Attachments, ATabletOfTheFirstVersionTakesThem) {
  Photos s("migrated");
  s.tablet.reset();
  sqlite3* file = nullptr;
  ASSERT_EQ(sqlite3_open((s.folder.path() / "tablet.db").c_str(), &file), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(file, "DROP TABLE file_use; DROP TABLE file_piece; DROP TABLE file; PRAGMA user_version = 1",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(file);
  s.reopen();
  const RecordId id = s.recordWith(picture(100));
  EXPECT_EQ(s.tablet->attachment(id, "/data/ttd")->content, picture(100));
}

}  // namespace
}  // namespace rembug::tablet
