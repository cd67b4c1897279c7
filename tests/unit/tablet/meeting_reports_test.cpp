// What meetings add up to in the reports.
#include <nlohmann/json.hpp>

#include "tests/unit/tablet/sample_tablet.h"

namespace rembug::tablet {
namespace {

using nlohmann::json;

struct Village {
  explicit Village(const std::string& name) : s(name) {}

  void meet(const std::string& form, int women, int men, std::vector<std::pair<std::string, std::string>> answers) {
    const std::vector<std::pair<std::string, std::string>> always = {{"/data/kepala/topik", "Rembug"},
                                                                     {"/data/kepala/tingkat", "KELURAHAN"},
                                                                     {"/data/kepala/kelompok", "CAMPURAN"},
                                                                     {"/data/kepala/tgl", "2026-11-02"},
                                                                     {"/data/kepala/jam_mulai", "09:00"},
                                                                     {"/data/kepala/jam_selesai", "11:00"},
                                                                     {"/data/kepala/tempat", "Berugak"},
                                                                     {"/data/kepala/notulis", "Sri"},
                                                                     {"/data/hadir/hadir_p", std::to_string(women)},
                                                                     {"/data/hadir/hadir_l", std::to_string(men)},
                                                                     {"/data/hadir/miskin_p", "3"},
                                                                     {"/data/hadir/miskin_l", "0"},
                                                                     {"/data/hadir/sumber_status", "PS2"},
                                                                     {"/data/tutup/alasan_tidak_lengkap", "hujan"}};
    answers.insert(answers.begin(), always.begin(), always.end());
    auto draft = s.tablet->startForm(kBintaro, form);
    ASSERT_TRUE(draft) << (draft ? "" : draft.error().message);
    for (const auto& [ref, value] : answers) {
      const auto applied = (*draft)->apply(json{{"set", ref}, {"value", value}}.dump());
      ASSERT_TRUE(applied) << ref << ": " << (applied ? "" : applied.error().message);
    }
    const auto id = (*draft)->finish();
    ASSERT_TRUE(id) << (id ? "" : id.error().message);
  }
  json report(const std::string& kind) { return json::parse(s.tablet->report(kind, "").value_or("{}")); }

  SampleTablet s;
};

void meetThrice(Village& village) {
  village.meet("fgd-refleksi-kemiskinan", 12, 4,
               {{"/data/kriteria[1]/rumusan", "Bale tanaq"},
                {"/data/kriteria[1]/aspek", "RUMAH"},
                {"/data/sebab[1]/teks", "Mementingkan diri"},
                {"/data/sebab[1]/jenis", "AKAR"},
                {"/data/nilai[1]/nilai_id", "ADIL"},
                {"/data/nilai[1]/bukti_perbuatan", "membagi rata"},
                {"/data/kesepakatan[1]/isi", "Mulai Senin"}});
  village.meet("fgd-kriteria-bkm", 5, 10,
               {{"/data/nilai[1]/nilai_id", "JUJUR"}, {"/data/nilai[1]/bukti_perbuatan", "kas utuh"}});
  village.meet(
      "rembug-kesiapan-masyarakat", 30, 30,
      {{"/data/informasi/diberitahu", "RT"}, {"/data/informasi/cara", "RT"}, {"/data/keputusan/putusan", "MENERIMA"}});
}

TEST(MeetingReports, EveryKindOfFgdCounts) {
  Village village("meeting-fgd");
  meetThrice(village);
  const json figures = village.report("fgd")["villages"][0];
  EXPECT_EQ(figures["fgd"], 2);
  EXPECT_EQ(figures["present_f"], 17);
  EXPECT_EQ(figures["present_m"], 14);
  EXPECT_EQ(figures["poor_f"], 6);
  EXPECT_EQ(figures["women_percent"], 54.8) << "of both together";
  EXPECT_EQ(figures["criteria_agreed"], 1);
  EXPECT_EQ(figures["values"], 2);
  EXPECT_EQ(figures["agreements"], 1);
}

TEST(MeetingReports, OtherMeetingsAreNoSurveys) {
  Village village("meeting-coverage");
  meetThrice(village);
  const json total = village.report("coverage")["total"];
  EXPECT_EQ(total["fgd"], 2);
  EXPECT_EQ(total["meetings"], 1);
  EXPECT_EQ(total["surveys"], 0);
}

TEST(MeetingReports, AVillageWithoutFgdsIsNotThere) {
  Village village("meeting-none");
  EXPECT_TRUE(village.report("fgd")["villages"].empty());
}

}  // namespace
}  // namespace rembug::tablet
