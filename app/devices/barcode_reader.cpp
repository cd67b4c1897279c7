#include "app/devices/barcode_reader.h"

#include <QImageReader>

#include "app/devices/barcode.h"

namespace rembug::app {
namespace {

constexpr int kLongSide = 4000;

QImage pictureIn(const QUrl& file) {
  QImageReader reader(file.isLocalFile() ? file.toLocalFile() : file.toString());
  reader.setDecideFormatFromContent(true);
  reader.setAutoTransform(true);
  const QSize size = reader.size();
  if (std::max(size.width(), size.height()) > kLongSide) {
    reader.setScaledSize(size.scaled(kLongSide, kLongSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
  }
  return reader.read();
}

}  // namespace

BarcodeReader::BarcodeReader(QObject* parent) : QObject(parent) {}

BarcodeReader::~BarcodeReader() {
  m_stop = true;
}

template <typename Look>
void BarcodeReader::look(Look look) {
  if (!m_worker) {
    m_worker = std::make_unique<Worker>();
  }
  m_busy = true;
  m_worker->post([this, look = std::move(look), round = m_round] {
    const Answer answer = look();
    QMetaObject::invokeMethod(
        this,
        [this, answer, round] {
          m_busy = false;
          if (round == m_round) {
            take(answer);
          }
        },
        Qt::QueuedConnection);
  });
}

void BarcodeReader::readFile(const QUrl& file) {
  reset();
  m_state = Reading;
  Q_EMIT changed();
  look([this, file]() -> Answer {
    const QImage picture = pictureIn(file);
    if (picture.isNull()) {
      return {NoPicture, {}};
    }
    const QStringList codes = readBarcodes(picture, Effort::Picture, m_stop);
    return {codes.isEmpty() ? NoCode : Found, codes};
  });
}

void BarcodeReader::readFrame(const QImage& frame) {
  if (m_busy || frame.isNull()) {
    return;
  }
  look([this, frame, before = m_state]() -> Answer {
    const QStringList codes = readBarcodes(frame, Effort::Frame, m_stop);
    return {codes.isEmpty() ? before : Found, codes};
  });
}

void BarcodeReader::reset() {
  ++m_round;
  m_state = Idle;
  m_codes.clear();
  Q_EMIT changed();
}

void BarcodeReader::take(const Answer& answer) {
  m_state = answer.state;
  m_codes = answer.codes;
  Q_EMIT changed();
  if (m_codes.size() == 1) {
    Q_EMIT found(m_codes.constFirst());
  }
}

}  // namespace rembug::app
