#pragma once

#include <QImage>
#include <QVideoFrame>

namespace rembug::app {

// A camera's picture as an image, upright, of about `longSide` pixels or less: what is left over is passed over, so
// that little is computed. Null for a format that no tablet's camera is known to give. Any thread; nothing here needs a
// graphics card.
[[nodiscard]] QImage imageOf(QVideoFrame frame, int longSide);

}  // namespace rembug::app
