#include "app/attachment_provider.h"

#include <QBuffer>
#include <QImageReader>
#include <QQuickTextureFactory>

#include "app/app_session.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

struct Picture {
  QImage image;
  QString error;
};

Picture read(tablet::Tablet& tablet, const std::string& id, const QSize& wanted) {
  const auto sha256 = fromHex(id);
  const Result<Bytes> content = sha256 ? tablet.attachedFile(*sha256) : Result<Bytes>(tl::unexpected(sha256.error()));
  if (!content) {
    return {{}, QString::fromStdString(content.error().message)};
  }
  QBuffer buffer;
  buffer.setData(content->data(), static_cast<int>(content->size()));
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer);
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  const QSize box(wanted.width() > 0 ? wanted.width() : size.width(),
                  wanted.height() > 0 ? wanted.height() : size.height());
  if (box.width() < size.width() || box.height() < size.height()) {
    reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
  }
  Picture picture;
  picture.image = reader.read();
  picture.error = picture.image.isNull() ? reader.errorString() : QString();
  return picture;
}

class Response : public QQuickImageResponse {
public:
  void take(const Picture& picture) {
    m_picture = picture;
    Q_EMIT finished();
  }
  [[nodiscard]] QQuickTextureFactory* textureFactory() const override {
    return QQuickTextureFactory::textureFactoryForImage(m_picture.image);
  }
  [[nodiscard]] QString errorString() const override { return m_picture.error; }

private:
  Picture m_picture;
};

}  // namespace

QQuickImageResponse* AttachmentProvider::requestImageResponse(const QString& id, const QSize& requestedSize) {
  auto* response = new Response;  // the engine's, which waits for it to finish
  m_session.run(
      &m_session,
      [id = id.toStdString(), requestedSize](tablet::Tablet& tablet) { return read(tablet, id, requestedSize); },
      [response](const Picture& picture) {
        QMetaObject::invokeMethod(
            response, [response, picture] { response->take(picture); }, Qt::QueuedConnection);
      });
  return response;
}

QUrl AttachmentProvider::urlOf(const QString& sha256Hex) {
  return sha256Hex.isEmpty() ? QUrl() : QUrl(QStringLiteral("image://attachment/") + sha256Hex);
}

QVariantMap toMap(const tablet::Attachment& attachment) {
  return {{QStringLiteral("name"), QString::fromStdString(attachment.name)},
          {QStringLiteral("mediaType"), QString::fromStdString(attachment.mediaType)},
          {QStringLiteral("size"), static_cast<qint64>(attachment.size)},
          {QStringLiteral("here"), attachment.here},
          {QStringLiteral("sha256"), QString::fromStdString(toHex(attachment.sha256))}};
}

}  // namespace rembug::app
