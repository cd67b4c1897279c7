#include "app/tone.h"

#include <cstring>

#include <gtest/gtest.h>

namespace rembug::app {
namespace {

std::uint32_t numberAt(const QByteArray& wave, int at) {
  std::uint32_t number = 0;
  std::memcpy(&number, wave.constData() + at, sizeof(number));
  return number;
}

TEST(Tone, IsAWaveFileThatIsSoftAndEndsInSilence) {
  const QByteArray wave = waveOf({{440, 100}, {330, 100}});
  ASSERT_GT(wave.size(), 44);
  EXPECT_TRUE(wave.startsWith("RIFF"));
  EXPECT_EQ(wave.mid(8, 8), "WAVEfmt ");
  EXPECT_EQ(numberAt(wave, 4), static_cast<std::uint32_t>(wave.size()) - 8);
  EXPECT_EQ(numberAt(wave, 40), static_cast<std::uint32_t>(wave.size()) - 44);
  EXPECT_EQ(wave.size(), 44 + 2 * 2 * 2205);
  int loudest = 0;
  std::int16_t last = 0;
  for (qsizetype at = 44; at < wave.size(); at += 2) {
    std::memcpy(&last, wave.constData() + at, sizeof(last));
    loudest = std::max(loudest, std::abs(static_cast<int>(last)));
  }
  EXPECT_GT(loudest, 2000);
  EXPECT_LT(loudest, 7000);
  EXPECT_LT(std::abs(static_cast<int>(last)), 10);
}

}  // namespace
}  // namespace rembug::app
