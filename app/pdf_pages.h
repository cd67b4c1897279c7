#pragma once

#include <functional>

#include <QImage>
#include <QList>
#include <QString>

namespace rembug::app {

// What is to be printed: rich text, with pictures in it as <img src="picture:0">.
struct PrintText {
  QString title;
  QString body;
  QString footer;                         // on the left of each page's foot
  std::function<QString(int, int)> page;  // on the right: of this page and of so many
  QList<QImage> pictures;
};

// The A4 pages as they would be printed, `width` pixels wide: for looking at before. On any thread.
[[nodiscard]] QList<QImage> pageImages(const PrintText& text, int width);

// Writes A4 pages. False where the file cannot be written. On any thread.
[[nodiscard]] bool writePages(const PrintText& text, const QString& file);

}  // namespace rembug::app
