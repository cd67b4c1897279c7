#include "app/plano_model.h"

#include <algorithm>

#include "app/attachment_provider.h"
#include "app/photo.h"
#include "app/qtext.h"
#include "app/recorded.h"
#include "core/base/bytes.h"
#include "core/tablet/form_draft.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr const char* kForm = "foto-plano";
const std::string kFields = "/data/plano/";
const std::string kPhoto = kFields + "foto";

Result<void> fill(tablet::FormDraft& draft, const std::string& unit, int papers, const FileToAttach& photo) {
  REMBUG_TRY(draft.set(kFields + "unit", unit));
  REMBUG_TRY(draft.set(kFields + "surat", std::to_string(papers)));
  REMBUG_TRY(draft.attach(kPhoto, photo.name, photo.mediaType, photo.content));
  return {};
}

QVariantList photosOf(const tablet::Tablet& tablet, const std::string& village, const std::string& unit) {
  QVariantList photos;
  for (const tablet::RecordSummary& summary :
       tablet.records({village, kForm, {}, false}).value_or(std::vector<tablet::RecordSummary>())) {
    const auto state = tablet.record(summary.id);
    const auto files = tablet.attachments(summary.id);
    if (!state || state->value(kFields + "unit") != unit || !files || files->empty()) {
      continue;
    }
    const tablet::Attachment& file = files->front();
    photos.append(
        QVariantMap{{QStringLiteral("record"), qtext(summary.id.hex())},
                    {QStringLiteral("papers"), qtext(state->value(kFields + "surat")).toInt()},
                    {QStringLiteral("url"), file.here ? AttachmentProvider::urlOf(qtext(toHex(file.sha256))) : QUrl()},
                    {QStringLiteral("withdrawn"), file.withdrawn}});
  }
  std::stable_sort(photos.begin(), photos.end(), [](const QVariant& a, const QVariant& b) {
    return a.toMap().value(QStringLiteral("papers")).toInt() < b.toMap().value(QStringLiteral("papers")).toInt();
  });
  return photos;
}

}  // namespace

void PlanoModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &PlanoModel::load);
  Q_EMIT placeChanged();
  load();
}

void PlanoModel::setUnit(const QString& unit) {
  if (unit != m_unit) {
    m_unit = unit;
    Q_EMIT placeChanged();
    load();
  }
}

void PlanoModel::load() {
  if (m_session == nullptr || !m_session->unlocked() || m_unit.isEmpty()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString(), unit = m_unit.toStdString()](tablet::Tablet& tablet) {
        return photosOf(tablet, village, unit);
      },
      [this](const QVariantList& photos) {
        m_photos = photos;
        Q_EMIT changed();
      });
}

template <typename Read>
void PlanoModel::write(int papers, Read read) {
  m_session->run(
      this,
      [village = m_session->village().toStdString(), unit = m_unit.toStdString(), papers,
       read](tablet::Tablet& tablet) -> Result<void> {
        REMBUG_ASSIGN(const FileToAttach photo, read());
        return recordAtOnce(tablet, village, kForm,
                            [&](tablet::FormDraft& draft) { return fill(draft, unit, papers, photo); });
      },
      [this](const Result<void>& kept) {
        if (m_session->succeeded(kept)) {
          m_session->refresh();
          Q_EMIT m_session->dataChanged();
        }
      });
}

void PlanoModel::keep(int papers, const QImage& picture) {
  write(papers, [picture]() -> Result<FileToAttach> {
    const auto jpeg = encodePhoto(picture);
    if (!jpeg) {
      return fail(ErrorCode::Invalid, "there is no picture");
    }
    return FileToAttach{"plano.jpg", "image/jpeg", jpeg->toStdString()};
  });
}

void PlanoModel::keepFile(int papers, const QUrl& file) {
  write(papers, [file] { return readFileToAttach(file); });
}

}  // namespace rembug::app
