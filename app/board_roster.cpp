#include "app/board_roster.h"

#include "app/documents.h"
#include "app/pdf_pages.h"
#include "app/qtext.h"
#include "app/signed_tallies.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

QString cell(const std::string& words) {
  return QString::fromStdString(words).toHtmlEscaped();
}

QString termOf(const count::Board& board) {
  const int year = QString::fromStdString(board.day).section(QLatin1Char('-'), 0, 0).toInt();
  return year > 0 ? QStringLiteral("%1–%2").arg(year).arg(year + board.termYears) : QString();
}

QString sexOf(const std::string& sex) {
  return sex == "f" ? QStringLiteral("P") : sex == "m" ? QStringLiteral("L") : QString();
}

QString rowsOf(const BoardRoster& roster, const std::string& standing) {
  QString rows;
  int number = 0;
  for (const count::BoardMember& member : roster.board.members) {
    if (member.standing != standing) {
      continue;
    }
    const bool coordinator = roster.coordinator == qtext(member.name);
    rows += QStringLiteral("<tr><td>%1</td><td><b>%2</b>%3</td><td>%4</td><td>%5</td><td align=\"right\">%6</td></tr>")
                .arg(++number)
                .arg(cell(member.name), coordinator ? QStringLiteral(" (koordinator)") : QString(), sexOf(member.sex),
                     cell(member.unit))
                .arg(member.votes);
  }
  return rows;
}

QString tableOf(const QString& rows) {
  return QStringLiteral(
             "<table width=\"100%\" cellpadding=\"5\" border=\"0.5\" style=\"border-collapse: collapse;\"><tr><th "
             "width=\"8%\">No.</th><th>Nama</th><th width=\"8%\">L/P</th><th width=\"28%\">RT/RW</th><th "
             "width=\"10%\">Suara</th></tr>%1</table>")
      .arg(rows);
}

}  // namespace

Result<std::optional<BoardRoster>> boardRoster(tablet::Tablet& tablet, const std::string& village) {
  REMBUG_ASSIGN(const std::vector<SignedTally> tallies, signedTallies(tablet, village));
  std::vector<count::Sheet> sheets;
  for (const SignedTally& tally : tallies) {
    sheets.push_back(tally.sheet);
  }
  const auto board = count::boardOf(sheets);
  if (!board) {
    return std::optional<BoardRoster>();
  }
  BoardRoster roster;
  roster.board = *board;
  roster.term = termOf(*board);
  for (const SignedTally& tally : tallies) {
    if (tally.sheet.hash == board->hash) {
      roster.record = tally.record;
    }
  }
  REMBUG_ASSIGN(const tablet::AfterSigning after, tablet.afterSigning(roster.record));
  roster.coordinator = qtext(after.coordinator);
  return std::optional<BoardRoster>(std::move(roster));
}

Result<QString> writeRoster(const BoardRoster& roster, const QString& village) {
  const QString file = newDocument(QStringLiteral("anggota-bkm"), QStringLiteral("pdf"));
  if (file.isEmpty()) {
    return fail(ErrorCode::Storage, "the folder for documents cannot be made");
  }
  PrintText print;
  print.title = QStringLiteral("Anggota BKM %1").arg(village);
  print.body = QStringLiteral("<h1>%1</h1>").arg(print.title.toHtmlEscaped());
  print.body += roster.term.isEmpty() ? QString() : QStringLiteral("<p>Masa bakti %1.</p>").arg(roster.term);
  print.body += tableOf(rowsOf(roster, "ELECTED"));
  if (const QString reserve = rowsOf(roster, "RESERVE"); !reserve.isEmpty()) {
    print.body += QStringLiteral("<h2>Pengganti menurut urutan suara</h2>") + tableOf(reserve);
  }
  if (const QString resigned = rowsOf(roster, "RESIGNED"); !resigned.isEmpty()) {
    print.body += QStringLiteral("<h2>Mengundurkan diri</h2>") + tableOf(resigned);
  }
  print.body +=
      QStringLiteral(
          "<p class=\"faint\">Dipilih warga tanpa calon dan tanpa kampanye. Siapa pun dapat memeriksa hasilnya "
          "dengan berita acara yang sidiknya:<br/>%1</p>")
          .arg(cell(roster.board.hash));
  print.footer = QStringLiteral("%1 · %2").arg(print.title, cell(roster.board.hash.substr(0, 16)));
  print.page = [](int page, int pages) { return QStringLiteral("Halaman %1 dari %2").arg(page).arg(pages); };
  if (!writePages(print, file)) {
    return fail(ErrorCode::Storage, "the roster cannot be written to " + file.toStdString());
  }
  return file;
}

}  // namespace rembug::app
