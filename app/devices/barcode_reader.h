#pragma once

#include <atomic>
#include <memory>

#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "app/worker.h"

namespace rembug::app {

// Reads barcodes and QR codes, of a file or of what a camera shows. GUI thread; pictures are read on a thread of its
// own, which is made with the first of them.
class BarcodeReader : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(State state READ state NOTIFY changed FINAL)
  // What was found; with more than one, a person says which.
  Q_PROPERTY(QStringList codes READ codes NOTIFY changed FINAL)

public:
  enum State {
    Idle,
    Reading,
    Found,
    NoCode,    // a picture without a code that can be read
    NoPicture  // a file that is none, or cannot be read
  };
  Q_ENUM(State)

  explicit BarcodeReader(QObject* parent = nullptr);
  ~BarcodeReader() override;
  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] const QStringList& codes() const { return m_codes; }

  Q_INVOKABLE void readFile(const QUrl& file);
  // One of many pictures: passed over while another is looked at, and what has no code changes nothing.
  Q_INVOKABLE void readFrame(const QImage& frame);
  Q_INVOKABLE void reset();

Q_SIGNALS:
  void changed();
  // The only code of a picture.
  void found(const QString& code);

private:
  struct Answer {
    State state;
    QStringList codes;
  };
  template <typename Look>
  void look(Look look);
  void take(const Answer& answer);
  State m_state = Idle;
  QStringList m_codes;
  bool m_busy = false;
  int m_round = 0;  // what was asked for before a reset() is of no use any more
  std::atomic<bool> m_stop = false;
  std::unique_ptr<Worker> m_worker;
};

}  // namespace rembug::app
