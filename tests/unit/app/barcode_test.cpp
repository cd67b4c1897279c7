// Codes in pictures: clean ones, and such as a hand takes under a tree.
#include <gtest/gtest.h>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <QPainter>
#include <QRandomGenerator>
#include <QTransform>

#include "app/devices/barcode.h"

namespace rembug::app {
namespace {

const std::atomic<bool> kGoOn = false;

QImage code(ZXing::BarcodeFormat format, const char* words, int width, int height) {
  const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(format)
                                    .setMargin(12)
                                    .setEncoding(ZXing::CharacterSet::UTF8)
                                    .encode(QString::fromUtf8(words).toStdWString(), width, height);
  QImage image(bits.width(), bits.height(), QImage::Format_RGB32);
  for (int y = 0; y < bits.height(); ++y) {
    for (int x = 0; x < bits.width(); ++x) {
      image.setPixelColor(x, y, bits.get(x, y) ? Qt::black : Qt::white);
    }
  }
  return image;
}

QImage qr(const char* words = "https://kelurahan.example/rumah/017") {
  return code(ZXing::BarcodeFormat::QRCode, words, 240, 240);
}

QImage ean() {
  return code(ZXing::BarcodeFormat::EAN13, "8991234567891", 420, 160);
}

// On a wooden table, with other things around it.
QImage onTable(const QImage& label, double degrees, QSize size = QSize(1600, 1200)) {
  QImage table(size, QImage::Format_RGB32);
  QRandomGenerator random(7);
  for (int y = 0; y < size.height(); ++y) {
    for (int x = 0; x < size.width(); ++x) {
      const int grain = 110 + static_cast<int>(random.bounded(40)) + (y / 9 % 3) * 8;
      table.setPixelColor(x, y, QColor(grain, grain * 3 / 4, grain / 2));
    }
  }
  QPainter painter(&table);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.fillRect(60, 80, 300, 120, Qt::darkBlue);
  painter.translate(size.width() / 2.0, size.height() / 2.0);
  painter.rotate(degrees);
  painter.drawImage(QPointF(-label.width() / 2.0, -label.height() / 2.0), label);
  return table;
}

QStringList read(const QImage& image) {
  return readBarcodes(image, Effort::Picture, kGoOn);
}

TEST(Barcode, ReadsWhatStandsInCommonCodes) {
  EXPECT_EQ(read(qr()), QStringList("https://kelurahan.example/rumah/017"));
  EXPECT_EQ(read(ean()), QStringList("8991234567891"));
  EXPECT_EQ(read(code(ZXing::BarcodeFormat::Code128, "RT003-0042", 500, 140)), QStringList("RT003-0042"));
  EXPECT_EQ(read(code(ZXing::BarcodeFormat::DataMatrix, "meter 5512", 200, 200)), QStringList("meter 5512"));
  EXPECT_EQ(read(qr("Jalan Ahmad Yani № 5")), QStringList(QStringLiteral("Jalan Ahmad Yani № 5")));
}

TEST(Barcode, ReadsCodesThatLieAslantOnATable) {
  for (const double degrees : {0.0, 20.0, 45.0, 77.0, 90.0, 180.0, 200.0}) {
    EXPECT_EQ(read(onTable(qr(), degrees)), QStringList("https://kelurahan.example/rumah/017")) << degrees;
    EXPECT_EQ(read(onTable(ean(), degrees)), QStringList("8991234567891")) << degrees;
  }
}

TEST(Barcode, ReadsPicturesThatAreTooLargeSmallDarkOrBlurred) {
  const QString words = QStringLiteral("https://kelurahan.example/rumah/017");
  EXPECT_EQ(read(onTable(qr(), 10).scaled(6400, 4800)), QStringList(words));
  EXPECT_EQ(read(ean().scaled(210, 80, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)), QStringList("8991234567891"));
  QImage dark = onTable(qr(), 5);
  for (int y = 0; y < dark.height(); ++y) {
    for (int x = 0; x < dark.width(); ++x) {
      dark.setPixelColor(x, y, QColor(30 + qGray(dark.pixel(x, y)) / 6, 30, 30));
    }
  }
  EXPECT_EQ(read(dark), QStringList(words));
  const QImage sharp = onTable(qr(), 8);
  const QImage blurred = sharp.scaled(500, 375, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                             .scaled(1600, 1200, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  EXPECT_EQ(read(blurred), QStringList(words));
  QImage negative = qr();
  negative.invertPixels();
  EXPECT_EQ(read(negative), QStringList(words));
}

TEST(Barcode, WhatIsSeeThroughIsPaper) {
  QImage label = qr().convertToFormat(QImage::Format_ARGB32);
  for (int y = 0; y < label.height(); ++y) {
    for (int x = 0; x < label.width(); ++x) {
      if (qGray(label.pixel(x, y)) > 128) {
        label.setPixel(x, y, qRgba(0, 0, 0, 0));
      }
    }
  }
  EXPECT_EQ(read(label), QStringList("https://kelurahan.example/rumah/017"));
}

TEST(Barcode, TellsEachOfSeveralCodesOnce) {
  QImage sheet(900, 300, QImage::Format_RGB32);
  sheet.fill(Qt::white);
  QPainter painter(&sheet);
  painter.drawImage(10, 20, qr("satu"));
  painter.drawImage(310, 20, qr("dua"));
  painter.drawImage(610, 20, qr("satu"));
  painter.end();
  QStringList codes = read(sheet);
  codes.sort();
  EXPECT_EQ(codes, QStringList({"dua", "satu"}));
}

TEST(Barcode, SaysNothingWhereThereIsNone) {
  EXPECT_EQ(read(QImage()), QStringList());
  EXPECT_EQ(read(onTable(QImage(300, 300, QImage::Format_RGB32), 0)), QStringList());
  QImage noise(800, 600, QImage::Format_Grayscale8);
  QRandomGenerator random(3);
  std::generate(noise.bits(), noise.bits() + noise.sizeInBytes(),
                [&] { return static_cast<uchar>(random.bounded(256)); });
  EXPECT_EQ(read(noise), QStringList());
  // A code that was cut in half is none, whatever can be made out of it.
  const QImage half = ean().copy(0, 0, 210, 160);
  EXPECT_EQ(read(half), QStringList());
}

TEST(Barcode, AFrameIsLookedAtOnceAndStopsWhenAsked) {
  EXPECT_EQ(readBarcodes(onTable(qr(), 0), Effort::Frame, kGoOn), QStringList("https://kelurahan.example/rumah/017"));
  EXPECT_EQ(readBarcodes(onTable(ean(), 45), Effort::Frame, kGoOn), QStringList());
  const std::atomic<bool> stop = true;
  EXPECT_EQ(readBarcodes(onTable(ean(), 45), Effort::Picture, stop), QStringList());
}

}  // namespace
}  // namespace rembug::app
