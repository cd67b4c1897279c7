// The FGDs: poverty reflection, criteria of a BKM member, institutions, any topic.
#include "tests/unit/shipped_forms/meeting.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// The rows that the form begins with, without the answers that each needs.
void fillReflection(Meeting& meeting) {
  meeting.open();
  meeting.fill({{"/data/kriteria[1]/rumusan", "Mangan sekali sejelo"},
                {"/data/kriteria[1]/aspek", "PANGAN"},
                {"/data/kriteria[1]/dukungan", "20"},
                {"/data/sebab[1]/teks", "Penghasilan tidak cukup"},
                {"/data/sebab[1]/jenis", "MASALAH"},
                {"/data/nilai[1]/nilai_id", "JUJUR"},
                {"/data/nilai[1]/bukti_perbuatan", "mengembalikan uang kembalian lebih"},
                {"/data/kesepakatan[1]/isi", "Pemetaan mulai Senin"}});
  meeting.row("/data/sebab",
              {{"teks", "Yang memimpin mementingkan diri"}, {"jenis", "AKAR"}, {"nilai_hilang", "ADIL"}});
  meeting.close();
}

TEST(Reflection, IsFilledWhole) {
  Meeting meeting("fgd-refleksi-kemiskinan");
  fillReflection(meeting);
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "LENGKAP");
  EXPECT_EQ(meeting.value("/data/kepala/jenis_fgd"), "RK");
  EXPECT_EQ(meeting.value("/data/meta/instanceName"), "Rembug warga RT 003 – Perempuan RT 003");
}

TEST(Reflection, NamesWhatIsMissing) {
  Meeting meeting("fgd-refleksi-kemiskinan");
  fillReflection(meeting);
  meeting.set("/data/kriteria[1]/status", "USUL");
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_kriteria"));
  EXPECT_THAT(meeting.violated(), ElementsAre("/data/tutup/lengkap"));
  meeting.set("/data/kriteria[1]/status", "DISEPAKATI");
  ASSERT_TRUE(meeting.instance->removeRow("/data/nilai[1]"));
  ASSERT_TRUE(meeting.instance->removeRow("/data/kesepakatan[1]"));
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_nilai"));
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_kesepakatan"));
  meeting.set("/data/tutup/alasan_tidak_lengkap", "waktu habis");
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "BELUM") << "a reason makes nothing complete";
}

TEST(Reflection, ATreeHasOneHubAndRootsAtItsEnds) {
  Meeting meeting("fgd-refleksi-kemiskinan");
  fillReflection(meeting);
  const std::string hub = meeting.value("/data/sebab[1]/simpul");
  const std::string root = meeting.value("/data/sebab[2]/simpul");
  EXPECT_NE(hub, root);
  EXPECT_FALSE(hub.empty());
  ASSERT_EQ(meeting.node("/data/sebab[2]/induk").choices.size(), 1U) << "everything but itself";
  EXPECT_EQ(meeting.node("/data/sebab[2]/induk").choices[0].second, "Penghasilan tidak cukup");
  meeting.set("/data/sebab[2]/induk", hub);
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_FALSE(meeting.shows("/data/tutup/kurang_akar"));
  meeting.refuses("/data/sebab[1]/induk", root);
  meeting.refuses("/data/sebab[1]/jenis", "AKAR");
  meeting.refuses("/data/sebab[2]/tingkat_sebab", "7");
  meeting.set("/data/sebab[2]/nilai_hilang", "");
  EXPECT_TRUE(meeting.shows("/data/tutup/ingat_nilai_hilang"));
  meeting.set("/data/sebab[2]/jenis", "MASALAH");
  EXPECT_TRUE(meeting.shows("/data/tutup/ingat_pokok"));
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_akar"));
  const std::string effect = meeting.row("/data/sebab", {{"teks", "Anak putus sekolah"}, {"jenis", "AKIBAT"}});
  EXPECT_EQ(meeting.value(effect + "/arah"), "KELUAR");
  EXPECT_EQ(meeting.value("/data/sebab[1]/arah"), "MASUK");
}

TEST(Reflection, MeasuresAreNumbers) {
  Meeting meeting("fgd-refleksi-kemiskinan");
  fillReflection(meeting);
  EXPECT_FALSE(meeting.shows("/data/kriteria[1]/ukuran_nilai"));
  meeting.set("/data/kriteria[1]/ukuran_op", "LE");
  EXPECT_THAT(meeting.violated(), ElementsAre("/data/kriteria[1]/ukuran_nilai"));
  meeting.set("/data/kriteria[1]/ukuran_nilai", "1");
  meeting.refuses("/data/kriteria[1]/ukuran_nilai", "sekali");
  meeting.takes("/data/kriteria[1]/ukuran_nilai", "7,2");
  meeting.refuses("/data/kriteria[1]/dukungan", "25");
}

// As version 2026-11-24 wrote it: no setting, no photo, signatories in three questions.
constexpr const char* kFormerRecord =
    R"(<data id="fgd-refleksi-kemiskinan" version="2026-11-24"><kepala><topik>Refleksi kemiskinan</topik>
<tingkat>RT</tingkat><rw>005</rw><rt>003</rt><kelompok>PEREMPUAN</kelompok><tgl>2026-11-20</tgl>
<jam_mulai>09:00:00.000</jam_mulai><jam_selesai>11:30:00.000</jam_selesai><tempat>Berugak</tempat><notulis>Sri</notulis>
</kepala><hadir><hadir_p>14</hadir_p><hadir_l>10</hadir_l><miskin_p>6</miskin_p><miskin_l>3</miskin_l>
<sumber_status>PS2</sumber_status></hadir><kriteria><rumusan>Mangan sekali</rumusan><aspek>PANGAN</aspek>
<status>DISEPAKATI</status></kriteria><sebab><teks>Mementingkan diri</teks><jenis>AKAR</jenis></sebab><nilai>
<nilai_id>ADIL</nilai_id><bukti_perbuatan>membagi rata</bukti_perbuatan></nilai><kesepakatan><isi>Mulai Senin</isi>
<dasar>MUFAKAT</dasar></kesepakatan><rktl><apa>Undang</apa><siapa>RT</siapa><kapan>2026-11-30</kapan></rktl><tutup>
<ttd_faskel>Sari</ttd_faskel><wakil_p>Rumenah</wakil_p><wakil_l>Amat</wakil_l></tutup></data>)";

TEST(Reflection, ARecordOfTheFormerVersionKeepsWhatItHas) {
  Meeting meeting("fgd-refleksi-kemiskinan");
  auto former = FormInstance::fromXml(meeting.form, meeting.clock, meeting.random, kFormerRecord);
  ASSERT_TRUE(former) << former.error().message;
  EXPECT_TRUE(former->unknown.empty());
  meeting.instance.emplace(std::move(former->instance));
  EXPECT_TRUE(meeting.instance->past().empty());
  EXPECT_EQ(meeting.value("/data/kepala/rw"), "005");
  EXPECT_EQ(meeting.value("/data/tutup/ttd_faskel"), "Sari");
  EXPECT_EQ(meeting.value("/data/tutup/wakil_p"), "Rumenah");
  EXPECT_EQ(meeting.value("/data/tutup/wakil_l"), "Amat");
  EXPECT_FALSE(meeting.shows("/data/tutup/kurang_tanda")) << "it was signed";
  EXPECT_THAT(meeting.violated(), ElementsAre("/data/tutup/lengkap")) << "a photo is asked for, and nothing else";
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_foto"));
}

TEST(BkmCriteria, AreValuesWithDeedsAndConditionsApart) {
  Meeting meeting("fgd-kriteria-bkm");
  meeting.open();
  meeting.fill({{"/data/nilai[1]/nilai_id", "AMANAH"},
                {"/data/nilai[1]/bukti_perbuatan", "kas jamaah utuh bertahun-tahun"},
                {"/data/nilai[1]/dukungan", "22"},
                {"/data/nilai[1]/peringkat", "1"}});
  EXPECT_TRUE(meeting.shows("/data/tutup/ingat_bukan_nilai"));
  EXPECT_TRUE(meeting.shows("/data/tutup/ingat_nilai_sedikit"));
  const std::string condition = meeting.row("/data/syarat", {{"syarat_id", "UMUR"}});
  EXPECT_THAT(meeting.violated(), Contains(condition + "/isi")) << "an age says which";
  meeting.set(condition + "/isi", "sedikitnya 17 tahun atau sudah kawin");
  meeting.row("/data/syarat", {{"syarat_id", "BUKAN_PARTAI"}});
  meeting.agree();
  meeting.close();
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "LENGKAP");
  EXPECT_FALSE(meeting.shows("/data/tutup/ingat_bukan_nilai"));
  meeting.refuses("/data/nilai[1]/dukungan", "25");
  meeting.refuses("/data/nilai[1]/peringkat", "2");
  meeting.refuses(condition + "/dukungan", "25");
  meeting.refuses(condition + "/isi", "seperti Pak Amat");
}

TEST(BkmCriteria, NameTheDeedAndNotThePerson) {
  Meeting meeting("fgd-kriteria-bkm");
  for (const std::string named :
       {"Pak Amat menjenguk tetangga", "kas dipegang bu Zubaidah sejak dulu", "seperti H. Ridwan", "seperti H.Ridwan",
        "Inaq Sahnim menjaga anak yatim", "menolong tanpa diminta, Baiq Mulyani", "TGH. Ibrahim mengajar",
        "diajarkan ustadz Ali"}) {
    meeting.refuses("/data/nilai[1]/bukti_perbuatan", named);
  }
  for (const std::string deed :
       {"membantu ibu hamil ke puskesmas", "menghormati bapak dan ibu guru", "Mengembalikan uang kembalian lebih",
        "terbang ke kota untuk mengurus surat warga", "bubur dibagikan setiap Ramadan"}) {
    meeting.takes("/data/nilai[1]/bukti_perbuatan", deed);
  }
  meeting.set("/data/nilai[1]/bukti_perbuatan", "menjenguk tetangga seperti Amat");
  EXPECT_TRUE(meeting.shows("/data/nilai[1]/ingat_nama"));
  EXPECT_EQ(meeting.node("/data/nilai[1]/bukti_perbuatan").violation, Violation::None) << "no more than a question";
  meeting.set("/data/nilai[1]/bukti_perbuatan", "menjenguk tetangga");
  EXPECT_FALSE(meeting.shows("/data/nilai[1]/ingat_nama"));
  const std::string said = meeting.row("/data/catatan", {{"unsur", "WARGA"}, {"isi", "pilih saja Pak Amat"}});
  EXPECT_TRUE(meeting.shows(said + "/ingat_nama"));
}

TEST(Institutions, AreWeighedByWhoMadeThem) {
  Meeting meeting("fgd-kelembagaan");
  meeting.open();
  meeting.fill({{"/data/lembaga[1]/nama", "LPM"},
                {"/data/lembaga[1]/jenis", "LPM"},
                {"/data/lembaga[1]/dibentuk_oleh", "PEMERINTAH"},
                {"/data/lembaga[1]/tahun_berdiri", "2003"},
                {"/data/lembaga[1]/pengambilan_keputusan", "KETUA"},
                {"/data/lembaga[1]/manfaat", "2"},
                {"/data/lembaga[1]/kedekatan", "1"},
                {"/data/lembaga[1]/layak_bkm", "YA"}});
  EXPECT_TRUE(meeting.shows("/data/lembaga[1]/ingat_layak"));
  EXPECT_THAT(meeting.violated(), Contains("/data/lembaga[1]/alasan_layak"));
  meeting.set("/data/lembaga[1]/layak_bkm", "TIDAK");
  meeting.set("/data/lembaga[1]/alasan_layak", "warga tidak diajak bicara");
  for (const std::string name : {"Banjar kematian", "Arisan RT 003"}) {
    meeting.row("/data/lembaga", {{"nama", name},
                                  {"jenis", "BANJAR"},
                                  {"dibentuk_oleh", "WARGA"},
                                  {"pengambilan_keputusan", "MUSYAWARAH"},
                                  {"manfaat", "5"},
                                  {"kedekatan", "5"},
                                  {"layak_bkm", "TIDAK_TAHU"}});
  }
  meeting.agree();
  meeting.close();
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/ringkas/jml_lembaga"), "3");
  EXPECT_EQ(meeting.value("/data/ringkas/persen_warga"), "66.7");
  EXPECT_EQ(meeting.value("/data/ringkas/jml_layak"), "0");
  EXPECT_TRUE(meeting.shows("/data/ringkas/ingat_tak_layak"));
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "LENGKAP");
  meeting.refuses("/data/lembaga[1]/tahun_berdiri", "1899");
  meeting.refuses("/data/lembaga[1]/tahun_berdiri", "2027");
  meeting.refuses("/data/lembaga[1]/anggota_p", "-1");
  meeting.refuses("/data/lembaga[1]/persen_miskin", "101");
  const std::string leader =
      meeting.row("/data/kepemimpinan", {{"peran", "KADER"}, {"perbuatan", "menimbang balita tanpa upah"}});
  meeting.refuses(leader + "/perbuatan", "Bu Rumenah menimbang balita");
  meeting.refuses(leader + "/jumlah_p", "-1");
}

TEST(FreeTopic, IsFilledWithTheToolsThatWereUsed) {
  Meeting meeting("fgd-topik-bebas");
  meeting.open();
  EXPECT_THAT(meeting.violated(), Contains("/data/kepala/jenis_fgd"));
  meeting.set("/data/kepala/jenis_fgd", "LINGKUNGAN");
  meeting.row("/data/sebab", {{"teks", "Saluran tersumbat"}, {"jenis", "MASALAH"}});
  meeting.row("/data/nilai", {{"nilai_id", "GOTONG"}, {"bukti_perbuatan", "membersihkan saluran tanpa disuruh"}});
  meeting.row("/data/catatan",
              {{"jam", "09:30"}, {"unsur", "WARGA_MISKIN"}, {"jk", "P"}, {"isi", "Air masuk rumah tiga kali"}});
  meeting.agree();
  meeting.close();
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "LENGKAP");
  ASSERT_TRUE(meeting.instance->removeRow("/data/catatan[1]"));
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_catatan"));
  meeting.set("/data/tutup/notulen", "Dibahas banjir di RT 003");
  EXPECT_THAT(meeting.violated(), IsEmpty());
}

}  // namespace
}  // namespace rembug::forms
