// The workshop that settles the village's criteria, with and without what the FGDs agreed.
#include "tests/unit/shipped_forms/meeting.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kFromFgds =
    "name,label,terjemahan,aspek,indikator,ukuran_soal,ukuran_op\n"
    "Bale tanaq,Bale tanaq,Rumah lantai tanah,RUMAH,lantai tanah,LANTAI,EQ\n"
    "Lantai tanaq,Lantai tanaq,Lantainya tanah,RUMAH,,,\n"
    "Mangan sekali,Mangan sekali,Makan sekali sehari,PANGAN,,,\n";

FormFiles fromFgds() {
  return villageList("rembug-kriteria-fgd.csv", kFromFgds);
}

// Five criteria, so that the categories which the form begins with can be reached.
void fillCriteria(Meeting& meeting) {
  meeting.open();
  meeting.set("/data/kepala/berlaku_mulai", "2026-11-25");
  for (int i = 1; i <= 5; ++i) {
    if (i > 1) {
      ASSERT_TRUE(meeting.instance->addRow("/data/kriteria"));
    }
    const std::string at = "/data/kriteria[" + std::to_string(i) + "]/";
    meeting.fill({{at + "rumusan", "Bale tanaq " + std::to_string(i)},
                  {at + "aspek", "RUMAH"},
                  {at + "ukuran_soal", "LANTAI"},
                  {at + "ukuran_op", "EQ"},
                  {at + "ukuran_pilihan", "TANAH"}});
  }
}

TEST(VillageCriteria, AreFilledWholeOnATabletThatKnowsNothingElse) {
  Meeting meeting("lokakarya-kriteria");
  fillCriteria(meeting);
  meeting.agree();
  meeting.close();
  EXPECT_THAT(meeting.violated(), IsEmpty());
  EXPECT_EQ(meeting.value("/data/kepala/versi"), "1");
  EXPECT_FALSE(meeting.shows("/data/kepala/ingat_versi"));
  EXPECT_EQ(meeting.value("/data/kriteria[5]/kode"), "K5");
  EXPECT_EQ(meeting.value("/data/kriteria[5]/ukuran_nilai"), "TANAH");
  EXPECT_EQ(meeting.value("/data/periksa/jml_disepakati"), "5");
  EXPECT_EQ(meeting.value("/data/periksa/jml_terukur"), "5");
  EXPECT_EQ(meeting.value("/data/periksa/tanpa_tanda"), "Tidak miskin");
  EXPECT_EQ(meeting.value("/data/periksa/jml_ps2"), "2");
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "LENGKAP");
  EXPECT_EQ(meeting.value("/data/meta/instanceName"), "Rembug warga RT 003 – versi 1");
}

TEST(VillageCriteria, TheNextVersionFollowsTheOneThatHolds) {
  Meeting meeting("lokakarya-kriteria",
                  villageList("rembug-kriteria.csv", "name,label,versi\nK1,Bale tanaq,2\nK2,Aiq,2\n"));
  EXPECT_EQ(meeting.value("/data/kepala/versi"), "3");
  EXPECT_TRUE(meeting.shows("/data/kepala/ingat_versi"));
  EXPECT_THAT(meeting.node("/data/kepala/ingat_versi").label, HasSubstr("versi 2"));
  meeting.refuses("/data/kepala/versi", "1");
  meeting.takes("/data/kepala/versi", "2");  // the record itself, when it is corrected
  meeting.open();
  meeting.refuses("/data/kepala/berlaku_mulai", "2026-11-19");
}

TEST(VillageCriteria, TakeWhatAnFgdAgreed) {
  Meeting meeting("lokakarya-kriteria", fromFgds());
  ASSERT_EQ(meeting.node("/data/kriteria[1]/asal").choices.size(), 3U);
  meeting.set("/data/kriteria[1]/asal", "Bale tanaq");
  EXPECT_EQ(meeting.value("/data/kriteria[1]/rumusan"), "Bale tanaq");
  EXPECT_EQ(meeting.value("/data/kriteria[1]/terjemahan"), "Rumah lantai tanah");
  EXPECT_EQ(meeting.value("/data/kriteria[1]/aspek"), "RUMAH");
  EXPECT_EQ(meeting.value("/data/kriteria[1]/ukuran_soal"), "LANTAI");
  EXPECT_EQ(meeting.value("/data/kriteria[1]/ukuran_op"), "EQ");
  EXPECT_EQ(meeting.value("/data/periksa/jml_fgd"), "3");
  EXPECT_EQ(meeting.value("/data/periksa/belum_dipakai"), "2");
  EXPECT_TRUE(meeting.shows("/data/periksa/ingat_belum"));
  meeting.row("/data/gabung", {{"asal", "Lantai tanaq"}, {"gabung_ke", "K1"}});
  EXPECT_EQ(meeting.value("/data/periksa/belum_dipakai"), "1");
  // What the workshop wrote itself is not overwritten.
  const std::string row = meeting.row("/data/kriteria", {{"rumusan", "Makan sekali"}, {"asal", "Mangan sekali"}});
  EXPECT_EQ(meeting.value(row + "/rumusan"), "Makan sekali");
  EXPECT_EQ(meeting.value(row + "/terjemahan"), "Makan sekali sehari");
  EXPECT_FALSE(meeting.shows("/data/periksa/ingat_belum"));
}

TEST(VillageCriteria, CodesAreUniqueAndOfCapitals) {
  Meeting meeting("lokakarya-kriteria");
  fillCriteria(meeting);
  meeting.refuses("/data/kriteria[2]/kode", "K1");
  meeting.refuses("/data/kriteria[2]/kode", "k 2");
  meeting.refuses("/data/golongan[2]/kode", "SANGAT_MISKIN");
  meeting.refuses("/data/golongan[2]/kode", "miskin");
  ASSERT_TRUE(meeting.instance->removeRow("/data/kriteria[2]"));
  ASSERT_TRUE(meeting.instance->addRow("/data/kriteria"));
  EXPECT_EQ(meeting.value("/data/kriteria[5]/kode"), "K6") << "K5 is taken";
}

TEST(VillageCriteria, AnAnswerOrANumberShowsASign) {
  Meeting meeting("lokakarya-kriteria");
  fillCriteria(meeting);
  const std::string at = "/data/kriteria[1]/";
  EXPECT_EQ(meeting.node(at + "ukuran_op").choices.size(), 1U) << "an answer is equal or not";
  meeting.set(at + "ukuran_soal", "M2_PER_JIWA");
  EXPECT_EQ(meeting.node(at + "ukuran_op").choices.size(), 5U);
  EXPECT_THAT(meeting.violated(), Contains(at + "ukuran_angka"));
  EXPECT_EQ(meeting.value(at + "ukuran_satuan"), "m²");
  meeting.set(at + "ukuran_op", "LT");
  meeting.set(at + "ukuran_angka", "7.2");
  EXPECT_EQ(meeting.value(at + "ukuran_nilai"), "7.2");
  meeting.refuses(at + "ukuran_angka", "-1");
  meeting.set(at + "ukuran_soal", "");
  EXPECT_TRUE(meeting.shows(at + "ingat_tanpa_soal"));
  EXPECT_EQ(meeting.value(at + "ukuran_nilai"), "");
  EXPECT_EQ(meeting.value("/data/periksa/jml_terukur"), "4");
  EXPECT_TRUE(meeting.shows("/data/periksa/ingat_terukur"));
  EXPECT_TRUE(meeting.shows("/data/periksa/ingat_tak_tercapai"));
  meeting.refuses(at + "dukungan", "25");
}

TEST(VillageCriteria, EveryAnswerOfTheHouseholdFormCanBeChosen) {
  Meeting meeting("lokakarya-kriteria");
  Play household(shippedForm("pemetaan-swadaya-rumah-tangga"));
  int compared = 0;
  for (const auto& [question, label] : meeting.node("/data/kriteria[1]/ukuran_soal").choices) {
    meeting.set("/data/kriteria[1]/ukuran_soal", question);
    std::vector<std::string> offered;
    for (const auto& [value, word] : meeting.node("/data/kriteria[1]/ukuran_pilihan").choices) {
      offered.push_back(value);
    }
    for (const NodeState& state : household.instance->nodes()) {
      std::string name = state.ref.substr(state.ref.rfind('/') + 1);
      std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
      if (name != question || state.choices.empty() || offered.empty() ||
          state.ref.find("anggota") != std::string::npos) {
        continue;
      }
      for (const auto& [value, word] : state.choices) {
        EXPECT_THAT(offered, Contains(value)) << question;
      }
      ++compared;
    }
  }
  EXPECT_GE(compared, 20);
}

TEST(VillageCriteria, EveryHouseFallsIntoOneCategory) {
  Meeting meeting("lokakarya-kriteria");
  fillCriteria(meeting);
  meeting.refuses("/data/golongan[1]/minimal", "6");
  meeting.refuses("/data/golongan[1]/minimal", "3");
  meeting.set("/data/golongan[4]/minimal", "1");
  EXPECT_THAT(meeting.violated(), Contains("/data/periksa/tanpa_tanda"));
  meeting.set("/data/golongan[4]/minimal", "0");
  EXPECT_THAT(meeting.violated(), Not(Contains("/data/periksa/tanpa_tanda")));
  EXPECT_FALSE(meeting.shows("/data/periksa/ingat_terbalik"));
  meeting.set("/data/golongan[1]/ps2", "TIDAK");
  EXPECT_TRUE(meeting.shows("/data/periksa/ingat_terbalik"));
  meeting.set("/data/golongan[2]/ps2", "TIDAK");
  EXPECT_THAT(meeting.violated(), Contains("/data/periksa/jml_ps2"));
}

TEST(VillageCriteria, WhetherNamesArePostedIsTheirDecision) {
  Meeting meeting("lokakarya-kriteria");
  EXPECT_EQ(meeting.value("/data/periksa/umumkan_ps2"), "BELUM");
  EXPECT_FALSE(meeting.shows("/data/periksa/ingat_umumkan"));
  meeting.set("/data/periksa/umumkan_ps2", "YA");
  EXPECT_TRUE(meeting.shows("/data/periksa/ingat_umumkan"));
}

}  // namespace
}  // namespace rembug::forms
