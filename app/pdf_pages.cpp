#include "app/pdf_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QFont>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

#include "app/cause_picture.h"

namespace rembug::app {
namespace {

constexpr qreal kDots = 96;  // units an inch, in which the text is laid out
constexpr qreal kMarginMm = 18;
constexpr qreal kFooter = 34;  // units
constexpr int kFontSize = 13;

QFont font(int size) {
  QFont font(QStringLiteral("Inter"));
  font.setPixelSize(size);
  return font;
}

}  // namespace

bool writePages(const PrintText& print, const QString& file) {
  if (!QFile(file).open(QIODevice::WriteOnly)) {
    return false;
  }
  QPdfWriter pdf(file);
  pdf.setTitle(print.title);
  pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
  const qreal scale = pdf.resolution() / kDots;
  const QSizeF page(pdf.width() / scale, pdf.height() / scale - kFooter);

  QTextDocument text;
  text.setDefaultFont(font(kFontSize));
  text.setUseDesignMetrics(true);
  text.setDocumentMargin(0);
  text.setDefaultStyleSheet(
      QStringLiteral("h1 { font-size: 24px; } h2 { font-size: 17px; color: #0E5A5A; margin-top: 18px; }"
                     ".faint { color: #5B6B6A; } .dots { color: #0E5A5A; }"
                     "th { background-color: #F3EEE3; }"));
  for (qsizetype i = 0; i < print.pictures.size(); ++i) {
    text.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("picture:%1").arg(i)), print.pictures.at(i));
  }
  text.setHtml(print.body);
  text.setPageSize(page);

  QPainter painter;
  if (!painter.begin(&pdf)) {
    return false;
  }
  painter.scale(scale, scale);
  const int pages = text.pageCount();
  for (int at = 0; at < pages; ++at) {
    if (at > 0 && !pdf.newPage()) {
      return false;
    }
    painter.save();
    painter.translate(0, -at * page.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, at * page.height(), page.width(), page.height());
    context.palette.setColor(QPalette::Text, printColours().ink);
    painter.setClipRect(context.clip);
    text.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(font(11));
    painter.setPen(printColours().line);
    const QRectF foot(0, page.height() + kFooter / 2, page.width(), kFooter / 2);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, print.footer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, print.page(at + 1, pages));
  }
  return painter.end();
}

}  // namespace rembug::app
