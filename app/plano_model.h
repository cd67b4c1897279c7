#pragma once

#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantList>

#include "app/app_session.h"

namespace rembug::app {

// Photos of the plano sheet of one polling place: each is a record of the form "foto-plano" (forms/foto-plano.xml), so
// that it is sent and taken back as any other. GUI thread; read and written on the session's worker.
class PlanoModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(rembug::app::AppSession* session READ session WRITE setSession NOTIFY placeChanged FINAL REQUIRED)
  Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY placeChanged FINAL REQUIRED)
  // {record, papers, url (empty where the file is not here), withdrawn}, in the order of papers.
  Q_PROPERTY(QVariantList photos READ photos NOTIFY changed FINAL)

public:
  using QObject::QObject;
  [[nodiscard]] AppSession* session() const { return m_session; }
  void setSession(AppSession* session);
  [[nodiscard]] const QString& unit() const { return m_unit; }
  void setUnit(const QString& unit);
  [[nodiscard]] const QVariantList& photos() const { return m_photos; }

  // Keeps what stands on the sheet after so many papers.
  Q_INVOKABLE void keep(int papers, const QImage& picture);
  Q_INVOKABLE void keepFile(int papers, const QUrl& file);

Q_SIGNALS:
  void placeChanged();
  void changed();

private:
  template <typename Read>
  void write(int papers, Read read);
  void load();

  AppSession* m_session = nullptr;
  QString m_unit;
  QVariantList m_photos;
};

}  // namespace rembug::app
