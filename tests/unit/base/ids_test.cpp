#include "core/base/ids.h"

#include <gtest/gtest.h>

namespace rembug {
namespace {

TEST(Ids, Uuid7IsTimeOrderedAndMarked) {
  ManualClock clock(Millis(0x017F22E279B0));  // the example of RFC 9562, appendix A.6
  SeededRandom random(1);
  const RecordId first = newRecordId(clock, random);
  EXPECT_EQ(first.hex().substr(0, 12), "017f22e279b0");
  EXPECT_EQ(first.hex()[12], '7');
  EXPECT_NE(std::string("89ab").find(first.hex()[16]), std::string::npos);
  clock.advance(Millis(1));
  EXPECT_LT(first, newRecordId(clock, random));
}

TEST(Ids, VillageCodes) {
  EXPECT_TRUE(isVillageCode("52.71.01.1006"));
  EXPECT_TRUE(isVillageCode("52.01.02.2006"));
  EXPECT_FALSE(isVillageCode("52.71.01.4006"));
  EXPECT_FALSE(isVillageCode("52.71.01"));
  EXPECT_FALSE(isVillageCode("5271011006"));
}

TEST(Ids, AGrantThatEndsInADotCoversAllBelow) {
  EXPECT_TRUE(grantCovers("52.71.", "52.71.01.1006"));
  EXPECT_FALSE(grantCovers("52.71", "52.71.01.1006"));
  EXPECT_TRUE(grantCovers("52.71.01.1006", "52.71.01.1006"));
  EXPECT_FALSE(grantCovers("52.7.", "52.71.01.1006"));
}

}  // namespace
}  // namespace rembug
