// The village's own signs of poverty: a set from the residents' workshop decides, the record keeps its version, and
// without a set the default rule counts and says so.
#include "tests/unit/mapping_forms/household.h"

namespace rembug::forms {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kSigns =
    "name,label,terjemahan,aspek,ukuran_soal,ukuran_op,ukuran_nilai,golongan,versi\n"
    "K1,Bale tanaq,Lantai tanah,RUMAH,LANTAI,EQ,TANAH,MISKIN,3\n"
    "K2,Sesek,Rumah sesak,RUMAH,M2_PER_JIWA,LT,\"7,2\",MISKIN,3\n"
    "K3,Utang bank subuh,,EKONOMI,UTANG,EQ,RENTENIR,MISKIN,3\n"
    "K4,Mangan sekali sejelo,Makan sekali sehari,PANGAN,,,,SANGAT_MISKIN,3\n"
    "K5,Anak ndeq sekolah,,PENDIDIKAN,ANAK_TIDAK_SEKOLAH,GE,1,MISKIN,3\n"
    "K6,Tanggungan luwe,,SOSIAL,TANGGUNGAN,GT,2,MISKIN,3\n"
    "K7,Aiq jaoq,,AIR_SANITASI,MENIT_AMBIL,LE,30,MISKIN,3\n";
const std::string kCategories =
    "name,label,minimal,ps2,versi\nSANGAT_MISKIN,Melarat,5,YA,3\nMISKIN,Susah,3,YA,3\nTIDAK_MISKIN,Cukup,0,TIDAK,3\n";
const Lists kSet = {{"rembug-kriteria.csv", kSigns}, {"rembug-golongan.csv", kCategories}};

TEST(HouseholdSigns, WithoutASetTheDefaultRuleCountsAndSaysSo) {
  House house;
  house.whole();
  EXPECT_EQ(house.value("/data/kunjungan/kriteria_set_versi"), "BAKU-1");
  EXPECT_EQ(house.value("/data/hasil/tanda"), "RTLH AIR BAB PENGHASILAN SEKOLAH");
  EXPECT_THAT(house.label("/data/hasil/keterangan_kriteria"), HasSubstr("aturan baku"));
  EXPECT_THAT(house.label("/data/hasil/tanda_terpenuhi"), HasSubstr("tidak ada jamban"));
  ASSERT_TRUE(house.instance->setLanguage("English (en)"));
  EXPECT_THAT(house.label("/data/hasil/keterangan_kriteria"), HasSubstr("default rule"));
  EXPECT_THAT(house.label("/data/hasil/tanda_terpenuhi"), HasSubstr("no toilet"));
  // 5, 4, 3, 2, 1 signs
  const std::vector<std::pair<std::string, std::string>> steps = {{"/data/rumah/listrik", "TIDAK_ADA"},
                                                                  {"/data/air/cukup", "SEPANJANG_TAHUN"},
                                                                  {"/data/ekonomi/penghasilan", "2_4"},
                                                                  {"/data/rumah/listrik", "PLN_SENDIRI"},
                                                                  {"/data/anggota[2]/alasan_tidak_sekolah", "JARAK"},
                                                                  {"/data/sanitasi/bab", "UMUM_MCK"}};
  std::vector<std::string> categories;
  for (const auto& [ref, answer] : steps) {
    house.set(ref, answer);
    categories.push_back(house.value("/data/hasil/skor") + " " + house.value("/data/hasil/golongan_hitung"));
  }
  EXPECT_THAT(categories, ElementsAre("6 SANGAT_MISKIN", "5 SANGAT_MISKIN", "4 MISKIN", "3 MISKIN", "2 HAMPIR_MISKIN",
                                      "1 TIDAK_MISKIN"));
}

TEST(HouseholdSigns, TheVillagesSetDecidesByItsMeasures) {
  House house(kSet);
  house.whole();
  EXPECT_EQ(house.value("/data/kunjungan/kriteria_set_versi"), "3");
  EXPECT_THAT(house.label("/data/hasil/keterangan_kriteria"), HasSubstr("versi 3"));
  EXPECT_EQ(house.value("/data/hasil/tanda"), "K1 K2 K5");  // 6.7 m² a person; two depend, not more
  EXPECT_EQ(house.value("/data/hasil/skor"), "3");
  EXPECT_EQ(house.value("/data/hasil/golongan_hitung"), "MISKIN");
  EXPECT_THAT(house.label("/data/hasil/tanda_terpenuhi"), HasSubstr("Bale tanaq; Sesek; Anak ndeq sekolah"));
  // What has no measure is looked at.
  ASSERT_EQ(house.node("/data/hasil/tanda_terlihat").choices.size(), 1U);
  EXPECT_EQ(house.node("/data/hasil/tanda_terlihat").choices[0].second, "Mangan sekali sejelo");
  house.set("/data/hasil/tanda_terlihat", "K4");
  EXPECT_EQ(house.value("/data/hasil/golongan_hitung"), "MISKIN");
  house.set("/data/ekonomi/utang", "BANK RENTENIR");
  EXPECT_EQ(house.value("/data/hasil/skor"), "5");
  EXPECT_EQ(house.value("/data/hasil/golongan_hitung"), "SANGAT_MISKIN");
  house.set("/data/air/menit_ambil", "30");
  EXPECT_EQ(house.value("/data/hasil/tanda"), "K1 K2 K3 K5 K7");
  house.set("/data/air/menit_ambil", "31");
  EXPECT_EQ(house.value("/data/hasil/tanda"), "K1 K2 K3 K5");
  house.set("/data/anggota[1]/pekerjaan", "TIDAK");
  EXPECT_EQ(house.value("/data/hasil/tanda"), "K1 K2 K3 K5 K6");
  // The answers that the count rests on stand beside it.
  EXPECT_THAT(house.value("/data/hasil/fakta"), HasSubstr("LANTAI=TANAH"));
  EXPECT_THAT(house.violated(), IsEmpty());
}

TEST(HouseholdSigns, CategoriesBearTheNamesThatTheVillageGaveThem) {
  House house(kSet);
  house.whole();
  const ChoiceList& choices = house.node("/data/hasil/golongan_sepakat").choices;
  EXPECT_THAT(choices, ElementsAre(testing::Pair("SANGAT_MISKIN", "Melarat"), testing::Pair("MISKIN", "Susah"),
                                   testing::Pair("TIDAK_MISKIN", "Cukup")));
}

TEST(HouseholdSigns, CategoriesWithCodesOfTheirOwnAreOfferedFromTheVillagesList) {
  Lists own = kSet;
  own["rembug-golongan.csv"] =
      "name,label,minimal,ps2,versi\nMELARAT,Melarat,3,YA,3\nSEDANG,Sedang,1,YA,3\nCUKUP,Cukup,0,TIDAK,3\n";
  House house(own);
  house.whole();
  EXPECT_FALSE(house.node("/data/hasil/golongan_hitung").relevant);
  EXPECT_EQ(house.value("/data/hasil/golongan_hitung_desa"), "MELARAT");
  house.set("/data/hasil/golongan_sepakat_desa", "CUKUP");
  EXPECT_THAT(house.violated(), ElementsAre("/data/hasil/alasan_beda"));
  EXPECT_EQ(house.value("/data/hasil/ps2"), "TIDAK");
  house.set("/data/hasil/golongan_sepakat_desa", "SEDANG");
  EXPECT_EQ(house.value("/data/hasil/ps2"), "YA");  // as the village's list says
}

FormInstance reopened(const House& house, const std::shared_ptr<const Form>& form, SeededRandom& random) {
  const std::vector<Row> rows = house.instance->rows();
  const std::vector<Answer> answers = house.instance->answers();
  return FormInstance::resume(form, house.clock, random, rows, answers);
}

TEST(HouseholdSigns, AnotherSetLaterChangesNoRecordThatIsThere) {
  House house(kSet);
  house.whole();
  house.fill("/data/hasil", {{"golongan_sepakat", "MISKIN"}});
  Lists newer = kSet;
  newer["rembug-kriteria.csv"] = "name,label,ukuran_soal,ukuran_op,ukuran_nilai,versi\nB1,Lain,LANTAI,EQ,TANAH,4\n";
  House later(newer);
  later.instance.emplace(reopened(house, later.form, later.random));
  EXPECT_EQ(later.value("/data/kunjungan/kriteria_set_versi"), "3");
  EXPECT_EQ(later.value("/data/hasil/tanda"), "K1 K2 K5");
  EXPECT_EQ(later.value("/data/hasil/skor"), "3");
  EXPECT_EQ(later.value("/data/hasil/golongan_hitung"), "MISKIN");
  EXPECT_THAT(later.label("/data/hasil/keterangan_kriteria"), HasSubstr("sudah berganti"));
  EXPECT_THAT(later.violated(), IsEmpty());
  // Nor does a first set change what was counted by the default rule.
  House before;
  before.whole();
  House after(kSet);
  after.instance.emplace(reopened(before, after.form, after.random));
  EXPECT_EQ(after.value("/data/kunjungan/kriteria_set_versi"), "BAKU-1");
  EXPECT_EQ(after.value("/data/hasil/skor"), "5");
  EXPECT_EQ(after.value("/data/hasil/golongan_hitung"), "SANGAT_MISKIN");
}

}  // namespace
}  // namespace rembug::forms
