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

void fillVisit(Play& play, const std::string& result) {
  play.set("/data/kunjungan/rw", "005");
  play.set("/data/kunjungan/rt", "003");
  play.set("/data/kunjungan/no_bangunan", "17");
  play.set("/data/kunjungan/tgl", "2026-11-20");
  play.set("/data/kunjungan/hasil", result);
}

TEST(HouseholdForm, AnEmptyHouseNeedsNothingElse) {
  Play play(shipped("pemetaan-swadaya-rumah-tangga"));
  fillVisit(play, "RUMAH_KOSONG");
  EXPECT_THAT(play.violated(), IsEmpty());
  EXPECT_EQ(play.value("/data/meta/instanceName"), "Rumah kosong – No. 17, RT 003/RW 005");
}

TEST(HouseholdForm, WithoutConsentNothingIsAsked) {
  Play play(shipped("pemetaan-swadaya-rumah-tangga"));
  fillVisit(play, "LENGKAP");
  EXPECT_THAT(play.violated(), ElementsAre("/data/kunjungan/persetujuan"));
  play.set("/data/kunjungan/persetujuan", "TIDAK");
  EXPECT_THAT(play.violated(), IsEmpty());
}

TEST(HouseholdForm, IsFilledWholeAndComputesCategoryAndAdults) {
  Play play(shipped("pemetaan-swadaya-rumah-tangga"));
  fillVisit(play, "LENGKAP");
  play.set("/data/kunjungan/persetujuan", "YA");
  play.set("/data/keluarga/nama_kk", "Inaq Sahnim");
  play.set("/data/keluarga/jk_kk", "P");
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(play.instance->addRow("/data/anggota"));
  }
  const auto member = [&](int row, const std::string& relation, const std::string& sex, const std::string& age) {
    const std::string at = "/data/anggota[" + std::to_string(row) + "]/";
    play.set(at + "hubungan", relation);
    play.set(at + "jk", sex);
    play.set(at + "umur", age);
  };
  member(1, "KEPALA", "P", "52");
  play.set("/data/anggota[1]/kawin", "CERAI_MATI");
  play.set("/data/anggota[1]/pekerjaan", "DAGANG");
  member(2, "ANAK", "L", "16");
  play.set("/data/anggota[2]/kawin", "BELUM");
  play.set("/data/anggota[2]/sekolah", "TIDAK");
  play.set("/data/anggota[2]/alasan_tidak_sekolah", "BIAYA");
  play.set("/data/anggota[2]/pekerjaan", "TIDAK");
  member(3, "CUCU", "P", "4");
  for (const auto& [ref, value] :
       std::vector<std::pair<std::string, std::string>>{{"/data/rumah/status_rumah", "MILIK"},
                                                        {"/data/rumah/status_tanah", "NEGARA"},
                                                        {"/data/rumah/luas_lantai", "20"},
                                                        {"/data/rumah/lantai", "TANAH"},
                                                        {"/data/rumah/dinding", "BAMBU_BEDEK"},
                                                        {"/data/rumah/atap", "SENG"},
                                                        {"/data/rumah/bocor", "YA"},
                                                        {"/data/rumah/struktur", "RUSAK_RINGAN"},
                                                        {"/data/rumah/listrik", "PLN_MENUMPANG"},
                                                        {"/data/air/sumber", "SUMUR_TT"},
                                                        {"/data/air/cukup", "KURANG"},
                                                        {"/data/sanitasi/bab", "SUNGAI_KEBUN"},
                                                        {"/data/sanitasi/limbah_cuci", "PEKARANGAN"},
                                                        {"/data/sanitasi/sampah", "BAKAR"},
                                                        {"/data/ekonomi/penghasilan", "LT1"}}) {
    play.set(ref, value);
  }
  EXPECT_THAT(play.violated(), IsEmpty());
  EXPECT_EQ(play.value("/data/keluarga/jml_jiwa"), "3");
  EXPECT_EQ(play.value("/data/rumah/m2_per_jiwa"), "6.7");
  EXPECT_EQ(play.value("/data/rumah/rtlh"), "YA");
  EXPECT_EQ(play.value("/data/hasil/dewasa_p"), "1");
  EXPECT_EQ(play.value("/data/hasil/dewasa_l"), "0");
  EXPECT_EQ(play.value("/data/ekonomi/tanggungan"), "2");
  EXPECT_EQ(play.value("/data/hasil/skor"), "5");
  EXPECT_EQ(play.value("/data/hasil/golongan_hitung"), "SANGAT_MISKIN");
  play.set("/data/hasil/golongan_sepakat", "MISKIN");
  EXPECT_THAT(play.violated(), ElementsAre("/data/hasil/alasan_beda"));
  play.set("/data/hasil/alasan_beda", "anak tertua mengirim uang");
  EXPECT_EQ(play.value("/data/hasil/ps2"), "YA");
  EXPECT_THAT(play.violated(), IsEmpty());
}

TEST(ShortSurvey, TheSecondListFollowsTheFirst) {
  Play play(shipped("survei-sosial-ekonomi"));
  play.set("/data/kepala/kabkota", "5201");
  EXPECT_EQ(play.node("/data/kepala/kecamatan").choices.size(), 2U);
  EXPECT_EQ(play.node("/data/kepala/kecamatan").choices[0].second, "Gerung");
}

TEST(ShippedForms, HaveEveryTextInBothLanguages) {
  for (const std::string name : {"pemetaan-swadaya-rumah-tangga", "survei-sosial-ekonomi"}) {
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
