#include "app/sync_model.h"

#include "app/moments.h"
#include "core/tablet/tablet.h"
#include "sync-client/grpc_transport.h"
#include "sync-client/sync_session.h"

namespace rembug::app {

void SyncModel::setSession(AppSession* session) {
  if (session == m_session) {
    return;
  }
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &SyncModel::load);
  Q_EMIT sessionChanged();
  load();
}

void SyncModel::load() {
  if (!m_session->unlocked()) {
    return;
  }
  m_session->run(
      this, [](tablet::Tablet& tablet) { return tablet.syncState(); },
      [this](const tablet::SyncState& state) {
        m_lastSync = state.lastSync ? momentWords(QLocale(m_session->language()), *state.lastSync) : QString();
        m_waiting = {{QStringLiteral("changes"), static_cast<int>(state.unsent)},
                     {QStringLiteral("files"), static_cast<int>(state.filesUnsent)},
                     {QStringLiteral("fileBytes"), static_cast<double>(state.bytesUnsent)},
                     {QStringLiteral("filesMissing"), static_cast<int>(state.filesMissing)},
                     {QStringLiteral("missingBytes"), static_cast<double>(state.bytesMissing)}};
        m_refused.clear();
        for (const tablet::Refusal& refusal : state.refused) {
          m_refused.append(QVariantMap{{QStringLiteral("changes"), static_cast<int>(refusal.count)},
                                       {QStringLiteral("reason"), QString::fromStdString(refusal.reason)}});
        }
        Q_EMIT changed();
      });
}

double SyncModel::progress() const {
  if (m_fileBytesTotal > 0) {
    return m_fileBytes / m_fileBytesTotal;
  }
  return m_total > 0 ? static_cast<double>(m_done) / m_total : 0;
}

void SyncModel::sync(bool fetchFiles) {
  if (m_running) {
    return;
  }
  m_running = true;
  m_done = 0;
  m_total = 0;
  m_fileBytes = 0;
  m_fileBytesTotal = 0;
  m_error.clear();
  Q_EMIT changed();
  m_session->runOnNetwork(
      this,
      [model = QPointer<SyncModel>(this), session = m_session,
       fetchFiles](tablet::Tablet& tablet) -> Result<sync::SyncResult> {
        const auto enrolment = tablet.enrolment();
        if (!enrolment) {
          return fail(ErrorCode::Refused, "this tablet is not enrolled yet");
        }
        REMBUG_ASSIGN(const auto transport, sync::connectGrpc(enrolment->address, enrolment->certificatePem));
        sync::SyncSession attempt(tablet, *transport);
        attempt.fetchFiles(fetchFiles);
        attempt.onProgress([&attempt, model, session](const sync::SyncProgress& progress) {
          if (session->closing()) {
            attempt.cancel();
            return;
          }
          QMetaObject::invokeMethod(
              session,
              [model, progress] {
                if (model) {
                  model->show(progress);
                }
              },
              Qt::QueuedConnection);
        });
        return attempt.run();
      },
      [this](const Result<sync::SyncResult>& result) {
        m_running = false;
        if (result) {
          m_last = {{QStringLiteral("sent"), static_cast<int>(result->sent)},
                    {QStringLiteral("received"), static_cast<int>(result->received)},
                    {QStringLiteral("refused"), static_cast<int>(result->refused)},
                    {QStringLiteral("filesSent"), static_cast<int>(result->filesSent)},
                    {QStringLiteral("filesReceived"), static_cast<int>(result->filesReceived)},
                    {QStringLiteral("bytesUp"), static_cast<double>(result->traffic.up)},
                    {QStringLiteral("bytesDown"), static_cast<double>(result->traffic.down)}};
        } else {
          m_error = QString::fromStdString(result.error().message);
        }
        Q_EMIT changed();
        m_session->refresh();
      });
}

void SyncModel::show(const sync::SyncProgress& progress) {
  m_done = static_cast<int>(progress.done);
  m_total = static_cast<int>(progress.total);
  m_fileBytes = static_cast<double>(progress.fileBytes);
  m_fileBytesTotal = static_cast<double>(progress.fileBytesTotal);
  Q_EMIT changed();
}

}  // namespace rembug::app
