// Institutions and leadership: shares of members, deeds without names, what is refused.
#include "tests/unit/mapping_forms/mapping.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::IsEmpty;

struct Institutions : Mapping {
  Institutions() : Mapping("pemetaan-kelembagaan") {
    fill("/data/kepala", {{"hadir_p", "12"}, {"hadir_l", "9"}});
    fill("/data/lembaga[1]", {{"nama", "Arisan Ibu RT 003"},
                              {"jenis", "ARISAN"},
                              {"tahun_berdiri", "2011"},
                              {"dibentuk_oleh", "WARGA"},
                              {"anggota_p", "18"},
                              {"anggota_l", "6"},
                              {"anggota_miskin", "9"},
                              {"kegiatan", "Pertemuan bulanan"},
                              {"pengambilan_keputusan", "MUSYAWARAH"},
                              {"manfaat", "4"},
                              {"kedekatan", "5"},
                              {"nilai", "GOTONG TERBUKA"},
                              {"layak_bkm", "TIDAK"},
                              {"alasan_layak", "hanya mengurus simpanan anggotanya"}});
    row("/data/kepemimpinan", {{"peran", "PEREMPUAN"},
                               {"jumlah_p", "3"},
                               {"jumlah_l", "0"},
                               {"perbuatan", "mengumpulkan beras untuk janda tua"},
                               {"pengaruh", "4"}});
    set("/data/hasil/simpulan", "Lembaga bentukan warga lebih dekat.");
  }
};

TEST(Institutions, AreFilledWholeAndCounted) {
  Institutions form;
  EXPECT_THAT(form.violated(), IsEmpty());
  EXPECT_EQ(form.value("/data/lembaga[1]/persen_perempuan"), "75.0");  // 18 of 24
  EXPECT_EQ(form.value("/data/lembaga[1]/persen_miskin"), "37.5");
  EXPECT_EQ(form.value("/data/hasil/persen_warga"), "100.0");
  EXPECT_EQ(form.value("/data/hasil/jml_layak"), "0");
  form.row("/data/lembaga", {{"nama", "LPM"}, {"dibentuk_oleh", "PEMERINTAH"}, {"layak_bkm", "YA"}});
  EXPECT_EQ(form.value("/data/hasil/persen_warga"), "50.0");
  EXPECT_EQ(form.value("/data/hasil/jml_layak"), "1");
  EXPECT_THAT(form.violated(), Contains("/data/lembaga[2]/alasan_layak"));
  EXPECT_EQ(form.value("/data/lembaga[2]/persen_miskin"), "");
  EXPECT_EQ(form.label("/data/lembaga[2]/baca_miskin"), "Anggota miskin: tidak dapat dihitung");
  EXPECT_EQ(form.value("/data/meta/instanceName"), "Kelembagaan – Kelurahan/desa, 24/11/2026");
}

TEST(Institutions, RefuseWhatCannotBeAndNamesOfPersons) {
  Institutions form;
  const std::vector<Refused> cases = {{"/data/kepala/tgl", "2026-11-25"},
                                      {"/data/kepala/hadir_p", "-1"},
                                      {"/data/kepala/hadir_l", "-1"},
                                      {"/data/lembaga[1]/tahun_berdiri", "2027"},
                                      {"/data/lembaga[1]/tahun_berdiri", "1799"},
                                      {"/data/lembaga[1]/anggota_p", "-1"},
                                      {"/data/lembaga[1]/anggota_l", "-1"},
                                      {"/data/lembaga[1]/anggota_miskin", "25"},
                                      {"/data/kepemimpinan[1]/jumlah_p", "-1"},
                                      {"/data/kepemimpinan[1]/jumlah_l", "-1"},
                                      {"/data/kepemimpinan[1]/perbuatan", "Pak Amat mendamaikan tetangga"},
                                      {"/data/kepemimpinan[1]/perbuatan", "kata Hj. Aminah"}};
  form.expectRefused(cases);
  form.set("/data/kepala/tingkat", "RT");
  form.fill("/data/kepala", {{"rw", "005"}, {"rt", "003"}});
  const std::vector<Refused> places = {{"/data/kepala/rw", "5"}, {"/data/kepala/rt", "3"}};
  form.expectRefused(places);
  form.expectAllConstraintsIn(cases, {"/data/kepala/rw", "/data/kepala/rt"});
}

}  // namespace
}  // namespace rembug::forms
