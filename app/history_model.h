#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// Who changed what in a record, and when; and sending it back with a note.
class HistoryModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QString record READ record WRITE setRecord NOTIFY sessionChanged FINAL)
  Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)
  Q_PROPERTY(QVariantList past READ past NOTIFY changed FINAL)
  Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
  Q_PROPERTY(bool editable READ editable NOTIFY changed FINAL)
  Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)

public:
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& record() const { return m_record; }
  void setRecord(const QString& record);
  [[nodiscard]] const QString& title() const { return m_title; }
  // The latest first: at (text), author, sent, first (whether the record was made), reason (where it says that the
  // record does not count), added, removed, lines: label, before, after.
  [[nodiscard]] const QVariantList& steps() const { return m_steps; }
  // Answers kept though the form would not take them today: label, value.
  [[nodiscard]] const QVariantList& past() const { return m_past; }
  // Of the task that waits for the record; empty where none does.
  [[nodiscard]] const QString& note() const { return m_note; }
  // False for a tally, which is never edited.
  [[nodiscard]] bool editable() const { return m_editable; }
  [[nodiscard]] bool loaded() const { return m_loaded; }

  Q_INVOKABLE void sendBack(const QString& note);

Q_SIGNALS:
  void sessionChanged();
  void changed();

private:
  void load();
  AppSession* m_session = nullptr;
  QString m_record;
  QString m_title;
  QVariantList m_steps;
  QVariantList m_past;
  QString m_note;
  bool m_editable = false;
  bool m_loaded = false;
};

}  // namespace rembug::app
