#include "core/base/bytes.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace rembug {
namespace {

TEST(Bytes, HexAndBase64FollowTheRfcVectors) {
  EXPECT_EQ(toHex("foobar"), "666f6f626172");
  EXPECT_EQ(toBase64Url("f"), "Zg");
  EXPECT_EQ(toBase64Url("fo"), "Zm8");
  EXPECT_EQ(toBase64Url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(fromBase64Url("Zm9vYmE").value(), "fooba");
}

TEST(Bytes, EveryEncodingComesBack) {
  SeededRandom random(7);
  for (std::size_t size = 0; size < 70; ++size) {
    const Bytes bytes = random.bytes(size);
    EXPECT_EQ(fromHex(toHex(bytes)).value(), bytes);
    EXPECT_EQ(fromBase64Url(toBase64Url(bytes)).value(), bytes);
    EXPECT_EQ(fromBase32(toBase32(bytes)).value(), bytes);
  }
}

TEST(Bytes, Base32ForgivesWhatPeopleType) {
  const std::string text = toBase32("Rembug\x01");
  std::string typed;
  for (const char c : text) {
    typed += c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
    typed += '-';
  }
  EXPECT_EQ(fromBase32(typed).value(), "Rembug\x01");
}

TEST(Bytes, WrongTextIsRefused) {
  EXPECT_FALSE(fromHex("abc"));
  EXPECT_FALSE(fromHex("zz"));
  EXPECT_FALSE(fromBase64Url("a"));
  EXPECT_FALSE(fromBase64Url("Zh"));  // leftover bits that are not zero
  EXPECT_FALSE(fromBase32("U"));
}

}  // namespace
}  // namespace rembug
