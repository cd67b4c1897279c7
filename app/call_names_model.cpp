#include "app/call_names_model.h"

#include <QFile>
#include <QFileInfo>

#include "app/call_names.h"
#include "core/tablet/tablet.h"

namespace rembug::app {
namespace {

constexpr qint64 kTableMax = 4 * 1024 * 1024;

Result<int> take(tablet::Tablet& tablet, const std::string& village, const QString& name) {
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly)) {
    return fail(ErrorCode::NotFound, "the file " + name.toStdString() + " cannot be read");
  }
  if (file.size() > kTableMax) {
    return fail(ErrorCode::Invalid, "a table of call names has at most 4 MiB");
  }
  return importCallNames(tablet, village, file.readAll().toStdString(), QFileInfo(name).fileName().toStdString());
}

}  // namespace

void CallNamesModel::setSession(AppSession* session) {
  m_session = session;
  connect(session, &AppSession::dataChanged, this, &CallNamesModel::load);
  Q_EMIT sessionChanged();
  load();
}

void CallNamesModel::load() {
  if (m_session == nullptr || !m_session->unlocked()) {
    return;
  }
  m_session->run(
      this,
      [village = m_session->village().toStdString()](tablet::Tablet& tablet) {
        return static_cast<int>(callNames(tablet, village).size());
      },
      [this](int names) {
        m_names = names;
        Q_EMIT changed();
      });
}

void CallNamesModel::takeTable(const QUrl& file) {
  m_session->run(
      this,
      [village = m_session->village().toStdString(), name = file.toLocalFile()](tablet::Tablet& tablet) {
        return take(tablet, village, name);
      },
      [this](const Result<int>& taken) {
        m_taken = taken.value_or(-1);
        Q_EMIT changed();
        if (m_session->succeeded(taken)) {
          m_session->refresh();
          Q_EMIT m_session->dataChanged();
        }
      });
}

}  // namespace rembug::app
