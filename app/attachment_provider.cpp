#include "app/attachment_provider.h"

#include <QBuffer>
#include <QImageReader>
#include <QQuickTextureFactory>

#include "app/app_session.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

// As hex, so that no name of a form can be taken for a part of an address.
QString encoded(const QString& text) {
  return QString::fromLatin1(text.toUtf8().toHex());
}

QString decoded(const QString& text) {
  return QString::fromUtf8(QByteArray::fromHex(text.toLatin1()));
}

struct Picture {
  QImage image;
  QString error;
};

// What a picture is called on the screen, and where it is.
Result<Bytes> contentOf(tablet::Tablet& tablet, const QString& id) {
  const QStringList parts = id.split(QLatin1Char('/'));
  if (parts.size() == 1) {
    REMBUG_ASSIGN(const Bytes sha256, fromHex(id.toStdString()));
    return tablet.attachedFile(sha256);
  }
  constexpr int kOfForm = 3;
  if (parts.size() != kOfForm) {
    return fail(ErrorCode::Invalid, "no picture has this address");
  }
  const auto part = [&parts](int i) { return decoded(parts[i]).toStdString(); };
  return tablet.formFile(part(0), part(1), part(2));
}

Picture read(const Result<Bytes>& content, const QSize& wanted) {
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
      &m_session, [id, requestedSize](tablet::Tablet& tablet) { return read(contentOf(tablet, id), requestedSize); },
      [response](const Picture& picture) {
        QMetaObject::invokeMethod(
            response, [response, picture] { response->take(picture); }, Qt::QueuedConnection);
      });
  return response;
}

QUrl AttachmentProvider::urlOf(const QString& sha256Hex) {
  return sha256Hex.isEmpty() ? QUrl() : QUrl(QStringLiteral("image://attachment/") + sha256Hex);
}

QUrl AttachmentProvider::urlOfForm(const QString& form, const QString& version, const QString& name) {
  return name.isEmpty() ? QUrl()
                        : QUrl(QStringLiteral("image://attachment/") + encoded(form) + QLatin1Char('/') +
                               encoded(version) + QLatin1Char('/') + encoded(name));
}

QVariantMap toMap(const tablet::Attachment& attachment) {
  return {{QStringLiteral("name"), QString::fromStdString(attachment.name)},
          {QStringLiteral("mediaType"), QString::fromStdString(attachment.mediaType)},
          {QStringLiteral("size"), static_cast<qint64>(attachment.size)},
          {QStringLiteral("here"), attachment.here},
          {QStringLiteral("sha256"), QString::fromStdString(toHex(attachment.sha256))}};
}

}  // namespace rembug::app
