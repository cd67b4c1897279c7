#include "app/photo.h"

#include <algorithm>

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QMimeDatabase>
#include <QPainter>

namespace rembug::app {
namespace {

constexpr int kQuality = 75;
constexpr qint64 kSizeMax = qint64{64} * 1024 * 1024;

QImage readUpright(const QByteArray& picture, int longSide) {
  QBuffer buffer;
  buffer.setData(picture);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer);
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (std::max(size.width(), size.height()) > longSide) {
    // Before it is turned; a JPEG is unpacked no larger than needed.
    reader.setScaledSize(size.scaled(longSide, longSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
  }
  QImage image = reader.read();
  if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
    image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
  }
  return image;
}

}  // namespace

std::optional<QByteArray> preparePhoto(const QByteArray& picture, int longSide) {
  return encodePhoto(readUpright(picture, longSide), longSide);
}

std::optional<QByteArray> encodePhoto(QImage image, int longSide) {
  if (image.isNull()) {
    return std::nullopt;
  }
  if (std::max(image.width(), image.height()) > longSide) {
    image = image.scaled(longSide, longSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  }
  // Painted onto an image of our own, which has no texts, profiles or dates to be written along.
  QImage plain(image.size(), QImage::Format_RGB888);
  plain.fill(Qt::white);
  QPainter painter(&plain);
  painter.drawImage(0, 0, image);
  painter.end();
  QByteArray jpeg;
  QBuffer out(&jpeg);
  out.open(QIODevice::WriteOnly);
  QImageWriter writer(&out, "jpeg");
  writer.setQuality(kQuality);
  return writer.write(plain) ? std::optional<QByteArray>(jpeg) : std::nullopt;
}

Result<FileToAttach> readFileToAttach(const QUrl& url) {
  QFile file(url.isLocalFile() ? url.toLocalFile() : url.toString());
  if (!file.open(QIODevice::ReadOnly)) {
    return fail(ErrorCode::NotFound, "the file cannot be read: " + file.errorString().toStdString());
  }
  if (file.size() > kSizeMax) {
    return fail(ErrorCode::Invalid, "a file has at most 64 MiB");
  }
  const QByteArray bytes = file.readAll();
  const QFileInfo info(file.fileName());
  const QMimeType type = QMimeDatabase().mimeTypeForFileNameAndData(info.fileName(), bytes);
  if (!type.name().startsWith(QStringLiteral("image/"))) {
    return FileToAttach{info.fileName().toStdString(), type.name().toStdString(), bytes.toStdString()};
  }
  const auto photo = preparePhoto(bytes);
  if (!photo) {
    return fail(ErrorCode::Invalid, "the picture cannot be read; take it as JPEG or PNG");
  }
  return FileToAttach{info.completeBaseName().toStdString() + ".jpg", "image/jpeg", photo->toStdString()};
}

}  // namespace rembug::app
