// Minutes as pages: put together as rich text, so that long answers flow from page to page.
#include <algorithm>

#include <QDateTime>
#include <QFont>
#include <QLocale>

#include "app/cause_picture.h"
#include "app/minutes.h"
#include "app/pdf_pages.h"

namespace rembug::app {
namespace {

using Answers = QList<Minutes::Answer>;

QString text(const QString& words) {
  return words.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
}

const Minutes::Answer* find(const Answers& answers, const char* field) {
  const auto found = std::find_if(answers.begin(), answers.end(), [field](const Minutes::Answer& answer) {
    return answer.field == QLatin1String(field);
  });
  return found == answers.end() ? nullptr : &*found;
}

QString label(const Answers& answers, const char* field) {
  const Minutes::Answer* found = find(answers, field);
  return found == nullptr ? QString() : text(found->label);
}

QString shown(const Answers& answers, const char* field) {
  const Minutes::Answer* found = find(answers, field);
  return found == nullptr ? QString() : text(found->shown);
}

int number(const Answers& answers, const char* field) {
  const Minutes::Answer* found = find(answers, field);
  return found == nullptr ? 0 : found->value.toInt();
}

QString dots(int votes) {
  QString row;
  for (int i = 0; i < std::min(votes, 100); ++i) {
    row += i > 0 && i % 5 == 0 ? QStringLiteral(" ●") : QStringLiteral("●");
  }
  return votes == 0 ? QString() : QStringLiteral("<span class=\"dots\">%1</span> %2").arg(row).arg(votes);
}

QString date(const QString& given, const QString& language) {
  const QDate day = QDate::fromString(given, Qt::ISODate);
  return day.isValid() ? QLocale(language).toString(day, QStringLiteral("d MMM yyyy")) : text(given);
}

class Writer {
public:
  explicit Writer(const Minutes& minutes) : m_minutes(minutes) {}

  QString page() {
    QString body = QStringLiteral("<h1>%1</h1><p class=\"faint\">%2 · %3</p>")
                       .arg(text(m_minutes.title), word("heading"), text(m_minutes.village));
    for (const Minutes::Section& section : m_minutes.sections) {
      const QString inside = insideOf(section);
      if (!inside.isEmpty()) {
        body += QStringLiteral("<h2>%1</h2>").arg(text(section.title)) + inside;
      }
    }
    return body;
  }
  [[nodiscard]] const QList<QImage>& pictures() const { return m_pictures; }

private:
  [[nodiscard]] QString word(const char* name) const {
    return text(m_minutes.words.value(QLatin1String(name)).toString());
  }
  [[nodiscard]] QString valueText(const Minutes::Answer& answer) const {
    const QDate day = QDate::fromString(answer.value, Qt::ISODate);
    return day.isValid() && answer.value.size() == 10 ? date(answer.value, m_minutes.language) : text(answer.shown);
  }

  QString insideOf(const Minutes::Section& section) {
    const Answers first = section.rows.value(0);
    if (section.shape == QStringLiteral("attendance")) {
      return attendance(section.answers);
    }
    if (section.shape == QStringLiteral("people")) {
      return {};  // names stay in the record
    }
    if (section.shape == QStringLiteral("tree")) {
      return m_minutes.tree.nodes().isEmpty() ? QString() : picture(pictureOf(m_minutes.tree, font(16), 2), 640, 820);
    }
    if (section.shape == QStringLiteral("criteria")) {
      return table(section, "rumusan",
                   {label(first, "rumusan"), label(first, "aspek"), label(first, "status"), word("votes")},
                   [this](const Answers& row) {
                     return QStringList{criterion(row), shown(row, "aspek"), shown(row, "status"),
                                        dots(number(row, "dukungan"))};
                   });
    }
    if (section.shape == QStringLiteral("values")) {
      return table(
          section, "nilai_id", {label(first, "nilai_id"), label(first, "bukti_perbuatan"), word("votes")},
          [](const Answers& row) {
            return QStringList{shown(row, "nilai_id"), shown(row, "bukti_perbuatan"), dots(number(row, "dukungan"))};
          });
    }
    if (section.shape == QStringLiteral("agreements")) {
      return table(section, "isi",
                   {label(first, "isi"), label(first, "dasar"), label(first, "setuju"), label(first, "tidak_setuju"),
                    label(first, "abstain"), label(first, "keberatan")},
                   [](const Answers& row) {
                     return QStringList{shown(row, "isi"),          shown(row, "dasar"),   shown(row, "setuju"),
                                        shown(row, "tidak_setuju"), shown(row, "abstain"), shown(row, "keberatan")};
                   });
    }
    if (section.shape == QStringLiteral("followup")) {
      return table(section, "apa",
                   {label(first, "apa"), label(first, "siapa"), label(first, "kapan"), label(first, "status")},
                   [this](const Answers& row) {
                     const Minutes::Answer* when = find(row, "kapan");
                     return QStringList{shown(row, "apa"), shown(row, "siapa"),
                                        when == nullptr ? QString() : date(when->value, m_minutes.language),
                                        shown(row, "status")};
                   });
    }
    if (section.shape == QStringLiteral("minutes")) {
      return table(section, "isi", {label(first, "jam"), label(first, "unsur"), label(first, "isi")},
                   [](const Answers& row) {
                     const QString sex = shown(row, "jk");
                     return QStringList{shown(row, "jam").left(5),
                                        shown(row, "unsur") + (sex.isEmpty() ? QString() : QStringLiteral(", ") + sex),
                                        shown(row, "isi")};
                   });
    }
    if (section.shape == QStringLiteral("photos")) {
      return photos(section);
    }
    if (section.shape == QStringLiteral("signatories")) {
      return signatories(section);
    }
    return facts(section.answers);
  }

  [[nodiscard]] QString facts(const Answers& answers) const {
    QString rows;
    for (const Minutes::Answer& answer : answers) {
      if (!answer.value.isEmpty()) {
        rows += QStringLiteral("<tr><td width=\"34%\" class=\"faint\">%1</td><td>%2</td></tr>")
                    .arg(text(answer.label), valueText(answer));
      }
    }
    return rows.isEmpty() ? QString() : QStringLiteral("<table width=\"100%\" cellpadding=\"2\">%1</table>").arg(rows);
  }

  template <typename Cells>
  [[nodiscard]] QString table(const Minutes::Section& section, const char* main, const QStringList& heads,
                              Cells cells) const {
    QString rows;
    int place = 0;
    for (const Answers& row : section.rows) {
      if (shown(row, main).isEmpty()) {
        continue;
      }
      rows += QStringLiteral("<tr><td>%1</td>").arg(++place);
      for (const QString& cell : cells(row)) {
        rows += QStringLiteral("<td>%1</td>").arg(cell);
      }
      rows += QStringLiteral("</tr>");
    }
    if (rows.isEmpty()) {
      return {};
    }
    QString top = QStringLiteral("<tr><th>#</th>");
    for (const QString& head : heads) {
      top += QStringLiteral("<th align=\"left\">%1</th>").arg(head);
    }
    return QStringLiteral(
               "<table width=\"100%\" class=\"lines\" cellspacing=\"0\" "
               "cellpadding=\"5\"><thead>%1</tr></thead>%2</table>")
        .arg(top, rows);
  }

  [[nodiscard]] QString criterion(const Answers& row) const {
    QString words = shown(row, "rumusan");
    for (const char* field : {"terjemahan", "indikator"}) {
      const QString more = shown(row, field);
      words += more.isEmpty() ? QString() : QStringLiteral("<br/><span class=\"faint\">%1</span>").arg(more);
    }
    const QString measure = (shown(row, "ukuran_op") + QLatin1Char(' ') + shown(row, "ukuran_nilai") +
                             QLatin1Char(' ') + shown(row, "ukuran_satuan"))
                                .simplified();
    return measure.isEmpty() ? words : words + QStringLiteral("<br/><span class=\"faint\">%1</span>").arg(measure);
  }

  [[nodiscard]] QString attendance(const Answers& answers) const {
    const int women = number(answers, "hadir_p");
    const int men = number(answers, "hadir_l");
    if (women + men == 0) {
      return {};
    }
    const int share = women * 100 / (women + men);
    QString bar;
    if (women > 0) {
      bar += QStringLiteral("<td width=\"%1%\" bgcolor=\"#0E5A5A\">&nbsp;</td>").arg(share);
    }
    if (men > 0) {
      bar += QStringLiteral("<td width=\"%1%\" bgcolor=\"#E3A02B\">&nbsp;</td>").arg(100 - share);
    }
    return QStringLiteral(
               "<p><b>%1 %2 · %3 %4</b></p><table width=\"60%\" cellspacing=\"0\" "
               "cellpadding=\"0\"><tr>%5</tr></table>")
               .arg(word("women"))
               .arg(women)
               .arg(word("men"))
               .arg(men)
               .arg(bar) +
           facts(answers);
  }

  // Of `sharpness` pixels a unit at least.
  QString picture(const QImage& image, int widest, int tallest, int sharpness = 2) {
    if (image.isNull()) {
      return {};
    }
    const QSize size = image.size().scaled(widest, tallest, Qt::KeepAspectRatio).boundedTo(image.size() / sharpness);
    const QSize fitted = image.size().scaled(size, Qt::KeepAspectRatio);
    m_pictures.append(image);
    return QStringLiteral("<p><img src=\"picture:%1\" width=\"%2\" height=\"%3\"/></p>")
        .arg(m_pictures.size() - 1)
        .arg(fitted.width())
        .arg(fitted.height());
  }

  // Two a row; of those that are not shown, what they are and why.
  QString photos(const Minutes::Section& section) {
    constexpr int kWidest = 310;
    constexpr int kTallest = 240;
    QString body;
    QString row;
    QString hidden;
    int inRow = 0;
    for (const Answers& photo : section.rows) {
      const Minutes::Answer* file = find(photo, "berkas");
      if (file == nullptr || file->value.isEmpty()) {
        continue;
      }
      const QString kind = shown(photo, "jenis");
      const QString why = whyHidden(photo);
      if (!why.isEmpty() || file->picture.isNull()) {
        const QString reason = word(qPrintable(why.isEmpty() ? QStringLiteral("notHere") : why));
        hidden += QStringLiteral("<p class=\"faint\">%1: %2</p>").arg(kind, reason);
        continue;
      }
      row += QStringLiteral("<td width=\"50%\">%1<span class=\"faint\">%2</span></td>")
                 .arg(picture(file->picture, kWidest, kTallest, 1), kind);
      if (++inRow == 2) {
        body += QStringLiteral("<tr>%1</tr>").arg(row);
        row.clear();
        inRow = 0;
      }
    }
    if (inRow > 0) {
      body += QStringLiteral("<tr>%1<td></td></tr>").arg(row);
    }
    return (body.isEmpty() ? QString()
                           : QStringLiteral("<table width=\"100%\" cellpadding=\"4\">%1</table>").arg(body)) +
           hidden;
  }

  QString signatories(const Minutes::Section& section) {
    QString rows;
    for (const Answers& row : section.rows) {
      if (shown(row, "nama").isEmpty()) {
        continue;
      }
      const Minutes::Answer* paper = find(row, "ttd_kertas");
      const bool onPaper = paper != nullptr && paper->value == QStringLiteral("YA");
      const Minutes::Answer* drawn = find(row, "ttd");
      constexpr int kWidest = 200;
      constexpr int kTallest = 70;
      const QString signature = onPaper || drawn == nullptr ? QString() : picture(drawn->picture, kWidest, kTallest);
      rows += QStringLiteral("<tr><td width=\"28%\"><br/>%1</td><td width=\"32%\"><br/>%2</td><td><br/>%3</td></tr>")
                  .arg(shown(row, "peran"), shown(row, "nama"),
                       signature + QStringLiteral("______________________________<br/><span class=\"faint\">%1</span>")
                                       .arg(onPaper ? word("onPaper") : word("signature")));
    }
    return rows.isEmpty() ? QString() : QStringLiteral("<table width=\"100%\" cellpadding=\"6\">%1</table>").arg(rows);
  }

public:
  static QFont font(int size) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(size);
    return font;
  }

private:
  const Minutes& m_minutes;
  QList<QImage> m_pictures;
};

}  // namespace

bool writeMinutes(const Minutes& minutes, const QString& file) {
  Writer writer(minutes);
  PrintText print;
  print.title = minutes.title;
  print.body = writer.page();
  print.pictures = writer.pictures();
  print.footer = minutes.title + QStringLiteral(" · ") + minutes.village;
  print.page = [words = minutes.words.value(QStringLiteral("page")).toString()](int page, int pages) {
    return words.arg(page).arg(pages);
  };
  return writePages(print, file);
}

}  // namespace rembug::app
