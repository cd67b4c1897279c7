#pragma once

#include <QQuickAsyncImageProvider>
#include <QUrl>
#include <QVariantMap>

namespace rembug::tablet {
struct Attachment;
}

namespace rembug::app {

class AppSession;

// Shows the sealed pictures of a tablet: image://attachment/<SHA-256 in hex>. They are unsealed and read on the
// session's worker, and stand in no file. Belongs to the engine; the session outlives it.
class AttachmentProvider : public QQuickAsyncImageProvider {
public:
  static constexpr const char* kName = "attachment";
  explicit AttachmentProvider(AppSession& session) : m_session(session) {}
  QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

  // Of the picture with this hash; empty for an empty one.
  [[nodiscard]] static QUrl urlOf(const QString& sha256Hex);

private:
  AppSession& m_session;
};

// What QML is told of a file: name, mediaType, size (bytes), here, sha256 (in hex).
[[nodiscard]] QVariantMap toMap(const tablet::Attachment& attachment);

}  // namespace rembug::app
