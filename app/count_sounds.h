#pragma once

#include <memory>

#include <QMap>
#include <QObject>
#include <QQmlEngine>
#include <QString>

class QThread;

namespace rembug::app {

// Soft sounds of a count, each unlike the others: "mark" for a name that was heard, "undo" for a step that was taken
// back, "pause" when it is time to compare. Nothing is loaded, and no device opened, before the first one is to be
// heard; where there is no device nothing happens. They play on a thread of their own.
class CountSounds : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool on READ on WRITE setOn NOTIFY changed FINAL)

public:
  explicit CountSounds(QObject* parent = nullptr);
  ~CountSounds() override;
  [[nodiscard]] bool on() const { return m_on; }
  void setOn(bool on);
  // How often each was asked for while it was on.
  [[nodiscard]] const QMap<QString, int>& played() const { return m_played; }

  Q_INVOKABLE void play(const QString& kind);

Q_SIGNALS:
  void changed();

private:
  class Box;
  bool m_on = false;
  QMap<QString, int> m_played;
  std::unique_ptr<QThread> m_thread;
  Box* m_box = nullptr;  // lives, and ends, on the thread
};

}  // namespace rembug::app
