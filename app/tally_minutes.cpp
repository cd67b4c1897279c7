#include "app/tally_minutes.h"

#include <memory>

#include <QDate>
#include <QImage>
#include <QLocale>
#include <QMap>

#include <qrencode.h>

#include "app/pdf_pages.h"
#include "core/count/minutes.h"

namespace rembug::app {
namespace {

QString text(const std::string& words) {
  return QString::fromStdString(words).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

QString word(const QMap<QString, QString>& words, const std::string& key) {
  const QString known = QString::fromStdString(key);
  return words.value(known, known).toHtmlEscaped();
}

const QMap<QString, QString>& figureWords() {
  static const QMap<QString, QString> kWords = {
      {QStringLiteral("received"), QStringLiteral("Surat suara diterima")},
      {QStringLiteral("misprinted"), QStringLiteral("Cacat cetak, disisihkan")},
      {QStringLiteral("unused"), QStringLiteral("Sisa, dicoret")},
      {QStringLiteral("spoilt"), QStringLiteral("Rusak, ditukar")},
      {QStringLiteral("in_box"), QStringLiteral("Di dalam kotak")},
      {QStringLiteral("valid"), QStringLiteral("Sah")},
      {QStringLiteral("invalid"), QStringLiteral("Tidak sah")},
      {QStringLiteral("blank"), QStringLiteral("Kosong")},
      {QStringLiteral("invalid_and_blank"), QStringLiteral("Tidak sah dan kosong")},
      {QStringLiteral("withdrew"), QStringLiteral("Batal memilih")},
      {QStringLiteral("not_returned"), QStringLiteral("Tidak kembali")},
      {QStringLiteral("slots"), QStringLiteral("Baris tersedia")},
      {QStringLiteral("filled"), QStringLiteral("Baris terisi")},
      {QStringLiteral("empty"), QStringLiteral("Baris kosong")},
      {QStringLiteral("votes"), QStringLiteral("Suara")},
      {QStringLiteral("duplicate"), QStringLiteral("Orang yang sama dua kali di satu surat")},
      {QStringLiteral("out_of_scope"), QStringLiteral("Nama di luar lingkup")},
      {QStringLiteral("unreadable"), QStringLiteral("Tidak terbaca")},
      {QStringLiteral("ineligible"), QStringLiteral("Tidak memenuhi syarat")},
      {QStringLiteral("excess"), QStringLiteral("Kelebihan nama")},
      {QStringLiteral("unidentified"), QStringLiteral("Belum jelas siapa")},
      {QStringLiteral("SECRECY"), QStringLiteral("Rahasia pemilih rusak")},
      {QStringLiteral("NOT_OFFICIAL"), QStringLiteral("Bukan surat resmi")},
      {QStringLiteral("TOO_FEW_NAMES"), QStringLiteral("Kurang nama")},
      {QStringLiteral("TOO_MANY_NAMES"), QStringLiteral("Kelebihan nama")},
      {QStringLiteral("OUT_OF_SCOPE"), QStringLiteral("Nama di luar lingkup")},
      {QStringLiteral("UNREADABLE"), QStringLiteral("Tidak terbaca")},
      {QStringLiteral("INELIGIBLE"), QStringLiteral("Tidak memenuhi syarat")},
      {QStringLiteral("OTHER"), QStringLiteral("Lainnya")}};
  return kWords;
}

const QMap<QString, QString>& standingWords() {
  static const QMap<QString, QString> kWords = {
      {QStringLiteral("ELECTED"), QStringLiteral("terpilih")},
      {QStringLiteral("RESERVE"), QStringLiteral("cadangan")},
      {QStringLiteral("TIED"), QStringLiteral("suara sama, belum diputuskan")},
      {QStringLiteral("RESIGNED"), QStringLiteral("mengundurkan diri")},
      {QString(), QString()}};
  return kWords;
}

const QMap<QString, QString>& remedyWords() {
  static const QMap<QString, QString> kWords = {{QStringLiteral("DELIBERATION"), QStringLiteral("musyawarah")},
                                                {QStringLiteral("RUNOFF"), QStringLiteral("pemungutan ulang terbatas")},
                                                {QStringLiteral("LOT"), QStringLiteral("undian")},
                                                {QStringLiteral("ADD_SEATS"), QStringLiteral("penambahan kursi")}};
  return kWords;
}

struct Seat {
  const char* role;
  QString words;
  int lines;  // at least so many lines to sign on
};

const QList<Seat>& seats() {
  static const QList<Seat> kSeats = {{"CHAIR", QStringLiteral("Ketua panitia"), 1},
                                     {"NOTE_TAKER", QStringLiteral("Notulis"), 1},
                                     {"WITNESS", QStringLiteral("Saksi"), 2},
                                     {"HEAD", QStringLiteral("Mengetahui: ketua RT / lurah"), 1},
                                     {"FACILITATOR", QStringLiteral("Mendampingi: fasilitator"), 1}};
  return kSeats;
}

QString tableOf(const QString& rows) {
  return QStringLiteral(
             "<table width=\"100%\" cellpadding=\"4\" border=\"0.5\" style=\"border-collapse: collapse;\">%1</table>")
      .arg(rows);
}

QString figureRows(const std::vector<count::Figure>& figures) {
  QString rows;
  for (const count::Figure& figure : figures) {
    rows +=
        QStringLiteral("<tr><td width=\"50%\">%1</td><td width=\"12%\" align=\"right\"><b>%2</b></td><td>%3</td></tr>")
            .arg(word(figureWords(), figure.key))
            .arg(figure.value)
            .arg(text(figure.words));
  }
  return rows;
}

QString names(const std::vector<std::string>& list) {
  QStringList all;
  for (const std::string& name : list) {
    all.append(text(name));
  }
  return all.join(QStringLiteral(", "));
}

// "SALINAN ke-2 · K7QF": no other print has these words.
QString copyWords(const count::Minutes& minutes, const QString& original) {
  const QString words = minutes.copy > 1 ? QStringLiteral("SALINAN ke-%1").arg(minutes.copy) : original;
  return minutes.copyOf.empty() ? words : words + QStringLiteral(" · ") + text(minutes.copyOf);
}

class Page {
public:
  Page(const count::Minutes& minutes, QString village) : m(minutes), m_village(std::move(village)) {}

  QString html() {
    return head() + parts() + register_() + section(QStringLiteral("Surat suara"), tableOf(figureRows(m.ballots))) +
           (m.reasons.empty() ? QString()
                              : section(QStringLiteral("Alasan tidak sah"), tableOf(figureRows(m.reasons)))) +
           section(QStringLiteral("Baris nama"), tableOf(figureRows(m.lines))) + ranking() + result() + rulings() +
           course() + signatures() + spellings() + foot();
  }

private:
  static QString section(const QString& title, const QString& body) {
    return QStringLiteral("<h2>%1</h2>").arg(title) + body;
  }

  QString head() {
    const bool correction = !m.corrects.empty();
    QString title = m.board || m.direct ? QStringLiteral("Berita Acara Pemilihan Anggota BKM")
                                        : QStringLiteral("Berita Acara Pemilihan Utusan");
    title += m.parts.empty() ? QString() : QStringLiteral(": Penjumlahan");
    title += correction ? QStringLiteral(" (Perbaikan)") : QString();
    // A sum may be called by the village itself.
    const bool own = !m.parts.empty() && QString::fromStdString(m.id.unit) == m_village;
    QString line = QStringLiteral("<p>Desa/kelurahan <b>%1</b> (%2)%3, tingkat %4, putaran %5.")
                       .arg(m_village.toHtmlEscaped(), text(m.id.village),
                            own ? QString() : QStringLiteral(", <b>%1</b>").arg(text(m.id.unit)))
                       .arg(m.id.tier)
                       .arg(m.id.round);
    line += m.id.sitting > 1
                ? QStringLiteral(" Kunjungan rumah ke rumah, dihitung terpisah (sesi %1).").arg(m.id.sitting)
                : QString();
    if (!m.dayInWords.empty()) {
      line += QStringLiteral("<br/>Pada hari ini %1").arg(text(m.dayInWords));
      line += m.details.opened.empty() ? QString() : QStringLiteral(", dibuka pukul %1").arg(text(m.details.opened));
      line += m.details.closed.empty() ? QString() : QStringLiteral(", ditutup pukul %1").arg(text(m.details.closed));
      line += QStringLiteral(".");
    }
    line += m.details.place.empty() ? QString() : QStringLiteral("<br/>Tempat: %1.").arg(text(m.details.place));
    if (correction) {
      line += QStringLiteral("<br/><b>Memperbaiki berita acara %1: %2.</b>")
                  .arg(names(m.corrects), text(m.correctionReason));
    }
    return QStringLiteral("<h1>%1</h1><p class=\"faint\">%2%3</p>")
               .arg(title,
                    m.details.number.empty() ? QString() : QStringLiteral("Nomor %1 · ").arg(text(m.details.number)),
                    copyWords(m, QStringLiteral("Asli"))) +
           line + QStringLiteral("<br/><span class=\"faint\">Sidik tata tertib: %1</span></p>").arg(text(m.rulesHash));
  }

  QString parts() {
    if (m.parts.empty()) {
      return {};
    }
    QString rows = QStringLiteral("<tr><th>Unit</th><th>Sidik hasil yang dijumlahkan</th></tr>");
    for (const count::SummedUnit& part : m.parts) {
      rows += QStringLiteral("<tr><td>%1%2</td><td class=\"faint\">%3</td></tr>")
                  .arg(text(part.unit), part.sitting > 1 ? QStringLiteral(", sesi %1").arg(part.sitting) : QString(),
                       text(part.hash));
    }
    return section(QStringLiteral("Yang dijumlahkan"), tableOf(rows));
  }

  QString register_() {
    const auto row = [](const QString& label, const count::Figure& f, const count::Figure& l,
                        const count::Figure& all) {
      return QStringLiteral(
                 "<tr><td>%1</td><td align=\"right\">%2</td><td align=\"right\">%3</td><td "
                 "align=\"right\"><b>%4</b></td><td>%5</td></tr>")
          .arg(label)
          .arg(f.value)
          .arg(l.value)
          .arg(all.value)
          .arg(text(all.words));
    };
    QString body =
        QStringLiteral("<tr><th></th><th>Perempuan</th><th>Laki-laki</th><th>Jumlah</th><th>Dengan huruf</th></tr>") +
        row(QStringLiteral("Wajib pilih"), m.adultsF, m.adultsM, m.adults) +
        row(QStringLiteral("Hadir"), m.signedInF, m.signedInM, m.signedIn);
    const QString turnout = m.turnoutTenths ? QString::number(*m.turnoutTenths / 10) + QLatin1Char(',') +
                                                  QString::number(*m.turnoutTenths % 10)
                                            : QStringLiteral("–");
    return section(
        QStringLiteral("Pemilih dan kehadiran"),
        tableOf(body) +
            QStringLiteral("<p>Kehadiran %1 %. Kuorum %2. Dibantu menulis: %3 orang.%4</p>")
                .arg(turnout, m.quorum ? QStringLiteral("tercapai") : QStringLiteral("<b>tidak tercapai</b>"))
                .arg(m.helped.value)
                .arg(m.visits.size() > 1
                         ? QStringLiteral(" Dalam %1 kunjungan, kotak tersegel di antaranya.").arg(m.visits.size())
                         : QString()));
  }

  QString ranking() {
    QString rows = QStringLiteral(
        "<tr><th width=\"8%\">Urut</th><th>Nama</th><th width=\"8%\">L/P</th><th width=\"10%\">Suara</th><th>Dengan "
        "huruf</th><th></th></tr>");
    for (const count::MinutesPerson& person : m.ranking) {
      rows +=
          QStringLiteral(
              "<tr><td>%1</td><td><b>%2</b>%3</td><td>%4</td><td align=\"right\">%5</td><td>%6</td><td>%7</td></tr>")
              .arg(person.rank)
              .arg(text(person.name), person.unit.empty() ? QString() : QStringLiteral("<br/>") + text(person.unit),
                   person.sex == "f"   ? QStringLiteral("P")
                   : person.sex == "m" ? QStringLiteral("L")
                                       : QString())
              .arg(person.votes)
              .arg(text(person.votesInWords), m.decides ? word(standingWords(), person.standing) : QString());
    }
    QString after;
    if (!m.unidentified.empty()) {
      QStringList lines;
      for (const auto& [written, votes] : m.unidentified) {
        lines.append(QStringLiteral("“%1” (%2)").arg(text(written)).arg(votes));
      }
      after = QStringLiteral("<p>Belum jelas siapa: %1. %2</p>")
                  .arg(lines.join(QStringLiteral(", ")), m.unidentifiedMatter
                                                             ? QStringLiteral("<b>Dapat mempengaruhi hasil.</b>")
                                                             : QStringLiteral("Tidak mempengaruhi hasil."));
    }
    return section(QStringLiteral("Hasil"), tableOf(rows) + after);
  }

  QString result() {
    if (!m.decides) {
      return QStringLiteral(
          "<p>Suara unit ini dijumlahkan dengan suara unit lain. Yang terpilih ditetapkan dari jumlah semuanya.</p>");
    }
    QString body = QStringLiteral("<p><b>Terpilih:</b> %1.</p>")
                       .arg(m.elected.empty() ? QStringLiteral("belum ada") : names(m.elected));
    if (!m.electedBefore.empty()) {
      body += QStringLiteral("<p>Sebelum kuota perempuan diterapkan: %1.</p>").arg(names(m.electedBefore));
    }
    body += m.reserve.empty() ? QString() : QStringLiteral("<p>Cadangan menurut urutan: %1.</p>").arg(names(m.reserve));
    for (const count::Resignation& resigned : m.resigned) {
      body += QStringLiteral("<p>%1 mengundurkan diri: %2.</p>").arg(text(resigned.person), text(resigned.reason));
    }
    for (const count::TieDecision& tie : m.ties) {
      body += QStringLiteral("<p>Suara sama antara %1. Dengan %2 %3: %4.</p>")
                  .arg(names(tie.tied), word(remedyWords(), tie.by),
                       tie.chosen.empty() ? QStringLiteral("belum diputuskan")
                                          : QStringLiteral("dipilih ") + names(tie.chosen),
                       text(tie.reason));
    }
    if (m.tie) {
      body += QStringLiteral("<p><b>Suara sama di batas kursi terakhir belum diputuskan: %1.</b></p>")
                  .arg(names(m.tie->names));
    }
    if (m.womenWanted > 0) {
      body += QStringLiteral("<p>Perempuan terpilih %1 orang; %2 %3 orang.</p>")
                  .arg(m.womenElected)
                  .arg(m.womenRequired ? QStringLiteral("wajib paling sedikit") : QStringLiteral("diupayakan"))
                  .arg(m.womenWanted);
    }
    return body;
  }

  QString rulings() {
    QString rows;
    for (const count::Ruling& ruling : m.rulings) {
      rows +=
          QStringLiteral("<tr><td>“%1”</td><td>%2</td><td align=\"right\">%3</td><td>%4</td></tr>")
              .arg(text(ruling.written), text(ruling.person))
              .arg(ruling.votes)
              .arg(text(ruling.by) + (ruling.reason.empty() ? QString() : QStringLiteral(": ") + text(ruling.reason)));
    }
    QString after;
    for (const count::Distinct& ruling : m.distinct) {
      after += QStringLiteral("<p>Orang yang berbeda: %1. %2</p>").arg(names(ruling.names), text(ruling.reason));
    }
    return rows.isEmpty() && after.isEmpty()
               ? QString()
               : section(QStringLiteral("Keputusan tentang nama"),
                         (rows.isEmpty() ? QString()
                                         : tableOf(QStringLiteral("<tr><th>Tertulis</th><th>Orangnya</th><th>Suara</"
                                                                  "th><th>Yang memutuskan</th></tr>") +
                                                   rows)) +
                             after);
  }

  QString course() {
    QString body;
    if (!m.signedAlthough.empty()) {
      body += QStringLiteral("<p><b>Ditandatangani dengan catatan:</b> %1</p>").arg(text(m.signedAlthough));
    }
    for (const count::StageNote& note : m.stageNotes) {
      body += QStringLiteral("<p>%1</p>").arg(text(note.reason));
    }
    if (m.taken) {
      body += QStringLiteral("<p><b>%1 surat diambil dari berita acara yang diperbaiki, tidak dibaca ulang:</b> %2</p>")
                  .arg(m.taken->papers)
                  .arg(text(m.taken->reason));
    }
    for (const std::string& replaced : m.replaced) {
      body += QStringLiteral("<p>Surat dibetulkan: %1</p>").arg(text(replaced));
    }
    for (const count::EarlierReading& reading : m.earlier) {
      body += QStringLiteral("<p>Dihitung ulang: %1</p>").arg(text(reading.reason));
    }
    for (const count::Objection& objection : m.objections) {
      body += QStringLiteral("<p>Keberatan dari %1: %2. Jawaban: %3.</p>")
                  .arg(text(objection.by), text(objection.what), text(objection.reply));
    }
    return body.isEmpty() ? QString() : section(QStringLiteral("Jalannya pemilihan dan keberatan"), body);
  }

  QString signatures() {
    QString rows;
    for (const Seat& seat : seats()) {
      QStringList people;
      for (const count::Signer& signer : m.details.people) {
        if (signer.role == seat.role) {
          people.append(text(signer.name));
        }
      }
      if (std::string(seat.role) == "WITNESS" && people.isEmpty()) {
        for (const std::string& witness : m.witnesses) {
          people.append(text(witness));
        }
      }
      while (people.size() < seat.lines) {
        people.append(QStringLiteral("______________________"));
      }
      for (const QString& person : people) {
        rows += QStringLiteral(
                    "<tr><td width=\"34%\"><br/>%1</td><td "
                    "width=\"30%\"><br/>%2</td><td><br/>______________________</td></tr>")
                    .arg(seat.words, person);
      }
    }
    return section(QStringLiteral("Tanda tangan"),
                   QStringLiteral("<table width=\"100%\" cellpadding=\"6\">%1</table>").arg(rows));
  }

  QString spellings() {
    QString rows;
    for (const count::MinutesPerson& person : m.ranking) {
      QStringList written;
      for (const auto& [spelling, votes] : person.spellings) {
        written.append(QStringLiteral("“%1” %2").arg(text(spelling)).arg(votes));
      }
      rows += QStringLiteral("<tr><td width=\"34%\">%1</td><td>%2</td></tr>")
                  .arg(text(person.name), written.join(QStringLiteral(", ")));
    }
    return section(QStringLiteral("Lampiran: tulisan di surat suara"), tableOf(rows));
  }

  QString foot() const {
    return QStringLiteral(
               "<p><img src=\"picture:0\" width=\"150\" height=\"150\"/></p><p class=\"faint\">Sidik hasil: "
               "%1<br/>Siapa pun dapat menghitung ulang: rembug verify, atau resep di docs/verify.md.</p>")
        .arg(text(m.hash));
  }

  const count::Minutes& m;
  QString m_village;
};

QImage qrImage(const std::string& content) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeData(static_cast<int>(content.size()), reinterpret_cast<const unsigned char*>(content.data()), 0,
                        QR_ECLEVEL_M),
      &QRcode_free);
  if (code == nullptr) {
    return {};
  }
  constexpr int kQuiet = 4;  // ISO/IEC 18004: modules of white around it
  constexpr int kDot = 4;
  const int side = (code->width + 2 * kQuiet) * kDot;
  QImage image(side, side, QImage::Format_RGB32);
  image.fill(Qt::white);
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if ((code->data[y * code->width + x] & 1U) != 0) {
        for (int i = 0; i < kDot * kDot; ++i) {
          image.setPixel((x + kQuiet) * kDot + i % kDot, (y + kQuiet) * kDot + i / kDot, qRgb(0, 0, 0));
        }
      }
    }
  }
  return image;
}

PrintText printOf(const count::Minutes& minutes, const QString& village) {
  PrintText print;
  print.title = QStringLiteral("Berita acara %1").arg(QString::fromStdString(minutes.id.unit));
  print.body = Page(minutes, village).html();
  print.footer = QStringLiteral("%1 · %2 · %3 · %4")
                     .arg(print.title, village, copyWords(minutes, QStringLiteral("asli")),
                          QString::fromStdString(minutes.hash.substr(0, 16)));
  print.page = [](int page, int pages) { return QStringLiteral("Halaman %1 dari %2").arg(page).arg(pages); };
  print.pictures = {qrImage(minutes.qr)};
  return print;
}

}  // namespace

QString tallyMinutesText(const count::Minutes& minutes, const QString& village) {
  return Page(minutes, village).html();
}

QList<QImage> tallyMinutesPages(const count::Minutes& minutes, const QString& village, int width) {
  return pageImages(printOf(minutes, village), width);
}

Result<void> writeTallyMinutes(const count::Minutes& minutes, const QString& village, const QString& file) {
  if (!writePages(printOf(minutes, village), file)) {
    return fail(ErrorCode::Storage, "the berita acara cannot be written to " + file.toStdString());
  }
  return {};
}

}  // namespace rembug::app
