// The form of an RT: worked figures, denominators that are missing, flooding and slum scores by tables.
#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Lists kHouses = {{"rembug-rumah.csv",
                        "name,label,rw,rt,hasil,jml_kk,jml_jiwa,rtlh,sumber,air_aman,cukup,kloset,tinja,sampah\n"
                        "a,A,005,003,LENGKAP,1,4,YA,SUMUR_TT,TIDAK,KURANG,,,BAKAR\n"
                        "b,B,005,003,SEBAGIAN,2,6,TIDAK,LEDENG,,SEPANJANG_TAHUN,LEHER_ANGSA,TANGKI_SEPTIK,DIANGKUT\n"
                        "c,C,005,003,RUMAH_KOSONG,,,,,,,,,\n"
                        "d,D,005,004,LENGKAP,1,9,YA,SUNGAI,,KURANG,,,SUNGAI\n"}};

struct Area : Mapping {
  explicit Area(const Lists& lists = {}) : Mapping("pemetaan-swadaya-rt", lists) {}

  void people() {
    fill("/data/kepala", {{"rw", "005"}, {"rt", "003"}});
    fill("/data/penduduk", {{"jml_kk", "70"},
                            {"jml_jiwa_l", "140"},
                            {"jml_jiwa_p", "150"},
                            {"jml_dewasa_l", "90"},
                            {"jml_dewasa_p", "95"},
                            {"sumber", "BUKU_RT"},
                            {"tgl_sumber", "2026-10-01"}});
    fill("/data/kebakaran", {{"hidran", "TIDAK"}, {"jalan_lebar", "TIDAK"}, {"kejadian", "0"}});
  }
  void road(const std::string& length, const std::string& broken, const std::string& passable) {
    row("/data/segmen_jalan", {{"panjang", length},
                               {"lebar", "3"},
                               {"permukaan", "PAVING"},
                               {"kondisi", broken.empty() ? "BAIK" : "RR"},
                               {"damkar", passable}});
    if (!broken.empty()) {
      set("/data/segmen_jalan[" + std::to_string(++roads) + "]/panjang_rusak", broken);
    } else {
      ++roads;
    }
  }
  int roads = 0;
};

TEST(Area, IsFilledWholeAndComputesSharesOfLengths) {
  Area area(kHouses);
  area.people();
  area.set("/data/kepala/luas_ha", "2.5");
  area.road("200", "60", "YA");
  area.road("40", "", "TIDAK");
  area.row("/data/segmen_drainase", {{"panjang", "30"},
                                     {"lebar", "0.4"},
                                     {"konstruksi", "BATU"},
                                     {"kondisi", "RB"},
                                     {"panjang_rusak", "20"},
                                     {"tersumbat", "YA"},
                                     {"hilir", "TIDAK"}});
  area.row("/data/genangan",
           {{"tempat", "Ujung gang"}, {"luas", "5000"}, {"tinggi", "31"}, {"lama", "3"}, {"kali", "3"}});
  area.row("/data/genangan", {{"tempat", "Kali"}, {"luas", "900"}, {"tinggi", "30"}, {"lama", "3"}, {"kali", "3"}});
  area.row("/data/sarana", {{"jenis", "MCK"}, {"kondisi", "SEBAGIAN"}});
  area.row("/data/rawan", {{"jenis", "GEMPA"}, {"tahun", "2018"}, {"kk_terdampak", "70"}});
  EXPECT_THAT(area.violated(), IsEmpty());
  for (const auto& [ref, expected] : Answers{{"/data/penduduk/jml_jiwa", "290"},
                                             {"/data/penduduk/jml_dewasa", "185"},
                                             {"/data/segmen_jalan[2]/kode", "J-005-003-02"},
                                             {"/data/segmen_drainase[1]/kode", "D-005-003-01"},
                                             {"/data/genangan[1]/bermasalah", "YA"},
                                             {"/data/genangan[2]/bermasalah", "TIDAK"},   // 30 cm is not above 30 cm
                                             {"/data/hasil/persen_jalan_rusak", "25.0"},  // 60 of 240 m
                                             {"/data/hasil/persen_drainase_rusak", "66.7"},
                                             {"/data/hasil/persen_jalan_damkar", "83.3"},
                                             {"/data/hasil/persen_genangan", "20.0"},  // 5,000 of 25,000 m²
                                             {"/data/hasil/kepadatan", "116.0"},
                                             {"/data/meta/instanceName", "RT 003/RW 005 – 24/11/2026"}}) {
    EXPECT_EQ(area.value(ref), expected) << ref;
  }
}

TEST(Area, WhatHasNoDenominatorIsNotNought) {
  Area area;
  area.people();
  for (const char* name : {"panjang_jalan", "persen_jalan_rusak", "persen_drainase_rusak", "persen_jalan_damkar",
                           "persen_genangan", "kepadatan", "persen_rtlh", "persen_air_tidak_aman", "persen_sampah"}) {
    EXPECT_EQ(area.value(std::string("/data/hasil/") + name), "") << name;
  }
  EXPECT_EQ(area.label("/data/hasil/baca_jalan"), "Panjang jalan yang rusak: tidak dapat dihitung");
  ASSERT_TRUE(area.instance->setLanguage("English (en)"));
  EXPECT_EQ(area.label("/data/hasil/baca_jalan"), "Damaged length of roads: cannot be computed");
  EXPECT_EQ(area.value("/data/kumuh_hasil/total"), "");
  EXPECT_EQ(area.value("/data/kumuh_hasil/kategori"), "TIDAK_DAPAT_DIHITUNG");
  // A road that is sound is nought, and a length that is not measured yet makes it unknown again.
  area.road("100", "", "YA");
  EXPECT_EQ(area.value("/data/hasil/persen_jalan_rusak"), "0.0");
  ASSERT_TRUE(area.instance->addRow("/data/segmen_jalan"));
  EXPECT_EQ(area.value("/data/hasil/persen_jalan_rusak"), "");
}

TEST(Area, HouseholdsOfTheRtAreSetBesideTheHeadNotOverIt) {
  Area area(kHouses);
  area.people();
  EXPECT_EQ(area.value("/data/penduduk/rumah_ps"), "2");
  EXPECT_EQ(area.value("/data/penduduk/jiwa_ps"), "10");
  EXPECT_EQ(area.value("/data/penduduk/beda_jiwa"), "-280");
  EXPECT_EQ(area.value("/data/penduduk/jml_jiwa"), "290");
  EXPECT_THAT(area.label("/data/penduduk/banding"), HasSubstr("-280"));
  EXPECT_EQ(area.value("/data/hasil/persen_rtlh"), "50.0");
  EXPECT_EQ(area.value("/data/hasil/persen_air_tidak_aman"), "50.0");
  area.set("/data/kepala/rt", "004");
  EXPECT_EQ(area.value("/data/hasil/persen_rtlh"), "100.0");
  area.set("/data/kepala/rt", "009");
  EXPECT_EQ(area.value("/data/hasil/persen_rtlh"), "");
  EXPECT_EQ(area.value("/data/penduduk/beda_jiwa"), "");
}

TEST(Area, SlumScoresFollowTheTable) {
  Area area;
  area.people();
  const auto score = [&](const std::string& share) {
    area.set("/data/kumuh[1]/amati", share);
    return area.value("/data/kumuh[1]/skor");
  };
  EXPECT_EQ(score("0"), "0");
  EXPECT_EQ(score("24.9"), "0");
  EXPECT_EQ(score("25"), "1");
  EXPECT_EQ(score("50"), "1");
  EXPECT_EQ(score("50.1"), "3");
  EXPECT_EQ(score("75"), "3");
  EXPECT_EQ(score("76"), "5");
  EXPECT_EQ(score("100"), "5");
  EXPECT_EQ(area.value("/data/kumuh_hasil/total"), "5");
  EXPECT_EQ(area.value("/data/kumuh_hasil/kategori"), "TIDAK_DAPAT_DIHITUNG");
  const auto all = [&](int fives, int threes, int ones) {
    for (int i = 1; i <= 16; ++i) {
      const std::string share = i <= fives                   ? "80"
                                : i <= fives + threes        ? "60"
                                : i <= fives + threes + ones ? "30"
                                                             : "0";
      area.set("/data/kumuh[" + std::to_string(i) + "]/amati", share);
    }
    return area.value("/data/kumuh_hasil/total") + " " + area.value("/data/kumuh_hasil/kategori");
  };
  EXPECT_EQ(all(3, 0, 0), "15 BUKAN");
  EXPECT_EQ(all(3, 0, 1), "16 RINGAN");
  EXPECT_EQ(all(7, 0, 2), "37 RINGAN");
  EXPECT_EQ(all(7, 1, 0), "38 SEDANG");
  EXPECT_EQ(all(11, 1, 1), "59 SEDANG");
  EXPECT_EQ(all(12, 0, 0), "60 BERAT");
  // What the record itself can compute is not asked.
  area.road("100", "80", "YA");
  EXPECT_FALSE(area.node("/data/kumuh[5]/amati").relevant);
  EXPECT_EQ(area.value("/data/kumuh[5]/persen"), "80.0");
}

TEST(Area, RefusesWhatCannotBe) {
  Area area;
  area.people();
  area.fill({{"/data/kepala/luas_ha", "2"}, {"/data/penduduk/jml_bangunan", "60"}, {"/data/kebakaran/hidran", "YA"}});
  area.fill("/data/kebakaran", {{"hidran_jarak", "90"}, {"apar", "1"}});
  area.road("200", "60", "YA");
  area.set("/data/segmen_jalan[1]/saluran", "KIRI");
  area.row("/data/segmen_drainase", {{"panjang", "30"},
                                     {"lebar", "0.4"},
                                     {"dalam", "40"},
                                     {"konstruksi", "BATU"},
                                     {"kondisi", "RB"},
                                     {"panjang_rusak", "20"},
                                     {"tersumbat", "YA"},
                                     {"hilir", "YA"}});
  area.row("/data/genangan", {{"tempat", "Gang"}, {"luas", "50"}, {"tinggi", "31"}, {"lama", "3"}, {"kali", "3"}});
  area.row("/data/sarana", {{"jenis", "MCK"}, {"kondisi", "SEBAGIAN"}, {"pemakai_kk", "9"}});
  area.row("/data/rawan", {{"jenis", "GEMPA"}, {"tahun", "2018"}, {"kk_terdampak", "70"}});
  area.fill("/data/aturan", {{"ps2_ditempel", "YA"}, {"ps2_tgl", "2026-11-01"}});
  EXPECT_THAT(area.violated(), IsEmpty());
  const std::vector<Refused> cases = {{"/data/kepala/rw", "5"},
                                      {"/data/kepala/rt", "3"},
                                      {"/data/kepala/tgl", "2026-11-25"},
                                      {"/data/kepala/luas_ha", "0"},
                                      {"/data/kepala/luas_ha", "1001"},
                                      {"/data/penduduk/jml_bangunan", "-1"},
                                      {"/data/penduduk/jml_kk", "-1"},
                                      {"/data/penduduk/jml_jiwa_l", "-1"},
                                      {"/data/penduduk/jml_jiwa_p", "-1"},
                                      {"/data/penduduk/jml_dewasa_l", "141"},
                                      {"/data/penduduk/jml_dewasa_p", "151"},
                                      {"/data/penduduk/tgl_sumber", "2027-01-01"},
                                      {"/data/segmen_jalan[1]/panjang", "0.4"},
                                      {"/data/segmen_jalan[1]/panjang", "5001"},
                                      {"/data/segmen_jalan[1]/lebar", "0.2"},
                                      {"/data/segmen_jalan[1]/lebar", "21"},
                                      {"/data/segmen_jalan[1]/panjang_rusak", "201"},
                                      {"/data/segmen_jalan[1]/saluran", "KIRI TIDAK"},
                                      {"/data/segmen_drainase[1]/panjang", "0"},
                                      {"/data/segmen_drainase[1]/lebar", "0"},
                                      {"/data/segmen_drainase[1]/dalam", "501"},
                                      {"/data/segmen_drainase[1]/panjang_rusak", "31"},
                                      {"/data/genangan[1]/luas", "0"},
                                      {"/data/genangan[1]/tinggi", "501"},
                                      {"/data/genangan[1]/lama", "721"},
                                      {"/data/genangan[1]/kali", "366"},
                                      {"/data/sarana[1]/pemakai_kk", "-1"},
                                      {"/data/kebakaran/hidran_jarak", "-1"},
                                      {"/data/kebakaran/apar", "-1"},
                                      {"/data/kebakaran/kejadian", "-1"},
                                      {"/data/rawan[1]/tahun", "2027"},
                                      {"/data/rawan[1]/kk_terdampak", "71"},
                                      {"/data/kumuh[1]/amati", "101"},
                                      {"/data/aturan/batas_tinggi", "0"},
                                      {"/data/aturan/batas_lama", "0"},
                                      {"/data/aturan/batas_kali", "53"},
                                      {"/data/aturan/lebar_damkar", "1"},
                                      {"/data/aturan/ps2_tgl", "2026-12-01"}};
  area.expectRefused(cases);
  area.expectAllConstraintsIn(cases);
}

TEST(Area, ANarrowRoadForAFireEngineIsPointedAt) {
  Area area;
  area.people();
  area.road("100", "", "YA");  // 3 m wide
  EXPECT_NE(area.label("/data/segmen_jalan[1]/sempit"), "(not shown)");
  area.set("/data/aturan/lebar_damkar", "3");
  EXPECT_EQ(area.label("/data/segmen_jalan[1]/sempit"), "(not shown)");
  EXPECT_THAT(area.violated(), Not(Contains("/data/segmen_jalan[1]/damkar")));
}

}  // namespace
}  // namespace rembug::forms
