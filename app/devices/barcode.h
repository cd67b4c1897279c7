#pragma once

#include <atomic>

#include <QImage>
#include <QStringList>

namespace rembug::app {

enum class Effort {
  Frame,   // one look, for a picture of many that a camera shows
  Picture  // all that may help: turned, enlarged, in the negative; up to some seconds
};

// What the barcodes and QR codes in a picture say, each once. Empty where none can be read, and where `stop` became
// true meanwhile. Any thread but the GUI's.
[[nodiscard]] QStringList readBarcodes(const QImage& picture, Effort effort, const std::atomic<bool>& stop);

}  // namespace rembug::app
