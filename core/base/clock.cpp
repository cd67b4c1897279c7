#include "core/base/clock.h"

#include <ctime>

namespace rembug {

Millis SystemClock::now() const {
  return std::chrono::duration_cast<Millis>(std::chrono::system_clock::now().time_since_epoch());
}

std::chrono::minutes SystemClock::zone(Millis at) const {
  const std::time_t seconds = std::chrono::duration_cast<std::chrono::seconds>(at).count();
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) {
    return kCentralIndonesia;  // a year beyond what the system can count
  }
  return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds(local.tm_gmtoff));
}

}  // namespace rembug
