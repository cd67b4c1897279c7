#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace rembug::app {

// How this tablet's screens look and behave, for everybody who uses it. Kept in the data folder in a file of its own,
// which holds nothing about people; where it cannot be written, what was chosen lasts until the app is closed.
class AppSettings : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by main")
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
  Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed FINAL)
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
  Q_PROPERTY(bool leftHanded READ leftHanded WRITE setLeftHanded NOTIFY changed FINAL)
  Q_PROPERTY(bool calm READ calm WRITE setCalm NOTIFY changed FINAL)
  Q_PROPERTY(bool sounds READ sounds WRITE setSounds NOTIFY changed FINAL)
  Q_PROPERTY(bool fetchFiles READ fetchFiles WRITE setFetchFiles NOTIFY changed FINAL)
  Q_PROPERTY(int lockMinutes READ lockMinutes WRITE setLockMinutes NOTIFY changed FINAL)

public:
  explicit AppSettings(const QString& folder, QObject* parent = nullptr);

  // "day", "night" or "sunlight".
  [[nodiscard]] const QString& theme() const { return m_theme; }
  // 1.0 to 2.0.
  [[nodiscard]] double textScale() const { return m_textScale; }
  // "id" or "en".
  [[nodiscard]] const QString& language() const { return m_language; }
  // What one acts with stands at the left instead of the right.
  [[nodiscard]] bool leftHanded() const { return m_leftHanded; }
  // Nothing moves.
  [[nodiscard]] bool calm() const { return m_calm; }
  // A count can be heard.
  [[nodiscard]] bool sounds() const { return m_sounds; }
  // A sync also gets the photos and other files that others attached. This tablet's own go in any case.
  [[nodiscard]] bool fetchFiles() const { return m_fetchFiles; }
  // Without a touch until the tablet locks itself; 0: never.
  [[nodiscard]] int lockMinutes() const { return m_lockMinutes; }

  // What is not one of the values above is passed over.
  void setTheme(const QString& theme);
  void setTextScale(double scale);
  void setLanguage(const QString& language);
  void setLeftHanded(bool leftHanded);
  void setCalm(bool calm);
  void setSounds(bool sounds);
  void setFetchFiles(bool fetch);
  void setLockMinutes(int minutes);

Q_SIGNALS:
  void changed();

private:
  template <typename Value>
  void keep(Value& field, const Value& value, const QString& key);

  QString m_file;
  QString m_theme = QStringLiteral("day");
  double m_textScale = 1.0;
  QString m_language = QStringLiteral("id");
  bool m_leftHanded = false;
  bool m_calm = false;
  bool m_sounds = false;
  bool m_fetchFiles = true;
  int m_lockMinutes = 10;
};

}  // namespace rembug::app
