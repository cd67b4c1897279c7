#pragma once

#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// Finds records and drafts of all villages on the tablet as one types.
class SearchModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
  Q_PROPERTY(QVariantList hits READ hits NOTIFY changed FINAL)
  Q_PROPERTY(bool searched READ searched NOTIFY changed FINAL)

public:
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& text() const { return m_text; }
  void setText(const QString& text);
  // id, draft, count (whether the draft is one), village, form, title, match, detail; at most 50.
  [[nodiscard]] const QVariantList& hits() const { return m_hits; }
  // Whether hits() belongs to a text.
  [[nodiscard]] bool searched() const { return m_searched; }

Q_SIGNALS:
  void sessionChanged();
  void textChanged();
  void changed();

private:
  void search();
  AppSession* m_session = nullptr;
  QString m_text;
  QVariantList m_hits;
  bool m_searched = false;
};

}  // namespace rembug::app
