// The files of a form's answers.
#include "app/attachment_provider.h"
#include "app/form_model.h"
#include "app/photo.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {

void FormModel::attach(const QString& ref, const QUrl& file) {
  act([r = ref.toStdString(), file](tablet::FormDraft& draft) -> Result<std::string> {
    REMBUG_ASSIGN(const FileToAttach ready, readFileToAttach(file));
    REMBUG_TRY(draft.attach(r, ready.name, ready.mediaType, ready.content));
    return std::string();
  });
}

void FormModel::attachBytes(const QString& ref, const QString& name, const QString& mediaType,
                            const QByteArray& bytes) {
  act([r = ref.toStdString(), n = name.toStdString(), type = mediaType.toStdString(),
       content = bytes.toStdString()](tablet::FormDraft& draft) -> Result<std::string> {
    REMBUG_TRY(draft.attach(r, n, type, content));
    return std::string();
  });
}

void FormModel::attachPicture(const QString& ref, const QString& name, const QImage& picture) {
  act([r = ref.toStdString(), n = name.toStdString(), picture](tablet::FormDraft& draft) -> Result<std::string> {
    const auto jpeg = encodePhoto(picture);
    if (!jpeg) {
      return fail(ErrorCode::Invalid, "there is no picture");
    }
    REMBUG_TRY(draft.attach(r, n, "image/jpeg", jpeg->toStdString()));
    return std::string();
  });
}

void FormModel::withdrawAttachment(const QString& ref, const QString& reason) {
  const bool touched = m_touched;
  act([r = ref.toStdString(), why = reason.toStdString()](tablet::FormDraft& draft) -> Result<std::string> {
    REMBUG_TRY(draft.withdraw(r, why));
    return std::string();
  });
  m_touched = touched;  // no answer is another
  m_session->refresh();
}

QUrl FormModel::attachmentUrl(const QString& ref) const {
  const QVariantMap attachment = m_attachments.value(ref);
  return attachment.value(QStringLiteral("here")).toBool()
             ? AttachmentProvider::urlOf(attachment.value(QStringLiteral("sha256")).toString())
             : QUrl();
}

QUrl FormModel::pictureUrl(const QString& name) const {
  return AttachmentProvider::urlOfForm(m_formId, m_formVersion, name);
}

QVariantMap FormModel::attachmentOf(const QString& ref) const {
  return m_attachments.value(ref);
}

void FormModel::loadAttachment(const QString& ref) {
  m_session->run(
      this,
      [draft = m_draft, r = ref.toStdString()](tablet::Tablet&) -> Result<tablet::AttachmentContent> {
        return *draft ? (*draft)->attachment(r) : fail(ErrorCode::NotFound, "no form is open");
      },
      [this, ref](const Result<tablet::AttachmentContent>& read) {
        m_error = read ? QString() : qtext(read.error().message);
        Q_EMIT changed();
        Q_EMIT attachmentLoaded(ref, read ? QByteArray::fromStdString(read->content) : QByteArray(),
                                read ? qtext(read->about.mediaType) : QString());
      });
}

}  // namespace rembug::app
