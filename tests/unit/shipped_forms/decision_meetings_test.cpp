// The meetings that decide: whether the village takes part, and which problems come first.
#include "tests/unit/shipped_forms/meeting.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void fillReadiness(Meeting& meeting) {
  meeting.open();
  meeting.fill({{"/data/informasi/diberitahu", "PEREMPUAN LAKI_LAKI PEMUDA MISKIN RT"},
                {"/data/informasi/cara", "UNDANGAN RUMAH"},
                {"/data/informasi/rt_semua", "18"},
                {"/data/informasi/rt_terwakili", "17"},
                {"/data/keputusan/putusan", "MENERIMA"}});
  meeting.row("/data/relawan", {{"nama", "Sri Wahyuni"}, {"jk", "P"}, {"umur", "24"}, {"minat", "FGD PEMETAAN"}});
  meeting.row("/data/relawan", {{"nama", "Mahrip"}, {"jk", "L"}, {"umur", "31"}});
  meeting.close();
}

TEST(Readiness, IsFilledWhole) {
  Meeting meeting("rembug-kesiapan-masyarakat");
  fillReadiness(meeting);
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/informasi/persen_rt"), "94.4");
  EXPECT_EQ(meeting.value("/data/rekap/relawan_p"), "1");
  EXPECT_EQ(meeting.value("/data/rekap/relawan_l"), "1");
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "LENGKAP");
  EXPECT_EQ(meeting.value("/data/meta/instanceName"), "Rembug warga RT 003 – Menerima program");
}

TEST(Readiness, AVillageMayRefuse) {
  Meeting meeting("rembug-kesiapan-masyarakat");
  fillReadiness(meeting);
  ASSERT_TRUE(meeting.instance->removeRow("/data/relawan[2]"));
  ASSERT_TRUE(meeting.instance->removeRow("/data/relawan[1]"));
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_relawan"));
  meeting.set("/data/keputusan/putusan", "MENOLAK");
  EXPECT_FALSE(meeting.shows("/data/tutup/kurang_relawan"));
  EXPECT_THAT(meeting.violated(), ElementsAre("/data/keputusan/alasan"));
  meeting.set("/data/keputusan/alasan", "Bantuan yang lalu menimbulkan perselisihan");
  EXPECT_THAT(meeting.violated(), IsEmpty());
}

TEST(Readiness, VotesAddUpAndAMajorityIsOne) {
  Meeting meeting("rembug-kesiapan-masyarakat");
  fillReadiness(meeting);
  meeting.set("/data/keputusan/dasar", "SUARA_TERBANYAK");
  EXPECT_THAT(meeting.violated(), Contains("/data/keputusan/setuju")) << "a vote is counted";
  meeting.set("/data/keputusan/setuju", "12");
  meeting.set("/data/keputusan/tidak_setuju", "12");
  EXPECT_THAT(meeting.violated(), ElementsAre("/data/keputusan/putusan"));
  EXPECT_TRUE(meeting.shows("/data/keputusan/ingat_keberatan"));
  meeting.set("/data/keputusan/tidak_setuju", "11");
  EXPECT_THAT(meeting.violated(), IsEmpty());
  meeting.refuses("/data/keputusan/abstain", "2");
  meeting.refuses("/data/keputusan/setuju", "-1");
  meeting.refuses("/data/keputusan/tidak_setuju", "13");
}

TEST(Readiness, EverybodyShouldHaveKnown) {
  Meeting meeting("rembug-kesiapan-masyarakat");
  fillReadiness(meeting);
  EXPECT_FALSE(meeting.shows("/data/informasi/ingat_diberitahu"));
  meeting.set("/data/informasi/diberitahu", "LAKI_LAKI RT");
  EXPECT_TRUE(meeting.shows("/data/informasi/ingat_diberitahu"));
  meeting.refuses("/data/informasi/rt_semua", "16");
  meeting.refuses("/data/informasi/rt_terwakili", "-1");
}

TEST(Readiness, VolunteersSignUpThemselves) {
  Meeting meeting("rembug-kesiapan-masyarakat");
  fillReadiness(meeting);
  meeting.refuses("/data/relawan[1]/bersedia", "TIDAK");
  meeting.refuses("/data/relawan[1]/umur", "14");
  meeting.refuses("/data/relawan[1]/nama", "Sri 081234567890");
  meeting.refuses("/data/relawan[1]/rt", "3");
  meeting.refuses("/data/relawan[1]/rw", "5");
  EXPECT_FALSE(meeting.shows("/data/rekap/ingat_relawan"));
  ASSERT_TRUE(meeting.instance->removeRow("/data/relawan[1]"));
  EXPECT_TRUE(meeting.shows("/data/rekap/ingat_relawan"));
}

constexpr const char* kProblems =
    "name,label,aspek,rt,kk_terdampak,kk_miskin\n"
    "M1,Saluran tersumbat,LINGKUNGAN,003,24,11\n"
    "M2,Modal dari rentenir,EKONOMI,005,40,31\n"
    "M3,Anak putus sekolah,SOSIAL,001,9,9\n";

// Problems by the scores of their six criteria.
void compare(Meeting& meeting, const std::vector<std::array<int, 6>>& scores) {
  const std::array<std::string, 6> names = {"mendesak", "kk_miskin", "dampak", "potensi", "swadaya", "biaya"};
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i > 0) {
      ASSERT_TRUE(meeting.instance->addRow("/data/masalah"));
    }
    const std::string at = "/data/masalah[" + std::to_string(i + 1) + "]/";
    meeting.set(at + "uraian", "Masalah " + std::to_string(i + 1));
    meeting.set(at + "aspek", "EKONOMI");
    for (std::size_t n = 0; n < names.size(); ++n) {
      meeting.set(at + "skor_" + names[n], std::to_string(scores[i][n]));
    }
  }
}

TEST(Priorities, AreWeightedScoresWithAPublicRank) {
  Meeting meeting("prioritas-masalah");
  meeting.open();
  compare(meeting, {{3, 3, 3, 3, 3, 3}, {5, 4, 5, 4, 5, 3}, {1, 1, 1, 1, 1, 1}});
  meeting.agree();
  meeting.close();
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/masalah[1]/nilai"), "3.0");
  // 20·5 + 20·4 + 20·5 + 15·4 + 15·5 + 10·3 = 445
  EXPECT_EQ(meeting.value("/data/masalah[2]/nilai"), "4.45");
  EXPECT_EQ(meeting.value("/data/masalah[1]/peringkat"), "2");
  EXPECT_EQ(meeting.value("/data/masalah[2]/peringkat"), "1");
  EXPECT_EQ(meeting.value("/data/masalah[3]/peringkat"), "3");
  EXPECT_EQ(meeting.value("/data/rekap/utama"), "Masalah 2");
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "LENGKAP");
  EXPECT_EQ(meeting.value("/data/meta/instanceName"), "Rembug warga RT 003 – 3 masalah");
}

TEST(Priorities, WeightsAddUpToAHundred) {
  Meeting meeting("prioritas-masalah");
  EXPECT_EQ(meeting.value("/data/cara/jumlah_bobot"), "100");
  meeting.set("/data/cara/bobot_biaya", "9");
  EXPECT_THAT(meeting.violated(), Contains("/data/cara/jumlah_bobot"));
  meeting.set("/data/cara/bobot_dampak", "21");
  EXPECT_THAT(meeting.violated(), Not(Contains("/data/cara/jumlah_bobot")));
  meeting.refuses("/data/cara/bobot_dampak", "101");
}

TEST(Priorities, TheMeetingSettlesATieWithAReason) {
  Meeting meeting("prioritas-masalah");
  meeting.open();
  compare(meeting, {{5, 5, 5, 5, 5, 5}, {3, 3, 3, 3, 3, 3}, {3, 3, 3, 3, 3, 3}, {1, 1, 1, 1, 1, 1}});
  EXPECT_TRUE(meeting.shows("/data/rekap/ingat_seri"));
  EXPECT_FALSE(meeting.shows("/data/masalah[1]/urutan_seri"));
  EXPECT_EQ(meeting.value("/data/masalah[2]/peringkat_hitung"), "2");
  EXPECT_EQ(meeting.value("/data/masalah[3]/peringkat_hitung"), "2");
  EXPECT_EQ(meeting.value("/data/masalah[4]/peringkat"), "4") << "1, 2, 2, 4";
  EXPECT_EQ(meeting.value("/data/masalah[2]/peringkat"), "") << "nobody but the meeting decides";
  EXPECT_THAT(meeting.violated(), Contains("/data/masalah[2]/urutan_seri"));
  meeting.set("/data/masalah[2]/urutan_seri", "2");
  meeting.set("/data/masalah[3]/urutan_seri", "1");
  meeting.refuses("/data/masalah[3]/urutan_seri", "2");
  meeting.refuses("/data/masalah[3]/urutan_seri", "3");
  EXPECT_THAT(meeting.violated(), Contains("/data/masalah[3]/alasan_seri"));
  meeting.set("/data/masalah[2]/alasan_seri", "dapat menunggu musim kering");
  meeting.set("/data/masalah[3]/alasan_seri", "menyangkut lebih banyak anak");
  EXPECT_EQ(meeting.value("/data/masalah[2]/peringkat"), "3");
  EXPECT_EQ(meeting.value("/data/masalah[3]/peringkat"), "2");
}

TEST(Priorities, CardsAreNoMoreThanWereHandedOut) {
  Meeting meeting("prioritas-masalah");
  meeting.open();
  meeting.set("/data/cara/metode", "KARTU");
  EXPECT_FALSE(meeting.shows("/data/masalah[1]/skor_dampak"));
  meeting.fill({{"/data/masalah[1]/uraian", "Saluran"},
                {"/data/masalah[1]/aspek", "LINGKUNGAN"},
                {"/data/masalah[1]/kartu", "40"}});
  const std::string second = meeting.row("/data/masalah", {{"uraian", "Modal"}, {"aspek", "EKONOMI"}, {"kartu", "30"}});
  EXPECT_EQ(meeting.value("/data/rekap/jumlah_kartu"), "70");
  EXPECT_THAT(meeting.node("/data/rekap/ingat_kartu").label, HasSubstr("70 dari 72"));
  EXPECT_EQ(meeting.value("/data/masalah[1]/peringkat"), "1");
  meeting.refuses(second + "/kartu", "73");
  meeting.set(second + "/kartu", "33");
  EXPECT_THAT(meeting.violated(), Contains("/data/rekap/jumlah_kartu"));
  meeting.refuses("/data/cara/kartu_per_orang", "11");
}

TEST(Priorities, ComparisonsInPairsAddUp) {
  Meeting meeting("prioritas-masalah");
  meeting.open();
  meeting.set("/data/cara/metode", "BERPASANGAN");
  meeting.fill({{"/data/masalah[1]/uraian", "Saluran"},
                {"/data/masalah[1]/aspek", "LINGKUNGAN"},
                {"/data/masalah[1]/menang", "2"}});
  meeting.row("/data/masalah", {{"uraian", "Modal"}, {"aspek", "EKONOMI"}, {"menang", "1"}});
  const std::string third = meeting.row("/data/masalah", {{"uraian", "Sekolah"}, {"aspek", "SOSIAL"}, {"menang", "1"}});
  EXPECT_THAT(meeting.violated(), Contains("/data/rekap/jumlah_menang")) << "three pairs";
  meeting.set(third + "/menang", "0");
  EXPECT_THAT(meeting.violated(), Not(Contains("/data/rekap/jumlah_menang")));
  EXPECT_EQ(meeting.value(third + "/peringkat"), "3");
  meeting.refuses(third + "/menang", "3");
}

TEST(Priorities, TakeTheProblemsOfTheMapping) {
  Meeting meeting("prioritas-masalah", villageList("rembug-masalah.csv", kProblems));
  EXPECT_TRUE(meeting.shows("/data/rekap/ingat_daftar"));
  meeting.set("/data/masalah[1]/masalah", "M2");
  EXPECT_EQ(meeting.value("/data/masalah[1]/uraian"), "Modal dari rentenir");
  EXPECT_EQ(meeting.value("/data/masalah[1]/aspek"), "EKONOMI");
  EXPECT_EQ(meeting.value("/data/masalah[1]/kk_terdampak"), "40");
  EXPECT_EQ(meeting.value("/data/masalah[1]/kk_terdampak_miskin"), "31");
  const std::string second = meeting.row("/data/masalah", {{"masalah", "M1"}});
  meeting.refuses(second + "/masalah", "M2");
  meeting.row("/data/masalah", {{"masalah", "M3"}});
  EXPECT_FALSE(meeting.shows("/data/rekap/ingat_daftar"));
}

}  // namespace
}  // namespace rembug::forms
