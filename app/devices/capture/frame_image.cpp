#include "app/devices/capture/frame_image.h"

#include <algorithm>

#include <QTransform>

namespace rembug::app {
namespace {

// BT.601, as cameras give it: black is 16, white 235.
QRgb rgbOf(int y, int u, int v) {
  const int c = 298 * (y - 16);
  const int d = u - 128;
  const int e = v - 128;
  const auto part = [](int value) { return std::clamp((value + 128) >> 8, 0, 255); };
  return qRgb(part(c + 409 * e), part(c - 100 * d - 208 * e), part(c + 516 * d));
}

// Every `step`th pixel of every `step`th line.
template <typename Pixel>
QImage sampled(QSize size, int step, Pixel pixel) {
  QImage image(std::max(1, size.width() / step), std::max(1, size.height() / step), QImage::Format_RGB32);
  for (int y = 0; y < image.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < image.width(); ++x) {
      line[x] = pixel(x * step, y * step);
    }
  }
  return image;
}

// Two pixels share their colour: four bytes, of which `y` and `u` say where brightness and colour begin.
QImage packed(const QVideoFrame& frame, int step, int y, int u) {
  const uchar* bytes = frame.bits(0);
  const int stride = frame.bytesPerLine(0);
  return sampled(frame.size(), step, [=](int px, int py) {
    const uchar* pair = bytes + py * stride + px / 2 * 4;
    return rgbOf(pair[y + px % 2 * 2], pair[u], pair[u + 2]);
  });
}

// Brightness in one plane, colour of four pixels beside one another in another.
QImage paired(const QVideoFrame& frame, int step, bool uFirst) {
  const uchar* bright = frame.bits(0);
  const uchar* colour = frame.bits(1);
  const int stride = frame.bytesPerLine(0);
  const int colourStride = frame.bytesPerLine(1);
  return sampled(frame.size(), step, [=](int px, int py) {
    const uchar* two = colour + py / 2 * colourStride + px / 2 * 2;
    return rgbOf(bright[py * stride + px], two[uFirst ? 0 : 1], two[uFirst ? 1 : 0]);
  });
}

QImage planes(const QVideoFrame& frame, int step, int u, int v, int rows) {
  const uchar* bright = frame.bits(0);
  const uchar* us = frame.bits(u);
  const uchar* vs = frame.bits(v);
  const int stride = frame.bytesPerLine(0);
  const int colourStride = frame.bytesPerLine(1);
  return sampled(frame.size(), step, [=](int px, int py) {
    const int at = py / rows * colourStride + px / 2;
    return rgbOf(bright[py * stride + px], us[at], vs[at]);
  });
}

QImage mapped(const QVideoFrame& frame, int step) {
  const QVideoFrameFormat::PixelFormat format = frame.pixelFormat();
  const QImage::Format plain = QVideoFrameFormat::imageFormatFromPixelFormat(format);
  if (plain != QImage::Format_Invalid) {
    const QImage whole(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), plain);
    return sampled(frame.size(), step, [&whole](int x, int y) { return whole.pixel(x, y); });
  }
  switch (format) {
    case QVideoFrameFormat::Format_YUYV:
      return packed(frame, step, 0, 1);
    case QVideoFrameFormat::Format_UYVY:
      return packed(frame, step, 1, 0);
    case QVideoFrameFormat::Format_NV12:
      return paired(frame, step, true);
    case QVideoFrameFormat::Format_NV21:
      return paired(frame, step, false);
    case QVideoFrameFormat::Format_YUV420P:
      return planes(frame, step, 1, 2, 2);
    case QVideoFrameFormat::Format_YV12:
      return planes(frame, step, 2, 1, 2);
    case QVideoFrameFormat::Format_YUV422P:
      return planes(frame, step, 1, 2, 1);
    case QVideoFrameFormat::Format_Jpeg:
      return QImage::fromData(frame.bits(0), frame.mappedBytes(0), "jpeg");
    default:
      return {};
  }
}

}  // namespace

QImage imageOf(QVideoFrame frame, int longSide) {
  if (!frame.map(QVideoFrame::ReadOnly)) {
    return {};
  }
  const int side = std::max(frame.width(), frame.height());
  QImage image = mapped(frame, std::max(1, side / std::max(1, longSide)));
  const int turn = static_cast<int>(frame.rotationAngle());
  const bool mirrored = frame.mirrored();
  frame.unmap();
  if (std::max(image.width(), image.height()) > longSide) {
    image = image.scaled(longSide, longSide, Qt::KeepAspectRatio, Qt::FastTransformation);
  }
  if (turn != 0) {
    image = image.transformed(QTransform().rotate(turn));
  }
  return mirrored ? image.mirrored(true, false) : image;
}

}  // namespace rembug::app
