#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// The village's home: how much there is, and what was left unfinished.
class HomeModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(int fgds READ fgds NOTIFY changed FINAL)
  Q_PROPERTY(int households READ households NOTIFY changed FINAL)
  Q_PROPERTY(int tallies READ tallies NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList drafts READ drafts NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList tasks READ tasks NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList surveyForms READ surveyForms NOTIFY changed FINAL)

public:
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] int fgds() const { return m_fgds; }
  [[nodiscard]] int households() const { return m_households; }
  [[nodiscard]] int tallies() const { return m_tallies; }
  // id, kind (form or count), form, title, steps, saved (text).
  [[nodiscard]] const QVariantList& drafts() const { return m_drafts; }
  // Records that were sent back: id, record, title, note, author, at (text).
  [[nodiscard]] const QVariantList& tasks() const { return m_tasks; }
  // What the three cards do not open, but for plans: id, title.
  [[nodiscard]] const QVariantList& surveyForms() const { return m_surveyForms; }

  // Closes a task of tasks() without a correction, with a word why.
  Q_INVOKABLE void answerTask(const QString& task, const QString& answer);

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  void load();
  AppSession* m_session = nullptr;
  int m_fgds = 0;
  int m_households = 0;
  int m_tallies = 0;
  QVariantList m_drafts;
  QVariantList m_tasks;
  QVariantList m_surveyForms;
};

}  // namespace rembug::app
