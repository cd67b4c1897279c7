#include "app/person_named.h"

#include <gtest/gtest.h>

namespace rembug::app {
namespace {

TEST(PersonNamed, AnHonorificBeforeACapital) {
  for (const char* text :
       {"Pak Amat mengembalikan uang", "kas dijaga hj. Aminah", "H. Ridwan jujur", "Bu Sri menjenguk", "Baiq Mulyani",
        "kata TGH. Anwar", "Inaq Sahnim", "Tuan Guru Bajang", "dibantu pak  Éka", "Ustaz Hamid mengajar"}) {
    EXPECT_TRUE(namesPerson(QString::fromUtf8(text))) << text;
  }
}

TEST(PersonNamed, DeedsNameNobody) {
  for (const char* text :
       {"", "mengembalikan uang kembalian lebih", "ibu-ibu PKK memasak", "Bapak-bapak Ronda", "pak lurah",
        "membantu ibu hamil", "Gotong Royong tanpa diminta", "SAbu Rata", "kas jamaah utuh", "rumah H 12"}) {
    EXPECT_FALSE(namesPerson(QString::fromUtf8(text))) << text;
  }
}

}  // namespace
}  // namespace rembug::app
