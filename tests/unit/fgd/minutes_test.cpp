#include "app/minutes.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rembug::app {
namespace {

using Answers = QList<Minutes::Answer>;

Minutes::Answer answer(const char* field, const char* label, const QString& value, const QString& shown = {}) {
  return {QLatin1String(field), QString::fromUtf8(label), value, shown.isEmpty() ? value : shown};
}

Minutes sample(int agreements) {
  Minutes minutes;
  minutes.title = "FGD Refleksi Kemiskinan";
  minutes.village = "Bintaro";
  minutes.language = "id";
  minutes.words = {{"heading", "Notulen"},
                   {"page", "Halaman %1 dari %2"},
                   {"women", "Perempuan"},
                   {"men", "Laki-laki"},
                   {"votes", "Suara"},
                   {"signature", "tanda tangan"},
                   {"onPaper", "di atas kertas"},
                   {"noConsent", "belum setuju"},
                   {"child", "wajah anak"},
                   {"personal", "data pribadi"},
                   {"withdrawn", "ditarik"},
                   {"notHere", "belum sampai"}};
  minutes.sections.append(
      {"Kegiatan", "", {answer("tempat", "Tempat", "Berugak & RT 003"), answer("tgl", "Tanggal", "2026-11-20")}, {}});
  minutes.sections.append(
      {"Yang hadir", "attendance", {answer("hadir_p", "Perempuan", "14"), answer("hadir_l", "Laki-laki", "10")}, {}});
  minutes.sections.append({"Daftar", "people", {}, {{answer("nama", "Nama", "Zubaidah Rahasia")}}});
  minutes.sections.append(
      {"Kriteria",
       "criteria",
       {},
       {{answer("rumusan", "Kata warga", "Mangan sekali sejelo"), answer("terjemahan", "Arti", "Makan sekali sehari"),
         answer("aspek", "Aspek", "PANGAN", "Pangan"), answer("status", "Status", "DISEPAKATI", "Disepakati"),
         answer("dukungan", "Suara", "12")}}});
  minutes.sections.append({"Sebab", "tree", {}, {}});
  minutes.tree = CauseTree(
      {{"1", "", "Penghasilan tidak cukup", CauseKind::Problem, 0}, {"2", "1", "Upah kecil", CauseKind::Root, 3}});
  Minutes::Section agreed{"Kesepakatan", "agreements", {}, {}};
  for (int i = 1; i <= agreements; ++i) {
    agreed.rows.append(
        {answer("isi", "Isi",
                QStringLiteral("Kesepakatan nomor %1 ").arg(i) + QString("yang panjang sekali ").repeated(12)),
         answer("keberatan", "Keberatan", i == 1 ? "Dua ibu tidak setuju" : "")});
  }
  minutes.sections.append(agreed);
  minutes.sections.append(
      {"Rencana",
       "followup",
       {},
       {{answer("apa", "Apa", "Pemetaan"), answer("siapa", "Siapa", "Kader"), answer("kapan", "Kapan", "2026-12-01"),
         answer("status", "Status", "RENCANA", "Rencana")}}});
  minutes.sections.append({"Foto",
                           "photos",
                           {},
                           {{answer("jenis", "Jenis", "PLANO", "Plano"), answer("berkas", "Foto", "hilang.jpg"),
                             answer("persetujuan", "Setuju", "YA")}}});
  minutes.sections.append({"Tanda tangan",
                           "signatories",
                           {},
                           {{answer("peran", "Sebagai", "FASKEL", "Fasilitator"), answer("nama", "Nama", "Sari")},
                            {answer("peran", "Sebagai", "WAKIL_P", "Wakil perempuan"), answer("nama", "Nama", "Rohani"),
                             answer("ttd_kertas", "Kertas", "YA")}}});
  return minutes;
}

QString textOf(const QString& file) {
  QProcess reader;
  reader.start("pdftotext", {"-layout", file, "-"});
  EXPECT_TRUE(reader.waitForStarted()) << "pdftotext (poppler-utils) is missing";
  reader.waitForFinished();
  return QString::fromUtf8(reader.readAllStandardOutput());
}

TEST(Minutes, SayWhatTheRecordSays) {
  const QTemporaryDir folder;
  const QString kept = qEnvironmentVariable("REMBUG_MINUTES");  // to be looked at
  const QString file = kept.isEmpty() ? folder.filePath("notulen.pdf") : kept;
  ASSERT_TRUE(writeMinutes(sample(1), file));
  const QString text = textOf(file);
  for (const char* words : {"FGD Refleksi Kemiskinan", "Berugak & RT 003", "20 Nov 2026", "Perempuan 14",
                            "Mangan sekali sejelo", "Makan sekali sehari", "Disepakati", "12", "Dua ibu tidak setuju",
                            "1 Des 2026", "Plano: belum sampai", "Sari", "di atas kertas", "Halaman 1 dari"}) {
    EXPECT_TRUE(text.contains(QString::fromUtf8(words))) << words << "\n" << text.toStdString();
  }
  EXPECT_FALSE(text.contains("Rahasia")) << "the list of names is no part of the minutes";
}

qsizetype picturesIn(const QString& file) {
  QProcess reader;
  reader.start("pdfimages", {"-list", file});
  EXPECT_TRUE(reader.waitForStarted()) << "pdfimages (poppler-utils) is missing";
  reader.waitForFinished();
  return reader.readAllStandardOutput().count('\n') - 2;  // two lines of heading
}

TEST(Minutes, ShowWhatWasSignedOnTheGlass) {
  const QTemporaryDir folder;
  const QString without = folder.filePath("tanpa.pdf");
  ASSERT_TRUE(writeMinutes(sample(1), without));
  Minutes minutes = sample(1);
  QImage signature(300, 120, QImage::Format_Grayscale8);
  signature.fill(Qt::white);
  Minutes::Answer signedBy = answer("ttd", "Tanda tangan", "tanda-tangan.png");
  signedBy.picture = signature;
  for (auto& row : minutes.sections.last().rows) {
    row.append(signedBy);
  }
  const QString with = folder.filePath("dengan.pdf");
  ASSERT_TRUE(writeMinutes(minutes, with));
  EXPECT_EQ(picturesIn(with), picturesIn(without) + 1) << "who signed on paper is not shown to have signed here";
}

Answers photo(const char* kind, const char* shown, const char* consent, const char* child, bool withdrawn = false) {
  Minutes::Answer file = answer("berkas", "Foto", "foto.jpg");
  file.withdrawn = withdrawn;
  file.picture = QImage(1000, 750, QImage::Format_RGB32);
  file.picture.fill(QColor::fromHsv(static_cast<int>(qHash(QString::fromLatin1(kind)) % 360), 200, 200));
  return {answer("jenis", "Jenis", kind, shown), file, answer("persetujuan", "Setuju", consent),
          answer("wajah_anak", "Anak", child)};
}

TEST(Minutes, ShowPhotosOfThoseWhoAgreedAndSayWhyOthersAreNotShown) {
  const QTemporaryDir folder;
  const QString without = folder.filePath("tanpa.pdf");
  ASSERT_TRUE(writeMinutes(sample(1), without));
  Minutes minutes = sample(1);
  for (Minutes::Section& section : minutes.sections) {
    if (section.shape == "photos") {
      section.rows = {photo("SUASANA", "Suasana", "YA", "TIDAK"), photo("PLANO", "Plano", "YA", ""),
                      photo("BA", "Berita acara", "YA", "TIDAK"), photo("LAIN", "Lain", "TIDAK", "TIDAK"),
                      photo("LAIN", "Lain", "", "TIDAK"),         photo("SUASANA", "Anak-anak", "YA", "YA"),
                      photo("DAFTAR_HADIR", "Daftar", "YA", ""),  photo("LAIN", "Peta", "YA", "", true)};
    }
  }
  const QString with = folder.filePath("dengan.pdf");
  ASSERT_TRUE(writeMinutes(minutes, with));
  EXPECT_EQ(picturesIn(with), picturesIn(without) + 3);
  const QString text = textOf(with);
  EXPECT_EQ(text.count("Lain: belum setuju"), 2) << text.toStdString();
  for (const char* words :
       {"Suasana", "Plano", "Berita acara", "Anak-anak: wajah anak", "Daftar: data pribadi", "Peta: ditarik"}) {
    EXPECT_TRUE(text.contains(words)) << words << text.toStdString();
  }
  EXPECT_FALSE(text.contains("foto.jpg"));
}

TEST(Minutes, LongTextFlowsAndLosesNothing) {
  const QTemporaryDir folder;
  const QString file = folder.filePath("notulen.pdf");
  ASSERT_TRUE(writeMinutes(sample(60), file));
  const QString text = textOf(file);
  for (int i = 1; i <= 60; ++i) {
    EXPECT_TRUE(text.contains(QStringLiteral("nomor %1 ").arg(i))) << i;
  }
  const qsizetype pages = text.count(QChar(u'\f'));
  EXPECT_GT(pages, 3);
  EXPECT_TRUE(text.contains(QStringLiteral("Halaman %1 dari %1").arg(pages)));
}

TEST(Minutes, AFolderThatIsNotThereIsTold) {
  EXPECT_FALSE(writeMinutes(sample(1), "/nowhere/at/all/notulen.pdf"));
}

}  // namespace
}  // namespace rembug::app
