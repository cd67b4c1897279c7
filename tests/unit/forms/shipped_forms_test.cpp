#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/forms/play.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::string shipped(const std::string& name) {
  return readFile(std::string(REMBUG_SOURCE_DIR) + "/forms/" + name + ".xml");
}

TEST(FgdForm, IsFilledWholeAndComputesItsShares) {
  Play play(shipped("fgd-refleksi-kemiskinan"));
  play.set("/data/kepala/tingkat", "RT");
  EXPECT_NE(play.node("/data/kepala/rt").violation, Violation::None);
  for (const auto& [ref, value] : std::vector<std::pair<std::string, std::string>>{
           {"/data/kepala/rw", "005"},
           {"/data/kepala/rt", "003"},
           {"/data/kepala/kelompok", "PEREMPUAN"},
           {"/data/kepala/tgl", "2026-11-20"},
           {"/data/kepala/jam_mulai", "09:00"},
           {"/data/kepala/jam_selesai", "11:30"},
           {"/data/kepala/tempat", "Berugak RT 003"},
           {"/data/kepala/notulis", "Sari"},
           {"/data/hadir/hadir_p", "14"},
           {"/data/hadir/hadir_l", "10"},
           {"/data/hadir/miskin_p", "6"},
           {"/data/hadir/miskin_l", "3"},
           {"/data/hadir/sumber_status", "PS2"},
           {"/data/kriteria[1]/rumusan", "Mangan sekali sejelo"},
           {"/data/kriteria[1]/aspek", "PANGAN"},
           {"/data/kriteria[1]/dukungan", "20"},
           {"/data/sebab[1]/teks", "Yang memimpin mementingkan diri"},
           {"/data/sebab[1]/jenis", "AKAR"},
           {"/data/sebab[1]/nilai_hilang", "ADIL"},
           {"/data/nilai[1]/nilai_id", "JUJUR"},
           {"/data/nilai[1]/bukti_perbuatan", "mengembalikan uang kembalian lebih"},
           {"/data/kesepakatan[1]/isi", "Pemetaan mulai Senin"},
           {"/data/tutup/ttd_faskel", "Sari"}}) {
    play.set(ref, value);
  }
  EXPECT_THAT(play.violated(), IsEmpty());
  EXPECT_EQ(play.value("/data/hadir/jumlah"), "24");
  EXPECT_EQ(play.value("/data/hadir/persen_perempuan"), "58.3");
  EXPECT_EQ(play.value("/data/hadir/persen_miskin"), "37.5");
  EXPECT_EQ(play.value("/data/tutup/lengkap"), "LENGKAP");
  EXPECT_EQ(play.value("/data/meta/instanceName"), "Refleksi kemiskinan – Perempuan RT 003");

  play.set("/data/hadir/miskin_p", "15");
  EXPECT_THAT(play.violated(), Contains("/data/hadir/miskin_p"));
  play.set("/data/hadir/miskin_p", "6");
  play.set("/data/nilai[1]/bukti_perbuatan", "Pak Amat menjenguk tetangga");
  EXPECT_THAT(play.violated(), Contains("/data/nilai[1]/bukti_perbuatan"));
  play.set("/data/nilai[1]/bukti_perbuatan", "menjenguk tetangga");
  play.set("/data/sebab[1]/jenis", "SEBAB");
  EXPECT_THAT(play.violated(), Contains("/data/tutup/lengkap"));
  play.set("/data/tutup/alasan_tidak_lengkap", "waktu habis");
  EXPECT_THAT(play.violated(), IsEmpty());
}

TEST(ShortSurvey, TheSecondListFollowsTheFirst) {
  Play play(shipped("survei-sosial-ekonomi"));
  play.set("/data/kepala/kabkota", "5201");
  EXPECT_EQ(play.node("/data/kepala/kecamatan").choices.size(), 2U);
  EXPECT_EQ(play.node("/data/kepala/kecamatan").choices[0].second, "Gerung");
}

TEST(ShippedForms, HaveEveryTextInBothLanguages) {
  for (const std::string name : {"fgd-refleksi-kemiskinan", "pemetaan-swadaya-rumah-tangga", "survei-sosial-ekonomi"}) {
    Play play(shipped(name));
    ASSERT_THAT(play.form->languages(), ElementsAre("Bahasa Indonesia (id)", "English (en)"));
    for (const std::string& language : play.form->languages()) {
      ASSERT_TRUE(play.instance->setLanguage(language));
      for (const Item& item : play.instance->items()) {
        EXPECT_FALSE(item.label.empty() && item.kind != ItemKind::Row) << name << " " << item.ref << " " << language;
        for (const auto& [value, label] : item.choices) {
          EXPECT_FALSE(label.empty()) << name << " " << item.ref << " " << value;
        }
      }
    }
  }
}

}  // namespace
}  // namespace rembug::forms
