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
        m_refused.clear();
        for (const tablet::Refusal& refusal : state.refused) {
          m_refused.append(QVariantMap{{QStringLiteral("changes"), static_cast<int>(refusal.count)},
                                       {QStringLiteral("reason"), QString::fromStdString(refusal.reason)}});
        }
        Q_EMIT changed();
      });
}

void SyncModel::sync() {
  if (m_running) {
    return;
  }
  m_running = true;
  m_done = 0;
  m_total = 0;
  m_error.clear();
  Q_EMIT changed();
  m_session->runOnNetwork(
      this,
      [this, session = m_session](tablet::Tablet& tablet) -> Result<sync::SyncResult> {
        const auto enrolment = tablet.enrolment();
        if (!enrolment) {
          return fail(ErrorCode::Refused, "this tablet is not enrolled yet");
        }
        REMBUG_ASSIGN(const auto transport, sync::connectGrpc(enrolment->address, enrolment->certificatePem));
        sync::SyncSession attempt(tablet, *transport);
        attempt.onProgress([this, session](const sync::SyncProgress& progress) {
          const auto done = static_cast<int>(progress.done);
          const auto total = static_cast<int>(progress.total);
          QMetaObject::invokeMethod(
              session,
              [model = QPointer<SyncModel>(this), done, total] {
                if (model) {
                  model->m_done = done;
                  model->m_total = total;
                  Q_EMIT model->changed();
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
                    {QStringLiteral("bytesUp"), static_cast<double>(result->traffic.up)},
                    {QStringLiteral("bytesDown"), static_cast<double>(result->traffic.down)}};
        } else {
          m_error = QString::fromStdString(result.error().message);
        }
        Q_EMIT changed();
        m_session->refresh();
      });
}

}  // namespace rembug::app
