#pragma once

#include <QQuickAsyncImageProvider>
#include <QUrl>

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

}  // namespace rembug::app
