// The yearly review and the visit two years later: classes by table, shares, and each item beside what was said before.
#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<std::string> kItems = {"bkm/rapat",
                                         "bkm/notulen",
                                         "bkm/anggota_aktif",
                                         "bkm/pergantian",
                                         "bkm/tanpa_upah",
                                         "bkm/pemilu_tepat",
                                         "dana/modal",
                                         "dana/rr",
                                         "hasil_kerja/prasarana",
                                         "hasil_kerja/pemeliharaan",
                                         "hasil_kerja/ksm_aktif",
                                         "hasil_kerja/pjm_anggaran",
                                         "warga/konflik",
                                         "hasil_kerja/swadaya_jalan",
                                         "hasil_kerja/kemitraan",
                                         "warga/kebocoran"};

void answerItems(Mapping& form) {
  for (const std::string& item : kItems) {
    form.set("/data/" + item, "YA");
  }
}

struct Review : Mapping {
  Review() : Mapping("tinjauan-tahunan") {
    set("/data/kepala/tahun", "2025");
    fill("/data/rwt", {{"rwt_ada", "YA"},
                       {"hadir_p", "38"},
                       {"hadir_l", "46"},
                       {"hadir_miskin", "29"},
                       {"lpj", "YA"},
                       {"audit", "TIDAK"},
                       {"papan", "SEBAGIAN"},
                       {"papan_tempat", "3"},
                       {"ps2_ditinjau", "YA"},
                       {"renta", "YA"}});
    answerItems(*this);
    fill("/data/bkm", {{"anggota_aktif_dari", "11"}, {"anggota_aktif_angka", "9"}});
    fill("/data/pinjaman", {{"ksm_bersaldo", "20"},
                            {"ksm_menunggak", "2"},
                            {"saldo", "1000"},
                            {"saldo_menunggak", "250"},
                            {"tunggakan", "50"},
                            {"bulan", "6"},
                            {"pendapatan", "130"},
                            {"biaya_upk", "100"},
                            {"modal_upk", "1000"}});
    fill("/data/sasaran", {{"penerima", "74"},
                           {"penerima_ps2", "69"},
                           {"jml_ps2", "131"},
                           {"blm", "95000000"},
                           {"swadaya_tunai", "11000000"},
                           {"hok", "260"},
                           {"upah_hok", "90000"},
                           {"swadaya_bahan", "8500000"}});
    set("/data/hasil/simpulan", "Berjalan.");
  }
  std::string loan(const std::string& name) const {
    return value("/data/pinjaman/" + name) + " " + value("/data/pinjaman/" + name + "_kelas");
  }
};

TEST(Review, IsFilledWholeAndComputesItsShares) {
  Review form;
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_EQ(form.value("/data/rwt/persen_perempuan"), "45.2");         // 38 of 84
  EXPECT_EQ(form.value("/data/sasaran/tepat_sasaran"), "93.2");        // 69 of 74
  EXPECT_EQ(form.value("/data/sasaran/terjangkau"), "52.7");           // 69 of 131
  EXPECT_EQ(form.value("/data/sasaran/swadaya_semua"), "42900000.0");  // 11 + 23.4 + 8.5 million
  EXPECT_EQ(form.value("/data/sasaran/rasio_swadaya"), "45.2");
  EXPECT_EQ(form.value("/data/sasaran/rasio_tunai"), "11.6");
  EXPECT_EQ(form.value("/data/hasil/persen_anggota_aktif"), "81.8");
  EXPECT_EQ(form.value("/data/hasil/persen_berjalan"), "100.0");
  EXPECT_EQ(form.value("/data/meta/instanceName"), "Tinjauan tahunan 2025");
}

TEST(Review, LoansFallIntoClassesAndTheBoundIsARule) {
  Review form;
  EXPECT_EQ(form.loan("lar"), "10.0 MINIMUM");  // right on the bound
  EXPECT_EQ(form.loan("par"), "25.0 TUNDA");
  EXPECT_EQ(form.loan("ccr"), "130.0 MEMUASKAN");
  EXPECT_EQ(form.loan("roi"), "6.0 MINIMUM");  // 30 in 6 months of 1,000
  EXPECT_EQ(form.loan("rr_saldo"), "95.0 MEMUASKAN");
  form.set("/data/aturan/batas_masuk", "BAIK");
  EXPECT_EQ(form.loan("lar"), "10.0 MEMUASKAN");
  form.set("/data/pinjaman/ksm_menunggak", "4");
  EXPECT_EQ(form.loan("lar"), "20.0 MINIMUM");
  form.set("/data/aturan/batas_masuk", "BURUK");
  EXPECT_EQ(form.loan("lar"), "20.0 TUNDA");
  form.set("/data/pinjaman/tunggakan", "100");
  EXPECT_EQ(form.loan("rr_saldo"), "90.0 MINIMUM");
  form.set("/data/pinjaman/tunggakan", "200");
  EXPECT_EQ(form.loan("rr_saldo"), "80.0 TUNDA");
  form.set("/data/pinjaman/saldo", "");
  EXPECT_EQ(form.loan("rr_saldo"), " ");
  EXPECT_EQ(form.label("/data/pinjaman/baca_par"), "PAR: tidak dapat dihitung");
}

TEST(Review, WhatDoesNotApplyIsNotChecked) {
  Review form;
  form.set("/data/warga/kebocoran", "TIDAK_BERLAKU");
  form.set("/data/bkm/rapat", "SEBAGIAN");
  EXPECT_EQ(form.value("/data/hasil/diperiksa"), "15");
  EXPECT_EQ(form.value("/data/hasil/persen_berjalan"), "93.3");  // 14 of 15
  form.set("/data/aturan/sebagian_berjalan", "YA");
  EXPECT_EQ(form.value("/data/hasil/persen_berjalan"), "100.0");
  for (const std::string& item : kItems) {
    form.set("/data/" + item, "TIDAK_BERLAKU");
  }
  EXPECT_EQ(form.value("/data/hasil/persen_berjalan"), "");
}

TEST(Review, FewWomenArePointedAtNotRefused) {
  Review form;
  form.set("/data/rwt/hadir_l", "90");
  EXPECT_THAT(form.label("/data/rwt/ingat_perempuan"), HasSubstr("40"));
  EXPECT_THAT(form.violated(), IsEmpty());
}

const std::vector<Refused>& figuresRefused() {
  static const std::vector<Refused> kCases = {{"/data/bkm/rapat_angka", "-1"},
                                              {"/data/bkm/anggota_aktif_angka", "12"},
                                              {"/data/bkm/anggota_aktif_dari", "-1"},
                                              {"/data/bkm/pergantian_angka", "-1"},
                                              {"/data/bkm/pergantian_dari", "-1"},
                                              {"/data/dana/modal_angka", "-1"},
                                              {"/data/dana/modal_dari", "-1"},
                                              {"/data/dana/rr_angka", "-1"},
                                              {"/data/dana/rr_dari", "-1"},
                                              {"/data/hasil_kerja/prasarana_angka", "-1"},
                                              {"/data/hasil_kerja/prasarana_dari", "-1"},
                                              {"/data/hasil_kerja/pemeliharaan_angka", "-1"},
                                              {"/data/hasil_kerja/ksm_aktif_angka", "-1"},
                                              {"/data/hasil_kerja/ksm_aktif_dari", "-1"},
                                              {"/data/hasil_kerja/pjm_anggaran_angka", "-1"},
                                              {"/data/hasil_kerja/swadaya_jalan_angka", "-1"},
                                              {"/data/hasil_kerja/kemitraan_angka", "-1"},
                                              {"/data/warga/konflik_angka", "-1"},
                                              {"/data/warga/konflik_dari", "-1"},
                                              {"/data/warga/kebocoran_angka", "-1"},
                                              {"/data/warga/kebocoran_dari", "-1"}};
  return kCases;
}

TEST(Review, RefusesWhatCannotBe) {
  Review form;
  std::vector<Refused> cases = {{"/data/kepala/tahun", "1998"},
                                {"/data/kepala/tahun", "2027"},
                                {"/data/kepala/tgl", "2026-11-25"},
                                {"/data/rwt/hadir_p", "-1"},
                                {"/data/rwt/hadir_l", "-1"},
                                {"/data/rwt/hadir_miskin", "85"},
                                {"/data/rwt/papan_tempat", "-1"},
                                {"/data/pinjaman/ksm_bersaldo", "-1"},
                                {"/data/pinjaman/ksm_menunggak", "21"},
                                {"/data/pinjaman/saldo", "-1"},
                                {"/data/pinjaman/saldo_menunggak", "1001"},
                                {"/data/pinjaman/tunggakan", "1001"},
                                {"/data/pinjaman/bulan", "13"},
                                {"/data/pinjaman/pendapatan", "-1"},
                                {"/data/pinjaman/biaya_upk", "-1"},
                                {"/data/pinjaman/modal_upk", "-1"},
                                {"/data/sasaran/penerima", "-1"},
                                {"/data/sasaran/penerima_ps2", "75"},
                                {"/data/sasaran/jml_ps2", "68"},
                                {"/data/sasaran/blm", "-1"},
                                {"/data/sasaran/swadaya_tunai", "-1"},
                                {"/data/sasaran/hok", "-1"},
                                {"/data/sasaran/upah_hok", "0"},
                                {"/data/sasaran/swadaya_bahan", "-1"},
                                {"/data/sasaran/swadaya_lahan", "-1"},
                                {"/data/aturan/target_perempuan", "101"}};
  cases.insert(cases.end(), figuresRefused().begin(), figuresRefused().end());
  form.expectRefused(cases);
  form.expectAllConstraintsIn(cases);
}

const Lists kBefore = {{"rembug-baseline.csv",
                        "name,label,value\ntgl,2024-12-10,2024-12-10\nrapat,YA,YA\nrapat_angka,12,12\n"
                        "anggota_aktif,SEBAGIAN,SEBAGIAN\nanggota_aktif_angka,9,9\nanggota_aktif_dari,11,11\n"
                        "kemitraan,TIDAK,TIDAK\nkebocoran,TIDAK_BERLAKU,TIDAK_BERLAKU\n"}};

struct Visit : Mapping {
  explicit Visit(const Lists& lists = {}) : Mapping("kunjungan-dua-tahun", lists) {
    answerItems(*this);
    const char* groups[] = {"PEREMPUAN", "LAKI_LAKI", "MISKIN"};
    for (int i = 0; i < 3; ++i) {
      fill("/data/pandangan[" + std::to_string(i + 1) + "]", {{"kelompok", groups[i]},
                                                              {"hadir", "8"},
                                                              {"kenal", "YA"},
                                                              {"adil", "SEBAGIAN"},
                                                              {"suara", "YA"},
                                                              {"manfaat", "YA"},
                                                              {"lanjut", "YA"}});
    }
    set("/data/hasil/simpulan", "Masih berjalan.");
  }
  std::string hint(const std::string& ref) const {
    for (const Item& item : instance->items()) {
      if (item.ref == ref) {
        return item.hint;
      }
    }
    return "";
  }
};

TEST(Visit, ShowsBesideEachItemWhatWasSaidBefore) {
  Visit form(kBefore);
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_EQ(form.hint("/data/bkm/rapat"), "Sebelumnya: Ya, 12");
  EXPECT_EQ(form.hint("/data/bkm/anggota_aktif"), "Sebelumnya: Sebagian, 9 dari 11");
  EXPECT_EQ(form.hint("/data/dana/modal"), "Sebelumnya: belum tercatat");
  EXPECT_THAT(form.label("/data/kepala/pembanding"), HasSubstr("2024-12-10"));
  ASSERT_TRUE(form.instance->setLanguage("English (en)"));
  EXPECT_EQ(form.hint("/data/bkm/anggota_aktif"), "Before: In part, 9 of 11");
  form.set("/data/bkm/rapat", "TIDAK");
  EXPECT_EQ(form.value("/data/bkm/rapat_ubah"), "LEBIH_BURUK");
  EXPECT_EQ(form.value("/data/bkm/anggota_aktif_ubah"), "LEBIH_BAIK");
  EXPECT_EQ(form.value("/data/hasil_kerja/kemitraan_ubah"), "LEBIH_BAIK");
  EXPECT_EQ(form.value("/data/warga/kebocoran_ubah"), "");  // did not apply
  EXPECT_EQ(form.value("/data/dana/modal_ubah"), "");       // was not recorded
  EXPECT_EQ(form.value("/data/hasil/jml_lebih_baik"), "2");
  EXPECT_EQ(form.value("/data/hasil/jml_lebih_buruk"), "1");
  EXPECT_EQ(form.value("/data/hasil/jml_tetap"), "0");
  EXPECT_EQ(form.value("/data/hasil/persen_berjalan"), "93.8");  // 15 of 16
}

TEST(Visit, KeepsWhatItWasComparedWith) {
  Visit form(kBefore);
  Visit later(Lists{{"rembug-baseline.csv", "name,label,value\ntgl,2026-11-24,2026-11-24\nrapat,TIDAK,TIDAK\n"}});
  const std::vector<Row> rows = form.instance->rows();
  const std::vector<Answer> answers = form.instance->answers();
  later.instance.emplace(FormInstance::resume(later.form, later.clock, later.random, rows, answers));
  EXPECT_EQ(later.value("/data/bkm/rapat_dulu"), "YA");
  EXPECT_EQ(later.value("/data/kepala/tgl_dulu"), "2024-12-10");
  EXPECT_EQ(later.value("/data/bkm/rapat_ubah"), "TETAP");
}

TEST(Visit, WithoutARecordBeforeItBecomesTheBaseline) {
  Visit form;
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_THAT(form.label("/data/kepala/pembanding"), HasSubstr("data awal"));
  EXPECT_EQ(form.value("/data/hasil/jml_tetap"), "0");
  EXPECT_EQ(form.value("/data/meta/instanceName"), "Kunjungan 24/11/2026");
}

TEST(Visit, AsksAllThreeGroupsAndRefusesWhatCannotBe) {
  Visit form;
  form.fill("/data/bkm", {{"anggota_aktif_dari", "11"}, {"anggota_aktif_angka", "9"}});
  std::vector<Refused> cases = {{"/data/kepala/tgl", "2026-11-25"},
                                {"/data/kepala/tgl_penetapan", "2026-11-25"},
                                {"/data/pandangan[2]/kelompok", "MISKIN"},
                                {"/data/pandangan[1]/hadir", "0"}};
  cases.insert(cases.end(), figuresRefused().begin(), figuresRefused().end());
  form.expectRefused(cases);
  form.expectAllConstraintsIn(cases);
  form.set("/data/pandangan[3]/kenal", "");
  EXPECT_THAT(form.violated(), ElementsAre("/data/pandangan[3]/kenal"));
}

}  // namespace
}  // namespace rembug::forms
