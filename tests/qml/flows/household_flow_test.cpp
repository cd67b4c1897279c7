#include <gtest/gtest.h>

#include "core/tablet/tablet.h"
#include "tests/qml/flows/flow.h"

namespace rembug::flows {
namespace {

QString ref(const char* name) {
  return QStringLiteral("/data/") + QString::fromLatin1(name);
}

void choose(Flow& flow, const char* question, const char* value) {
  flow.touch(QStringLiteral("choice-") + ref(question) + QLatin1Char('-') + QString::fromLatin1(value));
}

// In a list that opens over the page.
void pick(Flow& flow, const char* question, const char* value) {
  flow.touch(QStringLiteral("list-") + ref(question));
  choose(flow, question, value);
}

void write(Flow& flow, const char* question, const char* text) {
  flow.touch(QStringLiteral("field-") + ref(question));
  flow.type(QString::fromLatin1(text));
}

// On the pad on the screen.
void press(Flow& flow, const char* question, const char* digits) {
  flow.touch(QStringLiteral("field-") + ref(question));
  for (const QChar digit : QString::fromLatin1(digits)) {
    flow.touch(QStringLiteral("pad-") + digit);
  }
}

void begin(Flow& flow) {
  flow.unlock();
  flow.touch(QStringLiteral("householdCard"));
  flow.touch(QStringLiteral("newRecord"));
}

void fillVisit(Flow& flow) {
  press(flow, "kunjungan/rw", "005");
  press(flow, "kunjungan/rt", "003");
  write(flow, "kunjungan/no_bangunan", "B12");
  choose(flow, "kunjungan/hasil", "LENGKAP");
  flow.touch(QStringLiteral("trigger-") + ref("kunjungan/dibacakan"));
  choose(flow, "kunjungan/persetujuan", "YA");
  choose(flow, "kunjungan/persetujuan_oleh", "KEPALA");
}

struct Member {
  const char* name;
  const char* relation;
  const char* sex;
  const char* age;
  const char* married = "";
  const char* school = "";
  const char* work = "";
};

void fillMember(Flow& flow, int number, const Member& member) {
  const auto at = [number](const char* question) { return "anggota[" + std::to_string(number) + "]/" + question; };
  const auto given = [](const char* answer) { return *answer != '\0'; };
  write(flow, at("nama").c_str(), member.name);
  pick(flow, at("hubungan").c_str(), member.relation);
  choose(flow, at("jk").c_str(), member.sex);
  press(flow, at("umur").c_str(), member.age);
  if (given(member.married)) {
    choose(flow, at("kawin").c_str(), member.married);
  }
  if (given(member.school)) {
    choose(flow, at("sekolah").c_str(), member.school);
  }
  if (given(member.work)) {
    pick(flow, at("pekerjaan").c_str(), member.work);
  }
}

const Member kHead{"Sahnun", "KEPALA", "L", "41", "KAWIN", "", "NELAYAN"};

void fillHouse(Flow& flow) {
  choose(flow, "rumah/status_rumah", "MILIK");
  choose(flow, "rumah/status_tanah", "NEGARA");
  press(flow, "rumah/luas_lantai", "36,5");
  choose(flow, "rumah/lantai", "SEMEN");
  choose(flow, "rumah/dinding", "TEMBOK");
  choose(flow, "rumah/atap", "GENTENG");
  choose(flow, "rumah/bocor", "TIDAK");
  choose(flow, "rumah/struktur", "BAIK");
  choose(flow, "rumah/listrik", "PLN_SENDIRI");
}

void fillWater(Flow& flow) {
  choose(flow, "air/sumber", "LEDENG");
  choose(flow, "air/cukup", "SEPANJANG_TAHUN");
  choose(flow, "air/di_halaman", "YA");
}

void fillSanitation(Flow& flow) {
  choose(flow, "sanitasi/bab", "JAMBAN_SENDIRI");
  choose(flow, "sanitasi/tinja", "TANGKI_SEPTIK");
  choose(flow, "sanitasi/limbah_cuci", "RESAPAN");
  choose(flow, "sanitasi/sampah", "DIANGKUT");
}

TEST(HouseholdFlow, EveryKeyIsThereAfterTheAppEnds) {
  Flow flow;
  begin(flow);
  write(flow, "kunjungan/no_bangunan", "B12");
  flow.restart();
  flow.unlock();
  flow.touch(QStringLiteral("resume"));
  EXPECT_EQ(flow.text(QStringLiteral("field-/data/kunjungan/no_bangunan")).toStdString(), "B12");
}

TEST(HouseholdFlow, FourMembersAreFilledByTouchToTheEndAndFoundInTheList) {
  Flow flow;
  begin(flow);
  const int touches = flow.touches();
  const int keys = flow.keys();
  const auto next = [&flow] { flow.touch(QStringLiteral("nextPage")); };
  fillVisit(flow);
  next();
  write(flow, "keluarga/nama_kk", "Sahnun");
  choose(flow, "keluarga/jk_kk", "L");
  next();
  fillMember(flow, 1, kHead);
  const Member others[] = {{"Nurhayati", "PASANGAN", "P", "36", "KAWIN", "", "IRT"},
                           {"Lalu Rizal", "ANAK", "L", "14", "BELUM", "YA", "SEKOLAH"},
                           {"Baiq Aini", "ANAK", "P", "4"}};
  int number = 2;
  for (const Member& member : others) {
    flow.touch(QStringLiteral("addRow-") + ref("anggota"));
    fillMember(flow, number, member);
    ++number;
  }
  next();
  fillHouse(flow);
  next();
  fillWater(flow);
  next();
  fillSanitation(flow);
  next();
  choose(flow, "ekonomi/penghasilan", "1_2");
  next();
  next();
  next();
  EXPECT_TRUE(flow.text(QStringLiteral("reviewTitle")).startsWith(QStringLiteral("Semua lengkap")))
      << flow.text(QStringLiteral("reviewTitle")).toStdString();
  const int collect = flow.collectTouches();
  next();
  EXPECT_TRUE(flow.showsText(QStringLiteral("Sahnun")));
  flow.tellEase("household of four", touches, keys, collect);
  EXPECT_LT(flow.touches() - touches, collect);
}

TEST(HouseholdFlow, WhatIsMissingIsListedAndOneTouchGoesThere) {
  Flow flow;
  begin(flow);
  fillVisit(flow);
  flow.touch(QStringLiteral("formIndex"));
  flow.picture(QStringLiteral("index"));
  flow.touch(QStringLiteral("page-3"));
  EXPECT_TRUE(flow.shows(QStringLiteral("choice-") + ref("rumah/lantai") + QStringLiteral("-SEMEN")));
  EXPECT_FALSE(flow.shows(QStringLiteral("message-") + ref("rumah/lantai")));
  for (int page = 3; page < 9; ++page) {
    flow.touch(QStringLiteral("nextPage"));
  }
  ASSERT_TRUE(flow.shows(QStringLiteral("reviewTitle"))) << flow.text(QStringLiteral("formIndex")).toStdString();
  flow.picture(QStringLiteral("missing"));
  flow.touch(QStringLiteral("missing-") + ref("rumah/lantai"));
  EXPECT_TRUE(flow.shows(QStringLiteral("message-") + ref("rumah/lantai")));
  flow.picture(QStringLiteral("lacking"));
  choose(flow, "rumah/lantai", "SEMEN");
  EXPECT_FALSE(flow.shows(QStringLiteral("message-") + ref("rumah/lantai")));
}

TEST(HouseholdFlow, ARuleIsToldInTheFormsWordsAndTheAnswerStays) {
  Flow flow;
  begin(flow);
  press(flow, "kunjungan/rt", "3");
  EXPECT_FALSE(flow.shows(QStringLiteral("message-") + ref("kunjungan/rt")));  // while it is being typed
  flow.touch(QStringLiteral("field-") + ref("kunjungan/no_bangunan"));
  EXPECT_EQ(flow.text(QStringLiteral("message-") + ref("kunjungan/rt")).toStdString(),
            "Tulis tiga angka, misalnya 003.");
  EXPECT_EQ(flow.text(QStringLiteral("field-") + ref("kunjungan/rt")).toStdString(), "3");
}

TEST(HouseholdFlow, RowsAreCopiedRemovedAndBroughtBackWithTheirAnswers) {
  Flow flow(QSize(800, 1280));
  begin(flow);
  fillVisit(flow);
  flow.touch(QStringLiteral("nextPage"));
  flow.touch(QStringLiteral("nextPage"));
  fillMember(flow, 1, kHead);
  flow.picture(QStringLiteral("member-open"));
  flow.touch(QStringLiteral("copyRow-") + ref("anggota"));
  EXPECT_EQ(flow.text(QStringLiteral("field-") + ref("anggota[2]/umur")).toStdString(), "41");
  EXPECT_FALSE(flow.shows(QStringLiteral("field-") + ref("anggota[1]/umur")));  // closed: one at a time
  EXPECT_TRUE(flow.showsText(QStringLiteral("Sahnun · ")));
  flow.touch(QStringLiteral("row-") + ref("anggota[1]"));
  flow.touch(QStringLiteral("removeRow-") + ref("anggota[1]"));
  EXPECT_FALSE(flow.shows(QStringLiteral("row-") + ref("anggota[2]")));
  flow.picture(QStringLiteral("removed"));
  flow.touch(QStringLiteral("restoreRow-") + ref("anggota"));
  EXPECT_TRUE(flow.shows(QStringLiteral("row-") + ref("anggota[2]")));
  EXPECT_FALSE(flow.shows(QStringLiteral("restoreRow-") + ref("anggota")));
}

TEST(HouseholdFlow, KeysAloneLeadThroughAPage) {
  Flow flow;
  begin(flow);
  flow.touch(QStringLiteral("field-") + ref("kunjungan/rw"));
  flow.type(QStringLiteral("005"));
  flow.key(Qt::Key_Return);
  flow.type(QStringLiteral("003"));
  flow.key(Qt::Key_Tab);
  flow.type(QStringLiteral("12"));
  flow.key(Qt::Key_Tab);
  flow.type(QStringLiteral("B12"));
  flow.key(Qt::Key_Return);
  flow.key(Qt::Key_Delete);
  flow.type(QStringLiteral("24112025"));
  EXPECT_EQ(flow.text(QStringLiteral("field-") + ref("kunjungan/rt")).toStdString(), "003");
  EXPECT_EQ(flow.text(QStringLiteral("field-") + ref("kunjungan/no_urut_rt")).toStdString(), "12");
  EXPECT_EQ(flow.text(QStringLiteral("field-") + ref("kunjungan/no_bangunan")).toStdString(), "B12");
  flow.key(Qt::Key_PageDown, Qt::ControlModifier);
  flow.key(Qt::Key_PageUp, Qt::ControlModifier);
  EXPECT_EQ(flow.text(QStringLiteral("field-") + ref("kunjungan/tgl")).toStdString(), "24112025");
}

}  // namespace
}  // namespace rembug::flows
