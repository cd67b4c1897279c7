#pragma once

#include <QQuickAsyncImageProvider>
#include <QUrl>
#include <QVariantMap>

namespace rembug::tablet {
struct Attachment;
}

namespace rembug::app {

class AppSession;

// Shows the pictures of a tablet, read on the session's worker and no larger than the screen asks for. Sealed ones:
// image://attachment/<SHA-256 in hex>, which are unsealed in memory and stand in no file. Those that came with a form:
// image://attachment/<form>/<version>/<name>, each in hex. Belongs to the engine; the session outlives it.
class AttachmentProvider : public QQuickAsyncImageProvider {
public:
  static constexpr const char* kName = "attachment";
  explicit AttachmentProvider(AppSession& session) : m_session(session) {}
  QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

  // Of the picture with this hash; empty for an empty one.
  [[nodiscard]] static QUrl urlOf(const QString& sha256Hex);
  // Of a file that came with a form; empty for an empty name.
  [[nodiscard]] static QUrl urlOfForm(const QString& form, const QString& version, const QString& name);

private:
  AppSession& m_session;
};

// What QML is told of a file: name, mediaType, size (bytes), here, sha256 (in hex).
[[nodiscard]] QVariantMap toMap(const tablet::Attachment& attachment);

}  // namespace rembug::app
