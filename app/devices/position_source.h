#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

class QGeoPositionInfoSource;

namespace rembug::app {

// Where the device says it is. Degrees and metres; altitude and accuracy are NaN where it does not know them.
struct PositionFix {
  double latitude = 0;
  double longitude = 0;
  double altitude = 0;
  double accuracy = 0;
};

// Something that tells where the tablet is: its receiver, or a track in a file. GUI thread.
class PositionSource : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("an interface")

public:
  using QObject::QObject;
  // The tablet's own receiver; the track in the file that REMBUG_POSITION_TRACK names, where it names one.
  [[nodiscard]] static std::unique_ptr<PositionSource> create();
  // False where there is no receiver, or it may not be used.
  [[nodiscard]] virtual bool available() const = 0;
  virtual void start() = 0;
  virtual void stop() = 0;

Q_SIGNALS:
  void fixed(const rembug::app::PositionFix& fix);
  void availableChanged();
};

// Plays a file with a line for each fix: "latitude,longitude,altitude,accuracy"; lines that are none are passed over.
// For demonstrations and tests; stays at the last fix.
class TrackSource : public PositionSource {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged FINAL)
  // Milliseconds between fixes.
  Q_PROPERTY(int interval MEMBER m_interval FINAL)

public:
  explicit TrackSource(QObject* parent = nullptr);
  [[nodiscard]] const QString& file() const { return m_file; }
  void setFile(const QString& file);
  [[nodiscard]] bool available() const override { return !m_track.empty(); }
  void start() override;
  void stop() override { m_timer.stop(); }

Q_SIGNALS:
  void fileChanged();

private:
  void step();
  QString m_file;
  std::vector<PositionFix> m_track;
  std::size_t m_next = 0;
  int m_interval = 1000;
  QTimer m_timer;
};

// The system's position service.
class ReceiverSource : public PositionSource {
  Q_OBJECT

public:
  explicit ReceiverSource(QObject* parent = nullptr);
  [[nodiscard]] bool available() const override;
  void start() override;
  void stop() override;

private:
  QGeoPositionInfoSource* m_receiver;
  bool m_refused = false;
};

}  // namespace rembug::app
