#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/store/database.h"

namespace rembug::store {
namespace {

std::filesystem::path fresh(const std::string& name) {
  const auto path = std::filesystem::temp_directory_path() / ("rembug-db-" + std::to_string(::getpid()) + "-" + name);
  for (const char* tail : {"", "-wal", "-shm"}) {
    std::filesystem::remove(path.string() + tail);
  }
  return path;
}

TEST(Database, ATransactionHappensWholeOrNotAtAll) {
  auto database = Database::open(fresh("whole"), {});
  ASSERT_TRUE(database);
  ASSERT_TRUE(database->exec("CREATE TABLE t(x)"));
  {
    auto transaction = Transaction::begin(*database);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(database->exec("INSERT INTO t VALUES(1)"));
  }
  auto count = database->prepare("SELECT count(*) FROM t");
  ASSERT_TRUE(count->step());
  EXPECT_EQ(count->integer(0), 0);
}

TEST(Database, ValuesComeBackAsTheyWere) {
  auto database = Database::inMemory();
  ASSERT_TRUE(database->exec("CREATE TABLE t(i, d, t, b, n)"));
  auto insert = database->prepare("INSERT INTO t VALUES(?,?,?,?,?)");
  insert->bind(1, std::int64_t{-5});
  insert->bind(2, 2.5);
  insert->bindText(3, "é");
  insert->bindBlob(4, Bytes("\0x", 2));
  insert->bindNull(5);
  ASSERT_TRUE(insert->run());
  auto select = database->prepare("SELECT * FROM t");
  ASSERT_TRUE(*select->step());
  EXPECT_EQ(select->integer(0), -5);
  EXPECT_EQ(select->real(1), 2.5);
  EXPECT_EQ(select->text(2), "é");
  EXPECT_EQ(select->blob(3), Bytes("\0x", 2));
  EXPECT_TRUE(select->isNull(4));
}

TEST(Database, AFullDiskIsSaidAndNothingIsHalfWritten) {
  auto database = Database::open(fresh("full"), {});
  ASSERT_TRUE(database->exec("CREATE TABLE t(x); PRAGMA max_page_count=20"));
  Result<void> result;
  for (int i = 0; i < 200 && result; ++i) {
    result = database->exec("INSERT INTO t VALUES(zeroblob(3000))");
  }
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::Storage);
  EXPECT_NE(result.error().message.find("make room"), std::string::npos);
  EXPECT_TRUE(database->checkIntegrity());
}

TEST(Database, WhatIsNoDatabaseIsSaidToBeDamaged) {
  const auto path = fresh("garbage");
  std::ofstream(path) << std::string(5000, 'x');
  const auto database = Database::open(path, {});
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().code, ErrorCode::Corrupt);
  EXPECT_FALSE(Database::open("/nowhere/at/all.db", {}));
}

TEST(Database, ABackupIsWhatWasCommitted) {
  auto database = Database::open(fresh("source"), {});
  ASSERT_TRUE(database->exec("CREATE TABLE t(x); INSERT INTO t VALUES(1),(2)"));
  const auto copy = fresh("copy");
  ASSERT_TRUE(database->backupTo(copy));
  auto opened = Database::open(copy, {});
  auto count = opened->prepare("SELECT count(*) FROM t");
  ASSERT_TRUE(count->step());
  EXPECT_EQ(count->integer(0), 2);
}

}  // namespace
}  // namespace rembug::store
