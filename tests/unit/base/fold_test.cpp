#include "core/base/fold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rembug {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Fold, OldSpellingAccentsAndSignsMakeNoDifference) {
  EXPECT_EQ(foldText("  Soejono  DJOKO-Tjokro "), foldText("Suyono Joko Cokro"));
  EXPECT_EQ(foldText("Sjamsoel"), foldText("Syamsul"));
  EXPECT_EQ(foldText("Achmad"), foldText("akhmad"));
  EXPECT_EQ(foldText("Njoman Ma'ruf"), foldText("Nyoman Maruf"));
  EXPECT_EQ(foldText("Żółw É. Ñandú ß"), "zolw e nandu s");
  EXPECT_EQ(foldText("e\xCC\x81"), "e") << "a mark that stands by itself";
  EXPECT_EQ(foldText("No. 12, RT 003/RW 001"), "no 12 rt 003 rw 001");
  EXPECT_EQ(foldText("中\xFF"), "") << "what is no letter, and what is no text";
  EXPECT_NE(foldText("Amat"), foldText("Amad"));
}

TEST(Fold, TitlesOfRespectAreNotLookedFor) {
  EXPECT_THAT(wordsToFind("Pak H. Lalu Suparman, Drs."), ElementsAre("suparman"));
  EXPECT_THAT(wordsToFind("Inaq"), ElementsAre("inaq")) << "unless nothing else is there";
  EXPECT_THAT(wordsToFind(" ., "), IsEmpty());
}

}  // namespace
}  // namespace rembug
