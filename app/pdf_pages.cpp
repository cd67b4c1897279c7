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

// A text laid out on pages of this size, in units.
class Pages {
public:
  Pages(const PrintText& print, QSizeF page) : m_print(print), m_page(page) {
    m_text.setDefaultFont(font(kFontSize));
    m_text.setUseDesignMetrics(true);
    m_text.setDocumentMargin(0);
    m_text.setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: 24px; } h2 { font-size: 17px; color: #0E5A5A; margin-top: 18px; }"
                       ".faint { color: #5B6B6A; } .dots { color: #0E5A5A; }"
                       "th { background-color: #F3EEE3; }"));
    for (qsizetype i = 0; i < print.pictures.size(); ++i) {
      m_text.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("picture:%1").arg(i)), print.pictures.at(i));
    }
    m_text.setHtml(print.body);
    m_text.setPageSize(page);
  }

  [[nodiscard]] int count() const { return m_text.pageCount(); }

  // With the upper left corner of the text at the painter's.
  void draw(QPainter& painter, int at) const {
    painter.save();
    painter.translate(0, -at * m_page.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, at * m_page.height(), m_page.width(), m_page.height());
    context.palette.setColor(QPalette::Text, printColours().ink);
    painter.setClipRect(context.clip);
    m_text.documentLayout()->draw(&painter, context);
    painter.restore();
    painter.setFont(font(11));
    painter.setPen(printColours().line);
    const QRectF foot(0, m_page.height() + kFooter / 2, m_page.width(), kFooter / 2);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, m_print.footer);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, m_print.page(at + 1, count()));
  }

private:
  const PrintText& m_print;
  QSizeF m_page;
  QTextDocument m_text;
};

}  // namespace

QList<QImage> pageImages(const PrintText& print, int width) {
  const QSizeF paper = QPageSize(QPageSize::A4).size(QPageSize::Millimeter);
  const qreal unitsPerMm = kDots / 25.4;
  const QSizeF page((paper.width() - 2 * kMarginMm) * unitsPerMm,
                    (paper.height() - 2 * kMarginMm) * unitsPerMm - kFooter);
  const Pages pages(print, page);
  const qreal scale = width / (paper.width() * unitsPerMm);
  QList<QImage> images;
  for (int at = 0; at < pages.count(); ++at) {
    QImage image(width, qRound(width * paper.height() / paper.width()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(kMarginMm * unitsPerMm, kMarginMm * unitsPerMm);
    pages.draw(painter, at);
    painter.end();
    images.append(image);
  }
  return images;
}

bool writePages(const PrintText& print, const QString& file) {
  if (!QFile(file).open(QIODevice::WriteOnly)) {
    return false;
  }
  QPdfWriter pdf(file);
  pdf.setTitle(print.title);
  pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
  const qreal scale = pdf.resolution() / kDots;
  const Pages pages(print, QSizeF(pdf.width() / scale, pdf.height() / scale - kFooter));
  QPainter painter;
  if (!painter.begin(&pdf)) {
    return false;
  }
  painter.scale(scale, scale);
  for (int at = 0; at < pages.count(); ++at) {
    if (at > 0 && !pdf.newPage()) {
      return false;
    }
    pages.draw(painter, at);
  }
  return painter.end();
}

}  // namespace rembug::app
