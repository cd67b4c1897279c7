// What all meeting forms have in common: header, attendance, named list, agreements, follow-up, photos, signatories.
#include "tests/unit/shipped_forms/meeting.h"

namespace rembug::forms {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

class EveryMeeting : public testing::TestWithParam<std::string> {
protected:
  EveryMeeting() : meeting(GetParam()) { meeting.open(); }
  Meeting meeting;
};

TEST_P(EveryMeeting, IsCheckedWithoutAWordToSay) {
  for (const FormProblem& problem : Form::check(shippedForm(GetParam()))) {
    ADD_FAILURE() << problem.line << ": " << problem.question << ": " << problem.message;
  }
}

TEST_P(EveryMeeting, SaysTheSameInBothLanguages) {
  for (const std::string repeat : {"peserta", "catatan", "foto", "tanda", "rktl", "kesepakatan"}) {
    meeting.row("/data/" + repeat, {});
  }
  std::map<std::string, std::vector<std::string>> words;
  for (const std::string& language : meeting.form->languages()) {
    ASSERT_TRUE(meeting.instance->setLanguage(language));
    for (const Item& item : meeting.instance->items()) {
      EXPECT_FALSE(item.label.empty() && item.kind != ItemKind::Row) << item.ref << " " << language;
      for (const auto& [value, label] : item.choices) {
        EXPECT_FALSE(label.empty()) << item.ref << " " << value << " " << language;
      }
      words[item.ref].push_back(item.label + "|" + item.hint + "|" + item.message);
    }
  }
  int different = 0;
  for (const auto& [ref, texts] : words) {
    ASSERT_EQ(texts.size(), 2U) << ref;
    EXPECT_EQ(std::count(texts[0].begin(), texts[0].end(), '|'), 2) << ref;
    EXPECT_EQ(texts[0].find("||") == std::string::npos, texts[1].find("||") == std::string::npos) << ref;
    different += texts[0] != texts[1] ? 1 : 0;
  }
  EXPECT_GT(different, 40) << "the English words are the Indonesian ones";
}

TEST_P(EveryMeeting, RefusesAHeaderThatCannotBe) {
  meeting.refuses("/data/kepala/topik", "ab");
  meeting.refuses("/data/kepala/rt", "3");
  meeting.refuses("/data/kepala/rw", "RW 5");
  meeting.refuses("/data/kepala/tgl", "2026-11-25");
  meeting.refuses("/data/kepala/jam_selesai", "09:00");
  meeting.refuses("/data/kepala/tempat", std::string(121, 'x'));
  meeting.refuses("/data/kepala/geo", "-8.58 12.0 0 0");
  meeting.takes("/data/kepala/geo", "-8.5833 116.0999 12 4");
  meeting.refuses("/data/kepala/putaran", "0");
}

TEST_P(EveryMeeting, AsksForTheUnitThatTheVillageHas) {
  EXPECT_TRUE(meeting.node("/data/kepala/rw").relevant);
  meeting.set("/data/kepala/satuan", "LINGKUNGAN");
  EXPECT_FALSE(meeting.node("/data/kepala/rw").relevant);
  EXPECT_THAT(meeting.violated(), Contains("/data/kepala/lingkungan"));
  meeting.set("/data/kepala/lingkungan", "Pabean");
  EXPECT_THAT(meeting.violated(), Not(Contains("/data/kepala/lingkungan")));
  meeting.set("/data/kepala/tingkat", "KELURAHAN");
  EXPECT_FALSE(meeting.node("/data/kepala/rt").relevant);
  meeting.set("/data/kepala/kelompok", "LAIN");
  EXPECT_THAT(meeting.violated(), Contains("/data/kepala/kelompok_lain"));
}

TEST_P(EveryMeeting, TellsWhatIsUnusualAndGoesOn) {
  EXPECT_EQ(meeting.value("/data/kepala/lama_menit"), "150");
  EXPECT_FALSE(meeting.shows("/data/kepala/ingat_lama"));
  meeting.set("/data/kepala/jam_selesai", "09:20");
  EXPECT_TRUE(meeting.shows("/data/kepala/ingat_lama"));
  meeting.set("/data/kepala/jam_selesai", "00:30");
  EXPECT_EQ(meeting.value("/data/kepala/lama_menit"), "930");
  EXPECT_TRUE(meeting.shows("/data/kepala/ingat_tengah_malam"));
  meeting.set("/data/kepala/tgl", "2026-11-17");
  EXPECT_FALSE(meeting.shows("/data/kepala/ingat_tgl"));
  meeting.set("/data/kepala/tgl", "2026-11-16");
  EXPECT_TRUE(meeting.shows("/data/kepala/ingat_tgl"));
  meeting.set("/data/kepala/geo", "-8.5833 116.0999 12 4");
  EXPECT_FALSE(meeting.shows("/data/kepala/ingat_geo"));
  meeting.set("/data/kepala/geo", "-6.2 106.8 12 4");
  EXPECT_TRUE(meeting.shows("/data/kepala/ingat_geo"));
  EXPECT_EQ(meeting.node("/data/kepala/geo").violation, Violation::None);
}

TEST_P(EveryMeeting, CountsWhoIsPresent) {
  EXPECT_EQ(meeting.value("/data/hadir/jumlah"), "24");
  EXPECT_EQ(meeting.value("/data/hadir/persen_perempuan"), "58.3");
  EXPECT_EQ(meeting.value("/data/hadir/persen_miskin"), "37.5");
  EXPECT_EQ(meeting.value("/data/hadir/rasio_hadir"), "80.0");
  meeting.set("/data/hadir/undangan", "0");
  EXPECT_EQ(meeting.value("/data/hadir/rasio_hadir"), "") << "no share of nothing";
  meeting.refuses("/data/hadir/hadir_p", "-1");
  meeting.refuses("/data/hadir/miskin_p", "15");
  meeting.refuses("/data/hadir/miskin_l", "11");
  meeting.refuses("/data/hadir/marginal_p", "15");
  meeting.refuses("/data/hadir/disabilitas_l", "11");
  meeting.refuses("/data/hadir/muda", "25");
  meeting.refuses("/data/hadir/undangan", "-3");
}

TEST_P(EveryMeeting, ItsStandardsAreSettingsAndNeverForbid) {
  EXPECT_FALSE(meeting.shows("/data/hadir/ingat_perempuan"));
  meeting.set("/data/patokan/target_perempuan", "60");
  EXPECT_TRUE(meeting.shows("/data/hadir/ingat_perempuan"));
  EXPECT_THAT(meeting.node("/data/hadir/ingat_perempuan").label, testing::HasSubstr("58.3 %; patokannya 60 %"));
  meeting.set("/data/patokan/peserta_maks", "23");
  EXPECT_TRUE(meeting.shows("/data/hadir/ingat_jumlah"));
  EXPECT_EQ(meeting.node("/data/hadir/jumlah").violation, Violation::None);
  meeting.refuses("/data/patokan/target_perempuan", "101");
  meeting.refuses("/data/patokan/peserta_min", "0");
  meeting.set("/data/patokan/peserta_min", "25");
  EXPECT_EQ(meeting.node("/data/hadir/jumlah").violation, Violation::Constraint);
  meeting.set("/data/tutup/alasan_tidak_lengkap", "hujan lebat");
  EXPECT_EQ(meeting.node("/data/hadir/jumlah").violation, Violation::None);
  meeting.set("/data/hadir/hadir_p", "0");
  meeting.set("/data/hadir/hadir_l", "0");
  EXPECT_EQ(meeting.node("/data/hadir/jumlah").violation, Violation::Constraint) << "a meeting of nobody";
}

TEST_P(EveryMeeting, HoldsTheNamedListAgainstTheCounts) {
  EXPECT_EQ(meeting.value("/data/hadir/beda_daftar"), "");
  const std::string row = meeting.row("/data/peserta", {{"nama", "Inaq Sahnim"}, {"jk", "P"}});
  EXPECT_EQ(meeting.value("/data/hadir/beda_daftar"), "23");
  EXPECT_THAT(meeting.violated(), Contains("/data/hadir/alasan_beda"));
  meeting.set("/data/hadir/hadir_p", "1");
  meeting.set("/data/hadir/hadir_l", "0");
  EXPECT_EQ(meeting.value("/data/hadir/beda_daftar"), "0");
  EXPECT_FALSE(meeting.shows("/data/hadir/alasan_beda"));
  meeting.refuses(row + "/nama", "Sahnim 5271014107700001");
  meeting.refuses(row + "/umur", "4");
  meeting.refuses(row + "/rt", "3");
  meeting.refuses(row + "/rw", "5");
}

TEST_P(EveryMeeting, RecordsDissentAndCountsVotes) {
  const std::string row = meeting.row("/data/kesepakatan", {{"isi", "Iuran seribu sebulan"}, {"setuju", "20"}});
  meeting.refuses(row + "/tidak_setuju", "5");
  meeting.refuses(row + "/abstain", "-1");
  meeting.set(row + "/tidak_setuju", "4");
  EXPECT_TRUE(meeting.shows(row + "/ingat_keberatan"));
  meeting.set(row + "/keberatan", "berat bagi janda");
  EXPECT_FALSE(meeting.shows(row + "/ingat_keberatan"));
  meeting.set(row + "/dasar", "SUARA_TERBANYAK");
  EXPECT_FALSE(meeting.shows(row + "/ingat_suara"));
  meeting.set(row + "/setuju", "4");
  EXPECT_TRUE(meeting.shows(row + "/ingat_suara"));
}

TEST_P(EveryMeeting, FollowsUpWithDates) {
  const std::string row =
      meeting.row("/data/rktl", {{"apa", "Pinjam gerobak"}, {"siapa", "Pemuda"}, {"kapan", "2026-11-30"}});
  meeting.refuses(row + "/kapan", "2026-11-19");
  EXPECT_FALSE(meeting.shows(row + "/tgl_selesai"));
  meeting.set(row + "/status", "SELESAI");
  EXPECT_THAT(meeting.violated(), Contains(row + "/tgl_selesai"));
  meeting.set(row + "/tgl_selesai", "2026-11-24");
  EXPECT_EQ(meeting.node(row + "/tgl_selesai").violation, Violation::None);
  meeting.refuses(row + "/tgl_selesai", "2026-11-25");
  meeting.refuses(row + "/tgl_selesai", "2026-11-19");
}

TEST_P(EveryMeeting, MindsWhoIsInAPhoto) {
  const std::string row = meeting.row("/data/foto", {{"berkas", "a.jpg"}});
  EXPECT_THAT(meeting.violated(), Contains(row + "/persetujuan"));
  meeting.set(row + "/persetujuan", "TIDAK");
  EXPECT_TRUE(meeting.shows(row + "/ingat_setuju"));
  meeting.set(row + "/wajah_anak", "YA");
  EXPECT_TRUE(meeting.shows(row + "/ingat_anak"));
  meeting.set(row + "/jenis", "DAFTAR_HADIR");
  EXPECT_TRUE(meeting.shows(row + "/ingat_daftar"));
  EXPECT_THAT(shippedForm(GetParam()), testing::HasSubstr("orx:max-pixels=\"1600\""));
}

TEST_P(EveryMeeting, IsIncompleteWithoutPhotoAndSignatories) {
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_foto"));
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_tanda"));
  EXPECT_EQ(meeting.value("/data/tutup/lengkap"), "BELUM");
  EXPECT_THAT(meeting.violated(), Contains("/data/tutup/lengkap"));
  EXPECT_FALSE(meeting.node("/data/tutup/lengkap").message.empty());
  meeting.row("/data/tanda", {{"peran", "FASKEL"}, {"nama", "Sari"}});
  meeting.row("/data/tanda", {{"peran", "WAKIL_L"}, {"nama", "Amat"}});
  EXPECT_TRUE(meeting.shows("/data/tutup/ingat_wakil_p"));
  EXPECT_TRUE(meeting.shows("/data/tutup/kurang_tanda")) << "two representatives are needed";
  meeting.row("/data/tanda", {{"peran", "WAKIL_P"}, {"nama", "Rumenah"}});
  EXPECT_FALSE(meeting.shows("/data/tutup/ingat_wakil_p"));
  EXPECT_FALSE(meeting.shows("/data/tutup/kurang_tanda"));
  meeting.row("/data/foto", {{"berkas", "a.jpg"}, {"persetujuan", "YA"}});
  EXPECT_FALSE(meeting.shows("/data/tutup/kurang_foto"));
  meeting.set("/data/tutup/alasan_tidak_lengkap", "hujan lebat");
  EXPECT_THAT(meeting.violated(), Not(Contains("/data/tutup/lengkap")));
}

INSTANTIATE_TEST_SUITE_P(Forms, EveryMeeting, testing::ValuesIn(meetingForms()), [](const auto& instance) {
  std::string name = instance.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace rembug::forms
