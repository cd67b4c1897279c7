// Pictures as they are kept, looked at byte by byte.
#include <gtest/gtest.h>

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>

#include "app/photo.h"

namespace rembug::app {
namespace {

// Left half red, right half blue.
QImage halves(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      image.setPixelColor(x, y, x < width / 2 ? Qt::red : Qt::blue);
    }
  }
  return image;
}

QByteArray encoded(const QImage& image, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, format);
  writer.setText(QStringLiteral("Comment"), QStringLiteral("SECRET-COMMENT"));
  EXPECT_TRUE(writer.write(image));
  return bytes;
}

// A JPEG with an Exif segment behind its first marker: an orientation, and a text as a camera's maker would put it.
QByteArray withExif(const QByteArray& jpeg, char orientation) {
  QByteArray exif("Exif\0\0", 6);
  exif += QByteArray("MM\0\x2a\0\0\0\x08", 8);
  exif += QByteArray("\0\x02", 2);                               // two entries
  exif += QByteArray("\x01\x0f\0\x02\0\0\0\x10\0\0\0\x26", 12);  // Make: 16 bytes at 0x26
  exif += QByteArray("\x01\x12\0\x03\0\0\0\x01\0", 9) + orientation + QByteArray("\0\0", 2);
  exif += QByteArray("\0\0\0\0", 4);
  exif += QByteArray("SECRET-CAMERA-1\0", 16);
  const int length = static_cast<int>(exif.size()) + 2;
  QByteArray out = jpeg.left(2);
  out += QByteArray("\xff\xe1", 2) + static_cast<char>(length >> 8) + static_cast<char>(length & 0xff);
  return out + exif + jpeg.mid(2);
}

// Names of the segments before the picture's data.
std::vector<int> segments(const QByteArray& jpeg) {
  std::vector<int> found;
  for (qsizetype at = 2; at + 4 <= jpeg.size();) {
    const int marker = static_cast<unsigned char>(jpeg[at + 1]);
    found.push_back(marker);
    if (marker == 0xda) {
      break;
    }
    at += 2 + (static_cast<unsigned char>(jpeg[at + 2]) << 8) + static_cast<unsigned char>(jpeg[at + 3]);
  }
  return found;
}

bool hasOnlyThePicture(const QByteArray& jpeg) {
  bool only = jpeg.startsWith("\xff\xd8") && jpeg.endsWith("\xff\xd9");
  for (const int marker : segments(jpeg)) {
    const bool application = marker > 0xe0 && marker <= 0xef;  // 0xe0 is JFIF: the picture's own head
    only = only && !application && marker != 0xfe;             // 0xfe: a comment
  }
  return only && !jpeg.contains("SECRET") && !jpeg.contains("Exif") && !jpeg.contains("ICC_PROFILE");
}

TEST(Photo, IsMadeSmall) {
  const auto photo = preparePhoto(encoded(halves(4000, 3000), "jpeg"));
  ASSERT_TRUE(photo);
  const QImage image = QImage::fromData(*photo, "jpeg");
  EXPECT_EQ(image.size(), QSize(1600, 1200));
  EXPECT_LT(photo->size(), 300'000);
  EXPECT_TRUE(hasOnlyThePicture(*photo));
  EXPECT_EQ(QImage::fromData(*preparePhoto(encoded(halves(300, 4000), "png"))).size(), QSize(120, 1600));
  EXPECT_EQ(QImage::fromData(*preparePhoto(encoded(halves(640, 480), "png"))).size(), QSize(640, 480))
      << "never made larger";
  EXPECT_EQ(QImage::fromData(*preparePhoto(encoded(halves(640, 480), "png"), 64)).size(), QSize(64, 48));
}

TEST(Photo, LosesWhatTheCameraWroteIntoIt) {
  const QByteArray jpeg = withExif(encoded(halves(200, 100), "jpeg"), 1);
  ASSERT_TRUE(jpeg.contains("SECRET-CAMERA"));
  ASSERT_TRUE(jpeg.contains("SECRET-COMMENT"));
  ASSERT_FALSE(hasOnlyThePicture(jpeg));
  const auto photo = preparePhoto(jpeg);
  ASSERT_TRUE(photo);
  EXPECT_TRUE(hasOnlyThePicture(*photo));
  QImage wide = halves(50, 50);
  wide.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
  wide.setText(QStringLiteral("Author"), QStringLiteral("SECRET-AUTHOR"));
  const QByteArray png = encoded(wide, "png");
  ASSERT_TRUE(png.contains("SECRET"));
  EXPECT_TRUE(hasOnlyThePicture(*preparePhoto(png)));
}

TEST(Photo, IsTurnedAsTheCameraWasHeld) {
  // 6: to be turned a quarter clockwise. What was left is on top then.
  const auto photo = preparePhoto(withExif(encoded(halves(4000, 2000), "jpeg"), 6));
  ASSERT_TRUE(photo);
  const QImage image = QImage::fromData(*photo);
  ASSERT_EQ(image.size(), QSize(800, 1600));
  EXPECT_GT(image.pixelColor(400, 300).red(), 200);
  EXPECT_GT(image.pixelColor(400, 1300).blue(), 200);
  EXPECT_TRUE(hasOnlyThePicture(*photo));
}

TEST(Photo, WhatIsSeeThroughBecomesWhite) {
  QImage image(10, 10, QImage::Format_ARGB32);
  image.fill(Qt::transparent);
  const QImage photo = QImage::fromData(*preparePhoto(encoded(image, "png")));
  EXPECT_GT(photo.pixelColor(5, 5).lightness(), 250);
}

TEST(Photo, WhatIsNoPictureIsNone) {
  EXPECT_FALSE(preparePhoto("no picture"));
  EXPECT_FALSE(preparePhoto({}));
  EXPECT_FALSE(preparePhoto(encoded(halves(100, 100), "png").left(60)));
}

TEST(Photo, AFileIsPreparedByWhatIsInIt) {
  const QTemporaryDir folder;
  const auto write = [&](const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return QUrl::fromLocalFile(file.fileName());
  };
  const auto photo = readFileToAttach(write(QStringLiteral("IMG.1.png"), encoded(halves(20, 10), "png")));
  ASSERT_TRUE(photo);
  EXPECT_EQ(photo->name, "IMG.1.jpg");
  EXPECT_EQ(photo->mediaType, "image/jpeg");
  EXPECT_EQ(photo->content.substr(0, 2), "\xff\xd8");
  const auto sound = readFileToAttach(write(QStringLiteral("suara.wav"), "RIFF0000WAVEfmt "));
  ASSERT_TRUE(sound);
  EXPECT_EQ(sound->content, "RIFF0000WAVEfmt ");
  EXPECT_FALSE(readFileToAttach(write(QStringLiteral("broken.jpg"), "\xff\xd8\xff\xe1 broken")))
      << "it may hold what could not be taken out";
  EXPECT_FALSE(readFileToAttach(QUrl::fromLocalFile(folder.filePath(QStringLiteral("nowhere.jpg")))));
}

}  // namespace
}  // namespace rembug::app
