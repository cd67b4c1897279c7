// What cameras give, in each of the formats in which they give it.
#include <gtest/gtest.h>

#include <QBuffer>
#include <QVideoFrame>

#include "app/devices/capture/frame_image.h"

namespace rembug::app {
namespace {

using Format = QVideoFrameFormat;

constexpr QSize kSize(64, 48);
constexpr uchar kGrey = 128;

// A frame that is all white but for its upper left quarter, which is black; grey in colour.
QVideoFrame quarter(Format::PixelFormat format, const std::function<void(QVideoFrame&, bool dark, int x, int y)>& put) {
  QVideoFrame frame(Format(kSize, format));
  EXPECT_TRUE(frame.map(QVideoFrame::WriteOnly));
  for (int plane = 0; plane < frame.planeCount(); ++plane) {
    std::fill_n(frame.bits(plane), frame.mappedBytes(plane), kGrey);
  }
  for (int y = 0; y < kSize.height(); ++y) {
    for (int x = 0; x < kSize.width(); ++x) {
      put(frame, x < kSize.width() / 2 && y < kSize.height() / 2, x, y);
    }
  }
  frame.unmap();
  return frame;
}

constexpr uchar shade(bool dark) {
  return dark ? 16 : 235;
}

QVideoFrame bright(Format::PixelFormat format, int step, int first) {
  return quarter(format, [=](QVideoFrame& frame, bool dark, int x, int y) {
    frame.bits(0)[y * frame.bytesPerLine(0) + x * step + first] = shade(dark);
  });
}

void expectQuarter(const QImage& image, const char* name) {
  ASSERT_FALSE(image.isNull()) << name;
  EXPECT_EQ(image.size(), kSize) << name;
  EXPECT_LT(qGray(image.pixel(5, 5)), 10) << name;
  EXPECT_GT(qGray(image.pixel(60, 5)), 245) << name;
  EXPECT_GT(qGray(image.pixel(5, 45)), 245) << name;
  EXPECT_GT(qGray(image.pixel(60, 45)), 245) << name;
}

TEST(FrameImage, EachFormatIsUnderstood) {
  expectQuarter(imageOf(bright(Format::Format_YUYV, 2, 0), 1600), "YUYV");
  expectQuarter(imageOf(bright(Format::Format_UYVY, 2, 1), 1600), "UYVY");
  expectQuarter(imageOf(bright(Format::Format_NV12, 1, 0), 1600), "NV12");
  expectQuarter(imageOf(bright(Format::Format_NV21, 1, 0), 1600), "NV21");
  expectQuarter(imageOf(bright(Format::Format_YUV420P, 1, 0), 1600), "YUV420P");
  expectQuarter(imageOf(bright(Format::Format_YV12, 1, 0), 1600), "YV12");
  expectQuarter(imageOf(bright(Format::Format_YUV422P, 1, 0), 1600), "YUV422P");
  const QVideoFrame plain = quarter(Format::Format_BGRX8888, [](QVideoFrame& frame, bool dark, int x, int y) {
    std::fill_n(frame.bits(0) + y * frame.bytesPerLine(0) + 4 * x, 3, dark ? uchar{0} : uchar{255});
  });
  expectQuarter(imageOf(plain, 1600), "BGRX");
  EXPECT_TRUE(imageOf(bright(Format::Format_P010, 2, 0), 1600).isNull());
  EXPECT_TRUE(imageOf(QVideoFrame(), 1600).isNull());
}

// Red: little blue in its u, much red in its v.
TEST(FrameImage, ColoursStandWhereTheyBelong) {
  struct Layout {
    Format::PixelFormat format;
    int plane, first, step;  // of v
  };
  for (const Layout& layout : {Layout{Format::Format_NV12, 1, 1, 2}, Layout{Format::Format_NV21, 1, 0, 2},
                               Layout{Format::Format_YUV420P, 2, 0, 1}, Layout{Format::Format_YV12, 1, 0, 1},
                               Layout{Format::Format_YUYV, 0, 3, 4}, Layout{Format::Format_UYVY, 0, 2, 4}}) {
    QVideoFrame frame(Format(kSize, layout.format));
    ASSERT_TRUE(frame.map(QVideoFrame::WriteOnly));
    for (int plane = 0; plane < frame.planeCount(); ++plane) {
      std::fill_n(frame.bits(plane), frame.mappedBytes(plane), uchar{100});
    }
    for (int at = layout.first; at < frame.mappedBytes(layout.plane); at += layout.step) {
      frame.bits(layout.plane)[at] = 220;
    }
    frame.unmap();
    const QColor colour = imageOf(frame, 1600).pixelColor(10, 10);
    EXPECT_GT(colour.red(), 200) << layout.format;
    EXPECT_LT(colour.green(), 60) << layout.format;
    EXPECT_LT(colour.blue(), 90) << layout.format;
  }
}

TEST(FrameImage, IsMadeSmallAndUpright) {
  QVideoFrame frame = bright(Format::Format_NV12, 1, 0);
  EXPECT_EQ(imageOf(frame, 32).size(), QSize(32, 24));
  EXPECT_LE(imageOf(frame, 30).width(), 30);
  frame.setRotationAngle(QVideoFrame::Rotation90);
  const QImage turned = imageOf(frame, 1600);
  EXPECT_EQ(turned.size(), QSize(48, 64));
  EXPECT_LT(qGray(turned.pixel(45, 5)), 10);  // what was up on the left is now up on the right
  EXPECT_GT(qGray(turned.pixel(5, 5)), 245);
  frame.setRotationAngle(QVideoFrame::Rotation0);
  frame.setMirrored(true);
  EXPECT_LT(qGray(imageOf(frame, 1600).pixel(60, 5)), 10);
}

}  // namespace
}  // namespace rembug::app
