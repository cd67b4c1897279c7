// The household form: what a visit that ends early skips, members and their ages, rules as data, what is refused.
#include "tests/unit/mapping_forms/household.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class EarlyEnd : public testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(EarlyEnd, NeedsAndKeepsNothingButTheBuilding) {
  House house;
  house.whole();
  house.set("/data/kunjungan/hasil", GetParam().first);
  EXPECT_THAT(house.violated(), IsEmpty());
  for (const NodeState& node : house.instance->nodes()) {
    const bool visit = node.ref.rfind("/data/kunjungan", 0) == 0 || node.ref.rfind("/data/meta", 0) == 0;
    EXPECT_TRUE(visit || !node.relevant) << node.ref;
  }
  EXPECT_EQ(house.value("/data/meta/instanceName"), GetParam().second + " – No. 17, RT 003/RW 005");
  // A slip of the finger loses nothing.
  house.set("/data/kunjungan/hasil", "LENGKAP");
  EXPECT_EQ(house.value("/data/keluarga/nama_kk"), "Inaq Sahnim");
}

INSTANTIATE_TEST_SUITE_P(Results, EarlyEnd,
                         testing::Values(std::pair("TIDAK_BERTEMU", "Tidak bertemu"), std::pair("MENOLAK", "Menolak"),
                                         std::pair("RUMAH_KOSONG", "Rumah kosong")));

TEST(Household, ConsentComesFirstAndRefusingItEndsTheVisit) {
  House house;
  house.visit("LENGKAP");
  EXPECT_THAT(house.violated(), ElementsAre("/data/kunjungan/dibacakan", "/data/kunjungan/persetujuan"));
  EXPECT_FALSE(house.node("/data/keluarga/nama_kk").relevant);
  house.fill("/data/kunjungan", {{"dibacakan", "OK"}, {"persetujuan", "TIDAK"}});
  EXPECT_THAT(house.violated(), IsEmpty());
  EXPECT_FALSE(house.node("/data/kunjungan/geo").relevant);
  EXPECT_EQ(house.value("/data/kunjungan/hasil_akhir"), "MENOLAK");
  EXPECT_EQ(house.value("/data/meta/instanceName"), "Menolak – No. 17, RT 003/RW 005");
}

TEST(Household, IsFilledWholeAndComputesWhatFollows) {
  House house;
  house.whole();
  EXPECT_THAT(house.violated(), IsEmpty());
  for (const auto& [ref, expected] : Answers{{"/data/kunjungan/tgl", "2026-11-24"},
                                             {"/data/keluarga/jml_jiwa", "3"},
                                             {"/data/keluarga/perempuan_kk", "YA"},
                                             {"/data/rumah/m2_per_jiwa", "6.7"},  // 20 : 3
                                             {"/data/rumah/padat", "1"},
                                             {"/data/rumah/tanda_rtlh", "4"},  // floor, walls, roof, crowded
                                             {"/data/rumah/rtlh", "YA"},
                                             {"/data/air/air_aman", "TIDAK"},  // 6 m < 10 m
                                             {"/data/ekonomi/tanggungan", "2"},
                                             {"/data/hasil/dewasa_p", "1"},
                                             {"/data/hasil/dewasa_l", "0"},
                                             {"/data/hasil/skor", "5"},
                                             {"/data/hasil/golongan_hitung", "SANGAT_MISKIN"},
                                             {"/data/hasil/ps2", ""},
                                             {"/data/meta/instanceName", "Inaq Sahnim – No. 17, RT 003/RW 005"}}) {
    EXPECT_EQ(house.value(ref), expected) << ref;
  }
}

TEST(Household, ADifferenceFromTheCountNeedsAReason) {
  House house;
  house.whole();
  house.set("/data/hasil/musyawarah", "SUDAH");
  EXPECT_THAT(house.violated(), ElementsAre("/data/hasil/golongan_sepakat"));
  house.set("/data/hasil/golongan_sepakat", "SANGAT_MISKIN");
  EXPECT_THAT(house.violated(), IsEmpty());
  house.set("/data/hasil/golongan_sepakat", "HAMPIR_MISKIN");
  EXPECT_THAT(house.violated(), ElementsAre("/data/hasil/alasan_beda"));
  house.set("/data/hasil/alasan_beda", "anak tertua mengirim uang");
  EXPECT_EQ(house.value("/data/hasil/ps2"), "TIDAK");
  house.set("/data/hasil/golongan_sepakat", "MISKIN");
  EXPECT_EQ(house.value("/data/hasil/ps2"), "YA");
  EXPECT_THAT(house.violated(), IsEmpty());
}

TEST(Household, AgeOrYearOfBirthDecidesWhatIsAsked) {
  House house;
  house.consent();
  const std::string at = "/data/anggota[1]/";
  house.set(at + "cara_umur", "TAHUN_LAHIR");
  EXPECT_FALSE(house.node(at + "umur").relevant);
  const auto asked = [&](const std::string& born) {
    house.set(at + "tahun_lahir", born);
    std::string all;
    for (const char* name : {"kawin", "pendidikan", "sekolah", "pekerjaan"}) {
      all += house.node(at + name).relevant ? std::string(name) + " " : "";
    }
    return all;
  };
  EXPECT_EQ(asked("2022"), "");  // 4 years
  EXPECT_EQ(asked("2021"), "pendidikan sekolah ");
  EXPECT_EQ(asked("2017"), "pendidikan sekolah ");
  EXPECT_EQ(asked("2016"), "kawin pendidikan sekolah pekerjaan ");
  EXPECT_EQ(asked("2002"), "kawin pendidikan sekolah pekerjaan ");
  EXPECT_EQ(asked("2001"), "kawin pendidikan pekerjaan ");
  EXPECT_EQ(house.value(at + "usia"), "25");
  // The reason is asked from 7 to 18.
  for (const auto& [born, reason] :
       std::vector<std::pair<std::string, bool>>{{"2020", false}, {"2019", true}, {"2008", true}, {"2007", false}}) {
    house.set(at + "tahun_lahir", born);
    house.set(at + "sekolah", "TIDAK");
    EXPECT_EQ(house.node(at + "alasan_tidak_sekolah").relevant, reason) << born;
  }
}

TEST(Household, WhoWasEverMarriedIsAnAdultWhereTheVillageSaysSo) {
  House house;
  house.consent();
  house.fill("/data/anggota[1]", {{"jk", "P"}, {"umur", "15"}, {"kawin", "KAWIN"}});
  EXPECT_EQ(house.value("/data/hasil/dewasa_p"), "1");
  EXPECT_NE(house.label("/data/anggota[1]/kawin_muda"), "(not shown)");
  house.set("/data/aturan/kawin_dewasa", "TIDAK");
  EXPECT_EQ(house.value("/data/hasil/dewasa_p"), "0");
  house.set("/data/anggota[1]/umur", "17");
  EXPECT_EQ(house.value("/data/hasil/dewasa_p"), "1");
  EXPECT_EQ(house.label("/data/anggota[1]/kawin_muda"), "(not shown)");
  house.set("/data/aturan/umur_dewasa", "18");
  EXPECT_EQ(house.value("/data/hasil/dewasa_p"), "0");
}

TEST(Household, RulesOfTheVillageMoveTheBounds) {
  House house;
  house.whole();
  house.set("/data/rumah/luas_lantai", "21.6");  // 7.2 a person: not below the bound
  EXPECT_EQ(house.value("/data/rumah/padat"), "0");
  house.set("/data/aturan/batas_padat", "7.3");
  EXPECT_EQ(house.value("/data/rumah/padat"), "1");
  house.set("/data/aturan/rtlh_minimal", "5");
  EXPECT_EQ(house.value("/data/rumah/rtlh"), "TIDAK");
  house.set("/data/rumah/struktur", "SEDANG");
  EXPECT_EQ(house.value("/data/rumah/rtlh"), "YA");
  house.set("/data/air/jarak_septik", "10");
  EXPECT_EQ(house.value("/data/air/air_aman"), "YA");
  house.set("/data/aturan/jarak_aman", "11");
  EXPECT_EQ(house.value("/data/air/air_aman"), "TIDAK");
  house.set("/data/air/jarak_tahu", "TIDAK_TAHU");
  EXPECT_EQ(house.value("/data/air/air_aman"), "TIDAK_TAHU");
  EXPECT_FALSE(house.node("/data/air/jarak_septik").relevant);
}

TEST(Household, SkipsWhatDoesNotApply) {
  House house;
  house.whole();
  const auto relevant = [&](const std::string& ref) { return house.node(ref).relevant; };
  for (const char* ref : {"/data/rumah/bukti_tanah", "/data/rumah/daya", "/data/sanitasi/kloset",
                          "/data/sanitasi/tinja", "/data/sanitasi/jml_kk_jamban", "/data/sanitasi/angkut_2x",
                          "/data/ekonomi/bantuan_tahun", "/data/kunjungan/lingkungan"}) {
    EXPECT_FALSE(relevant(ref)) << ref;
  }
  EXPECT_TRUE(relevant("/data/air/menit_ambil"));
  house.fill({{"/data/rumah/status_tanah", "MILIK"},
              {"/data/rumah/listrik", "PLN_SENDIRI"},
              {"/data/air/sumber", "LEDENG"},
              {"/data/air/di_halaman", "YA"},
              {"/data/sanitasi/bab", "BERSAMA"},
              {"/data/sanitasi/sampah", "DIANGKUT"},
              {"/data/ekonomi/bantuan", "PKH SEMBAKO"},
              {"/data/kunjungan/satuan", "LINGKUNGAN"}});
  for (const char* ref : {"/data/rumah/bukti_tanah", "/data/rumah/daya", "/data/sanitasi/kloset",
                          "/data/sanitasi/tinja", "/data/sanitasi/jml_kk_jamban", "/data/sanitasi/angkut_2x",
                          "/data/ekonomi/bantuan_tahun", "/data/kunjungan/lingkungan"}) {
    EXPECT_TRUE(relevant(ref)) << ref;
  }
  EXPECT_FALSE(relevant("/data/air/menit_ambil"));
  EXPECT_FALSE(relevant("/data/air/jarak_septik"));
  EXPECT_FALSE(relevant("/data/kunjungan/rw"));
  house.set("/data/kunjungan/lingkungan", "Bintaro Jaya");
  EXPECT_EQ(house.value("/data/meta/instanceName"), "Inaq Sahnim – No. 17, RT 003 Bintaro Jaya");
}

TEST(Household, BusinessesHaveAsManyRowsAsWereSaid) {
  House house;
  house.whole();
  house.set("/data/ekonomi/jml_usaha", "2");
  EXPECT_THAT(house.violated(), ElementsAre("/data/usaha[1]/jenis", "/data/usaha[2]/jenis"));
  house.fill({{"/data/usaha[1]/jenis", "WARUNG"}, {"/data/usaha[2]/jenis", "IKAN"}});
  EXPECT_THAT(house.violated(), IsEmpty());
  house.set("/data/ekonomi/jml_usaha", "6");
  EXPECT_THAT(house.violated(), Contains("/data/ekonomi/jml_usaha"));
  house.set("/data/ekonomi/jml_usaha", "0");
  EXPECT_THAT(house.violated(), IsEmpty());
}

TEST(Household, ThirtyPersonsAtMost) {
  House house;
  house.whole();
  for (int i = 3; i < 30; ++i) {
    ASSERT_TRUE(house.instance->addRow("/data/anggota"));
  }
  EXPECT_THAT(house.violated(), Not(Contains("/data/keluarga/jml_jiwa")));
  ASSERT_TRUE(house.instance->addRow("/data/anggota"));
  EXPECT_THAT(house.violated(), Contains("/data/keluarga/jml_jiwa"));
}

TEST(Household, RefusesWhatCannotBe) {
  House house;
  house.whole();
  house.fill({{"/data/kunjungan/geo", "-8.57 116.07 10 5"},
              {"/data/kunjungan/no_urut_rt", "17"},
              {"/data/air/menit_ambil", "20"},
              {"/data/air/biaya", "0"},
              {"/data/ekonomi/utang", "RENTENIR"},
              {"/data/ekonomi/aset", "HP"},
              {"/data/ekonomi/bantuan", "PKH"},
              {"/data/ekonomi/bantuan_tahun", "2025"},
              {"/data/ekonomi/keikutsertaan", "ARISAN"},
              {"/data/ekonomi/jml_usaha", "1"}});
  house.fill("/data/usaha[1]", {{"jenis", "WARUNG"}, {"lama", "3"}, {"tenaga", "1"}, {"kendala", "MODAL"}});
  house.row("/data/anggota",
            {{"hubungan", "LAIN"}, {"jk", "L"}, {"cara_umur", "TAHUN_LAHIR"}, {"tahun_lahir", "2022"}});
  house.set("/data/sanitasi/bab", "BERSAMA");
  house.fill("/data/sanitasi", {{"jml_kk_jamban", "3"}, {"tinja", "LUBANG"}});
  EXPECT_THAT(house.violated(), IsEmpty());
  const std::vector<Refused> cases = {{"/data/kunjungan/rw", "5"},
                                      {"/data/kunjungan/rt", "RT3"},
                                      {"/data/kunjungan/no_urut_rt", "0"},
                                      {"/data/kunjungan/no_urut_rt", "1000"},
                                      {"/data/kunjungan/tgl", "2026-11-25"},
                                      {"/data/kunjungan/geo", "8.57 116.07 10 5"},
                                      {"/data/kunjungan/geo", "-8.57 93 10 5"},
                                      {"/data/keluarga/nama_kk", std::string(61, 'a')},
                                      {"/data/keluarga/jml_kk", "0"},
                                      {"/data/keluarga/jml_kk", "11"},
                                      {"/data/anggota[2]/hubungan", "KEPALA"},
                                      {"/data/anggota[1]/umur", "-1"},
                                      {"/data/anggota[1]/umur", "121"},
                                      {"/data/anggota[4]/tahun_lahir", "2027"},
                                      {"/data/anggota[4]/tahun_lahir", "1905"},
                                      {"/data/rumah/luas_lantai", "0.5"},
                                      {"/data/rumah/luas_lantai", "2001"},
                                      {"/data/air/jarak_septik", "1001"},
                                      {"/data/air/menit_ambil", "241"},
                                      {"/data/air/biaya", "-1"},
                                      {"/data/sanitasi/jml_kk_jamban", "1"},
                                      {"/data/sanitasi/jml_kk_jamban", "21"},
                                      {"/data/ekonomi/utang", "TIDAK BANK"},
                                      {"/data/ekonomi/utang", "BANK MENOLAK"},
                                      {"/data/ekonomi/aset", "TIDAK HP"},
                                      {"/data/ekonomi/bantuan", "TIDAK PKH"},
                                      {"/data/ekonomi/bantuan_tahun", "1998"},
                                      {"/data/ekonomi/bantuan_tahun", "2027"},
                                      {"/data/ekonomi/keikutsertaan", "TIDAK PKK"},
                                      {"/data/ekonomi/jml_usaha", "-1"},
                                      {"/data/usaha[1]/lama", "81"},
                                      {"/data/usaha[1]/tenaga", "0"},
                                      {"/data/usaha[1]/kendala", "TIDAK MODAL"},
                                      {"/data/aturan/umur_dewasa", "14"},
                                      {"/data/aturan/batas_padat", "0.5"},
                                      {"/data/aturan/rtlh_minimal", "6"},
                                      {"/data/aturan/jarak_aman", "0"}};
  house.expectRefused(cases);
  house.expectAllConstraintsIn(cases, {"/data/keluarga/jml_jiwa"});
}

// A record of the version before: what is new in the form does not make it wrong.
TEST(Household, ARecordOfTheFormerVersionStaysWhatItWas) {
  House house;
  house.whole();
  std::vector<Answer> answers = house.instance->answers();
  const auto isNew = [](const Answer& answer) {
    for (const char* part : {"versi", "dibacakan", "persetujuan_oleh", "di_halaman", "jarak_tahu", "jarak_septik",
                             "cara_umur", "satuan", "/aturan/", "musyawarah"}) {
      if (answer.path.find(part) != std::string::npos) {
        return true;
      }
    }
    return false;
  };
  answers.erase(std::remove_if(answers.begin(), answers.end(), isNew), answers.end());
  const std::vector<Row> rows = house.instance->rows();
  house.instance.emplace(FormInstance::resume(house.form, house.clock, house.random, rows, answers));
  EXPECT_THAT(house.violated(), IsEmpty());
  EXPECT_EQ(house.value("/data/hasil/skor"), "5");
  EXPECT_EQ(house.value("/data/hasil/golongan_hitung"), "SANGAT_MISKIN");
  EXPECT_EQ(house.value("/data/rumah/rtlh"), "YA");
  EXPECT_EQ(house.value("/data/hasil/dewasa_p"), "1");
  EXPECT_EQ(house.value("/data/kunjungan/rw"), "005");
}

}  // namespace
}  // namespace rembug::forms
