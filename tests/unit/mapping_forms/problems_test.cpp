// Problems, potentials and programme lines: codes, links, sources that must add up, shares.
#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

struct Problems : Mapping {
  explicit Problems(const Lists& lists = {}) : Mapping("masalah-potensi", lists) {
    fill("/data/kepala", {{"tgl", "2026-11-16"}, {"hadir_p", "16"}, {"hadir_l", "14"}, {"jml_kk", "352"}});
    fill("/data/masalah[1]", {{"uraian", "Saluran mampet"},
                              {"aspek", "LINGKUNGAN"},
                              {"rw", "005"},
                              {"rt", "003"},
                              {"kk_terdampak", "41"},
                              {"kk_miskin", "22"},
                              {"jiwa", "160"},
                              {"volume", "180"},
                              {"satuan", "m"},
                              {"sumber", "PS_RT FGD"}});
    row("/data/masalah", {{"uraian", "Anak putus sekolah"},
                          {"aspek", "SOSIAL"},
                          {"kk_terdampak", "19"},
                          {"kk_miskin", "19"},
                          {"sumber", "FGD"}});
    row("/data/potensi", {{"jenis", "SDM"}, {"uraian", "Tukang batu"}, {"untuk", "M-161126-01"}});
    row("/data/program", {{"masalah", "M-161126-01"},
                          {"tahun_ke", "1"},
                          {"kegiatan", "Perbaikan drainase"},
                          {"volume", "180"},
                          {"satuan", "m"},
                          {"biaya_total", "96000000"},
                          {"dari_blm", "60000000"},
                          {"dari_swadaya", "26000000"},
                          {"dari_apbd", "10000000"},
                          {"penerima_kk", "41"},
                          {"penerima_kk_miskin", "38"},
                          {"pelaksana", "KSM"},
                          {"mulai", "2027-02-01"},
                          {"selesai", "2027-04-30"}});
  }
};

TEST(Problems, AreFilledWholeAndLinkedByTheirCodes) {
  Problems form;
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_EQ(form.value("/data/masalah[2]/kode"), "M-161126-02");
  EXPECT_THAT(form.node("/data/potensi[1]/untuk").choices,
              ElementsAre(Pair("M-161126-01", "Saluran mampet"), Pair("M-161126-02", "Anak putus sekolah")));
  EXPECT_EQ(form.value("/data/hasil/jml_tanpa_program"), "1");
  EXPECT_EQ(form.value("/data/hasil/biaya_semua"), "96000000");
  EXPECT_EQ(form.value("/data/hasil/biaya_tahun_1"), "96000000");
  EXPECT_EQ(form.value("/data/hasil/biaya_tahun_2"), "0");
  EXPECT_EQ(form.value("/data/hasil/persen_swadaya"), "43.3");  // 26 of 60
  EXPECT_EQ(form.value("/data/hasil/persen_miskin"), "92.7");   // 38 of 41
  EXPECT_EQ(form.label("/data/hasil/ingat_miskin"), "(not shown)");
  form.set("/data/program[1]/penerima_kk_miskin", "30");
  EXPECT_THAT(form.label("/data/hasil/ingat_miskin"), HasSubstr("90"));
  EXPECT_EQ(form.value("/data/meta/instanceName"), "Masalah dan potensi – Kelurahan/desa, 16/11/2026");
}

TEST(Problems, AProblemKeepsItsCodeWhenAnotherIsRemoved) {
  Problems form;
  form.set("/data/program[1]/masalah", "M-161126-02");
  ASSERT_TRUE(form.instance->removeRow("/data/masalah[1]"));
  EXPECT_EQ(form.value("/data/masalah[1]/kode"), "M-161126-02");
  EXPECT_EQ(form.value("/data/program[1]/masalah"), "M-161126-02");
  ASSERT_TRUE(form.instance->addRow("/data/masalah"));
  EXPECT_THAT(form.violated(), Contains("/data/masalah[2]/nomor"));  // taken already: another number, please
  form.set("/data/masalah[2]/nomor", "3");
  EXPECT_EQ(form.value("/data/masalah[2]/kode"), "M-161126-03");
}

TEST(Problems, SourcesMustAddUpToTheWholeCost) {
  Problems form;
  form.set("/data/program[1]/dari_swadaya", "25000000");
  EXPECT_THAT(form.violated(), ElementsAre("/data/program[1]/jumlah_sumber"));
  EXPECT_THAT(form.node("/data/program[1]/jumlah_sumber").message, HasSubstr("1000000"));
  form.set("/data/program[1]/dari_lain", "1000000");
  EXPECT_THAT(form.violated(), IsEmpty());
}

TEST(Problems, WithoutLinesThereAreNoSumsAndNoShares) {
  Problems form;
  ASSERT_TRUE(form.instance->removeRow("/data/program[1]"));
  EXPECT_EQ(form.value("/data/hasil/biaya_semua"), "");
  EXPECT_EQ(form.value("/data/hasil/persen_swadaya"), "");
  EXPECT_EQ(form.label("/data/hasil/baca_swadaya"), "Swadaya dibanding BLM: tidak dapat dihitung");
  EXPECT_EQ(form.value("/data/hasil/jml_tanpa_program"), "2");
}

TEST(Problems, TheFamiliesOfTheMappedRtsAreShown) {
  Problems form(Lists{{"rembug-rt.csv", "name,label,rw,rt,jml_kk\na,RT 001,005,001,60\nb,RT 002,005,002,70\n"}});
  for (const Item& item : form.instance->items()) {
    if (item.ref == "/data/kepala/jml_kk") {
      EXPECT_THAT(item.hint, HasSubstr("130"));
    }
  }
}

TEST(Problems, RefuseWhatCannotBe) {
  Problems form;
  form.set("/data/kepala/tingkat", "RT");
  form.fill("/data/kepala", {{"rw", "005"}, {"rt", "003"}});
  form.set("/data/program[1]/masalah", "M-005-003-161126-01");
  form.fill("/data/program[1]", {{"dari_apbdes", "0"}, {"dari_csr", "0"}, {"dari_lain", "0"}});
  const std::vector<Refused> cases = {{"/data/kepala/rw", "5"},
                                      {"/data/kepala/rt", "3"},
                                      {"/data/kepala/tgl", "2026-11-25"},
                                      {"/data/kepala/hadir_p", "-1"},
                                      {"/data/kepala/hadir_l", "-1"},
                                      {"/data/kepala/jml_kk", "0"},
                                      {"/data/masalah[1]/nomor", "0"},
                                      {"/data/masalah[1]/nomor", "2"},
                                      {"/data/masalah[1]/rw", "5"},
                                      {"/data/masalah[1]/rt", "3"},
                                      {"/data/masalah[1]/kk_terdampak", "353"},
                                      {"/data/masalah[1]/kk_miskin", "42"},
                                      {"/data/masalah[1]/jiwa", "40"},
                                      {"/data/masalah[1]/volume", "0"},
                                      {"/data/program[1]/volume", "0"},
                                      {"/data/program[1]/biaya_total", "0"},
                                      {"/data/program[1]/dari_blm", "-1"},
                                      {"/data/program[1]/dari_swadaya", "-1"},
                                      {"/data/program[1]/dari_apbd", "-1"},
                                      {"/data/program[1]/dari_apbdes", "-1"},
                                      {"/data/program[1]/dari_csr", "-1"},
                                      {"/data/program[1]/dari_lain", "-1"},
                                      {"/data/program[1]/penerima_kk", "353"},
                                      {"/data/program[1]/penerima_kk_miskin", "42"},
                                      {"/data/program[1]/selesai", "2027-01-31"},
                                      {"/data/aturan/minimal_miskin", "101"}};
  form.expectRefused(cases);
  form.expectAllConstraintsIn(cases, {"/data/program/jumlah_sumber"});
}

}  // namespace
}  // namespace rembug::forms
