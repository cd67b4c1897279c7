#include "core/base/clock.h"

namespace rembug {

Millis SystemClock::now() const {
  return std::chrono::duration_cast<Millis>(std::chrono::system_clock::now().time_since_epoch());
}

}  // namespace rembug
