#include "app/devices/barcode.h"

#include <algorithm>
#include <array>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <QTransform>

namespace rembug::app {
namespace {

constexpr int kLongSide = 2400;  // more takes longer and finds no more
constexpr int kSmall = 1000;     // below, bars may be thinner than a pixel or two
constexpr int kTurned = 1200;
constexpr int kCodesMax = 10;

QImage limited(const QImage& image, int longSide) {
  return std::max(image.width(), image.height()) > longSide
             ? image.scaled(longSide, longSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
             : image;
}

void note(const ZXing::Result& result, QStringList& codes) {
  const QString code = QString::fromStdString(result.text()).trimmed();
  if (result.isValid() && !code.isEmpty() && !codes.contains(code)) {
    codes.append(code);
  }
}

QStringList lookOnce(const QImage& grey, bool anyWay, ZXing::Binarizer binarizer) {
  ZXing::DecodeHints hints;
  hints.setTryHarder(true);
  hints.setTryRotate(anyWay);
  hints.setTryDownscale(anyWay);
  hints.setBinarizer(binarizer);
  const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                              static_cast<int>(grey.bytesPerLine()));
  QStringList codes;
  hints.setFormats(ZXing::BarcodeFormat::MatrixCodes);
  hints.setMaxNumberOfSymbols(kCodesMax);
  for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints)) {
    note(result, codes);
  }
  // One of these at most: where ZXing 1.4 compares two codes of bars, it may end the program.
  hints.setFormats(ZXing::BarcodeFormat::LinearCodes);
  hints.setMaxNumberOfSymbols(1);
  note(ZXing::ReadBarcode(view, hints), codes);
  return codes;
}

// What was see-through counts as paper.
QImage greyOf(const QImage& picture) {
  if (!picture.hasAlphaChannel()) {
    return picture.convertToFormat(QImage::Format_Grayscale8);
  }
  QImage paper = picture.convertToFormat(QImage::Format_ARGB32);
  for (int y = 0; y < paper.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(paper.scanLine(y));
    std::transform(line, line + paper.width(), line, [](QRgb c) {
      const auto over = [a = qAlpha(c)](int v) { return 255 + (v - 255) * a / 255; };
      return qRgb(over(qRed(c)), over(qGreen(c)), over(qBlue(c)));
    });
  }
  return paper.convertToFormat(QImage::Format_Grayscale8);
}

// Bars in a row are read along lines that cross all of them: those of a picture taken aslant, only once it is turned.
QImage turned(const QImage& grey, double degrees) {
  QImage opaque = limited(grey, kTurned).convertToFormat(QImage::Format_RGB32);
  return opaque.transformed(QTransform().rotate(degrees), Qt::SmoothTransformation)
      .convertToFormat(QImage::Format_Grayscale8);
}

// A picture that was taken in the dark uses few of its shades: they are spread out, but for the rare ones.
QImage spread(QImage grey) {
  constexpr int kShades = 256;
  constexpr qsizetype kRare = 200;  // one pixel in so many
  std::array<qsizetype, kShades> count{};
  for (int y = 0; y < grey.height(); ++y) {
    const uchar* line = grey.constScanLine(y);
    std::for_each(line, line + grey.width(), [&count](uchar shade) { ++count[shade]; });
  }
  const qsizetype rare = qsizetype{grey.width()} * grey.height() / kRare;
  const auto edge = [&](int from, int step) {
    qsizetype seen = count[static_cast<std::size_t>(from)];
    while (seen <= rare && from + step >= 0 && from + step < kShades) {
      from += step;
      seen += count[static_cast<std::size_t>(from)];
    }
    return from;
  };
  const int low = edge(0, 1);
  const int high = std::max(low + 1, edge(kShades - 1, -1));
  for (int y = 0; y < grey.height(); ++y) {
    uchar* line = grey.scanLine(y);
    std::transform(line, line + grey.width(), line, [=](uchar shade) {
      return static_cast<uchar>(std::clamp((shade - low) * (kShades - 1) / (high - low), 0, kShades - 1));
    });
  }
  return grey;
}

QImage negative(QImage grey) {
  grey.invertPixels();
  return grey;
}

}  // namespace

QStringList readBarcodes(const QImage& picture, Effort effort, const std::atomic<bool>& stop) {
  if (picture.isNull()) {
    return {};
  }
  const QImage plain = limited(greyOf(picture), kLongSide);
  const QImage grey = effort == Effort::Picture ? spread(plain) : plain;
  QStringList codes = lookOnce(grey, effort == Effort::Picture, ZXing::Binarizer::LocalAverage);
  if (!codes.isEmpty() || effort == Effort::Frame) {
    return codes;
  }
  const auto tryOn = [&](const QImage& image, ZXing::Binarizer binarizer) {
    if (codes.isEmpty() && !stop) {
      codes = lookOnce(image, true, binarizer);
    }
  };
  if (std::max(grey.width(), grey.height()) < kSmall) {
    tryOn(grey.scaled(grey.size() * 3, Qt::KeepAspectRatio, Qt::SmoothTransformation), ZXing::Binarizer::LocalAverage);
  }
  tryOn(grey, ZXing::Binarizer::GlobalHistogram);
  for (const double degrees : std::array{15.0, -15.0, 30.0, -30.0, 45.0}) {
    if (codes.isEmpty() && !stop) {
      tryOn(turned(grey, degrees), ZXing::Binarizer::LocalAverage);
    }
  }
  if (codes.isEmpty() && !stop) {
    tryOn(negative(limited(grey, kTurned)), ZXing::Binarizer::LocalAverage);
  }
  return codes;
}

}  // namespace rembug::app
