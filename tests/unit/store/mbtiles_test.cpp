#include "core/store/mbtiles.h"

#include <fstream>

#include <gtest/gtest.h>

namespace rembug::store {
namespace {

class MbtilesTest : public ::testing::Test {
protected:
  void SetUp() override {
    m_file = std::filesystem::path(::testing::TempDir()) /
             (std::string("map-") + ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".mbtiles");
    std::filesystem::remove(m_file);
  }
  void TearDown() override { std::filesystem::remove(m_file); }
  void make(const std::string& rows) const {
    auto database = Database::open(m_file, {});
    ASSERT_TRUE(database);
    ASSERT_TRUE(database->exec(
        "CREATE TABLE metadata (name text, value text);"
        "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob);" +
        rows));
  }
  std::filesystem::path m_file;
};

TEST_F(MbtilesTest, ReadsTilesByRowsFromTheNorth) {
  make(
      "INSERT INTO metadata VALUES ('name', 'Mataram'), ('attribution', 'the office'), ('bounds', "
      "'116,-8.7,116.2,-8.5');"
      "INSERT INTO tiles VALUES (2, 3, 0, x'0102'), (4, 1, 1, x'03');");
  auto map = Mbtiles::open(m_file);
  ASSERT_TRUE(map) << map.error().message;
  EXPECT_EQ(map->name(), "Mataram");
  EXPECT_EQ(map->attribution(), "the office");
  EXPECT_EQ(map->minZoom(), 2);
  EXPECT_EQ(map->maxZoom(), 4);
  EXPECT_DOUBLE_EQ(map->bounds().south, -8.7);
  const auto tile = map->tile(2, 3, 3);
  ASSERT_TRUE(tile);
  ASSERT_TRUE(*tile);
  EXPECT_EQ((*tile)->size(), 2U);
  EXPECT_FALSE(*map->tile(2, 3, 0));
  EXPECT_FALSE(*map->tile(99, 0, 0));
}

TEST_F(MbtilesTest, BoundsThatAreNoneAreTheWorld) {
  for (const char* bounds : {"", "a,b,c,d", "10,20,5,30", "1,2,3", "-999,0,1,1", "nan,0,1,1"}) {
    std::filesystem::remove(m_file);
    make(std::string("INSERT INTO metadata VALUES ('bounds', '") + bounds +
         "'); INSERT INTO tiles VALUES (0, 0, 0, x'01');");
    auto map = Mbtiles::open(m_file);
    ASSERT_TRUE(map) << bounds;
    EXPECT_EQ(map->bounds().west, -180) << bounds;
    EXPECT_EQ(map->name(), m_file.stem().string());
  }
}

TEST_F(MbtilesTest, TellsWhatIsNoMap) {
  EXPECT_FALSE(Mbtiles::open(m_file));
  std::ofstream(m_file) << "this is not a database, however long it may be: it has words in it and nothing else at all";
  EXPECT_EQ(Mbtiles::open(m_file).error().code, ErrorCode::Corrupt);
  std::filesystem::remove(m_file);
  make("");
  EXPECT_EQ(Mbtiles::open(m_file).error().code, ErrorCode::Invalid);
  std::filesystem::remove(m_file);
  make("INSERT INTO metadata VALUES ('format', 'pbf'); INSERT INTO tiles VALUES (0, 0, 0, x'01');");
  EXPECT_EQ(Mbtiles::open(m_file).error().code, ErrorCode::Unsupported);
  std::filesystem::remove(m_file);
  make("INSERT INTO tiles VALUES (77, 0, 0, x'01');");
  EXPECT_EQ(Mbtiles::open(m_file).error().code, ErrorCode::Invalid);
}

}  // namespace
}  // namespace rembug::store
