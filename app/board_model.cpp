#include "app/board_model.h"

#include "app/board_roster.h"
#include "app/qtext.h"
#include "core/tablet/tablet.h"

namespace rembug::app {

void BoardModel::setSession(AppSession* session) {
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &BoardModel::load);
  Q_EMIT sessionChanged();
  load();
}

void BoardModel::load() {
  if (m_session == nullptr || !m_session->unlocked()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString()](tablet::Tablet& tablet) { return boardRoster(tablet, village); },
      [this](const Result<std::optional<BoardRoster>>& loaded) {
        if (!m_session->succeeded(loaded)) {
          return;
        }
        m_board.clear();
        m_members.clear();
        if (const std::optional<BoardRoster>& roster = *loaded) {
          int elected = 0;
          for (const count::BoardMember& member : roster->board.members) {
            elected += member.standing == "ELECTED" ? 1 : 0;
            m_members.append(QVariantMap{{QStringLiteral("name"), qtext(member.name)},
                                         {QStringLiteral("sex"), qtext(member.sex)},
                                         {QStringLiteral("unit"), qtext(member.unit)},
                                         {QStringLiteral("votes"), member.votes},
                                         {QStringLiteral("rank"), member.rank},
                                         {QStringLiteral("standing"), qtext(member.standing)}});
          }
          m_record = qtext(roster->record.hex());
          m_board = {{QStringLiteral("seats"), roster->board.seats},
                     {QStringLiteral("elected"), elected},
                     {QStringLiteral("term"), roster->term},
                     {QStringLiteral("coordinator"), roster->coordinator}};
        }
        Q_EMIT changed();
      });
}

void BoardModel::nameCoordinator(const QString& name) {
  m_session->run(
      this,
      [record = m_record.toStdString(), name = name.toStdString()](tablet::Tablet& tablet) -> Result<void> {
        REMBUG_ASSIGN(const RecordId id, RecordId::fromHexText(record));
        return tablet.nameCoordinator(id, name);
      },
      [this](const Result<void>& done) {
        m_session->succeeded(done);
        m_session->refresh();
      });
}

void BoardModel::printRoster() {
  m_session->run(
      this,
      [village = m_session->village().toStdString(),
       name = m_session->villageName()](tablet::Tablet& tablet) -> Result<QString> {
        REMBUG_ASSIGN(const std::optional<BoardRoster> roster, boardRoster(tablet, village));
        if (!roster) {
          return fail(ErrorCode::NotFound, "no board is elected yet");
        }
        return writeRoster(*roster, name);
      },
      [this](const Result<QString>& written) {
        m_file = written.value_or(QString());
        m_session->succeeded(written);
        Q_EMIT changed();
      });
}

}  // namespace rembug::app
